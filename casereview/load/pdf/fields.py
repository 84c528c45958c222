"""What is typed over a PDF page rather than printed on it: values of form fields, ticks, and free text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from casereview.load.pdf.characters import Characters
from casereview.load.pdf.page import Boxes, Frame
from casereview.model import Box

_MARGIN = 2.0  # points between the edge of a field and its text
_SIZE = 12.0


def seen_annotations(page: Any) -> Iterator[Any]:
    """The annotations of an open page that are not hidden, each open while it is looked at."""
    for index in range(max(pdfium.FPDFPage_GetAnnotCount(page), 0)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            if not pdfium.FPDFAnnot_GetFlags(annotation) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
                yield annotation
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def box_of(annotation: Any, frame: Frame) -> Box | None:
    """Where an annotation lies as shown; None if it is too small to be seen."""
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, rectangle):
        return None
    xs, ys = sorted((rectangle.left, rectangle.right)), sorted((rectangle.bottom, rectangle.top))
    box = frame.box(xs[0], ys[0], xs[1], ys[1])
    return box if box.x1 - box.x0 > 1 and box.y1 - box.y0 > 1 else None


def string_of(annotation: Any, key: bytes) -> str:
    """A text or a name of the annotation; empty if there is none."""
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")


def press_flat(page: Any) -> bool:
    """Make what fields and free text show a part of the page in memory, which must then be opened anew."""
    return _shows_typing(page) and pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS


def _shows_typing(page: Any) -> bool:
    shown = 0
    for annotation in seen_annotations(page):
        shown += _is_typed(annotation) and pdfium.FPDFAnnot_HasKey(annotation, b"AP")
    return shown > 0


def typed_over(page: Any, frame: Frame) -> Characters | None:
    """What the page itself does not show: ticks, and texts that the reader of the file is to draw."""
    letters: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for annotation in seen_annotations(page):
        box = box_of(annotation, frame) if _is_typed(annotation) else None
        text = _unseen_text(annotation) if box is not None else ""
        if box is not None and text:
            letters.append(text.replace("\n", ""))
            boxes.extend(_places(text, box))
    return Characters("".join(letters), np.array(boxes, np.float32)) if letters else None


def together(printed: Characters, typed: Characters | None) -> Characters:
    """Both as the characters of one page."""
    if typed is None:
        return printed
    boxes: Boxes = np.concatenate((printed.boxes, typed.boxes))
    return Characters(printed.text + typed.text, boxes)


def _is_typed(annotation: Any) -> bool:
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind == pdfium.FPDF_ANNOT_WIDGET:
        return string_of(annotation, b"FT") != "Sig"
    return bool(kind == pdfium.FPDF_ANNOT_FREETEXT)


def _unseen_text(annotation: Any) -> str:
    if string_of(annotation, b"FT") == "Btn":
        state = string_of(annotation, b"AS")
        return "" if not state else "□" if state == "Off" else "☑"
    if pdfium.FPDFAnnot_HasKey(annotation, b"AP"):
        return ""
    text = string_of(annotation, b"V") or string_of(annotation, b"Contents")
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def _places(text: str, box: Box) -> Iterator[tuple[float, float, float, float]]:
    """Boxes for the letters, in lines from the upper edge, in one line in the middle."""
    lines = text.split("\n")
    size = min(_SIZE, (box.y1 - box.y0) / len(lines))
    top = (box.y0 + box.y1 - size) / 2 if len(lines) == 1 else box.y0
    for number, line in enumerate(lines):
        left, y = box.x0 + _MARGIN, top + number * (box.y1 - top) / len(lines)
        for letter in line:
            width = size / 2 if letter.isascii() else size
            yield left, y, left + width, y + size
            left += width
