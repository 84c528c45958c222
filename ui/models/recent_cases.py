"""The cases opened lately, as a list: name, place, door; those no longer there in grey."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from ui.colours import Meaning, colour
from ui.settings import RecentCase
from ui.words import tr

_Index = QModelIndex | QPersistentModelIndex
_AT_ROOT = QModelIndex()
NAME, PLACE, DOOR = range(3)


class RecentCasesModel(QAbstractTableModel):
    """A read-only table, one case a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases: tuple[RecentCase, ...] = ()
        self._missing: frozenset[str] = frozenset()

    def show(self, cases: Sequence[RecentCase]) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self._cases, self._missing = tuple(cases), frozenset()
        self.endResetModel()

    def grey_out(self, missing: frozenset[str]) -> None:
        """Mark the cases whose paths lead nowhere."""
        self._missing = missing
        if self._cases:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self._cases) - 1, DOOR))

    def case_at(self, index: _Index) -> RecentCase:
        """The case of a row."""
        return self._cases[index.row()]

    def is_missing(self, index: _Index) -> bool:
        """Whether the case of a row has been moved or deleted."""
        return self.case_at(index).path in self._missing

    def rowCount(self, parent: _Index = _AT_ROOT) -> int:  # noqa: D102, N802
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: _Index = _AT_ROOT) -> int:  # noqa: D102, N802
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        case, missing = self.case_at(index), self.is_missing(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(case, missing, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("案卷已移走或删除：{path}").format(path=case.path) if missing else case.path
        if role == Qt.ItemDataRole.ForegroundRole and missing:
            return colour(Meaning.MUTED, QGuiApplication.palette())
        return None

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (tr("案卷"), tr("位置"), tr("入口"))[section]
        return None

    @staticmethod
    def _text(case: RecentCase, missing: bool, column: int) -> str:
        if column == DOOR:
            return tr(str(case.door))
        if column == PLACE:
            return str(Path(case.path).parent)
        name = Path(case.path).name
        return tr("{name}（已不在原处）").format(name=name) if missing else name


def missing_of(cases: Sequence[RecentCase]) -> frozenset[str]:
    """Which cases are no longer where they were; may take long where a network drive is gone."""
    return frozenset(case.path for case in cases if not Path(case.path).exists())
