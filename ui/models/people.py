"""The people of a case as a table: a person a row, a paper a column, in the cell what was found there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette

from casereview.model import Document, Source
from casereview.terms import MarkState
from ui.colours import Meaning, colour
from ui.words import tr

if TYPE_CHECKING:  # only what is handed over; the window need not wait for what makes it
    from casereview.people import CasePeople, Person, Trace

_WIDE, _LINES = 6, 3  # characters and lines of the title of a column
_Index = QModelIndex | QPersistentModelIndex
STATES = {
    MarkState.PRESENT: "有",
    MarkState.TYPED: "打印姓名",
    MarkState.BLANK: "空白",
    MarkState.REFUSAL_NOTED: "注明拒签",
    MarkState.UNREADABLE: "无法辨认",
}
_COLOURS = {
    MarkState.BLANK: Meaning.FAULT,
    MarkState.UNREADABLE: Meaning.QUESTION,
    MarkState.TYPED: Meaning.QUESTION,
    MarkState.REFUSAL_NOTED: Meaning.QUESTION,
}
"""The gravest first."""


class PeopleModel(QAbstractTableModel):
    """A read-only table over the people it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = QPalette()
        self.people: tuple[Person, ...] = ()
        self.documents: tuple[Document, ...] = ()
        self._cells: Mapping[tuple[int, str], tuple[Trace, ...]] = {}

    def show(self, shown: CasePeople) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self.people, self.documents = shown.people, shown.documents
        cells: dict[tuple[int, str], tuple[Trace, ...]] = {}
        for row, person in enumerate(self.people):
            for trace in person.traces:
                key = (row, trace.place.document)
                cells[key] = (*cells.get(key, ()), trace)
        self._cells = cells
        self.endResetModel()

    def traces_at(self, index: _Index) -> tuple[Trace, ...]:
        """What was found of the person on the paper."""
        return self._cells.get((index.row(), self.documents[index.column()].id), ())

    def places_at(self, index: _Index) -> tuple[Source, ...]:
        """Where that is, signatures before names."""
        traces = sorted(self.traces_at(index), key=lambda trace: trace.state is None)
        return tuple(dict.fromkeys(trace.place for trace in traces))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else len(self.documents)

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            title = _short(self.documents[section])
            return title if role == Qt.ItemDataRole.ToolTipRole else wrapped(title)
        return person_text(self.people[section])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        traces = self.traces_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(traces)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(_told(trace) for trace in traces)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            person, paper = self.people[index.row()], self.documents[index.column()]
            return "，".join((person_text(person), _short(paper), cell_text(traces) or tr("无")))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(traces)
        return None

    def _colour(self, traces: tuple[Trace, ...]) -> Any:
        states = {trace.state for trace in traces}
        meaning = next((meaning for state, meaning in _COLOURS.items() if state in states), None)
        if meaning is None and states == {None}:
            meaning = Meaning.MUTED
        return colour(meaning, self.palette) if meaning is not None else None


def person_text(person: Person) -> str:
    """Who it is, in what parts, with the certificate numbers."""
    parts = "、".join(tr(part) for part in person.parts)
    if not person.name:
        return tr("{part}（未具名）").format(part=parts)
    return "　".join((person.name, parts, *person.certificates))


def wrapped(title: str) -> str:
    """A title in lines as wide as a column."""
    return "\n".join(title[start : start + _WIDE] for start in range(0, len(title), _WIDE)[:_LINES])


def cell_text(traces: tuple[Trace, ...]) -> str:
    """The states found, each with its days; 具名 where somebody is only named."""
    told: dict[str, list[str]] = {}
    for trace in traces:
        if trace.state is not None:
            days = told.setdefault(tr(STATES[trace.state]), [])
            days.append(f"{trace.on.month}-{trace.on.day}" if trace.on else "")
    if not told:
        return tr("具名") if traces else ""
    return "、".join(_with_days(state, days) for state, days in told.items())


def _with_days(state: str, days: list[str]) -> str:
    count = f"×{len(days)}" if len(days) > 1 else ""
    named = list(dict.fromkeys(filter(None, days)))
    return f"{state}{count} {named[0]}{'…' if len(named) > 1 else ''}" if named else state + count


def _told(trace: Trace) -> str:
    day = f" {trace.on.isoformat()}" if trace.on else ""
    return f"{tr(trace.part)}：{tr(STATES[trace.state]) if trace.state else tr('具名')}{day}"


def _short(document: Document) -> str:
    return "".join((document.title or document.label).split())
