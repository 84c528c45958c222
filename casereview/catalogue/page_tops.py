"""What stands at the top of a page: its title, its document number, its page counter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from casereview.catalogue.titles import NUMBER, TitleBook, TitleMatch, squeezed_with_origins
from casereview.model import Block, Page
from casereview.terms import BlockKind
from casereview.text import squeezed

_SENTENCE = re.compile(r"[。;:,?]|\d{4}年")
_NUMBER_FIRST = re.compile(rf"(?:[\u4e00-\u9fff]{{2,16}}文书)?({NUMBER})(?!的|行政|责令|《|文件)")
_NUMBER_LABEL = re.compile(r"^[文编案]\s*号\s*[:\uff1a]?\s*")
_COUNTER = re.compile(r"(?:共[\d_]*页)?[,/、]?第(\d{1,3})页[,/、]?(?:[,/、]?共[\d_]*页)?|(\d{1,3})/\d{1,3}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title on a page, its first block, and how many blocks with words stand before it."""

    match: TitleMatch
    position: int
    block: Block

    @property
    def running(self) -> bool:
        """Whether it is the running head of the page."""
        return self.block.kind is BlockKind.HEADER


def headings(page: Page, titles: TitleBook, depth: int) -> Iterator[Heading]:
    """The titles among the first `depth` blocks with words: those of the body first, then the running heads."""
    running: list[Heading] = []
    blocks = list(_top_blocks(page, depth))
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        if (match := _title_at(block, following, titles)) is None:
            continue
        if block.kind is BlockKind.HEADER:
            running.append(Heading(match, position, block))
        else:
            yield Heading(match, position, block)
    yield from running


def own_number(page: Page, depth: int) -> str | None:
    """The document number that heads a block at the top of the page, as printed."""
    for block in _top_blocks(page, depth):
        plain, origins = squeezed_with_origins(block.text)
        if found := _NUMBER_FIRST.match(plain):
            return _NUMBER_LABEL.sub("", block.text[origins[found.start(1)] : origins[found.end(1) - 1] + 1])
    return None


def counter_of(page: Page) -> int | None:
    """The page number the page prints for itself (第 2 页, 2/3), None if it prints none.

    A Word file keeps one running foot for all pages, with whatever number it was saved with: there it tells nothing.
    """
    in_word = page.width is None
    edges = (*page.blocks[-3:], *page.blocks[:3], *(b for b in page.blocks if b.kind is not BlockKind.BODY))
    for block in edges:
        if in_word and block.kind is not BlockKind.BODY:
            continue
        plain = squeezed(block.text)
        if len(plain) <= 20 and (found := _COUNTER.fullmatch(plain)):
            return int(found[1] or found[2])
    return None


def _top_blocks(page: Page, depth: int) -> Iterator[Block]:
    """The first blocks with words; of tables only a first row that is no more than a title and a number."""
    heads = _narrow_heads(page)
    seen = 0
    for block in page.blocks:
        if not block.text.strip() or block.kind is BlockKind.FOOTER:
            continue
        seen += 1
        if seen > depth:
            return
        if block.cell is None or (block.cell.row == 0 and block.cell.table in heads):
            yield block


def _narrow_heads(page: Page) -> set[int]:
    """The tables whose first row has at most two cells; a row of more is one of a list."""
    columns: dict[int, set[int]] = {}
    for block in page.blocks:
        if block.cell is not None and block.cell.row == 0:
            columns.setdefault(block.cell.table, set()).add(block.cell.column)
    return {table for table, found in columns.items() if len(found) <= 2}


def _title_at(block: Block, following: Block | None, titles: TitleBook) -> TitleMatch | None:
    """The title that begins at this block; a title broken over two blocks is joined with the `following` one."""
    alone = titles.titled(block.text)
    if alone is not None or following is None or block.cell is not None or not _could_begin_title(block):
        return alone
    if len(squeezed(following.text)) > 40:
        return None
    second = titles.titled(following.text)
    joined = titles.titled(block.text.strip() + following.text.strip())
    if joined is None or (second is not None and len(joined.words) <= len(second.words)):
        return None  # the next block is the title by itself
    if second is not None and squeezed(block.text).endswith("文书"):
        return None  # the running name of all papers of an agency
    return joined


def _could_begin_title(block: Block) -> bool:
    plain = squeezed(block.text)
    return 2 <= len(plain) <= 60 and not _SENTENCE.search(plain)
