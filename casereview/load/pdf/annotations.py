"""What is laid over a PDF page: digital signature fields, stamps and ink."""

from __future__ import annotations

from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from casereview.load.graphics import Planes, Size, kind_of_planes
from casereview.load.pdf.fields import box_of, seen_annotations, string_of
from casereview.load.pdf.page import Frame
from casereview.load.pdf.paths import joined_boxes
from casereview.load.pdf.pictures import planes_of
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_SCALE = 2


def annotations_of(page: Any, frame: Frame) -> tuple[Graphic, ...]:
    """The marks laid over an open page that can be seen, with their boxes."""
    found: list[Graphic] = []
    strokes: list[Box] = []
    picture: Planes | None = None
    for annotation in seen_annotations(page):
        box = box_of(annotation, frame)
        if box is None:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET and _is_signed(annotation):
            found.append(Graphic(GraphicKind.DIGITAL_SIGNATURE, box=box))
        elif kind == pdfium.FPDF_ANNOT_INK:
            strokes.append(box)
        elif kind == pdfium.FPDF_ANNOT_STAMP:
            picture = _laid_over(page, frame) if picture is None else picture
            x0, y0, x1, y1 = (max(round(side * _SCALE), 0) for side in box)
            seen = kind_of_planes(picture[:, y0:y1, x0:x1], Size(box.x1 - box.x0, box.y1 - box.y0))
            found.append(Graphic(seen, box=box))
    return (*found, *(Graphic(GraphicKind.INK, box=box) for box in joined_boxes(strokes)))


def _is_signed(annotation: Any) -> bool:
    return string_of(annotation, b"FT") == "Sig" and bool(pdfium.FPDFAnnot_HasKey(annotation, b"V"))


def _laid_over(page: Any, frame: Frame) -> Planes:
    """The page with nothing on it but what is laid over: where it looks the same without that, it is white."""
    printed, whole = _drawn(page, frame, 0), _drawn(page, frame, pdfium.FPDF_ANNOT)
    alike = (printed == whole).all(axis=0)
    return np.asarray(np.where(alike, np.uint8(255), whole))


def _drawn(page: Any, frame: Frame, flags: int) -> Planes:
    width, height = int(frame.width * _SCALE) + 1, int(frame.height * _SCALE) + 1
    bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
        return planes_of(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
