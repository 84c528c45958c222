"""Ink that is no print: strokes left on a page when what was read as print, rules and edges are taken away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.ocr.blobs import blobs_in
from casereview.load.ocr.nouns import ReadLine

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""
Stretch = tuple[int, int]
_Plane = MatLike

_SCALE = 0.5  # of the page, at which strokes are looked at
_MOST = 127  # of 255: half of the dots that one was drawn of
_BESIDE, _ABOVE = 3.4, 1.2  # millimetres between strokes of one hand
_LETTER_GAP, _ON_LINE, _HIGHEST = 0.8, 0.4, 25.0  # heights between characters, shared height, millimetres of a name
_SPECK, _LOW = 12 / 40_000, 7 / 200  # of a square inch, of an inch: less is dust
_MARGIN = 0.14  # of a line's height, by which print may reach out of its box
_WIDEST = 1.3  # times as wide as its line is high; no character is wider
_HIGHER, _HALF = 1.4, 0.65  # times the height of the lines of a page: a line that holds more than print; half of print
_HOLE, _MARGIN_OF_PAGE = 9.0, 16.0  # millimetres: a hole for filing, and how far from the edge it is punched
_AT_EDGE = 5.0  # millimetres from the edge of the page, where its shadow lies
_BESIDE_PAGE = 10.0  # millimetres from its sides, where nobody signs and the edge of a page is seen
_LARGEST = (110.0, 45.0)  # millimetres, wide and high; larger is a drawing or a picture
_THICKEST = 1.8  # millimetres; what is as long as a line and thicker is none
_RIDGES = 1.2  # millimetres between the ridges of a fingerprint
_THIN = 1.3  # millimetres; what is longer and no higher is a line


class Strokes(NamedTuple):
    """Strokes that lie together, in pixels of the page, how many of those are dark, how much of the box they close."""

    box: Edges
    pixels: int
    closed: float = 0.0


def without_print(
    dark: NDArray[np.bool_], lines: Sequence[ReadLine], hand: Sequence[tuple[Stretch, ...]]
) -> NDArray[np.bool_]:
    """The dark pixels that lie on no character read as print."""
    left = dark.copy()
    usual = float(np.median([line.bottom - line.top for line in lines])) if lines else 0.0
    for line, stretches in zip(lines, hand, strict=True):
        by_hand = {at for start, end in stretches for at in range(start, end)}
        printed = [at for at, sign in enumerate(line.text) if at not in by_hand and not sign.isspace()]
        if not any(line.text[at].isalnum() for at in printed):
            continue  # strokes that were read as nothing but signs are hardly print
        top, bottom = _level(dark, line, printed, usual)
        for at in printed:
            left[_place(line, at, top, bottom)] = False
    return left


def _level(dark: NDArray[np.bool_], line: ReadLine, printed: Sequence[int], usual: float) -> tuple[float, float]:
    """The height at which the print of a line stands, which is no part of it where a hand makes the line high."""
    if not printed or line.bottom - line.top < _HIGHER * usual:
        return line.top, line.bottom
    rows = slice(max(int(line.top), 0), int(line.bottom) + 1)
    inked = sum(
        np.count_nonzero(dark[rows, max(int(line.edges[at]), 0) : int(line.edges[at + 1]) + 1], axis=1)
        for at in printed
    )
    reached = np.cumsum(inked)
    if not reached[-1]:
        return line.top, line.bottom
    middle = line.top + float(np.searchsorted(reached, reached[-1] / 2))
    return max(middle - _HALF * usual, line.top), min(middle + _HALF * usual, line.bottom)


def _place(line: ReadLine, at: int, top: float, bottom: float) -> tuple[slice, slice]:
    """Where a character stands and may reach out of its box; a gap behind it is not its own."""
    height = bottom - top
    margin = height * _MARGIN
    first, last = line.edges[at] - margin, min(line.edges[at + 1], line.edges[at] + _WIDEST * height) + margin
    rows = slice(max(int(top - margin), 0), max(int(bottom + margin) + 1, 0))
    return rows, slice(max(int(first), 0), max(int(last) + 1, 0))


def strokes_on(left: NDArray[np.bool_], dpi: float, walls: NDArray[np.bool_] | None = None) -> tuple[Strokes, ...]:
    """The groups of strokes in what is left of a page of `dpi` dots an inch; none of them reaches over `walls`."""
    dots = dpi / 25.4 * _SCALE
    grey = _small(left)
    mask = _without_specks(_without_edges(cv2.threshold(grey, 60, 1, cv2.THRESH_BINARY)[1], dots), dpi * _SCALE)
    reach = np.ones((max(round(_ABOVE * dots), 1), max(round(_BESIDE * dots), 1)), np.uint8)
    joined = cv2.dilate(mask, reach)
    if walls is not None:
        joined[_small(walls) > _MOST] = 0
        joined = cv2.bitwise_or(joined, mask)
    labels, stats = blobs_in(joined)
    found = [_strokes(mask, labels, stats[number], number, dots) for number in range(1, len(stats))]
    names = [one for one in _names(found, walls, dpi / 25.4) if _is_hand_sized(one, dpi / 25.4)]
    width = left.shape[1]
    return tuple(one for one in names if not _is_hole(one, dpi / 25.4) and not _is_at_side(one, width, dpi / 25.4))


def _small(plane: NDArray[np.bool_]) -> MatLike:
    return cv2.resize(plane.view(np.uint8) * np.uint8(255), None, fx=_SCALE, fy=_SCALE, interpolation=cv2.INTER_AREA)


def _names(found: Sequence[Strokes], walls: NDArray[np.bool_] | None, dots: float) -> list[Strokes]:
    """The groups, those side by side put together that stand no further apart than characters of one name do."""
    names: list[Strokes] = []
    for one in sorted(found, key=lambda one: one.box[0]):
        if one.pixels:
            before = next((name for name in reversed(names) if _goes_on(name.box, one.box, walls, dots)), None)
            names.append(one if before is None else _both(before, one))
            names = [name for name in names if name is not before]
    return names


def _goes_on(one: Edges, other: Edges, walls: NDArray[np.bool_] | None, dots: float) -> bool:
    """Whether strokes go on to the right in others on their line, with no rule between."""
    heights = one[3] - one[1], other[3] - other[1]
    beside = min(one[3], other[3]) - max(one[1], other[1])
    if beside < _ON_LINE * min(heights) or max(heights) > _HIGHEST * dots:
        return False
    if other[0] - one[2] > _LETTER_GAP * max(heights):
        return False
    middle = int((max(one[1], other[1]) + min(one[3], other[3])) / 2)
    return walls is None or not walls[middle, int(min(one[2], other[0])) : int(other[0]) + 1].any()


def _both(one: Strokes, other: Strokes) -> Strokes:
    boxes = one.box, other.box
    box = (
        min(box[0] for box in boxes), min(box[1] for box in boxes),
        max(box[2] for box in boxes), max(box[3] for box in boxes),
    )  # fmt: skip
    return Strokes(box, one.pixels + other.pixels, min(one.closed, other.closed))


def _strokes(mask: _Plane, labels: MatLike, stats: MatLike, number: int, dots: float) -> Strokes:
    left, top, wide, high = (int(value) for value in stats[:4])
    place = np.s_[top : top + high, left : left + wide]
    part = (labels[place] == number) & (mask[place] > 0)
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    if not rows.size:
        return Strokes((0.0, 0.0, 0.0, 0.0), 0)
    box = (left + columns[0], top + rows[0], left + columns[-1] + 1, top + rows[-1] + 1)
    x0, y0, x1, y1 = (float(value) / _SCALE for value in box)
    inner = part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    ring = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (max(round(_RIDGES * dots), 2),) * 2)
    closed = cv2.morphologyEx(np.pad(inner.astype(np.uint8), 8), cv2.MORPH_CLOSE, ring)
    return Strokes((x0, y0, x1, y1), int(np.count_nonzero(part) / _SCALE**2), float(closed.sum() / inner.size))


def _without_edges(mask: _Plane, dots: float) -> _Plane:
    """The mask without what hangs on the edges of the page and without long straight lines."""
    edge = max(round(_AT_EDGE * dots), 1)
    inner = mask.copy()
    inner[:edge], inner[-edge:], inner[:, :edge], inner[:, -edge:] = 0, 0, 0, 0
    length = max(round(9 * dots), 9)
    thick = max(round(_THICKEST * dots), 3)
    for kernel, over in (((1, length), (thick, 1)), ((length, 1), (1, thick))):
        ruled = cv2.morphologyEx(inner, cv2.MORPH_OPEN, np.ones(kernel, np.uint8))
        ruled = cv2.subtract(ruled, cv2.morphologyEx(ruled, cv2.MORPH_OPEN, np.ones(over, np.uint8)))
        inner[cv2.dilate(ruled, np.ones((3, 3), np.uint8)) > 0] = 0
    return inner


def _without_specks(mask: _Plane, dpi: float) -> _Plane:
    labels, stats = blobs_in(mask)
    small = (stats[:, cv2.CC_STAT_AREA] < _SPECK * dpi * dpi) | (
        np.maximum(stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]) < _LOW * dpi
    )
    keep = (~small).astype(np.uint8)
    keep[0] = 0
    return np.asarray(keep[labels], np.uint8)


def _is_hole(one: Strokes, dots: float) -> bool:
    """Whether it is no larger than a hole, on the left, where pages are bound."""
    longer = max(one.box[2] - one.box[0], one.box[3] - one.box[1])
    return longer < _HOLE * dots and one.box[0] < _MARGIN_OF_PAGE * dots


def _is_at_side(one: Strokes, width: int, dots: float) -> bool:
    """Whether it lies wholly in the margin of a page so many pixels wide, where its edge is seen."""
    return one.box[2] < _BESIDE_PAGE * dots or one.box[0] > width - _BESIDE_PAGE * dots


def _is_hand_sized(one: Strokes, dots: float) -> bool:
    wide, high = (one.box[2] - one.box[0]) / dots, (one.box[3] - one.box[1]) / dots
    if not one.pixels or wide > _LARGEST[0] or high > _LARGEST[1] or min(wide, high) < _THIN:
        return False
    return max(wide, high) >= 3.0
