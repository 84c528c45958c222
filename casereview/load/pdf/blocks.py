"""The characters of a PDF page and what is ruled on it to its blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from casereview.load.pdf.characters import Characters
from casereview.load.pdf.layout import Unruled, layout_of
from casereview.load.pdf.lines import PrintedLine, Run, lines_of, runs_of
from casereview.load.pdf.paragraphs import Margins, cell_margins, page_margins, paragraphs_of
from casereview.load.tables import Ruled, Table
from casereview.model import Block, Box

_NO_CELL = -1
_LARGEST_FRAME = 0.5  # of the page; a larger frame is that of the page itself


class _Part(NamedTuple):
    """Blocks that stay together, and where they begin."""

    top: float
    blocks: list[Block]


def blocks_of(characters: Characters, ruled: Ruled, width: float, height: float) -> tuple[Block, ...]:
    """The paragraphs and cells of a page in reading order."""
    page = Box(0.0, 0.0, width, height)
    frames = [frame for frame in ruled.frames if _holds_text_alone(frame, page, ruled.tables)]
    runs = runs_of(characters, _places(characters, ruled.tables, frames))
    parts: list[_Part] = []
    number = 0
    for table in ruled.tables:
        parts.append(_Part(table.box.y0, _table_blocks(runs, table, number)))
        number += len(table.cells)
    for place, frame in enumerate(frames, number):
        own = runs.get(place, [])
        lines = lines_of(own)
        if len(lines) > 1:
            parts.append(_Part(frame.y0, paragraphs_of(lines, frame, cell_margins(lines, frame))))
        else:
            runs.setdefault(_NO_CELL, []).extend(own)  # a field in a line
    parts.extend(_free(lines_of(runs.get(_NO_CELL, ())), page, [part.top for part in parts], len(ruled.tables)))
    parts.sort(key=lambda part: part.top)
    return tuple(block for part in parts for block in part.blocks)


def _holds_text_alone(frame: Box, page: Box, tables: tuple[Table, ...]) -> bool:
    return _area(frame) < _LARGEST_FRAME * _area(page) and not any(
        frame.x0 <= (table.box.x0 + table.box.x1) / 2 <= frame.x1 and frame.y0 <= table.box.y0 <= frame.y1
        for table in tables
    )


def _places(characters: Characters, tables: tuple[Table, ...], frames: list[Box]) -> NDArray[np.int_]:
    """For each character the number of its cell or frame, counted through all; of nested ones the inner counts."""
    x, y = (characters.boxes[:, :2] + characters.boxes[:, 2:]).T / 2
    numbers = np.full(len(characters.text), _NO_CELL)
    first = np.cumsum([0, *(len(table.cells) for table in tables)]).tolist()
    for number, frame in enumerate(frames, first[-1]):
        numbers[(x >= frame.x0) & (x < frame.x1) & (y >= frame.y0) & (y < frame.y1)] = number
    for start, table in sorted(zip(first, tables, strict=False), key=lambda pair: -_area(pair[1].box)):
        cells = table.cells_at(x, y)
        numbers = np.where(cells >= 0, start + cells, numbers)
    return numbers


def _free(lines: list[PrintedLine], page: Box, tops: list[float], number: int) -> Iterator[_Part]:
    """The parts outside tables and frames, which begin at `tops`; tables among them are numbered from `number`."""
    margins = page_margins(lines, page)
    for group in _between(lines, sorted(tops)):
        for part in layout_of(group):
            if isinstance(part, Unruled):
                yield _Part(part.top, _unruled_blocks(part, number))
                number += 1
            else:
                own = margins if part.right is None else Margins(min(line.box.x0 for line in part.lines), part.right)
                yield _Part(part.lines[0].box.y0, paragraphs_of(part.lines, page, own))


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
