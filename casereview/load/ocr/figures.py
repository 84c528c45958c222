"""The numbers and days of a line read again where they may be told wrongly: too short, or from too far."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import fmean, median

import numpy as np

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.places import Placed, evened
from casereview.load.ocr.recognise import Recogniser
from casereview.load.ocr.strips import stretch_of

_NUMBER = re.compile(r"\d(?: {0,4}[.,]?\d)+")
_FIGURES = 3  # of a number, at the least, for a width to stand out
_ROOM, _ROOM_AT_END = 0.6, 0.75  # of the width of a figure, to spare for one more; beside a number may be blank
_SURELY, _DOUBTED = 0.9, 0.5
_LOW = 0.5  # of the height of a line: print smaller than that was read from too far
_DATED = re.compile(r"\d(?:[ .,:/年月日时分-]{0,3}\d)+ ?[年月日时分元号]?")
_SPECK, _AROUND = 1, 1.35  # dark pixels in a row that is blank all the same; a line is so much higher than its print


def with_whole_numbers(found: Placed, plane: Plane, box: LineBox, careful: Recogniser) -> Placed:
    """The line with its numbers as the careful network reads them, where the fast one may have told too few figures.

    Of several alike (20000) it leaves some out; and a hand higher than the print makes that small. A number in which
    the careful one, too, leaves room for a figure is doubted.
    """
    if found.size < _LOW * box.height:
        found = _closer(found, plane, box, careful)
    for start, end in reversed(tuple(short_numbers(found))):
        again = careful.read(plane, stretch_of(box, found.edges[start], found.edges[end]))
        more = _figures(again.text) - _figures(found.text[start:end]) if again and min(again.scores) >= _SURELY else -1
        if again and more > 0:
            found = found.with_stretch(start, end, again)
        elif again is None or more < 0 or any(short_numbers(again)):
            doubted = (min(score, _DOUBTED) for score in found.scores[start:end])
            found = replace(found, scores=(*found.scores[:start], *doubted, *found.scores[end:]))
    return found


def short_numbers(found: Placed) -> Iterator[tuple[int, int]]:
    """The numbers in which figures are so wide, or a blank between them, that there is room for one not read."""
    edges = evened(found).edges
    for number in _NUMBER.finditer(found.text):
        start, end = number.span()
        widths = [edges[at + 1] - edges[at] for at in range(start, end)]
        figures = [width for width, letter in zip(widths, number[0], strict=True) if letter.isdigit()]
        if len(figures) < _FIGURES:
            continue
        usual = median(figures)
        spare = [_spare(width / usual, letter) for width, letter in zip(widths, number[0], strict=True)]
        if any(_has_room(spare, at) for at in range(len(spare))):
            yield start, end


def _spare(width: float, letter: str) -> float:
    """How much of a place is more than its character takes, in figures; a mark takes what it has, up to one."""
    return width - 1 if letter.isdigit() else width if letter == " " else max(width - 1, 0.0)


def _has_room(spare: Sequence[float], at: int) -> bool:
    """Whether about a place of a number there is room for a figure more: the edges of one by itself are not exact."""
    low, high = max(at - 1, 0), min(at + 2, len(spare))
    return sum(spare[low:high]) > (_ROOM_AT_END if low == 0 or high == len(spare) else _ROOM)


def _figures(text: str) -> int:
    return sum(map(str.isdigit, text))


def _closer(found: Placed, plane: Plane, box: LineBox, careful: Recogniser) -> Placed:
    """The line with its numbers and days as they are read where the line is cut out no higher than their print."""
    for number in reversed(tuple(_DATED.finditer(found.text))):
        start, end = number.span()
        near = print_in(plane, stretch_of(box, found.edges[start], found.edges[end]))
        again = careful.read(plane, near) if near is not None else None
        if again and fmean(again.scores) > max(fmean(found.scores[start:end]), _SURELY):
            found = found.with_stretch(start, end, again)
    return found


def print_in(plane: Plane, part: LineBox) -> LineBox | None:
    """The part of a line only as high as the print in it makes it; None where nothing is printed."""
    left, top = (max(round(at), 0) for at in (part.x - part.length / 2, part.y - part.height / 2))
    cut = plane[top : round(part.y + part.height / 2), left : round(part.x + part.length / 2)]
    if not cut.size:
        return None
    dark = cut < (float(cut.min()) + float(np.median(cut))) / 2
    rows = np.flatnonzero(np.count_nonzero(dark, axis=1) > _SPECK)
    if not len(rows):
        return None
    first, last = int(rows[0]), int(rows[-1]) + 1
    return part._replace(y=top + (first + last) / 2, height=min((last - first) * _AROUND, part.height))
