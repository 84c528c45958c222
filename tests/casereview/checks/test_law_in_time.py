"""Checks on laws that changed between the act and the decision."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.law_in_time import milder_law_considered
from casereview.lawbook import LawBook, LawVersion, Statute
from casereview.model import Citation, PenaltyItem
from casereview.terms import Outcome, Standing
from tests.builders import a_case, a_document, a_fact

DECISION = "penalty_decision"
TEXTS = (
    LawVersion("2014年修正", date(2014, 12, 1), date(2021, 8, 31), Standing.SEEN),
    LawVersion("2021年修正", date(2021, 9, 1), None, Standing.SEEN),
)
LAW = LawBook(statutes=(Statute("安全生产法", TEXTS, Standing.SEEN, "安全生产法"),))
CITED = Citation("安全生产法", "97")


@pytest.mark.parametrize(
    ("acted", "decided", "outcome"),
    [
        (date(2021, 8, 31), date(2021, 10, 8), Outcome.UNSURE),
        (date(2021, 9, 1), date(2021, 10, 8), Outcome.PASS),
        (date(2021, 7, 1), date(2021, 8, 31), Outcome.PASS),
        (date(2021, 10, 8), date(2021, 10, 8), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_text_amended_after_the_act_is_asked_about(acted: date, decided: date, outcome: Outcome) -> None:
    facts = (
        a_fact("违法行为日期", acted, DECISION),
        a_fact("处罚决定日期", decided, DECISION),
        a_fact("处罚依据", CITED, DECISION),
        a_fact("处罚事项", PenaltyItem("某行为", (), (CITED,), None, None, Decimal(1)), DECISION),
    )

    assert milder_law_considered(a_case(a_document(DECISION), facts=facts), LAW).outcome is outcome


def test_a_day_of_the_act_that_was_read_unsurely_is_enough_to_ask() -> None:
    facts = (
        a_fact("违法行为日期", date(2021, 8, 17), DECISION, confidence=0.6),
        a_fact("处罚决定日期", date(2021, 10, 15), DECISION),
        a_fact("处罚依据", CITED, DECISION),
        a_fact("处罚事项", PenaltyItem("某行为", (), (CITED,), None, None, Decimal(1)), DECISION),
    )

    assert milder_law_considered(a_case(a_document(DECISION), facts=facts), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(("until", "outcome"), [("至2021年9月20日", Outcome.PASS), ("", Outcome.UNSURE)])
def test_the_text_in_force_when_an_act_ended_holds_for_it(until: str, outcome: Outcome) -> None:
    acted = a_fact("违法行为日期", date(2021, 3, 1), DECISION, quote="2021年3月1日")
    item = PenaltyItem("未组织演练", (), (CITED,), None, None, Decimal(10_000))
    facts = (
        acted,
        a_fact("处罚决定日期", date(2021, 10, 8), DECISION),
        a_fact("处罚依据", CITED, DECISION),
        a_fact("处罚事项", item, DECISION),
    )
    case = a_case(
        a_document(DECISION, f"自2021年3月1日{until}未组织演练"), facts=facts, homes={"违法行为日期": (DECISION,)}
    )

    assert milder_law_considered(case, LAW).outcome is outcome
