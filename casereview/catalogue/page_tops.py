"""What stands at the top of a page: its title, its document number, its page counter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from casereview.catalogue.titles import NUMBER, TitleBook, TitleMatch, bare, squeezed_with_origins
from casereview.model import Block, Page
from casereview.terms import BlockKind
from casereview.text import squeezed

_SENTENCE = re.compile(r"[。;:,?]|\d{4}年")
_NUMBER_FIRST = re.compile(rf"(?:[\u4e00-\u9fff]{{2,16}}文书)?(?![贵你])({NUMBER})(?!的|行政|责令|《|文件)")
_ENTITLED = re.compile(r"[\s\-·•|]*标\s*题\s*[:\uff1a|\s]\s*")
_NUMBER_LABEL = re.compile(r"^[文编案]\s*号\s*[:\uff1a]?\s*")
_PLAIN_TOP = 2  # blocks that may hold a title which does not stand out
_FOREIGN_TOP = 5
_HEAD_ROWS = 3  # of a table, that may hold the title
_LABELS_A_PAPER = re.compile(
    r"(?:送达的?(?:文书|文件)|(?:文书|文件|材料)的?(?:名称|题名|种类|标题))(?:[、及和与(/]*(?:文书)?[文编]号\)?)?:?$"
)
"""The label of a cell beside which the title is that of another paper, as in a receipt."""
_BROKEN_PART = 40  # characters
_APART = re.compile(r"\S+(?: \S+)*")  # blanks wider than one keep words apart on scans
_HARDLY = 70  # of 100: words read less surely are none of a title
_NEVER_RUNNING = frozenset({"volume_cover"})  # a running head with such a title names the volume, not the page
_COUNTER = re.compile(r"(?:共[\d_]*页)?[,/、]?第(\d{1,3})页[,/、]?(?:[,/、]?共[\d_]*页)?|(\d{1,3})/\d{1,3}")
_TOTAL = re.compile(r"共(\d{1,3})页|/(\d{1,3})$")


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
    """The titles among the first `depth` blocks with words: those of the body first, then the running heads.

    A title that is in no list counts where a title stands: at the very top, or set apart from the text.
    """
    running: list[Heading] = []
    blocks = list(_top_blocks(page, depth))
    for position, block in enumerate(blocks):
        match = _title_at(blocks, position, titles)
        if _placed_as_title(page, block, position):
            match = _fuller(match, _worded_at(blocks, position, titles, alone=match is not None))
        if match is None:
            continue
        if block.kind is BlockKind.HEADER:
            if not _NEVER_RUNNING.issuperset(match.kinds):
                running.append(Heading(match, position, block))
        else:
            yield Heading(match, position, block)
    yield from running


def foreign_title(page: Page, titles: TitleBook) -> Block | None:
    """The line at the page top that is set as a title and named as papers are, but not as one of our kinds."""
    for position, block in enumerate(_top_blocks(page, _FOREIGN_TOP)):
        if block.kind is BlockKind.BODY and _placed_as_title(page, block, position) and block.cell is None:
            if titles.titled(block.text) or titles.worded(block.text):
                return None
            if titles.names_a_paper(block.text):
                return block
    return None


def ordinary_size(page: Page) -> float | None:
    """The size in which most of the page's characters are printed, None if it gives no sizes."""
    sizes: dict[float, int] = {}
    for block in page.blocks:
        if block.size:
            sizes[block.size] = sizes.get(block.size, 0) + len(block.text)
    return max(sizes, key=lambda size: sizes[size], default=None)


def stands_out(block: Block, ordinary: float | None) -> bool:
    """Whether the block is centred or larger than the ordinary print of its page."""
    return block.centred or bool(block.size and ordinary and block.size > ordinary + 1)


def _placed_as_title(page: Page, block: Block, position: int) -> bool:
    return position < _PLAIN_TOP or block.cell is not None or stands_out(block, ordinary_size(page))


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
    found = _counted(page)
    return int(found[1] or found[2]) if found is not None else None


def page_total(page: Page) -> int | None:
    """The number of pages that a page with a counter says its paper has (共 3 页, 2/3), None if it does not."""
    found = _counted(page)
    total = _TOTAL.search(found[0]) if found is not None else None
    return int(total[1] or total[2]) if total is not None else None


def _counted(page: Page) -> re.Match[str] | None:
    in_word = page.width is None
    edges = (*page.blocks[-3:], *page.blocks[:3], *(b for b in page.blocks if b.kind is not BlockKind.BODY))
    for block in edges:
        if in_word and block.kind is not BlockKind.BODY:
            continue
        plain = squeezed(block.text)
        if len(plain) <= 20 and (found := _COUNTER.fullmatch(plain)):
            return found
    return None


