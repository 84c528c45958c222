"""Cases taken out of the queue and handed in, so that people who share it see who works on what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from casereview.store import KeptCase
from ui.desk import Desk
from ui.models.queue import name_of
from ui.views.queue_view import QueueView
from ui.words import tr

_NAMED = 5  # of the cases that somebody else has


class Lending(QObject):
    """Does at the desk what the queue view wishes; what somebody else has is asked about first."""

    def __init__(self, desk: Desk, view: QueueView, ask_who: Callable[[Callable[[], None]], object]) -> None:
        super().__init__(view)
        self._desk, self._view, self._ask_who = desk, view, ask_who
        view.take_out_wanted.connect(lambda cases: self._as_somebody(lambda: self._take_out(cases)))
        view.hand_in_wanted.connect(lambda cases: self._as_somebody(lambda: self._hand_in(cases)))
        desk.queue.not_taken_out.connect(self._ask)
        desk.queue.not_handed_in.connect(self._tell)

    def _as_somebody(self, do: Callable[[], None]) -> None:
        if self._desk.settings.name:
            do()
        else:
            self._ask_who(do)

    def _take_out(self, cases: Sequence[int]) -> None:
        self._desk.queue.take_out(cases, self._desk.settings.name)

    def _hand_in(self, cases: Sequence[int]) -> None:
        self._desk.queue.hand_in(cases, self._desk.settings.name)

    def _ask(self, kept: tuple[KeptCase, ...]) -> None:
        """Take out what somebody else has only if that is meant."""
        words = tr("{cases}已由他人取出。仍要取出吗？对方将不能再评。").format(cases=self._named(kept))
        if QMessageBox.question(self._view, tr("已由他人取出"), words) is QMessageBox.StandardButton.Yes:
            ids = tuple(one.id for one in kept)
            self._desk.queue.take_out(ids, self._desk.settings.name, even_from_others=True)

    def _tell(self, kept: tuple[KeptCase, ...]) -> None:
        self._desk.told.emit(tr("{cases}由他人取出，没有交回。").format(cases=self._named(kept)))

    def _named(self, kept: tuple[KeptCase, ...]) -> str:
        named = "、".join(f"“{name_of(self._desk.blindfold.row(one))}”" for one in kept[:_NAMED])
        return tr("{names} 等 {count} 份").format(names=named, count=len(kept)) if len(kept) > _NAMED else named
