"""Characters at the ends of a line that the fast network left out, read by the careful one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.places import Placed
from casereview.load.ocr.recognise import Recogniser
from casereview.load.ocr.strips import stretch_of

_ROOM = 0.9  # sizes of a line beyond its first or last character: beside a box there is less
_INKED = 0.25  # times as much dark ink there as the line has
_INNER = 0.7  # of the height of a line, in which its characters stand
_SURELY = 0.9
_MOST = 3  # characters that are left out; a name by hand is longer
_DARKEST, _PAPER = 2, 75  # percent of the pixels of a line are as dark as its print, and darker than its paper


def with_whole_ends(found: Placed, plane: Plane, box: LineBox, careful: Recogniser) -> Placed:
    """The line with the characters at its ends that the careful network surely reads in front of it and behind."""
    if not found.text.strip() or not any(_holds_more(found, plane, box)):
        return found
    again = careful.read(plane, box)
    return again if again is not None and _goes_on(again, found) else found


def _holds_more(found: Placed, plane: Plane, box: LineBox) -> tuple[bool, bool]:
    """Whether before the line, and behind it, there is room for a character and ink in it."""
    left, right = box.x - box.length / 2, box.x + box.length / 2
    ends = (left, found.edges[0]), (found.edges[-1], right)
    first, last = (end - start > _ROOM * found.size and _is_inked(found, plane, box, start, end) for start, end in ends)
    return first, last


def _is_inked(found: Placed, plane: Plane, box: LineBox, start: float, end: float) -> bool:
    whole = _inner(plane, box, found.edges[0], found.edges[-1])
    beyond = _inner(plane, box, start, end)
    if not whole.size or not beyond.size:
        return False
    dark, paper = np.percentile(whole, (_DARKEST, _PAPER))
    limit = (dark + paper) / 2
    return bool((beyond < limit).mean() > _INKED * (whole < limit).mean())


def _inner(plane: Plane, box: LineBox, start: float, end: float) -> Plane:
    """The pixels of a stretch of the line in which its characters stand."""
    part = stretch_of(box, start, end)
    half = part.height * _INNER / 2
    return plane[max(int(part.y - half), 0) : int(part.y + half) + 1, max(int(start), 0) : int(end) + 1]


def _goes_on(again: Placed, found: Placed) -> bool:
    """Whether another reading is the one before with a few characters more at its ends, each surely read."""
    more, known = ("".join(one.text.split()) for one in (again, found))
    at = more.find(known)
    if at < 0 or not 0 < len(more) - len(known) <= _MOST or not (more[:at] + more[at + len(known) :]).isalnum():
        return False
    return min(again.scores) >= _SURELY and all(left <= right for left, right in pairwise(again.edges))
