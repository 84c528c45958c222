"""The cases that wait for review, as a table made of what each row is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from casereview.phrases import points_text
from casereview.store import KeptCase, QueueState, Standing
from ui.models.queues import Count, Queue, counts, queues_of
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


def state_text(kept: KeptCase) -> str:
    """How far its review has come."""
    if kept.sealed is not None and kept.standing.state is QueueState.SIGNED:
        return tr("已封存")
    return tr(kept.standing.state)


def loan_text(kept: KeptCase) -> str:
    """Who has the case, or in what state it was handed in."""
    if (loan := kept.loan) is None:
        return ""
    return f"{loan.keeper}　{loan.at:%m-%d %H:%M}" if loan.keeper else tr(loan.kind)


COLUMNS = (
    Column("案件名称", name_of, name_of),
    Column("当事人", lambda kept: kept.standing.party, lambda kept: kept.standing.party),
    Column("案号", lambda kept: kept.standing.number, lambda kept: kept.standing.number),
    Column("状态", lambda kept: state_text(kept), lambda kept: list(QueueState).index(kept.standing.state)),
    Column("得分", lambda kept: _interval(kept.standing), lambda kept: kept.standing.lower),
    Column("待评", lambda kept: str(kept.standing.undecided or ""), lambda kept: kept.standing.undecided),
    Column("否决项", lambda kept: str(kept.standing.vetoes or ""), lambda kept: kept.standing.vetoes),
    Column("取出", lambda kept: loan_text(kept), lambda kept: loan_text(kept)),
    Column("签署人", lambda kept: kept.standing.signed_by, lambda kept: kept.standing.signed_by),
)


class QueueModel(QAbstractTableModel):
    """A read-only table, one case a row: searched, narrowed to a state, and sorted, all rows at one go."""

    def __init__(self, row_of: Callable[[KeptCase], KeptCase] = lambda kept: kept) -> None:
        super().__init__()
        self.as_listed = row_of
        """How a case may be listed."""
        self._cases: tuple[KeptCase, ...] = ()
        self._listed: list[KeptCase] = []
        self._queue, self._me = Queue.ALL, ""
        self._words = ""
        self._column = 0
        self._descending = False

    def show_cases(self, cases: tuple[KeptCase, ...]) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self._cases = cases
        self._arrange()
        self.endResetModel()

    def narrow(self, queue: Queue, words: str, me: str = "") -> None:
        """Show only cases of this queue of the person of that name in which the words occur."""
        self.beginResetModel()
        self._queue, self._words, self._me = queue, words.strip().casefold(), me
        self._arrange()
        self.endResetModel()

    def counts(self, me: str) -> Mapping[Queue, Count]:
        """How much there is in each queue of the person of that name."""
        return counts(self._cases, me)

    @property
    def cases(self) -> tuple[KeptCase, ...]:
        """Every case there is, listed or not."""
        return self._cases

    def row_of(self, case: int) -> int | None:
        """In which row the case of that number is listed."""
        return next((row for row, kept in enumerate(self._listed) if kept.id == case), None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:  # noqa: D102
        self.layoutAboutToBeChanged.emit()
        before = self._listed
        self._column, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self._arrange()
        rows = {kept.id: row for row, kept in enumerate(self._listed)}
        old = self.persistentIndexList()
        self.changePersistentIndexList(old, [self.index(rows[before[index.row()].id], index.column()) for index in old])
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else len(self._listed)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: D102, N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].title)
        return None

    def data(self, index: _Index, role: int = 0) -> Any:  # noqa: D102
        kept = self._listed[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].shown(self.as_listed(kept))
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(self.as_listed(kept).path)
        return kept if role == CASE_ROLE else None

    def _arrange(self) -> None:
        listed = (kept for kept in self._cases if self._is_listed(kept))
        key = COLUMNS[self._column].key
        self._listed = sorted(listed, key=lambda kept: key(self.as_listed(kept)), reverse=self._descending)

    def _is_listed(self, kept: KeptCase) -> bool:
        standing = self.as_listed(kept).standing
        if self._queue not in queues_of(kept, self._me):
            return False
        return self._words in f"{name_of(self.as_listed(kept))} {standing.party} {standing.number}".casefold()


def _interval(standing: Standing) -> str:
    if not standing.total:
        return ""
    low, high = points_text(standing.lower), points_text(standing.upper)
    return low if low == high else f"{low}—{high}"
