"""The queue on the desk: the cases of the review door, and which of them comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from casereview.store import KeptCase, QueueState

if TYPE_CHECKING:
    from ui.case_work import CaseWork

Do = Callable[[Callable[["CaseWork"], object], Callable[[Any], object]], object]
"""Has the core do something in its turn, off the main thread, and what it gives handed over."""


class Queue(QObject):
    """Holds what is known of the queue; everything is asked of the core."""

    changed = Signal()

    def __init__(self, do: Do, parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self.cases: tuple[KeptCase, ...] = ()

    def look(self) -> None:
        """Read the queue anew."""
        self._do(lambda work: work.queue(), self._accept)

    def add(self, paths: Sequence[Path]) -> None:
        """Have these cases wait for review."""
        at = datetime.now()
        self._do(lambda work: work.add_to_queue(paths, at), self._accept)

    def next_after(self, here: int) -> KeptCase | None:
        """The next case that waits for somebody, after the one of that number, from the first after the last."""
        waiting = [one for one in self.cases if one.standing.state is not QueueState.SIGNED and one.id != here]
        after = [one for one in waiting if one.id > here] or waiting
        undecided = [one for one in after if one.standing.undecided or one.standing.state is QueueState.WAITING]
        return undecided[0] if undecided else None

    def _accept(self, cases: tuple[KeptCase, ...]) -> None:
        self.cases = cases
        self.changed.emit()
