"""The pages of a case drawn and laid out from its files, which are read off the main thread."""

from __future__ import annotations

import math
from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtGui import QImage

from casereview.covers import Cover, cannot_be_masked, covers_on
from casereview.errors import CaseReviewError
from casereview.load.docx.looks import WordLooks, word_looks
from casereview.load.files import UnreadableError
from casereview.load.looks import PicturedFile, opened_pages
from casereview.load.original import Originals
from casereview.load.pdf.drawing import PdfFile
from casereview.model import Box, Document, Page, Source, around
from casereview.opened import Veil
from casereview.page_search import places_of
from casereview.torn_names import Torn, torn_names, torn_on
from ui.pages.covered_pages import CoveredPage
from ui.pages.geometry import boxes_of, shown_boxes
from ui.pages.plain_pages import BlankPage, FilePage
from ui.pages.word_pages import WordPage
from ui.turns import Job
from ui.words import tr

T = TypeVar("T")
_OPEN, _PAGES = 3, 12  # kept open and laid out
_PIXELS = 24_000_000  # of one image; beyond that it is drawn coarser
_UNREADABLE = (CaseReviewError, UnreadableError, OSError)
_SURE = 90  # per cent; a character read less surely may be another
_STRIP = (14.0, 4.0)  # points left of text that was recognised, where its hatching begins and ends


class Leaf(Protocol):
    """A page ready to be drawn, with the coordinates of everything on it."""

    page: Page

    def lay_out(self) -> Job[None]:
        """Find out where everything stands."""

    def drawn(self, scale: float) -> Job[QImage]:
        """The page at so many pixels a point, once it is laid out."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page with coordinates; for each place that was asked for its boxes, and where else the same words stand."""

    document: str
    number: int
    page: Page
    marks: tuple[tuple[Box, ...], ...] = ()
    alike: tuple[Box, ...] = ()
    doubtful: tuple[Box, ...] = ()
    notice: str = ""
    is_hidden: bool = False
    """Whether nothing of it is seen, because nobody knows whom it names."""


