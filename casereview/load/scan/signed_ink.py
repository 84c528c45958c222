"""Which strokes on a page are somebody's handwriting, and how surely: by their size, their amount and their shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.hands import Hand
from casereview.load.scan.strokes import patch_of, penned
from casereview.load.scan.unread_ink import Edges, Strokes
from casereview.terms import GraphicKind

_NAME = 4.5, 3.0  # millimetres, wide and high: a name is hardly smaller
_SQUARE = 25.4**2  # millimetres in a square inch
_LEAST_INK = 2.2  # square millimetres of ink in a name
_MOST_PARTS = 6
_ODDS = 1.2


_FINGER = (7.5, 32.0)  # millimetres, the shorter and the longer side of a fingerprint
_CLOSED, _DENSE = 0.6, 0.4  # of its box, which its ridges close and which they fill
_DARK_FINGER = 0.6  # how surely something dark is a fingerprint


class Signed(NamedTuple):
    """A mark in pixels of the page: handwriting, or a finger pressed in black; and how surely it is that."""

    kind: GraphicKind
    box: Edges
    sure: float


def signed_on(
    strokes: Sequence[Strokes],
    lightness: MatLike,
    left: NDArray[np.bool_],
    lines: Sequence[ReadLine],
    hands: Sequence[Sequence[Hand]],
    dpi: float,
) -> list[Signed]:
    """The strokes of a page as handwriting, or as what may be, each with how surely."""
    read = [
        ((line.edges[hand.start], line.top, line.edges[hand.end], line.bottom), hand.sure)
        for line, own in zip(lines, hands, strict=True)
        for hand in own
    ]
    return [
        Signed(GraphicKind.FINGERPRINT, one.box, _DARK_FINGER)
        if _is_finger(one, dpi / 25.4)
        else Signed(GraphicKind.INK, one.box, _sure(one, lightness, left, read, dpi))
        for one in strokes
    ]


def _is_finger(one: Strokes, dots: float) -> bool:
    """Whether the strokes fill a spot of the size and shape of a finger."""
    wide, high = (one.box[2] - one.box[0]) / dots, (one.box[3] - one.box[1]) / dots
    shorter, longer = sorted((wide, high))
    if not _FINGER[0] < shorter or longer > min(_FINGER[1], 2.2 * shorter):
        return False
    return one.closed > _CLOSED and one.pixels > _DENSE * wide * high * dots * dots


def _sure(
    one: Strokes, lightness: MatLike, left: NDArray[np.bool_], read: Sequence[tuple[Edges, float]], dpi: float
) -> float:
    told = max((sure for box, sure in read if _overlaps(one.box, box)), default=0.0)
    dots = dpi / 25.4
    wide, high = (one.box[2] - one.box[0]) / dots, (one.box[3] - one.box[1]) / dots
    if wide < _NAME[0] or high < _NAME[1] or one.pixels * _SQUARE / dpi**2 < _LEAST_INK:
        return told or 0.45
    shape = _shape(one.box, lightness, left)
    if told and shape < 0:
        return told
    return max(told, round(float(np.clip(0.86 + 0.05 * shape, 0.55, 0.97)), 2))


def _overlaps(one: Edges, other: Edges) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 0 and high > 0 and wide * high > 0.2 * min(_area(one), _area(other))


def _area(box: Edges) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _shape(box: Edges, lightness: MatLike, left: NDArray[np.bool_]) -> float:
    """How much more like a pen's than like print the strokes are, cut in pieces as wide as high."""
    x0, y0, x1, y1 = box
    parts = min(max(round((x1 - x0) / max(y1 - y0, 1.0)), 1), _MOST_PARTS)
    step = (x1 - x0) / parts
    patches = [patch_of(lightness, left, (x0 + step * at, y0, x0 + step * (at + 1), y1)) for at in range(parts)]
    odds = penned([patch.drawn for patch in patches if patch is not None])
    return float(odds.clip(-4, 4).mean()) * _ODDS if len(odds) else 0.0
