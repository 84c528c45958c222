"""The sheet as a PDF, landscape A4, with its own font inside."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from casereview.fonts import sans_font
from casereview.model import Review, Score
from casereview.phrases import points_text
from casereview.sheet.imprint import Imprint
from casereview.sheet.pdf_tables import SHADE, Line, set_cells, write_table
from casereview.sheet.table import COLUMNS, HINT_COLUMNS, HINTS, SIGNATURES, Table, sheet_table

_WIDTHS = (12, 58, 14, 14, 14, 80, 40, 39)  # millimetres
_HINT_WIDTHS = (12, 179, 80)
_PARTICULARS = (30, 105, 30, 106)
_LINE = 4.2  # millimetres
_SIGNING_HEIGHT = 9.0  # millimetres

logging.getLogger("fontTools").setLevel(logging.WARNING)  # subsetting tells every table at INFO


def pdf_bytes(review: Review, score: Score, imprint: Imprint | None = None) -> bytes:
    """The sheet as the bytes of a PDF file."""
    table = sheet_table(review, score, imprint)
    pdf = FPDF(orientation="landscape", format="A4")
    pdf.set_creation_date(datetime(2000, 1, 1, tzinfo=UTC))
    pdf.set_title(table.title)
    pdf.set_margin(13)
    pdf.set_auto_page_break(True, 15)
    pdf.add_font("sans", "", str(sans_font()))
    pdf.add_page()
    _heading(pdf, table)
    _clauses(pdf, table)
    _totals(pdf, table)
    _hints(pdf, table)
    _foot(pdf, table)
    return bytes(pdf.output())


def _line(pdf: FPDF, text: str, *, size: float, align: str = "C") -> None:
    pdf.set_font("sans", size=size)
    (text,) = set_cells(pdf, (text,), (pdf.epw,))
    pdf.multi_cell(0, size * 0.55, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _heading(pdf: FPDF, table: Table) -> None:
    _line(pdf, table.title, size=17)
    if table.notice:
        _line(pdf, table.notice, size=9)
    _line(pdf, table.verdict, size=10)
    pdf.ln(2)
    pdf.set_font("sans", size=8)
    with pdf.table(col_widths=_PARTICULARS, first_row_as_headings=False, line_height=5) as grid:
        pairs = list(table.particulars)
        for left, right in zip(pairs[::2], pairs[1::2], strict=True):
            grid.row(set_cells(pdf, (*left, *right), _PARTICULARS))
    pdf.ln(3)


def _clauses(pdf: FPDF, table: Table) -> None:
    pdf.set_font("sans", size=7.5)
    write_table(pdf, COLUMNS, _WIDTHS, _clause_lines(table), _LINE)
    pdf.ln(3)


def _clause_lines(table: Table) -> Iterator[Line]:
    for chapter in table.chapters:
        yield (
            f"{chapter.title}（共 {points_text(chapter.total)} 分 得分 {points_text(chapter.kept)} "
            f"扣分 {points_text(chapter.lost)} 待评分 {points_text(chapter.open)}）"
        )
        yield from (row.cells for row in chapter.rows)


def _totals(pdf: FPDF, table: Table) -> None:
    pdf.set_font("sans", size=8)
    widths = [pdf.epw / len(table.totals)] * len(table.totals)
    with pdf.table(first_row_as_headings=False, line_height=5) as grid:
        grid.row([label for label, _ in table.totals], style=SHADE)
        grid.row(set_cells(pdf, [value for _, value in table.totals], widths))
    pdf.ln(3)


def _hints(pdf: FPDF, table: Table) -> None:
    """What is noted and never scored, in a table of its own."""
    if not table.hints:
        return
    _line(pdf, HINTS, size=9, align="L")
    pdf.set_font("sans", size=7.5)
    write_table(pdf, HINT_COLUMNS, _HINT_WIDTHS, (hint.cells for hint in table.hints), _LINE)
    pdf.ln(3)


def _foot(pdf: FPDF, table: Table) -> None:
    pdf.set_font("sans", size=8)
    if pdf.will_page_break(_SIGNING_HEIGHT * len(SIGNATURES)):
        pdf.add_page()  # who signs signs one page
    with pdf.table(col_widths=(55, 216), first_row_as_headings=False, line_height=_SIGNING_HEIGHT) as grid:
        for label in SIGNATURES:
            grid.row((label, ""))
    pdf.ln(2)
    for note in table.notes:
        _line(pdf, f"注：{note}", size=7.5, align="L")
