"""The window: the start, the queue, the panes of a case, the standards; commands and dialogs about them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casereview.opened import Door
from ui.command_handlers import CommandHandlers
from ui.commands import checked_keys
from ui.desk import Desk
from ui.late_pages import MODULES, by_hand_page, queue_page, rules_page
from ui.menus import Menus
from ui.offered import offered
from ui.turns import Turns
from ui.views.start_view import StartView
from ui.widgets.blind_bar import BlindBar
from ui.widgets.reading_bar import ReadingBar
from ui.words import tr

if TYPE_CHECKING:
    from casereview.opened import OpenCase
    from ui.at_work import AtWork
    from ui.panes import CasePanes
    from ui.rules_desk import RulesDesk
    from ui.views.by_hand_view import ByHandView
    from ui.views.queue_view import QueueView


class MainWindow(QMainWindow):
    """One thing at a time in the middle; what is not needed yet is not made yet."""

    command_run = Signal(str)
    """A command was given, by its id."""
    case_shown = Signal()
    """The case that was opened stands in the panes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._preparing = Turns(self)
        self._views: dict[type[QWidget], QWidget] = {}
        self._stay: QWidget | None = None
        """What stays in front when the open case is shown anew."""
        self.start = StartView()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self.blind = BlindBar()
        self._lay_out()
        self.resize(QSize(1400, 860).boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)
        self._foot = ReadingBar()
        self.setStatusBar(self._foot)
        self.commands = CommandHandlers(self)
        keys, clash = checked_keys(desk.settings.keys)
        self.menus = Menus(self, self.commands.all(), keys)
        self._connect()
        self._turn_blind()
        if clash is not None:
            desk.keep_settings(replace(desk.settings, keys={}))
            self._foot.showMessage(clash)

    def prepare(self) -> None:
        """Bring in the rest of the window, a part a turn, and make the panes before somebody waits for them.

        On this thread: Qt makes its Python types when they are first asked for, and two threads at it break it.
        """
        self._preparing.take(self._prepared())

    def _prepared(self) -> Generator[None, None, None]:
        for name in MODULES:
            import_module(name)
            yield
        from ui.panes import VIEWS

        for view in VIEWS:
            if "panes" not in vars(self):
                self._views[view] = view()
            yield
        _ = self.panes

    @cached_property
    def panes(self) -> CasePanes:
        """The panes of a case, made when the first case is there."""
        from ui.at_work import AtWork
        from ui.panes import CasePanes

        panes = CasePanes(self._views)
        self._views = {}
        self._pages.addWidget(panes)
        panes.set_widths(self.desk.settings.panes)
        self._at_work = AtWork(self.desk, panes, self)
        self._at_work.shown.connect(self.case_shown)
        self._at_work.who_wanted.connect(self.commands.asking.ask_who)
        self._at_work.uncover_wanted.connect(self.commands.asking.uncover)
        self._at_work.send_back_wanted.connect(self.commands.asking.send_back)
        panes.finding.rule_wanted.connect(self.commands.rules)
        panes.sheet.print_wanted.connect(self.commands.sheets.print_sheet)
        panes.sheet.export_wanted.connect(self.commands.sheets.export)
        return panes

    @property
    def at_work(self) -> AtWork:
        """What moves the panes."""
        _ = self.panes
        return self._at_work

    @cached_property
    def queue(self) -> QueueView:
        """The queue, made when it is asked for."""
        queue = queue_page(self.desk, self.commands)
        self._pages.addWidget(queue)
        return queue

    @cached_property
    def rules(self) -> RulesDesk:
        """The page of the standards at work, made when it is asked for."""
        rules = rules_page(self.desk, self.commands, self._named_case, self)
        self._pages.addWidget(rules.view)
        rules.refused.connect(self._show_refusal)
        return rules

    @cached_property
    def by_hand(self) -> ByHandView:
        """The form for cases on paper, made when it is asked for."""
        by_hand = by_hand_page(self.desk)
        by_hand.left.connect(self.show_case_or_start)
        return by_hand

    @property
    def shows_rules(self) -> bool:
        """Whether the page of the standards is in front."""
        return "rules" in vars(self) and self._pages.currentWidget() is self.rules.view

    def show_case_or_start(self) -> None:
        """Go back to the open case, to the start where there is none."""
        if self.desk.open_case is not None:
            self.show_page(self.panes)
        else:
            self.show_start()

    def show_page(self, page: QWidget) -> None:
        """Bring one of the pages of the window to the front."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def show_queue(self) -> None:
        """Bring the queue to the front, read anew."""
        self.show_page(self.queue)
        self.desk.queue.look()

    def show_start(self) -> None:
        """Bring the start to the front."""
        self.start.show_recent(self.desk.blindfold.recent(self.desk.settings.recent))
        self.show_page(self.start)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102, N802
        self.desk.keep_settings(replace(self.desk.settings, panes=self._widths()))
        if "rules" in vars(self):
            self.rules.close()
        self._preparing.give_up()
        if "panes" in vars(self):
            self._at_work.leave()  # steps that are left would meet panes that are gone
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if len(paths) > 1 or (paths and self._pages.currentWidget() is self.__dict__.get("queue")):
            self.desk.queue.add(paths)
            self.show_queue()
        elif paths:
            self.desk.open(paths[0])

    def _widths(self) -> tuple[int, ...]:
        return self.panes.widths if "panes" in self.__dict__ else self.desk.settings.panes

    def _lay_out(self) -> None:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.blind)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(frame)

    def _named_case(self) -> OpenCase | None:
        """The open case, for what would name it; none while nothing is to be named."""
        opened = self.desk.open_case
        return None if opened is None or opened.veil is not None else opened

    def _forget(self) -> None:
        """Keep nothing of what was seen until now: other things may be seen from now on."""
        self._foot.clearMessage()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        if "rules" in vars(self):
            self.rules.view.show_found(())
            self.rules.view.show_trial(None)
        if "by_hand" in vars(self):
            self.by_hand.forget()
        if "panes" in vars(self):
            panes = vars(self).pop("panes")
            here = self._pages.currentWidget()
            self._stay = here if here is not panes and self.desk.open_case is not None else None
            self._at_work.leave()
            self._at_work.deleteLater()
            self._pages.removeWidget(panes)
            panes.deleteLater()

    def _turn_blind(self) -> None:
        """Say in the frame whether names are hidden, and hide them in what is listed."""
        fold = self.desk.blindfold
        self.start.show_recent(fold.recent(self.desk.settings.recent))
        if "queue" in vars(self):
            self.queue.show_as(fold.row, blind=fold.is_on)
        self._tell_frame()
        self._offer()

    def _tell_frame(self) -> None:
        opened, name = self.desk.open_case, tr("行政处罚案卷评查")
        hidden = self.desk.blindfold.is_on and (opened is None or opened.door is Door.REVIEW)
        if opened is not None and (not hidden or opened.veil is not None):  # else it is on its way to be hidden
            name = f"{opened.review.case.title or opened.path.name} — {name}"
        self.setWindowTitle(f"{tr('盲评')} — {name}" if hidden else name)
        self.blind.show_words(self.desk.blindfold.told if hidden else "")

    def _connect(self) -> None:
        desk, start = self.desk, self.start
        desk.changed.connect(self._show_case)
        desk.stood.connect(self._show_standing)
        desk.blindfold.turned.connect(self._forget)
        desk.blindfold.turned.connect(self._turn_blind)
        desk.blindfold.looked.connect(self._tell_frame)
        self.blind.wanted.connect(self.commands.asking.blind)
        self._foot.stopped.connect(desk.cancel)
        desk.busy_changed.connect(self._foot.show_busy)
        desk.progressed.connect(lambda *progress: self._foot.show_progress(desk.being_read, *progress))
        desk.refused.connect(self._show_refusal)
        desk.told.connect(self._foot.showMessage)
        desk.settings_changed.connect(lambda: self.menus.take_keys(desk.settings.keys))
        start.case_wanted.connect(desk.open)
        start.cases_wanted.connect(desk.queue.add)
        start.cases_wanted.connect(lambda _paths: self.show_queue())
        start.queue_wanted.connect(self.show_queue)
        start.rules_wanted.connect(self.commands.rules)
        start.by_hand_wanted.connect(self.commands.score_by_hand)
        start.tour_wanted.connect(self.commands.tour)
        self.menus.command_run.connect(self.command_run)

    def _show_case(self) -> None:
        opened = self.desk.open_case
        self._offer()
        self._tell_frame()
        if opened is None:
            if "panes" in vars(self):
                self.at_work.leave()
            self.show_start()
            return
        self.panes.hold()
        stay, self._stay = self._stay, None
        self.show_page(stay or self.panes)
        self.at_work.show_case()

    def _show_standing(self) -> None:
        self._offer()
        self.at_work.show_standing()

    def _offer(self) -> None:
        for name, ready in offered(self.desk.open_case).items():
            self.menus.enable((name,), ready)
        self.menus.enable(("check_seal",), not self.desk.blindfold.is_on)

    def _show_refusal(self, sentence: str) -> None:
        QMessageBox.warning(self, tr("未能完成"), sentence)
