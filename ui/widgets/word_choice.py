"""One word out of a closed list, marked by who told it: the papers or a person."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from casereview.sheet.table import BY_HAND
from ui.models.course import AS_READ
from ui.words import tr


class WordChoice(QComboBox):
    """Shows the word it is given, and says when the user has picked another."""

    picked = Signal()

    def __init__(self, name: str, words: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tuple(words)
        self.addItems([tr(str(word)) for word in self._words])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setAccessibleName(name)
        self.activated.connect(lambda _index: self.picked.emit())

    @property
    def word(self) -> str:
        """The word that is chosen, without its mark."""
        return self._words[self.currentIndex()]

    def show_word(self, word: str, read: str) -> None:
        """Show this word, and which one was read of the papers."""
        for index, other in enumerate(self._words):
            mark = tr(AS_READ) if other == read else tr(BY_HAND) if other == word else ""
            self.setItemText(index, tr(str(other)) + mark)
        self.setCurrentIndex(self._words.index(word))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802
        event.ignore()  # scrolling past must not change how a case is judged
