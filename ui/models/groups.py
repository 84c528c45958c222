"""Things in groups, as a tree that is asked only for what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

ITEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with what stands under it."""

    title: str
    items: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, what it shows of a thing, in which colour, if not in that of all text, and how wide."""

    title: str
    shown: Callable[[Any], str]
    colour: Callable[[Any], QColor | None] = lambda _item: None
    letters: int = 7


class GroupsModel(QAbstractItemModel):
    """A read-only tree of two levels."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._groups: tuple[Group, ...] = ()
        self._bold = QFont()
        self._bold.setBold(True)

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def item(self, index: _Index) -> Any:
        """What stands at an index; None for a heading."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].items[index.row()]

    def items(self) -> Iterator[tuple[QModelIndex, Any]]:
        """Everything listed, with where it stands."""
        for number, group in enumerate(self._groups):
            for row, item in enumerate(group.items):
                yield self.createIndex(row, 0, number + 1), item

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008, D102
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # noqa: D102
        inside = index.isValid() and index.internalId()
        return self.createIndex(index.internalId() - 1, 0, 0) if inside else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() or parent.column() else len(self._groups[parent.row()].items)

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return len(self._columns)

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._columns[section].title if shown else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid():
            return None
        item = self.item(index)
        return self._heading(index, role) if item is None else self._told(item, self._columns[index.column()], role)

    def _heading(self, index: _Index, role: int) -> object:
        group = self._groups[index.row()]
        if role == Qt.ItemDataRole.FontRole:
            return self._bold
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if role not in spoken or index.column():
            return None
        return f"{group.title}（{len(group.items)}）" if group.items else group.title

    def _told(self, item: object, column: Column, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.shown(item)
        if role == Qt.ItemDataRole.ForegroundRole:
            return column.colour(item)
        return item if role == ITEM_ROLE else None
