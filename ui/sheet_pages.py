"""A Word document laid out as pages: where each word, line and shade stands, to be drawn at any size.

Lengths are tenths of a point, so that a type of 8.5 points has a whole number. Nothing here touches a widget: it may be
called in any thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPen

from casereview.sheet.word_layout import Field, Grid, Line, Paragraph, WordLayout, word_layout
from ui.word_lines import UNIT as UNIT
from ui.word_lines import TextLine, Words, font_of, lines_of

_BOLDER = 0.04
"""By how much of its size a letter is moved to be drawn a second time, where a font has no bold."""
_PAPER, _INK, _RULE = QColor("white"), QColor("black"), QColor("#444444")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page with all that is drawn on it."""

    width: float
    height: float
    words: tuple[Words, ...]
    rules: tuple[QLineF, ...]
    shades: tuple[tuple[QRectF, str], ...]

    @property
    def text(self) -> str:
        """The words of the page in their order."""
        return "".join(words.text for words in self.words)


def sheet_pages(content: bytes) -> tuple[Drawn, ...]:
    """The pages that the bytes of a .docx file make up."""
    laid = _Pages(word_layout(content))
    return laid.pages()


def draw_page(painter: QPainter, page: Drawn, scale: float) -> None:
    """Draw the page at the origin, `scale` dots to the point."""
    painter.save()
    painter.scale(scale / UNIT, scale / UNIT)
    painter.fillRect(QRectF(0, 0, page.width, page.height), _PAPER)
    for area, colour in page.shades:
        painter.fillRect(area, QColor(f"#{colour}"))
    pen = QPen(_RULE, 0)  # one dot at any size
    painter.setPen(pen)
    painter.drawLines(list(page.rules))
    painter.setPen(QPen(_INK))
    for words in page.words:
        font = font_of(words.run)
        painter.setFont(font)
        painter.drawText(QPointF(words.x, words.y), words.text)
        if words.run.bold and not _has_bold(font.family()):  # Qt makes none of a font that has no bold
            painter.drawText(QPointF(words.x + words.run.size * UNIT * _BOLDER, words.y), words.text)
    painter.restore()


@cache
def _has_bold(family: str) -> bool:
    return any(QFontDatabase.weight(family, style) >= QFont.Weight.DemiBold for style in QFontDatabase.styles(family))


class _Pages:
    """Pages being filled from the top down."""

    def __init__(self, layout: WordLayout) -> None:
        self._layout = layout
        self._left, self._top, right, bottom = (margin * UNIT for margin in layout.margins)
        self._width = layout.width * UNIT - self._left - right
        self._bottom = layout.height * UNIT - bottom
        self._done: list[Drawn] = []
        self._begin()

    def pages(self) -> tuple[Drawn, ...]:
        """All pages, filled."""
        parts = self._layout.parts
        for part, following in zip(parts, (*parts[1:], None), strict=True):
            if isinstance(part, Paragraph):
                self._paragraph(part, following if part.keeps_with_next else None)
            else:
                self._grid(part)
        self._end()
        return tuple(self._done)

    def _begin(self) -> None:
        self._y = self._top
        self._words: list[Words] = []
        self._rules: list[QLineF] = []
        self._shades: list[tuple[QRectF, str]] = []

    def _end(self) -> None:
        size = (self._layout.width * UNIT, self._layout.height * UNIT)
        self._done.append(Drawn(*size, tuple(self._words), tuple(self._rules), tuple(self._shades)))

    def _turn(self) -> None:
        self._end()
        self._begin()

    def _paragraph(self, paragraph: Paragraph, following: Paragraph | Grid | None) -> None:
        kept = self._least(following) if following is not None else 0.0
        for line in lines_of(paragraph, self._width):
            if self._y + line.height + kept > self._bottom and self._y > self._top:
                self._turn()
            self._put(line, self._left, self._y)
            self._y += line.height

    def _least(self, part: Paragraph | Grid) -> float:
        """The height of what must stand on a page with what is before it: the first line, the head with a row."""
        if isinstance(part, Paragraph):
            return next(lines_of(part, self._width)).height
        return sum(_Row(line, part).height for line in part.lines[:2])

    def _put(self, line: TextLine, x: float, y: float) -> None:
        self._words.extend(replace(words, x=words.x + x, y=words.y + y) for words in line.words)

    def _grid(self, grid: Grid) -> None:
        rows = [_Row(line, grid) for line in grid.lines]
        heads = [row for row in rows if row.line.heads]
        for index, row in enumerate(rows):
            needed = row.height
            if (row.line.keeps_with_next or row.line.heads) and index + 1 < len(rows):
                needed += rows[index + 1].height
            if self._y + needed > self._bottom and self._y > self._top:
                self._turn()
                for head in heads if not row.line.heads else ():
                    self._row(head)
            rest: _Row | None = row
            while rest is not None:
                rest = self._row(rest)
                if rest is not None:
                    self._turn()

    def _row(self, row: _Row) -> _Row | None:
        """Put the row on the page; what of a row higher than a page is left over."""
        put, rest = (row, None) if row.height <= self._bottom - self._y else row.parted(self._bottom - self._y)
        for box in put.boxes:
            area = QRectF(self._left + box.x, self._y, box.width, put.height)
            if box.field.shade not in (None, "auto"):
                self._shades.append((area, str(box.field.shade)))
            self._frame(area, open_above=box.field.continues)
            y = self._y
            for line in box.lines:
                self._put(line, self._left + box.x + put.margin, y)
                y += line.height
        self._y += put.height
        return rest

    def _frame(self, area: QRectF, *, open_above: bool) -> None:
        corners = area.topLeft(), area.topRight(), area.bottomRight(), area.bottomLeft()
        sides = [QLineF(a, b) for a, b in zip(corners, (*corners[1:], corners[0]), strict=True)]
        self._rules.extend(sides[1:] if open_above else sides)


@dataclass(frozen=True, slots=True)
class _Box:
    """A cell with its lines."""

    field: Field
    x: float
    width: float
    lines: tuple[TextLine, ...]

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines)


class _Row:
    """A row of a table with the lines of its cells."""

    def __init__(self, line: Line, grid: Grid, boxes: Sequence[_Box] | None = None) -> None:
        self.line, self._grid, self.margin = line, grid, grid.margin * UNIT
        self.boxes = list(boxes) if boxes is not None else [self._box(field) for field in line.fields]
        self.height = max([line.height * UNIT, *(box.height for box in self.boxes)])

    def parted(self, room: float) -> tuple[_Row, _Row | None]:
        """The row as far as it has room, and the rest; at least one line stands."""
        shown, left = [], []
        for box in self.boxes:
            taken, height = 0, 0.0
            for line in box.lines:
                height += line.height
                if height > room and taken:
                    break
                taken += 1
            shown.append(replace(box, lines=box.lines[:taken]))
            left.append(replace(box, lines=box.lines[taken:]))
        plain = replace(self.line, height=0.0)
        rest = _Row(plain, self._grid, left) if any(box.lines for box in left) else None
        return _Row(plain, self._grid, shown), rest

    def _box(self, field: Field) -> _Box:
        widths = [width * UNIT for width in self._grid.widths]
        x, width = sum(widths[: field.column]), sum(widths[field.column : field.column + field.span])
        room = max(width - 2 * self.margin, 1.0)
        lines = tuple(line for paragraph in field.paragraphs for line in lines_of(paragraph, room))
        return _Box(field, x, width, lines)
