"""Small faults as a table of which all, or all that are ticked, are agreed with at once."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from casereview.like_questions import SmallFault
from casereview.opened import Wish
from casereview.phrases import points_text
from ui.words import tr

_Index = QModelIndex | QPersistentModelIndex


class SmallFaultsModel(QAbstractTableModel):
    """A table of faults, each ticked until somebody takes the tick away."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.faults: tuple[SmallFault, ...] = ()
        self._left_out: set[int] = set()

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """The agreement with each fault that is ticked."""
        return tuple(fault.wish for row, fault in enumerate(self.faults) if row not in self._left_out)

    def show_faults(self, faults: tuple[SmallFault, ...]) -> None:
        """Replace what is listed, all of it ticked."""
        self.beginResetModel()
        self.faults, self._left_out = faults, set()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self.faults)

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 4

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        heads = (tr("条款"), tr("扣分"), tr("问题说明"), tr("所在"))
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return heads[section] if shown else None

    def flags(self, index: _Index) -> Qt.ItemFlag:  # noqa: D102
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else plain

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        fault = self.faults[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (fault.clause, points_text(fault.deducted), fault.text, fault.where)[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            ticked = index.row() not in self._left_out
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: D102, N802
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._left_out.discard if ticked else self._left_out.add)(index.row())
        self.dataChanged.emit(index, index)
        return True
