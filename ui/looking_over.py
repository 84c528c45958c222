"""The papers looked at before the case is reviewed: the table alone in front, until somebody begins."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from casereview.opened import Door, OpenCase
from casereview.steps import AcceptPapers
from ui.desk import Desk
from ui.panes import CasePanes


class LookingOver(QObject):
    """Puts the table of papers in front where anything of them is unsure, and leaves it when somebody begins."""

    ended = Signal()
    """The review begins."""
    who_wanted = Signal(object)
    """This is to be done once it is known who does it."""

    def __init__(self, desk: Desk, panes: CasePanes, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panes = desk, panes
        self._begun = False
        self.is_on = False
        """Whether the table is in front."""
        panes.look_over.wanted.connect(self.begin)

    def show(self, opened: OpenCase) -> None:
        """Begin with the table if anything is to be looked at."""
        self._begun = False
        self._set(bool(opened.to_look_over))
        self._tell(opened)

    def follow(self, opened: OpenCase) -> None:
        """Stay at the table until somebody has begun, though all of it is mended; come back to it if that is undone."""
        if not self.is_on and opened.to_look_over:
            self.show(opened)
        elif self.is_on and self._begun and not opened.to_look_over:
            self._leave()
        self._tell(opened)

    def begin(self) -> None:
        """Have the case reviewed with its papers as they stand."""
        opened = self._desk.open_case
        if opened is None or not self.is_on:
            return
        if not opened.to_look_over:
            self._leave()
        elif opened.door is Door.REVIEW:
            self.who_wanted.emit(self._accept)
        else:
            self._accept()

    def _accept(self) -> None:
        if (opened := self._desk.open_case) is not None:
            self._begun = True
            self._desk.do(AcceptPapers(opened.to_look_over.papers, opened.to_look_over.order))

    def _leave(self) -> None:
        self._set(False)
        self._panes.look_over.show_words("")
        self._panes.show_tab("page")
        self.ended.emit()

    def _set(self, on: bool) -> None:
        self.is_on = on
        self._panes.show_papers_alone(on)

    def _tell(self, opened: OpenCase) -> None:
        if self.is_on:
            self._panes.look_over.show_look_over(opened.to_look_over)
        else:
            self._panes.look_over.show_words("")
