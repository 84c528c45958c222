"""The draft of the opinion as a PDF, A4 upright, with its own font inside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from casereview.fonts import sans_font
from casereview.model import Review
from casereview.opinion.docx import HEADS, ROOM
from casereview.opinion.draft import BLANKS, NOTICE, NUMBERS, TITLE, Opinion, opinion_of
from casereview.sheet.pdf_tables import Line, set_cells, write_table

_WIDTHS = (20, 98, 52)  # millimetres


def opinion_pdf(review: Review) -> bytes:
    """The draft as the bytes of a PDF file. Raises NotForLegalReviewError for a file at another stage."""
    opinion = opinion_of(review)
    pdf = FPDF(format="A4")
    pdf.set_creation_date(datetime(2000, 1, 1, tzinfo=UTC))
    pdf.set_title(TITLE)
    pdf.set_margin(20)
    pdf.set_auto_page_break(True, 18)
    pdf.add_font("sans", "", str(sans_font()))
    pdf.add_page()
    _line(pdf, TITLE, size=18)
    _line(pdf, NOTICE, size=10)
    pdf.ln(2)
    _particulars(pdf, opinion)
    _chapters(pdf, opinion)
    _blanks(pdf)
    for note in opinion.notes:
        _line(pdf, f"注：{note}", size=7.5, align="L")
    return bytes(pdf.output())


def _line(pdf: FPDF, text: str, *, size: float, align: str = "C") -> None:
    pdf.set_font("sans", size=size)
    pdf.multi_cell(0, size * 0.55, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _particulars(pdf: FPDF, opinion: Opinion) -> None:
    pdf.set_font("sans", size=9)
    widths = (22, 63, 22, 63)
    with pdf.table(col_widths=widths, first_row_as_headings=False, line_height=5, padding=1) as grid:
        for left, right in zip(opinion.particulars[::2], opinion.particulars[1::2], strict=True):
            grid.row(set_cells(pdf, (*left, *right), widths))
    pdf.ln(3)


def _chapters(pdf: FPDF, opinion: Opinion) -> None:
    pdf.set_font("sans", size=8.5)
    write_table(pdf, HEADS, _WIDTHS, _lines(opinion), 4.6)
    pdf.ln(3)


def _lines(opinion: Opinion) -> Iterator[Line]:
    for number, chapter in zip(NUMBERS, opinion.chapters, strict=True):
        yield f"{number}、{chapter.matter}"
        yield from ((str(entry.sort), entry.text, "\n".join(entry.places)) for entry in chapter.entries)


def _blanks(pdf: FPDF) -> None:
    """The lines for ink, never filled in."""
    pdf.set_font("sans", size=9)
    if pdf.will_page_break(sum(ROOM) + 5 * len(ROOM)):
        pdf.add_page()
    with pdf.table(col_widths=(62, 108), first_row_as_headings=False, line_height=5) as grid:
        for label, height in zip(BLANKS, ROOM, strict=True):
            grid.row((label + "\n " * (height // 5), ""))
    pdf.ln(2)