class PageDrawer:
    """Draws the pages of the case at `path`, with the font of this family where papers' own is missing."""

    def __init__(self, path: Path, family: str, veil: Veil | None = None) -> None:
        self._path, self._family, self._veil = path, family, veil
        self._unpacked: Originals | None = None
        self._files: OrderedDict[str, PdfFile | PicturedFile] = OrderedDict()
        self._looks: OrderedDict[str, WordLooks] = OrderedDict()
        self._leaves: OrderedDict[tuple[str, int], tuple[Leaf, str]] = OrderedDict()
        self._torn: OrderedDict[str, Torn] = OrderedDict()

    def close(self) -> None:
        """Let go of the files; not for the main thread."""
        for file in self._files.values():
            file.close()
        self._files.clear()
        if self._unpacked is not None:
            self._unpacked.close()

    @property
    def _originals(self) -> Originals:
        """The files of the case, looked at only when a page is wanted: who makes a drawer is not its thread."""
        if self._unpacked is None:
            self._unpacked = Originals(self._path)
        return self._unpacked

    def draw(self, document: Document, number: int, scale: float) -> Job[QImage]:
        """The page at so many pixels a point; what was read of it if its file has gone."""
        leaf, _ = yield from self._leaf(document, number)
        try:
            return (yield from leaf.drawn(_bearable(leaf.page, scale)))
        except _UNREADABLE:
            return (yield from BlankPage(leaf.page).drawn(scale))

    def prepare(
        self, document: Document, number: int, sources: Sequence[Source], doubts: Sequence[Source]
    ) -> Job[Prepared]:
        """The page with the boxes of these places on it."""
        leaf, notice = yield from self._leaf(document, number)
        page = leaf.page  # a leaf itself goes where it was made
        prepared: Prepared = yield lambda: _prepared(document, page, sources, doubts, notice)
        return replace(prepared, is_hidden=self._is_hidden(document, page))

    def count(self, document: Document) -> int:
        """How many pages the file of a document has that gave none when it was read; one where nobody can tell."""
        try:
            return max(self._file(document.source).pages, 1)
        except _UNREADABLE:
            return 1

    def _leaf(self, document: Document, number: int) -> Job[tuple[Leaf, str]]:
        key = (document.id, number)
        if key not in self._leaves:
            leaf, notice = yield lambda: self._opened(document, number)
            yield from leaf.lay_out()
            self._leaves[key] = leaf, notice
            while len(self._leaves) > _PAGES:
                self._leaves.popitem(last=False)
        self._leaves.move_to_end(key)
        return self._leaves[key]

    def _opened(self, document: Document, number: int) -> tuple[Leaf, str]:
        page = next((page for page in document.pages if page.number == number), None)
        return self._unread(document, number) if page is None else self._read(document, page)

    def _read(self, document: Document, page: Page) -> tuple[Leaf, str]:
        said = document.problem or ""
        if page.width is not None:
            try:
                return self._of_file(document, page, said)
            except _UNREADABLE:
                return WordPage(page, WordLooks(), self._family), _gone()
        try:
            looks = self._looks_of(document.source)
        except _UNREADABLE:
            return WordPage(page, WordLooks(), self._family), _gone()
        return WordPage(page, looks if self._veil is None else replace(looks, pictures={}), self._family), said

    def _unread(self, document: Document, number: int) -> tuple[Leaf, str]:
        """A page that nobody has read: what it looks like, if anything, and why nobody has."""
        empty = Page(number, None, None, ())
        said = document.problem or tr("本页没有可显示的内容")
        try:
            return self._of_file(document, empty, said)
        except _UNREADABLE:
            pass  # the sentence of the document tells
        return BlankPage(empty), said

    def _of_file(self, document: Document, page: Page, said: str) -> tuple[Leaf, str]:
        """A page as its file shows it, as far as it may be seen."""
        leaf = FilePage(self._file(document.source), page)
        if self._veil is None:
            return leaf, said
        if self._is_hidden(document, page):
            return CoveredPage(leaf, (), _unmasked()), _unmasked()
        return CoveredPage(leaf, self._covers(document, page.number), ""), said

    def _is_hidden(self, document: Document, page: Page) -> bool:
        """Whether a page of a file is not seen, because nobody knows whom it names and nobody wanted to see it."""
        veil = self._veil
        if veil is None or page.number < 1 or self._is_laid_out(document, page.number):
            return False
        if (document.source, page.number) in veil.uncovered:
            return False
        read = [page for _, _, page in self._lying(document, page.number)]
        return any(map(cannot_be_masked, read or (None,)))

    def _is_laid_out(self, document: Document, number: int) -> bool:
        """Whether it is a Word page, which has no look but the one that its masked words are given here."""
        return any(page.number == number and page.width is None for page in document.pages)

    def _lying(self, document: Document, number: int) -> tuple[tuple[Document, int, Page], ...]:
        """What was read of a page of a file, in whatever documents, as it was read: which page of which it is."""
        assert self._veil is not None
        name = self._veil.files.get(document.source, document.source)
        papers = (one for one in self._veil.behind.review.case.documents if one.source == name)
        return tuple((one, at, page) for one in papers for at, page in enumerate(one.pages) if page.number == number)

    def _covers(self, document: Document, number: int) -> tuple[Cover, ...]:
        assert self._veil is not None
        masks = self._veil.masks
        return tuple(
            Cover(box, cover.mask)
            for paper, at, page in self._lying(document, number)
            for cover in covers_on(page, masks, torn_on(self._torn_in(paper), at))
            for box in shown_boxes(page, (cover.box,))
        )

    def _torn_in(self, paper: Document) -> Torn:
        assert self._veil is not None
        masks = self._veil.masks
        return _kept(self._torn, paper.id, lambda: torn_names(paper, masks), _PAGES, lambda _torn: None)

    def _file(self, called: str) -> PdfFile | PicturedFile:
        name = self._named(called)
        return _kept(
            self._files, name, lambda: opened_pages(self._originals.files(name)), _OPEN, lambda file: file.close()
        )

    def _named(self, called: str) -> str:
        """What a file of the case is called where it lies."""
        return called if self._veil is None else self._veil.files.get(called, called)

    def _looks_of(self, name: str) -> WordLooks:
        file = self._originals.files(self._named(name))[0]
        return _kept(self._looks, name, lambda: word_looks(file), _OPEN, lambda _looks: None)


