"""The officer's own self-checks as a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from casereview.store import KeptCase
from ui.words import tr

_Index = QModelIndex | QPersistentModelIndex


class SelfChecksModel(QAbstractTableModel):
    """A read-only table, one case a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases: tuple[KeptCase, ...] = ()
        self._columns: tuple[tuple[str, Callable[[KeptCase], str]], ...] = (
            (tr("案件名称"), self.name_of),
            (tr("位置"), lambda kept: str(kept.path)),
            (tr("首次自查"), lambda kept: f"{kept.opened_at:%Y-%m-%d %H:%M}"),
            (tr("阶段"), lambda kept: tr(kept.standing.stage) if kept.standing.stage else ""),
        )

    def show_cases(self, cases: tuple[KeptCase, ...]) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self._cases = cases
        self.endResetModel()

    def case_at(self, row: int) -> KeptCase:
        """The case in that row."""
        return self._cases[row]

    def name_of(self, kept: KeptCase) -> str:
        """What the case is called: its title, else the name of its folder."""
        return kept.standing.title or kept.path.name

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self._columns)

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._columns[section][0] if shown else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](self._cases[index.row()])
        return None
