"""Small squares to tick, empty or ticked, that an engine passed over: told by their outline beside the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr import ReadLine
from casereview.load.scan.print_sizes import sizes_of

_Mask = NDArray[np.bool_]
_Plane = NDArray[np.uint8]

_EMPTY, _TICKED = "□", "☑"
_EMPTY_ONES = "□☐"
_BOXES = frozenset("□☑☒☐■▣√✓")
_BLANKS_OR_BOXES = re.compile(r"\s+|[□☑☒☐■▣√✓口囗回冋囬図囚VM]")
_SMALLEST, _LARGEST = 0.5, 1.15  # sizes of the print beside it
_WITH_TICK = 1.7  # sizes of a box with a tick that reaches beyond it
_SQUARE = 1.3  # how many times as high as wide at most, and the other way round
_ALIKE = 1.15  # by which the sides of the boxes of a page differ
_SIDE = 0.93  # of each side that is drawn
_BLANK, _FILLED = 0.04, 0.5  # of what is inside
_BESIDE = 0.12  # of what is right outside, that may be dark
_READ_SURELY = 0.97
_SURE, _DOUBTFUL = 0.92, 0.7
_BEFORE = 1.8  # sizes before the first character
_GAP = 0.55  # sizes between characters, in which a box may stand
_TOO_WIDE = 1.4  # sizes of a character that is not one alone
_THIN = 0.12  # sizes that the sides are thick at most


class _Place(NamedTuple):
    """Pixels from where to where, and the characters read there."""

    left: float
    right: float
    start: int
    end: int


class _Box(NamedTuple):
    left: float
    right: float
    letter: str


def with_boxes(lines: Sequence[ReadLine], dark: _Mask) -> tuple[ReadLine, ...]:
    """The lines with the boxes to tick that stand before their words and in their gaps; `dark` is print and pen.

    A box comes with another of its size: one alone may be part of a seal or of a character.
    """
    sizes = sizes_of(lines)
    found = [
        [(place, box) for place in _places(line, size, lines) if (box := _box_within(dark, line, place, size))]
        for line, size in zip(lines, sizes, strict=True)
    ]
    sides = [box.right - box.left for own in found for _, box in own]
    return tuple(_with_boxes(line, own, sides) for line, own in zip(lines, found, strict=True))


def _with_boxes(line: ReadLine, found: Sequence[tuple[_Place, _Box]], sides: Sequence[float]) -> ReadLine:
    for place, box in reversed(found):
        side = box.right - box.left
        if sum(side / _ALIKE < other < side * _ALIKE for other in sides) > 1:
            line = _with(line, box, place)
    return line


def _places(line: ReadLine, size: float, lines: Sequence[ReadLine]) -> Iterator[_Place]:
    """Where a box may stand: before the first character, in blanks, and where something like it was read."""
    if not line.text:
        return
    free = max(line.edges[0] - _BEFORE * size, _end_before(line, lines))
    if line.edges[0] - free > _GAP * size:
        yield _Place(free, line.edges[0] + 0.1 * size, 0, 0)
    wide = [index for index in range(len(line.text)) if line.edges[index + 1] - line.edges[index] > _TOO_WIDE * size]
    yield from sorted(
        [*_among(line, size), *(_at_wide(line, index, size) for index in wide)], key=lambda one: one.start
    )


def _at_wide(line: ReadLine, index: int, size: float) -> _Place:
    """The room before a character that is wider than its print: the engine took the box for a part of it."""
    return _Place(line.edges[index] - 0.1 * size, line.edges[index + 1] - 0.9 * size, index, index)


def _among(line: ReadLine, size: float) -> Iterator[_Place]:
    for found in _BLANKS_OR_BOXES.finditer(line.text):
        start, end = found.span()
        left, right = line.edges[start], line.edges[end]
        if right - left > _TOO_WIDE * size and not found[0].isspace():
            continue
        if found[0].isspace() and right - left > _GAP * size:
            yield _Place(left - 0.1 * size, right + 0.1 * size, start, end)
        elif found[0] in _BOXES or (not found[0].isspace() and line.scores[start] < _READ_SURELY):
            yield _Place(left - 0.3 * size, max(right, left + size) + 0.3 * size, start, end)


def _end_before(line: ReadLine, lines: Sequence[ReadLine]) -> float:
    """Where the line before it on the same height ends."""
    middle = (line.top + line.bottom) / 2
    ends = (o.edges[-1] for o in lines if o is not line and o.top < middle < o.bottom and o.edges[-1] <= line.edges[0])
    return max(ends, default=0.0)


def _box_within(dark: _Mask, line: ReadLine, place: _Place, size: float) -> _Box | None:
    """The box drawn there; None if there is none, or more than one."""
    middle = (line.top + line.bottom) / 2
    top, left = max(round(middle - 0.85 * size), 0), max(round(place.left), 0)
    part = np.ascontiguousarray(dark[top : round(middle + 0.85 * size), left : round(place.right)]).view(np.uint8)
    if min(part.shape, default=0) < _SMALLEST * size:
        return None
    found = [box for outline in _outlines(part, size) if (box := _box(part, outline, left, size)) is not None]
    return found[0] if len(found) == 1 else None


def _outlines(part: _Plane, size: float) -> Iterator[tuple[int, int, int, int]]:
    """What stands there of level and upright strokes, each as left, top, width and height."""
    length = max(round(0.4 * size), 3)
    level = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    upright = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    straight = cv2.bitwise_or(level, upright)
    outlines, _ = cv2.findContours(straight, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        left, top, width, height = cv2.boundingRect(outline)
        yield left, top, width, height


def _box(part: _Plane, outline: tuple[int, int, int, int], offset: int, size: float) -> _Box | None:
    """The box that is the outline, or that lies in a corner of it where a tick reaches beyond its sides."""
    left, top, width, height = outline
    side = min(width, height)
    if not _SMALLEST * size <= side <= _LARGEST * size or max(width, height) > _WITH_TICK * size:
        return None
    if max(width, height) <= _SQUARE * side and (found := _drawn(part, left, top, width, height, size)):
        return _Box(offset + left, offset + left + width, found)
    for less in range(round(0.15 * size)):
        edge = side - less
        for x in {left, left + width - edge}:
            for y in {top, top + height - edge}:
                if found := _drawn(part, x, y, edge, edge, size):
                    return _Box(offset + x, offset + x + edge, found)
    return None


def _drawn(part: _Plane, left: int, top: int, width: int, height: int, size: float) -> str:
    """The box that is drawn there by itself, all four sides of it; empty if none is."""
    thin = max(round(_THIN * size), 2)
    square = part[top : top + height, left : left + width]
    level, upright = (square[:thin], square[-thin:]), (square[:, :thin], square[:, -thin:])
    drawn = [side.max(axis=0).mean() for side in level] + [side.max(axis=1).mean() for side in upright]
    inner = square[thin + 1 : -thin - 1, thin + 1 : -thin - 1]
    if min(drawn) < _SIDE or not inner.size or inner.mean() > _FILLED:
        return ""
    wide = part[max(top - thin, 0) : top + height + thin, max(left - thin, 0) : left + width + thin]
    if int(wide.sum()) - int(square.sum()) > _BESIDE * (wide.size - square.size):
        return ""
    return _EMPTY if inner.mean() < _BLANK else _TICKED


def _with(line: ReadLine, box: _Box, place: _Place) -> ReadLine:
    """The line with the box in place of what was read there, or before its first character."""
    read = line.text[place.start : place.end]
    if read and not read.isspace():
        return _settled(line, box, place.start)
    left, right = line.edges[place.start], line.edges[place.end]
    if not read:
        edges = (*line.edges[: place.start], box.left, max(box.right, left), *line.edges[place.start + 1 :])
        scores = (*line.scores[: place.start], _SURE, *line.scores[place.start :])
        text = line.text[: place.start] + box.letter + line.text[place.start :]
        return replace(line, text=text, edges=edges, scores=scores, others=_without_others(line, place, 1))
    begin, end = max(box.left, left), min(box.right, right)
    parts = [(" ", left, 1.0)] if begin > left else []
    parts.append((box.letter, begin, _SURE))
    parts += [(" ", end, 1.0)] if end < right else []
    return replace(
        line,
        text=line.text[: place.start] + "".join(letter for letter, _, _ in parts) + line.text[place.end :],
        edges=(*line.edges[: place.start], *(at for _, at, _ in parts), *line.edges[place.end :]),
        scores=(*line.scores[: place.start], *(sure for _, _, sure in parts), *line.scores[place.end :]),
        others=_without_others(line, place, len(parts)),
    )


def _without_others(line: ReadLine, place: _Place, count: int) -> tuple[str, ...]:
    """What the characters of a line may be instead once so many are put in that place, which are nothing else."""
    return (*line.others[: place.start], *("",) * count, *line.others[place.end :]) if line.others else ()


def _settled(line: ReadLine, box: _Box, at: int) -> ReadLine:
    """The line with the box in place of what was read for it: surely where both agree."""
    read = line.text[at]
    ticked = read in _BOXES and read not in _EMPTY_ONES
    agrees = read in _BOXES and ticked == (box.letter != _EMPTY)
    letter = read if agrees or ticked else box.letter
    sure = max(line.scores[at], _SURE) if agrees else _DOUBTFUL
    scores = (*line.scores[:at], sure, *line.scores[at + 1 :])
    return replace(line, text=line.text[:at] + letter + line.text[at + 1 :], scores=scores)
