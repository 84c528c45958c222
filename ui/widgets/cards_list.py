"""Places side by side, each answered with one key: arrows move, 1 2 3 answer, and the next open one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from casereview.like_questions import Answer
from ui.models.batch import CROP, CardsModel
from ui.words import tr

_KEYS = {Qt.Key.Key_1: Answer.YES, Qt.Key.Key_2: Answer.NO, Qt.Key.Key_3: Answer.UNCLEAR}


class CardsList(QListView):
    """Shows the cards of its model and takes the answers; the user has moved when `looked_at` says so."""

    answered = Signal()
    looked_at = Signal(object)
    """The Source of the card that is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardsModel(self)
        self.cards.palette = self.palette()
        self.setModel(self.cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.setIconSize(CROP)
        line = self.fontMetrics().height()
        self.setGridSize(QSize(CROP.width() + line, CROP.height() + 4 * line))
        self.setAccessibleName(tr("待核对的签章和位置"))
        self.selectionModel().currentChanged.connect(lambda *_indexes: self._tell())

    @property
    def asked(self) -> str:
        """The question whose card is looked at."""
        index = self.currentIndex()
        return self.cards.cards[index.row()].question.text if index.isValid() else ""

    def say(self, answer: Answer) -> None:
        """Answer for the cards that are selected, and go on to the next open one."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        if not rows:
            return
        self.cards.answer(rows, answer)
        self.answered.emit()
        row = self.cards.first_open(rows[-1])
        if row is not None:
            self.choose(row)

    def choose(self, row: int) -> None:
        """Look at the card in this row."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.cards.index(row), flags)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if (key := Qt.Key(event.key())) in _KEYS:
            self.say(_KEYS[key])
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.cards.palette = self.palette()

    def _tell(self) -> None:
        if self.currentIndex().isValid():
            self.looked_at.emit(self.cards.cards[self.currentIndex().row()].asked.source)
