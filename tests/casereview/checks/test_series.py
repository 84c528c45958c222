"""The checks that numbers of papers, reports and mail are cited as they are borne."""

from __future__ import annotations

import pytest

from casereview.checks.series import codes_in_labels_alike, numbers_in_series
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("根据远农罚〔2025〕12号决定没收", Outcome.PASS),
        ("根据远农罚〔2025〕21号决定没收", Outcome.FAIL),
        ("当事人曾因同类行为被处罚（远农罚〔2024〕3号）", Outcome.NOT_APPLICABLE),
        ("依据省农规〔2024〕3号", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_number_of_the_series_is_the_one_borne(text: str, outcome: Outcome) -> None:
    case = a_case(
        a_document("penalty_decision", "行政处罚决定书"),
        a_document("item_list", text),
        facts=(a_fact("文号", "远农罚〔2025〕12号", "penalty_decision"),),
    )

    assert numbers_in_series(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("report", "decision", "outcome"),
    [
        ("报告编号：JC20250318", "检验报告（JC20250318）", Outcome.PASS),
        ("报告编号：JC20250318", "检验报告（JC20250381）", Outcome.FAIL),
        ("报告编号：JC20250318", "检验报告（WT20259944）", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_report_is_cited_by_the_number_it_bears(report: str, decision: str, outcome: Outcome) -> None:
    case = a_case(a_document("appraisal_report", report), a_document("penalty_decision", decision))

    assert codes_in_labels_alike(case, LAW).outcome is outcome


def test_mail_numbers_that_two_papers_give_otherwise_ask() -> None:
    case = a_case(a_document("service_receipt", "邮件号1108823374517"), a_document("unknown", "邮件号：1108823374571"))

    assert codes_in_labels_alike(case, LAW).outcome is Outcome.UNSURE


def test_a_plate_that_one_paper_writes_otherwise_fails() -> None:
    texts = {"inspection_record": "云B·7K236", "penalty_notice": "云B·7K236", "penalty_decision": "云B·7K263"}

    assert codes_in_labels_alike(a_case(*(a_document(*one) for one in texts.items())), LAW).outcome is Outcome.FAIL


def test_a_test_report_is_cited_by_the_number_at_its_head() -> None:
    report = a_document("appraisal_report", "检测报告", "报告编号：滇安检〔2025〕消字第418号", "检测结论：不合格。")

    def judged(number: str) -> Outcome:
        decision = a_document("penalty_decision", f"检测报告（滇安检〔2025〕消字第{number}号）证实。")
        return numbers_in_series(a_case(report, decision), LawBook()).outcome

    assert (judged("418"), judged("481")) == (Outcome.PASS, Outcome.FAIL)


@pytest.mark.parametrize(
    ("told", "outcome"),
    [("13866593017", Outcome.FAIL), ("13866590318", Outcome.NOT_APPLICABLE), ("13866590317", Outcome.PASS)],
)
def test_a_telephone_with_two_digits_changed_round_is_a_slip_and_a_colleagues_is_none(
    told: str, outcome: Outcome
) -> None:
    papers = [a_document(kind, "联系电话：13866590317") for kind in ("filing_approval", "penalty_decision")]

    verdict = codes_in_labels_alike(a_case(*papers, a_document("inspection_record", f"联系电话：{told}")), LAW)

    assert verdict.outcome is outcome or (outcome is Outcome.NOT_APPLICABLE and not verdict.failures)


def test_a_day_on_the_next_line_is_no_part_of_a_telephone() -> None:
    papers = [a_document(kind, "电话：13577461903") for kind in ("filing_approval", "inquiry_record")]
    decision = a_document("penalty_decision", "联系电话：13577461930", "2024年3月19日，本局巡查发现。")

    assert codes_in_labels_alike(a_case(*papers, decision), LAW).outcome is Outcome.FAIL
