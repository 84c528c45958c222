"""The cases that wait for review, as a table made of what each row is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from casereview.phrases import points_text
from casereview.store import KeptCase, QueueState, Standing
from ui.words import tr

CASE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, what it shows, and by what it is sorted."""

    title: str
    shown: Callable[[KeptCase], str]
    key: Callable[[KeptCase], Any]


def name_of(kept: KeptCase) -> str:
    """What a case is called in lists: its title, else the name of its folder."""
    return kept.standing.title or kept.path.name


COLUMNS = (
    Column("案件名称", name_of, name_of),
    Column("当事人", lambda kept: kept.standing.party, lambda kept: kept.standing.party),
    Column("案号", lambda kept: kept.standing.number, lambda kept: kept.standing.number),
    Column("状态", lambda kept: tr(kept.standing.state), lambda kept: list(QueueState).index(kept.standing.state)),
    Column("得分", lambda kept: _interval(kept.standing), lambda kept: kept.standing.lower),
    Column("待评", lambda kept: str(kept.standing.undecided or ""), lambda kept: kept.standing.undecided),
    Column("否决项", lambda kept: str(kept.standing.vetoes or ""), lambda kept: kept.standing.vetoes),
    Column("签署人", lambda kept: kept.standing.signed_by, lambda kept: kept.standing.signed_by),
)


class QueueModel(QAbstractTableModel):
    """A read-only table, one case a row."""

    def __init__(self) -> None:
        super().__init__()
        self._cases: tuple[KeptCase, ...] = ()

    def show_cases(self, cases: tuple[KeptCase, ...]) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self._cases = cases
        self.endResetModel()

    def counts(self) -> Mapping[QueueState, int]:
        """How many cases stand how."""
        return Counter(case.standing.state for case in self._cases)

    def case_at(self, row: int) -> KeptCase:
        """The case in that row."""
        return self._cases[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: D102, N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].title)
        return None

    def data(self, index: _Index, role: int = 0) -> Any:  # noqa: D102
        kept = self._cases[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].shown(kept)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(kept.path)
        return kept if role == CASE_ROLE else None


class QueueOrder(QSortFilterProxyModel):
    """The queue as it is searched, narrowed to a state, and sorted."""

    def __init__(self, model: QueueModel) -> None:
        super().__init__()
        self._queue = model
        self._state: QueueState | None = None
        self._words = ""
        self.setSourceModel(model)

    def narrow(self, state: QueueState | None, words: str) -> None:
        """Show only cases of this state, or of any, in which the words occur."""
        self._state, self._words = state, words.strip().casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, _parent: _Index) -> bool:  # noqa: D102, N802
        kept = self._queue.case_at(row)
        standing = kept.standing
        if self._state not in (None, standing.state):
            return False
        return self._words in f"{name_of(kept)} {standing.party} {standing.number}".casefold()

    def lessThan(self, left: _Index, right: _Index) -> bool:  # noqa: D102, N802
        key = COLUMNS[left.column()].key
        return bool(key(self._queue.case_at(left.row())) < key(self._queue.case_at(right.row())))


def _interval(standing: Standing) -> str:
    if not standing.total:
        return ""
    low, high = points_text(standing.lower), points_text(standing.upper)
    return low if low == high else f"{low}—{high}"
