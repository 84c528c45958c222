"""The blocks of a paper and the cells of its tables: where each stands, what lies beside it, which is a label."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from casereview.extract.labels import EVERY
from casereview.extract.printed_labels import set_of
from casereview.model import Block, Cell, Document
from casereview.model.reading_order import continued_cells


@dataclass(frozen=True, slots=True)
class Region:
    """A table cell of a document with all its blocks: offsets into the flow, and where the cell stands."""

    page: int
    cell: Cell
    start: int
    end: int


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset("".join(label.split()) for label in EVERY)


def bare(text: str) -> str:
    """A cell's text as a label: no spaces, no colon."""
    return "".join(text.split()).strip(":_")


def is_label(text: str, labels: tuple[str, ...] = ()) -> bool:
    """Whether a cell holds nothing but a label: one of `labels`, or any known one if none are given."""
    names = set_of(labels) if labels else _known()
    name, shorter = as_label(text)
    if name in names or shorter in names:
        return True
    parts = re.split(r"[、/及和与]|或者?", shorter)
    return not labels and len(parts) > 1 and all(part in names for part in parts)


@lru_cache(maxsize=4096)
def as_label(text: str) -> tuple[str, str]:
    """What a cell says as a label, with and without the remark in brackets at its end."""
    name = bare(text)
    return name, re.sub(r"\([^()]*\)$", "", name)


@lru_cache(maxsize=4)
def regions(document: Document) -> tuple[Region, ...]:
    """The table cells of a document in reading order, the blocks of one cell taken together, over a page break too."""
    found: dict[tuple[int, int, int, int], Region] = {}
    begun = continued_cells(document.pages)
    for start, end, block, page in stretches(document):
        if (cell := block.cell) is None:
            continue
        key = begun.get(own := (page, cell.table, cell.row, cell.column), own)
        first = found.get(key)
        found[key] = Region(page, cell, start, end) if first is None else replace(first, end=end)
    return tuple(found.values())


@lru_cache(maxsize=4)
def stretches(document: Document) -> tuple[tuple[int, int, Block, int], ...]:
    """Each block with its offsets in the flow (without the newline) and the index of its page.

    None of a paper on which nothing could be read.
    """
    flow = document.flow
    if not flow.stretches:
        return ()
    stops = (*(stretch.start for stretch in flow.stretches[1:]), len(flow.text))
    return tuple(
        (stretch.start, stop - 1, document.pages[stretch.page].blocks[stretch.block], stretch.page)
        for stretch, stop in zip(flow.stretches, stops, strict=True)
    )


def next_in_row(cells: tuple[Region, ...], region: Region) -> Region | None:
    """The cell to the right of one in the same table, or None."""
    row, column = region.cell.row, region.cell.column
    candidates = [
        other
        for other in cells
        if (other.page, other.cell.table) == (region.page, region.cell.table)
        and other.cell.row <= row < other.cell.row + other.cell.row_span
        and other.cell.column > column
    ]
    return min(candidates, key=lambda other: other.cell.column, default=None)


def below_of(cells: tuple[Region, ...], region: Region) -> Region | None:
    """The cell under one in the same table, or None."""
    row, column = region.cell.row + region.cell.row_span, region.cell.column
    candidates = [
        other
        for other in cells
        if (other.page, other.cell.table) == (region.page, region.cell.table)
        and other.cell.row >= row
        and other.cell.column <= column < other.cell.column + other.cell.column_span
    ]
    return min(candidates, key=lambda other: other.cell.row, default=None)
