"""Which strokes on a page are somebody's handwriting, and how surely: by their size, their amount and their shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.hands import ODD, Hands
from casereview.load.scan.inks import Inks
from casereview.load.scan.strokes import Floats, patch_of, penned, shapes
from casereview.load.scan.unread_ink import Edges, Strokes
from casereview.terms import GraphicKind

_NAME = 4.5, 3.0  # millimetres, wide and high: a name is hardly smaller
_SQUARE = 25.4**2  # millimetres in a square inch
_LEAST_INK = 2.2  # square millimetres of ink in a name
_MOST_PARTS = 6
_ODDS = 1.2
_EVEN, _PER_ODDS = 0.78, 0.06  # how surely strokes of even odds are by hand, and by how much each odds makes it surer


_FRAMED = 0.8  # of each side, which straight lines cover that are a frame
_STRAIGHT, _RIM = 2.5, 1.6  # millimetres that a line is straight at the least, and about strokes in which it may lie
_IN_FRAME = 0.5  # how surely what stands in a frame of its own is by hand, not stamped
_FINGER = (7.5, 32.0)  # millimetres, the shorter and the longer side of a fingerprint
_CLOSED, _DENSE = 0.6, 0.4  # of its box, which its ridges close and which they fill
_CLOSED_GREY, _DENSE_GREY = 0.5, 0.22
_DARK_FINGER = 0.6  # how surely something dark is a fingerprint


class Signed(NamedTuple):
    """A mark in pixels of the page: handwriting, or a finger pressed in black; and how surely it is that."""

    kind: GraphicKind
    box: Edges
    sure: float


def signed_on(
    strokes: Sequence[Strokes],
    lightness: MatLike,
    inks: Inks,
    left: NDArray[np.bool_],
    lines: Sequence[ReadLine],
    hands: Hands,
    dpi: float,
) -> list[Signed]:
    """The strokes `left` of the inks of a page as handwriting, or as what may be, each with how surely."""
    read = [
        ((line.edges[hand.start], line.top, line.edges[hand.end], line.bottom), hand.sure)
        for line, own in zip(lines, hands.lines, strict=True)
        for hand in own
    ]
    return [
        Signed(GraphicKind.FINGERPRINT, one.box, _DARK_FINGER)
        if _is_finger(one, dpi / 25.4, coloured=inks.coloured)
        else Signed(GraphicKind.INK, one.box, _IN_FRAME if _is_framed(one.box, inks.dark, dpi / 25.4) else sure)
        for one in strokes
        for sure in (_sure(one, _shape(one.box, lightness, left, hands.usual), read, dpi),)
    ]


def _is_framed(box: Edges, dark: NDArray[np.bool_], dots: float) -> bool:
    """Whether strokes stand in a frame of their own, as the words of a stamp do."""
    rim = max(round(_RIM * dots), 2)
    x0, y0, x1, y1 = (int(edge) for edge in box)
    part = dark[max(y0 - rim, 0) : y1 + rim, max(x0 - rim, 0) : x1 + rim].view(np.uint8)
    if min(part.shape) < 5 * rim:
        return False
    run = max(round(_STRAIGHT * dots), 3)
    level = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((1, run), np.uint8))
    upright = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((run, 1), np.uint8))
    inner = np.s_[rim:-rim]
    sides = (
        level[: 2 * rim, inner].any(axis=0), level[-2 * rim :, inner].any(axis=0),
        upright[inner, : 2 * rim].any(axis=1), upright[inner, -2 * rim :].any(axis=1),
    )  # fmt: skip
    return all(side.mean() > _FRAMED for side in sides)


def _is_finger(one: Strokes, dots: float, *, coloured: bool) -> bool:
    """Whether the strokes fill a spot of the size and shape of a finger; less of it where red is dark and may fade."""
    wide, high = (one.box[2] - one.box[0]) / dots, (one.box[3] - one.box[1]) / dots
    shorter, longer = sorted((wide, high))
    if not _FINGER[0] < shorter or longer > min(_FINGER[1], 2.2 * shorter):
        return False
    closed, dense = (_CLOSED, _DENSE) if coloured else (_CLOSED_GREY, _DENSE_GREY)
    return one.closed > closed and one.pixels > dense * wide * high * dots * dots


def _sure(one: Strokes, shape: float, read: Sequence[tuple[Edges, float]], dpi: float) -> float:
    told = max((sure for box, sure in read if _overlaps(one.box, box)), default=0.0)
    if told == ODD and any(sure == ODD and _lies_in(one.box, box) for box, sure in read):
        return told
    dots = dpi / 25.4
    wide, high = (one.box[2] - one.box[0]) / dots, (one.box[3] - one.box[1]) / dots
    if wide < _NAME[0] or high < _NAME[1] or one.pixels * _SQUARE / dpi**2 < _LEAST_INK:
        return told or 0.45
    if told and shape < 0:
        return told
    return max(told, round(float(np.clip(_EVEN + _PER_ODDS * shape, 0.55, 0.97)), 2))


def _overlaps(one: Edges, other: Edges) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 0 and high > 0 and wide * high > 0.2 * min(_area(one), _area(other))


def _lies_in(one: Edges, other: Edges) -> bool:
    """Whether all but an edge of one box lies in another."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 0 and high > 0 and wide * high > 0.7 * _area(one)


def _area(box: Edges) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _shape(box: Edges, lightness: MatLike, left: NDArray[np.bool_], usual: Floats | None) -> float:
    """How much more like a pen's than like print the strokes are, cut in pieces as wide as high."""
    x0, y0, x1, y1 = box
    parts = min(max(round((x1 - x0) / max(y1 - y0, 1.0)), 1), _MOST_PARTS)
    step = (x1 - x0) / parts
    patches = [patch_of(lightness, left, (x0 + step * at, y0, x0 + step * (at + 1), y1)) for at in range(parts)]
    odds = penned(shapes([patch.drawn for patch in patches if patch is not None]), usual)
    return float(odds.clip(-4, 4).mean()) * _ODDS if len(odds) else 0.0
