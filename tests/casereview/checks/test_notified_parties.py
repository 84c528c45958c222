"""Checks on each of several parties."""

from __future__ import annotations

import pytest

from casereview.checks.notified_parties import each_party_notified
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()


@pytest.mark.parametrize(
    ("told", "outcome"),
    [(("甲公司", "孙某甲"), Outcome.PASS), (("甲公司",), Outcome.FAIL), ((), Outcome.NOT_APPLICABLE)],
)
def test_each_party_with_a_decision_of_its_own_is_told(told: tuple[str, ...], outcome: Outcome) -> None:
    decisions = tuple(a_document("penalty_decision", id=f"decision-{n}") for n in (1, 2))
    notices = tuple(a_document("penalty_notice", f"{name}：", id=f"notice-{name}") for name in told)
    facts = (a_fact("当事人", "甲公司", "decision-1"), a_fact("当事人", "孙某甲", "decision-2"))

    assert each_party_notified(a_case(*decisions, *notices, facts=facts), LAW).outcome is outcome


def test_one_decision_needs_no_second_look() -> None:
    case = a_case(a_document("penalty_decision"), a_document("penalty_notice"))

    assert each_party_notified(case, LAW).outcome is Outcome.NOT_APPLICABLE
