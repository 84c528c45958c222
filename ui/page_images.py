"""Pages as pictures: PDF pages rendered, Word pages laid out from their blocks, the place marked."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

import pypdfium2 as pdfium
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTextCursor, QTextDocument

from casereview.errors import CaseReviewError
from casereview.load.original import original_bytes
from casereview.load.pdf_upright import turn_upright
from casereview.model import Block, Document, Page, Source
from casereview.terms import BlockKind

WIDTH = 900
_MARK = QColor(200, 30, 30)


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture; `top` is the share of its height at which the place stands."""

    image: QImage
    top: float = 0.0


def page_image(path: Path, document: Document, source: Source) -> PageImage:
    """The page of `source` with the place marked; what was read of it if the file is gone."""
    page = next((p for p in document.pages if p.number == source.page), None)
    if page is None:
        return _laid_out(f"<p>{escape(document.problem or '本页没有可显示的内容')}</p>", "")
    if page.width is not None and (image := _rendered(path, document.source, source)) is not None:
        return PageImage(image, source.box.y0 / page.height if page.height and source.box else 0.0)
    return _laid_out(_page_html(page, source.quote), source.quote)


def _rendered(path: Path, name: str, source: Source) -> QImage | None:
    try:
        file = pdfium.PdfDocument(original_bytes(path, name))
        page = file[source.page - 1]
        turn_upright(page.raw)
        scale = WIDTH / page.get_width()
        bitmap = page.render(scale=scale, rev_byteorder=True)
    except (CaseReviewError, IndexError, pdfium.PdfiumError):
        return None
    array = bitmap.to_pil().convert("RGB")
    data = array.tobytes()
    image = QImage(data, array.width, array.height, array.width * 3, QImage.Format.Format_RGB888).copy()
    if source.box is not None:
        painter = QPainter(image)
        painter.setPen(QPen(_MARK, 3))
        box = source.box
        painter.drawRect(
            int(box.x0 * scale) - 4,
            int(box.y0 * scale) - 3,
            int((box.x1 - box.x0) * scale) + 8,
            int((box.y1 - box.y0) * scale) + 6,
        )
        painter.end()
    return image


def _laid_out(html: str, quote: str) -> PageImage:
    document = QTextDocument()
    document.setDefaultStyleSheet("body{font-size:15px} td{padding:3px 6px} .head{color:#888}")
    document.setDocumentMargin(36)
    document.setHtml(html)
    document.setTextWidth(WIDTH)
    image = QImage(WIDTH, max(int(document.size().height()), 400), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    place = document.find(quote, 0, QTextDocument.FindFlag.FindCaseSensitively) if quote.strip() else QTextCursor()
    top = 0.0 if place.isNull() else document.documentLayout().blockBoundingRect(place.block()).top()
    return PageImage(image, top / image.height())


def _page_html(page: Page, quote: str) -> str:
    parts: list[str] = []
    table: int | None = None
    row: int | None = None
    column: int | None = None
    for block in page.blocks:
        cell = block.cell
        if table is not None and (cell is None or cell.table != table):
            parts.append("</td></tr></table>")
            table = row = column = None
        if cell is None:
            parts.append(_paragraph(block, quote))
            continue
        if table is None:
            parts.append('<table border="1" cellspacing="0" width="100%"><tr>')
            table, row = cell.table, cell.row
        elif cell.row != row:
            parts.append("</td></tr><tr>")
            row, column = cell.row, None
        if cell.column != column:
            parts.append("</td>" if column is not None else "")
            parts.append(f'<td colspan="{cell.column_span}" rowspan="{cell.row_span}">')
            column = cell.column
        else:
            parts.append("<br>")
        parts.append(_marked(block.text, quote))
    if table is not None:
        parts.append("</td></tr></table>")
    return "".join(parts)


def _paragraph(block: Block, quote: str) -> str:
    style = ' class="head"' if block.kind in (BlockKind.HEADER, BlockKind.FOOTER) else ""
    align = ' align="center"' if block.centred else ""
    return f"<p{style}{align}>{_marked(block.text, quote) or '&nbsp;'}</p>"


def _marked(text: str, quote: str) -> str:
    if not quote.strip() or quote not in text:
        return escape(text)
    before, _, after = text.partition(quote)
    return f'{escape(before)}<span style="background:#ffe08a">{escape(quote)}</span>{escape(after)}'
