"""The papers of a case, their text for matching, and the places in them that everything else points to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple

from casereview.model.pages import Box, Mending, Page, around
from casereview.terms import ReadingMethod


class Stretch(NamedTuple):
    """A run of a flow that comes from one block: flow offset, page index in the document, block index."""

    start: int
    page: int
    block: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The text of a document for matching: folded (NFKC, radicals, no zero-width), blocks ended by a newline.

    `origins` gives for each character of `text` its offset in the printed text of its block. Blocks of one
    table row are consecutive, cell by cell. Made by `text.flow_of`.
    """

    text: str
    stretches: tuple[Stretch, ...]
    origins: tuple[int, ...]

    def index_at(self, offset: int) -> int:
        """The index in `stretches` of the run that holds the character at `offset`."""
        return max(bisect_right(self.stretches, offset, key=itemgetter(0)) - 1, 0)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: a document (by id), a page of its file, the words as printed, a box or None.

    `sure` is how surely the words were read: 1 where they needed no reading off a picture, else that of the least sure
    character. `mended` is what of the words was put right after it was read.
    """

    document: str
    page: int
    quote: str = ""
    box: Box | None = None
    sure: float = 1.0
    mended: tuple[Mending, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One paper of the case. `pages` are consecutive pages of the file `source`; `id` is stable across runs."""

    id: str
    sha256: str
    source: str
    pages: tuple[Page, ...]
    flow: Flow
    kind: str = "unknown"
    label: str = "其他材料"
    title: str | None = None
    number: str | None = None
    reading: ReadingMethod = ReadingMethod.TEXT
    confidence: float = 0.0
    problem: str | None = None

    def __hash__(self) -> int:
        """By id alone, so that what is found in a document can be kept for the next who asks."""
        return hash(self.id)

    @property
    def is_scanned(self) -> bool:
        """Whether any of it was read off a picture: a scan, a photograph, or a page whose text is garbled."""
        return self.reading is not ReadingMethod.TEXT

    @property
    def legibility(self) -> float:
        """How surely the worst of its pages was read; 1 where it needed no reading off a picture."""
        return min((page.legibility for page in self.pages if page.legibility is not None), default=1.0)

    @property
    def clarity(self) -> float | None:
        """How surely those of its pages were read, on the average, that were read off pictures; None without any."""
        read = [page.legibility for page in self.pages if page.legibility is not None and not page.is_unread]
        return sum(read) / len(read) if read else None

    @property
    def unread(self) -> tuple[int, ...]:
        """The numbers of its pages on which nothing could be read; blank pages are none of them."""
        return tuple(dict.fromkeys(page.number for page in self.pages if page.is_unread))

    @property
    def unclear(self) -> tuple[int, ...]:
        """The numbers of its pages that may hold other words than were read, or more: unread ones among them."""
        return tuple(dict.fromkeys(page.number for page in self.pages if page.is_unclear))

    def place(self, start: int, end: int) -> Source:
        """The source of `flow.text[start:end]`: quoted as printed, with its box.

        A match over several blocks of one page is quoted whole; over two pages, the part on the first.
        """
        quotes: list[str] = []
        boxes: list[Box] = []
        sure = 1.0
        mended: list[Mending] = []
        stretches = self.flow.stretches
        first = self.flow.index_at(start)
        page = stretches[first].page if stretches and start < end else 0
        for index in range(first, len(stretches)):
            stretch = stretches[index]
            stop = stretches[index + 1].start if index + 1 < len(stretches) else len(self.flow.text)
            low, high = max(start, stretch.start), min(end, stop)
            if stretch.start >= end or stretch.page != page:
                break
            if low >= high:
                continue
            block = self.pages[stretch.page].blocks[stretch.block]
            printed_start = self.flow.origins[low]
            printed_end = min(self.flow.origins[high - 1] + 1, len(block.text))
            quotes.append(block.text[printed_start:printed_end])
            sure = min(sure, block.surely(printed_start, printed_end))
            mended.extend(block.mendings(printed_start, printed_end))
            if (box := block.box_of(printed_start, printed_end)) is not None:
                boxes.append(box)
        number = self.pages[page].number if self.pages else 1
        quote = " ".join(quote for quote in quotes if quote.strip())
        return Source(self.id, number, quote, around(tuple(boxes)), sure, tuple(mended))

    def shown(self, source: Source) -> Box | None:
        """The box of a place of this document on its page as the file shows it, not as it was made straight."""
        pages = [page for page in self.pages if page.number == source.page and page.straightening is not None]
        on_it = (page for page in pages if any(source.quote in block.text for block in page.blocks))
        page = next(on_it, pages[0] if pages else None)
        if page is None or page.straightening is None or source.box is None:
            return source.box
        return page.straightening.shown(source.box)

    def whole(self) -> Source:
        """All of the document as a source: its first page, its title quoted, as sure as the worst of its pages."""
        unclear = (page.legibility or 0.0 for page in self.pages if page.is_unclear)
        return replace(self.itself(), sure=min(unclear, default=1.0))

    def of_page(self, number: int) -> Source:
        """A page of the document as a source, by its number."""
        read = (page.legibility or 0.0 for page in self.pages if page.number == number and page.is_unclear)
        return Source(self.id, number, sure=min(read, default=1.0))

    def itself(self) -> Source:
        """The document as a source for what it is and where it lies, whatever else stands in it."""
        return Source(self.id, self.pages[0].number if self.pages else 1, self.title or "")
