"""The sheet as a Word document, landscape A4."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from casereview.model import Review, Score
from casereview.phrases import points_text
from casereview.sheet.imprint import Imprint
from casereview.sheet.table import COLUMNS, HINT_COLUMNS, HINTS, SIGNATURES, Chapter, Table, sheet_table

_WIDTHS = (12, 58, 14, 14, 14, 78, 40, 40)  # millimetres
_FIXED = datetime(2000, 1, 1)  # the contract knows no clock: the same review gives the same bytes


def docx_bytes(review: Review, score: Score, imprint: Imprint | None = None) -> bytes:
    """The sheet as the bytes of a .docx file."""
    table = sheet_table(review, score, imprint)
    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "casereview", table.title, ""
    properties.created = properties.modified = _FIXED
    _page(document)
    _heading(document, table)
    _particulars(document, table)
    _clauses(document, table)
    _totals(document, table)
    _hints(document, table)
    _foot(document, table)
    buffer = io.BytesIO()
    document.save(buffer)
    return _settled(buffer.getvalue())


def _page(document) -> None:  # type: ignore[no-untyped-def]  # python-docx ships no types
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(13)
    section.top_margin = section.bottom_margin = Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "宋体", Pt(9)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    style.paragraph_format.space_after = Pt(0)


def _heading(document, table: Table) -> None:  # type: ignore[no-untyped-def]
    for text, size, bold in ((table.title, 18, True), (table.notice, 10, False), (table.verdict, 11, True)):
        if text is None:
            continue
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(4)
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(size), bold


def _particulars(document, table: Table) -> None:  # type: ignore[no-untyped-def]
    rows = (len(table.particulars) + 1) // 2
    grid = document.add_table(rows=rows, cols=4, style="Table Grid")
    cells = grid._cells
    for index, (label, value) in enumerate(table.particulars):
        cells[index * 2].text, cells[index * 2 + 1].text = label, value
    _set_widths(grid, (30, 105, 30, 105))
    document.add_paragraph()


def _clauses(document, table: Table) -> None:  # type: ignore[no-untyped-def]
    count = 1 + sum(1 + len(chapter.rows) for chapter in table.chapters)
    grid = document.add_table(rows=count, cols=len(COLUMNS), style="Table Grid")
    cells = grid._cells  # python-docx walks the whole table for every .cell(): once is enough
    width = len(COLUMNS)
    for column, title in enumerate(COLUMNS):
        _write(cells[column], title, bold=True)
    _mark(grid._tbl.tr_lst[0], "w:tblHeader")
    for line in grid._tbl.tr_lst[1:]:
        _mark(line, "w:cantSplit")  # a clause stays on one page
    position = 1
    for chapter in table.chapters:
        start = cells[position * width]
        start.merge(cells[position * width + width - 1])
        _write(start, _chapter_line(chapter), bold=True, shade="E8EEF5")
        start.paragraphs[0].paragraph_format.keep_with_next = True
        position += 1
        for row in chapter.rows:
            for column, text in enumerate(row.cells):
                _write(cells[position * width + column], text)
            position += 1
    _set_widths(grid, _WIDTHS)
    document.add_paragraph()


def _chapter_line(chapter: Chapter) -> str:
    return (
        f"{chapter.title}（共 {points_text(chapter.total)} 分　得分 {points_text(chapter.kept)}　"
        f"扣分 {points_text(chapter.lost)}　待评分 {points_text(chapter.open)}）"
    )


def _totals(document, table: Table) -> None:  # type: ignore[no-untyped-def]
    grid = document.add_table(rows=2, cols=len(table.totals), style="Table Grid")
    cells = grid._cells
    for column, (label, value) in enumerate(table.totals):
        _write(cells[column], label, bold=True)
        _write(cells[len(table.totals) + column], value)
    document.add_paragraph()


def _hints(document, table: Table) -> None:  # type: ignore[no-untyped-def]
    """What is noted and never scored, in a table of its own."""
    if not table.hints:
        return
    heading = document.add_paragraph()
    heading.add_run(HINTS).bold = True
    heading.paragraph_format.keep_with_next = True
    grid = document.add_table(rows=1 + len(table.hints), cols=len(HINT_COLUMNS), style="Table Grid")
    cells = grid._cells
    for position, texts in enumerate((HINT_COLUMNS, *(hint.cells for hint in table.hints))):
        for column, text in enumerate(texts):
            _write(cells[position * len(HINT_COLUMNS) + column], text, bold=position == 0)
    _mark(grid._tbl.tr_lst[0], "w:tblHeader")
    for line in grid._tbl.tr_lst[1:]:
        _mark(line, "w:cantSplit")
    _set_widths(grid, (12, 178, 80))
    document.add_paragraph()


def _foot(document, table: Table) -> None:  # type: ignore[no-untyped-def]
    grid = document.add_table(rows=len(SIGNATURES), cols=2, style="Table Grid")
    cells = grid._cells
    for row, label in enumerate(SIGNATURES):
        cells[row * 2].text = label
        cells[row * 2].paragraphs[0].paragraph_format.keep_with_next = row + 1 < len(SIGNATURES)
        grid.rows[row].height = Mm(22 if row == 0 else 10)
    _set_widths(grid, (55, 215))
    document.add_paragraph()
    for note in table.notes:
        document.add_paragraph(f"注：{note}").runs[0].font.size = Pt(8)


def _write(cell, text: str, *, bold: bool = False, shade: str | None = None) -> None:  # type: ignore[no-untyped-def]
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(8.5)
    if shade is not None:
        fill = OxmlElement("w:shd")
        fill.set(qn("w:val"), "clear")
        fill.set(qn("w:fill"), shade)
        cell._tc.get_or_add_tcPr().append(fill)


def _mark(row, name: str) -> None:  # type: ignore[no-untyped-def]
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row.get_or_add_trPr().append(mark)


def _set_widths(grid, widths: tuple[int, ...]) -> None:  # type: ignore[no-untyped-def]
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    for row in grid._tbl.tr_lst:
        position = 0
        for cell in row.tc_lst:
            cell.width = Mm(sum(widths[position : position + cell.grid_span]))
            position += cell.grid_span


def _settled(content: bytes) -> bytes:
    """The same package with neutral timestamps."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return target.getvalue()
