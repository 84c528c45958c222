"""The folios (卷内页码) that the pages of a bound volume bear: numbers at their edge that run through all papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casereview.model import Block, CaseFile, Document, Page, Source
from casereview.terms import BlockKind
from casereview.text import squeezed

_COUNTER = re.compile(r"[-—–·.]*第?(?P<number>[0-9OoIlSBZ]{1,4})页?[-—–·.]*")
_BESIDE_WORDS = re.compile(r"(?:^|\s)(?P<number>[0-9]{1,4})\s*$")
_LOOKALIKES = str.maketrans("OoIlSBZ", "0011582")
"""Letters that are read for stamped digits."""

_FEWEST = 3  # pages that bear one
_SHARE = 0.5
"""The share of the pages with numbers at their edge that must be of the series, for it to be one."""

_EDGE = 0.09
"""The share of the height of a page at whose edge folios stand."""

_WINDOW = 60
"""How many numbers back the one before may lie."""

_BREAK, _STEP, _FAR = 1.5, 0.05, 20
"""What it takes off that a series skips or repeats: once, and for each number; more than two pages must bear it out."""


@dataclass(frozen=True, slots=True)
class BoundPage:
    """A page of the volume on which something stands, in its place."""

    document: Document
    page: Page

    @property
    def source(self) -> Source:
        """The page as a place."""
        return self.document.of_page(self.page.number)


@dataclass(frozen=True, slots=True)
class Folio:
    """A number at the edge of the page at `index` among those of the volume, and how surely it was read."""

    index: int
    number: int
    sure: float


@dataclass(frozen=True, slots=True)
class Series:
    """The pages of a volume, the folios that run through it, and numbers at edges that are not of the run."""

    pages: tuple[BoundPage, ...]
    run: tuple[Folio, ...]
    others: tuple[Folio, ...]


def folios_of(case: CaseFile) -> Mapping[tuple[str, int], int]:
    """The folio of each page that bears one, by document and number of the page in its file.

    Only numbers that count on from paper to paper are folios: those of a paper of its own begin anew with it.
    """
    series = series_of(case)
    places = ((series.pages[folio.index], folio.number) for folio in series.run)
    borne = {_leaf(bound.document, bound.page): number for bound, number in places}
    return {
        (d.id, page.number): borne[leaf]
        for d in case.documents
        for page in d.pages
        if (leaf := _leaf(d, page)) in borne
    }


def _leaf(document: Document, page: Page) -> tuple[str, int]:
    """The page as one of its file: two papers may lie on one."""
    return (document.sha256, page.number)


def series_of(case: CaseFile) -> Series:
    """The folios of the case: numbers that rise through its papers, with what misreading and loss leave of them.

    The run is empty where there is none.
    """
    leaves = {_leaf(d, page): BoundPage(d, page) for d in reversed(case.documents) for page in d.pages}
    pages = tuple(
        bound
        for d in case.documents
        for page in d.pages
        if (bound := leaves[_leaf(d, page)]).document is d and _bears_anything(page)
    )
    found = tuple(folio for index, bound in enumerate(pages) for folio in _numbers(index, bound.page))
    run = _longest(found)
    papers = {pages[folio.index].document.id for folio in run}
    numbered = len({folio.index for folio in found})
    if len(papers) < 2 or len(run) < max(_FEWEST, _SHARE * numbered):
        return Series(pages, (), found)
    taken = {folio.index for folio in run}
    return Series(pages, run, tuple(folio for folio in found if folio.index not in taken))


def _bears_anything(page: Page) -> bool:
    """Whether a page of print or of a picture bears anything: blank backs are not numbered, Word pages not printed."""
    return page.width is not None and (bool(page.blocks) or bool(page.graphics) or page.is_unread)


def _numbers(index: int, page: Page) -> Iterator[Folio]:
    for block in page.blocks:
        if not _at_edge(page, block):
            continue
        alone = _COUNTER.fullmatch(squeezed(block.text))
        found = alone or _BESIDE_WORDS.search(block.text)
        if found and any(character.isdigit() for character in found["number"]):
            number = int(found["number"].translate(_LOOKALIKES))
            sure = block.surely(0, len(block.text)) if alone else block.surely(*found.span("number"))
            yield Folio(index, number, sure)


def _at_edge(page: Page, block: Block) -> bool:
    """Whether the block stands above or below the text; on a picture poor reading may hide that it is a number."""
    if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
        return True
    if not page.is_scanned or block.box is None or not page.height or block.cell is not None:
        return False
    return block.box.y1 < page.height * _EDGE or block.box.y0 > page.height * (1 - _EDGE)


def _longest(found: Sequence[Folio]) -> tuple[Folio, ...]:
    """The run of numbers that rise with the pages, that most of them bear out: by weight, less what it skips."""
    weights = [0.0] * len(found)
    before = [-1] * len(found)
    for at, folio in enumerate(found):
        weights[at] = own = 0.5 + folio.sure / 2
        for other in range(max(at - _WINDOW, 0), at):
            cost = _cost(found[other], folio)
            if cost is not None and weights[other] + own - cost > weights[at]:
                weights[at], before[at] = weights[other] + own - cost, other
    at = max(range(len(found)), key=weights.__getitem__, default=-1)
    run: list[Folio] = []
    while at >= 0:
        run.append(found[at])
        at = before[at]
    return tuple(reversed(run))


def _cost(one: Folio, other: Folio) -> float | None:
    """What it takes off that one follows the other; None if it cannot."""
    pages, numbers = other.index - one.index, other.number - one.number
    if pages <= 0 or numbers < 0 or (numbers == 0 and pages > 1):
        return None
    skipped = abs(numbers - pages)
    return 0.0 if skipped == 0 else _BREAK + _STEP * min(skipped, _FAR)
