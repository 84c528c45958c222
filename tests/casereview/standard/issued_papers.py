"""Issued papers written for tests: lines and tables, merged as people merge them, as .docx and as .xlsx."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import openpyxl

ABOVE, LEFT = "^", "<"
"""In a table: one cell with the one above, one cell with the one to the left."""

Table = Sequence[Sequence[str]]
Part = str | Table


def as_docx(path: Path, parts: Sequence[Part]) -> Path:
    """A Word file of these lines and tables."""
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
        else:
            _word_table(document, part)
    document.save(str(path))
    return path


def _word_table(document: docx.document.Document, rows: Table) -> None:
    table = document.add_table(len(rows), max(map(len, rows)))
    for top, left, bottom, right, text in areas(rows):
        cell = table.cell(top, left)
        if (top, left) != (bottom, right):
            cell = cell.merge(table.cell(bottom, right))
        cell.text = text


def as_xlsx(path: Path, parts: Sequence[Part]) -> Path:
    """A spreadsheet of one sheet with these lines and tables one below the other."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    row = 1
    width = max((len(line) for part in parts if not isinstance(part, str) for line in part), default=1)
    for part in parts:
        if isinstance(part, str):
            sheet.cell(row, 1).value = part
            if width > 1:
                sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)
            row += 1
            continue
        for top, left, bottom, right, text in areas(part):
            number = text.replace(".", "", 1).isdecimal() and text.isascii()
            sheet.cell(row + top, left + 1).value = float(text) if number else text
            if (top, left) != (bottom, right):
                sheet.merge_cells(
                    start_row=row + top, end_row=row + bottom, start_column=left + 1, end_column=right + 1
                )
        row += len(part)
    book.save(path)
    return path


def areas(rows: Table) -> list[tuple[int, int, int, int, str]]:
    """The cells of a table with their first and last row and column."""
    found = []
    for top, line in enumerate(rows):
        for left, text in enumerate(line):
            if text in (ABOVE, LEFT):
                continue
            right = left
            while right + 1 < len(line) and line[right + 1] == LEFT:
                right += 1
            bottom = top
            while bottom + 1 < len(rows) and rows[bottom + 1][left] == ABOVE:
                bottom += 1
            found.append((top, left, bottom, right, text))
    return found
