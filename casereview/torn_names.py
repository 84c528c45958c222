"""Names that go over a line of a cell, from a cell or a paragraph to the next, over a page: masked part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise

from casereview.masks import BREAK, FILL, Masked, Masks
from casereview.model import Document

Torn = Mapping[tuple[int, int], tuple[Masked, ...]]
"""By index of the page in the document and of the block on it what of it is part of a name that goes on elsewhere."""
_Place = tuple[int, int, int]
"""Index of the page, of the block on it, and of the character in its printed text."""


def torn_names(document: Document, masks: Masks) -> Torn:
    """The parts of names that no block of the document holds whole."""
    text, places = _joined(document)
    found: dict[tuple[int, int], list[Masked]] = {}
    for start, end, mask in masks.spans(text):
        parts = list(_parts(places[start:end], mask))
        for block, part in parts if len(parts) > 1 else ():
            found.setdefault(block, []).append(part)
    return {block: tuple(parts) for block, parts in found.items()}


def torn_on(torn: Torn, page: int) -> Mapping[int, tuple[Masked, ...]]:
    """Of these parts those on one page, by the index of their block."""
    return {block: parts for (where, block), parts in torn.items() if where == page}


def _joined(document: Document) -> tuple[str, list[_Place | None]]:
    """The text as it is read with the place of each character; lines of one cell follow each other at once."""
    flow, parts, places = document.flow, [""], list[_Place | None]()
    starts = [*(stretch.start for stretch in flow.stretches), len(flow.text)]
    for stretch, following, goes_on in zip(flow.stretches, starts[1:], _goes_on(document), strict=True):
        end = following - 1  # what ends a block in a flow
        text = flow.text[stretch.start : end]
        parts.append(text if goes_on else text + BREAK)
        places += [(stretch.page, stretch.block, at) for at in flow.origins[stretch.start : end]]
        places += [] if goes_on else [None]
    return "".join(parts), places


def _goes_on(document: Document) -> Iterator[bool]:
    """Whether what follows stands in the same cell."""
    blocks = [document.pages[one.page].blocks[one.block] for one in document.flow.stretches]
    pages = [one.page for one in document.flow.stretches]
    for (block, page), (following, next_page) in pairwise(zip(blocks, pages, strict=True)):
        yield block.cell is not None and block.cell == following.cell and page == next_page
    if blocks:
        yield False


def _parts(places: list[_Place | None], mask: str) -> Iterator[tuple[tuple[int, int], Masked]]:
    """The stretch of each block; only the first tells what is masked."""
    there = [place for place in places if place is not None]
    for number, (block, of_block) in enumerate(groupby(there, key=lambda place: place[:2])):
        offsets = [place[2] for place in of_block]
        yield block, Masked(min(offsets), max(offsets) + 1, FILL if number else mask)
