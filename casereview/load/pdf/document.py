"""PDF files to pages: text as lines, paragraphs and table cells with boxes; pictures, ink and signatures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from casereview.load.files import UnreadableError
from casereview.load.pdf.annotations import annotations_of
from casereview.load.pdf.blocks import blocks_of
from casereview.load.pdf.characters import NONE, Characters, characters_of
from casereview.load.pdf.engine import PdfDocument, PdfiumError
from casereview.load.pdf.fields import press_flat, together, typed_over
from casereview.load.pdf.objects import Drawn, drawn_on
from casereview.load.pdf.page import frame_of
from casereview.load.pdf.scan import is_pictured, is_text, scanned
from casereview.load.pdf.upright import turned
from casereview.load.pdf.volume import joined
from casereview.load.tables import ruled_by
from casereview.model import Block, Graphic, Page
from casereview.terms import ReadingMethod

_MOST_PAGES = 5_000


def read_pdf(path: Path) -> tuple[tuple[Page, ...], ReadingMethod, str | None]:
    """The pages, how their text came about and, if some could not be read, the sentence about it.

    Raises UnreadableError if none could be read.
    """
    return joined(read_pages(path))


def page_count(path: Path) -> int:
    """How many pages the file has. Raises UnreadableError if it cannot be opened or has too many."""
    with _opened(path) as document:
        return _count(document)


def read_pages(path: Path, pages: range | None = None) -> tuple[Page, ...]:
    """The pages at these indexes, counted from 0, each read by itself; all of them without `pages`.

    Raises UnreadableError if the file cannot be opened or has too many pages.
    """
    with _opened(path) as document:
        every = range(_count(document))
        wanted = every if pages is None else [index for index in pages if index in every]
        return tuple(page for index in wanted for page in _read_page(document, index + 1))


def _count(document: Any) -> int:
    count: int = pdfium.FPDF_GetPageCount(document)
    if count > _MOST_PAGES:
        raise UnreadableError(f"超过 {_MOST_PAGES} 页，请拆分后重新提交。")
    return max(count, 0)


def _is_encrypted(path: Path) -> bool:
    """Whether the file says so: the library may still tell what was wrong with the one before it."""
    return b"/Encrypt" in path.read_bytes()


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        if "password" in str(error).lower() and _is_encrypted(path):
            raise UnreadableError("设有打开密码，请去除密码后重新提交。") from error
        raise UnreadableError("文件已损坏或不完整，请重新导出 PDF 后提交。") from error
    try:
        yield document.raw
    finally:
        document.close()


def _read_page(document: Any, number: int) -> tuple[Page, ...]:
    """The page, or two where the picture on it is of two pages side by side."""
    with _opened_page(document, number) as (page, text_page):
        if not page:
            return (Page(number, None, None, (), legibility=0.0),)
        if pdfium.FPDFPage_GetAnnotCount(page) <= 0:
            return _read(document, page, text_page, number, _NOTHING)
        frame = frame_of(page)
        laid_over = _LaidOver(annotations_of(page, frame), typed_over(page, frame))
        if not press_flat(page):
            return _read(document, page, text_page, number, laid_over)
    with _opened_page(document, number) as (page, text_page):
        return _read(document, page, text_page, number, laid_over)


@contextmanager
def _opened_page(document: Any, number: int) -> Iterator[tuple[Any, Any]]:
    """A page and its text, turned upright; either may be null."""
    page = pdfium.FPDF_LoadPage(document, number - 1)
    text_page = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        if text_page and turned(page, text_page):
            pdfium.FPDFText_ClosePage(text_page)
            text_page = pdfium.FPDFText_LoadPage(page)
        yield page, text_page
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        if page:
            pdfium.FPDF_ClosePage(page)


class _LaidOver(NamedTuple):
    """What a page bears besides its print."""

    graphics: tuple[Graphic, ...] = ()
    typed: Characters | None = None


_NOTHING = _LaidOver()


def _read(document: Any, page: Any, text_page: Any, number: int, laid_over: _LaidOver) -> tuple[Page, ...]:
    frame = frame_of(page)
    printed = characters_of(text_page, frame) if text_page else NONE
    if is_pictured(page, text_page, printed, frame) or (printed.text and not is_text(printed)):
        return scanned(page, text_page, printed, frame, number)
    characters = together(printed, laid_over.typed)
    drawn = drawn_on(document, page, frame)
    blocks = blocks_of(characters, ruled_by(drawn.horizontals, drawn.verticals), frame.width, frame.height)
    graphics = (*_not_beneath(drawn.graphics, laid_over.graphics), *laid_over.graphics)
    if _picture_only(blocks, drawn):
        return scanned(page, text_page, NONE, frame, number)
    return (Page(number, frame.width, frame.height, blocks, graphics),)


def _not_beneath(drawn: list[Graphic], laid_over: tuple[Graphic, ...]) -> list[Graphic]:
    """The drawn things that are not the look of one laid over the page."""
    covers = [graphic.box for graphic in laid_over if graphic.box]
    return [
        graphic
        for graphic in drawn
        if graphic.box is None
        or not any(
            cover.x0 <= (graphic.box.x0 + graphic.box.x1) / 2 <= cover.x1
            and cover.y0 <= (graphic.box.y0 + graphic.box.y1) / 2 <= cover.y1
            for cover in covers
        )
    ]


def _picture_only(blocks: tuple[Block, ...], drawn: Drawn) -> bool:
    letters = sum(len(block.text.split()) for block in blocks)
    return letters == 0 and (drawn.covered > 0.3 or drawn.objects > 30 or bool(drawn.graphics))
