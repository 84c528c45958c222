"""Dates, times and periods as the papers write them."""

from __future__ import annotations

from datetime import date, datetime

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.spelling.dates import find_dates, find_times

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31))


def in_words(day: date, style: str) -> str:
    year = "".join(cn2an.an2cn(int(figure), style) for figure in str(day.year))
    return f"{year}年{cn2an.an2cn(day.month, style)}月{cn2an.an2cn(day.day, style)}日"


@pytest.mark.parametrize(
    "spelling",
    ["{0:%Y}年{0.month}月{0.day}日", "{0:%Y} 年 {0:%m} 月 {0:%d} 日", "{0:%Y-%m-%d}", "{0.year}.{0.month}.{0.day}",
     "{0.year}/{0.month}/{0.day}", "{0:%Y}年{0.month}月{0.day}号", "{0:%Y%m%d}", "{0.year}年\n{0.month}月{0.day}日"],
)  # fmt: skip
@given(day=DAYS)
def test_a_date_in_figures_is_read_back(spelling: str, day: date) -> None:
    printed = spelling.format(day)

    found = find_dates(f"于{printed},")

    assert [(f.start, f.end, f.value) for f in found] == [(1, 1 + len(printed), day)]


@given(DAYS, st.sampled_from(["low", "up"]))
def test_a_date_in_words_is_read_back(day: date, style: str) -> None:
    printed = in_words(day, style)

    assert [(f.start, f.end, f.value) for f in find_dates(printed)] == [(0, len(printed), day)]


@pytest.mark.parametrize(
    "text",
    ["2024年2月30日", "年 月 日", "2024年__月__日", "2024年13月1日", "GB50016-2014", "120101199003151234",
     "版本2024.3.15.1", "10.2024.3", "2024年3月"],
)  # fmt: skip
def test_what_is_no_date_is_not_returned(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024年3月1日至3月5日", [date(2024, 3, 1), date(2024, 3, 5)]),
        ("2024年3月1日至5日", [date(2024, 3, 1), date(2024, 3, 5)]),
        ("2024年12月30日-2025年1月2日", [date(2024, 12, 30), date(2025, 1, 2)]),
        ("2024年3月1日、3月5日和2024年4月2日", [date(2024, 3, 1), date(2024, 3, 5), date(2024, 4, 2)]),
        ("2024年3月1日9时至4日10时", [date(2024, 3, 1), date(2024, 3, 4)]),
        ("二〇二四年三月一日至五日", [date(2024, 3, 1), date(2024, 3, 5)]),
        ("2024年3月1日至5日内", [date(2024, 3, 1), date(2024, 3, 5)]),
    ],
)
def test_the_second_end_of_a_range_takes_what_it_lacks_from_the_first(text: str, days: list[date]) -> None:
    assert [found.value for found in find_dates(text)] == days


@pytest.mark.parametrize(
    ("text", "least"),
    [("2024年3月15日", 1.0), ("20240315", 0.4), ("2024年3月15", 0.7), ("24年3月15日", 0.6)],
)
def test_a_doubtful_spelling_has_a_lower_confidence(text: str, least: float) -> None:
    assert [(f.value, f.confidence) for f in find_dates(text)] == [(date(2024, 3, 15), least)]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2024年3月15日9时30分", datetime(2024, 3, 15, 9, 30)),
        ("2024 年 3 月 15 日 9 时 30 分", datetime(2024, 3, 15, 9, 30)),
        ("2024-03-15 14:05", datetime(2024, 3, 15, 14, 5)),
        ("2024-03-15 14:05:59", datetime(2024, 3, 15, 14, 5)),
        ("2024年3月15日上午9点", datetime(2024, 3, 15, 9, 0)),
        ("2024年3月15日下午3点半", datetime(2024, 3, 15, 15, 30)),
        ("二〇二四年三月十五日十五时三十分", datetime(2024, 3, 15, 15, 30)),
        ("2024年3月15日(星期五)9时许", datetime(2024, 3, 15, 9, 0)),
        ("2024年3月15日24时", datetime(2024, 3, 16, 0, 0)),
        ("2024年3月15日\n9时30分", datetime(2024, 3, 15, 9, 30)),
    ],
)
def test_a_time_beside_its_date_is_read(text: str, time: datetime) -> None:
    assert [found.value for found in find_times(text)] == [time]


