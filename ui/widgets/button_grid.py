"""Buttons in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

_GAP = 4


class ButtonGrid(QWidget):
    """Lays buttons out in their order, all of one width, and asks for no more than one column."""

    def __init__(self, buttons: Sequence[QAbstractButton], most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = tuple(buttons)
        self._most = most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._lay_out(most)

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self._width_of(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        fitting = [columns for columns in range(1, self._most + 1) if self._width_of(columns) <= self.width()]
        self._lay_out(fitting[-1] if fitting else 1)

    def _width_of(self, columns: int) -> int:
        widest = max(button.sizeHint().width() for button in self._buttons)
        return columns * widest + (columns - 1) * _GAP

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // columns, number % columns)
