"""The table of documents: rows are dragged, or moved, split and merged with Alt and the arrows; F2 asks for a kind."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.documents import ROWS
from ui.words import tr

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DocumentsTable(QTableView):
    """Shows its model; what the keys ask for is told, not done."""

    move_wished = Signal(int)
    """The current document is to lie one place up (-1) or down (1)."""
    retype_wished = Signal()
    split_wished = Signal()
    merge_wished = Signal()
    row_dropped = Signal(int, int)
    """The document of the first row is to lie before the one of the second row, or last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("卷内文书"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setStretchLastSection(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        step = _STEPS.get(Qt.Key(event.key()))
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if step is not None and with_alt:
            self.move_wished.emit(step)
        elif event.key() == Qt.Key.Key_Right and with_alt:
            self.split_wished.emit()
        elif event.key() == Qt.Key.Key_Left and with_alt:
            self.merge_wished.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.retype_wished.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        if not event.mimeData().hasFormat(ROWS) or event.source() not in (self, None):
            event.ignore()
            return
        row = int(bytes(event.mimeData().data(ROWS).data()))
        self.row_dropped.emit(row, self.below(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def below(self, point: QPoint) -> int:
        """The row before which something dropped there is to lie."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.model().rowCount()
        return index.row() + (point.y() > self.visualRect(index).center().y())
