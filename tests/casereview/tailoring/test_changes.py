"""Changes, one laid over the other."""

from __future__ import annotations

from datetime import date

from casereview.tailored import Aspect, Tailoring
from casereview.tailoring.changes import place_of, told, with_changes, without
from tests.casereview.tailoring.shelves import FILED, IN_TIME, a_change, days, points

MADE = Tailoring("reference", (days("60"), points(FILED, "2")))


def test_the_later_change_of_a_value_stands_last() -> None:
    assert with_changes(MADE, (days("45"),)).changes == (points(FILED, "2"), days("45"))


def test_changes_go_by_their_place_or_all_together() -> None:
    assert without(MADE, [place_of(days(""))]).changes == (points(FILED, "2"),)
    assert without(MADE, []).changes == MADE.changes
    assert without(MADE).changes == ()


def test_why_is_told_with_who_and_when_and_until_when() -> None:
    change = a_change(Aspect.VETO, IN_TIME, "", reason=" 试一年。", until=date(2026, 12, 31))

    assert told(change) == "试一年（张三，2026-03-02，至2026-12-31）"
