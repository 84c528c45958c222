"""The first thing one sees: two doors, the cases opened lately, and what else there is to do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QHeaderView, QLabel, QPushButton, QTreeView, QWidget

from casereview.opened import Door
from ui.models.recent_cases import DOOR, NAME, PLACE, RecentCasesModel, missing_of
from ui.settings import RecentCase
from ui.tasks import Task
from ui.widgets.door_card import DoorCard
from ui.words import tr


class StartView(QWidget):
    """Says which case is wanted by which door; opens none itself."""

    case_wanted = Signal(Path, Door)
    cases_wanted = Signal(object)
    """Several cases for the queue of reviews: a tuple of Path."""
    queue_wanted = Signal()
    rules_wanted = Signal()
    by_hand_wanted = Signal()
    tour_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("首页"))
        self.self_check = DoorCard(
            tr("自查"), tr("承办人报送前使用：列出需要整改的问题、由谁整改、哪些已不能补救，改后可重新检查。")
        )
        self.review = DoorCard(tr("评查"), tr("评查人员使用：按评查表逐项核对页面、确认或改判，签署后导出评查表。"))
        self.queue = _button(tr("待评案卷…"), self.queue_wanted.emit)
        self.review.add_button(self.queue)
        self.recent = RecentList()
        self.none_yet = QLabel(tr("还没有打开过案卷。"))
        self.rules = _button(tr("评查标准…"), self.rules_wanted.emit)
        self.by_hand = _button(tr("纸质案卷人工评分…"), self.by_hand_wanted.emit)
        self.tour = _button(tr("新手引导"), self.tour_wanted.emit)
        self._lay_out()
        self.self_check.chosen.connect(partial(self._want, Door.SELF_CHECK))
        self.review.chosen.connect(partial(self._want, Door.REVIEW))
        self.recent.case_wanted.connect(self.case_wanted)
        self.show_recent(())

    def show_recent(self, cases: Sequence[RecentCase]) -> None:
        """List these; which of them are gone is looked up beside, for a network drive may be long in answering."""
        self.recent.show_cases(cases)
        self.recent.setVisible(bool(cases))
        self.none_yet.setVisible(not cases)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        space = self.fontMetrics().height()
        grid.setContentsMargins(2 * space, space, 2 * space, space)
        grid.setSpacing(space)
        grid.addWidget(self.self_check, 0, 0, 1, 3)
        grid.addWidget(self.review, 0, 3, 1, 3)
        grid.addWidget(QLabel(tr("最近打开的案卷")), 1, 0, 1, 6)
        grid.addWidget(self.recent, 2, 0, 1, 6)
        grid.addWidget(self.none_yet, 2, 0, 1, 6, Qt.AlignmentFlag.AlignTop)
        for column, button in enumerate((self.rules, self.by_hand, self.tour)):
            grid.addWidget(button, 3, 2 * column, 1, 2)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(0, 2)
        grid.setRowStretch(2, 3)

    def _want(self, door: Door, paths: tuple[Path, ...]) -> None:
        if door is Door.REVIEW and len(paths) > 1:
            self.cases_wanted.emit(paths)
        else:
            self.case_wanted.emit(paths[0], door)


class RecentList(QTreeView):
    """The cases opened lately; Enter or a double click opens one by the door it came in."""

    case_wanted = Signal(Path, Door)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RecentCasesModel(self)
        self._looking: Task | None = None
        self.setModel(self._model)
        self.setAccessibleName(tr("最近打开的案卷"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.header().setStretchLastSection(False)
        for column in (NAME, PLACE):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(DOOR, QHeaderView.ResizeMode.ResizeToContents)
        self.activated.connect(self._open)

    def show_cases(self, cases: Sequence[RecentCase]) -> None:
        """Replace whatever is listed."""
        self._model.show(cases)
        if cases:
            self.setCurrentIndex(self._model.index(0, NAME))
            self._looking = Task(lambda _progress: missing_of(cases), self)
            self._looking.succeeded.connect(self._model.grey_out)
            self._looking.start()

    def _open(self, index: QModelIndex) -> None:
        if not self._model.is_missing(index):
            case = self._model.case_at(index)
            self.case_wanted.emit(Path(case.path), case.door)


def _button(text: str, run: object) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.clicked.connect(lambda _checked=False: run())  # type: ignore[operator]
    return button
