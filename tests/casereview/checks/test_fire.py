"""Checks on what the fire and rescue units alone must do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.fire import major_fire_step_taken, no_unit_fined_on_the_spot, rechecked_soon
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Citation, Document, Verdict
from casereview.terms import Outcome, PartyKind
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION = KindId("penalty_decision")
DISCUSSION = KindId("collective_discussion")


def fined(amount: int, *documents: Document, text: str = "", agency: str = "某市甲区消防救援大队") -> CaseFile:
    facts = (a_fact("罚款金额", Decimal(amount), DECISION),)
    return replace(a_case(a_document(DECISION, text), *documents, facts=facts), agency=agency)


def discussed(case: CaseFile) -> Verdict:
    return major_fire_step_taken(case, LAW, kinds=(DISCUSSION,), amount=Decimal(30000), practised_by=("东丽",))


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (fined(29999), Outcome.NOT_APPLICABLE),
        (fined(30000), Outcome.UNSURE),
        (fined(30000, agency="天津市东丽区消防救援支队"), Outcome.FAIL),
        (fined(30000, a_document(DISCUSSION)), Outcome.PASS),
        (fined(5000, text="现决定给予责令停产停业，并处罚款5000元的处罚。"), Outcome.UNSURE),
        (
            fined(5000, text="依据“责令停止施工、停止使用或者停产停业”的规定，现决定罚款5000元。"),
            Outcome.NOT_APPLICABLE,
        ),
        (fined(5000, text="现决定依据该法“责令停止使用”的规定罚款5000元。"), Outcome.NOT_APPLICABLE),
        (fined(5000, a_document("fire_seal_decision")), Outcome.UNSURE),
        (fined(5000, a_document("unknown", "行政强制执行决定书")), Outcome.UNSURE),
    ],
)
def test_a_major_fire_case_is_discussed(case: CaseFile, outcome: Outcome) -> None:
    assert discussed(case).outcome is outcome


def test_what_is_known_of_one_unit_is_only_asked_of_another() -> None:
    reason = discussed(fined(30000)).doubts[0].reason or ""

    assert reason.startswith("罚款30000元，该情形是否须经这一步骤")


@pytest.mark.parametrize(
    ("recheck", "outcome"),
    [
        (date(2025, 10, 30), Outcome.PASS),  # ahead of the last day, as the unit asked
        (date(2025, 11, 10), Outcome.PASS),
        (date(2025, 11, 11), Outcome.FAIL),
        (date(2035, 11, 11), Outcome.UNSURE),  # a year without a table of holidays
    ],
)
def test_a_recheck_follows_the_last_day_within_working_days(recheck: date, outcome: Outcome) -> None:
    papers = (a_document("fire_correction_notice"), a_document("recheck_opinion"))
    facts = (a_fact("整改期限", date(2025, 11, 5), papers[0].id), a_fact("复查日期", recheck, papers[1].id))

    assert rechecked_soon(a_case(*papers, facts=facts), LAW, days=3).outcome is outcome


@pytest.mark.parametrize(
    ("party", "cited", "outcome"),
    [
        (PartyKind.UNIT, Citation("中华人民共和国消防法", "60", 1, 3), Outcome.FAIL),
        (PartyKind.UNIT, Citation("消防法", "60"), Outcome.FAIL),
        (PartyKind.UNIT, Citation("中华人民共和国消防法", "63"), Outcome.PASS),
        (PartyKind.PERSON, Citation("中华人民共和国消防法", "60", 2), Outcome.NOT_APPLICABLE),
    ],
)
def test_article_sixty_fines_no_unit_on_the_spot(party: PartyKind, cited: Citation, outcome: Outcome) -> None:
    paper = a_document("summary_decision")
    case = a_case(paper, facts=(a_fact("处罚依据", cited, paper.id),), party_kind=party)

    assert no_unit_fined_on_the_spot(case, LAW, statute="消防法", article="60").outcome is outcome


def test_an_article_that_was_not_surely_read_asks() -> None:
    paper = a_document("summary_decision")
    fact = a_fact("处罚依据", Citation("消防法", "60", 1), paper.id, confidence=0.6)
    case = a_case(paper, facts=(fact,), party_kind=PartyKind.UNIT)

    assert no_unit_fined_on_the_spot(case, LAW, statute="消防法", article="60").outcome is Outcome.UNSURE
