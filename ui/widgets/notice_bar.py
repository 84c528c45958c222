"""A line over the panes that says what is special about the case, with the one button that goes on from there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.colours import Meaning, tint


class NoticeBar(QFrame):
    """Shows the words it is given; without any it is not there."""

    wanted = Signal()
    """The button was pressed."""

    def __init__(self, name: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colouring = False
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(button)
        self.button.setAccessibleName(button)
        self.button.clicked.connect(self.wanted)
        self.setAccessibleName(name)
        self.setAutoFillBackground(True)
        self.row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.told, 1)
        row.addWidget(self.button)
        self.show_words("")

    def show_words(self, words: str) -> None:
        """Say this."""
        self.told.setText(words)
        self.setAccessibleDescription(words)
        self.setVisible(bool(words))
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self._colouring:
            self._colour()

    def _colour(self) -> None:
        self._colouring = True
        palette = QPalette(QApplication.palette())
        palette.setColor(QPalette.ColorRole.Window, tint(Meaning.QUESTION, palette))
        self.setPalette(palette)
        self._colouring = False
