"""The days of a case: an axis with the limits between the steps, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.models.timeline import TimelineModel, entries_of
from ui.widgets.timeline_axis import TimelineAxis
from ui.words import tr

if TYPE_CHECKING:  # only what is handed over; the window need not wait for what makes it
    from casereview.limits import LimitedTimeline

_WIDEST = ("2025-00-00 → 2025-00-00", "——" * 15, "——" * 10, "——" * 3)
"""What the columns have room for; the last takes what is left."""


class TimelineView(QWidget):
    """Shows the timeline it is given; both ways of showing it move together."""

    places_chosen = Signal(object)
    """The user wants to see these places: a tuple of Source, two for a limit or a contradiction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TimelineModel(self)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.axis = TimelineAxis()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("时间与期限"))
        self._lay_out()
        self.axis.entry_chosen.connect(self._select)
        self.axis.entry_opened.connect(self._open)
        self.table.selectionModel().currentChanged.connect(self._follow)
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.table.clicked.connect(lambda index: self._open(index.row()))

    def show_timeline(self, timeline: LimitedTimeline) -> None:
        """Replace whatever is shown."""
        entries = entries_of(timeline)
        self.model.palette = self.palette()
        self.model.show(timeline.case, entries)
        self.axis.show_entries(entries)
        self.note.setText(_note(timeline))
        for column, sample in enumerate(_WIDEST):
            self.table.setColumnWidth(column, self.fontMetrics().horizontalAdvance(sample) + 16)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        if event.type() is QEvent.Type.PaletteChange:
            self.model.palette = self.palette()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.table.horizontalHeader().setStretchLastSection(True)
        scroll = QScrollArea()
        scroll.setWidget(self.axis)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(scroll)
        both.addWidget(self.table)
        both.setSizes([1000, 700])
        scroll.setMinimumHeight(8 * self.fontMetrics().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addWidget(both, 1)

    def _select(self, row: int) -> None:
        self.table.selectRow(row)

    def _follow(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.axis.choose(current.row())

    def _open(self, row: int) -> None:
        if places := self.model.entries[row].places:
            self.places_chosen.emit(places)


def _note(timeline: LimitedTimeline) -> str:
    """What the whole comes to, and the year that cannot be counted."""
    told = tr("{steps} 个步骤，{limits} 项期限，{wrong} 处时间矛盾或者待核").format(
        steps=len(timeline.events), limits=len(timeline.limits), wrong=len(timeline.contradictions)
    )
    if timeline.year_without_table is None:
        return told
    year = tr("没有 {year} 年的放假安排，该年的工作日不能计算").format(year=timeline.year_without_table)
    return f"{told}。{year}"
