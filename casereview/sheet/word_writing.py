"""What every Word document of this program is made of: the page, tables with their widths, the same bytes twice."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

SHADE = "E8EEF5"
_FIXED = datetime(2000, 1, 1)  # the contract knows no clock: the same review gives the same bytes
_FONT = "宋体"
_A4 = (210, 297)  # millimetres


def new_document(title: str, *, landscape: bool, margins: tuple[float, float], size: float) -> Any:
    """An empty document on A4; `margins` are those at the sides and those above and below, in millimetres."""
    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "casereview", title, ""
    properties.created = properties.modified = _FIXED
    section: Any = document.sections[0]
    width, height = reversed(_A4) if landscape else _A4
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(margins[0])
    section.top_margin = section.bottom_margin = Mm(margins[1])
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(0)
    return document


def centred(document: Any, text: str, size: float, *, bold: bool) -> None:
    """A line in the middle of the page."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(4)
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold


def note(document: Any, text: str) -> None:
    """A line in small type."""
    document.add_paragraph(text).runs[0].font.size = Pt(8)


def pairs(document: Any, told: Sequence[tuple[str, str]], widths: Sequence[int]) -> None:
    """Labels with their values, two beside one another."""
    grid = document.add_table(rows=(len(told) + 1) // 2, cols=4, style="Table Grid")
    cells = grid._cells
    for index, (label, value) in enumerate(told):
        cells[index * 2].text, cells[index * 2 + 1].text = label, value
    set_widths(grid, widths)
    document.add_paragraph()


def blanks(document: Any, labels: Sequence[str], heights: Sequence[int], widths: Sequence[int]) -> None:
    """Labels with room for ink beside them, all on one page."""
    grid = document.add_table(rows=len(labels), cols=2, style="Table Grid")
    cells = grid._cells
    for row, (label, height) in enumerate(zip(labels, heights, strict=True)):
        cells[row * 2].text = label
        cells[row * 2].paragraphs[0].paragraph_format.keep_with_next = row + 1 < len(labels)
        grid.rows[row].height = Mm(height)
    set_widths(grid, widths)
    document.add_paragraph()


def write(cell: Any, text: str, *, bold: bool = False, shade: str | None = None, size: float = 8.5) -> None:
    """The text of an empty cell."""
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)
    if shade is not None:
        fill = OxmlElement("w:shd")
        fill.set(qn("w:val"), "clear")
        fill.set(qn("w:fill"), shade)
        cell._tc.get_or_add_tcPr().append(fill)


def keep_rows_whole(grid: Any) -> None:
    """The first row of a table as its head on every page, every other row whole on one."""
    _mark(grid._tbl.tr_lst[0], "w:tblHeader")
    for line in grid._tbl.tr_lst[1:]:
        _mark(line, "w:cantSplit")


def set_widths(grid: Any, widths: Sequence[int]) -> None:
    """The widths of the columns in millimetres, in every cell: programs differ in which they read."""
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    for row in grid._tbl.tr_lst:
        position = 0
        for cell in row.tc_lst:
            cell.width = Mm(sum(widths[position : position + cell.grid_span]))
            position += cell.grid_span


def settled_bytes(document: Any) -> bytes:
    """The package with neutral timestamps."""
    buffer, target = io.BytesIO(), io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return target.getvalue()


def _mark(row: Any, name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row.get_or_add_trPr().append(mark)
