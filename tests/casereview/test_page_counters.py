"""What the counters of pages tell of where papers begin and end."""

from __future__ import annotations

import pytest

from casereview.model import Block, Page
from casereview.page_counters import promises_more, telling_counters
from casereview.terms import BlockKind


def page(*blocks: Block | str) -> Page:
    return Page(1, 595.0, 842.0, tuple(Block(one) if isinstance(one, str) else one for one in blocks))


def counted(*counters: int | None) -> list[Page]:
    foots = ((Block(f"第{counter}页", BlockKind.FOOTER),) if counter else () for counter in counters)
    return [page("问：何时开工？", *foot) for foot in foots]


@pytest.mark.parametrize(
    ("printed", "telling"),
    [
        ((1, 2, 1, 2), [1, 2, 1, 2]),
        ((1, 2, 3, 4), [None] * 4),  # through the whole file
        ((None, None, 1, 2, 3), [None] * 5),  # the same, after cover and contents list
        ((1, 1, 1, 1), [1, None, None, None]),  # a form whose counter was never filled in
        ((1, 1, 1, 2), [1, None, 1, 2]),
        ((2, 3, 1, 2), [2, 3, 1, 2]),
        ((None, None), [None, None]),
    ],
)
def test_counters_tell_nothing_where_they_run_through_or_stand_still(
    printed: tuple[int | None, ...], telling: list[int | None]
) -> None:
    assert telling_counters(counted(*printed)) == telling


@pytest.mark.parametrize(
    ("foot", "counter", "promised"),
    [
        ("共2页 第1页", 1, True),
        ("1/3", 1, True),
        ("第2页 共2页", 2, False),
        ("第1页", 1, None),
        ("共2页 第1页", None, None),
    ],
)
def test_a_page_promises_more_by_a_telling_counter_below_its_total(
    foot: str, counter: int | None, promised: bool | None
) -> None:
    assert promises_more(page("问：何时开工？", Block(foot, BlockKind.FOOTER)), counter) is promised
