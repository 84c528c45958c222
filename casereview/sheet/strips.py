"""The strip of a page that a finding rests on, cut from the PDF as a picture."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
from PIL import ImageDraw

from casereview.errors import CaseReviewError
from casereview.load.original import original_bytes
from casereview.load.pdf_drawing import PDF_LIBRARY
from casereview.load.pdf_upright import turn_upright
from casereview.model import CaseFile, Source

_SCALE = 1.6
_MARGIN = 14.0  # points shown above and below the place

StripOf = Callable[[Source], bytes | None]


def strip_cutter(case: CaseFile, path: Path | None) -> StripOf:
    """A function that gives the PNG of a source's strip, or None where the page has no coordinates."""
    open_files: dict[str, pdfium.PdfDocument | None] = {}

    def strip_of(source: Source) -> bytes | None:
        document = case.document(source.document)
        if path is None or source.box is None or not document.source.lower().endswith(".pdf"):
            return None
        with PDF_LIBRARY:
            if document.source not in open_files:
                open_files[document.source] = _opened(path, document.source)
            file = open_files[document.source]
            return None if file is None else _strip(file, source)

    return strip_of


def _opened(path: Path, name: str) -> pdfium.PdfDocument | None:
    """The PDF of that name inside the case; None if it is no longer there as it was read."""
    try:
        return pdfium.PdfDocument(original_bytes(path, name))
    except (CaseReviewError, pdfium.PdfiumError):
        return None


def _strip(file: pdfium.PdfDocument, source: Source) -> bytes | None:
    if source.box is None or source.page > len(file):
        return None
    page = file[source.page - 1]
    turn_upright(page.raw)
    image = page.render(scale=_SCALE).to_pil().convert("RGB")
    box = source.box
    top, bottom = max(box.y0 - _MARGIN, 0.0), min(box.y1 + _MARGIN, page.get_height())
    ImageDraw.Draw(image).rectangle(
        [box.x0 * _SCALE - 3, box.y0 * _SCALE - 2, box.x1 * _SCALE + 3, box.y1 * _SCALE + 2],
        outline=(200, 30, 30),
        width=2,
    )
    cut = image.crop((0, int(top * _SCALE), image.width, int(bottom * _SCALE)))
    buffer = io.BytesIO()
    cut.quantize(64).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
