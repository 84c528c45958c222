"""Checks for conditions."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from casereview.checks.conditions import fact_at_least
from casereview.checks.parameters import FactName, KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome, Trait
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
NOTICE, CAUSE = KindId("penalty_notice"), FactName("案由")


@pytest.mark.parametrize(("value", "outcome"), [(50_000, Outcome.PASS), (49_999, Outcome.FAIL)])
def test_an_amount_is_reached_at_its_figure(value: int, outcome: Outcome) -> None:
    name = FactName("拟罚款金额")
    case = a_case(a_document(NOTICE), facts=(a_fact(name, Decimal(value), NOTICE),))

    assert fact_at_least(case, LAW, fact=name, amount=Decimal(50_000)).outcome is outcome


def test_a_threshold_that_is_not_set_asks() -> None:
    assert fact_at_least(a_case(), LAW, fact=CAUSE, amount=None).outcome is Outcome.UNSURE


def test_an_amount_no_paper_would_state_reaches_no_threshold() -> None:
    fine = FactName("罚款金额")
    homes: dict[str, tuple[str, ...]] = {fine: ("penalty_decision", "closing_approval")}

    closed = a_case(a_document("no_penalty_decision"), a_document("closing_approval"), homes=homes)
    unpunished = replace(closed, traits=(Trait.UNPUNISHED,))
    transferred = replace(closed, documents=closed.documents[1:], traits=(Trait.TRANSFERRED, Trait.UNDECIDED))

    assert fact_at_least(unpunished, LAW, fact=fine, amount=Decimal(1)).outcome is Outcome.FAIL
    assert fact_at_least(transferred, LAW, fact=fine, amount=Decimal(1)).outcome is Outcome.FAIL
    assert fact_at_least(a_case(homes=homes), LAW, fact=fine, amount=Decimal(1)).outcome is Outcome.FAIL
    unread = a_case(a_document("penalty_decision"), homes=homes)
    assert fact_at_least(unread, LAW, fact=fine, amount=Decimal(1)).outcome is Outcome.UNSURE
