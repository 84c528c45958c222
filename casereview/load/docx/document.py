"""Word files to pages: paragraphs and cells as blocks in reading order, pictures, headers, page ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.graphics import Drawings
from casereview.load.docx.lines import lines_of
from casereview.load.docx.margins import Margins
from casereview.load.docx.package import Package
from casereview.load.docx.paragraph import INTRICATE, Paragraph, plain_leaves, read_paragraph
from casereview.load.docx.styles import Styles
from casereview.load.docx.tables import cells_of
from casereview.load.files import UnreadableError
from casereview.model import Block, Cell, Graphic, Page
from casereview.terms import BlockKind, GraphicKind

SCAN = "只有图片，没有文字。"
_CONTAINERS = frozenset(
    {n.w("ins"), n.w("moveTo"), n.w("customXml"), n.w("smartTag"), n.SDT_CONTENT, n.ALTERNATE, n.CHOICE}
)


class ScannedError(UnreadableError):
    """The file is nothing but pictures of pages, which `load.docx.scan` hands over."""


def read_docx(path: Path) -> tuple[Page, ...]:
    """The pages of a Word file. Raises UnreadableError with the sentence for the user, ScannedError for a scan."""
    with Package(path) as package:
        pages = pages_of(package)
    if not any(block.text.strip() for page in pages for block in page.blocks if block.kind is BlockKind.BODY) and any(
        graphic.kind in (GraphicKind.PHOTO, GraphicKind.OTHER, GraphicKind.INK)
        for page in pages
        for graphic in page.graphics
    ):
        raise ScannedError(SCAN)
    return pages


def pages_of(package: Package, pictures: bool = True) -> tuple[Page, ...]:
    """The pages of an open Word file; without `pictures` these are passed over unseen."""
    root = package.xml(package.main)
    body = root.find(n.w("body")) if root is not None else None
    if body is None:
        raise UnreadableError("缺少正文，请用 Word 或 WPS 打开核对并另存为 .docx 后重新提交。")
    return Body(package, body, pictures).pages()


class Body:
    """The walk through the document body; holds the pages so far."""

    def __init__(self, package: Package, body: etree._Element, pictures: bool) -> None:
        self.body = body
        self.styles = Styles(package)
        self.drawings = Drawings(package, package.main) if pictures else None
        self.margins = Margins(package, body, pictures)
        self.finished: list[tuple[list[Block], list[Graphic], int]] = []
        self.blocks: list[Block] = []
        self.graphics: list[Graphic] = []
        self.section = self.page_section = 0
        self.tables = 0
        self.plain = plain_leaves(body)
        self.intricate = {holder for found in body.iter(INTRICATE) for holder in found.iterancestors(n.P)}

    def pages(self) -> tuple[Page, ...]:
        """All pages, numbered from 1, with the headers and footers of their sections."""
        self._walk(self.body, None, BlockKind.BODY)
        if self.blocks or self.graphics or not self.finished:
            self._end_page()
        pages = []
        for number, (blocks, graphics, section) in enumerate(self.finished, 1):
            (head, above), (foot, below) = self.margins.around_page(number, section)
            drawn = (*above, *_moved(graphics, len(head)), *_moved(below, len(head) + len(blocks)))
            pages.append(Page(number, None, None, (*head, *blocks, *foot), drawn))
        return tuple(pages)

    def _end_page(self) -> None:
        self.finished.append((self.blocks, self.graphics, self.page_section))
        self.blocks, self.graphics, self.page_section = [], [], self.section

    def _soft_break(self) -> None:
        """A break Word noted when it last laid out the file: nothing new directly after a break of the author's."""
        if self.blocks or self.graphics:
            self._end_page()

    def _walk(self, container: etree._Element, cell: Cell | None, kind: BlockKind) -> None:
        for child in container:
            tag = child.tag
            if tag == n.P:
                self._paragraph(child, cell, kind)
            elif tag == n.TBL:
                self._table(child, kind)
            elif tag == n.SDT:
                content = child.find(n.SDT_CONTENT)
                if content is not None:
                    self._walk(content, cell, kind)
            elif tag in _CONTAINERS:
                self._walk(child, cell, kind)

    def _paragraph(self, element: etree._Element, cell: Cell | None, kind: BlockKind) -> None:
        paragraph = read_paragraph(element, None if element in self.intricate else self.plain[element])
        self.styles.apply(paragraph)
        body = cell is None and kind is BlockKind.BODY
        if body and paragraph.breaks_before:
            self._soft_break()
        if body and _breaks_at_start(paragraph):
            self._soft_break()
        self._add(paragraph, cell, kind, body)
        for box in paragraph.boxes:
            self._walk(box, None, BlockKind.TEXT_BOX)
        if body and _breaks_inside(paragraph):
            self._soft_break()
        if body and paragraph.section is not None:
            self.section += 1
            if self.margins.starts_page(self.section):
                self._end_page()
            self.page_section = self.section

    def _add(self, paragraph: Paragraph, cell: Cell | None, kind: BlockKind, body: bool) -> None:
        """Add the paragraph, in pieces where the author's page breaks cut it."""
        start = drawn = 0
        for cut, before in zip(paragraph.hard_breaks, paragraph.drawn_before_breaks, strict=True) if body else ():
            self._piece(paragraph, slice(start, cut), slice(drawn, before), cell, kind)
            self._end_page()
            start, drawn = cut, before
        self._piece(paragraph, slice(start, None), slice(drawn, None), cell, kind)

    def _piece(self, paragraph: Paragraph, part: slice, drawn: slice, cell: Cell | None, kind: BlockKind) -> None:
        """Add a piece of the paragraph, a block for each line that the author ended."""
        if "\n" not in paragraph.text:
            return self._line(paragraph, part, drawn, cell, kind)
        for line, own in lines_of(paragraph, part, drawn, in_cell=cell is not None):
            self._line(paragraph, line, own, cell, kind)
        return None

    def _line(self, paragraph: Paragraph, part: slice, drawn: slice, cell: Cell | None, kind: BlockKind) -> None:
        text = paragraph.text[part]
        graphics = self._graphics(paragraph, part.start, drawn) if paragraph.graphics else []
        if not text and not graphics and cell is None:
            return
        self.graphics.extend(graphics)
        self.blocks.append(Block(text, kind, cell=cell, size=paragraph.size, centred=paragraph.justify == "center"))

    def _graphics(self, paragraph: Paragraph, start: int, drawn: slice) -> list[Graphic]:
        """These graphics of the paragraph, standing in the block that is added next."""
        if self.drawings is None:
            return []
        here = [(at - start, element) for at, element in paragraph.graphics[drawn]]
        return self.drawings.graphics(here, len(self.blocks))

    def _table(self, table: etree._Element, kind: BlockKind) -> None:
        number = self.tables
        self.tables += 1
        for _, cells in cells_of(table, number):
            ends_after = False
            for tc, cell in cells:
                breaks = next(tc.iter(n.RENDERED_BREAK), None)
                if breaks is not None and kind is BlockKind.BODY:
                    if cells[0][0] is tc and not _text_before(tc, breaks):
                        self._soft_break()
                    else:
                        ends_after = True
                self._cell(tc, cell, kind)
            if ends_after:
                self._soft_break()

    def _cell(self, tc: etree._Element, cell: Cell, kind: BlockKind) -> None:
        first = len(self.blocks)
        graphics = len(self.graphics)
        self._walk(tc, cell, kind)
        if len(self.graphics) > graphics:
            return
        own = self.blocks[first:]
        kept = [block for block in own if block.text.strip() or block.cell != cell]
        if not any(block.cell == cell for block in kept):
            spare = next((block for block in own if block.cell == cell), Block("", kind, cell=cell))
            kept.insert(0, spare)
        self.blocks[first:] = kept


def _moved(graphics: list[Graphic], shift: int) -> list[Graphic]:
    return [replace(g, block=None if g.block is None else g.block + shift) for g in graphics]


def _breaks_at_start(paragraph: Paragraph) -> bool:
    return any(not paragraph.text[:at].strip() for at in paragraph.rendered_breaks if at not in paragraph.hard_breaks)


def _breaks_inside(paragraph: Paragraph) -> bool:
    """A wrapped paragraph is kept whole on the page where it starts, so that sentences are not cut."""
    last_hard = max(paragraph.hard_breaks, default=0)
    return any(at > last_hard and paragraph.text[:at].strip() for at in paragraph.rendered_breaks)


def _text_before(cell: etree._Element, mark: etree._Element) -> bool:
    for element in _leaves(cell):
        if element is mark:
            return False
        if element.tag == n.T and (element.text or "").strip():
            return True
    return False


def _leaves(cell: etree._Element) -> Iterator[etree._Element]:
    return cell.iter(n.T, n.RENDERED_BREAK)
