"""Which findings are listed: a choice in one line, and words to find them by."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from ui.models.finding_lines import Wanted
from ui.widgets.typing_line import TypingLine
from ui.words import tr

_PAUSE = 150  # milliseconds without a key before the words are looked for


class FindingsFilter(QWidget):
    """Says what is wanted; it finds nothing itself."""

    changed = Signal()
    search_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons = {wanted: self._button(wanted) for wanted in Wanted}
        self.buttons[Wanted.ALL].setChecked(True)
        self.words = TypingLine()
        self.words.setPlaceholderText(tr("查找条款、文字、理由"))
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(tr("查找条款、文字、理由"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.words, 1)
        self._group.buttonToggled.connect(self._announce)
        self.words.textEdited.connect(lambda _text: self._pause.start())
        self.words.textChanged.connect(lambda text: None if text else self._ask())
        self.words.returnPressed.connect(self._ask)
        self.words.left.connect(self.clear)
        self._pause.timeout.connect(self._ask)

    @property
    def wanted(self) -> Wanted:
        """Which findings are to be listed."""
        return next(wanted for wanted, button in self.buttons.items() if button.isChecked())

    @property
    def asked(self) -> str:
        """The words that are looked for."""
        return self.words.text().strip()

    def choose(self, wanted: Wanted) -> None:
        """List these."""
        self.buttons[wanted].setChecked(True)

    def clear(self) -> None:
        """Look for no words."""
        self.words.clear()

    def show_counts(self, counts: Mapping[Wanted, int]) -> None:
        """Say how many findings each choice lists."""
        for wanted, button in self.buttons.items():
            button.setText(f"{tr(str(wanted))} {counts[wanted]}")
        advised = self.buttons[Wanted.ADVISED]
        advised.setVisible(bool(counts[Wanted.ADVISED]) or advised.isChecked())

    def _button(self, wanted: Wanted) -> QToolButton:
        button = QToolButton()
        button.setText(tr(str(wanted)))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setAccessibleName(tr(str(wanted)))
        if wanted is Wanted.ADVISED:
            button.setToolTip(tr("不计分的提示，不在评查表的条款中，由人判断"))
        self._group.addButton(button)
        return button

    def _announce(self, _button: QToolButton, checked: bool) -> None:
        if checked:
            self.changed.emit()

    def _ask(self) -> None:
        self._pause.stop()
        self.search_wanted.emit(self.asked)
