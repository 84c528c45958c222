"""Pages drawn, laid out and searched off the main thread, what is looked at first, what is no longer wanted never."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from casereview.errors import CancelledError
from casereview.folios import folios_of
from casereview.model import CaseFile, Document, Source
from casereview.progress import Progress
from ui.pages.drawer import PageDrawer, Prepared
from ui.pages.image_cache import ImageCache, Wanted
from ui.pages.word_pages import make_types
from ui.tasks import Lane, Task

_MOST = 192 * 1024**2  # bytes of images kept
_PIXELS = 24_000_000  # of one image; beyond that it is drawn coarser


@dataclass(frozen=True, slots=True)
class Asked:
    """A page to be prepared: with these places found on it and these doubtful readings."""

    document: Document
    number: int
    sources: tuple[Source, ...] = ()
    doubts: tuple[Source, ...] = ()


@dataclass
class _Work:
    """What waits: pages to prepare and images to draw, by who asked; who asks anew wants nothing else any more."""

    asked: dict[Hashable, Asked] = field(default_factory=dict)
    wanted: dict[Hashable, tuple[Wanted, ...]] = field(default_factory=dict)


class PageRenders(QObject):
    """The pages of one case as images; asks nothing of the main thread but to take them."""

    prepared = Signal(object, object)
    """Who asked, and the page prepared."""
    drawn = Signal(object)
    """What was wanted and can now be had."""
    folios_known = Signal(object)
    """The folio of each page that bears one, by document and number."""
    counts_known = Signal(object)
    """How many pages the documents have that nobody could read, by their ids."""

    def __init__(self, family: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        make_types(family)
        self._family = family
        self._lane, self._searching = Lane(), Lane()
        self._cache = ImageCache(_MOST)
        self._work = _Work()
        self._documents: dict[str, Document] = {}
        self._drawer: PageDrawer | None = None
        self._running: Task | None = None
        lanes = (self._lane, self._searching)
        self.destroyed.connect(lambda: _finish(lanes))

    def open(self, case: CaseFile, path: Path, *, same: bool) -> None:
        """Draw from this case from now on; what was drawn of the `same` reading of it stays."""
        self._documents = {document.id: document for document in case.documents}
        if same and self._drawer is not None:
            return
        self._cache.clear()
        self._work = _Work()
        if (old := self._drawer) is not None:
            self._start(lambda _progress: old.close(), lambda _none: None, self._lane)
        self._drawer = PageDrawer(path, self._family)

    def prepare(self, by: Hashable, asked: Asked) -> None:
        """Have a page prepared; what the same one asked before is forgotten."""
        self._work.asked[by] = asked
        self._go_on()

    def want(self, by: Hashable, wanted: Sequence[Wanted]) -> None:
        """Have these drawn in their order; whatever the same one wanted before and not now is not drawn."""
        self._work.wanted[by] = tuple(wanted)
        self._go_on()

    def image(self, wanted: Wanted) -> QImage | None:
        """The image if there is one."""
        return self._cache.get(wanted)

    def ask(self, work: Callable[[Progress], object], then: Callable[[object], None]) -> Task:
        """Have something found out beside the drawing."""
        return self._start(work, then, self._searching)

    def survey(self, case: CaseFile) -> None:
        """Find out what takes a look at all papers: their folios, and how many pages those have that nobody read."""
        unread = [document for document in case.documents if not document.pages]
        self._start(lambda _progress: folios_of(case), self.folios_known.emit, self._searching)
        if unread and (drawer := self._drawer) is not None:
            self._start(
                lambda _progress: {one.id: drawer.count(one) for one in unread}, self.counts_known.emit, self._lane
            )

    def _go_on(self) -> None:
        if self._running is not None or (drawer := self._drawer) is None:
            return
        if self._work.asked:
            by, asked = next(iter(self._work.asked.items()))
            del self._work.asked[by]
            self._run(
                lambda: drawer.prepare(asked.document, asked.number, asked.sources, asked.doubts),
                lambda found: self._tell_prepared(by, found),
            )
        elif (wanted := self._next_wanted()) is not None:
            document = self._documents[wanted.document]
            self._run(
                lambda: _drawn(drawer, document, wanted),
                lambda image: self._keep(wanted, image),
            )

    def _next_wanted(self) -> Wanted | None:
        """What is looked at in every pane goes before what may be looked at next in any."""
        every = (wanted for of_each in zip_longest(*self._work.wanted.values()) for wanted in of_each if wanted)
        return next((one for one in every if one.document in self._documents and self._cache.get(one) is None), None)

    def _run(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        def done(result: object) -> None:
            self._running = None
            then(result)
            self._go_on()

        self._running = self._start(lambda _progress: work(), done, self._lane)

    def _tell_prepared(self, by: Hashable, found: object) -> None:
        assert isinstance(found, Prepared)
        self.prepared.emit(by, found)

    def _keep(self, wanted: Wanted, image: object) -> None:
        assert isinstance(image, QImage)
        self._cache.put(wanted, image)
        self.drawn.emit(wanted)

    def _start(self, work: Callable[[Progress], object], then: Callable[[object], None], lane: Lane) -> Task:
        task = Task(work, self)
        task.succeeded.connect(then)
        task.failed.connect(lambda error: self._fail(task, error))
        return lane.start(task)

    def _fail(self, task: Task, error: Exception) -> None:
        if self._running is task:
            self._running = None
        if not isinstance(error, CancelledError):
            raise error


def _finish(lanes: Sequence[Lane]) -> None:
    """Wait for what is under way, which tells it to an object that is going; at the very end all has gone already."""
    for lane in lanes:
        lane.finish()


def _drawn(drawer: PageDrawer, document: Document, wanted: Wanted) -> QImage:
    """The image, coarser where it would be huge."""
    page = drawer.prepare(document, wanted.number, (), ()).page
    pixels = (page.width or 1.0) * (page.height or 1.0) * wanted.scale**2
    return drawer.draw(document, wanted.number, wanted.scale * min(1.0, (_PIXELS / pixels) ** 0.5))
