"""The check that the day told of a payment or a re-check is that of its paper."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.event_days import event_day_told_right, visit_day_told_right
from casereview.checks.parameters import FactName, KindId
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


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("2025年3月20日，本局巡查发现你厂取水，当日进行现场勘验。", Outcome.PASS),
        ("2025年3月22日，本局巡查发现你厂取水，当日进行现场勘验。", Outcome.FAIL),
        ("2025年3月22日立案，有现场勘验笔录等证据。", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_day_of_the_survey_is_told_right(decision: str, outcome: Outcome) -> None:
    record = a_document("survey_record", "勘验时间：2025年3月20日9时10分")

    case = a_case(record, a_document("penalty_decision", decision))

    assert visit_day_told_right(case, LawBook(), kinds=(KindId("penalty_decision"),)).outcome is outcome


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("2025年4月8日，我局执法人员对你单位进行复查，问题已整改。", Outcome.PASS),
        ("2025年4月18日，我局对你单位进行复查，问题已整改。", Outcome.FAIL),
        ("2025年4月18日整改期限届满后复查，问题已整改。", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_day_of_the_recheck_is_told_right(decision: str, outcome: Outcome) -> None:
    facts = (a_fact("复查日期", date(2025, 4, 8), "recheck_opinion"),)
    case = a_case(a_document("recheck_opinion", "2025年4月8日"), a_document("penalty_decision", decision), facts=facts)

    assert event_day_told_right(case, LawBook(), fact=FactName("复查日期")).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"), [("5月20日", Outcome.PASS), ("5月22日", Outcome.PASS), ("5月21日", Outcome.FAIL)]
)
def test_the_day_of_an_inquiry_is_one_of_its_records(told: str, outcome: Outcome) -> None:
    days = {"one": date(2025, 5, 20), "two": date(2025, 5, 22)}
    records = tuple(
        a_document("inquiry_record", f"{day.year}年{day.month}月{day.day}日", id=name) for name, day in days.items()
    )
    facts = tuple(a_fact("询问日期", day, name) for name, day in days.items())
    case = a_case(*records, a_document("investigation_report", f"2025年{told}询问邬某。"), facts=facts)

    assert event_day_told_right(case, LawBook(), fact=FactName("询问日期")).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "told", "outcome"),
    [
        ("closing_approval", "2025年4月8日送达决定书，已缴清。", Outcome.PASS),
        ("closing_approval", "决定书2025年4月18日送达。", Outcome.FAIL),
        ("closing_approval", "2025年3月18日送达告知书。", Outcome.NOT_APPLICABLE),
        ("penalty_decision", "本局于2025年3月18日送达了告知书。", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_closing_tells_the_day_of_service_right(kind: str, told: str, outcome: Outcome) -> None:
    facts = (a_fact("决定送达日期", date(2025, 4, 8), "service_receipt"),)
    case = a_case(a_document("service_receipt", "2025年4月8日"), a_document(kind, told), facts=facts)

    assert event_day_told_right(case, LawBook(), fact=FactName("决定送达日期")).outcome is outcome
