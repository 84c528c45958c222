"""Legal day counting: limits of two, three, five and seven days are working days (行政处罚法第八十五条).

Working days follow the State Council's yearly holiday notices, as the `chinese_calendar` tables hold them;
a year for which there is no notice yet is unknown, never guessed.
"""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar


def is_workday(day: date) -> bool | None:
    """Whether people work that day, moved weekends included; None if its year has no table."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


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


def add_workdays(start: date, days: int) -> date | None:
    """The `days`-th working day after `start` (`start` itself for 0); None if it runs into a year without a table."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        working = is_workday(day)
        if working is None:
            return None
        days -= working
    return day


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
