"""The queues: cases that wait for review or a check, were sent back, changed since, or are signed, and who has them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from casereview.phrases import points_text
from casereview.store import KeptCase, QueueState
from ui.case_files import CASE_FILES, case_filters
from ui.models.queue import CASE_ROLE, QueueModel
from ui.models.queues import Queue
from ui.words import tr


class QueueView(QWidget):
    """Shows the cases it is given, and says which one is wanted."""

    case_wanted = Signal(object)
    """The path of the case to open."""
    cases_added = Signal(object)
    """The paths of cases to wait for review."""
    take_out_wanted = Signal(object)
    """The numbers of the cases that somebody wants to work on."""
    hand_in_wanted = Signal(object)
    """The numbers of the cases that somebody has done with, or gives to others."""
    seal_wanted = Signal(object)
    """The numbers of the cases whose signed reviews are to be sealed together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QueueModel()
        self.table = QTableView()
        self.queues = QTabBar()
        self.stake = QLabel()
        self._me = ""
        self._blind = False
        self.search = QLineEdit()
        self.add_folder = QPushButton(tr("加入案卷文件夹…"))
        self.add_files = QPushButton(tr("加入案卷文件…"))
        self.add_each = QPushButton(tr("加入文件夹中的每一案…"))
        self.take_out = QPushButton(tr("取出所选"))
        self.hand_in = QPushButton(tr("交回所选"))
        self.seal = QPushButton(tr("封存所选…"))
        self.told = QLabel()
        self._set_up_table()
        self._lay_out()
        self.queues.currentChanged.connect(self._narrow)
        self.take_out.clicked.connect(lambda: self.take_out_wanted.emit(self.selected))
        self.hand_in.clicked.connect(lambda: self.hand_in_wanted.emit(self.selected))
        self.seal.clicked.connect(lambda: self.seal_wanted.emit(self.selected))
        self.table.selectionModel().selectionChanged.connect(self._allow)
        self.search.textChanged.connect(self._narrow)
        self.table.doubleClicked.connect(self._announce)
        self.add_folder.clicked.connect(self._ask_for_folder)
        self.add_files.clicked.connect(self._ask_for_files)
        self.add_each.clicked.connect(self._ask_for_each)
        self.show_queue(())

    def show_queue(self, cases: tuple[KeptCase, ...]) -> None:
        """Replace whatever is listed; what was chosen, searched and sorted stays."""
        chosen = self.chosen
        self._model.show_cases(cases)
        self._tell_counts(len(cases))
        if chosen is not None:
            self.choose(chosen.id)
        self._allow()

    def show_as(self, row_of: Callable[[KeptCase], KeptCase], *, blind: bool) -> None:
        """List cases as they may be listed; a manifest names them, and is not made while they are not named."""
        self._model.as_listed, self._blind = row_of, blind
        self.show_queue(self._model.cases)

    def show_name(self, me: str) -> None:
        """Whose queues these are."""
        self._me = me
        self._narrow()
        self._tell_counts(self._model.counts(me)[Queue.ALL].cases)

    @property
    def selected(self) -> tuple[int, ...]:
        """The numbers of the cases that are selected."""
        return tuple(kept.id for kept in self._selected_cases())

    def _selected_cases(self) -> tuple[KeptCase, ...]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        found = (self._model.index(row, 0).data(CASE_ROLE) for row in rows)
        return tuple(kept for kept in found if isinstance(kept, KeptCase))

    @property
    def chosen(self) -> KeptCase | None:
        """The case that is chosen."""
        kept = self.table.currentIndex().data(CASE_ROLE)
        return kept if isinstance(kept, KeptCase) else None

    def choose(self, case: int) -> None:
        """Move to the case of that number, if it is listed."""
        if (row := self._model.row_of(case)) is not None:
            self.table.setCurrentIndex(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._announce(self.table.currentIndex())
            return
        super().keyPressEvent(event)

    def _set_up_table(self) -> None:
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, letters in ((1, 12), (2, 12), (3, 5), (4, 7), (5, 3), (6, 4), (7, 11), (8, 5)):
            header.resizeSection(column, self.fontMetrics().horizontalAdvance("评" * letters) + 16)
        self.table.setAccessibleName(tr("案卷列表"))

    def _lay_out(self) -> None:
        self.queues.setAccessibleName(tr("按队列查看"))
        self.queues.setDocumentMode(True)
        self.queues.setExpanding(False)
        self.queues.setUsesScrollButtons(True)
        for queue in Queue:
            self.queues.setTabData(self.queues.addTab(tr(queue)), queue)
        self.search.setPlaceholderText(tr("按案名、当事人、案号查找"))
        self.search.setAccessibleName(tr("查找案卷"))
        self.search.setClearButtonEnabled(True)
        row = QHBoxLayout()
        for widget in (self.search, self.add_folder, self.add_files, self.add_each):
            row.addWidget(widget, 1 if widget is self.search else 0)
        below = QHBoxLayout()
        for button in (self.take_out, self.hand_in, self.seal):
            button.setAccessibleName(button.text())
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.stake)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.queues)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addWidget(self.told)

    @property
    def queue(self) -> Queue:
        """Which queue is listed."""
        return Queue(self.queues.tabData(self.queues.currentIndex()))

    def _tell_counts(self, total: int) -> None:
        told = self._model.counts(self._me)
        for index, queue in enumerate(Queue):
            self.queues.setTabText(index, f"{tr(queue)} {told[queue].cases}")
        here = told[self.queue]
        words = tr("{queue}：{cases} 案，待定 {points} 分")
        self.stake.setText(
            words.format(queue=tr(self.queue), cases=here.cases, points=points_text(here.points)) if total else ""
        )
        self.told.setText("" if total else tr("还没有案卷。请把案卷的文件夹或者文件拖到这里，或点上面的按钮加入。"))
        self.told.setVisible(not total)

    def _allow(self) -> None:
        for button in (self.take_out, self.hand_in):
            button.setEnabled(self.table.selectionModel().hasSelection())
        chosen = self._selected_cases()
        self.seal.setEnabled(
            not self._blind and bool(chosen) and all(one.standing.state is QueueState.SIGNED for one in chosen)
        )

    def _narrow(self) -> None:
        chosen = self.chosen
        self._model.narrow(self.queue, self.search.text(), self._me)
        self._tell_counts(self._model.counts(self._me)[Queue.ALL].cases)
        if chosen is not None:
            self.choose(chosen.id)
        self._allow()

    def _announce(self, index: QModelIndex) -> None:
        kept = index.data(CASE_ROLE)
        if isinstance(kept, KeptCase):
            self.case_wanted.emit(kept.path)

    def _ask_for_folder(self) -> None:
        if path := QFileDialog.getExistingDirectory(self, tr("选择案卷文件夹")):
            self.cases_added.emit((Path(path),))

    def _ask_for_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, tr("选择案卷文件，每份为一案"), "", case_filters())
        if paths:
            self.cases_added.emit(tuple(map(Path, paths)))

    def _ask_for_each(self) -> None:
        if path := QFileDialog.getExistingDirectory(self, tr("选择存放各案卷的文件夹")):
            self.cases_added.emit(tuple(sorted(filter(_may_be_a_case, Path(path).iterdir()))))


def _may_be_a_case(path: Path) -> bool:
    """Whether what lies among cases is one: no hidden thing, no list or note that somebody keeps beside them."""
    if path.name.startswith((".", "~", "_")):
        return False
    return path.is_dir() or path.suffix.removeprefix(".").lower() in CASE_FILES
