"""The check that report, notice and decision each tell the facts."""

from __future__ import annotations

import pytest

from casereview.checks.facts_stated import facts_stated
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

FACTS = "经查，2025年5月13日8时许，该公司安排制浆车间工人进入3号浆池清理沉渣，作业前没有进行审批，没有填写审批单。"


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        (FACTS, Outcome.PASS),
        ("该公司安排制浆车间工人进入浆池，未经审批。现决定罚款。", Outcome.PASS),
        ("你单位违反有限空间作业安全规定，现决定罚款。", Outcome.FAIL),
    ],
)
def test_the_third_paper_has_something_of_what_two_tell(decision: str, outcome: Outcome) -> None:
    papers = (a_document("investigation_report", FACTS), a_document("penalty_notice", FACTS))

    assert facts_stated(a_case(*papers, a_document("penalty_decision", decision)), LawBook()).outcome is outcome


def test_papers_of_several_parties_are_left_aside() -> None:
    notices = (a_document("penalty_notice", FACTS, id="n1"), a_document("penalty_notice", FACTS, id="n2"))
    case = a_case(a_document("investigation_report", FACTS), *notices, a_document("penalty_decision", "决定罚款。"))

    assert facts_stated(case, LawBook()).outcome is Outcome.NOT_APPLICABLE


def test_a_decision_that_begins_to_tell_facts_but_none_of_those_is_asked_about() -> None:
    papers = (a_document("investigation_report", FACTS), a_document("penalty_notice", FACTS))
    told = (
        "经查，你单位有违反有限空间作业安全规定的行为，本机关已依法立案，并依法进行了调查取证，证据确凿。现决定罚款。"
    )

    verdict = facts_stated(a_case(*papers, a_document("penalty_decision", told)), LawBook())

    assert verdict.outcome is Outcome.UNSURE
