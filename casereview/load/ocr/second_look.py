"""A second, more careful look at the stretches of a line that the fast network was unsure of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.places import Placed
from casereview.load.ocr.recognise import Recogniser
from casereview.load.ocr.strips import stretch_of

_UNSURE = 0.95  # below this a character is looked at again: nineteen of twenty errors, a hundredth of the rest
_ABOUT = 2  # characters on either side that are looked at with it
_MOSTLY = 0.6  # of the line: if so much is to be looked at again, all of it is


def mended(found: Placed, plane: Plane, box: LineBox, careful: Recogniser) -> Placed:
    """The line with its unsure stretches as the careful network reads them, where that is surer of them."""
    stretches = list(unsure(found.scores))
    if sum(end - start for start, end in stretches) >= _MOSTLY * len(found.text):
        again = careful.read(plane, box)
        return again if again and _mean(again.scores) > _mean(found.scores) else found
    for start, end in reversed(stretches):
        part = stretch_of(box, found.edges[start], found.edges[end])
        again = careful.read(plane, part)
        if again and _mean(again.scores) > _mean(found.scores[start:end]):
            found = found.with_stretch(start, end, again)
    return found


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
