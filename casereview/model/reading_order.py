"""The order in which the blocks of consecutive pages are read.

A paragraph or table row that a page break parts is read in one piece, the running lines of both pages around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from casereview.model.pages import Block, Page
from casereview.terms import BlockKind

CellKey = tuple[int, int, int, int]
"""Page index, table, row, column."""

_FORM_ROW = 2  # cells: a label and its value
_SAME_EDGE = 3.0  # points


def reading_order(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """The blocks of the pages in the order they are read, as index of the page and of the block on it.

    Pages stay in their order, and so do the blocks of a page but those that go on over a break.
    """
    orders = [list(range(len(page.blocks))) for page in pages]
    for number, (page, following) in enumerate(pairwise(pages)):
        last, first = _ends(page), _begins(following)
        if last and first and _go_together(page, last, following, first):
            orders[number] = [index for index in orders[number] if index not in last] + last
            orders[number + 1] = first + [index for index in orders[number + 1] if index not in first]
    return ((number, index) for number, order in enumerate(orders) for index in order)


def continued_cells(pages: Sequence[Page]) -> Mapping[CellKey, CellKey]:
    """For each cell that goes on with the last value of the page before, the cell in which that began."""
    begun: dict[CellKey, CellKey] = {}
    for number, (page, following) in enumerate(pairwise(pages)):
        last, first = _ends(page), _begins(following)
        if not last or not first or not _go_together(page, last, following, first):
            continue
        upper, lower = page.blocks[last[0]].cell, following.blocks[first[0]].cell
        if upper is not None and lower is not None:
            begun[(number + 1, *lower[:3])] = (number, *upper[:3])
    return begun


def _ends(page: Page) -> list[int]:
    """The last paragraph of the page, or all of the cell with which its last table ends."""
    body = [index for index, block in enumerate(page.blocks) if block.kind is BlockKind.BODY]
    while body and page.blocks[body[-1]].cell is None and not page.blocks[body[-1]].text.strip():
        body.pop()
    return _of_one_cell(page, body[::-1])[::-1]


def _begins(page: Page) -> list[int]:
    """The first paragraph of the page, or all of the value in the row with which its first table begins."""
    body = [index for index, block in enumerate(page.blocks) if block.kind is BlockKind.BODY]
    while body and not page.blocks[body[0]].text.strip():
        body.pop(0)
    return _of_one_cell(page, body)


def _of_one_cell(page: Page, body: Sequence[int]) -> list[int]:
    if not body:
        return []
    cell = page.blocks[body[0]].cell
    if cell is None:
        return list(body[:1])
    return [index for index in body if page.blocks[index].cell == cell]


def _go_together(page: Page, last: list[int], following: Page, first: list[int]) -> bool:
    """Whether both are paragraphs, or the second is the rest of the first: a value whose label is not repeated."""
    upper, lower = page.blocks[last[0]], following.blocks[first[0]]
    if upper.cell is None or lower.cell is None:
        return upper.cell is lower.cell
    above, below = _row(page, upper), _row(following, lower)
    if len(above) != _FORM_ROW or len(below) != _FORM_ROW or lower.cell.row != 0:
        return False
    labelled, unlabelled = above[min(above)], below[min(below)]
    return (
        upper.cell.column == max(above)
        and lower.cell.column == max(below)
        and any(block.text.strip() for block in labelled)
        and not any(block.text.strip() for block in unlabelled)
        and _in_column(labelled[0], unlabelled[0], upper)
    )


def _row(page: Page, block: Block) -> dict[int, list[Block]]:
    """The blocks of the row the block stands in, by column."""
    cells: dict[int, list[Block]] = {}
    for other in page.blocks:
        if other.cell is not None and block.cell is not None and other.cell[:2] == block.cell[:2]:
            cells.setdefault(other.cell.column, []).append(other)
    return cells


def _in_column(label: Block, empty: Block, value: Block) -> bool:
    """Whether the empty cell stands in the column of the label, beside that of the value."""
    if label.box is None or empty.box is None or value.box is None:
        return False
    return (
        empty.box.x0 - _SAME_EDGE <= label.box.x0
        and label.box.x1 <= empty.box.x1 + _SAME_EDGE
        and value.box.x0 >= empty.box.x1 - _SAME_EDGE
    )
