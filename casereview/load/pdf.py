"""PDF files to pages: text as lines, paragraphs and table cells with boxes; pictures, ink and signatures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from casereview.load.files import UnreadableError
from casereview.load.pdf_annotations import annotations_of
from casereview.load.pdf_characters import NONE, Characters, characters_of
from casereview.load.pdf_layout import Unruled, layout_of
from casereview.load.pdf_lines import PrintedLine, Run, lines_of, runs_of
from casereview.load.pdf_objects import Drawn, drawn_on
from casereview.load.pdf_page import frame_of
from casereview.load.pdf_paragraphs import Margins, cell_margins, page_margins, paragraphs_of
from casereview.load.pdf_volume import ReadPage, joined
from casereview.load.tables import Table, tables_of
from casereview.model import Block, Box, Page
from casereview.terms import ReadingMethod

_MOST_PAGES = 5_000
_NO_CELL = -1
_HIDDEN_TEXT = 3  # the render mode of text laid under a scan


def read_pdf(path: Path) -> tuple[tuple[Page, ...], ReadingMethod, str | None]:
    """The pages, how their text came about and, if some could not be read, the sentence about it.

    Raises UnreadableError if none could be read.
    """
    return joined(read_pages(path))


def page_count(path: Path) -> int:
    """How many pages the file has. Raises UnreadableError if it cannot be opened or has too many."""
    with _opened(path) as document:
        return _count(document)


def read_pages(path: Path, pages: range | None = None) -> tuple[ReadPage, ...]:
    """The pages at these indexes, counted from 0, each read by itself; all of them without `pages`.

    Raises UnreadableError if the file cannot be opened or has too many pages.
    """
    with _opened(path) as document:
        every = range(_count(document))
        wanted = every if pages is None else [index for index in pages if index in every]
        return tuple(_read_page(document, index + 1) for index in wanted)


def _count(document: Any) -> int:
    count: int = pdfium.FPDF_GetPageCount(document)
    if count > _MOST_PAGES:
        raise UnreadableError(f"超过 {_MOST_PAGES} 页，请拆分后重新提交。")
    return max(count, 0)


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("设有打开密码，请去除密码后重新提交。") from error
        raise UnreadableError("文件已损坏或不完整，请重新导出 PDF 后提交。") from error
    try:
        yield document.raw
    finally:
        document.close()


def _read_page(document: Any, number: int) -> ReadPage:
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        return ReadPage(Page(number, None, None, ()), True, False)
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        frame = frame_of(page)
        characters = characters_of(text_page, frame) if text_page else NONE
        drawn = drawn_on(document, page, frame)
        blocks = blocks_of(characters, tables_of(drawn.horizontals, drawn.verticals), frame.width, frame.height)
        graphics = (*drawn.graphics, *annotations_of(page, frame))
        result = Page(number, frame.width, frame.height, blocks, graphics)
        return ReadPage(result, _picture_only(blocks, drawn), bool(blocks) and _recognised(text_page, drawn))
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)


def _picture_only(blocks: tuple[Block, ...], drawn: Drawn) -> bool:
    letters = sum(len(block.text.split()) for block in blocks)
    return letters == 0 and (drawn.covered > 0.3 or drawn.objects > 30 or bool(drawn.graphics))


def _recognised(text_page: Any, drawn: Drawn) -> bool:
    """Whether the text lies unseen under a scan."""
    if drawn.covered < 0.6:
        return False
    item = pdfium.FPDFText_GetTextObject(text_page, 0)
    return bool(item) and pdfium.FPDFTextObj_GetTextRenderMode(item) == _HIDDEN_TEXT


def blocks_of(characters: Characters, tables: tuple[Table, ...], width: float, height: float) -> tuple[Block, ...]:
    """The paragraphs and cells of a page in reading order."""
    runs = runs_of(characters, _cell_numbers(characters, tables))
    items: list[tuple[float, list[Block]]] = []
    first = 0
    for table in tables:
        items.append((table.box.y0, _table_blocks(runs, table, first)))
        first += len(table.cells)
    lines = lines_of(runs.get(_NO_CELL, ()))
    page = Box(0.0, 0.0, width, height)
    margins = page_margins(lines, page)
    number = len(tables)
    for group in _between(lines, sorted(table.box.y0 for table in tables)):
        for part in layout_of(group):
            if isinstance(part, Unruled):
                items.append((part.top, _unruled_blocks(part, number)))
                number += 1
            else:
                own = margins if part.right is None else Margins(min(line.box.x0 for line in part.lines), part.right)
                items.append((part.lines[0].box.y0, paragraphs_of(part.lines, page, own)))
    items.sort(key=lambda item: item[0])
    return tuple(block for _, blocks in items for block in blocks)


def _cell_numbers(characters: Characters, tables: tuple[Table, ...]) -> NDArray[np.int_]:
    """For each character the number of its cell, counted through all tables; of nested ones the inner counts."""
    x, y = (characters.boxes[:, :2] + characters.boxes[:, 2:]).T / 2
    numbers = np.full(len(characters.text), _NO_CELL)
    first = np.cumsum([0, *(len(table.cells) for table in tables)]).tolist()
    for start, table in sorted(zip(first, tables, strict=False), key=lambda pair: -_area(pair[1].box)):
        cells = table.cells_at(x, y)
        numbers = np.where(cells >= 0, start + cells, numbers)
    return numbers


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)


def _table_blocks(runs: dict[int, list[Run]], table: Table, first: int) -> list[Block]:
    """The blocks of a table, an empty one for an empty cell; `first` is the number of its first cell."""
    blocks: list[Block] = []
    for number, (cell, box) in enumerate(table.cells, first):
        lines = lines_of(runs.get(number, ()))
        found = paragraphs_of(lines, box, cell_margins(lines, box), cell) if lines else []
        blocks.extend(found or [Block("", box=box, cell=cell)])
    return blocks


def _unruled_blocks(table: Unruled, number: int) -> list[Block]:
    blocks: list[Block] = []
    for place, box, lines in table.cells:
        cell = place._replace(table=number)
        margins = Margins(min((line.box.x0 for line in lines), default=box.x0), box.x1)
        blocks.extend(paragraphs_of(lines, box, margins, cell) or [Block("", box=box, cell=cell)])
    return blocks


def _between(lines: list[PrintedLine], tops: list[float]) -> Iterator[list[PrintedLine]]:
    """The lines outside tables, in runs that no table parts."""
    run: list[PrintedLine] = []
    for line in lines:
        if run and any(run[-1].box.y0 < top <= line.box.y0 for top in tops):
            yield run
            run = []
        run.append(line)
    if run:
        yield run
