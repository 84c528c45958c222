"""One kind of document out of all: found by typing any part of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from ui.widgets.typing_line import TypingLine
from ui.words import tr


class KindChoice(QComboBox):
    """Offers the kinds it is given; Enter takes the one that is typed or chosen."""

    kind_taken = Signal(str)
    """The user wants this kind, by its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[tuple[str, str], ...] = ()
        self._taken = False
        self.setEditable(True)
        self.setLineEdit(TypingLine())  # Enter takes the kind, whatever command has it in the window
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(tr("文书种类"))
        self.setMinimumContentsLength(16)
        line = self.lineEdit()
        assert line is not None
        line.returnPressed.connect(self._take)

    def show_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Offer these kinds: id and name."""
        if tuple(kinds) == self._kinds:
            return
        self._kinds = tuple(kinds)
        self.clear()
        self.addItems([name for _, name in self._kinds])
        finder = QCompleter(self.model(), self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(finder)

    def choose(self, kind: str) -> None:
        """Show this kind."""
        ids = [one for one, _ in self._kinds]
        self.setCurrentIndex(ids.index(kind) if kind in ids else -1)

    def ask(self) -> None:
        """Have the user type: what stands there is taken away by the first letter."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line = self.lineEdit()
        assert line is not None
        line.selectAll()

    @property
    def kind(self) -> str | None:
        """The kind that is named, or the only one whose name holds what is typed."""
        typed = self.currentText().strip()
        exact = [kind for kind, name in self._kinds if name == typed]
        holding = [kind for kind, name in self._kinds if typed and typed in name]
        if exact:
            return exact[0]
        return holding[0] if len(holding) == 1 else None

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802
        event.ignore()  # scrolling past must not change a kind

    def _take(self) -> None:
        """Tell it once: with its list open, one Enter arrives twice."""
        if self.kind is None or self._taken:
            return
        self._taken = True
        QTimer.singleShot(0, self, self._wait_for_next)
        self.kind_taken.emit(self.kind)

    def _wait_for_next(self) -> None:
        self._taken = False
