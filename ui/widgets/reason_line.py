"""Why somebody judges so: one line, its class by one key, the last reasons at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCompleter, QPushButton, QVBoxLayout, QWidget

from casereview.review import Grounds
from ui.widgets.button_grid import ButtonGrid
from ui.widgets.typing_line import TypingLine
from ui.words import tr

_OFFERED = 5  # reasons at hand


class _Line(TypingLine):
    """A line in which a first digit picks a class, and Down opens what was written before."""

    picked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        number = event.key() - Qt.Key.Key_1
        alone = not self.text() or event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alone and 0 <= number < len(Grounds):
            self.picked.emit(number)
            return
        if event.key() == Qt.Key.Key_Down and not self.text():
            self.completer().complete()
            return
        super().keyPressEvent(event)


class ReasonLine(QWidget):
    """Says when a reason was taken with Enter, or given up with Escape."""

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.classes = [self._class(number, grounds) for number, grounds in enumerate(Grounds, 1)]
        self.line = _Line()
        self.line.setPlaceholderText(tr("理由（1—5 选类别，↓ 最近用过）"))
        self.line.setAccessibleName(tr("评查理由"))
        self._recent = QStringListModel(self)
        completer = QCompleter(self._recent, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self._lay_out()
        self.line.picked.connect(lambda number: self.classes[number].setChecked(True))
        self.line.returnPressed.connect(self.taken)
        self.line.left.connect(self.left)
        self.clear()

    @property
    def grounds(self) -> Grounds:
        """The class of the reason."""
        return tuple(Grounds)[next(n for n, button in enumerate(self.classes) if button.isChecked())]

    @property
    def reason(self) -> str:
        """The sentence."""
        return self.line.text().strip()

    def clear(self) -> None:
        """No reason, of the plainest class."""
        self.line.clear()
        self.classes[-1].setChecked(True)

    def offer(self, reasons: Sequence[str]) -> None:
        """Have these at hand, the last five."""
        self._recent.setStringList(list(reasons[:_OFFERED]))

    def open(self) -> None:
        """Let it be typed."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _class(self, number: int, grounds: Grounds) -> QPushButton:
        button = QPushButton()
        button.setText(f"{number} {tr(str(grounds))}")
        button.setAccessibleName(tr("理由类别：{grounds}").format(grounds=tr(str(grounds))))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(ButtonGrid(self.classes, len(self.classes)))
