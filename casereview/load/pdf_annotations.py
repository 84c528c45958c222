"""What is laid over a PDF page: digital signature fields, stamps and ink."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from casereview.load.graphics import Planes, Size, kind_of_planes
from casereview.load.pdf_page import Frame
from casereview.load.pdf_pictures import planes_of
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_SCALE = 2


def annotations_of(page: Any, frame: Frame) -> tuple[Graphic, ...]:
    """The marks laid over an open page that can be seen, with their boxes."""
    found: list[Graphic] = []
    picture: Planes | None = None
    for annotation in _annotations(page):
        box = _box(annotation, frame)
        if box is None:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET and _is_signed(annotation):
            found.append(Graphic(GraphicKind.DIGITAL_SIGNATURE, box=box))
        elif kind == pdfium.FPDF_ANNOT_INK:
            found.append(Graphic(GraphicKind.INK, box=box))
        elif kind == pdfium.FPDF_ANNOT_STAMP:
            picture = _drawn(page, frame) if picture is None else picture
            x0, y0, x1, y1 = (max(round(side * _SCALE), 0) for side in box)
            seen = kind_of_planes(picture[:, y0:y1, x0:x1], Size(box.x1 - box.x0, box.y1 - box.y0))
            found.append(Graphic(seen, box=box))
    return tuple(found)


def _annotations(page: Any) -> Iterator[Any]:
    for index in range(max(pdfium.FPDFPage_GetAnnotCount(page), 0)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            if not pdfium.FPDFAnnot_GetFlags(annotation) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
                yield annotation
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _box(annotation: Any, frame: Frame) -> Box | None:
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, rectangle):
        return None
    xs, ys = sorted((rectangle.left, rectangle.right)), sorted((rectangle.bottom, rectangle.top))
    box = frame.box(xs[0], ys[0], xs[1], ys[1])
    return box if box.x1 - box.x0 > 1 and box.y1 - box.y0 > 1 else None


def _is_signed(annotation: Any) -> bool:
    return _string(annotation, b"FT") == "Sig" and bool(pdfium.FPDFAnnot_HasKey(annotation, b"V"))


def _string(annotation: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")


def _drawn(page: Any, frame: Frame) -> Planes:
    width, height = int(frame.width * _SCALE) + 1, int(frame.height * _SCALE) + 1
    bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        return planes_of(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