def _top_blocks(page: Page, depth: int) -> Iterator[Block]:
    """The first blocks with words; of tables only the first rows that are no more than a title and a number."""
    heads = _narrow_heads(page)
    named = {block.cell[:2] for block in page.blocks if block.cell is not None and _labels_a_paper(block)}
    seen = 0
    for block in page.blocks:
        if not block.text.strip() or block.kind is BlockKind.FOOTER:
            continue
        seen += 1
        if seen > depth:
            return
        if block.cell is None or block.cell[:2] in heads - named:
            yield block


def _labels_a_paper(block: Block) -> bool:
    return len(block.text) <= _BROKEN_PART and _LABELS_A_PAPER.search(squeezed(block.text)) is not None


def _narrow_heads(page: Page) -> set[tuple[int, int]]:
    """The rows with which tables begin, of at most two cells the first and of one cell what follows rows of one.

    A row of more is one of a list. Rows are known by their table and their number.
    """
    columns: dict[tuple[int, int], set[int]] = {}
    for block in page.blocks:
        if block.cell is not None and block.cell.row < _HEAD_ROWS:
            columns.setdefault(block.cell[:2], set()).add(block.cell.column)
    heads: set[tuple[int, int]] = set()
    for (table, row), found in sorted(columns.items()):
        above = row == 0 or len(columns.get((table, row - 1), ())) == 1
        if above and len(found) <= (2 if row == 0 else 1) and (row == 0 or (table, row - 1) in heads):
            heads.add((table, row))
    return heads


def _title_at(blocks: Sequence[Block], position: int, titles: TitleBook) -> TitleMatch | None:
    """The title that begins at this block; a title broken over several blocks is joined with those that follow."""
    block = blocks[position]
    told = _entitled(block)
    alone = titles.titled(block.text) or titles.titled(_clear(block)) or titles.titled(told) or titles.worded(told)
    following = blocks[position + 1 : position + 2]
    second = titles.titled(following[0].text) if following else None
    if alone is not None and (second is None or alone.words in bare(squeezed(block.text))):
        return alone  # but what is only nearly a title gives way to one below it
    if not _could_begin_title(block, least=1):
        return alone
    joined = _broken(blocks, position, titles.titled)
    if joined is None or (second is not None and len(joined.words) <= len(second.words)):
        return None  # the next block is the title by itself
    if second is not None and squeezed(block.text).endswith("文书"):
        return None  # the running name of all papers of an agency
    return joined


def _entitled(block: Block) -> str:
    """What the head of a page from a site gives as its title: 标题：……; nothing where it gives none."""
    found = _ENTITLED.match(block.text)
    return block.text[found.end() :] if found else ""


def _clear(block: Block) -> str:
    """The words of a block that stand apart, without those that were hardly read: stains beside them."""
    words = [(found[0], block.sure[found.start() : found.end()]) for found in _APART.finditer(block.text)]
    return "  ".join(word for word, sure in words if not sure or fmean(sure) >= _HARDLY)


def _worded_at(blocks: Sequence[Block], position: int, titles: TitleBook, *, alone: bool) -> TitleMatch | None:
    """The title in no list that begins at this block: of the block `alone`, or joined with a next that is none."""
    if (match := titles.worded(blocks[position].text)) is not None or alone:
        return match
    following = blocks[position + 1 : position + 2]
    if not following or titles.titled(following[0].text) or titles.worded(following[0].text):
        return None
    return _broken(blocks, position, titles.worded)


def _fuller(listed: TitleMatch | None, worded: TitleMatch | None) -> TitleMatch | None:
    """The match that accounts for more of the title; the listed one if there is nothing to choose."""
    if listed is None or worded is None:
        return listed or worded
    return worded if worded.known > listed.known else listed


def _broken(blocks: Sequence[Block], position: int, read: Callable[[str], TitleMatch | None]) -> TitleMatch | None:
    """The title that this block gives together with the next, or with all the single characters that follow."""
    if blocks[position].cell is not None or not _could_begin_title(blocks[position], least=1):
        return None
    stop = position + 1
    while stop < len(blocks) and len(squeezed(blocks[stop].text)) == 1:
        stop += 1
    stop = max(stop, position + 2)
    parts = [block.text.strip() for block in blocks[position:stop]]
    if len(parts) < 2 or any(len(squeezed(part)) > _BROKEN_PART for part in parts[1:]):
        return None
    return read("".join(parts))


def _could_begin_title(block: Block, least: int = 2) -> bool:
    plain = squeezed(block.text)
    return least <= len(plain) <= 60 and not _SENTENCE.search(plain)
