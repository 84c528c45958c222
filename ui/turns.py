"""Work of the main thread done in small steps, one a turn of the event loop, so that the window answers in between."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer

T = TypeVar("T")

_BREATH = 6  # milliseconds after a step, in which what it changed is painted and all that waits is answered

Job = Generator[Callable[[], object] | None, Any, T]
"""Steps with a result: what is yielded is done off the main thread and the answer sent; None is a turn."""


def at_once(job: Job[T]) -> T:
    """The result of a job, all of it done here and now."""
    answer: object = None
    while True:
        try:
            wanted = job.send(answer)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        answer = None if wanted is None else wanted()


class Turns(QObject):
    """Goes on with what it was given last, a step a turn; what it was given before is given up."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Generator[None, None, None] | None = None
        self._is_in_step = False
        self._timer = QTimer(self, interval=_BREATH, timerType=Qt.TimerType.PreciseTimer, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        """Whether there are steps left."""
        return self._steps is not None

    def take(self, steps: Generator[None, None, None]) -> None:
        """Begin these steps with the next turn."""
        self.give_up()
        self._steps = steps
        self._timer.start()

    def give_up(self) -> None:
        """Do none of the steps that are left."""
        steps, self._steps = self._steps, None
        self._timer.stop()
        if steps is not None and not self._is_in_step:
            steps.close()

    def _go_on(self) -> None:
        steps = self._steps
        if steps is None:
            return
        self._is_in_step = True
        try:
            next(steps)
        except StopIteration:
            self._end(steps)
        except BaseException:
            self._end(steps)
            raise
        finally:
            self._is_in_step = False
        if self._steps is not steps:  # the step has begun something else
            steps.close()
        else:
            self._timer.start()

    def _end(self, steps: Generator[None, None, None]) -> None:
        if self._steps is steps:
            self._steps = None
            self._timer.stop()
