"""The check that nobody who is asked tells a day that is, but for a digit, one that the other papers know."""

from __future__ import annotations

import pytest

from casereview.checks.near_days import days_almost_known
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

RECORD = KindId("inquiry_record")
KNOWN = "2025年9月28日从他人处购进52箱。"


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("2025年9月28日进的货，卖了6箱烟花，收了860元。", Outcome.PASS),
        ("2025年9月18日从他人处购进，卖了6箱烟花。", Outcome.FAIL),
        ("2025年9月18日进的货，卖了6箱烟花，收了860元。", Outcome.UNSURE),
        ("2025年9月18日进的货，2025年9月28日卖了6箱烟花。", Outcome.PASS),
        ("2025年11月3日进的货，卖了6箱烟花，收了860元。", Outcome.PASS),
    ],
)
def test_a_day_that_is_another_but_for_a_digit(told: str, outcome: Outcome) -> None:
    papers = (a_document(kind, KNOWN) for kind in ("investigation_report", "penalty_notice", "penalty_decision"))

    assert days_almost_known(a_case(*papers, a_document(RECORD, told)), LawBook(), kinds=(RECORD,)).outcome is outcome
