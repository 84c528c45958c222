"""A table of a spreadsheet: written with marked columns that may be filled in, read back by its headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from unicodedata import east_asian_width

import xlsxwriter

from casereview.errors import WorkbookError
from casereview.standard.workbook import Worksheet, cell_name
from casereview.text import squeezed

_TOP_ROWS = 6  # somebody may have put a heading above the table
_LINE_HEIGHT = 14  # points
_MOST_HEIGHT = 280
_SPARE_ROWS = 40
_TO_FILL_IN, _FIXED = "#FFF2CC", "#E7E6E6"


@dataclass(frozen=True, slots=True)
class Column:
    """A column to be written: its heading and width, whether it is to be filled in, what may stand there."""

    heading: str
    width: int = 12
    editable: bool = False
    choices: tuple[str, ...] = ()
    number: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row as read: its number from 0, and the text under each heading."""

    row: int
    table: str
    cells: Mapping[str, str]
    places: Mapping[str, int]

    def __getitem__(self, heading: str) -> str:
        """The text under the heading."""
        return self.cells[heading]

    def error(self, what: str, heading: str) -> WorkbookError:
        """The mistake `what` (a Chinese clause without a full stop) at the cell under that heading."""
        return WorkbookError(self.table, cell_name(self.row, self.places[heading]), what)


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The rows that hold anything, and the headings that nobody asked for."""

    name: str
    lines: tuple[Line, ...]
    unread: tuple[str, ...] = ()


def sheet_named(book: Sequence[Worksheet], name: str) -> Worksheet:
    """The sheet of that name. Raises WorkbookError."""
    found = next((sheet for sheet in book if squeezed(sheet.name) == name), None)
    if found is None:
        raise WorkbookError(name, None, "文件中没有这张表，请不要删除或改名")
    return found


def read_table(sheet: Worksheet, headings: Sequence[str]) -> ReadTable:
    """The table under these headings, in whatever order they stand. Raises WorkbookError at the cell."""
    top = _heading_row(sheet, headings)
    places: dict[str, int] = {}
    unread = []
    for column in range(sheet.columns):
        heading = squeezed(sheet.text(top, column))
        if heading in places:
            raise WorkbookError(sheet.name, cell_name(top, column), f"栏目“{heading}”重复")
        if heading in headings:
            places[heading] = column
        elif heading:
            unread.append(f"{cell_name(top, column)}“{heading}”")
    _all_there(sheet, headings, places, unread, top)
    _not_merged(sheet, places, top)
    rows = (row for row in range(top + 1, sheet.rows) if any(sheet.text(row, column) for column in places.values()))
    return ReadTable(sheet.name, tuple(_line(sheet, row, places) for row in rows), tuple(unread))


def _heading_row(sheet: Worksheet, headings: Sequence[str]) -> int:
    def known(row: int) -> int:
        return sum(squeezed(sheet.text(row, column)) in headings for column in range(sheet.columns))

    best = max(range(min(_TOP_ROWS, sheet.rows)), key=known, default=0)
    if not known(best):
        raise WorkbookError(sheet.name, None, f"没有表头，应有的栏目是：{'、'.join(headings)}")
    return best


def _all_there(
    sheet: Worksheet, headings: Sequence[str], places: Mapping[str, int], unread: Sequence[str], top: int
) -> None:
    for heading in headings:
        if heading not in places:
            names = [name.split("“")[1].rstrip("”") for name in unread]
            near = get_close_matches(heading, names, 1, 0.5)
            guess = f"，是否改成了“{near[0]}”？请改回" if near else "，请不要删除或改名"
            raise WorkbookError(sheet.name, f"第{top + 1}行", f"缺少“{heading}”一栏{guess}")


def _not_merged(sheet: Worksheet, places: Mapping[str, int], top: int) -> None:
    columns = set(places.values())
    for span in sheet.spans:
        if span.bottom >= top and columns & set(range(span.left, span.right + 1)):
            raise WorkbookError(sheet.name, cell_name(span.top, span.left), "单元格合并了，请取消合并，各格分别填写")


def _line(sheet: Worksheet, row: int, places: Mapping[str, int]) -> Line:
    for column in places.values():
        cell = sheet.cells.get((row, column))
        if cell is not None and (cell.formula or cell.broken):
            what = "是公式，请改为直接填写数值或文字" if cell.formula else f"显示错误“{cell.text}”，请改正"
            raise WorkbookError(sheet.name, cell_name(row, column), what)
    return Line(row, sheet.name, {heading: sheet.text(row, column) for heading, column in places.items()}, places)


class TableWriter:
    """A spreadsheet being written: cells to fill in are yellow and unlocked, the rest is grey and locked."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        look = {"border": 1, "text_wrap": True, "valign": "top", "font_size": 10}
        self._book = book
        self._heads = {
            editable: book.add_format({**look, "bold": True, "bg_color": _TO_FILL_IN if editable else _FIXED})
            for editable in (True, False)
        }
        self._fixed = book.add_format(look)
        # as text, so that a clause 3.10 typed in stays what it is
        self._text = book.add_format({**look, "locked": False, "num_format": "@"})
        self._number = book.add_format({**look, "locked": False})

    def table(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[str]], spare: bool = False) -> None:
        """One sheet with these rows, and empty ones to fill in behind if `spare`."""
        sheet = self._book.add_worksheet(name)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
            sheet.write_string(0, number, column.heading, self._heads[column.editable])
        blank = [""] * len(columns)
        for row, cells in enumerate([*rows, *([blank] * _SPARE_ROWS if spare else [])], 1):
            sheet.set_row(row, _height(cells, columns))
            for number, (text, column) in enumerate(zip(cells, columns, strict=True)):
                self._cell(sheet, (row, number), text, column, free=row > len(rows))
        self._choices(sheet, columns, len(rows) + (_SPARE_ROWS if spare else 0))
        sheet.freeze_panes(1, 0)
        sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})

    def _cell(
        self, sheet: xlsxwriter.worksheet.Worksheet, at: tuple[int, int], text: str, column: Column, *, free: bool
    ) -> None:
        look = (self._number if column.number else self._text) if column.editable or free else self._fixed
        if column.number and text:
            sheet.write_number(*at, float(text), look)
        elif text:
            sheet.write_string(*at, text, look)
        else:
            sheet.write_blank(*at, None, look)

    @staticmethod
    def _choices(sheet: xlsxwriter.worksheet.Worksheet, columns: Sequence[Column], rows: int) -> None:
        for number, column in enumerate(columns):
            if column.choices and column.editable and rows:
                told = {"validate": "list", "source": list(column.choices), "error_title": column.heading}
                sheet.data_validation(1, number, rows, number, told)


def _height(cells: Sequence[str], columns: Sequence[Column]) -> float:
    """The points a row takes: no program finds them for a file it did not write itself."""
    most = 1
    for text, column in zip(cells, columns, strict=True):
        lines = 0
        for line in text.split("\n"):
            taken = sum(2 if east_asian_width(letter) in "FWA" else 1 for letter in line)
            lines += max(-(-taken // max(column.width - 1, 1)), 1)
        most = max(most, lines)
    return min(most * _LINE_HEIGHT + 3, _MOST_HEIGHT)
