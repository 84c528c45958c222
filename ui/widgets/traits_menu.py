"""What a case has met with, to be ticked: the menu stays open until all is said."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from casereview.sheet.table import BY_HAND
from casereview.terms import Trait
from ui.models.course import AS_READ
from ui.words import tr

_TICKING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TraitsMenu(QMenu):
    """Shows which traits a case has, each marked by who told it, and says when the user has ticked one."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = {trait: self._entry(trait) for trait in Trait}

    @property
    def traits(self) -> tuple[Trait, ...]:
        """The traits that are ticked."""
        return tuple(trait for trait, action in self._actions.items() if action.isChecked())

    def show_traits(self, traits: Collection[Trait], read: Collection[Trait]) -> None:
        """Tick these traits; each that was read or set stands marked."""
        for trait, action in self._actions.items():
            by_hand = (trait in traits) is not (trait in read)
            mark = tr(BY_HAND) if by_hand else tr(AS_READ) if trait in read else ""
            action.setText(tr(str(trait)) + mark)
            action.setChecked(trait in traits)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() not in _TICKING or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _entry(self, trait: Trait) -> QAction:
        action = self.addAction(tr(str(trait)))
        action.setCheckable(True)
        action.triggered.connect(lambda _checked: self.ticked.emit())
        return action

    def _tick(self, action: QAction | None) -> bool:
        """Tick the entry without closing the menu; whether there is one."""
        if action is None:
            return False
        action.trigger()
        return True
