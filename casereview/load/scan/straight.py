"""Long straight thin runs of dark pixels: the pieces of which ruled lines are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
_Plane = NDArray[np.uint8]

_LONGEST_GAP = 1.5  # points that a crack of the line may be wide within a piece
_DASH_GAP = 2.5  # points between the dots or dashes of a line
_DASHED = 50.0  # points that a line of dots is long at least
_THICKEST = 3.0  # points
_STEEPEST = 0.02
_FILLED = 0.85
_MOST_RUNS = 6_000


class Piece(NamedTuple):
    """A stretch of a line in points: where it begins and ends along its axis, and how far aside it is there."""

    start: float
    end: float
    first: float
    last: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """How far aside its middle is."""
        return (self.first + self.last) / 2

    def at(self, along: float) -> float:
        """How far aside it is at a place along its axis, drawn on beyond its ends."""
        return self.first + (self.last - self.first) * (along - self.start) / max(self.length, 1e-6)


class _Run(NamedTuple):
    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pixels:
    """Dark pixels of a page with the axis of the lines upright; `small` has one row for each `step` of them."""

    small: _Plane
    step: int
    scale: float
    """Pixels to a point."""


def pixels_of(dark: Mask, dpi: float, *, level: bool) -> Pixels:
    """The mask made ready to look for level lines, or for upright ones."""
    step = max(round(dpi / 50), 1)
    plane = dark.view(np.uint8) if dark.flags.c_contiguous else np.ascontiguousarray(dark).view(np.uint8)
    if level:
        plane = np.asarray(cv2.transpose(plane), np.uint8)
    rows = plane.shape[0] // step * step
    small = plane[0:rows:step].copy()
    for offset in range(1, step):
        small += plane[offset:rows:step]
    return Pixels(small, step, dpi / 72)


def solid_pieces(pixels: Pixels, shortest: float) -> list[Piece]:
    """The pieces of drawn lines at least `shortest` points long."""
    full = (pixels.small * 2 > pixels.step).view(np.uint8)
    closed = _closed(full, _LONGEST_GAP, pixels)
    return _pieces(_long_runs(_without_areas(closed, pixels), pixels, shortest), pixels)


def dashed_pieces(pixels: Pixels) -> list[Piece]:
    """The pieces of dotted, dashed and badly broken lines."""
    touched = (pixels.small > 0).view(np.uint8)
    closed = _closed(touched, _DASH_GAP, pixels)
    return _pieces(_long_runs(_without_areas(closed, pixels), pixels, _DASHED), pixels)


def pieces_between(
    pixels: Pixels, upper: Callable[[float], float], lower: Callable[[float], float], start: float, end: float
) -> list[Piece]:
    """The pieces that reach from one line all the way to another, each given by where it lies at a place along it."""
    columns = slice(max(round(start * pixels.scale), 0), round(end * pixels.scale) + 1)
    top, bottom = (max(edge(start), edge(end)) for edge in (upper, lambda at: -lower(at)))
    strip = _rows(pixels, top, -bottom)[:, columns]
    if not len(strip):
        return []
    filled = (strip * 2 > pixels.step).mean(axis=0) >= _FILLED
    turns = np.flatnonzero(np.diff(np.concatenate(([False], filled, [False])).astype(np.int8)))
    found = []
    for first, last in zip(turns[::2].tolist(), turns[1::2].tolist(), strict=True):
        at = (columns.start + (first + last) / 2) / pixels.scale
        own = _rows(pixels, upper(at), lower(at))[:, columns.start + first : columns.start + last]
        if last - first <= _THICKEST * pixels.scale and own.max(axis=1).all():
            found.append(Piece(upper(at), lower(at), at, at))
    return found


def _rows(pixels: Pixels, top: float, bottom: float) -> _Plane:
    each = pixels.step / pixels.scale
    return pixels.small[max(round(top / each), 0) : round(bottom / each)]


def _closed(plane: _Plane, gap: float, pixels: Pixels) -> _Plane:
    """The plane with gaps of so many points along the lines filled."""
    across = _upright(round(gap * pixels.scale / pixels.step) + 1)
    return np.asarray(cv2.morphologyEx(plane, cv2.MORPH_CLOSE, across), np.uint8)


def _opened(plane: _Plane, kernel: _Plane) -> _Plane:
    return np.asarray(cv2.morphologyEx(plane, cv2.MORPH_OPEN, kernel), np.uint8)


def _upright(length: int) -> _Plane:
    return np.ones((max(length, 1), 1), np.uint8)


def _without_areas(plane: _Plane, pixels: Pixels) -> _Plane:
    """What is dark without what is dark all over: photographs, thick strokes of large print, edges of the glass."""
    broad = np.ones((3, round(_THICKEST * pixels.scale) + 1), np.uint8)
    return plane & ~_opened(plane, broad)


def _long_runs(plane: _Plane, pixels: Pixels, shortest: float) -> list[_Run]:
    """The dark runs of each column at least so long, from the first to the last; the cut off rest is no line."""
    least = max(round(shortest * pixels.scale / pixels.step), 2)
    plane = _opened(plane, _upright(least))
    columns = np.flatnonzero(plane.max(axis=0))
    length = len(plane) + 2
    flat = np.zeros((len(columns), length), np.int8)
    flat[:, 1:-1] = plane[:, columns].T
    turns = np.flatnonzero(np.diff(flat.ravel()))[: 2 * _MOST_RUNS]
    row, start = np.divmod(turns[::2], length)
    end = turns[1::2] - row * length
    return [_Run(*run) for run in zip(columns[row].tolist(), start.tolist(), end.tolist(), strict=True)]


def _pieces(runs: list[_Run], pixels: Pixels) -> list[Piece]:
    thickest = _THICKEST * pixels.scale
    return [piece for group in _together(runs) if (piece := _piece(group, pixels, thickest)) is not None]


def _together(runs: list[_Run]) -> Iterator[list[_Run]]:
    """Runs that lie next to each other, as one line."""
    growing: list[list[_Run]] = []
    for run in runs:
        touched, others = [], []
        for group in growing:
            if run.row - group[-1].row > 2 and run.row - max(one.row for one in group) > 2:
                yield group
            elif any(
                run.row - one.row <= 2 and one.start <= run.end and run.start <= one.end for one in reversed(group)
            ):
                touched.append(group)
            else:
                others.append(group)
        growing = [*others, [*(one for group in touched for one in group), run]]
    yield from growing


def _piece(group: list[_Run], pixels: Pixels, thickest: float) -> Piece | None:
    """The straight line through the runs; None if they are no line."""
    runs = np.array(group, float)
    row, start, end = runs.T
    length, middle = end - start, (start + end) / 2
    low, high = start.min(), end.max()
    total = length.sum()
    if total / (high - low) > thickest:
        return None
    x, y = (length * middle).sum() / total, (length * row).sum() / total
    spread = (length * ((middle - x) ** 2 + length**2 / 12)).sum()
    slope = (length * (middle - x) * (row - y)).sum() / max(spread, 1e-6)
    if abs(slope) > _STEEPEST * pixels.step:
        return None
    scale, along = pixels.scale, pixels.step / pixels.scale
    aside = [(y + slope * (at - x) + 0.5) / scale for at in (low, high)]
    return Piece(low * along, high * along, *aside)
