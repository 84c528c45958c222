"""A strip of a Word page in pieces: a text document lays out all it holds at one go, and hundreds of cells take long.

A piece ends between paragraphs, or between rows of a table that no cell spans: the rows after go on in the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from casereview.model import Block
from casereview.terms import BlockKind

_ENOUGH = 40  # blocks, after which a piece ends where it can
_LINES = 60  # characters that take as long as another block


@dataclass(frozen=True, slots=True)
class Piece:
    """Blocks to be laid out together; they may begin with further rows of the table that ends the piece before."""

    indexes: tuple[int, ...]
    goes_on: bool = False


def pieces_of(blocks: Sequence[Block], indexes: Sequence[int]) -> Iterator[Piece]:
    """The blocks in pieces, in their order; together they are all of them."""
    held, weight = Piece(()), 0
    for unit in _units(blocks, indexes):
        more = sum(1 + len(blocks[index].text) // _LINES for index in unit.indexes)
        if not held.indexes:
            held, weight = unit, more
        elif weight + more <= _ENOUGH:
            held, weight = replace(held, indexes=held.indexes + unit.indexes), weight + more
        else:
            yield held
            held, weight = unit, more
    yield held


def _units(blocks: Sequence[Block], indexes: Sequence[int]) -> Iterator[Piece]:
    """What is never parted: a paragraph, boxes that follow each other, rows of a table that a cell spans."""
    at = 0
    while at < len(indexes):
        end = end_of_run(blocks, indexes, at)
        if blocks[indexes[at]].cell is not None:
            yield from _rows(blocks, indexes[at:end])
        else:
            yield Piece(tuple(indexes[at:end]))
        at = end


def end_of_run(blocks: Sequence[Block], indexes: Sequence[int], at: int) -> int:
    """Where the paragraph, the table or the text boxes end that begin there; what lies in a table is part of it."""
    first, end = blocks[indexes[at]], at + 1
    if first.cell is not None:
        own = [place for place in range(at, len(indexes)) if table_of(blocks[indexes[place]]) == first.cell.table]
        return own[-1] + 1
    while first.kind is BlockKind.TEXT_BOX and end < len(indexes) and blocks[indexes[end]].kind is BlockKind.TEXT_BOX:
        end += 1
    return end


def table_of(block: Block) -> int | None:
    """The number of the table in which a block stands."""
    return None if block.cell is None else block.cell.table


def _rows(blocks: Sequence[Block], indexes: Sequence[int]) -> Iterator[Piece]:
    """The rows of a table, those together that a cell spans; all of them where a table in it widens its columns."""
    number = table_of(blocks[indexes[0]])
    nested = any(table_of(blocks[index]) not in (number, None) for index in indexes)
    start, below = 0, 0  # the row under all that has been seen
    for place, index in enumerate(indexes):
        cell = blocks[index].cell
        if cell is None or nested:
            continue
        if cell.row >= below > 0:
            yield Piece(tuple(indexes[start:place]), goes_on=start > 0)
            start = place
        below = max(below, cell.row + cell.row_span)
    yield Piece(tuple(indexes[start:]), goes_on=start > 0)
