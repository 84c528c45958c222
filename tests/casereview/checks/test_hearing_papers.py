"""The checks that the papers of a hearing go together."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.hearing_papers import (
    hearing_day_told_right,
    hearing_hours_right,
    hearing_persons_alike,
    hearing_place_alike,
    recusal_answered,
)
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()


@pytest.mark.parametrize(
    ("hours", "outcome"),
    [
        ("2025年3月5日9时至11时30分", Outcome.PASS),
        ("2025年3月5日9时30分起至11时止", Outcome.PASS),
        ("2025年3月5日9时30分起至7时40分止", Outcome.FAIL),
        ("2025年3月5日14时10分至2025年3月5日13时50分", Outcome.FAIL),
        ("2025年3月5日14时至2025年3月6日10时", Outcome.PASS),
        ("2025年3月5日", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_hearing_ends_after_it_began(hours: str, outcome: Outcome) -> None:
    assert hearing_hours_right(a_case(a_document("hearing_record", f"听证时间：{hours}")), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("room", "outcome"), [("本局三楼会议室", Outcome.PASS), ("某区农业农村局五楼会议室", Outcome.FAIL)]
)
def test_a_hearing_is_held_where_it_was_called(room: str, outcome: Outcome) -> None:
    case = a_case(
        a_document("hearing_notice", "定于2025年3月5日9时在某区农业农村局三楼会议室公开举行听证。"),
        a_document("hearing_record", f"听证地点：{room}"),
    )

    assert hearing_place_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "told", "outcome"),
    [
        ("hearing_record", "听证时间：2025年3月5日9时00分至10时", Outcome.PASS),
        ("hearing_record", "听证时间：2025年3月5日下午14时00分至15时", Outcome.FAIL),
        ("hearing_record", "听证时间：2025年3月6日14时00分至15时", Outcome.NOT_APPLICABLE),
        ("hearing_report", "2025年3月5日9时，在该局二楼会议室公开举行。", Outcome.FAIL),
    ],
)
def test_a_hearing_begins_at_the_hour_and_the_report_tells_the_room_of_the_notice(
    kind: str, told: str, outcome: Outcome
) -> None:
    notice = a_document("hearing_notice", "定于2025年3月5日9时在某区农业农村局三楼会议室公开举行听证。")

    assert hearing_place_alike(a_case(notice, a_document(kind, told)), LAW).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [(5, Outcome.PASS), (6, Outcome.FAIL)])
def test_the_day_of_the_hearing_is_told_as_recorded(day: int, outcome: Outcome) -> None:
    case = a_case(
        a_document("hearing_record", ""),
        a_document("penalty_decision", f"本局于2025年3月{day}日举行听证。"),
        facts=(a_fact("听证日期", date(2025, 3, 5), "hearing_record"),),
    )

    assert hearing_day_told_right(case, LAW, kinds=(KindId("penalty_decision"),)).outcome is outcome


@pytest.mark.parametrize(("clerk", "outcome"), [("周一", Outcome.PASS), ("吴二", Outcome.FAIL)])
def test_the_report_names_the_clerk_of_the_record(clerk: str, outcome: Outcome) -> None:
    case = a_case(
        a_document("hearing_record", ""),
        a_document("hearing_report", ""),
        facts=(a_fact("记录人", "周一", "hearing_record"), a_fact("记录人", clerk, "hearing_report")),
    )

    assert hearing_persons_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("我申请记录员回避。主持人：驳回回避申请。", Outcome.PASS),
        ("我申请记录员回避。主持人：下面开始。", Outcome.FAIL),
        ("我申请记录员回避。主持人：中止听证报请局长。局长当场决定驳回申请。", Outcome.PASS),
        ("我申请记录员回避。主持人：经请示，不属于应当回避的情形。", Outcome.PASS),
        ("我申请记录员回避。主持人：下面开始。当事人：请求从轻处罚。", Outcome.FAIL),
        ("是否申请执法人员回避？答：不申请回避。", Outcome.NOT_APPLICABLE),
        ("你有权申请有关人员回避。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_wish_that_another_stand_back_is_answered(words: str, outcome: Outcome) -> None:
    case = a_case(a_document("hearing_record", words))

    assert recusal_answered(case, LAW, kinds=(KindId("hearing_record"),)).outcome is outcome


def test_the_report_names_the_member_of_the_record() -> None:
    case = a_case(
        a_document("hearing_record", "听证员：周一一　记录员：吴二二"),
        a_document("hearing_report", "听证员：郑三三　记录员：吴二二"),
    )

    assert hearing_persons_alike(case, LAW).outcome is Outcome.FAIL
