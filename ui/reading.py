"""The reading of a case: one at a time, cancelled by whoever does not wait, who is handed what was read by then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from casereview.opened import OpenCase
from casereview.progress import Progress
from ui.tasks import Lane, Task


class Reading(QObject):
    """Has one case read and says what came of it."""

    busy_changed = Signal(bool)
    progressed = Signal(str, int, int)
    read = Signal(object)
    """The OpenCase, whole or as far as it was read."""
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name = ""
        """What the case is called that is read now, or was read last."""
        self._task: Task | None = None
        self._lane = Lane()

    @property
    def is_busy(self) -> bool:
        """Whether a case is being read."""
        return self._task is not None

    def start(self, name: str, work: Callable[[Progress], object]) -> None:
        """Have this case read, unless one is being read."""
        if self._task is not None:
            return
        self.name = name
        self._task = Task(work, self, partly=True)
        self._task.progressed.connect(self.progressed)
        self._task.succeeded.connect(self._hand_over)
        self._task.failed.connect(self._give_up)
        self.busy_changed.emit(True)
        self._lane.start(self._task)

    def cancel(self) -> None:
        """Wait no longer."""
        if self._task is not None:
            self._task.cancel()

    def abandon(self) -> None:
        """The program ends: not even what was read by now is wanted, and nobody reads on behind its back."""
        if self._task is not None:
            self._task.abandon()
        self._lane.finish()

    def _hand_over(self, result: object) -> None:
        assert isinstance(result, OpenCase)
        self._finish()
        self.read.emit(result)

    def _give_up(self, error: Exception) -> None:
        self._finish()
        self.failed.emit(error)

    def _finish(self) -> None:
        self._task = None
        self.busy_changed.emit(False)
