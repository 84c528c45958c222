"""The shape of what somebody wrote, coded in a few letters, and how alike two such shapes are."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_Cells = NDArray[np.float64]

_WIDE, _HIGH = 48, 16  # cells
_LEVELS = 15  # of how much of a cell is ink
_FLATTER = 1.4  # times as wide for its height; such shapes are no longer held against each other
_ASIDE, _ABOVE = 4, 2  # cells by which one name may lie off the other
ONE_HAND = 0.8
"""Of names written twice by one hand most are more alike; of a hundred pairs of names of one surname none was."""
OTHER_HAND = 0.7
"""Names less alike than this are two, and so of two people."""


class _Shape(NamedTuple):
    flatness: float
    cells: _Cells


def shape_of(ink: NDArray[np.bool_]) -> str:
    """The code of what is written where there is `ink`; empty where there is too little to have a shape."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if len(rows) < _HIGH // 2 or len(columns) < _HIGH:
        return ""
    part = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.float64)
    filled = _averaged(_averaged(part, _HIGH).T, _WIDE).T
    levels = np.rint(filled * _LEVELS).astype(int)
    return f"{part.shape[1] / part.shape[0]:.2f}:" + "".join(f"{level:x}" for level in levels.ravel())


def likeness(one: str, other: str) -> float:
    """How alike two codes are, from 0 to 1: as alike as the less alike of their halves; 0 where one is empty.

    Halves, as names of one family begin alike.
    """
    if not one or not other:
        return 0.0
    return _likeness(*sorted((one, other)))


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> float:
    mine, theirs = _shape(one), _shape(other)
    if not 1 / _FLATTER < mine.flatness / theirs.flatness < _FLATTER:
        return 0.0
    half = _WIDE // 2
    return min(_best(mine.cells, theirs.cells, part) for part in (slice(0, half), slice(half, _WIDE)))


def _best(one: _Cells, other: _Cells, part: slice) -> float:
    """How alike the parts are where one lies best on the other."""
    held = _spread(one[:, part])
    padded = np.pad(other, ((_ABOVE, _ABOVE), (_ASIDE, _ASIDE)))
    moved = (
        padded[down : down + _HIGH, across : across + _WIDE][:, part]
        for down in range(2 * _ABOVE + 1)
        for across in range(2 * _ASIDE + 1)
    )
    return max(0.0, *(float((held * _spread(cells)).mean()) for cells in moved))


@lru_cache(maxsize=1024)
def _shape(code: str) -> _Shape:
    flatness, _, levels = code.partition(":")
    cells = np.array([int(level, 16) for level in levels], np.float64).reshape(_HIGH, _WIDE) / _LEVELS
    return _Shape(float(flatness), _softened(_softened(cells).T).T)


def _softened(cells: _Cells) -> _Cells:
    """The cells with a part of each spread to the row above and below it."""
    padded = np.pad(cells, ((2, 2), (0, 0)))
    parts = (0.06, 0.24, 0.4, 0.24, 0.06)
    return np.asarray(sum(part * padded[at : at + len(cells)] for at, part in enumerate(parts)), np.float64)


def _spread(cells: _Cells) -> _Cells:
    return np.asarray((cells - cells.mean()) / max(float(cells.std()), 1e-6))


def _averaged(plane: _Cells, rows: int) -> _Cells:
    """The plane in so many rows, each the mean of what it covers, parts of rows by their share."""
    edges = np.linspace(0, len(plane), rows + 1)
    reached = np.concatenate([np.zeros((1, plane.shape[1])), np.cumsum(plane, axis=0)])
    whole = np.floor(edges).astype(int)
    following = np.minimum(whole + 1, len(plane))
    at = reached[whole] + (edges - whole)[:, None] * (reached[following] - reached[whole])
    return np.asarray(np.diff(at, axis=0) * rows / len(plane))
