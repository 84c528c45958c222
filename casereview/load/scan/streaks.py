"""Streaks of a scanner taken off a picture: thin upright lines from edge to edge, where dirt lay on the glass."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

_PARTS = 24  # of the height, nearly each of which a streak runs through
_IN_PARTS = 0.9
_EDGE = 0.015  # of the height: no ruled line comes as near to an edge of the paper
_ROWS = 24  # looked at in each part: enough for a median that noise does not move
_DARKER = 6.0  # levels than the paper at both sides
_ASIDE = (5, 6, 7)  # pixels from a column to those beside it that its streak does not reach
_WIDEST = 6  # pixels
_MOST = 12
_OPAQUE = 0.4  # of the light: what passes less shows nothing of what lies under it

_Plane = NDArray[np.float32]


def without_streaks(picture: Picture) -> Picture:
    """The picture with its streaks lightened to what they lie over; the very picture if it has none.

    Only of a picture that is higher than wide: in a wide one such a line may be the fold between two pages.
    """
    height, width = picture.shape[:2]
    if height <= width or width < 4 * max(_ASIDE):
        return picture
    levels = _levels(picture[:, :, 1])
    beside = _beside(levels)
    found = list(_runs(_streaked(beside - levels)))
    if not found or len(found) > _MOST or any(end - start > _WIDEST for start, end in found):
        return picture
    clean = picture.copy()
    for start, end in found:
        for column in range(start, end):
            passed = float(np.median(levels[:, column] / np.maximum(beside[:, column], 1)))
            clean[:, column] = (
                _lightened(picture, column, passed) if passed > _OPAQUE else _bridged(picture, start, end)
            )
    return clean


def _levels(light: NDArray[np.uint8]) -> _Plane:
    """The median light of each column: in the strip at the upper edge, the parts, and the strip at the lower."""
    height = light.shape[0]
    edge = max(round(_EDGE * height), 2)
    bounds = np.linspace(edge, height - edge, _PARTS + 1).astype(int)
    strips = [(0, edge), *pairwise(bounds), (height - edge, height)]
    return np.stack([_median(light[top:bottom]) for top, bottom in strips]).astype(np.float32)


def _median(strip: NDArray[np.uint8]) -> NDArray[np.uint8]:
    rows = strip[:: max(len(strip) // _ROWS, 1)]
    return np.asarray(np.partition(rows, len(rows) // 2, axis=0)[len(rows) // 2], np.uint8)


def _beside(levels: _Plane) -> _Plane:
    """How light it is beside each column, on the darker of its two sides."""
    last = levels.shape[1] - 1
    columns = np.arange(levels.shape[1])
    sides = [
        np.mean([levels[:, np.clip(columns + sign * aside, 0, last)] for aside in _ASIDE], axis=0) for sign in (-1, 1)
    ]
    return np.asarray(np.minimum(*sides), np.float32)


def _streaked(darker: _Plane) -> NDArray[np.bool_]:
    """The columns that are darker than those beside them at both edges and in nearly every part."""
    dark = darker > _DARKER
    return np.asarray(dark[0] & dark[-1] & (dark[1:-1].mean(axis=0) >= _IN_PARTS), np.bool_)


def _runs(columns: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], columns, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _lightened(picture: Picture, column: int, passed: float) -> NDArray[np.uint8]:
    return np.asarray(np.minimum(picture[:, column] / passed, 255), np.uint8)


def _bridged(picture: Picture, start: int, end: int) -> NDArray[np.uint8]:
    """What stands at both sides of a streak, halfway between them: a stroke that crosses it goes on."""
    sides = picture[:, [max(start - 2, 0), min(end + 1, picture.shape[1] - 1)]]
    return np.asarray(sides.mean(axis=1), np.uint8)
