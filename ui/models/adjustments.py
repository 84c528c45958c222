"""What can be changed of a rule as a table: the standard's value, one's own, why, by whom, until when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from casereview.tailored import Adjustable, Sort
from ui.colours import Meaning, colour
from ui.words import tr

Index = QModelIndex | QPersistentModelIndex


def value_text(adjustable: Adjustable, value: str) -> str:
    """A value as people read it."""
    if adjustable.sort is Sort.CHOICE:
        return tr(dict(adjustable.choices).get(value, value))
    if not value:
        return tr("未知") if adjustable.sort is Sort.YUAN else tr("无")
    return value


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading and what stands in it."""

    title: Callable[[], str]
    text: Callable[[Adjustable], str]


def _own(one: Adjustable) -> str:
    return value_text(one, one.local) if one.change else ""


def _until(one: Adjustable) -> str:
    if one.change is None or one.change.until is None:
        return ""
    day = one.change.until.isoformat()
    return tr("{day}（已到期）").format(day=day) if is_expired(one) else day


def is_expired(one: Adjustable) -> bool:
    """Whether the change was meant to hold only until a day that is past."""
    return one.change is not None and one.change.until is not None and one.change.until < date.today()


COLUMNS = (
    Column(lambda: tr("可改的项目"), lambda one: tr(one.label)),
    Column(lambda: tr("标准值"), lambda one: value_text(one, one.base)),
    Column(lambda: tr("本单位的值"), _own),
    Column(lambda: tr("理由"), lambda one: one.change.reason if one.change else ""),
    Column(lambda: tr("何人"), lambda one: one.change.by if one.change else ""),
    Column(lambda: tr("何时"), lambda one: one.change.at.date().isoformat() if one.change else ""),
    Column(lambda: tr("至何日"), _until),
)


class AdjustmentsModel(QAbstractTableModel):
    """A read-only table, one value a row; `titles` name the rules where values of several stand together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Adjustable] = ()
        self._titles: dict[str, str] = {}

    def show(self, rows: Sequence[Adjustable], titles: dict[str, str] | None = None) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self.rows, self._titles = rows, titles or {}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return len(COLUMNS)

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section].title()
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        one = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = COLUMNS[index.column()].text(one)
            title = self._titles.get(one.subject)
            return f"{text}　{title}" if title and index.column() == 0 else text
        if role == Qt.ItemDataRole.ForegroundRole and one.change is not None:
            return colour(Meaning.QUESTION if is_expired(one) else Meaning.PERSON, QGuiApplication.palette())
        return None
