"""The order in which the blocks of consecutive pages are read.

A paragraph or table row that a page break parts is read in one piece, the running lines of both pages around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from casereview.model.pages import Block, Page
from casereview.terms import BlockKind

CellKey = tuple[int, int, int, int]
"""Page index, table, row, column."""

_FORM_ROW = 2  # cells: a label and its value
_SAME_EDGE = 3.0  # points
_ROOM = 2.0  # sizes, the blank at both sides of a rule and a character that did not fit
_SHORT = 4  # characters that alone in a row are no entry of a list
_REST = re.compile(r"[〔\[（(〕\]）)]|[\d-]+号")
"""With what the rest of a document number begins, and no entry of a list."""


def reading_order(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """The blocks of the pages in the order they are read, as index of the page and of the block on it.

    Pages stay in their order, and so does what stands on them but running lines beside a break that text goes over,
    and the cells of a row that goes over it: both parts of each stand together.
    """
    joints = [False, *(_go_together(page, following) for page, following in pairwise(pages)), False]
    whole: list[tuple[int, int]] = []
    for number, page in enumerate(pages):
        own = [(number, index) for index in _ordered(page, joints[number], joints[number + 1])]
        rest = len(_begins(page)) if joints[number] else 0
        if rest and page.blocks[own[0][1]].cell is not None:
            begun = len(whole) - len(_ends(pages[number - 1]))
            own[:rest] = sorted([*whole[begun:], *own[:rest]], key=lambda place: _column(pages, place))
            del whole[begun:]
        whole.extend(own)
    return iter(whole)


def continued_cells(pages: Sequence[Page]) -> Mapping[CellKey, CellKey]:
    """For each cell of a row that goes on from the page before, the cell in which it began."""
    begun: dict[CellKey, CellKey] = {}
    for number, (page, following) in enumerate(pairwise(pages)):
        if not _go_together(page, following):
            continue
        upper, lower = page.blocks[_ends(page)[0]].cell, following.blocks[_begins(following)[0]].cell
        if upper is not None and lower is not None:
            for index in _begins(following):
                column = _column_of(following.blocks[index])
                begun[(number + 1, *lower[:2], column)] = (number, *upper[:2], column)
    return begun


def _column_of(block: Block) -> int:
    return block.cell.column if block.cell is not None else 0


def _column(pages: Sequence[Page], place: tuple[int, int]) -> tuple[int, int, int]:
    return (_column_of(pages[place[0]].blocks[place[1]]), *place)


def _ordered(page: Page, after_break: bool, before_break: bool) -> list[int]:
    """The blocks of a page, beginning and ending with text where it goes over the break there."""
    if not after_break and not before_break:
        return list(range(len(page.blocks)))
    first, last = _begins(page) if after_break else [], _ends(page) if before_break else []
    middle = [index for index in range(len(page.blocks)) if index not in first and index not in last]
    around = [index for index in middle if page.blocks[index].kind is not BlockKind.BODY]
    text = [index for index in middle if index not in around]
    at = len(text) if not before_break else 0 if not after_break else _end_of_sentence(page, text)
    return first + text[:at] + around + text[at:] + [index for index in last if index not in first]


def _end_of_sentence(page: Page, text: Sequence[int]) -> int:
    """How many of these blocks are read before running lines among them harm nothing, near their middle."""
    ends = [at for at, index in enumerate(text, 1) if page.blocks[index].text.rstrip().endswith("。")]
    return min(ends, key=lambda at: abs(2 * at - len(text)), default=len(text) // 2)


def _ends(page: Page) -> list[int]:
    """The last paragraph of the page, or all of the row with which its last table ends."""
    body = [index for index, block in enumerate(page.blocks) if block.kind is BlockKind.BODY]
    while body and page.blocks[body[-1]].cell is None and not page.blocks[body[-1]].text.strip():
        body.pop()
    return _of_one_row(page, body[::-1])[::-1]


def _begins(page: Page) -> list[int]:
    """The first paragraph of the page, or all of the row with which its first table begins."""
    body = [index for index, block in enumerate(page.blocks) if block.kind is BlockKind.BODY]
    while body and page.blocks[body[0]].cell is None and not page.blocks[body[0]].text.strip():
        body.pop(0)
    return _of_one_row(page, body)


def _of_one_row(page: Page, body: Sequence[int]) -> list[int]:
    if not body:
        return []
    row = page.blocks[body[0]].cell
    if row is None:
        return list(body[:1])
    cells = ((index, page.blocks[index].cell) for index in body)
    return [index for index, cell in cells if cell is not None and cell[:2] == row[:2]]


def _go_together(page: Page, following: Page) -> bool:
    """Whether a paragraph ends the page and another begins the next, or a row the rest of the last."""
    last, first = _ends(page), _begins(following)
    if not last or not first:
        return False
    above, below = _row(page, last), _row(following, first)
    if not above or not below:
        return not above and not below
    cell = following.blocks[first[0]].cell
    if cell is None or cell.row != 0 or set(above) != set(below) or not _said(above[min(above)]):
        return False
    if len(above) == _FORM_ROW:
        return not _said(below[min(below)]) and _in_column(above, below)
    return len(above) > _FORM_ROW and _is_rest(above, below)


def _row(page: Page, indexes: Sequence[int]) -> dict[int, list[Block]]:
    """The blocks of a row by column; none outside of tables."""
    cells: dict[int, list[Block]] = {}
    for block in (page.blocks[index] for index in indexes):
        if block.cell is not None:
            cells.setdefault(block.cell.column, []).append(block)
    return cells


def _said(blocks: Sequence[Block]) -> str:
    return "".join(block.text.strip() for block in blocks)


def _in_column(above: Mapping[int, list[Block]], below: Mapping[int, list[Block]]) -> bool:
    """Whether the empty cell below stands in the column of the label, beside that of the value."""
    label, value, empty = above[min(above)][0].box, above[max(above)][0].box, below[min(below)][0].box
    if label is None or value is None or empty is None:
        return False
    return empty.x0 - _SAME_EDGE <= label.x0 and label.x1 <= empty.x1 + _SAME_EDGE and value.x0 >= empty.x1 - _SAME_EDGE


def _is_rest(above: Mapping[int, list[Block]], below: Mapping[int, list[Block]]) -> bool:
    """Whether all that the row of a list says goes on from full lines above it, or is the rest of a number there."""
    told = {column: said for column in below if (said := _said(below[column]))}
    alone = next(iter(told.values()), "")
    if len(told) == 1 and _REST.match(alone):
        return True
    full = bool(told) and all(_is_full(above, column) for column in told)
    return full and (len(told) > 1 or (len(alone) <= _SHORT and not alone.isdigit()))


def _is_full(row: Mapping[int, list[Block]], column: int) -> bool:
    """Whether the last line of the cell leaves no room before the next cell."""
    last, beside = row[column][-1], row.get(column + 1)
    if not last.lines or last.size is None:
        return False
    if beside is None or beside[0].box is None:
        return len(last.lines) > 1
    return beside[0].box.x0 - last.lines[-1].box.x1 < _ROOM * last.size
