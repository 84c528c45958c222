"""Checks on the service of the papers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.service import receipt_rows_match
from casereview.lawbook import LawBook
from casereview.terms import Outcome, ReadingMethod
from tests.builders import a_case, a_document, a_mark

LAW = LawBook()
DECISION = KindId("penalty_decision")
PAPER = replace(a_document(DECISION, title="行政处罚决定书（单位）"), number="（津滨澜）应急罚[2025]52号")


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ((("行政处罚决定书\n（津滨澜）应急罚〔2025〕52号", "2025年1月2日"),), Outcome.PASS),
        ((("《行政处罚决定书》", "2025年1月2日"),), Outcome.PASS),  # the row gives no number
        ((("行政处罚决定书\n（津滨澜）应急罚〔2025〕53号", "2025年1月2日"),), Outcome.FAIL),
        ((("行政处罚告知书", "2025年1月2日"),), Outcome.FAIL),
    ],
)
def test_a_paper_is_found_on_a_receipt_by_number_or_name(rows: tuple[tuple[str, ...], ...], outcome: Outcome) -> None:
    case = a_case(PAPER, a_document("service_receipt", rows))

    assert receipt_rows_match(case, LAW, kinds=(DECISION,)).outcome is outcome


@pytest.mark.parametrize("row", ["行政处罚告知书", "行政处罚决定书（津滨澜）应急罚〔2025〕53号"])
def test_what_was_recognised_on_a_scanned_receipt_asks(row: str) -> None:
    receipt = replace(a_document("service_receipt", row), reading=ReadingMethod.OCR)

    assert receipt_rows_match(a_case(PAPER, receipt), LAW, kinds=(DECISION,)).outcome is Outcome.UNSURE


def test_a_receipt_signed_on_the_paper_itself_counts() -> None:
    case = a_case(PAPER, a_document("service_receipt", "无"), marks=(a_mark("当事人", DECISION),))

    assert receipt_rows_match(case, LAW, kinds=(DECISION,)).outcome is Outcome.PASS


def test_without_receipts_the_question_is_another_rules() -> None:
    assert receipt_rows_match(a_case(PAPER), LAW, kinds=(DECISION,)).outcome is Outcome.NOT_APPLICABLE
