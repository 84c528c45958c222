"""The check that the day told of a payment or a re-check is that of its paper."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.event_days import event_day_told_right
from casereview.checks.parameters import FactName
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact


@pytest.mark.parametrize(
    ("closing", "outcome"),
    [
        ("当事人2025年4月8日缴清罚款。", Outcome.PASS),
        ("当事人2025年4月18日缴清罚款。", Outcome.FAIL),
        ("当事人2025年4月18日前缴纳罚款。", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_day_of_the_payment_is_told_right(closing: str, outcome: Outcome) -> None:
    receipt = a_document("fine_receipt", "缴款日期：2025年4月8日")
    facts = (a_fact("缴款日期", date(2025, 4, 8), "fine_receipt"),)
    case = a_case(receipt, a_document("closing_approval", closing), facts=facts)

    assert event_day_told_right(case, LawBook(), fact=FactName("缴款日期")).outcome is outcome
