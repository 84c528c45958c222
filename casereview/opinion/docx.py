"""The draft of the opinion as a Word document, A4 upright."""

from __future__ import annotations

from typing import Any

from casereview.model import Review
from casereview.opinion.draft import BLANKS, NOTICE, NUMBERS, TITLE, Chapter, Opinion, opinion_of
from casereview.sheet import word_writing as word

_WIDTHS = (20, 98, 52)  # millimetres
HEADS = ("类别", "内容", "所在文书")
ROOM = (40, 12, 12, 12)
"""How high the lines for ink are, in millimetres."""


def opinion_bytes(review: Review) -> bytes:
    """The draft as the bytes of a .docx file. Raises NotForLegalReviewError for a file at another stage."""
    opinion = opinion_of(review)
    document = word.new_document(TITLE, landscape=False, margins=(20, 20), size=10.5)
    word.centred(document, TITLE, 20, bold=True)
    word.centred(document, NOTICE, 11, bold=True)
    word.pairs(document, opinion.particulars, (22, 63, 22, 63))
    _chapters(document, opinion)
    word.blanks(document, BLANKS, ROOM, (62, 108))
    for note in opinion.notes:
        word.note(document, f"注：{note}")
    return word.settled_bytes(document)


def _chapters(document: Any, opinion: Opinion) -> None:
    count = 1 + sum(1 + len(chapter.entries) for chapter in opinion.chapters)
    grid = document.add_table(rows=count, cols=len(HEADS), style="Table Grid")
    cells, width = grid._cells, len(HEADS)
    for column, title in enumerate(HEADS):
        word.write(cells[column], title, bold=True, size=9.5)
    word.keep_rows_whole(grid)
    position = 1
    for number, chapter in zip(NUMBERS, opinion.chapters, strict=True):
        _chapter(cells[position * width :], number, chapter)
        position += 1 + len(chapter.entries)
    word.set_widths(grid, _WIDTHS)
    document.add_paragraph()


def _chapter(cells: Any, number: str, chapter: Chapter) -> None:
    """The head of a matter across the table, and below it what is said of the matter."""
    width = len(HEADS)
    cells[0].merge(cells[width - 1])
    word.write(cells[0], f"{number}、{chapter.matter}", bold=True, shade=word.SHADE, size=10.5)
    cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    for row, entry in enumerate(chapter.entries, 1):
        for column, text in enumerate((str(entry.sort), entry.text, "\n".join(entry.places))):
            word.write(cells[row * width + column], text, size=9.5)
