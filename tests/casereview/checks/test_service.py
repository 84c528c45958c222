"""Checks on the service of the papers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.service import papers_served, receipt_rows_match
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_mark, scanned

LAW = LawBook()
DECISION = KindId("penalty_decision")
PAPER = replace(a_document(DECISION, title="行政处罚决定书（单位）"), number="（津滨澜）应急罚[2025]52号")


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ((("行政处罚决定书\n（津滨澜）应急罚〔2025〕52号", "2025年1月2日"),), Outcome.PASS),
        ((("《行政处罚决定书》", "2025年1月2日"),), Outcome.PASS),  # the row gives no number
        ((("行政处罚决定书\n（津滨澜）应急罚〔2025〕53号", "2025年1月2日"),), Outcome.FAIL),
        ((("行政处罚决定书\n（津滨澜）应急罚〔2025〕5-2号", "2025年1月2日"),), Outcome.FAIL),
        ((("行政处罚告知书", "2025年1月2日"),), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_paper_is_numbered_alike_on_a_receipt_by_number_or_name(
    rows: tuple[tuple[str, ...], ...], outcome: Outcome
) -> None:
    case = a_case(PAPER, a_document("service_receipt", rows))

    assert receipt_rows_match(case, LAW, kinds=(DECISION,)).outcome is outcome


@pytest.mark.parametrize(("legible", "outcome"), [(0.97, Outcome.UNSURE), (0.99, Outcome.FAIL)])
def test_another_number_on_a_receipt_is_one_only_if_that_was_read_letter_for_letter(
    legible: float, outcome: Outcome
) -> None:
    receipt = a_document("service_receipt", (("行政处罚决定书\n（津滨澜）应急罚〔2025〕53号", "2025年1月2日"),))

    assert receipt_rows_match(a_case(PAPER, scanned(receipt, legible)), LAW, kinds=(DECISION,)).outcome is outcome


def test_another_number_on_the_receipt_is_not_excused_by_a_signature_on_the_paper() -> None:
    case = a_case(
        PAPER,
        a_document("service_receipt", (("行政处罚决定书\n（津滨澜）应急罚〔2025〕53号", "2025年1月2日"),)),
        marks=(a_mark("当事人", DECISION),),
    )

    assert receipt_rows_match(case, LAW, kinds=(DECISION,)).outcome is Outcome.FAIL
    assert papers_served(case, LAW, kinds=(DECISION,)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("行政处罚决定书\n（津滨澜）应急罚〔2025〕52号", Outcome.PASS),
        ("行政处罚决定书\n（津滨澜）应急罚〔2025〕53号", Outcome.PASS),  # that it has another number is another fault
        ("处罚文书（津滨澜）应急罚〔2025〕52号", Outcome.PASS),
        ("行政处罚告知书", Outcome.FAIL),
    ],
)
def test_a_paper_is_served_that_a_receipt_names(row: str, outcome: Outcome) -> None:
    case = a_case(PAPER, a_document("service_receipt", row))

    assert papers_served(case, LAW, kinds=(DECISION,)).outcome is outcome


def test_what_was_recognised_on_a_scanned_receipt_asks() -> None:
    unnamed = scanned(a_document("service_receipt", "行政处罚告知书"))
    another = scanned(a_document("service_receipt", "行政处罚决定书（津滨澜）应急罚〔2025〕53号"))

    assert papers_served(a_case(PAPER, unnamed), LAW, kinds=(DECISION,)).outcome is Outcome.UNSURE
    assert receipt_rows_match(a_case(PAPER, another), LAW, kinds=(DECISION,)).outcome is Outcome.UNSURE


def test_a_receipt_signed_on_the_paper_itself_counts() -> None:
    case = a_case(PAPER, a_document("service_receipt", "无"), marks=(a_mark("当事人", DECISION),))

    assert papers_served(case, LAW, kinds=(DECISION,)).outcome is Outcome.PASS


def test_without_receipts_the_question_is_another_rules() -> None:
    assert papers_served(a_case(PAPER), LAW, kinds=(DECISION,)).outcome is Outcome.NOT_APPLICABLE
    assert receipt_rows_match(a_case(PAPER), LAW, kinds=(DECISION,)).outcome is Outcome.NOT_APPLICABLE


def test_a_record_of_what_was_told_needs_no_receipt() -> None:
    record = a_document("penalty_notice", title="行政处罚告知笔录")
    case = a_case(record, a_document("service_receipt", "行政处罚决定书"))

    assert papers_served(case, LAW, kinds=(KindId("penalty_notice"),)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("行政处罚告知书、听证告知书（事-2-1号）", Outcome.PASS),
        ("行政处罚告知书", Outcome.FAIL),
        ("申请人听证告知书回执", Outcome.FAIL),
    ],
)
def test_behind_another_paper_the_first_words_of_a_name_need_not_stand_again(row: str, outcome: Outcome) -> None:
    notice = KindId("hearing_right_notice")
    paper = a_document(notice, title="行政处罚听证告知书")
    case = a_case(paper, a_document("service_receipt", ((row, "2025年1月2日"),)))

    assert papers_served(case, LAW, kinds=(notice,)).outcome is outcome


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("行政处罚决定书（甲）应急罚〔2025〕14号", Outcome.PASS),
        ("行政处罚审批表（甲）应急罚〔2025〕14号", Outcome.FAIL),
        ("责令整改通知书（甲）应急罚〔2025〕14号", Outcome.FAIL),
    ],
)
def test_a_row_that_names_a_paper_of_another_step_beside_the_number_fails(row: str, outcome: Outcome) -> None:
    paper = replace(a_document(DECISION, title="行政处罚决定书"), number="（甲）应急罚〔2025〕14号")

    verdict = receipt_rows_match(a_case(paper, a_document("service_receipt", row)), LAW, kinds=(DECISION,))

    assert verdict.outcome is outcome


@pytest.mark.parametrize(("named", "outcome"), [("延期", Outcome.FAIL), ("分期", Outcome.PASS)])
def test_a_row_that_calls_a_paper_by_the_opposed_name_fails(named: str, outcome: Outcome) -> None:
    permit = KindId("deferral_permit")
    paper = replace(a_document(permit, title="分期缴纳罚款批准书"), number="甲应急分缴〔2025〕3号")
    case = a_case(paper, a_document("service_receipt", f"{named}缴纳罚款批准书 甲应急分缴〔2025〕3号"))

    assert receipt_rows_match(case, LAW, kinds=(permit,)).outcome is outcome
