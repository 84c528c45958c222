"""Checks on how long after the act, and after the filing, a case was decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.checks.limitation import acted_within_limitation, nothing_after_archiving, within_former_limit
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, a_mark

LAW = LawBook()
DECISION, FILING = "penalty_decision", "filing_approval"
EXTENSION = KindId("deadline_extension")


def acted(day: date, *words: str, sure: float = 1.0) -> CaseFile:
    facts = (
        a_fact("违法行为日期", day, DECISION, confidence=sure),
        a_fact("立案日期", date(2024, 3, 1), FILING),
    )
    return a_case(a_document(FILING), a_document(DECISION, *words), facts=facts)


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (acted(date(2022, 3, 1)), Outcome.PASS),  # the last day of two years
        (acted(date(2022, 2, 28)), Outcome.UNSURE),  # five years may apply
        (acted(date(2019, 2, 28)), Outcome.FAIL),
        (acted(date(2019, 2, 28), "违法状态持续至检查之日。"), Outcome.UNSURE),
        (acted(date(2019, 2, 28), "你单位逾期未改正。"), Outcome.UNSURE),
        (acted(date(2019, 2, 28), "你单位逾期未提出陈述和申辩。"), Outcome.FAIL),  # a step, not the act
        (acted(date(2019, 2, 28), sure=0.6), Outcome.UNSURE),
        (a_case(a_document(DECISION)), Outcome.NOT_APPLICABLE),
    ],
)
def test_an_act_is_punished_within_the_limitation(case: CaseFile, outcome: Outcome) -> None:
    assert acted_within_limitation(case, LAW, years=2, long_years=5).outcome is outcome


def decided(day: date, *extra: str, filed: date = date(2024, 3, 1)) -> Verdict:
    facts = (a_fact("立案日期", filed, FILING), a_fact("处罚决定日期", day, DECISION))
    papers = (a_document(FILING), a_document(DECISION), *(a_document(kind) for kind in extra))
    case = a_case(*papers, facts=facts)
    return within_former_limit(case, LAW, days=30, beyond=90, until=date(2026, 1, 31), extension=(EXTENSION,))


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        (decided(date(2024, 4, 1)), Outcome.PASS),  # the thirtieth day is a Sunday
        (decided(date(2024, 4, 2)), Outcome.UNSURE),
        (decided(date(2024, 5, 30)), Outcome.UNSURE),
        (decided(date(2024, 5, 31)), Outcome.NOT_APPLICABLE),  # another rule fails it
        (decided(date(2024, 5, 6), EXTENSION), Outcome.PASS),
        (decided(date(2026, 2, 1), filed=date(2025, 12, 1)), Outcome.NOT_APPLICABLE),
        (decided(date(2024, 5, 6), "fire_correction_notice"), Outcome.NOT_APPLICABLE),
    ],
)
def test_what_the_former_rule_did_not_allow_without_more_is_asked(verdict: Verdict, outcome: Outcome) -> None:
    assert verdict.outcome is outcome


@pytest.mark.parametrize(("paid", "outcome"), [(date(2024, 4, 10), Outcome.PASS), (date(2024, 4, 11), Outcome.UNSURE)])
def test_a_step_after_archiving_is_stated_and_asked_about(paid: date, outcome: Outcome) -> None:
    facts = (a_fact("归档日期", date(2024, 4, 10), "volume_cover"), a_fact("缴款日期", paid, "fine_receipt"))
    case = a_case(a_document("volume_cover"), a_document("fine_receipt"), facts=facts)

    assert nothing_after_archiving(case, LAW).outcome is outcome


def test_the_former_rule_binds_no_bureau_of_another_trade() -> None:
    facts = (
        a_fact("立案日期", date(2024, 3, 1), FILING),
        a_fact("处罚决定日期", date(2024, 5, 6), DECISION),
    )
    papers = a_case(a_document(FILING), a_document(DECISION), facts=facts)
    case = replace(papers, agency="某县生态环境局")

    verdict = within_former_limit(case, LAW, days=30, beyond=90, until=date(2026, 1, 31))

    assert verdict.outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("until", "outcome"), [("至2024年2月20日", Outcome.PASS), ("", Outcome.UNSURE)])
def test_the_period_runs_from_the_end_of_an_act_that_went_on(until: str, outcome: Outcome) -> None:
    facts = (
        a_fact("违法行为日期", date(2021, 3, 1), DECISION, quote="2021年3月1日"),
        a_fact("立案日期", date(2024, 3, 1), FILING),
    )
    case = a_case(a_document(DECISION, f"自2021年3月1日{until}，未组织演练。"), a_document(FILING), facts=facts)

    assert acted_within_limitation(case, LAW, years=2, long_years=5).outcome is outcome


@pytest.mark.parametrize(
    ("approved", "outcome"), [(date(2024, 3, 29), Outcome.PASS), (date(2024, 4, 3), Outcome.UNSURE)]
)
def test_more_time_is_granted_before_the_time_is_over(approved: date, outcome: Outcome) -> None:
    facts = (a_fact("立案日期", date(2024, 3, 1), FILING), a_fact("处罚决定日期", date(2024, 5, 6), DECISION))
    papers = (a_document(FILING), a_document(DECISION), a_document(EXTENSION))
    case = a_case(*papers, facts=facts, marks=(a_mark("审批人", EXTENSION, signed_on=approved),))

    verdict = within_former_limit(case, LAW, days=30, beyond=90, until=date(2026, 1, 31), extension=(EXTENSION,))
    assert verdict.outcome is outcome
