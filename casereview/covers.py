"""What on a page with coordinates is not to be seen while a case is hidden, and which pages are hidden whole.

Covered are the words under masks, everything drawn, and what was read too unsurely to tell whether it names anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from casereview.masks import Masked, Masks, Sort
from casereview.model import Box, Page
from casereview.terms import GraphicKind

_SURE = 90  # percent; a character read less surely may be one of a name
_SIGNED = 6  # characters of handwriting: no longer than what somebody signs with
_WHOLE = 0.4
"""The share of a page from which on a picture is the page itself."""
_NOTHING: Mapping[int, tuple[Masked, ...]] = {}


class Cover(NamedTuple):
    """A place on a page that is not to be seen, and what is written over it."""

    box: Box
    mask: str


def covers_on(page: Page, masks: Masks, torn: Mapping[int, tuple[Masked, ...]] = _NOTHING) -> tuple[Cover, ...]:
    """What is not to be seen: words, with parts of names that go on elsewhere by block, and everything drawn."""
    return (*_words_on(page, masks, torn), *_drawn_on(page))


def cannot_be_masked(page: Page | None) -> bool:
    """Whether what a page of a file shows may name somebody without anybody having read it: it is hidden whole."""
    if page is None or page.is_unclear or not any(block.text.strip() for block in page.blocks):
        return True
    room = (page.width or 0.0) * (page.height or 0.0)
    boxes = (one.box for one in page.graphics if one.box is not None and one.kind is not GraphicKind.EMPTY)
    return any((box.x1 - box.x0) * (box.y1 - box.y0) > _WHOLE * room for box in boxes)


def _words_on(page: Page, masks: Masks, torn: Mapping[int, tuple[Masked, ...]]) -> Iterator[Cover]:
    for index, block in enumerate(page.blocks):
        written = (Masked(start, end, Sort.DRAWN) for start, end in block.hand if end - start <= _SIGNED)
        spans = [*masks.spans(block.text), *torn.get(index, ()), *written, *_unsure(block.sure, block.text)]
        for start, end, mask in spans:
            lines = [line for line in block.lines if line.start < end and start < line.start + len(line.edges) - 1]
            for line in lines:
                first, last = max(start - line.start, 0), min(end - line.start, len(line.edges) - 1)
                edges = line.edges[first : last + 1]
                yield Cover(Box(min(edges), line.box.y0, max(edges), line.box.y1), mask)
            if not lines and block.box is not None:
                yield Cover(block.box, mask)


def _unsure(sure: tuple[int, ...], text: str) -> Iterator[Masked]:
    """Runs of characters that were not read surely."""
    at = 0
    while at < len(sure):
        if sure[at] >= _SURE or not text[at : at + 1].strip():
            at += 1
            continue
        start = at
        while at < len(sure) and sure[at] < _SURE:
            at += 1
        yield Masked(start, at, Sort.UNSURE)


def _drawn_on(page: Page) -> Iterator[Cover]:
    for graphic in page.graphics:
        if graphic.box is not None and graphic.kind not in (GraphicKind.EMPTY, GraphicKind.SIGNATURE_LINE):
            yield Cover(graphic.box, Sort.DRAWN)
