"""The one object with state: the open case, its review, and the work under way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from casereview.errors import CancelledError, CaseReviewError
from casereview.model import Course, Source
from casereview.papers import paper_workers
from casereview.sheet.writers import write_sheet
from ui.open_case import OpenCase, judge_again, read_and_judge
from ui.tasks import Task


class Desk(QObject):
    """Holds what is open, runs the core, and says when something has changed."""

    changed = Signal()
    """Another case is open."""
    judged_again = Signal()
    """The open case stands judged on the course that a person gave, or as before where that failed."""
    judging_changed = Signal(bool)
    busy_changed = Signal(bool)
    progressed = Signal(str, int, int)
    refused = Signal(str)
    source_chosen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: OpenCase | None = None
        self._task: Task | None = None
        self._judging: Task | None = None
        self._wanted: Course | None = None
        self._workers = paper_workers()

    @property
    def open_case(self) -> OpenCase | None:
        """The case on the desk."""
        return self._open

    @property
    def is_busy(self) -> bool:
        """Whether a case is being read."""
        return self._task is not None

    def prepare(self) -> None:
        """Have the readers ready by the time the first case is opened; does not wait for them."""
        self._workers.start()

    def open(self, path: Path) -> None:
        """Review the case at `path`; the one that is open stays until the new one is read."""
        if self._task is not None:
            return
        self._task = Task(lambda progress: read_and_judge(path, progress, self._workers), self)
        self._task.progressed.connect(self.progressed)
        self._task.succeeded.connect(self._accept)
        self._task.failed.connect(self._give_up)
        self.busy_changed.emit(True)
        self._task.start()

    def take_course(self, course: Course) -> None:
        """Judge the open case on this course, without reading it again; of several wishes the last counts."""
        if self._open is None:
            return
        self._wanted = course
        if self._judging is None:
            self.judging_changed.emit(True)
            self._judge_again(self._open, course)

    def cancel(self) -> None:
        """Stop reading; nothing on the desk changes."""
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Give up what is under way and end the reading processes."""
        self.cancel()
        self._workers.stop()

    def choose(self, source: Source) -> None:
        """Show this place."""
        self.source_chosen.emit(source)

    def export(self, path: Path) -> None:
        """Write the sheet of the open case in the format that `path` ends in."""
        if self._open is None:
            return
        try:
            write_sheet(self._open.review, self._open.score, path, case_path=self._open.path)
        except CaseReviewError as error:
            self.refused.emit(str(error))

    def _accept(self, result: object) -> None:
        assert isinstance(result, OpenCase)
        self._finish()
        self._open = result
        self._wanted = None
        self.changed.emit()

    def _judge_again(self, opened: OpenCase, course: Course) -> None:
        self._wanted = None
        self._judging = Task(lambda progress: judge_again(opened, course, progress), self)
        self._judging.succeeded.connect(self._accept_judged)
        self._judging.failed.connect(self._give_up_judging)
        self._judging.start()

    def _accept_judged(self, result: object) -> None:
        assert isinstance(result, OpenCase)
        if self._open is not None and self._open.read is result.read and self._wanted is None:
            self._open = result
        self._end_judging()

    def _give_up_judging(self, error: Exception) -> None:
        self._end_judging()
        self._tell(error)

    def _end_judging(self) -> None:
        """Go on with a wish that came in the meantime, else say that all is judged."""
        if self._open is not None and self._wanted is not None:
            self._judge_again(self._open, self._wanted)
            return
        self._judging = None
        self.judging_changed.emit(False)
        self.judged_again.emit()

    def _give_up(self, error: Exception) -> None:
        self._finish()
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            return
        if isinstance(error, CaseReviewError):
            self.refused.emit(str(error))
            return
        raise error

    def _finish(self) -> None:
        # the task stays the desk's child: its thread may still be inside the signal that brought us here
        self._task = None
        self.busy_changed.emit(False)
