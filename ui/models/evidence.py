"""The facts of a decision as a tree: each fact, and under it the papers that state it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPalette

from casereview.model import CaseFile, Source
from casereview.phrases import place_text
from ui.colours import Meaning, colour
from ui.words import tr

if TYPE_CHECKING:  # only what is handed over; the window need not wait for what makes it
    from casereview.evidence_map import EvidenceMap, Footing, StatedFact, Support

_Index = QModelIndex | QPersistentModelIndex
_FACT, _KIND, _QUOTE, _PLACE = range(4)
_TOP = 0  # the internal id of a fact; of what it rests on, one more than the row of the fact


class EvidenceModel(QAbstractItemModel):
    """A read-only tree of two levels over the map it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = QPalette()
        self.facts: tuple[StatedFact, ...] = ()
        self.asked: frozenset[Footing] = frozenset()
        self._case: CaseFile | None = None
        self._bold = QFont()
        self._bold.setBold(True)

    def show(self, shown: EvidenceMap) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self._case, self.facts = shown.case, shown.facts
        self.asked = frozenset(fact.footing for fact in shown.asked)
        self.endResetModel()

    def places_at(self, index: _Index) -> tuple[Source, ...]:
        """Of a fact its own place and the first that states it; of what states it, both."""
        fact, support = self._at(index)
        if support is not None:
            return (support.place, fact.place)
        return (fact.place, *(one.place for one in fact.supports[:1]))

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: D102, B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: D102, B008
        above = index.internalId() if index.isValid() else _TOP
        return self.createIndex(above - 1, 0, _TOP) if above != _TOP else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        if not parent.isValid():
            return len(self.facts)
        is_fact = parent.internalId() == _TOP and parent.column() == 0
        return len(self.facts[parent.row()].supports) if is_fact else 0

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 4

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (tr("决定认定的内容与载明它的文书"), tr("证据种类"), tr("原文"), tr("所在"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        fact, support = self._at(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(fact, support, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(filter(None, (self._text(fact, support, column) for column in range(4))))
        if role == Qt.ItemDataRole.FontRole and support is None and index.column() == _FACT:
            return self._bold
        if role == Qt.ItemDataRole.ForegroundRole:
            if support is None and fact.footing in self.asked:
                return colour(Meaning.QUESTION, self.palette)
            if support is not None and support.evidence is None:
                return colour(Meaning.MUTED, self.palette)
        return None

    def _at(self, index: _Index) -> tuple[StatedFact, Support | None]:
        above = index.internalId()
        if above == _TOP:
            return self.facts[index.row()], None
        return self.facts[above - 1], self.facts[above - 1].supports[index.row()]

    def _text(self, fact: StatedFact, support: Support | None, column: int) -> str:
        if column == _PLACE:
            return place_text((support or fact).place, self._case) if self._case else ""
        if support is None:
            head = f"{tr(str(fact.matter))}：{fact.text}"
            return {_FACT: head, _KIND: tr(str(fact.footing)), _QUOTE: fact.place.quote}[column]
        title = self._title(support)
        kind = tr(support.evidence) if support.evidence else tr("其他文书")
        return {_FACT: title, _KIND: kind, _QUOTE: support.place.quote}[column]

    def _title(self, support: Support) -> str:
        if self._case is None:
            return ""
        document = self._case.document(support.place.document)
        return "".join((document.title or document.label).split())
