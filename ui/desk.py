"""The one object with state: the open case, what people decide on it, the queue, and the work under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from casereview.errors import CancelledError, CaseReviewError, ChangedElsewhereError
from casereview.model import Course, Source
from casereview.opened import Door, OpenCase, Wish
from casereview.progress import Progress
from casereview.steps import Deed, SetCourse
from casereview.store import Place
from ui.aside import Aside, is_there
from ui.blindfold import Blindfold
from ui.late_work import LateWork
from ui.queue import Queue
from ui.reading import Reading
from ui.settings import Settings, read_settings, write_settings
from ui.tasks import Lane, Task
from ui.words import tr

if TYPE_CHECKING:
    from casereview.by_hand import Particulars
    from casereview.open_case import CaseLibraries
    from ui.case_work import CaseWork


@dataclass
class Held:
    """The open case as the last step left it, and as it may be shown; only the lane writes it."""

    case: OpenCase
    shown: OpenCase


class Desk(QObject):
    """Holds what is open, runs the core, and says when something has changed.

    What people decide goes through one lane, in their order, and is on the disk a moment after the key.
    """

    prepared = Signal()
    """The core is there."""
    changed = Signal()
    """Another case is open."""
    stood = Signal()
    """The open case stands otherwise than before: something was decided, mended, taken back."""
    settings_changed = Signal()
    busy_changed = Signal(bool)
    progressed = Signal(str, int, int)
    refused = Signal(str)
    told = Signal(str)
    """Something worth a line: a sheet was written."""
    places_chosen = Signal(object)
    """Show these places: a tuple of Source, the first first."""

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.home = home
        self.settings = read_settings(home)
        self.door = Door.REVIEW
        self._held: Held | None = None
        self._sight = object()  # changes when what may be seen does: what was made before is not shown then
        self._open: OpenCase | None = None
        self._place = (Door.REVIEW, 0, Place())
        self._wanted: tuple[Path, ...] = ()
        self._closed = False
        self._lane = Lane()
        self._core = LateWork(home)
        self.queue = Queue(self)  # what the desk holds knows nothing of it: it must go as soon as nobody has it
        self.queue.asked.connect(self._answer_queue)
        self.blindfold = Blindfold(self.settings.blind, self)
        self.blindfold.asked.connect(self._answer_queue)
        self.blindfold.turned.connect(self._turn_blind)
        self.blindfold.uncovered.connect(self._show_uncovered)
        self.aside = Aside(self._core, self)
        self.aside.failed.connect(self._tell)
        self._reading = Reading(self)
        self._reading.busy_changed.connect(self.busy_changed)
        self._reading.progressed.connect(self.progressed)
        self._reading.read.connect(self._accept)
        self._reading.failed.connect(self._give_up)

    @property
    def _work(self) -> CaseWork:
        return self._core()

    def libraries(self) -> CaseLibraries:
        """What reviews are read and judged by; not for the main thread."""
        return self._work.libraries(Door.REVIEW)

    @property
    def open_case(self) -> OpenCase | None:
        """The case on the desk, as it may be shown."""
        return self._open

    @property
    def is_busy(self) -> bool:
        """Whether a case is being read."""
        return self._reading.is_busy

    @property
    def being_read(self) -> str:
        """What the case is called that is read now, or was read last."""
        return tr("案卷") if self.blindfold.is_on else self._reading.name

    def prepare(self) -> None:
        """Have the readers ready by the time the first case is opened; does not wait for them."""
        self._in_lane(lambda _progress: self._work.prepare(), lambda _result: self.prepared.emit())
        self.blindfold.look()

    def open(self, path: Path, door: Door | None = None, pack: str | None = None, *, anew: bool = False) -> None:
        """Review the case at `path`; the one that is open stays until the new one is read.

        A signed review is opened as it was signed, unless the case is to be judged `anew`.
        """
        if self._says_busy():
            return
        self.door = door = door or self.door
        self._wanted = (path,)
        at, preferred = datetime.now(), self.settings.pack or None
        self._reading.start(
            path.name,
            lambda progress: self._work.seen(self._work.read(path, door, at, pack, preferred, progress, anew)),
        )

    def open_by_hand(self, told: Particulars, pack: str | None) -> None:
        """Score a case on paper, of which only this is told."""
        if self._says_busy():
            return
        at = datetime.now()
        self.door = Door.REVIEW
        self._reading.start(
            told.title or told.number, lambda _progress: self._work.seen(self._work.by_hand(told, at, pack))
        )

    def _says_busy(self) -> bool:
        """Whether a case is being read already, which is told."""
        if self.is_busy:
            self.told.emit(tr("正在读取“{case}”，请稍候，或者先取消。").format(case=self.being_read))
        return self.is_busy

    def go_home(self) -> None:
        """Put the case away; it stands as it was left."""
        self._held = self._open = None
        self.keep_settings(replace(self.settings, left_open=False))
        self.changed.emit()

    def open_last(self) -> None:
        """Open the case again that was on the desk when the program ended, if it is still there."""
        if self.settings.left_open and self.settings.recent and Path(self.settings.recent[0].path).exists():
            self.open(Path(self.settings.recent[0].path), self.settings.recent[0].door)

    def check_again(self) -> None:
        """Read the open case anew: what was mended since makes a new run beside the old."""
        if self._open is not None and self._open.behind:
            self.read_on()
        elif (here := self._behind) is not None:
            self.open(here.path, here.door, here.machine.pack.id, anew=True)

    def open_signed(self, run: int) -> None:
        """Show the review of an earlier run of the open case as it was signed."""
        if (here := self._behind) is not None:
            self._reading.start(here.path.name, lambda _progress: self._work.seen(self._work.signed_review(here, run)))

    def read_on(self) -> None:
        """Read the open case as it lies there now: its reading was stopped, or an earlier review is seen."""
        if (here := self._behind) is not None:
            self.open(here.path, here.door)

    def cancel(self) -> None:
        """Stop reading: what was read of the case is shown, but not in the place of a review of it on the desk."""
        self._reading.cancel()

    def close(self) -> None:
        """Write down what is under way, give up what is being read, end the reading processes."""
        if self._closed:
            return
        self._closed = True
        self._reading.abandon()
        self.aside.finish()
        self._in_lane(lambda _progress: self._work.close(), _nothing)
        self._lane.finish()

    def decide(self, *wishes: Wish) -> None:
        """What a person says of findings, as one step."""
        self._change(lambda opened, at: self._work.decide(opened, wishes, self.settings.name, at))

    def do(self, *deeds: Deed) -> None:
        """What a person did, as one step."""
        self._change(lambda opened, at: self._work.take(opened, deeds, self.settings.name, at))

    def take_course(self, course: Course) -> None:
        """Judge the open case on this course, without reading it again."""
        self.do(SetCourse(course))

    def undo(self) -> None:
        """Take the last step back."""
        self._change(lambda opened, at: self._work.undo(opened, self.settings.name, at))

    def redo(self) -> None:
        """Bring the step back that was taken back last."""
        self._change(lambda opened, at: self._work.redo(opened, self.settings.name, at))

    def make(self, work: Callable[[CaseWork, OpenCase, Progress], object], then: Callable[[Any], object]) -> None:
        """Have something made of the open case beside its decisions; dropped if another case is open by then."""
        held, sight = self._held, self._sight
        if held is None:
            return

        def hand_over(made: object) -> None:
            if held is self._held and sight is self._sight and is_there(then):
                then(made)

        def hidden(progress: Progress) -> object:
            shown = held.shown
            made = work(self._work, shown, progress)
            return made if shown.veil is None else shown.veil.hide(made)

        def start() -> None:
            if held is self._held and sight is self._sight and not self._closed:
                self.aside.start(hidden, hand_over)

        QTimer.singleShot(0, self, start)  # what is on its way to the screen first: a thread at work makes it wait

    def keep_place(self, place: Place) -> None:
        """Remember where somebody is looking."""
        if (held := self._held) is not None and not held.case.behind:
            self._place = (held.case.door, held.case.kept.id, place)
            self._in_lane(lambda _progress: self._work.keep_place(held.case, place), _nothing)

    def choose(self, *places: Source) -> None:
        """Show these places."""
        self.places_chosen.emit(places)

    def export(self, path: Path) -> None:
        """Write the sheet of the open case in the format that `path` ends in."""
        self.make(lambda work, opened, _progress: work.export(opened, path), lambda _none: self.told.emit(str(path)))

    def forget_self_check(self, case: int, then: Callable[[Any], object]) -> None:
        """Forget one of the officer's own self-checks; what is left of them is handed over."""
        if self._open is not None and self._open.is_self_check and self._open.kept.id == case:
            self.go_home()
        self._in_lane(lambda _progress: self._work.without_self_check(case), then)

    def open_next_undecided(self) -> None:
        """Open the next case of the queue that waits for somebody."""
        following = self.queue.next_after(self._open.kept.id if self._open else -1, self.settings.name)
        if following is not None:
            self.open(following.path, Door.REVIEW)

    def keep_reason(self, reason: str) -> None:
        """Offer this reason first the next time."""
        self.keep_settings(self.settings.reasoned(reason))

    def keep_settings(self, settings: Settings) -> None:
        """Take over what the user chose."""
        self.settings = settings
        write_settings(self.home, settings)
        self.settings_changed.emit()

    def _change(self, work: Callable[[OpenCase, datetime], OpenCase]) -> None:
        held, at = self._held, datetime.now()
        if held is None:
            return

        def changed(_progress: Progress) -> tuple[Held, Exception | None]:
            unseen = None
            try:
                held.case = work(held.case, at)
            except ChangedElsewhereError as error:
                held.case, unseen = self._work.caught_up(held.case), error
            held.shown = self._work.seen(held.case)
            return held, unseen

        def accept(result: tuple[Held, Exception | None]) -> None:
            changed_case, unseen = result
            self._accept_change(changed_case)
            if unseen is not None:
                self._tell(unseen)

        self._in_lane(changed, accept)

    def _answer_queue(self, work: Callable[[CaseWork], object], then: Callable[[Any], object]) -> None:
        self._in_lane(lambda _progress: work(self._work), then)

    def _in_lane(self, work: Callable[[Progress], object], then: Callable[[Any], object]) -> None:
        task = Task(work, self)
        task.succeeded.connect(then)
        task.failed.connect(self._tell)
        self._lane.start(task)

    @property
    def _behind(self) -> OpenCase | None:
        return None if self._open is None else self._open.behind_veil

    def _turn_blind(self) -> None:
        """Show everything anew, as it may be seen from now on."""
        self.keep_settings(replace(self.settings, blind=self.blindfold.is_on))
        self._sight = object()
        self.queue.look()
        self._look_again(self._show_again)

    def _show_uncovered(self) -> None:
        self._look_again(self._accept_change)

    def _look_again(self, then: Callable[[Any], object]) -> None:
        """Have the open case hidden, or seen, as the store says now."""
        if (held := self._held) is not None:

            def looked(_progress: Progress) -> Held:
                held.shown = self._work.seen(held.case)
                return held

            self._in_lane(looked, then)

    def _show_again(self, result: object) -> None:
        assert isinstance(result, Held)
        if result is self._held:
            self._open = result.shown
            self.changed.emit()

    def _accept(self, result: OpenCase) -> None:
        if self._closed:
            return  # it was read at the very moment somebody left
        if result.door is Door.REVIEW and (result.veil is not None) != self.blindfold.is_on:
            self.blindfold.look()  # it was changed while this case was read
            self._in_lane(lambda _progress: self._work.seen(result.behind_veil), self._accept_read)
            return
        self._accept_read(result)

    def _accept_read(self, result: OpenCase) -> None:
        if result.left and self._is_reviewed(result):
            self._say_stopped()
            return
        *case, place = self._place
        if [result.door, result.kept.id] == case:  # somebody may have moved on while it was read again
            result = replace(result, kept=replace(result.kept, place=place))
        self._held, self._open = Held(result.behind_veil, result), result
        self.keep_settings(replace(self.settings.opened(result.behind_veil.path, result.door), left_open=True))
        self.changed.emit()
        self.queue.look()

    def _accept_change(self, result: object) -> None:
        assert isinstance(result, Held)
        if result is self._held:
            self._open = result.shown
            self.stood.emit()

    def _is_reviewed(self, part: OpenCase) -> bool:
        """Whether the whole of the case lies on the desk of which this is a part."""
        here, there = self._behind, part.behind_veil
        return here is not None and not here.left and (here.path, here.door) == (there.path, there.door)

    def _give_up(self, error: Exception) -> None:
        self._tell(error)
        if isinstance(error, CancelledError):
            self._say_stopped()

    def _say_stopped(self) -> None:
        if not self._closed:
            self.told.emit(tr("已停止读取“{case}”，再次打开时从停下的地方接着读。").format(case=self.being_read))

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CancelledError) or self._closed:
            return
        if isinstance(error, CaseReviewError):
            self.refused.emit(self.blindfold.words(str(error), self._open, *self._wanted))
            return
        raise error


def _nothing(_result: object) -> None:
    """Of what needs no answer."""