@pytest.mark.parametrize("text", ["9时30分", "2024年3月15日9时 分", "2024年3月15日25时", "2024年3月15日 时 分至 时 分"])
def test_a_time_without_date_or_with_a_blank_is_not_returned(text: str) -> None:
    assert find_times(text) == ()


@pytest.mark.parametrize(
    "text",
    ["2024年3月15日9时30分至10时15分", "2024年3月15日9时30分至3月15日 10时15分", "2024年3月15日9时30分至15日10时15分",
     "2024年3月15日9时30分至2024年3月15日10时15分", "2024年3月15日 9:30-10:15", "2024-03-15 9:30 — 10:15",
     "自2024年3月15日9时30分起至10时15分止", "2024年03月15日09时30分到10时15分"],
)  # fmt: skip
def test_a_period_is_read_from_its_first_to_its_last_minute(text: str) -> None:
    ends = (datetime(2024, 3, 15, 9, 30), datetime(2024, 3, 15, 10, 15))

    assert tuple(found.value for found in find_times(text)) == ends


def test_a_period_may_end_on_the_next_day() -> None:
    period = tuple(found.value for found in find_times("2024年12月31日23时至次日1时零5分"))

    assert period == (datetime(2024, 12, 31, 23, 0), datetime(2025, 1, 1, 1, 5))


def test_the_afternoon_holds_for_the_end_of_a_period_too() -> None:
    period = tuple(found.value for found in find_times("2024年3月15日下午2时30分至3时15分"))

    assert period == (datetime(2024, 3, 15, 14, 30), datetime(2024, 3, 15, 15, 15))


def test_a_date_far_from_a_time_does_not_lend_itself() -> None:
    assert find_times("2024年3月15日立案,次日9时检查") == ()


@pytest.mark.parametrize(("text", "found"), [("联系电话139000000002025年3月12日", True), ("编号12025年3月12日", False)])
def test_a_day_right_behind_a_telephone_number_is_read(text: str, found: bool) -> None:
    assert [one.value for one in find_dates(text)] == ([date(2025, 3, 12)] if found else [])


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("2025-03-2010:15", [datetime(2025, 3, 20, 10, 15)]),
        ("2024.3.59:30", [datetime(2024, 3, 5, 9, 30)]),
        ("2024. 3. 5 9:30", [datetime(2024, 3, 5, 9, 30)]),
        ("2024.3.5日9:30-10:20", [datetime(2024, 3, 5, 9, 30), datetime(2024, 3, 5, 10, 20)]),
        ("2024-3-5T9:30", [datetime(2024, 3, 5, 9, 30)]),
        ("2024年8月20日 起 15时05分 止 15时48分", [datetime(2024, 8, 20, 15, 5), datetime(2024, 8, 20, 15, 48)]),
        ("2024.3.112:30", []),  # the first at half past twelve, or the eleventh at half past two
    ],
)
def test_the_hour_may_stand_right_behind_the_day(text: str, times: list[datetime]) -> None:
    assert [found.value for found in find_times(text)] == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("2024.3.5 9.30 至 2024.3.5 11.05", [datetime(2024, 3, 5, 9, 30), datetime(2024, 3, 5, 11, 5)]),
        ("2024.3.5 9.30元", []),
        ("2024.3.5 12.5吨", []),
        ("2024.3.5 9.30.1", []),
    ],
)
def test_a_point_may_part_the_minutes_from_the_hour(text: str, times: list[datetime]) -> None:
    assert [found.value for found in find_times(text)] == times
