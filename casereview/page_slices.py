"""A stretch of a page as a page of its own, as where one paper ends on it and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casereview.model import Block, Graphic, Page
from casereview.terms import BlockKind


def slice_of(page: Page, first: int, stop: int) -> Page:
    """The blocks from `first` to before `stop` as a page, with the running lines of the page it is of."""
    kept = [
        index for index, block in enumerate(page.blocks) if first <= index < stop or block.kind is not BlockKind.BODY
    ]
    places = {index: place for place, index in enumerate(kept)}
    graphics = (_placed(graphic, page, first, stop, places) for graphic in page.graphics)
    return replace(
        page,
        blocks=counted_anew([page.blocks[index] for index in kept]),
        graphics=tuple(graphic for graphic in graphics if graphic is not None),
    )


def counted_anew(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a paper with the row of a table in which it begins as the first of that table."""
    table, row = next((block.cell[:2] for block in blocks if block.cell is not None), (0, 0))
    if row == 0:
        return tuple(blocks)
    return tuple(
        replace(block, cell=block.cell._replace(row=block.cell.row - row))
        if block.cell is not None and block.cell.table == table
        else block
        for block in blocks
    )


def _placed(graphic: Graphic, page: Page, first: int, stop: int, places: dict[int, int]) -> Graphic | None:
    """The graphic on the part it belongs to: that of its block, or of the height at which it stands."""
    if graphic.block is not None:
        within = first <= graphic.block < stop
        return replace(graphic, block=places[graphic.block]) if within and graphic.block in places else None
    if graphic.box is None:
        return graphic if first == 0 else None
    middle = (graphic.box.y0 + graphic.box.y1) / 2
    top = page.blocks[first].box if first else None
    bottom = page.blocks[stop].box if stop < len(page.blocks) else None
    above = top is not None and middle < top.y0
    below = bottom is not None and middle >= bottom.y0
    return None if above or below else graphic
