"""What is in the way of signing, line by line: each reason, and under it the findings it is about."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from casereview.model import Finding
from casereview.signing_off import Hindrance

_Index = QModelIndex | QPersistentModelIndex


class HindrancesModel(QAbstractListModel):
    """A read-only list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Hindrance | Finding, ...] = ()
        self._bold = QFont()
        self._bold.setBold(True)

    def show_hindrances(self, found: tuple[Hindrance, ...]) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        lines: list[Hindrance | Finding] = []
        for one in found:
            lines += [one, *one.findings]
        self._lines = tuple(lines)
        self.endResetModel()

    def finding(self, index: _Index) -> Finding | None:
        """The finding of a line; of a reason, the first it is about."""
        line = self._lines[index.row()]
        if isinstance(line, Finding):
            return line
        return line.findings[0] if line.findings else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (
                f"　{line.rule.clause}　{line.message or line.rule.title}" if isinstance(line, Finding) else line.said
            )
        return self._bold if role == Qt.ItemDataRole.FontRole and isinstance(line, Hindrance) else None
