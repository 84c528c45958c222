"""The sheet as a PDF, landscape A4, with its own font inside."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import FontFace

from casereview.model import Review, Score
from casereview.phrases import points_text
from casereview.sheet.fonts import sans_font
from casereview.sheet.imprint import Imprint
from casereview.sheet.line_breaks import broken
from casereview.sheet.table import COLUMNS, HINT_COLUMNS, HINTS, SIGNATURES, Table, sheet_table

_WIDTHS = (12, 58, 14, 14, 14, 80, 40, 39)  # millimetres
_HINT_WIDTHS = (12, 179, 80)
_PADDING = 1.0  # millimetres between the words of a cell and its lines
_SPARE = 0.5  # millimetres a line stays shorter than its cell, for the strokes around it
_SIGNING_HEIGHT = 9.0  # millimetres
_SHADE = FontFace(fill_color=(232, 238, 245))

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
    pdf.multi_cell(0, size * 0.55, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _heading(pdf: FPDF, table: Table) -> None:
    _line(pdf, table.title, size=17)
    if table.notice:
        _line(pdf, table.notice, size=9)
    _line(pdf, table.verdict, size=10)
    pdf.ln(2)
    pdf.set_font("sans", size=8)
    with pdf.table(col_widths=(30, 105, 30, 106), first_row_as_headings=False, line_height=5) as grid:
        pairs = list(table.particulars)
        for left, right in zip(pairs[::2], pairs[1::2], strict=True):
            grid.row((*left, *right))
    pdf.ln(3)


def _clauses(pdf: FPDF, table: Table) -> None:
    pdf.set_font("sans", size=7.5)
    with pdf.table(
        col_widths=_WIDTHS,
        line_height=4.2,
        padding=_PADDING,
        text_align="LEFT",
        headings_style=FontFace(emphasis=None, fill_color=(232, 238, 245)),
    ) as grid:
        grid.row(COLUMNS)
        for chapter in table.chapters:
            row = grid.row()
            row.cell(
                f"{chapter.title}（共 {points_text(chapter.total)} 分 得分 {points_text(chapter.kept)} "
                f"扣分 {points_text(chapter.lost)} 待评分 {points_text(chapter.open)}）",
                colspan=len(COLUMNS),
                style=_SHADE,
            )
            for line in chapter.rows:
                grid.row(_set(pdf, line.cells, _WIDTHS))
    pdf.ln(3)


def _set(pdf: FPDF, cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """The cells of a row with their lines broken as Chinese is set, which the library does not know."""
    return [
        broken(text, width - 2 * _PADDING - _SPARE, pdf.get_string_width)
        for text, width in zip(cells, widths, strict=True)
    ]


def _totals(pdf: FPDF, table: Table) -> None:
    pdf.set_font("sans", size=8)
    with pdf.table(first_row_as_headings=False, line_height=5) as grid:
        grid.row([label for label, _ in table.totals], style=_SHADE)
        grid.row([value for _, value in table.totals])
    pdf.ln(3)


def _hints(pdf: FPDF, table: Table) -> None:
    """What is noted and never scored, in a table of its own."""
    if not table.hints:
        return
    _line(pdf, HINTS, size=9, align="L")
    pdf.set_font("sans", size=7.5)
    heads = FontFace(emphasis=None, fill_color=(232, 238, 245))
    with pdf.table(
        col_widths=_HINT_WIDTHS, line_height=4.2, padding=_PADDING, text_align="LEFT", headings_style=heads
    ) as grid:
        grid.row(HINT_COLUMNS)
        for hint in table.hints:
            grid.row(_set(pdf, hint.cells, _HINT_WIDTHS))
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
