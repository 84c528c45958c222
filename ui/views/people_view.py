"""The people of a case and their marks: who is named where, who signed what and when, which names are nearly alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QListView, QTableView, QVBoxLayout, QWidget

from ui.models.people import PeopleModel
from ui.words import tr

if TYPE_CHECKING:  # only what is handed over; the window need not wait for what makes it
    from casereview.people import CasePeople, NameDoubt

_DOUBTS = 4  # lines of questions that are seen at once


class PeopleView(QWidget):
    """Shows the people it is given; names that may be one are asked about, nothing is alleged."""

    places_chosen = Signal(object)
    """The user wants to see these places: a tuple of Source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[NameDoubt, ...] = ()
        self.model = PeopleModel(self)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.doubts = QListView()
        self.doubts.setModel(QStringListModel(self))
        self.doubts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubts.setAccessibleName(tr("需要核对的姓名和证号"))
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("人员与签章"))
        self._lay_out()
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        self.doubts.activated.connect(self._open_doubt)
        self.doubts.clicked.connect(self._open_doubt)

    def show_people(self, shown: CasePeople) -> None:
        """Replace whatever is shown."""
        self.model.palette = self.palette()
        self.model.show(shown)
        self._asked = shown.doubts
        lines = self.doubts.model()
        assert isinstance(lines, QStringListModel)
        lines.setStringList([f"{'、'.join(one.names)}：{tr(str(one.why))}" for one in shown.doubts])
        self.doubts.setVisible(bool(shown.doubts))
        named = sum(bool(person.name) for person in shown.people)
        told = tr("{people} 人，{papers} 份文书；未具名的签章按签署身份列在下方，是谁所签请对照原卷。")
        self.note.setText(told.format(people=named, papers=len(shown.documents)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        if event.type() is QEvent.Type.PaletteChange:
            self.model.palette = self.palette()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        self.doubts.setMaximumHeight(_DOUBTS * (line + 6))
        across, down = self.table.horizontalHeader(), self.table.verticalHeader()
        across.setDefaultSectionSize(self.fontMetrics().horizontalAdvance("——" * 4))
        across.setMinimumHeight(3 * line + 10)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(line + 10)
        down.setMaximumWidth(self.fontMetrics().horizontalAdvance("——" * 15))
        self.table.setWordWrap(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.note, self.doubts):
            column.addWidget(widget)
        column.addWidget(self.table, 1)

    def _open(self, index: QModelIndex) -> None:
        if places := self.model.places_at(index):
            self.places_chosen.emit(places)

    def _open_doubt(self, index: QModelIndex) -> None:
        self.places_chosen.emit(self._asked[index.row()].places)
