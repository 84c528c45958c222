"""Codes are written alike throughout a case."""

from __future__ import annotations

import pytest

from casereview.checks.codes_alike import codes_agree
from casereview.checks.parameters import FactName
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, scanned

LAW = LawBook()
CREDIT, IDENTITY = FactName("统一社会信用代码"), FactName("身份证号")
RECORD, AUTHORITY = "inquiry_record", "authorisation"


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("120108198504171218", Outcome.PASS),
        ("120108198504711218", Outcome.FAIL),  # two digits changed places
        ("120108198504171219", Outcome.FAIL),
        ("12010819760903301X", Outcome.PASS),  # another person
        ("无", Outcome.PASS),
    ],
)
def test_a_code_that_is_almost_one_proved_elsewhere_is_misprinted(told: str, outcome: Outcome) -> None:
    facts = (
        a_fact(CREDIT, "91120000MA00000001", "penalty_decision"),
        a_fact(CREDIT, "91120000MA00000001", "penalty_notice"),
    )
    papers = (
        a_document("penalty_decision"),
        a_document("penalty_notice"),
        a_document(RECORD, "被询问人：卢某甲　身份证号：120108198504171218"),
        a_document(AUTHORITY, f"受委托人：卢某甲　身份证号：{told}"),
    )
    case = a_case(*papers, facts=facts, homes={CREDIT: ("penalty_decision",)})

    assert codes_agree(case, LAW, fact=CREDIT, also=(IDENTITY,)).outcome is outcome


def test_a_code_read_off_a_poor_picture_asks() -> None:
    papers = (a_document(RECORD, "身份证号：120108198504171218"), a_document(AUTHORITY, "身份证号：120108198504711218"))
    case = a_case(papers[0], scanned(papers[1]))

    assert codes_agree(case, LAW, fact=IDENTITY).outcome is Outcome.UNSURE


def test_two_codes_that_are_both_proved_may_be_two_peoples() -> None:
    one, other = "120108198504171218", "120108198504171226"
    verdict = codes_agree(a_case(a_document(RECORD, one), a_document(AUTHORITY, other)), LAW, fact=IDENTITY)

    assert (verdict.failures, verdict.outcome) == ((), Outcome.UNSURE)
