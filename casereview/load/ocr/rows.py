"""A box that was laid around several lines, as where a hand joins them, to a box for each of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.places import ink_by_column
from casereview.load.ocr.stacked import usual_height

_TALL = 1.7  # times as high as lines usually are
_LABELS = 0.3  # of the length of the box, from its left, where labels stand and hands do not reach
_LOWEST = 0.012  # of the width of the picture: print is higher
_GROWN = 1.5  # times the height of its print, a line
_ALIKE = 2.0  # times as high, lines of one form are at the most


def rows_in(plane: Plane, box: LineBox, boxes: Sequence[LineBox]) -> list[LineBox]:
    """The lines in a box that is too high for one, by the rows of print at its left; none if they are not several.

    `boxes` are all of the page: what lies in another is no line of this one.
    """
    usual = usual_height(boxes)
    if box.height < _TALL * usual:
        return []
    top, left = max(int(box.y - box.height / 2), 0), max(int(box.x - box.length / 2), 0)
    labels = plane[top : int(box.y + box.height / 2) + 1, left : left + int(_LABELS * box.length) + 1]
    if min(labels.shape) < 3:
        return []
    inked = np.concatenate(([0], (ink_by_column(labels.T) > 1).astype(np.int8), [0]))
    turns = np.flatnonzero(np.diff(inked))
    least = _LOWEST * plane.shape[1]
    bands = [
        (start, end)
        for start, end in zip(turns[::2].tolist(), turns[1::2].tolist(), strict=True)
        if end - start >= least
    ]
    heights = [end - start for start, end in bands]
    if len(bands) < 2 or max(heights) > _ALIKE * min(heights):
        return []
    rows = (box._replace(y=top + (start + end) / 2, height=_GROWN * (end - start), slope=0.0) for start, end in bands)
    return [row for row in rows if not any(_lies_in(row, other) for other in boxes if other != box)]


def _lies_in(row: LineBox, box: LineBox) -> bool:
    beside = abs(row.x - box.x) < (row.length + box.length) / 2
    return beside and abs(row.y - box.y) < box.height / 2 and box.height < _TALL * row.height
