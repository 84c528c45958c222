"""The check that the papers have one word between the same words."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.words_alike import words_told_alike
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

KINDS = tuple(map(KindId, ("investigation_report", "penalty_notice", "case_approval", "penalty_decision")))
USUAL = "工人清理残料时被搅拌轴卷入造成死亡。"


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (USUAL, Outcome.PASS),
        ("工人清理残料时被传动轴卷入造成死亡。", Outcome.FAIL),
        ("工人清理残料时被搅拌的轴卷入造成死亡。", Outcome.PASS),
        ("清理残料的工人死亡。", Outcome.PASS),
    ],
)
def test_another_word_in_its_place_fails_and_one_more_word_does_not(told: str, outcome: Outcome) -> None:
    papers = (*(a_document(kind, USUAL) for kind in KINDS[:3]), a_document(KINDS[3], told))

    assert words_told_alike(a_case(*papers), LawBook(), kinds=KINDS).outcome is outcome


def test_a_word_that_another_paper_knows_is_no_slip() -> None:
    told = "工人清理残料时被传动轴卷入造成死亡。"
    papers = (*(a_document(kind, USUAL) for kind in KINDS[:3]), a_document(KINDS[3], told))

    verdict = words_told_alike(a_case(*papers, a_document("inquiry_record", "答：传动轴。")), LawBook(), kinds=KINDS)

    assert verdict.outcome is Outcome.PASS


def test_where_only_two_have_the_usual_word_there_it_asks() -> None:
    told = "工人清理残料时被传动轴卷入造成死亡。"
    papers = (*(a_document(kind, USUAL) for kind in KINDS[:2]), a_document(KINDS[3], told))

    verdict = words_told_alike(a_case(*papers, a_document("inspection_record", "搅拌轴")), LawBook(), kinds=KINDS)

    assert verdict.outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("told", "outcome"), [("白沙派出所移送线索", Outcome.UNSURE), ("公安机关移送线索", Outcome.PASS)]
)
def test_words_beside_a_day_or_a_mark_are_asked(told: str, outcome: Outcome) -> None:
    papers = tuple(a_document(kind, "2025年10月14日白石派出所移送线索。") for kind in KINDS[:3])

    verdict = words_told_alike(a_case(*papers, a_document(KINDS[3], f"2025年10月14日{told}。")), LawBook(), kinds=KINDS)

    assert verdict.outcome is outcome


def test_what_each_paper_calls_the_party_is_no_slip() -> None:
    papers = tuple(a_document(kind, "检查发现你单位2名电焊工未取证。") for kind in KINDS[:3])
    report = a_document(KINDS[3], "检查发现该公司2名电焊工未取证。")

    assert words_told_alike(a_case(*papers, report), LawBook(), kinds=KINDS).outcome is Outcome.PASS


def test_a_record_tells_what_is_seen_in_words_of_its_own() -> None:
    papers = tuple(a_document(kind, "蒯小满进入3号浆池清理沉渣。") for kind in KINDS[:3])
    record = KindId("inspection_record")

    verdict = words_told_alike(
        a_case(*papers, a_document(record, "蒯小满正在3号浆池清理沉渣。")), LawBook(), kinds=(*KINDS, record)
    )

    assert verdict.outcome is Outcome.PASS


def test_a_word_before_a_mark_is_told_alike() -> None:
    papers = tuple(a_document(kind, "工人进入浆池清理沉渣，作业前没有审批。") for kind in KINDS[:3])
    filing = KindId("filing_approval")

    verdict = words_told_alike(
        a_case(*papers, a_document(filing, "工人进入浆池清理污泥，未审批。")), LawBook(), kinds=(*KINDS, filing)
    )

    assert [doubt.values["value"] for doubt in verdict.doubts] == ["工人进入浆池清理污泥,"[-9:]]


@pytest.mark.parametrize(("told", "outcome"), [("啶虫脒", Outcome.FAIL), ("吡啉虫", Outcome.PASS)])
def test_another_word_may_share_a_letter_in_its_midst(told: str, outcome: Outcome) -> None:
    papers = tuple(a_document(kind, "当事人购进吡虫啉可湿性粉剂销售。") for kind in KINDS[:3])
    report = a_document(KINDS[3], f"当事人购进{told}可湿性粉剂销售。")

    assert words_told_alike(a_case(*papers, report), LawBook(), kinds=KINDS).outcome is outcome
