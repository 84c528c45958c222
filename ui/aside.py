"""What is made beside the decisions on a case, off the main thread: what the views show, sheets, lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from casereview.progress import Progress
from ui.tasks import Lane, Task

if TYPE_CHECKING:
    from ui.case_work import CaseWork


class Aside(QObject):
    """Has one thing made after the other; what nobody waits for any more is dropped."""

    progressed = Signal(str, int, int)
    """How far something that is made apart has come."""
    failed = Signal(Exception)

    def __init__(self, work: Callable[[], CaseWork], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._lane = Lane()

    def make(
        self,
        work: Callable[[CaseWork, Progress], object],
        then: Callable[[Any], object],
        given_up: Callable[[], object] | None = None,
    ) -> None:
        """Have something made that no case is needed for; `given_up` is told if the user did not wait for it."""
        task = self.start(lambda progress: work(self._work(), progress), lambda made: is_there(then) and then(made))
        task.progressed.connect(self.progressed)
        if given_up is not None:
            task.failed.connect(lambda _error: given_up())

    def start(self, work: Callable[[Progress], object], then: Callable[[Any], object]) -> Task:
        """Have this done in its turn."""
        task = Task(work, self)
        task.succeeded.connect(then)
        task.failed.connect(self.failed)
        return self._lane.start(task)

    def cancel(self) -> None:
        """Give up what is being made."""
        self._lane.cancel()

    def finish(self) -> None:
        """Wait for what was started."""
        self._lane.finish()


def is_there(then: Callable[[Any], object]) -> bool:
    """Whether what waits for something has not been closed meanwhile."""
    waiting = getattr(then, "__self__", None)
    return not isinstance(waiting, QObject) or isValid(waiting)
