"""Proof that was gathered after the party had been told what it is punished for."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.evidence_after_notice import evidence_before_notice
from casereview.lawbook import LawBook
from casereview.model import Mark
from casereview.terms import MarkKind, MarkState, Outcome
from tests.builders import a_case, a_document, a_fact, scanned

TOLD, DECIDED = date(2024, 3, 8), date(2024, 3, 20)
AFTER, BEFORE, BORN = date(2024, 3, 12), date(2024, 3, 1), date(1970, 3, 15)


def outcome_of(*days: date, kind: str = "party_material", beside: str = "volume_note", scan: bool = False) -> Outcome:
    """What becomes of a paper with signatures of these days in a case of a notice and a decision."""
    paper = scanned(a_document(kind, "考勤表")) if scan else a_document(kind, "考勤表")
    notice, decision = a_document("penalty_notice"), a_document("penalty_decision")
    marks = tuple(
        Mark(MarkKind.SIGNATURE, "核对人", "核对人", MarkState.PRESENT, paper.whole(), signed_on=day) for day in days
    )
    facts = (a_fact("告知日期", TOLD, notice.id), a_fact("处罚决定日期", DECIDED, decision.id))
    case = a_case(paper, notice, decision, a_document(beside), facts=facts, marks=marks)
    return evidence_before_notice(case, LawBook()).outcome


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        ((AFTER,), Outcome.FAIL),
        ((BEFORE,), Outcome.PASS),
        ((TOLD,), Outcome.PASS),
        ((BEFORE, AFTER), Outcome.PASS),  # handed over before, looked at again
        ((date(2024, 4, 1),), Outcome.PASS),  # after the decision: another rule's
    ],
)
def test_what_was_gathered_between_notice_and_decision_is_told_anew(days: tuple[date, ...], outcome: Outcome) -> None:
    assert outcome_of(*days) is outcome


def test_it_asks_where_the_party_answered_and_of_who_the_party_is() -> None:
    assert outcome_of(AFTER, beside="statement_record") is Outcome.UNSURE
    assert outcome_of(BORN, AFTER, kind="identity_proof") is Outcome.UNSURE
    assert outcome_of(AFTER, scan=True) is Outcome.UNSURE
