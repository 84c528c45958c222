"""The sheet as a Word document, landscape A4."""

from __future__ import annotations

from typing import Any

from casereview.model import Review, Score
from casereview.phrases import points_text
from casereview.sheet import word_writing as word
from casereview.sheet.imprint import Imprint
from casereview.sheet.table import COLUMNS, HINT_COLUMNS, HINTS, SIGNATURES, Chapter, Table, sheet_table

_WIDTHS = (12, 58, 14, 14, 14, 78, 40, 40)  # millimetres
_HINT_WIDTHS = (12, 178, 80)
_ROOM = (22, 10, 10, 10, 10)


def docx_bytes(review: Review, score: Score, imprint: Imprint | None = None) -> bytes:
    """The sheet as the bytes of a .docx file."""
    table = sheet_table(review, score, imprint)
    document = word.new_document(table.title, landscape=True, margins=(13, 15), size=9)
    for text, size, bold in ((table.title, 18, True), (table.notice, 10, False), (table.verdict, 11, True)):
        if text is not None:
            word.centred(document, text, size, bold=bold)
    word.pairs(document, table.particulars, (30, 105, 30, 105))
    _clauses(document, table)
    _totals(document, table)
    _hints(document, table)
    word.blanks(document, SIGNATURES, _ROOM, (55, 215))
    for note in table.notes:
        word.note(document, f"注：{note}")
    return word.settled_bytes(document)


def _clauses(document: Any, table: Table) -> None:
    count = 1 + sum(1 + len(chapter.rows) for chapter in table.chapters)
    grid = document.add_table(rows=count, cols=len(COLUMNS), style="Table Grid")
    cells = grid._cells  # python-docx walks the whole table for every .cell(): once is enough
    width = len(COLUMNS)
    for column, title in enumerate(COLUMNS):
        word.write(cells[column], title, bold=True)
    word.keep_rows_whole(grid)
    position = 1
    for chapter in table.chapters:
        start = cells[position * width]
        start.merge(cells[position * width + width - 1])
        word.write(start, _chapter_line(chapter), bold=True, shade=word.SHADE)
        start.paragraphs[0].paragraph_format.keep_with_next = True
        position += 1
        for row in chapter.rows:
            for column, text in enumerate(row.cells):
                word.write(cells[position * width + column], text)
            position += 1
    word.set_widths(grid, _WIDTHS)
    document.add_paragraph()


def _chapter_line(chapter: Chapter) -> str:
    return (
        f"{chapter.title}（共 {points_text(chapter.total)} 分　得分 {points_text(chapter.kept)}　"
        f"扣分 {points_text(chapter.lost)}　待评分 {points_text(chapter.open)}）"
    )


def _totals(document: Any, table: Table) -> None:
    grid = document.add_table(rows=2, cols=len(table.totals), style="Table Grid")
    cells = grid._cells
    for column, (label, value) in enumerate(table.totals):
        word.write(cells[column], label, bold=True)
        word.write(cells[len(table.totals) + column], value)
    document.add_paragraph()


def _hints(document: Any, table: Table) -> None:
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
            word.write(cells[position * len(HINT_COLUMNS) + column], text, bold=position == 0)
    word.keep_rows_whole(grid)
    word.set_widths(grid, _HINT_WIDTHS)
    document.add_paragraph()