K = TypeVar("K")


def _kept(kept: OrderedDict[K, T], key: K, make: Callable[[], T], most: int, let_go: Callable[[T], None]) -> T:
    """What is kept under this key, made if there is none; no more than `most` are kept."""
    if key not in kept:
        kept[key] = make()
        while len(kept) > most:
            let_go(kept.popitem(last=False)[1])
    kept.move_to_end(key)
    return kept[key]


def _bearable(page: Page, scale: float) -> float:
    """The scale, less where the image would be huge."""
    pixels = (page.width or 1.0) * (page.height or 1.0) * scale**2
    return scale * min(1.0, math.sqrt(_PIXELS / pixels))


def _unmasked() -> str:
    return tr("未识别页，盲评中不显示")


def _gone() -> str:
    return tr("原文件已不在原处或不能打开，这里显示的是读取到的文字")


def _prepared(
    document: Document, page: Page, sources: Sequence[Source], doubts: Sequence[Source], notice: str
) -> Prepared:
    found = _found(document, page, sources)
    doubtful = [box for boxes, _ in _found(document, page, doubts) for box in boxes]
    if page.is_scanned:
        doubtful += shown_boxes(page, _beside(page))
    others = tuple(dict.fromkeys(box for _, others in found for box in others))
    return Prepared(document.id, page.number, page, tuple(boxes for boxes, _ in found), others, tuple(doubtful), notice)


def _found(document: Document, page: Page, sources: Sequence[Source]) -> list[tuple[tuple[Box, ...], tuple[Box, ...]]]:
    """For each place its boxes, and those of the same words elsewhere if nobody knows which are meant."""
    asked: Counter[str] = Counter()
    found: list[tuple[tuple[Box, ...], tuple[Box, ...]]] = []
    own_page = next((one for one in document.pages if one.number == page.number), None)
    for source in sources:
        choices = [boxes for spans in places_of(document, source) if (boxes := boxes_of(page, spans))]
        if page.straightening is not None and not choices and (box := document.shown(source)) is not None:
            found.append(((box,), ()))  # it may stand on the other of two pages on one sheet
        elif source.box is not None and (own_page is page or page.straightening is not None):
            found.append((shown_boxes(page, _nearest(choices, source.box)), ()))
        elif choices:
            turn = min(asked[source.quote], len(choices) - 1)
            others = tuple(box for number, boxes in enumerate(choices) if number != turn for box in boxes)
            found.append((choices[turn], others))
        else:
            found.append(((), ()))
        asked[source.quote] += 1
    return found


def _nearest(choices: Sequence[tuple[Box, ...]], box: Box) -> tuple[Box, ...]:
    """The choice that lies where the box is, which may be that of its first words; the box itself if none does."""

    def apart(boxes: tuple[Box, ...]) -> float:
        whole = around(boxes) or box
        return sum(abs(one - other) for one, other in zip(whole, box, strict=True))

    here = [boxes for boxes in choices if any(_touch(one, box) for one in boxes)]
    return min(here, key=apart, default=(box,))


def _touch(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def _beside(page: Page) -> list[Box]:
    """Strips beside the text of a page that was recognised and not read, unless every character of it is sure."""
    doubted = (block for block in page.blocks if not block.sure or min(block.sure) < _SURE)
    boxes = [block.box for block in doubted if block.box is not None and block.text.strip()]
    return [Box(max(box.x0 - _STRIP[0], 0.0), box.y0, max(box.x0 - _STRIP[1], 1.0), box.y1) for box in boxes]
