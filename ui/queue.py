"""The queue on the desk: the cases of the review door, and which of them comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from casereview.store import KeptCase, QueueState

if TYPE_CHECKING:
    from ui.case_work import CaseWork


class Queue(QObject):
    """Holds what is known of the queue; everything is asked of the core."""

    asked = Signal(object, object)
    """Have the core do this in its turn, off the main thread, and hand over what it gives."""
    changed = Signal()
    not_taken_out = Signal(object)
    """Somebody else has these cases, which were to be taken out: a tuple of KeptCase."""
    not_handed_in = Signal(object)
    """Somebody else has these cases, which were to be handed in: a tuple of KeptCase."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cases: tuple[KeptCase, ...] = ()

    def look(self) -> None:
        """Read the queue anew."""
        self._do(lambda work: work.queue(), self._accept)

    def add(self, paths: Sequence[Path]) -> None:
        """Have these cases wait for review."""
        at = datetime.now()
        self._do(lambda work: work.add_to_queue(paths, at), self._accept)

    def take_out(self, cases: Sequence[int], by: str, *, even_from_others: bool = False) -> None:
        """Say that this person works on these cases."""
        at = datetime.now()
        self._do(
            lambda work: work.take_out(cases, by, at, even_from_others=even_from_others),
            lambda kept: self._tell_kept(kept, self.not_taken_out),
        )

    def hand_in(self, cases: Sequence[int], by: str) -> None:
        """Say that this person works on these cases no more."""
        at = datetime.now()
        self._do(lambda work: work.hand_in(cases, by, at), lambda kept: self._tell_kept(kept, self.not_handed_in))

    def next_after(self, here: int, me: str = "") -> KeptCase | None:
        """The next case that waits for this person, after the one of that number, from the first after the last."""
        waiting = [one for one in self.cases if one.id != here and _waits_for(one, me)]
        after = [one for one in waiting if one.id > here] or waiting
        return after[0] if after else None

    def _do(self, work: Callable[[CaseWork], object], then: Callable[[Any], object]) -> None:
        self.asked.emit(work, then)

    def _tell_kept(self, cases: tuple[int, ...], signal: SignalInstance) -> None:
        self.look()
        if cases:
            signal.emit(tuple(one for one in self.cases if one.id in cases))

    def _accept(self, cases: tuple[KeptCase, ...]) -> None:
        self.cases = cases
        self.changed.emit()


def _waits_for(kept: KeptCase, me: str) -> bool:
    """Whether this person has something to decide there: not on what is signed, with others, or was just sent."""
    standing, loan = kept.standing, kept.loan
    if standing.state is QueueState.SIGNED or (loan is not None and loan.keeper not in ("", me)):
        return False
    if standing.state is QueueState.CHECKING:
        return standing.check_by != me
    return bool(standing.undecided) or standing.state in (QueueState.WAITING, QueueState.RETURNED)
