"""Where the entries of a timeline are drawn."""

from __future__ import annotations

from datetime import date

import pytest

from ui.models.timeline import Entry
from ui.widgets.axis_layout import AxisLayout, laid_out

FIRST, LAST = date(2025, 3, 1), date(2025, 5, 30)


def steps(*days: date) -> list[Entry]:
    return [Entry(day, day, "立案") for day in days]


def laid(*entries: Entry, width: float = 1000) -> AxisLayout:
    return laid_out(entries, width, 20, lambda words: 10.0 * len(words))


def test_days_lie_along_the_axis_in_proportion() -> None:
    drawn = laid(*steps(FIRST, date(2025, 4, 15), LAST)).drawn

    assert [one.x0 for one in drawn] == pytest.approx([18, 500, 982], abs=6)


def test_words_that_would_lie_over_others_go_a_row_further() -> None:
    found = laid(*steps(FIRST, FIRST, LAST))

    tops = [one.box.top() for one in found.drawn]
    assert tops[0] == tops[2] == found.axis - 34
    assert tops[1] == tops[0] - 20


def test_a_stretch_lies_below_the_axis_from_its_first_day_to_its_last() -> None:
    found = laid(*steps(FIRST, LAST), Entry(FIRST, LAST, "超期"))

    stretch = found.drawn[2]
    assert stretch.box.top() > found.axis
    assert (stretch.x0, stretch.x1) == (found.drawn[0].x0, found.drawn[1].x0)
    assert stretch.box.bottom() < found.height


def test_a_stretch_that_runs_backwards_is_drawn_between_its_days() -> None:
    (backwards,) = laid(Entry(LAST, FIRST, "早于")).drawn

    assert backwards.x0 < backwards.x1


def test_nothing_lies_outside_to_the_right() -> None:
    drawn = laid(*steps(FIRST, LAST), width=400).drawn

    assert max(one.box.right() for one in drawn) <= 400


def test_months_are_marked_and_of_many_years_the_years() -> None:
    assert [words for _, words in laid(*steps(FIRST, LAST)).months] == ["2025-03", "2025-04", "2025-05"]
    assert [words for _, words in laid(*steps(date(2018, 6, 2), LAST)).months] == [
        f"{year}-06" for year in range(2018, 2025)
    ]


def test_a_single_day_and_none_are_laid_out_too() -> None:
    assert len(laid(*steps(FIRST)).drawn) == 1
    assert laid() == AxisLayout()
