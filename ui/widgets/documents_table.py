"""The table of documents: rows are dragged or moved with Alt and the arrows, F2 asks for another kind."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.words import tr

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DocumentsTable(QTableView):
    """Shows its model; what the keys ask for is told, not done."""

    move_wished = Signal(int)
    """The current document is to lie one place up (-1) or down (1)."""
    retype_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("卷内文书"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setStretchLastSection(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wished.emit(step)
        elif event.key() == Qt.Key.Key_F2:
            self.retype_wished.emit()
        else:
            super().keyPressEvent(event)
