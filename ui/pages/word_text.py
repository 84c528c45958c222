"""The blocks of a Word page written into a text document: paragraphs, tables, text boxes, pictures in the line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTableCell,
    QTextTableFormat,
)

from casereview.load.docx.looks import Look
from casereview.model import Block, Graphic
from casereview.terms import BlockKind
from ui.pages.word_pieces import end_of_run, table_of
from ui.turns import Job

DEFAULT_SIZE = 10.5  # points
AFTER = 3.0  # points between paragraphs
SPARE = -1
"""The state of the paragraphs that a text document keeps before and after each table by itself."""
BORDER = 1.0  # points around a table and between its cells
_ALIGNED = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "end": Qt.AlignmentFlag.AlignRight,
    "both": Qt.AlignmentFlag.AlignJustify,
}
_LINE_HEIGHT = 125.0  # per cent
_INK = QColor("#1a1a1a")
_RULE = QColor("#555555")
_INCH = 72  # points; text documents count in pixels, one of which is to be a point
_SCREEN = 0.75  # points a pixel
_PADDING = 3.0  # points inside a cell
_LINE_END = "\u2028"
_AT_ONCE = 40  # blocks written in one step

Container = QTextDocument | QTextFrame | QTextTableCell


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page with what is to be drawn for it."""

    graphic: Graphic
    image: QImage

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height in points; as many as the image would have on a screen where the file does not say."""
        return self.graphic.size or (self.image.width() * _SCREEN, self.image.height() * _SCREEN)


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be written: the blocks of a page with their looks, the columns of its tables, its pictures."""

    blocks: Sequence[Block]
    looks: Sequence[Look]
    columns: Mapping[int, tuple[float, ...]]
    pictures: Sequence[Picture]
    width: float
    families: Sequence[str]


