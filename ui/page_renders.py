"""Pages drawn, laid out and searched while somebody works, what is looked at first, what is no longer wanted never."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from casereview.errors import CancelledError
from casereview.folios import folios_of
from casereview.model import CaseFile, Document, Source
from casereview.opened import Veil
from casereview.progress import Progress
from ui.pages.drawer import PageDrawer
from ui.pages.image_cache import ImageCache, Wanted
from ui.tasks import Lane, Task
from ui.turns import Job

_MOST = 192 * 1024**2  # bytes of images kept


@dataclass(frozen=True, slots=True)
class Asked:
    """A page to be prepared: with these places found on it and these doubtful readings."""

    document: Document
    number: int
    sources: tuple[Source, ...] = ()
    doubts: tuple[Source, ...] = ()


@dataclass
class _Work:
    """What waits: pages to prepare and images to draw, by who asked; who asks anew wants nothing else any more.

    Last comes the case that is to be surveyed.
    """

    asked: dict[Hashable, Asked] = field(default_factory=dict)
    wanted: dict[Hashable, tuple[Wanted, ...]] = field(default_factory=dict)
    survey: CaseFile | None = None


class PageRenders(QObject):
    """The pages of one case as images; what it does on the main thread it does in small steps."""

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
        self._family = family
        self._lane, self._searching = Lane(), Lane()
        self._cache = ImageCache(_MOST)
        self._work = _Work()
        self._documents: dict[str, Document] = {}
        self._drawer: PageDrawer | None = None
        self._job: Job[None] | None = None
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._step)
        lanes = (self._lane, self._searching)
        self.destroyed.connect(lambda: _finish(lanes))

    def open(self, case: CaseFile, path: Path, *, same: bool, veil: Veil | None = None) -> None:
        """Draw from this case from now on, as far as `veil` leaves it seen; what was drawn of the `same` one stays."""
        self._documents = {document.id: document for document in case.documents}
        if same and self._drawer is not None:
            return
        self._give_up()
        self._cache.clear()
        self._work = _Work()
        if (old := self._drawer) is not None:
            self._start(lambda _progress: old.close(), lambda _none: None, self._lane)
        self._drawer = PageDrawer(path, self._family, veil)

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
        """Find out what takes a look at all papers, once nothing else is wanted.

        That is their folios, and how many pages those have that nobody read.
        """
        self._work.survey = case
        self._go_on()

    def _survey(self, drawer: PageDrawer, case: CaseFile) -> None:
        unread = [document for document in case.documents if not document.pages]
        self._start(lambda _progress: folios_of(case), self.folios_known.emit, self._searching)
        if unread:
            self._start(
                lambda _progress: {one.id: drawer.count(one) for one in unread}, self.counts_known.emit, self._lane
            )

    def _go_on(self) -> None:
        if self._job is not None or (drawer := self._drawer) is None:
            return
        if self._work.asked:
            by, asked = next(iter(self._work.asked.items()))
            del self._work.asked[by]
            self._job = self._prepare(drawer, by, asked)
        elif (wanted := self._next_wanted()) is not None:
            self._job = self._draw(drawer, self._documents[wanted.document], wanted)
        elif (case := self._work.survey) is not None:
            self._work.survey = None
            self._survey(drawer, case)
        if self._job is not None:
            self._turn.start()

    def _next_wanted(self) -> Wanted | None:
        """What is looked at in every pane goes before what may be looked at next in any."""
        every = (wanted for of_each in zip_longest(*self._work.wanted.values()) for wanted in of_each if wanted)
        return next((one for one in every if one.document in self._documents and self._cache.get(one) is None), None)

    def _prepare(self, drawer: PageDrawer, by: Hashable, asked: Asked) -> Job[None]:
        found = yield from drawer.prepare(asked.document, asked.number, asked.sources, asked.doubts)
        if by not in self._work.asked:  # else it looks elsewhere by now: the marks of before would move its page
            self.prepared.emit(by, found)

    def _draw(self, drawer: PageDrawer, document: Document, wanted: Wanted) -> Job[None]:
        image = yield from drawer.draw(document, wanted.number, wanted.scale)
        self._cache.put(wanted, image)
        self.drawn.emit(wanted)

    def _step(self, answer: object = None, error: Exception | None = None) -> None:
        """Go on with what is under way: a step of it here, or in a thread what it asks for."""
        job = self._job
        if job is None:
            return
        try:
            wanted = job.send(answer) if error is None else job.throw(error)
        except StopIteration:
            self._end(job)
        except Exception:
            self._end(job)
            raise
        else:
            if wanted is None:
                self._turn.start()
            else:
                self._ask_for(job, wanted)

    def _ask_for(self, job: Job[None], wanted: Callable[[], object]) -> None:
        def take(answer: object = None, error: Exception | None = None) -> None:
            if job is self._job:
                self._step(answer, error)

        task = Task(lambda _progress: wanted(), self)
        task.succeeded.connect(take)
        task.failed.connect(lambda error: take(None, error))
        self._lane.start(task)

    def _end(self, job: Job[None]) -> None:
        if self._job is job:
            self._job = None
            self._go_on()

    def _give_up(self) -> None:
        """Leave what is under way: it belongs to another case."""
        job, self._job = self._job, None
        self._turn.stop()
        if job is not None:
            job.close()

    def _start(self, work: Callable[[Progress], object], then: Callable[[object], None], lane: Lane) -> Task:
        task = Task(work, self)
        task.succeeded.connect(then)
        task.failed.connect(_fail)
        return lane.start(task)


def _fail(error: Exception) -> None:
    if not isinstance(error, CancelledError):
        raise error


def _finish(lanes: Sequence[Lane]) -> None:
    """Wait for what is under way, which tells it to an object that is going; at the very end all has gone already."""
    for lane in lanes:
        lane.finish()
