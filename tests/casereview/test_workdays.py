"""Legal day counting."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.workdays import days_between, is_workday, next_workday, workdays_between


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2024, 3, 1), date(2024, 3, 1), 0),
        (date(2024, 3, 1), date(2024, 3, 4), 1),  # Friday to Monday
        (date(2024, 9, 27), date(2024, 10, 8), 3),  # National Day; Sunday 29 September is worked
        (date(2024, 3, 4), date(2024, 3, 1), -1),
        (date(2090, 1, 1), date(2090, 1, 5), None),  # no notice for that year
    ],
)
def test_the_first_day_does_not_count_and_holidays_do_not(start: date, end: date, days: int | None) -> None:
    assert workdays_between(start, end) == days


def test_an_unknown_year_is_not_guessed() -> None:
    day = date(2090, 1, 1)

    assert (is_workday(day), workdays_between(day, date(2090, 1, 8)), next_workday(day)) == (None, None, None)


def test_a_limit_that_ends_on_a_holiday_ends_on_the_next_working_day() -> None:
    assert next_workday(date(2024, 10, 1)) == date(2024, 10, 8)


def test_calendar_days_count_holidays() -> None:
    assert days_between(date(2024, 9, 27), date(2024, 10, 8)) == 11
