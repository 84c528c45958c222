"""The sheet as a spreadsheet, points as numbers, so that a bureau can add up."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from casereview.model import Review, Score
from casereview.sheet.fill_in import write_fill_in
from casereview.sheet.imprint import Imprint
from casereview.sheet.row_heights import LINE_HEIGHT, row_height
from casereview.sheet.table import COLUMNS, HINT_COLUMNS, HINTS, SIGNATURES, Chapter, Row, Table, sheet_table

_WIDTHS = (7, 40, 7, 6, 7, 48, 24, 30)  # in figures of the ordinary size; a Chinese character takes two
_NUMBERS = {2, 3, 4}


def xlsx_bytes(review: Review, score: Score, imprint: Imprint | None = None) -> bytes:
    """The sheet as the bytes of an .xlsx file."""
    table = sheet_table(review, score, imprint)
    buffer = io.BytesIO()
    # a message that begins with = is a quotation, never a formula
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": table.title, "author": "casereview", "created": datetime(2000, 1, 1)})
    _Writing(book).write(table)
    write_fill_in(book, review)
    book.close()
    return buffer.getvalue()


class _Writing:
    """The one worksheet being filled from the top down."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._plain = book.add_format({"border": 1, "text_wrap": True, "valign": "top", "font_size": 10})
        self._bold = book.add_format(
            {"border": 1, "text_wrap": True, "valign": "top", "bold": True, "bg_color": "#E8EEF5"}
        )
        self._title = book.add_format({"bold": True, "font_size": 16, "align": "center"})
        self._sheet = book.add_worksheet("评分表")
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        for column, width in enumerate(_WIDTHS):
            self._sheet.set_column(column, column, width)
        self._line = 0

    def write(self, table: Table) -> None:
        self._across(table.title, self._title)
        for text in (table.notice, table.verdict):
            if text is not None:
                self._across(text, self._plain)
        self._pairs(table.particulars)
        self._sheet.write_row(self._line, 0, COLUMNS, self._bold)
        self._line += 1
        self._sheet.freeze_panes(self._line, 0)
        self._sheet.repeat_rows(self._line - 1)
        for chapter in table.chapters:
            self._chapter(chapter)
        self._pairs(table.totals)
        self._hints(table)
        self._pairs(tuple((label, "") for label in SIGNATURES))
        for note in table.notes:
            self._across(f"注：{note}", self._plain)

    def _across(self, text: str, form: object) -> None:
        self._sheet.set_row(self._line, row_height(text, sum(_WIDTHS)) if form is self._plain else 2 * LINE_HEIGHT)
        self._sheet.merge_range(self._line, 0, self._line, len(COLUMNS) - 1, text, form)
        self._line += 1

    def _pairs(self, pairs: tuple[tuple[str, str], ...]) -> None:
        for label, value in pairs:
            self._sheet.set_row(self._line, row_height(value, sum(_WIDTHS[2:])))
            self._sheet.merge_range(self._line, 0, self._line, 1, label, self._bold)
            self._sheet.merge_range(self._line, 2, self._line, len(COLUMNS) - 1, value, self._plain)
            self._line += 1

    def _hints(self, table: Table) -> None:
        """What is noted and never scored, apart from the clauses."""
        if not table.hints:
            return
        self._across(HINTS, self._bold)
        for cells, form in ((HINT_COLUMNS, self._bold), *((hint.cells, self._plain) for hint in table.hints)):
            clause, text, places = cells
            self._sheet.set_row(
                self._line, max(row_height(text, sum(_WIDTHS[1:6])), row_height(places, sum(_WIDTHS[6:])))
            )
            self._sheet.write_string(self._line, 0, clause, form)
            self._sheet.merge_range(self._line, 1, self._line, 5, text, form)
            self._sheet.merge_range(self._line, 6, self._line, len(COLUMNS) - 1, places, form)
            self._line += 1

    def _chapter(self, chapter: Chapter) -> None:
        self._sheet.write_row(self._line, 0, ("", chapter.title), self._bold)
        for column, points in zip((2, 3, 4), (chapter.total, chapter.lost, chapter.open), strict=True):
            self._sheet.write_number(self._line, column, float(points), self._bold)
        self._sheet.write_row(self._line, 5, ("", "", ""), self._bold)
        self._line += 1
        for row in chapter.rows:
            _write_row(self._sheet, self._line, row, self._plain)
            self._line += 1


def _write_row(sheet: xlsxwriter.worksheet.Worksheet, line: int, row: Row, form: object) -> None:
    sheet.set_row(line, max(row_height(text, width) for text, width in zip(row.cells, _WIDTHS, strict=True)))
    numbers = {2: row.points, 3: row.deducted, 4: row.open}
    for column, text in enumerate(row.cells):
        if column in _NUMBERS:
            sheet.write_number(line, column, float(numbers[column]), form)
        else:
            sheet.write_string(line, column, text, form)
