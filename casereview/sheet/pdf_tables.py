"""Tables of a PDF: Chinese lines broken as they are set, titles kept with what follows, long rows over two pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from fpdf import FPDF
from fpdf.fonts import FontFace
from fpdf.table import RowLayoutInfo, Table

from casereview.sheet.line_breaks import broken

SHADE = FontFace(emphasis=None, fill_color=(232, 238, 245))
_PADDING = 1.0  # millimetres between the words of a cell and its lines
_SPARE = 0.5  # millimetres a line stays shorter than its cell, for the strokes around it

Line = str | Sequence[str]
"""A title across the table, or the cells of a row."""


class _KeptTable(Table):  # type: ignore[misc]  # fpdf2 ships no types
    """A table in which no title is the last thing on a page."""

    def _compute_rows_info(self) -> Iterator[RowLayoutInfo]:
        infos = list(super()._compute_rows_info())
        for index, row in enumerate(self.rows[:-1]):
            if len(row.cells) and row.cells[0] is not None and row.cells[0].colspan > 1:
                whole = infos[index].height + infos[index + 1].pagebreak_height
                infos[index] = replace(infos[index], pagebreak_height=whole)
        yield from infos


def write_table(pdf: FPDF, heads: Sequence[str], widths: Sequence[int], lines: Iterable[Line], height: float) -> None:
    """A table under heads that stand again on each page; `height` is that of a line, in millimetres."""
    table = _KeptTable(
        pdf, col_widths=widths, line_height=height, padding=_PADDING, text_align="LEFT", headings_style=SHADE
    )
    table.row(heads)
    most = int((pdf.eph - 3 * (height + 2 * _PADDING)) / height)  # lines that a page has for one row
    for line in lines:
        if isinstance(line, str):
            table.row().cell(line, colspan=len(heads), style=SHADE)
            continue
        for part in _parts(set_cells(pdf, line, widths), most):
            table.row(part)
    table.render()


def set_cells(pdf: FPDF, cells: Sequence[str], widths: Sequence[float]) -> list[str]:
    """The cells of a row of these widths with their lines broken as Chinese is set, which the library does not know."""
    return [
        broken(text, width - 2 * _PADDING - _SPARE, pdf.get_string_width)
        for text, width in zip(cells, widths, strict=True)
    ]


def _parts(cells: Sequence[str], most: int) -> Iterator[list[str]]:
    """The row as it is, or in parts of which each has room on a page."""
    pieces = [
        ["\n".join(lines[start : start + most]) for start in range(0, len(lines), most)]
        for lines in (cell.split("\n") for cell in cells)
    ]
    for part in zip_longest(*pieces, fillvalue=""):
        yield list(part)
