"""The checks on copies that the decision lists: they are enclosed and bear out what they prove."""

from __future__ import annotations

import pytest

from casereview.checks.listed_copies import listed_copies_enclosed, proof_bears_out
from casereview.lawbook import LawBook
from casereview.model import Document
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
HEAD = ("序号", "文件名称", "页号")
DECISION = a_document("penalty_decision", "1.班组考勤表复印件，证明2025年3月6日当班14人。")


def _listing(*titles: str) -> Document:
    return a_document("contents_list", (HEAD, *((str(n), title, str(n)) for n, title in enumerate(titles, 1))))


@pytest.mark.parametrize(
    ("papers", "outcome"),
    [
        ((a_document("party_material", "班组考勤表"), _listing("行政处罚决定书")), Outcome.PASS),
        ((_listing("行政处罚决定书", "考勤表"),), Outcome.PASS),  # what the list names is looked for by it
        ((_listing("行政处罚决定书", "立案审批表"),), Outcome.FAIL),
        ((), Outcome.UNSURE),
    ],
)
def test_a_copy_of_which_nothing_has_a_word_is_missing(papers: tuple[Document, ...], outcome: Outcome) -> None:
    assert listed_copies_enclosed(a_case(*papers, DECISION), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("班组考勤表 2025年3月6日 到岗14人", Outcome.PASS),
        ("班组考勤表 2025年3月6日 到岗12人", Outcome.FAIL),
        ("班组考勤表 2025年3月6日 早班6人 晚班8人", Outcome.PASS),
        ("班组考勤表 2025年5月6日 到岗14人", Outcome.FAIL),
        ("班组考勤表", Outcome.NOT_APPLICABLE),
        ("设备台账 2025年5月6日", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_paper_bears_the_days_and_numbers_it_is_said_to_prove(text: str, outcome: Outcome) -> None:
    assert proof_bears_out(a_case(a_document("party_material", text), DECISION), LAW).outcome is outcome


def test_a_copy_with_a_short_name_is_looked_for_too() -> None:
    decision = a_document("penalty_decision", "（三）培训档案复印件、考勤表复印件，证明当日9名休假。")
    papers = (a_document("party_material", "培训档案"), _listing("行政处罚决定书", "培训档案复印件"))

    (failure,) = listed_copies_enclosed(a_case(*papers, decision), LAW).failures

    assert failure.values["missing"] == "考勤表复印件"


@pytest.mark.parametrize(
    ("behind", "outcome"), [("屋面防水维修工程施工合同", Outcome.PASS), ("产品购销清单", Outcome.FAIL)]
)
def test_a_copy_may_lie_on_the_sheets_of_the_licence(behind: str, outcome: Outcome) -> None:
    decision = a_document("penalty_decision", "证据有：现场检查记录；施工合同复印件；营业执照复印件。")
    licence = a_document("business_licence", "营业执照", behind)

    assert listed_copies_enclosed(a_case(licence, _listing("行政处罚决定书"), decision), LAW).outcome is outcome
