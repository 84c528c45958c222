"""Finding words in a whole case, and the words of a quote on their page: widths, blanks and line ends make no odds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from casereview.model import CaseFile, Document, Source
from casereview.progress import Progress, silent
from casereview.text import folded


class Span(NamedTuple):
    """Characters `start` to `end` (exclusive) of the printed text of a block, given by its index on its page."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand: the document, the page of its file on which it begins, the characters there.

    `index` is which of the document's pages that is: two pages on one sheet have one number.
    """

    document: str
    page: int
    spans: tuple[Span, ...]
    index: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Found:
    """Every place of the words in the case, in physical order; `textless` counts the pages that have no text."""

    words: str
    hits: tuple[Hit, ...] = ()
    textless: int = 0


def search(case: CaseFile, words: str, progress: Progress = silent) -> Found:
    """Every place where the case says these words."""
    wanted = _pattern(words)
    if wanted is None:
        return Found(words)
    hits: list[Hit] = []
    for done, document in enumerate(case.documents):
        progress("查找", done, len(case.documents))
        hits.extend(_hits(document, wanted))
    return Found(words, tuple(hits), sum(map(_textless, case.documents)))


def places_of(document: Document, source: Source) -> tuple[tuple[Span, ...], ...]:
    """Every place on its page at which the quote of a source stands, in reading order."""
    wanted = _pattern(source.quote, over_blocks=True)
    page = next((index for index, page in enumerate(document.pages) if page.number == source.page), None)
    if wanted is None or page is None:
        return ()
    first = [at for at, stretch in enumerate(document.flow.stretches) if stretch.page == page]
    found = (_spans(document, *match.span()) for start, end in _runs(document, first) for match in _all(
        wanted, document.flow.text, start, end))  # fmt: skip
    return tuple(dict.fromkeys(tuple(span for on, span in spans if on == page) for spans in found))


def _pattern(words: str, *, over_blocks: bool = False) -> re.Pattern[str] | None:
    """What finds the words whatever blanks stand between their characters; None for words of nothing but blanks."""
    characters = "".join(folded(words).split())
    between = r"\s*" if over_blocks else r" *(?:\n *)?"
    return re.compile(between.join(map(re.escape, characters)), re.IGNORECASE) if characters else None


def _all(wanted: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return wanted.finditer(text, start, end)


def _hits(document: Document, wanted: re.Pattern[str]) -> Iterator[Hit]:
    text, at = document.flow.text, 0
    while (match := wanted.search(text, at)) is not None:
        spans = _spans(document, *match.span())
        if "\n" in match[0] and not _in_one_cell(document, *match.span()):
            at = match.start() + 1
            continue
        at = match.end()
        if spans:
            page = spans[0][0]
            here = tuple(span for on, span in spans if on == page)
            yield Hit(document.id, document.pages[page].number, here, page)


def _spans(document: Document, start: int, end: int) -> list[tuple[int, Span]]:
    """What `flow.text[start:end]` is on the pages, each with the index of its page."""
    flow, found = document.flow, []
    for index in range(flow.index_at(start), len(flow.stretches)):
        stretch = flow.stretches[index]
        if stretch.start >= end:
            break
        stop = flow.stretches[index + 1].start if index + 1 < len(flow.stretches) else len(flow.text)
        low, high = max(start, stretch.start), min(end, stop)
        printed = document.pages[stretch.page].blocks[stretch.block].text
        if low < high and (first := flow.origins[low]) < (last := min(flow.origins[high - 1] + 1, len(printed))):
            found.append((stretch.page, Span(stretch.block, first, last)))
    return found


def _in_one_cell(document: Document, start: int, end: int) -> bool:
    """Whether paragraphs follow each other in one cell of a table."""
    flow = document.flow
    stretches = flow.stretches[flow.index_at(start) : flow.index_at(end - 1) + 1]
    cells = {(one.page, document.pages[one.page].blocks[one.block].cell) for one in stretches}
    return len(cells) == 1 and next(iter(cells))[1] is not None


def _runs(document: Document, stretches: list[int]) -> list[tuple[int, int]]:
    """The parts of the flow that come from these stretches, neighbours together: a page may be read in pieces."""
    flow = document.flow
    runs: list[tuple[int, int]] = []
    for index in stretches:
        start = flow.stretches[index].start
        end = flow.stretches[index + 1].start if index + 1 < len(flow.stretches) else len(flow.text)
        if runs and runs[-1][1] == start:
            start = runs.pop()[0]
        runs.append((start, end))
    return runs


def _textless(document: Document) -> int:
    """Pages that say nothing: scans and pictures; a document without pages is one."""
    if not document.pages:
        return 1
    return sum(not any(block.text.strip() for block in page.blocks) for page in document.pages)
