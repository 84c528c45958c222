"""The check that people's names are written alike."""

from __future__ import annotations

import pytest

from casereview.checks.known_persons import persons_written_alike
from casereview.checks.parameters import FactName, KindId
from casereview.lawbook import LawBook
from casereview.model import Officer
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, scanned

LISTED = "汇报人员：蓝采、沙千里。"
KINDS = ("inspection_record", "investigation_report", "penalty_notice")
FACTS, OUTSIDE = (FactName("执法人员"),), (KindId("party_material"),)


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("汇报人员：蓝采、沙千里。", Outcome.PASS),
        ("汇报人员：蓝采、沙千理。", Outcome.FAIL),
        ("汇报人员：蓝采、沙千理。记录人：沙千里", Outcome.FAIL),
        ("承办人：沙百里", Outcome.UNSURE),
        ("承办人：沙百里、沙千里", Outcome.PASS),
        ("地点：沙千坡村", Outcome.PASS),
    ],
)
def test_a_name_in_the_place_of_one_that_the_others_know_fails(told: str, outcome: Outcome) -> None:
    papers = (*(a_document(kind, LISTED) for kind in KINDS), a_document("collective_discussion", told))
    case = a_case(*papers, facts=(a_fact("执法人员", Officer("沙千里", None), KINDS[0]),))

    assert persons_written_alike(case, LawBook(), facts=FACTS, outside=OUTSIDE).outcome is outcome


def test_what_others_wrote_and_what_a_scan_shows_is_left_aside() -> None:
    told = "汇报人员：蓝采、沙千理。"
    others = (a_document("party_material", told), scanned(a_document("collective_discussion", told)))
    case = a_case(
        *(a_document(kind, LISTED) for kind in KINDS),
        *others,
        facts=(a_fact("执法人员", Officer("沙千里", None), KINDS[0]),),
    )

    assert persons_written_alike(case, LawBook(), facts=FACTS, outside=OUTSIDE).outcome is Outcome.PASS


def test_who_was_hurt_is_known_by_the_papers_that_name_what_he_was() -> None:
    told = "工人田有福进入料斗清理残料。"
    papers = (*(a_document(kind, told) for kind in KINDS), a_document("inquiry_record", "答：田友福自己爬进料斗的。"))

    verdict = persons_written_alike(a_case(*papers), LawBook(), facts=FACTS, outside=OUTSIDE)

    assert [doubt.values["value"] for doubt in verdict.doubts] == ["田友福"]


def test_a_proxy_is_known_by_the_papers_that_name_what_he_is() -> None:
    papers = tuple(a_document(kind, "委托代理人：黎广田，职务：部长。") for kind in KINDS)

    verdict = persons_written_alike(
        a_case(*papers, a_document("hearing_report", "代理人黎广天、调查人员到场。")),
        LawBook(),
        facts=FACTS,
        outside=OUTSIDE,
    )

    assert [doubt.values["value"] for doubt in verdict.doubts] == ["黎广天"]


def test_who_is_named_beside_a_known_person_is_known_too() -> None:
    papers = tuple(a_document(kind, "工人邬大有、蒯小满进入浆池。") for kind in KINDS)
    facts = (a_fact("执法人员", Officer("邬大有", None), KINDS[0]),)
    record = a_document("inquiry_record", "答：和蒯小曼下到池里。")

    verdict = persons_written_alike(a_case(*papers, record, facts=facts), LawBook(), facts=FACTS, outside=OUTSIDE)

    assert [doubt.values["value"] for doubt in verdict.doubts] == ["蒯小曼"]


def test_a_family_name_may_be_written_wrong_too() -> None:
    papers = (*(a_document(kind, LISTED) for kind in KINDS), a_document("inquiry_record", "执法人员：蓝采、纱千里。"))
    case = a_case(*papers, facts=(a_fact("执法人员", Officer("沙千里", None), KINDS[0]),))

    verdict = persons_written_alike(case, LawBook(), facts=FACTS, outside=OUTSIDE)

    assert [failure.values["value"] for failure in verdict.failures] == ["纱千里"]


def test_whom_a_notice_calls_is_named_as_elsewhere() -> None:
    papers = tuple(a_document(kind, "现场负责人：冼文达。") for kind in KINDS)
    notice = a_document("inquiry_notice", "请派冼文远、麻启文到我局接受询问。")

    verdict = persons_written_alike(a_case(*papers, notice), LawBook(), facts=FACTS, outside=OUTSIDE)

    assert [doubt.values["value"] for doubt in verdict.doubts] == ["冼文远"]
