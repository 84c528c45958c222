"""Checks on the hearing."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.hearings import (
    chaired_by_another,
    hearing_notified_ahead,
    hearing_period_told,
    hearing_told_as_claimed,
)
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import Officer
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
NOTICE, RIGHT = KindId("penalty_notice"), KindId("hearing_right_notice")


@pytest.mark.parametrize(
    ("kind", "words", "outcome"),
    [
        (RIGHT, "如要求举行听证，请在收到本告知书之日起五日内提出书面听证申请。", Outcome.PASS),
        (RIGHT, "如要求举行听证，请在收到本告知书之日起3日内提出书面听证申请。", Outcome.FAIL),
        (RIGHT, "如要求听证，请在收到本告知书之日起5日（工作日）内向本局提出书面听证申请。", Outcome.PASS),
        (RIGHT, "如要求听证，请在收到本告知书之日起3日（工作日）内向本局提出书面听证申请。", Outcome.FAIL),
        (RIGHT, "如要求陈述、申辩或者举行听证，请在收到本告知书之日起5日内向本机关提出。", Outcome.PASS),
        (RIGHT, "如要求陈述、申辩或者举行听证，请在收到本告知书之日起3日内向本机关提出。", Outcome.FAIL),
        (RIGHT, "你单位有要求举行听证的权利。", Outcome.FAIL),
        (RIGHT, "你单位有权要求举行听证。自收到本告知书之日起五个工作日内未提出的，视为放弃此权利。", Outcome.PASS),
        (RIGHT, "你单位有权要求举行听证。自收到本告知书之日起三日内未提出的，视为放弃此权利。", Outcome.FAIL),
        (NOTICE, "有权在5个工作日内陈述、申辩。要求听证的，应当在三日内向本机关提出。", Outcome.FAIL),
        (NOTICE, "有权在3日内陈述、申辩，并可在5个工作日内要求举行听证。", Outcome.PASS),
        (NOTICE, "有权在5个工作日内陈述、申辩，并可在三日内要求举行听证。", Outcome.FAIL),
        (NOTICE, "有权在3日内陈述、申辩，逾期视为放弃。", Outcome.NOT_APPLICABLE),
    ],
)
def test_who_tells_of_the_hearing_gives_five_days_to_ask_for_it(kind: KindId, words: str, outcome: Outcome) -> None:
    case = a_case(a_document(kind, words))

    assert hearing_period_told(case, LAW, kinds=(NOTICE, RIGHT)).outcome is outcome


@pytest.mark.parametrize(
    ("chair", "confidence", "outcome"),
    [("孙某乙", 1.0, Outcome.PASS), ("孙某甲", 1.0, Outcome.FAIL), ("孙某甲", 0.5, Outcome.UNSURE)],
)
def test_who_investigated_does_not_chair(chair: str, confidence: float, outcome: Outcome) -> None:
    facts = (
        a_fact("执法人员", Officer("孙某甲", "12001"), "inquiry_record"),
        a_fact("主持人", chair, "hearing_record", confidence=confidence),
    )
    case = a_case(a_document("inquiry_record"), a_document("hearing_record"), facts=facts)

    assert chaired_by_another(case, LAW, investigators=(KindId("inquiry_record"),)).outcome is outcome


@pytest.mark.parametrize(
    ("noticed", "outcome"),
    [
        ("2024年3月11日", Outcome.PASS),  # the seventh working day before
        ("2024年3月12日", Outcome.FAIL),
        ("二〇二四年三月五日", Outcome.PASS),
    ],
)
def test_the_hearing_is_notified_seven_working_days_ahead(noticed: str, outcome: Outcome) -> None:
    notice = a_document("hearing_notice", "现定于2024年3月20日9时举行听证会议", noticed)
    facts = (a_fact("听证日期", date(2024, 3, 20), "hearing_record"),)

    case = a_case(notice, a_document("hearing_record"), facts=facts)

    assert hearing_notified_ahead(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("receipt", "outcome"),
    [
        ("听证会通知书 听通〔2024〕2号 2024年3月11日 直接送达", Outcome.PASS),
        ("听证会通知书 听通〔2024〕2号 2024年3月14日 直接送达", Outcome.FAIL),  # dated in time, served too late
        ("行政处罚告知书 罚告〔2024〕2号 2024年3月14日 直接送达", Outcome.PASS),
        ("听证会通知书 听通〔2024〕2号 行政处罚决定书 2024年3月14日", Outcome.PASS),
    ],
)
def test_notified_is_who_was_served(receipt: str, outcome: Outcome) -> None:
    notice = a_document("hearing_notice", "现定于2024年3月20日9时举行听证会议", "2024年3月8日", title="听证会通知书")
    facts = (a_fact("听证日期", date(2024, 3, 20), "hearing_record"),)
    case = a_case(notice, a_document("hearing_record"), a_document("service_receipt", receipt), facts=facts)

    assert hearing_notified_ahead(case, LAW).outcome is outcome


def test_no_hearing_is_held_before_its_notice() -> None:
    notice = a_document("hearing_notice", "现定于2024年3月20日9时举行听证会议", "2024年3月8日")
    facts = (a_fact("听证日期", date(2024, 3, 4), "hearing_record"),)

    case = a_case(notice, a_document("hearing_record"), facts=facts)

    assert hearing_notified_ahead(case, LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("notice", "decision", "outcome"),
    [
        ("你单位有权要求听证。", "你单位未要求听证。", Outcome.PASS),
        ("你单位有权陈述、申辩。", "你单位未提出陈述申辩，也未要求听证。", Outcome.UNSURE),  # said of small fines too
        ("你单位有权陈述、申辩。", "本案罚款未达到听证标准。", Outcome.NOT_APPLICABLE),
        ("拟对你单位责令停产停业。你单位有权陈述、申辩。", "责令停产停业。", Outcome.FAIL),
    ],
)
def test_who_may_ask_for_a_hearing_is_told_so(notice: str, decision: str, outcome: Outcome) -> None:
    case = a_case(a_document(NOTICE, notice), a_document("penalty_decision", decision))

    assert hearing_told_as_claimed(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("notice", "papers", "outcome"),
    [
        ("行政处罚事先（听证）告知书 你单位有权陈述、申辩。", ("hearing_record",), Outcome.FAIL),
        ("你单位有权陈述、申辩。", ("hearing_notice", "hearing_report"), Outcome.FAIL),
        ("你单位有权陈述、申辩，并有要求举行听证的权利。", ("hearing_record",), Outcome.PASS),
        ("行政处罚事先（听证）告知书 你单位有权陈述、申辩。", (), Outcome.NOT_APPLICABLE),
    ],
)
def test_where_a_hearing_was_held_the_notice_told_of_the_right(
    notice: str, papers: tuple[str, ...], outcome: Outcome
) -> None:
    case = a_case(a_document(NOTICE, notice), *(a_document(kind) for kind in papers))

    assert hearing_told_as_claimed(case, LAW).outcome is outcome


@pytest.mark.parametrize(("on", "outcome"), [(date(2021, 7, 14), Outcome.PASS), (date(2021, 7, 15), Outcome.FAIL)])
def test_three_days_were_enough_before_the_law_gave_five(on: date, outcome: Outcome) -> None:
    notice = a_document(RIGHT, "如要求举行听证，请在收到本告知书之日起3日内提出书面听证申请。")
    case = a_case(notice, facts=(a_fact("听证告知日期", on, RIGHT),))

    assert hearing_period_told(case, LAW, kinds=(NOTICE, RIGHT)).outcome is outcome
