"""Running core work off the main thread. The only module in which threads are named."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from casereview.errors import CancelledError
from casereview.progress import Progress

_KEPT = 2  # tasks of a lane whose threads may still be inside the signal that told of them

OneAtATime = threading.Lock
"""What lets only one thread at a time do what must be done once."""


class AbandonedError(Exception):
    """The program ends; what there is by then is of no use to anybody."""


class Task(QObject):
    """One run of a core function; everything it has to say arrives on the main thread.

    The core knows nothing of threads or of being cancelled: it calls `progress` from time to time, and that
    call raises once the user has given up.
    """

    progressed = Signal(str, int, int)
    succeeded = Signal(object)
    failed = Signal(Exception)

    def __init__(self, work: Callable[[Progress], object], parent: QObject, *, partly: bool = False) -> None:
        """`partly`: what the work gives counts though the user has given up waiting, of which it is told once."""
        super().__init__(parent)
        self._work: Callable[[Progress], object] | None = work
        self._partly = partly
        self._cancelled, self._told, self._abandoned = False, False, False
        self._done = False

    def start(self, pool: QThreadPool | None = None) -> None:
        """Begin, in its turn in the pool or beside all others; returns at once."""
        (pool or QThreadPool.globalInstance()).start(self._run)

    def cancel(self) -> None:
        """Make the next progress call raise."""
        self._cancelled = True

    def abandon(self) -> None:
        """Make the next progress call raise what no work goes on after: nobody wants what is there by then either."""
        self._abandoned = True

    @property
    def is_done(self) -> bool:
        """Whether it has said what it had to say."""
        return self._done

    def _run(self) -> None:
        work, self._work = self._work, None  # a case that the work holds goes when it is done
        assert work is not None
        try:
            result = work(self._report)
        except Exception as error:
            self.failed.emit(error)
        else:
            if self._cancelled and not self._partly:
                self.failed.emit(CancelledError())
            else:
                self.succeeded.emit(result)
        self._done = True

    def _report(self, step: str, done: int, total: int) -> None:
        if self._abandoned:
            raise AbandonedError
        if self._cancelled and not (self._partly and self._told):
            self._told = True
            raise CancelledError
        self.progressed.emit(step, done, total)


class Lane:
    """Tasks one after the other, in the order they were started; each goes when it is surely over."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._started: deque[Task] = deque()

    def start(self, task: Task) -> Task:
        """Have the task done in its turn."""
        self._started.append(task)
        while len(self._started) > _KEPT and self._started[0].is_done:
            self._started.popleft().deleteLater()
        task.start(self._pool)
        return task

    def cancel(self) -> None:
        """Give up what is under way and what waits."""
        for task in self._started:
            task.cancel()

    def finish(self) -> None:
        """Wait for what was started: what people decided must be written down."""
        if isValid(self._pool):  # at the very end all has gone already
            self._pool.waitForDone()
