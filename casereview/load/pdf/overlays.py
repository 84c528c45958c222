"""A clear picture laid over a whole page that bears all its handwriting: what it shows, place by place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from casereview.load.graphics import Planes, Size, hand_on, kind_of_planes
from casereview.load.pdf.pictures import rendered
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_FIRST_SIDE, _SIDE = 240, 1680  # pixels: to see whether it is clear, and two for each point of a page
_CLEAR = 0.75  # share of the picture through which the page is seen
_OPAQUE = 60  # of 255
_CELL = 6  # pixels, three points
_BESIDE, _BELOW = 4, 1  # cells between strokes of one hand
_MOST_CELLS = 12_000
_SMALLEST = 14  # pixels; less is a speck
_Mask = NDArray[np.bool_]


class _Stretch(NamedTuple):
    """Rows and columns of cells from the first to behind the last."""

    top: int
    left: int
    bottom: int
    right: int


def marks_laid_over(document: Any, page: Any, item: Any, box: Box, *, upright: bool) -> tuple[Graphic, ...] | None:
    """The marks of a picture as large as the page; itself if they cannot be told apart, None if it hides the page."""
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    shape = np.array([wide, high]) / max(wide, high)
    if not _is_clear(rendered(document, page, item, _FIRST_SIDE * shape)):
        return None
    planes = rendered(document, page, item, _SIDE * shape) if upright else None
    cells = [_cells(mask) for mask in _colours(planes)] if planes is not None else []
    if planes is None or any(np.count_nonzero(filled) > _MOST_CELLS for filled in cells):
        return (Graphic(GraphicKind.OTHER, box=box),)
    found: list[Graphic] = []
    for mask, filled in zip(_colours(planes), cells, strict=True):
        layer = np.array(planes)
        layer[3][~mask] = 0
        found.extend(_graphics(layer, filled, box))
    return tuple(found)


def _colours(planes: Planes) -> tuple[_Mask, _Mask]:
    """Where there is ink of any other colour than red, and where there is red."""
    filled = planes[3] > _OPAQUE
    red = planes[0].astype(np.int16)
    reddish = filled & (red - planes[1] > 40) & (red - planes[2] > 30)
    return np.asarray(filled & ~reddish), np.asarray(reddish)


def _is_clear(planes: Planes | None) -> bool:
    return planes is not None and len(planes) == 4 and float(np.mean(planes[3] < _OPAQUE)) > _CLEAR


def _cells(mask: _Mask) -> _Mask:
    """Where there is anything, cell by cell."""
    rows, columns = mask.shape[0] // _CELL, mask.shape[1] // _CELL
    parts = mask[: rows * _CELL, : columns * _CELL].reshape(rows, _CELL, columns, _CELL)
    return np.asarray(parts.any(axis=(1, 3)))


def _graphics(planes: Planes, cells: _Mask, box: Box) -> Iterator[Graphic]:
    across, down = (box.x1 - box.x0) / planes.shape[2], (box.y1 - box.y0) / planes.shape[1]
    stretches = tuple(_parted(cells))
    for stretch in stretches:
        if any(_lies_in(stretch, other) for other in stretches):
            continue
        top, left, bottom, right = (_CELL * side for side in stretch)
        if max(bottom - top, right - left) < _SMALLEST:
            continue
        part = np.ascontiguousarray(planes[:, top:bottom, left:right])
        kind = kind_of_planes(part, Size((right - left) * across, (bottom - top) * down))
        if kind is not GraphicKind.EMPTY:
            place = Box(box.x0 + left * across, box.y0 + top * down, box.x0 + right * across, box.y0 + bottom * down)
            hand = hand_on(part) if kind is GraphicKind.INK else ""
            yield Graphic(kind, box=place, digest=hashlib.sha256(part.tobytes()).hexdigest(), hand=hand)


def _lies_in(one: _Stretch, other: _Stretch) -> bool:
    """Whether a stretch is part of a larger one: the star within the ring of a seal."""
    inside = other.top <= one.top and one.bottom <= other.bottom and other.left <= one.left and one.right <= other.right
    return one != other and inside


def _parted(cells: _Mask) -> Iterator[_Stretch]:
    """The stretches of filled cells that lie close together, from the top down."""
    left_over = {(int(row), int(column)) for row, column in np.argwhere(cells)}
    near = [(y, x) for y in range(-_BELOW - 1, _BELOW + 2) for x in range(-_BESIDE - 1, _BESIDE + 2)]
    for first in sorted(left_over):
        if first not in left_over:
            continue
        left_over.discard(first)
        group, waiting = [first], [first]
        while waiting:
            row, column = waiting.pop()
            found = [spot for y, x in near if (spot := (row + y, column + x)) in left_over]
            left_over.difference_update(found)
            group.extend(found)
            waiting.extend(found)
        rows, columns = [row for row, _ in group], [column for _, column in group]
        yield _Stretch(min(rows), min(columns), max(rows) + 1, max(columns) + 1)
