"""Checks on the days that papers bear themselves."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.paper_days import approved_beforehand, dated_within
from casereview.checks.parameters import KindId, Role
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_mark, scanned

LAW = LawBook()
SEIZED, RELEASED, EXTENDED = KindId("coercive_decision"), KindId("coercive_disposal"), KindId("coercive_extension")
APPROVAL, APPROVER = KindId("coercive_approval"), Role("审批人")


def seized(*documents: Document) -> CaseFile:
    return a_case(a_document(SEIZED, "查封期限三十日。", "某区应急管理局 2025年6月3日"), *documents)


def released(day: str) -> Document:
    return a_document(RELEASED, "自2025年6月3日起查封的设备，予以解除。" + "此致。" * 40, day)


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (seized(released("2025年7月3日")), Outcome.PASS),  # the thirtieth day
        (seized(released("2025年7月4日")), Outcome.FAIL),
        (seized(released("2025年8月1日"), a_document(EXTENDED)), Outcome.PASS),
        (seized(released("2025年8月5日"), a_document(EXTENDED)), Outcome.FAIL),
        (seized(released("2025年7月3日　当事人签收：2025年7月5日")), Outcome.PASS),
        (seized(scanned(released("2025年7月4日"))), Outcome.UNSURE),
        (seized(scanned(released("2025年7月3日"))), Outcome.PASS),
        (seized(released("2025年8月1日"), a_document("unknown")), Outcome.UNSURE),  # it may be the extension
        (seized(released("2025年8月5日"), a_document("unknown")), Outcome.FAIL),  # too late even so
        (seized(released("　年　月　日")), Outcome.NOT_APPLICABLE),
        (seized(), Outcome.NOT_APPLICABLE),
    ],
)
def test_what_is_seized_is_released_within_the_days_the_law_gives(case: CaseFile, outcome: Outcome) -> None:
    verdict = dated_within(
        case, LAW, begun_by=(SEIZED,), ended_by=(RELEASED,), days=30, extension=(EXTENDED,), extended=30
    )

    assert verdict.outcome is outcome


def test_working_days_of_a_year_without_a_table_are_asked() -> None:
    case = a_case(a_document(SEIZED, "2035年6月3日"), a_document(RELEASED, "2035年6月20日"))

    assert (
        dated_within(case, LAW, begun_by=(SEIZED,), ended_by=(RELEASED,), days=7, workdays=True).outcome
        is Outcome.UNSURE
    )


@pytest.mark.parametrize(
    ("signed", "outcome"),
    [
        (date(2025, 6, 3), Outcome.PASS),
        (date(2025, 6, 4), Outcome.PASS),  # in urgent cases within twenty-four hours
        (date(2025, 6, 5), Outcome.FAIL),
        (None, Outcome.NOT_APPLICABLE),
    ],
)
def test_a_measure_is_approved_beforehand_or_within_a_day(signed: date | None, outcome: Outcome) -> None:
    case = seized(a_document(APPROVAL))
    marked = a_case(*case.documents, marks=(a_mark(APPROVER, APPROVAL, signed_on=signed),))

    verdict = approved_beforehand(marked, LAW, approvals=(APPROVAL,), kinds=(SEIZED,), role=APPROVER, grace=1)

    assert verdict.outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [(4, Outcome.PASS), (5, Outcome.UNSURE)])
def test_an_approval_that_seems_late_but_was_not_read_surely_asks(day: int, outcome: Outcome) -> None:
    signed = a_mark(APPROVER, APPROVAL, signed_on=date(2025, 6, day), confidence=0.6)
    case = a_case(*seized(a_document(APPROVAL)).documents, marks=(signed,))

    verdict = approved_beforehand(case, LAW, approvals=(APPROVAL,), kinds=(SEIZED,), role=APPROVER, grace=1)

    assert verdict.outcome is outcome


@pytest.mark.parametrize(("head", "outcome"), [(3, Outcome.PASS), (6, Outcome.FAIL)])
def test_the_head_of_the_body_approves_not_the_one_of_an_office(head: int, outcome: Outcome) -> None:
    office = Role("负责人")
    signed = (
        a_mark(office, APPROVAL, signed_on=date(2025, 6, 3)),
        a_mark(APPROVER, APPROVAL, signed_on=date(2025, 6, head)),
    )
    case = a_case(*seized(a_document(APPROVAL)).documents, marks=signed)

    assert approved_beforehand(case, LAW, approvals=(APPROVAL,), kinds=(SEIZED,), role=office).outcome is outcome
