"""The drawn things of a PDF page: ruled lines, pictures, vector ink, signature fields and stamps."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium

from casereview.load.graphics import Size
from casereview.load.pdf_page import Frame
from casereview.load.pdf_pictures import picture_shown
from casereview.load.tables import Rule
from casereview.model import Box, Graphic, around
from casereview.terms import GraphicKind

_THIN = 2.5  # points: a filled rectangle no thicker is a line
_SHORTEST = 3.0
_DEEPEST = 8
_MOST_OBJECTS = 60_000
_PAGE_SHARE = 0.6


class Stroke(NamedTuple):
    """A curved or slanted path: where it is, how many segments it has, whether it is red."""

    box: Box
    segments: int
    red: bool


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page besides text; `covered` is the share of the page under pictures."""

    horizontals: list[Rule] = field(default_factory=list)
    verticals: list[Rule] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    graphics: list[Graphic] = field(default_factory=list)
    covered: float = 0.0
    objects: int = 0


_Matrix = tuple[float, float, float, float, float, float]
_PLAIN: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def drawn_on(document: Any, page: Any, frame: Frame) -> Drawn:
    """Everything drawn on an open page, in coordinates as shown."""
    drawn = Drawn()
    for item, matrix in _objects(page):
        drawn.objects += 1
        if drawn.objects > _MOST_OBJECTS:
            break
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _take_path(drawn, item, matrix, frame)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            _take_image(drawn, document, page, item, matrix, frame)
    drawn.graphics.extend(_ink_groups(drawn.strokes))
    return drawn


def _objects(page: Any) -> Iterator[tuple[Any, _Matrix]]:
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _unfolded(pdfium.FPDFPage_GetObject(page, index), _PLAIN, 0)


def _unfolded(item: Any, matrix: _Matrix, depth: int) -> Iterator[tuple[Any, _Matrix]]:
    """The object, or what a form holds, with the matrix that leads to the page."""
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
        yield item, matrix
    elif depth < _DEEPEST:
        inner = _times(_matrix_of(item), matrix)
        for index in range(max(pdfium.FPDFFormObj_CountObjects(item), 0)):
            yield from _unfolded(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)


def _matrix_of(item: Any) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return _PLAIN
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _shown_box(xs: list[float], ys: list[float], frame: Frame) -> Box:
    corners = np.array([[min(xs), min(ys), max(xs), max(ys)]], dtype=np.float32)
    return Box(*map(float, frame.shown(corners)[0]))


def _box_of(item: Any, matrix: _Matrix, frame: Frame) -> Box | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    a, b, c, d, e, f = matrix
    corners = [(left, bottom), (left, top), (right, bottom), (right, top)]
    return _shown_box([a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners], frame)


def _colour(item: Any, stroked: bool) -> tuple[int, int, int] | None:
    parts = [ctypes.c_uint() for _ in range(4)]
    read = pdfium.FPDFPageObj_GetStrokeColor if stroked else pdfium.FPDFPageObj_GetFillColor
    if not read(item, *parts):
        return None
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue) if alpha > 25 else None


def _take_path(drawn: Drawn, item: Any, matrix: _Matrix, frame: Frame) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(item, fill, stroke) or not (fill.value or stroke.value):
        return
    box = _box_of(item, matrix, frame)
    colour = _colour(item, bool(stroke.value))
    if box is None or colour is None or min(colour) > 235:
        return
    width, height = box.x1 - box.x0, box.y1 - box.y0
    if min(width, height) <= _THIN:
        _rule(drawn, box.x0, box.y0, box.x1, box.y1)
        return
    segments, curved = _segments(item, _times(_matrix_of(item), matrix), frame)
    slanted = sum(abs(x1 - x0) > _THIN and abs(y1 - y0) > _THIN for x0, y0, x1, y1 in segments)
    if curved or slanted:
        red, green, blue = colour
        is_red = red > 120 and red - max(green, blue) > 50
        if is_red or max(red, green) < 150:
            drawn.strokes.append(Stroke(box, curved + slanted, is_red))
    elif stroke.value:
        for segment in segments:
            _rule(drawn, *segment)


def _rule(drawn: Drawn, x0: float, y0: float, x1: float, y1: float) -> None:
    width, height = abs(x1 - x0), abs(y1 - y0)
    if max(width, height) < _SHORTEST:
        return
    if height <= _THIN and width > height:
        drawn.horizontals.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    elif width <= _THIN:
        drawn.verticals.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def _segments(item: Any, matrix: _Matrix, frame: Frame) -> tuple[list[tuple[float, float, float, float]], int]:
    """The straight segments of a path as shown, and how many curves it has besides."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float, bool]] = []
    straight: list[tuple[int, int]] = []
    curves = start = 0
    for index in range(min(max(pdfium.FPDFPath_CountSegments(item), 0), 4_000)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f, True))
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = index
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            straight.append((index - 1, index))
        else:
            curves += 1
        if pdfium.FPDFPathSegment_GetClose(segment):
            straight.append((index, start))
    if not points:
        return [], 0
    spots = np.array([[px, py, px, py] for px, py, _ in points], dtype=np.float32)
    shown = frame.shown(spots)[:, :2].tolist()
    return [(*shown[i], *shown[j]) for i, j in straight if i >= 0], curves


def _ink_groups(strokes: list[Stroke]) -> Iterator[Graphic]:
    """Strokes that lie together, as large and as lively as a signature or a seal."""
    groups: list[list[Stroke]] = []
    for stroke in strokes[:3_000]:
        touching = [group for group in groups if any(_close(stroke, other) for other in group)]
        merged = [stroke, *(other for group in touching for other in group)]
        groups = [group for group in groups if not any(group is other for other in touching)] + [merged]
    for group in groups:
        box = around(tuple(stroke.box for stroke in group))
        segments = sum(stroke.segments for stroke in group)
        if box is None or segments < 6:
            continue
        width, height = box.x1 - box.x0, box.y1 - box.y0
        if group[0].red:
            if 40 <= max(width, height) <= 200 and min(width, height) >= 30:
                yield Graphic(GraphicKind.SEAL, box=box)
        elif 15 <= width <= 260 and 8 <= height <= 130:
            yield Graphic(GraphicKind.INK, box=box)


def _close(one: Stroke, other: Stroke, gap: float = 8.0) -> bool:
    a, b = one.box, other.box
    return (
        one.red == other.red and a.x0 - gap <= b.x1 and b.x0 - gap <= a.x1 and a.y0 - gap <= b.y1 and b.y0 - gap <= a.y1
    )


def _take_image(drawn: Drawn, document: Any, page: Any, item: Any, matrix: _Matrix, frame: Frame) -> None:
    box = _box_of(item, matrix, frame)
    if box is None:
        return
    seen_width = max(min(box.x1, frame.width) - max(box.x0, 0.0), 0.0)
    seen_height = max(min(box.y1, frame.height) - max(box.y0, 0.0), 0.0)
    share = seen_width * seen_height / max(frame.width * frame.height, 1.0)
    drawn.covered += share
    if share > _PAGE_SHARE or min(seen_width, seen_height) < _SHORTEST:
        return
    size = Size(box.x1 - box.x0, box.y1 - box.y0)
    a, b, _, _, _, _ = _times(_matrix_of(item), matrix)
    if (abs(b) > abs(a)) != bool(frame.turns % 2):
        size = Size(size.height, size.width)  # shown turned on its side
    kind, digest = picture_shown(document, page, item, size)
    drawn.graphics.append(Graphic(kind, box=box, digest=digest))
