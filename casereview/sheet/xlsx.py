"""The sheet as a spreadsheet, points as numbers, so that a bureau can add up."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from casereview.model import Review, Score
from casereview.sheet.table import COLUMNS, SIGNATURES, Row, sheet_table

_WIDTHS = (8, 42, 8, 8, 8, 60, 30, 40)
_NUMBERS = {2, 3, 4}


def xlsx_bytes(review: Review, score: Score) -> bytes:
    """The sheet as the bytes of an .xlsx file."""
    table = sheet_table(review, score)
    buffer = io.BytesIO()
    # a message that begins with = is a quotation, never a formula
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": table.title, "author": "casereview", "created": datetime(2000, 1, 1)})
    plain = book.add_format({"border": 1, "text_wrap": True, "valign": "top", "font_size": 10})
    bold = book.add_format({"border": 1, "text_wrap": True, "valign": "top", "bold": True, "bg_color": "#E8EEF5"})
    title = book.add_format({"bold": True, "font_size": 16, "align": "center"})
    sheet = book.add_worksheet("评分表")
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    last = len(COLUMNS) - 1
    sheet.merge_range(0, 0, 0, last, table.title, title)
    line = 1
    for text in (table.notice, table.verdict):
        if text is not None:
            sheet.merge_range(line, 0, line, last, text, plain)
            line += 1
    for label, value in table.particulars:
        sheet.write_string(line, 0, "", plain)
        sheet.write_string(line, 1, label, bold)
        sheet.merge_range(line, 2, line, last, value, plain)
        line += 1
    sheet.write_row(line, 0, COLUMNS, bold)
    sheet.freeze_panes(line + 1, 0)
    line += 1
    for chapter in table.chapters:
        sheet.write_row(line, 0, ("", chapter.title), bold)
        for column, points in zip((2, 3, 4), (chapter.total, chapter.lost, chapter.open), strict=True):
            sheet.write_number(line, column, float(points), bold)
        sheet.write_row(line, 5, ("", "", ""), bold)
        line += 1
        for row in chapter.rows:
            _write_row(sheet, line, row, plain)
            line += 1
    for label, value in table.totals:
        sheet.write_string(line, 1, label, bold)
        sheet.merge_range(line, 2, line, last, value, plain)
        line += 1
    for label in SIGNATURES:
        sheet.write_string(line, 1, label, bold)
        sheet.merge_range(line, 2, line, last, "", plain)
        line += 1
    for note in table.notes:
        sheet.merge_range(line, 0, line, last, f"注：{note}", plain)
        line += 1
    book.close()
    return buffer.getvalue()


def _write_row(sheet: xlsxwriter.worksheet.Worksheet, line: int, row: Row, form: object) -> None:
    numbers = {2: row.points, 3: row.deducted, 4: row.open}
    for column, text in enumerate(row.cells):
        if column in _NUMBERS:
            sheet.write_number(line, column, float(numbers[column]), form)
        else:
            sheet.write_string(line, column, text, form)
