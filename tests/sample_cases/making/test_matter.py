"""The timetables and sums of the invented cases are lawful."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from chinese_calendar import is_workday

from sample_cases.making.clean_cases import clean_hearing
from sample_cases.making.matter import Dates, in_capitals, timetable, timetable_with_hearing, workday

DAYS = [date(2025, 1, 14), date(2025, 3, 11), date(2025, 9, 9), date(2025, 11, 4)]
TIMETABLES = [make(day) for make in (timetable, timetable_with_hearing) for day in DAYS]


@pytest.mark.parametrize("days", TIMETABLES)
def test_the_steps_follow_each_other(days: Dates) -> None:
    steps = [days.planned, days.inspected, days.filed, days.summoned, days.questioned, days.rechecked, days.reported]
    ending = [days.approved, days.decided, days.served, days.paid, days.closed, days.archived]

    assert [*steps, *ending] == sorted([*steps, *ending])
    assert days.rechecked >= days.deadline
    assert days.reported < days.noticed < days.approved
    assert days.reported < days.examined < days.discussed < days.approved


@pytest.mark.parametrize("days", TIMETABLES)
def test_the_periods_of_the_penalty_law_are_kept(days: Dates) -> None:
    assert days.decided > workday(days.noticed, 5)
    assert days.decided <= days.filed + timedelta(90)
    assert days.served <= workday(days.decided, 7)
    assert days.paid <= days.served + timedelta(15)


@pytest.mark.parametrize("days", TIMETABLES)
def test_every_step_falls_on_a_working_day(days: Dates) -> None:
    steps = [getattr(days, name) for name in Dates.__slots__]

    assert [step for step in steps if step is not None and not is_workday(step)] == []


def test_a_hearing_is_asked_for_called_and_examined_in_time() -> None:
    days = clean_hearing().matter.dates

    assert days.requested is not None
    assert days.called is not None
    assert days.heard is not None
    assert days.hearing_reported is not None
    assert days.requested <= workday(days.noticed, 5)
    assert days.heard > workday(days.called, 7)
    assert days.heard < days.hearing_reported < days.examined < days.discussed < days.decided


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (500, "伍佰元整"),
        (10000, "壹万元整"),
        (10500, "壹万零伍佰元整"),
        (15000, "壹万伍仟元整"),
        (35000, "叁万伍仟元整"),
        (100000, "壹拾万元整"),
        (105000, "壹拾万伍仟元整"),
    ],
)
def test_a_sum_is_written_in_capitals(amount: int, words: str) -> None:
    assert in_capitals(amount) == words
