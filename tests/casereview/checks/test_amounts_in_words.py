"""The check that figures and words of one amount agree."""

from __future__ import annotations

import pytest

from casereview.checks.amounts_in_words import words_agree
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

LAW = LawBook()
DECISION, NOTICE, RECEIPT = "penalty_decision", "penalty_notice", "fine_receipt"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("罚款人民币18000元（大写：壹万捌仟元整）", Outcome.PASS),
        ("罚款１８０００元（壹万捌仟元整）", Outcome.PASS),
        ("罚款人民币壹万捌仟元整（¥18000.00）", Outcome.PASS),
        ("罚款人民币25000元（大写：贰万元整）", Outcome.FAIL),
        ("处三万元以下罚款，决定罚款18000元", Outcome.NOT_APPLICABLE),
    ],
)
def test_figures_and_words_side_by_side_are_equal(text: str, outcome: Outcome) -> None:
    assert words_agree(a_case(a_document(DECISION, text)), LAW).outcome is outcome


def test_figures_and_words_that_differ_on_a_scan_ask() -> None:
    scan = scanned(a_document(DECISION, "罚款人民币80000元（大写：叁万元整）"))

    assert words_agree(a_case(scan), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [("12000.00", Outcome.PASS), ("12000.50", Outcome.FAIL), ("1200.00", Outcome.FAIL), ("", Outcome.NOT_APPLICABLE)],
)
def test_a_receipt_gives_one_sum_in_figures_and_in_words(figures: str, outcome: Outcome) -> None:
    rows = (("缴款人", "某公司"), ("金额", figures), ("金额合计（大写）", "壹万贰仟元整"))

    assert words_agree(a_case(a_document(RECEIPT, "票据号码：0000471902", rows)), LAW).outcome is outcome
