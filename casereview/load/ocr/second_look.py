"""A second, more careful look at the stretches of a line that the fast network was unsure of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.places import Placed
from casereview.load.ocr.recognise import Recogniser
from casereview.load.ocr.strips import stretch_of

_UNSURE = 0.95  # below this a character is looked at again: nineteen of twenty errors, a hundredth of the rest
_ABOUT = 2  # characters on either side that are looked at with it
_NUMBER = re.compile(r" *\d{2,} *")
_MOSTLY = 0.6  # of the line: if so much is to be looked at again, all of it is


def mended(found: Placed, plane: Plane, box: LineBox, careful: Recogniser) -> Placed:
    """The line with its unsure stretches as the careful network reads them, where that is surer of them."""
    stretches = list(_joined(_apart(found, *stretch) for stretch in unsure(found.scores)))
    if sum(end - start for start, end in stretches) >= _MOSTLY * len(found.text):
        again = careful.read(plane, box)
        return again if again and _mean(again.scores) > _mean(found.scores) else found
    for start, end in reversed(stretches):
        part = stretch_of(box, found.edges[start], found.edges[end])
        again = careful.read(plane, part)
        if again and _mean(again.scores) > _mean(found.scores[start:end]):
            found = found.with_stretch(start, end, again)
    return found


def _apart(found: Placed, start: int, end: int) -> tuple[int, int]:
    """A stretch that does not end within a number: a part of one may be read with a figure too few.

    It leaves a number out of which it is unsure of nothing, with the blanks about it, and else takes in the whole.
    """
    for number in _NUMBER.finditer(found.text):
        first, last = number.span()
        if first < end < last or first < start < last:
            within = found.scores[max(first, start) : min(last, end)]
            if min(within) >= _UNSURE:
                start, end = (last, end) if first < start else (start, first)
            else:
                start, end = min(start, first), max(end, last)
    return start, end


def _joined(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches, those that take in the same number as one."""
    start = end = -1
    for first, last in stretches:
        if first >= end:
            if start >= 0:
                yield start, end
            start = first
        end = max(last, end)
    if start >= 0:
        yield start, end


def unsure(scores: Sequence[float]) -> Iterator[tuple[int, int]]:
    """The stretches to be looked at again: where characters are unsure, with some before and after them."""
    start = end = -1
    for place, score in enumerate(scores):
        if score < _UNSURE:
            if start < 0 or place - _ABOUT > end:
                if start >= 0:
                    yield start, end
                start = max(place - _ABOUT, 0)
            end = min(place + _ABOUT + 1, len(scores))
    if start >= 0:
        yield start, end


def _mean(scores: Sequence[float]) -> float:
    return sum(scores) / len(scores)
