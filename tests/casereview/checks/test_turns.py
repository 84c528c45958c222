"""Checks on the turn in which dated papers came."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.parameters import KindId, Role
from casereview.checks.turns import approved_on_rest_days, dated_in_turn, rechecked_in_time
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, a_mark, scanned

LAW = LawBook()
REPORT, DECISION, FILING = KindId("investigation_report"), KindId("penalty_decision"), KindId("filing_approval")


@pytest.mark.parametrize(
    ("report", "outcome"),
    [("2024年3月18日", Outcome.PASS), ("2024年3月19日", Outcome.FAIL), ("　年　月　日", Outcome.NOT_APPLICABLE)],
)
def test_a_paper_that_comes_first_bears_no_later_day(report: str, outcome: Outcome) -> None:
    case = a_case(a_document(REPORT, f"承办人：{report}"), a_document(DECISION, "某局 2024年3月18日"))

    assert dated_in_turn(case, LAW, begun_by=(REPORT,), ended_by=(DECISION,)).outcome is outcome


def test_days_read_off_a_scan_only_ask() -> None:
    scan = scanned(a_document(REPORT, "承办人：2024年3月19日"))
    case = a_case(scan, a_document(DECISION, "某局 2024年3月18日"))

    assert dated_in_turn(case, LAW, begun_by=(REPORT,), ended_by=(DECISION,)).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("day", "confidence", "outcome"),
    [
        (date(2024, 3, 10), 1.0, Outcome.PASS),  # asked for before the deadline
        (date(2024, 4, 1), 1.0, Outcome.PASS),  # the tenth day is a Saturday
        (date(2024, 4, 2), 1.0, Outcome.FAIL),
        (date(2024, 4, 2), 0.6, Outcome.UNSURE),
    ],
)
def test_a_re_check_follows_the_deadline(day: date, confidence: float, outcome: Outcome) -> None:
    facts = (
        a_fact("整改期限", date(2024, 3, 20), "rectification_order"),
        a_fact("复查日期", day, "recheck_opinion", confidence=confidence),
    )
    case = a_case(a_document("rectification_order"), a_document("recheck_opinion"), facts=facts)

    assert rechecked_in_time(case, LAW, days=10).outcome is outcome


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2024, 3, 2), Outcome.PASS),  # a Saturday
        (date(2024, 2, 4), Outcome.FAIL),  # a Sunday that is worked
        (date(2024, 3, 1), Outcome.FAIL),
        (date(2035, 3, 3), Outcome.FAIL),  # no table
    ],
)
def test_only_known_rest_days_are_noted(day: date, outcome: Outcome) -> None:
    role = Role("审批人")
    case = a_case(a_document(FILING), marks=(a_mark(role, FILING, signed_on=day),))

    assert approved_on_rest_days(case, LAW, kinds=(FILING,), roles=(role,)).outcome is outcome


@pytest.mark.parametrize(
    ("waiver", "outcome"),
    [
        ("贵局2025年2月20日检查发现的问题本单位认可，放弃陈述、申辩。2025年3月12日", Outcome.PASS),
        ("本单位放弃陈述、申辩。2025年3月8日 收到日期：2025年3月12日", Outcome.FAIL),
    ],
)
def test_a_day_within_a_sentence_is_not_that_of_a_short_paper(waiver: str, outcome: Outcome) -> None:
    notice, told = KindId("penalty_notice"), KindId("waiver_statement")
    case = a_case(a_document(notice, "某区应急管理局 2025年3月10日"), a_document(told, waiver))

    assert dated_in_turn(case, LAW, begun_by=(notice,), ended_by=(told,)).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("整改延期审批表 审批意见：同意延期至2024年4月10日。", Outcome.PASS),
        ("整改复查意见书 其中第1项经批准延长至2024年4月10日。", Outcome.PASS),
        ("整改延期申请 申请将整改期限延长至2024年4月10日。", Outcome.FAIL),  # asked for, not granted
        ("整改延期审批表 审批意见：同意延期至2024年3月21日。", Outcome.FAIL),
    ],
)
def test_a_re_check_follows_the_term_as_it_was_lengthened(words: str, outcome: Outcome) -> None:
    facts = (
        a_fact("整改期限", date(2024, 3, 20), "rectification_order"),
        a_fact("复查日期", date(2024, 4, 11), "recheck_opinion"),
    )
    papers = (a_document("rectification_order"), a_document("recheck_opinion"), a_document("unknown", words))

    assert rechecked_in_time(a_case(*papers, facts=facts), LAW, days=10).outcome is outcome
