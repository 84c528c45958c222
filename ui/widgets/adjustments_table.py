"""What can be changed of a rule, or what was changed of a pack, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from casereview.tailored import Adjustable, Aspect
from ui.models.adjustments import AdjustmentsModel
from ui.words import tr

_WIDEST = 18  # letters a column shows; the whole stands in its tool tip


class AdjustmentsTable(QWidget):
    """Lists values and says which is chosen, and which is to be as the standard has it again."""

    chosen = Signal(object)
    """The Adjustable that the user moved to."""
    reverted = Signal(object)
    """The places whose changes are to go: a tuple of (aspect, subject, name)."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = AdjustmentsModel(self)
        self._fixed = False
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(name)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 3 // 2)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentRowChanged.connect(self._announce)
        self.revert = QPushButton(tr("撤销这一改动"))
        self.revert.setAccessibleName(tr("撤销这一改动"))
        self.revert.clicked.connect(self._revert)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.revert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    @property
    def current(self) -> Adjustable | None:
        """The value that is chosen."""
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def show_rows(self, rows: Sequence[Adjustable], *, fixed: bool, titles: dict[str, str] | None = None) -> None:
        """Replace whatever is listed, staying at the value that was chosen."""
        before = self.current
        self._fixed = fixed
        self._model.show(rows, titles)
        most = self.fontMetrics().horizontalAdvance("M") * _WIDEST
        for column in (0, 1, 2, 4, 5, 6):
            self.table.resizeColumnToContents(column)
            self.table.setColumnWidth(column, min(most, self.table.columnWidth(column)))
        place = (before.aspect, before.subject, before.name) if before else None
        row = next((i for i, one in enumerate(rows) if (one.aspect, one.subject, one.name) == place), -1)
        if row >= 0:
            self.table.selectRow(row)
        self._offer_way_back()

    def choose(self, aspect: Aspect) -> None:
        """Move to this value."""
        row = next((row for row, one in enumerate(self._model.rows) if one.aspect is aspect), -1)
        if row >= 0:
            self.table.selectRow(row)

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._offer_way_back()
        if current.isValid() and self.current is not None:
            self.chosen.emit(self.current)

    def _offer_way_back(self) -> None:
        self.revert.setEnabled(not self._fixed and self.current is not None and self.current.change is not None)

    def _revert(self) -> None:
        if (one := self.current) is not None:
            self.reverted.emit(((one.aspect, one.subject, one.name),))
