"""Headers and footers of a PDF: lines at the edge of pages that repeat, and page counters."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from statistics import median

from casereview.model import Block, Page
from casereview.terms import BlockKind

_EDGE = 0.09  # of the page height
_COUNTER = re.compile(
    r"\s*(?:[-－—–·]*\s*\d{1,4}\s*[-－—–·]*|第\s*[\d一二三四五六七八九十]+\s*页[\s，,/]*(?:共\s*[\d一二三四五六七八九十]+\s*页)?"
    r"|共\s*\d+\s*页[\s，,/]*第\s*\d+\s*页|\d{1,4}\s*/\s*\d{1,4})\s*"
)


def with_margins(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with the blocks of their upper and lower edge told apart from the body."""
    seen = Counter(key for page in pages for key in {_key(block) for block in page.blocks if _edge(page, block)})
    running = {key for key, count in seen.items() if count >= 3 or count == len(pages) == 2}
    return tuple(_told(page, running, any_size=len(pages) > 2) for page in pages)


def _told(page: Page, running: set[str], any_size: bool) -> Page:
    """The page with its running heads told; on two pages only small print is one, for papers have equal titles."""
    edges = [_edge(page, block) for block in page.blocks]
    if not any(edges):
        return page
    usual = median(block.size or 0.0 for block in page.blocks)
    blocks = []
    for block, edge in zip(page.blocks, edges, strict=True):
        repeats = _key(block) in running and (any_size or (block.size or 0.0) <= usual)
        blocks.append(replace(block, kind=edge) if edge and (repeats or _COUNTER.fullmatch(block.text)) else block)
    return replace(page, blocks=tuple(blocks))


def _edge(page: Page, block: Block) -> BlockKind | None:
    if block.box is None or page.height is None or block.cell is not None or not block.text:
        return None
    if block.box.y1 < page.height * _EDGE:
        return BlockKind.HEADER
    return BlockKind.FOOTER if block.box.y0 > page.height * (1 - _EDGE) else None


def _key(block: Block) -> str:
    return re.sub(r"\d+", "0", "".join(block.text.split()))
