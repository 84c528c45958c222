"""The strip of a page that a finding rests on, cut from its file as a picture."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw

from casereview.errors import CaseReviewError
from casereview.load.files import UnreadableError
from casereview.load.looks import page_picture
from casereview.load.original import Originals, original_bytes
from casereview.load.pdf.drawing import PDF_LIBRARY
from casereview.load.pdf.engine import PdfDocument, PdfiumError
from casereview.load.pdf.upright import turn_upright
from casereview.model import Box, CaseFile, Document, Source

_SCALE = 1.6
_MARGIN = 14.0  # points shown above and below the place

StripOf = Callable[[Source], bytes | None]


def strip_cutter(case: CaseFile, path: Path | None) -> StripOf:
    """A function that gives the PNG of a source's strip, or None where the page has no coordinates."""
    open_files: dict[str, PdfDocument | None] = {}

    def strip_of(source: Source) -> bytes | None:
        document = case.document(source.document)
        box = document.shown(source)
        if path is None or box is None:
            return None
        turns = _turns(document, source)
        if turns is not None or not document.source.lower().endswith(".pdf"):
            return _off_picture(path, document.source, source.page, turns or 0, box)
        with PDF_LIBRARY:
            if document.source not in open_files:
                open_files[document.source] = _opened(path, document.source)
            file = open_files[document.source]
            return None if file is None else _strip(file, source.page, box)

    return strip_of


def _turns(document: Document, source: Source) -> int | None:
    """By how many quarter turns the page was turned to be read off a picture; None if it was not."""
    return next((p.straightening.turns for p in document.pages if p.number == source.page and p.straightening), None)


def _off_picture(path: Path, name: str, number: int, turns: int, box: Box) -> bytes | None:
    try:
        with Originals(path) as originals:
            picture, dpi = page_picture(originals.files(name), number, turns)
    except (CaseReviewError, UnreadableError, OSError):
        return None
    scale = _SCALE * 72 / dpi
    page = Image.fromarray(picture)
    return _cut(page.resize((round(page.width * scale), round(page.height * scale))), box)


def _opened(path: Path, name: str) -> PdfDocument | None:
    """The PDF of that name inside the case; None if it is no longer there as it was read."""
    try:
        return PdfDocument(original_bytes(path, name))
    except (CaseReviewError, PdfiumError):
        return None


def _strip(file: PdfDocument, number: int, box: Box) -> bytes | None:
    if number > len(file):
        return None
    page = file[number - 1]
    turn_upright(page.raw)
    return _cut(page.render(scale=_SCALE).to_pil().convert("RGB"), box)


def _cut(image: Image.Image, box: Box) -> bytes:
    """The strip of a page drawn at `_SCALE`, as high as the place and a little more, the place framed."""
    top, bottom = max(box.y0 - _MARGIN, 0.0), min(box.y1 + _MARGIN, image.height / _SCALE)
    ImageDraw.Draw(image).rectangle(
        [box.x0 * _SCALE - 3, box.y0 * _SCALE - 2, box.x1 * _SCALE + 3, box.y1 * _SCALE + 2],
        outline=(200, 30, 30),
        width=2,
    )
    cut = image.crop((0, int(top * _SCALE), image.width, int(bottom * _SCALE)))
    buffer = io.BytesIO()
    cut.quantize(64).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
