"""Checks on what follows a fine that was not paid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.enforcement import demanded_after_term, enforcement_in_time, surcharge_right
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import Verdict
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
SURCHARGE, DEMAND, APPLICATION = (
    KindId("surcharge_decision"),
    KindId("execution_demand"),
    KindId("enforcement_application"),
)


def surcharged(words: str) -> Verdict:
    case = a_case(
        a_document("penalty_decision"),
        a_document(SURCHARGE, words),
        facts=(a_fact("罚款金额", Decimal(20000), "penalty_decision"),),
    )
    return surcharge_right(case, LAW, kinds=(SURCHARGE,))


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("逾期10日，加处罚款6000元。", Outcome.PASS),
        ("逾期40日，加处罚款人民币20000元。", Outcome.PASS),  # no more than the fine
        ("加处罚款：20000元。", Outcome.PASS),
        ("逾期10日，加处罚款5000元。", Outcome.FAIL),
        ("加处罚款共计21000元。", Outcome.FAIL),
        ("逾期10日，依法加处罚款，计人民币陆仟元整。", Outcome.PASS),
        ("逾期10日，依法加处罚款，计人民币柒仟元整。", Outcome.FAIL),
        ("每日按罚款数额的百分之三加处罚款，罚款20000元。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_surcharge_is_counted_again(words: str, outcome: Outcome) -> None:
    assert surcharged(words).outcome is outcome


def test_the_sum_that_the_law_gives_is_told() -> None:
    assert surcharged("逾期10日，加处罚款5000元。").failures[0].values["expected"] == "6000元"


def applied(day: str, demanded: str = "2024年10月8日", served: date | None = None) -> Verdict:
    facts = () if served is None else (a_fact("决定送达日期", served, "service_receipt"),)
    papers = (a_document(DEMAND, f"某局 {demanded}"), a_document(APPLICATION, f"某局 {day}"))
    case = a_case(a_document("service_receipt"), *papers, facts=facts)
    return enforcement_in_time(case, LAW, demands=(DEMAND,), applications=(APPLICATION,), days=10)


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        (applied("2024年10月18日"), Outcome.PASS),  # the tenth day
        (applied("2024年10月17日"), Outcome.FAIL),
        (applied("2024年11月25日", served=date(2024, 3, 18)), Outcome.PASS),
        (applied("2025年3月25日", served=date(2024, 3, 18)), Outcome.FAIL),
        (applied("2024年10月25日", served=date(2024, 8, 18)), Outcome.UNSURE),
    ],
)
def test_the_court_is_asked_in_time(verdict: Verdict, outcome: Outcome) -> None:
    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("day", "outcome"),
    [("2025年12月1日", Outcome.PASS), ("2025年11月27日", Outcome.PASS), ("2025年11月26日", Outcome.FAIL)],
)
def test_nobody_is_called_on_to_pay_before_the_term_is_over(day: str, outcome: Outcome) -> None:
    demand, receipt = KindId("execution_demand"), "service_receipt"
    papers = (a_document(receipt), a_document(demand, f"请缴纳罚款。\n某局 {day}"))
    case = a_case(*papers, facts=(a_fact("决定送达日期", date(2025, 11, 11), receipt),))

    assert demanded_after_term(case, LAW, kinds=(demand,), days=15).outcome is outcome


@pytest.mark.parametrize(("told", "outcome"), [("8400", Outcome.PASS), ("8800", Outcome.FAIL)])
def test_a_closing_tells_the_surcharge_that_was_imposed(told: str, outcome: Outcome) -> None:
    closing, decision = KindId("closing_approval"), "penalty_decision"
    papers = (a_document(SURCHARGE, "逾期14日，加处罚款8400元。"), a_document(closing, f"缴清加处罚款{told}元。"))
    facts = (a_fact("罚款金额", Decimal(20000), decision),)
    case = a_case(a_document(decision), *papers, facts=facts)

    assert surcharge_right(case, LAW, kinds=(SURCHARGE, closing)).outcome is outcome
