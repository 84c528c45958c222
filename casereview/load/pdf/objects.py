"""The drawn things of a PDF page: ruled lines, pictures and vector ink."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from casereview.load.graphics import Size
from casereview.load.pdf.calls import PLAIN, Matrix, address, bare, matrix_of, times
from casereview.load.pdf.overlays import marks_laid_over
from casereview.load.pdf.page import Frame
from casereview.load.pdf.paths import Paths
from casereview.load.pdf.pictures import picture_shown
from casereview.load.tables import Rule
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_DEEPEST = 8
_MOST_OBJECTS = 60_000
_PAGE_SHARE = 0.6
_SHORTEST = 3.0  # points of a picture worth a look
_ITEM = ctypes.c_void_p

_count = bare(pdfium.FPDFPage_CountObjects, _ITEM)
_object_at = bare(pdfium.FPDFPage_GetObject, _ITEM, ctypes.c_int, gives=_ITEM)
_count_inside = bare(pdfium.FPDFFormObj_CountObjects, _ITEM)
_object_inside = bare(pdfium.FPDFFormObj_GetObject, _ITEM, ctypes.c_ulong, gives=_ITEM)
_kind_of = bare(pdfium.FPDFPageObj_GetType, _ITEM)
_bounds = bare(pdfium.FPDFPageObj_GetBounds, *(_ITEM,) * 5)


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page besides text; `covered` is the share of the page that pictures hide."""

    horizontals: list[Rule] = field(default_factory=list)
    verticals: list[Rule] = field(default_factory=list)
    graphics: list[Graphic] = field(default_factory=list)
    covered: float = 0.0
    objects: int = 0
    texts: int = 0


def drawn_on(document: Any, page: Any, frame: Frame) -> Drawn:
    """Everything drawn on an open page, in coordinates as shown."""
    paths = Paths(frame)
    drawn = Drawn(paths.horizontals, paths.verticals)
    sides = (ctypes.c_float * 4)()
    for item, kind, matrix in objects_on(page):
        drawn.objects += 1
        if drawn.objects > _MOST_OBJECTS:
            break
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            drawn.texts += kind == pdfium.FPDF_PAGEOBJ_TEXT
            continue
        box = _box_of(item, sides, matrix, frame)
        if box is None:
            continue
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            paths.take(item, matrix, box)
        else:
            _take_image(drawn, document, page, item, matrix, box, frame)
    drawn.graphics.extend(paths.ink())
    return drawn


def objects_on(page: Any) -> Iterator[tuple[int, int, Matrix]]:
    """What is drawn on an open page, in forms too: its address, its kind, the matrix that leads to the page."""
    handle = address(page)
    for index in range(_count(handle)):
        item = _object_at(handle, index)
        kind = _kind_of(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _unfolded(item, PLAIN, 0)
        else:
            yield item, kind, PLAIN


def _unfolded(form: int, matrix: Matrix, depth: int) -> Iterator[tuple[int, int, Matrix]]:
    """What a form holds, with the matrix that leads to the page."""
    inner = times(matrix_of(form), matrix)
    for index in range(max(_count_inside(form), 0)):
        item = _object_inside(form, index)
        kind = _kind_of(item)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, kind, inner
        elif depth + 1 < _DEEPEST:
            yield from _unfolded(item, inner, depth + 1)


def _box_of(item: int, sides: Any, matrix: Matrix, frame: Frame) -> Box | None:
    first = ctypes.addressof(sides)
    if not _bounds(item, first, first + 4, first + 8, first + 12):
        return None
    left, bottom, right, top = sides
    if matrix is PLAIN:
        return frame.box(left, bottom, right, top)
    a, b, c, d, e, f = matrix
    xs = sorted((a * left + c * bottom, a * left + c * top, a * right + c * bottom, a * right + c * top))
    ys = sorted((b * left + d * bottom, b * left + d * top, b * right + d * bottom, b * right + d * top))
    return frame.box(xs[0] + e, ys[0] + f, xs[3] + e, ys[3] + f)


def share_of(item: int, matrix: Matrix, frame: Frame) -> float:
    """Which share of the page a thing on it covers."""
    box = _box_of(item, (ctypes.c_float * 4)(), matrix, frame)
    seen_width, seen_height = _seen(box, frame) if box is not None else (0.0, 0.0)
    return seen_width * seen_height / max(frame.width * frame.height, 1.0)


def _seen(box: Box, frame: Frame) -> tuple[float, float]:
    """How much of a box lies on the page, in width and height."""
    width = max(min(box.x1, frame.width) - max(box.x0, 0.0), 0.0)
    return width, max(min(box.y1, frame.height) - max(box.y0, 0.0), 0.0)


def _take_image(drawn: Drawn, document: Any, page: Any, item: int, matrix: Matrix, box: Box, frame: Frame) -> None:
    seen_width, seen_height = _seen(box, frame)
    share = seen_width * seen_height / max(frame.width * frame.height, 1.0)
    a, b, _, d, _, _ = times(matrix_of(item), matrix)
    if share > _PAGE_SHARE and drawn.texts:
        upright = a > 0 < d and abs(b) < a / 100 and not frame.turns
        laid_over = marks_laid_over(document, page, ctypes.cast(item, pdfium.FPDF_PAGEOBJECT), box, upright=upright)
        drawn.graphics.extend((Graphic(GraphicKind.OTHER, box=box),) if laid_over is None else laid_over)
        drawn.covered += share if laid_over is None else 0.0
        return
    drawn.covered += share
    if share > _PAGE_SHARE or min(seen_width, seen_height) < _SHORTEST:
        return
    size = Size(box.x1 - box.x0, box.y1 - box.y0)
    if (abs(b) > abs(a)) != bool(frame.turns % 2):
        size = Size(size.height, size.width)  # shown turned on its side
    look, digest = picture_shown(document, page, ctypes.cast(item, pdfium.FPDF_PAGEOBJECT), size)
    drawn.graphics.append(Graphic(look.kind, box=box, digest=digest, hand=look.hand))