class Writer:
    """Writes blocks one after the other into the document it is given."""

    def __init__(self, document: QTextDocument, matter: Matter) -> None:
        self._document = document
        self._matter = matter
        self._pixel = _INCH / QImage(1, 1, QImage.Format.Format_RGB32).logicalDpiY()
        self._inline: dict[int, list[Picture]] = {}
        self._places: dict[int, list[int]] = {}
        self._columns = _columns(matter.blocks)
        for picture in matter.pictures:
            if picture.graphic.block is not None and not picture.graphic.floating:
                self._inline.setdefault(picture.graphic.block, []).append(picture)

    def write(self, indexes: Sequence[int]) -> Job[dict[int, list[int]]]:
        """Write these blocks; for each the places of its characters within its paragraph."""
        whole = QTextCursor(self._document)
        whole.beginEditBlock()  # else everything is laid out anew with every word
        for number, _block in enumerate(self._write(indexes, self._document, self._matter.width), 1):
            if number % _AT_ONCE == 0:
                yield None
        whole.endEditBlock()
        self._flatten_spare_lines()
        return self._places

    def _write(self, indexes: Sequence[int], into: Container, width: float) -> Iterator[None]:
        """Write them, and stop at each."""
        at = 0
        while at < len(indexes):
            block, end = self._matter.blocks[indexes[at]], end_of_run(self._matter.blocks, indexes, at)
            if block.cell is not None:
                yield from self._table(indexes[at:end], into, width)
            elif block.kind is BlockKind.TEXT_BOX and into is self._document:
                yield from self._text_box(indexes[at:end], width)
            else:
                end = at + 1
                self._paragraph(indexes[at], into, width)
                yield
            at = end

    def _table_of(self, index: int) -> int | None:
        return table_of(self._matter.blocks[index])

    def _text_box(self, indexes: Sequence[int], width: float) -> Iterator[None]:
        form = QTextFrameFormat()
        form.setBorder(0.5)
        form.setBorderBrush(QBrush(_RULE))
        form.setPadding(2 * _PADDING)
        form.setWidth(QTextLength(QTextLength.Type.FixedLength, width * 0.7))
        frame = _end(self._document).insertFrame(form)
        yield from self._write(indexes, frame, width * 0.7 - 4 * _PADDING)

    def _table(self, indexes: Sequence[int], into: Container, width: float) -> Iterator[None]:
        number = self._table_of(indexes[0])
        cells = self._cells(indexes, number)
        first = min(row for row, _ in cells)
        spans = {key: self._matter.blocks[held[0]].cell for key, held in cells.items()}
        rows = max(row for row, _ in cells) - first + 1
        widths = self._widths(number, width)
        table = _end(into).insertTable(rows, len(widths), _table_form(widths))
        taken: set[tuple[int, int]] = set()
        for (row, column), held in cells.items():
            cell = spans[row, column]
            assert cell is not None
            high = min(cell.row_span, rows - row + first)
            covered = {(row - first + r, column + c) for r in range(high) for c in range(cell.column_span)}
            if len(covered) > 1 and not covered & taken:
                table.mergeCells(row - first, column, high, cell.column_span)
            taken |= covered
            inside = sum(widths[column : column + cell.column_span]) - 2 * _PADDING
            yield from self._write_cell(held, table.cellAt(row - first, column), inside)

    def _cells(self, indexes: Sequence[int], number: int | None) -> dict[tuple[int, int], list[int]]:
        """The blocks of each cell; what belongs to no cell of this table stands inside the last one."""
        cells: dict[tuple[int, int], list[int]] = {}
        key = (0, 0)
        for index in indexes:
            cell = self._matter.blocks[index].cell
            if cell is not None and cell.table == number:
                key = (cell.row, cell.column)
            cells.setdefault(key, []).append(index)
        return cells

    def _write_cell(self, indexes: Sequence[int], cell: QTextTableCell, width: float) -> Iterator[None]:
        own = self._table_of(indexes[0])
        start = 0
        for at in range(len(indexes) + 1):
            nested = at < len(indexes) and self._table_of(indexes[at]) not in (own, None)
            if at == len(indexes) or nested != (start < at and self._table_of(indexes[start]) not in (own, None)):
                yield from self._write_run(indexes[start:at], cell, width, own)
                start = at

    def _write_run(self, indexes: Sequence[int], cell: QTextTableCell, width: float, own: int | None) -> Iterator[None]:
        if indexes and self._table_of(indexes[0]) not in (own, None):
            yield from self._write(indexes, cell, width)
            return
        for index in indexes:
            self._paragraph(index, cell, width)
            yield

    def _widths(self, number: int | None, width: float) -> list[float]:
        """The widths of the columns; even ones where the file does not say, never more than there is room for."""
        columns, told = self._columns[number], self._matter.columns.get(-1 if number is None else number, ())
        if len(told) != columns or sum(told) <= 0:
            return [width / columns] * columns
        shrunk = min(width / sum(told), 1.0)
        return [one * shrunk for one in told]

    def _paragraph(self, index: int, into: Container, width: float) -> None:
        block, look = self._matter.blocks[index], self._matter.looks[index]
        cursor = _end(into)
        if cursor.block().userState() != SPARE or cursor.block().length() > 1:
            cursor.insertBlock()
        cursor.setBlockFormat(_block_form(block, look, is_cell=block.cell is not None))
        form = self._character_form(block, look)
        cursor.mergeBlockCharFormat(form)  # that of a cell also holds its spans
        cursor.block().setUserState(index)
        self._places[index] = self._characters(cursor, block.text, form, self._inline.get(index, []), width)

    def _character_form(self, block: Block, look: Look) -> QTextCharFormat:
        font = QFont(list(self._matter.families))
        font.setPointSizeF(min(max(block.size or DEFAULT_SIZE, 5.0), 60.0) * self._pixel)
        font.setBold(look.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(QBrush(_RULE if block.kind in (BlockKind.HEADER, BlockKind.FOOTER) else _INK))
        return form

    def _characters(
        self, cursor: QTextCursor, text: str, form: QTextCharFormat, pictures: Sequence[Picture], width: float
    ) -> list[int]:
        """Write the text with its pictures; the place of each character in its paragraph, and that after the last."""
        start = cursor.block().position()
        places: list[int] = []
        written = 0
        for picture in sorted(pictures, key=lambda one: one.graphic.offset):
            stop = min(max(picture.graphic.offset, written), len(text))
            places += _insert(cursor, text[written:stop], form, start)
            written = stop
            self._picture(cursor, picture, form, width)
        places += _insert(cursor, text[written:], form, start)
        return [*places, cursor.position() - start]

    def _picture(self, cursor: QTextCursor, picture: Picture, form: QTextCharFormat, width: float) -> None:
        wide, high = picture.size
        shrunk = min(max(width, 20.0) / max(wide, 1.0), 1.0)
        name = QUrl(f"picture:{picture.image.cacheKey()}")
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, name, picture.image)
        inserted = QTextImageFormat()
        inserted.merge(form)
        inserted.setName(name.toString())
        inserted.setWidth(wide * shrunk)
        inserted.setHeight(high * shrunk)
        cursor.insertImage(inserted)

    def _flatten_spare_lines(self) -> None:
        """Take the height from the empty paragraphs that a text document keeps after each table."""
        block: QTextBlock = self._document.begin()
        while block.isValid():
            if block.userState() == SPARE:
                form = QTextBlockFormat()
                form.setLineHeight(1.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()


def _columns(blocks: Sequence[Block]) -> dict[int | None, int]:
    """How many columns each table has, of which only some rows may be written here."""
    columns: dict[int | None, int] = {}
    for block in blocks:
        if (cell := block.cell) is not None:
            columns[cell.table] = max(columns.get(cell.table, 0), cell.column + cell.column_span)
    return columns


def _end(of: Container) -> QTextCursor:
    if not isinstance(of, QTextDocument):
        return of.lastCursorPosition()
    cursor = QTextCursor(of)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor


def _insert(cursor: QTextCursor, text: str, form: QTextCharFormat, start: int) -> list[int]:
    """Write text; a character beyond the basic plane takes two places there."""
    at = cursor.position() - start
    places = []
    for character in text:
        places.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    cursor.insertText(text.replace("\n", _LINE_END), form)
    return places


def _block_form(block: Block, look: Look, *, is_cell: bool) -> QTextBlockFormat:
    form = QTextBlockFormat()
    usual = Qt.AlignmentFlag.AlignHCenter if block.centred else Qt.AlignmentFlag.AlignLeft
    form.setAlignment(_ALIGNED.get(look.justify, usual))
    form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTextIndent(look.first)
    form.setLeftMargin(look.left)
    if not is_cell:
        form.setBottomMargin(AFTER)
    return form


def _table_form(widths: Sequence[float]) -> QTextTableFormat:
    form = QTextTableFormat()
    form.setBorder(BORDER)
    form.setBorderBrush(QBrush(_RULE))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setCellPadding(_PADDING)
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, width) for width in widths])
    form.setWidth(QTextLength(QTextLength.Type.FixedLength, sum(widths)))
    return form
