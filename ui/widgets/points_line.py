"""The points of a deduction as they are typed, wherever the keys are pressed in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.widgets.typing_line import TypingLine
from ui.words import tr

_KEYS = "0123456789."
_LONGEST = 6  # characters


class PointsLine(QWidget):
    """Shows what was typed and how much may be; it decides nothing."""

    taken = Signal()
    """Enter was pressed in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TypingLine()
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(tr("扣分"))
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * (_LONGEST + 4))
        self.bounds = QLabel()
        self.bounds.setWordWrap(True)  # in a narrow pane no button is pushed out of sight for it
        self._keys = [self._key(key) for key in _KEYS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(tr("扣分")))
        row.addWidget(self.line)
        row.addWidget(self.bounds, 1)
        self.line.returnPressed.connect(self.taken)
        self.line.left.connect(self.line.clear)
        self.show_bounds("")

    @property
    def typed(self) -> str:
        """What was typed."""
        return self.line.text().strip()

    def show_bounds(self, bounds: str) -> None:
        """Let points be typed within these bounds; where there are none, not at all."""
        self.line.clear()
        self.bounds.setText(bounds)
        self.setVisible(bool(bounds))
        for key in self._keys:
            key.setEnabled(bool(bounds))

    def erase(self) -> bool:
        """Take the last digit back; whether there was one."""
        had = bool(self.line.text())
        self.line.backspace()
        return had

    def _key(self, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(lambda: self.line.insert(key))
        return shortcut
