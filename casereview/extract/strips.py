"""A document as strips: every block with its folded text and its place in the flow and in its table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casereview.model import Block, Box, Document, Page
from casereview.model.reading_order import continued_cells

CellKey = tuple[int, int, int, int]
"""Page index, table, row, column."""
RowKey = tuple[int, int, int]
"""Page index, table, row."""
_ASKED = re.compile("签 *[名字]")


@dataclass(frozen=True, slots=True)
class Strip:
    """One block: page and block index, its folded text and where that begins in the flow.

    `cell` says where it stands in a table; a cell that goes over a page break stands where it began.
    """

    page: int
    index: int
    start: int
    text: str
    block: Block
    cell: CellKey | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with its strips in reading order, the strips of each table cell and the cells of each row."""

    document: Document
    strips: tuple[Strip, ...]
    cells: Mapping[CellKey, tuple[int, ...]]
    rows: Mapping[RowKey, tuple[CellKey, ...]]

    def page(self, strip: Strip) -> Page:
        """The page a strip stands on."""
        return self.document.pages[strip.page]

    def printed(self, strip: Strip, offset: int) -> int:
        """The offset in the printed text of the block for an offset in its folded text."""
        return self.document.flow.origins[strip.start + offset]

    def hands(self, strip: Strip) -> tuple[int, ...]:
        """Where in the folded text of a strip print ends that handwriting follows, as over the colon of a label.

        A sign that a pen crosses may have been read as print: the one before is such an end too.
        """
        starts = {start for start, _ in strip.block.hand}
        written = [at for at in range(1, len(strip.text)) if starts and self.printed(strip, at) in starts]
        for asked in _ASKED.finditer(strip.text) if starts else ():  # nobody writes these words: the pen crossed them
            if any(start <= self.printed(strip, asked.start()) < end for start, end in strip.block.hand):
                written.append(asked.end())
        ends = {end for at in written if (end := len(strip.text[:at].rstrip())) > 1 and strip.text[end - 1] not in ":_"}
        return tuple(sorted({at for end in ends for at in (end - 1, end)}))

    def box(self, strip: Strip, start: int, end: int) -> Box | None:
        """The box around folded characters `start` to `end` of a strip; None without coordinates."""
        return strip.block.box_of(self.printed(strip, start), self.printed(strip, end))

    def end_box(self, strip: Strip, start: int, end: int) -> Box | None:
        """The box around the last line of a stretch that may run over several."""
        whole, last = self.box(strip, start, end), self.box(strip, end - 1, end)
        if whole is None or last is None or last.y0 < whole.y0 + (last.y1 - last.y0) / 2:
            return whole
        first = end - 1
        while first > start and (box := self.box(strip, first - 1, first)) is not None and box.y1 > last.y0 + 1:
            first -= 1
        return self.box(strip, first, end)

    def cell_text(self, key: CellKey) -> str:
        """The folded text of a cell without spaces; empty if there is no such cell."""
        return "".join("".join(self.strips[position].text.split()) for position in self.cells.get(key, ()))

    def right_of(self, strip: Strip) -> CellKey | None:
        """The cell to the right of the strip's cell in the same row."""
        cell = strip.block.cell
        if cell is None:
            return None
        wanted = cell.column + cell.column_span
        later = [key for key in self.row(strip) if key[3] >= wanted]
        return min(later, key=lambda key: key[3], default=None)

    def left_of(self, strip: Strip) -> CellKey | None:
        """The cell to the left of the strip's cell in the same row."""
        cell = strip.block.cell
        if cell is None:
            return None
        earlier = [key for key in self.row(strip) if key[3] < cell.column]
        return max(earlier, key=lambda key: key[3], default=None)

    def row(self, strip: Strip) -> tuple[CellKey, ...]:
        """The cells that begin in the row of the strip's cell or reach into it from above, by column."""
        return () if strip.cell is None else self.rows[strip.cell[:3]]


def is_by_hand(paper: Paper, strip: Strip, at: int) -> bool:
    """Whether the character at an offset of the folded text of a strip is handwriting."""
    offset = paper.printed(strip, at)
    return any(start <= offset < stop for start, stop in strip.block.hand)


def paper_of(document: Document) -> Paper:
    """The strips of a document, in reading order."""
    flow = document.flow
    strips: list[Strip] = []
    cells: dict[CellKey, list[int]] = {}
    begun = continued_cells(document.pages)
    for position, stretch in enumerate(flow.stretches):
        stop = flow.stretches[position + 1].start if position + 1 < len(flow.stretches) else len(flow.text)
        block = document.pages[stretch.page].blocks[stretch.block]
        own = (stretch.page, *block.cell[:3]) if block.cell is not None else None
        cell = begun.get(own, own) if own is not None else None
        strip = Strip(stretch.page, stretch.block, stretch.start, flow.text[stretch.start : stop - 1], block, cell)
        strips.append(strip)
        if cell is not None:
            cells.setdefault(cell, []).append(position)
    fixed = {key: tuple(positions) for key, positions in cells.items()}
    return Paper(document, tuple(strips), fixed, _rows(strips, fixed))


def _rows(strips: Sequence[Strip], cells: Mapping[CellKey, tuple[int, ...]]) -> Mapping[RowKey, tuple[CellKey, ...]]:
    """The cells that begin in each row or reach into it from above, by column."""
    rows: dict[RowKey, list[CellKey]] = {}
    for key, positions in cells.items():
        cell = strips[positions[0]].block.cell
        for row in range(key[2], key[2] + (cell.row_span if cell is not None else 1)):
            rows.setdefault((key[0], key[1], row), []).append(key)
    return {row: tuple(sorted(keys, key=lambda key: key[3])) for row, keys in rows.items()}
