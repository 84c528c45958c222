"""Legal day counting: limits of two, three, five and seven days are working days (行政处罚法第八十五条).

Working days follow the State Council's yearly holiday notices, as the `chinese_calendar` tables hold them and as
`rules/library/holidays.yaml` adds to them; a year for which there is no notice yet is unknown, never guessed.
"""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar

from casereview.holidays import shipped_holidays

_SATURDAY = 5


def is_workday(day: date) -> bool | None:
    """Whether people work that day, moved weekends included; None if its year has no table."""
    added = shipped_holidays()
    if (told := added.worked.get(date(day.year, day.month, day.day))) is not None:
        return told
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < _SATURDAY if day.year in added.whole else None


def year_without_table(start: date, end: date) -> int | None:
    """The first year between these days whose holidays are not known, to be named to people."""
    years = range(min(start, end).year, max(start, end).year + 1)
    return next((year for year in years if is_workday(date(year, 1, 4)) is None), None)


def workdays_between(start: date, end: date) -> int | None:
    """The working days after `start` up to and including `end`; negative if `end` is earlier.

    None if a day between lies in a year without a table.
    """
    if end < start:
        reverse = workdays_between(end, start)
        return None if reverse is None else -reverse
    count = 0
    for offset in range(1, (end - start).days + 1):
        working = is_workday(start + timedelta(days=offset))
        if working is None:
            return None
        count += working
    return count


def days_between(start: date, end: date) -> int:
    """The calendar days after `start` up to and including `end`; negative if `end` is earlier."""
    return (end - start).days


def next_workday(day: date) -> date | None:
    """`day` itself if people work then, else the first working day after it; None without a table.

    A limit whose last day is a holiday ends on the first day after it.
    """
    while (working := is_workday(day)) is False:
        day += timedelta(days=1)
    return day if working else None


def uncounted(start: date, end: date) -> str:
    """Why a limit could not be counted, as people are told: a year without a table is named."""
    year = year_without_table(start, end)
    if year is None:
        return "日期未能确定，请核对期限"
    return f"没有{year}年的放假安排，工作日不能计算，请补入holidays.yaml后再评查或者人工核对期限"
