"""Lines followed along bent paper to the line that they meet."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from casereview.load.scan.bent import followed
from casereview.load.scan.straight import Mask, Piece

SCALE = 200 / 72
LAST = Piece(50.0, 300.0, 100.0, 100.0)
SIDE = 400.0


def curve(along: float) -> float:
    """Level up to 300 points, then bending up."""
    return 100.0 - max(along - 300.0, 0.0) ** 2 / 2500


def bent(until: float = SIDE, hidden: tuple[float, float] = (0.0, 0.0)) -> Mask:
    page = np.zeros((600, 1500), np.uint8)
    for x in range(int(50 * SCALE), int(until * SCALE)):
        if not hidden[0] <= x / SCALE < hidden[1]:
            y = round(curve(x / SCALE) * SCALE)
            page[y : y + 2, x] = 1
    page[:, round(SIDE * SCALE) : round(SIDE * SCALE) + 2] = 1
    return page.astype(bool)


def on_side(along: float, _aside: float) -> bool:
    return abs(along - SIDE) < 1.0


def follow(page: Mask, meets: Callable[[float, float], bool] = on_side) -> list[Piece]:
    return followed(page, SCALE, LAST, 1, 14.0, meets)


@pytest.mark.parametrize("hidden", [(0.0, 0.0), (340.0, 352.0)])
def test_a_bent_line_is_followed_to_the_side_under_a_stroke_too(hidden: tuple[float, float]) -> None:
    pieces = follow(bent(hidden=hidden))
    assert pieces[-1].end == pytest.approx(SIDE, abs=1.5)
    assert [piece.first for piece in pieces] == pytest.approx([curve(piece.start) for piece in pieces], abs=1.2)
    assert [one.end for one in pieces[:-1]] == [other.start for other in pieces[1:]]


def test_it_is_followed_towards_its_beginning_as_well() -> None:
    page = bent()[:, ::-1]
    width = page.shape[1] / SCALE
    last = Piece(width - LAST.end, width - LAST.start, 100.0, 100.0)
    pieces = followed(page, SCALE, last, -1, 14.0, lambda along, _aside: abs(width - along - SIDE) < 1.0)
    assert (pieces[-1].start, pieces[-1].first) == pytest.approx((width - SIDE, curve(SIDE)), abs=1.5)


@pytest.mark.parametrize("page", [bent(until=380.0), bent(hidden=(330.0, 350.0))])
def test_a_line_that_ends_before_or_is_missing_for_long_meets_nothing(page: Mask) -> None:
    assert follow(page) == []


def test_a_line_that_meets_nothing_is_left_as_it_was() -> None:
    assert follow(bent(), lambda _along, _aside: False) == []


def test_thick_strokes_behind_the_end_of_a_line_are_none_of_it() -> None:
    page = bent(until=305.0).astype(np.uint8)
    for x in range(310, 398, 12):
        cv2.rectangle(page, (round(x * SCALE), 265), (round((x + 8) * SCALE), 285), 1, -1)
    assert follow(page.astype(bool)) == []
