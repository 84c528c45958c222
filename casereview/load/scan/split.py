"""Two pages side by side on one picture, as an open volume or a copy of one shows them: where they part."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

_Plane = NDArray[np.uint8]

_WIDE = 1.12, 2.3  # times as wide as high
_PARTED = 0.42, 0.58  # of the width: two pages part between these
_GAP = 0.022  # of the width that is empty between two pages: their inner margins
_CLEAN = 0.006  # of the height: specks that do not make a column one of print
_TALL = 0.12  # of the height: an upright line, a fold or a rule
_ROWS = 4  # lines of print that make a page
_FOLD = 12  # of 255, by which the paper is darker in a fold than to both sides of it
_BESIDE = 0.07  # of the width: so far from a fold the paper is as light as anywhere
_LEVEL = 0.1  # of the width: level lines of it or more that cross the middle are of one page
_CREASE = 0.03  # of the height, within which such lines are a fold across both pages, and no table


def parting(small: Picture, ink: _Plane, inches: float | None) -> float | None:
    """Where on the width of an upright straight picture, as a share of it, two pages part; None if it is one page.

    `ink` is 255 where the picture is dark, `inches` its width where that is known.
    """
    height, width = ink.shape
    if not _WIDE[0] * height <= width <= _WIDE[1] * height:
        return None
    print_ = cv2.subtract(ink, cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((round(_TALL * height), 1), np.uint8)))
    gap = _gap(np.asarray(print_, np.uint8))
    if gap is None:
        return None
    fold = _fold(small, gap)
    middle = _nearest(gap, width / 2) if fold is None else fold
    left, right = (_lines(np.asarray(half, np.uint8)) for half in np.hsplit(print_, [int(middle)]))
    both, either = min(left, right) >= _ROWS, max(left, right) >= _ROWS
    of_two = inches is not None and inches >= 14
    if both or (either and (fold is not None or of_two)):
        return middle / float(width)
    return None


def _gap(print_: _Plane) -> tuple[int, int] | None:
    """The widest stretch without print about the middle."""
    height, width = print_.shape
    level = cv2.morphologyEx(print_, cv2.MORPH_OPEN, np.ones((1, max(round(_LEVEL * width / 4), 3)), np.uint8))
    rest = cv2.subtract(print_, cv2.dilate(level, np.ones((5, 5), np.uint8)))
    columns = cv2.reduce(rest, 0, cv2.REDUCE_SUM, dtype=cv2.CV_32F).ravel() / 255
    empty = np.concatenate([[False], (columns <= _CLEAN * height) & ~_is_crossed(level > 0), [False]])
    turns = np.flatnonzero(np.diff(empty.astype(np.int8)))
    runs = [
        (start, end)
        for start, end in zip(turns[::2].tolist(), turns[1::2].tolist(), strict=True)
        if end - start >= _GAP * width and start < _PARTED[1] * width and end > _PARTED[0] * width
    ]
    return max(runs, key=lambda run: min(run[1], _PARTED[1] * width) - max(run[0], _PARTED[0] * width), default=None)


def _is_crossed(level: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """By column, whether level lines of a table run through it: more than one, which is a crease of the sheet."""
    first, last = level.argmax(axis=0), level.shape[0] - 1 - level[::-1].argmax(axis=0)
    return np.asarray(level.any(axis=0) & (last - first > _CREASE * level.shape[0]))


def _nearest(gap: tuple[int, int], middle: float) -> float:
    """The middle of the gap, or of the picture where that lies well within the gap."""
    inner = (gap[1] - gap[0]) / 4
    return min(max(middle, gap[0] + inner), gap[1] - inner)


def _fold(small: Picture, gap: tuple[int, int]) -> float | None:
    """Where in the gap the paper sinks into the binding and is darker."""
    width = small.shape[1]
    tone = np.median(small[:: max(small.shape[0] // 200, 1)].min(axis=2), axis=0)
    beside = round(_BESIDE * width)
    first, last = max(gap[0], round(_PARTED[0] * width)), min(gap[1], round(_PARTED[1] * width))
    if last - first < 2 or first < beside or last + beside > width:
        return None
    darkest = first + int(tone[first:last].argmin())
    half = beside // 2
    left, right = tone[darkest - beside : darkest - half], tone[darkest + half : darkest + beside]
    return float(darkest) if min(left.max(), right.max()) - tone[darkest] >= _FOLD else None


def _lines(print_: _Plane) -> int:
    """How many lines of print stand on a part of the picture."""
    rows = cv2.reduce(np.ascontiguousarray(print_), 1, cv2.REDUCE_SUM, dtype=cv2.CV_32F).ravel() / 255
    printed = np.concatenate([[False], rows >= max(0.008 * print_.shape[1], 3), [False]])
    turns = np.flatnonzero(np.diff(printed.astype(np.int8)))
    return int((turns[1::2] - turns[::2] >= 0.004 * print_.shape[0]).sum())
