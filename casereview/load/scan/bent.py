"""Ruled lines followed along paper that bends: on from where they are no longer straight to the line that they meet."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from casereview.load.scan.straight import Mask, Piece

_FURTHEST = 150.0  # points
_STEEPEST = 0.1  # to one side for one on
_THICKEST = 2.5  # points
_WITHIN = 40.0  # points: the ends of a straight piece of a bent line lie beside it
_LOOK_BACK = 24  # pixels by which it is told where a line goes
_EACH = 12.0  # points of one piece
_ASIDE = 2  # pixels by which a line may move to one side from one pixel to the next


class _Spot(NamedTuple):
    """A place on a line, in pixels along and aside."""

    along: float
    aside: float


def followed(
    dark: Mask, scale: float, piece: Piece, ahead: int, covered: float, meets: Callable[[float, float], bool]
) -> list[Piece]:
    """The pieces of a line from within its last `piece` on to the furthest line that it `meets`, in points.

    `dark` has the lines along its second axis and `scale` pixels to a point; `ahead` is 1, or -1 for towards the
    beginning. `covered` is how much of it may be missing, under a stroke of somebody's hand or worn away. Nothing where
    the line ends before it meets one, or cannot be told from what else is there.
    """
    end = piece.end if ahead > 0 else piece.start
    within = end - ahead * min(_WITHIN, piece.length / 3)
    first = _Spot(within * scale, piece.at(within) * scale)
    spots = [first, *_spots(dark, scale, first, ahead, covered)]
    beyond = (n for n, spot in enumerate(spots) if ahead * (spot.along - end * scale) > 0)
    met = max((n for n in beyond if meets(spots[n].along / scale, spots[n].aside / scale)), default=None)
    if met is None:
        return []
    each = max(round(_EACH * scale), 1)
    ends = [*spots[:met:each], spots[met]]
    pairs = (sorted(pair) for pair in pairwise(ends) if pair[0] != pair[1])
    return [Piece(*(value / scale for value in (a.along, b.along, a.aside, b.aside))) for a, b in pairs]


def _spots(dark: Mask, scale: float, first: _Spot, ahead: int, covered: float) -> Iterator[_Spot]:
    """The places of a line one by one; under what covers it, those where it should be."""
    last, missing = deque([first], maxlen=_LOOK_BACK), 0
    for step in range(1, round(_FURTHEST * scale)):
        along = round(first.along) + ahead * step
        if not 0 <= along < dark.shape[1] or missing > covered * scale:
            return
        expected = _expected(last, along)
        found = _middle(dark[:, along], expected, _THICKEST * scale)
        missing = 0 if found is not None else missing + 1
        if found is not None:
            last.append(_Spot(along, found))
        yield _Spot(along, expected if found is None else found)


def _expected(last: deque[_Spot], along: int) -> float:
    """How far aside the line goes on."""
    run = last[-1].along - last[0].along
    slope = (last[-1].aside - last[0].aside) / run if abs(run) > _LOOK_BACK / 2 else 0.0
    return last[-1].aside + min(max(slope, -_STEEPEST), _STEEPEST) * (along - last[-1].along)


def _middle(column: Mask, expected: float, thickest: float) -> float | None:
    """The middle of the dark run that crosses a line there, if it is thin enough to be no more than the line."""
    near = range(round(expected) - _ASIDE, round(expected) + _ASIDE + 1)
    dark = [at for at in near if 0 <= at < len(column) and column[at]]
    if not dark:
        return None
    top = bottom = min(dark, key=lambda at: abs(at - expected))
    while top > 0 and column[top - 1]:
        top -= 1
    while bottom + 1 < len(column) and column[bottom + 1]:
        bottom += 1
    return (top + bottom) / 2 if bottom - top + 1 <= np.ceil(thickest) else None
