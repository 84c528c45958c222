"""The days of a case as lines of a table: steps, limits and contradictions, by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette

from casereview.model import CaseFile, Event, Source
from casereview.phrases import place_text
from casereview.terms import Outcome
from ui.colours import outcome_colour
from ui.words import tr

if TYPE_CHECKING:  # only what is handed over; the window need not wait for what makes it
    from casereview.limits import Contradiction, Limit, LimitedTimeline

_Index = QModelIndex | QPersistentModelIndex
_DATE, _WHAT, _TOLD, _OUTCOME, _PLACE = range(5)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: the days it spans, what it is about, what is told of it, how it stands, and its places."""

    start: date
    end: date
    what: str
    told: str = ""
    outcome: Outcome | None = None
    places: tuple[Source, ...] = ()
    limit: Limit | None = None

    @property
    def is_span(self) -> bool:
        """Whether it is drawn as a stretch."""
        return self.limit is not None or self.start != self.end


def entries_of(timeline: LimitedTimeline) -> tuple[Entry, ...]:
    """The contradictions first, then steps and limits by their days."""
    contradictions = [_contradiction(one) for one in timeline.contradictions]
    dated = [*map(_event, timeline.events), *map(_limit, timeline.limits)]
    return (*contradictions, *sorted(dated, key=lambda entry: (entry.start, entry.is_span)))


def limit_text(limit: Limit) -> str:
    """How long it took and what the standard allows, never a day on which it would have been in order."""
    if limit.elapsed is None:
        told = tr("没有放假安排，工作日不能计算，期限 {days} 个工作日")
    elif limit.at_least:
        told = (
            tr("相隔 {elapsed} 个工作日，应满 {days} 个工作日")
            if limit.workdays
            else tr("相隔 {elapsed} 日，应满 {days} 日")
        )
    else:
        told = (
            tr("历时 {elapsed} 个工作日，期限 {days} 个工作日")
            if limit.workdays
            else tr("历时 {elapsed} 日，期限 {days} 日")
        )
    text = told.format(elapsed=limit.elapsed, days=limit.days)
    return f"{text}（{tr(str(limit.longer))}）" if limit.longer else text


def _event(event: Event) -> Entry:
    return Entry(event.on, event.on, tr(event.title), places=(event.source,))


def _limit(limit: Limit) -> Entry:
    return Entry(limit.start, limit.end, limit.rule.title, limit_text(limit), limit.outcome, limit.places, limit)


def _contradiction(one: Contradiction) -> Entry:
    return Entry(one.start, one.end, one.rule.title, one.message, one.outcome, one.places)


class TimelineModel(QAbstractTableModel):
    """A read-only table over the entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = QPalette()
        self._case: CaseFile | None = None
        self.entries: tuple[Entry, ...] = ()

    def show(self, case: CaseFile | None, entries: tuple[Entry, ...]) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self._case, self.entries = case, entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102, N802
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (tr("日期"), tr("事项"), tr("历时与期限"), tr("结论"), tr("所在"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(filter(None, (self._text(entry, column) for column in range(5))))
        if role == Qt.ItemDataRole.ForegroundRole and entry.outcome is not None:
            return outcome_colour(entry.outcome, self.palette)
        return None

    def _text(self, entry: Entry, column: int) -> str:
        if column == _DATE:
            return days_text(entry)
        if column == _WHAT:
            return entry.what
        if column == _TOLD:
            return entry.told
        if column == _OUTCOME:
            return tr(str(entry.outcome)) if entry.outcome is not None else ""
        case = self._case
        return "；".join(dict.fromkeys(place_text(place, case) for place in entry.places)) if case else ""


def days_text(entry: Entry) -> str:
    """The day, or the first and the last."""
    if entry.start == entry.end and not entry.is_span:
        return entry.start.isoformat()
    return f"{entry.start.isoformat()} → {entry.end.isoformat()}"
