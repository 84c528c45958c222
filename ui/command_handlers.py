"""What each command does: most hand on to a view or the desk, some ask something first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from casereview.opened import Door
from ui.case_files import case_filters
from ui.dialog_commands import DialogCommands
from ui.making import made
from ui.models.finding_lines import finding_key
from ui.sealing_up import SealingUp
from ui.sheet_commands import SheetCommands
from ui.words import tr

if TYPE_CHECKING:
    from casereview.model import Finding
    from ui.main_window import MainWindow
    from ui.panes import CasePanes

_TABS = ("page", "documents", "timeline", "evidence", "people", "sheet")
_OF_PAGE = {
    "zoom_in": "zoom_in",
    "zoom_out": "zoom_out",
    "fit_width": "fit_width",
    "turn": "turn",
    "find": "open_find",
    "thumbnails": "toggle_thumbnails",
    "highlight": "toggle_highlight",
    "next_page": "next_page",
    "previous_page": "previous_page",
    "next_document": "next_document",
    "previous_document": "previous_document",
}
"""The method of the page view that each command on pages calls."""
_DECIDING = {
    "confirm": "confirm",
    "overrule": "overrule",
    "not_applicable": "not_applicable",
    "passes": "passes",
    "fails": "fails",
    "withdraw": "withdraw",
    "reason": "give_reason",
}
"""The method of the decision view that each command on decisions calls."""


class CommandHandlers(QObject):
    """The commands by their ids; what they ask, they ask over the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._score_shown = False
        self._touring = False
        self._desk.refused.connect(self._give_tour_up)
        window.case_shown.connect(self._lead_round)
        self.sheets = SheetCommands(window)
        self.asking = DialogCommands(window)
        self.sealing = SealingUp(self._desk, window, self.asking.ask_who)

    def all(self) -> Mapping[str, Callable[[], object]]:
        """What to call for each command."""
        return {
            "open_folder": self.open_folder,
            "open_file": self.open_file,
            "check_again": self._desk.check_again,
            "export": self.sheets.export,
            "print": self.sheets.print_sheet,
            "export_opinion": self.sheets.export_opinion,
            "home": self._desk.go_home,
            "leave": self._window.close,
            "begin": lambda: self._window.at_work.looking_over.begin(),
            "undo": self.undo,
            "redo": self._desk.redo,
            "batch": self.asking.batch,
            "original_volume": self.asking.original_volume,
            "send_for_check": lambda: self._window.at_work.send_for_check(),
            "sign": self.asking.sign,
            "next_undecided": lambda: self._window.at_work.next_undecided(),
            "next_finding": lambda: self._go(1),
            "previous_finding": lambda: self._go(-1),
            "search_findings": lambda: self._panes.findings.look_for(),
            "show_queue": self._window.show_queue,
            "rules": self.rules,
            "show_rule": self.rule_and_back,
            "score_by_hand": self.score_by_hand,
            "read_back": self.sheets.read_back,
            "check_seal": self.sealing.check,
            "blind": self.asking.blind,
            "self_checks": self.asking.self_checks,
            "keys": self.asking.keys,
            "show_score": self.show_score,
            "settings": self.asking.settings,
            "tour": self.tour,
            **{f"show_{tab}": partial(self._show_tab, tab) for tab in _TABS},
            **{command: partial(self._of_page, method) for command, method in _OF_PAGE.items()},
            **{command: partial(self._decide, method) for command, method in _DECIDING.items()},
        }

    @property
    def _panes(self) -> CasePanes:
        return self._window.panes

    def undo(self) -> None:
        """Take the last step back: of the standard that is being changed, else of the open case."""
        window = self._window
        if window.shows_rules:
            window.rules.view.undo_wanted.emit()
        else:
            self._desk.undo()

    def open_folder(self) -> None:
        """Ask for a folder and open it."""
        if path := QFileDialog.getExistingDirectory(self._window, tr("打开案卷文件夹")):
            self._desk.open(Path(path))

    def open_file(self) -> None:
        """Ask for a file and open it."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("打开案卷文件"), "", case_filters())
        if path:
            self._desk.open(Path(path))

    def rules(self, rule: str = "") -> None:
        """Show the standards, at that rule of the one by which the open case is reviewed."""
        opened, rules = self._desk.open_case, self._window.rules
        rules.view.set_author(self._desk.settings.name)
        self._window.show_page(rules.view)
        rules.show(opened.machine.pack.id if opened else "reference", rule)

    def rule_and_back(self) -> None:
        """From what was found to its rule among the standards, and from there back to it."""
        window = self._window
        if not window.shows_rules:
            if (finding := self._panes.finding.finding) is not None:
                self.rules(finding.rule.id)
        elif found := window.rules.view.rule.found:
            self.show_finding(found[0])
        elif self._desk.open_case is not None:
            window.show_case_or_start()

    def show_finding(self, finding: Finding) -> None:
        """Bring the open case to the front, at this finding."""
        self._window.show_case_or_start()
        self._panes.findings.select(*finding_key(finding))

    def score_by_hand(self) -> None:
        """Show the form for a case on paper."""
        self._window.show_page(self._window.by_hand)
        self._desk.aside.make(made().packs, self._window.by_hand.show_packs)

    def show_score(self) -> None:
        """Show the officer what the faults would cost, or no longer."""
        self._score_shown = not self._score_shown
        self._panes.cures.show_score(self._score_shown)

    def tour(self) -> None:
        """Open the sample case and lead round the window."""
        from ui.tour import sample_case

        if (sample := sample_case()) is None:
            self._desk.refused.emit(tr("没有找到示例案卷，请从安装包重新安装后再试。"))
            return
        self._touring = True
        self._desk.open(sample, Door.PRACTICE)

    def _give_tour_up(self) -> None:
        self._touring = False

    def _lead_round(self) -> None:
        from ui.tour import Tour

        if not self._touring:
            return
        self._touring = False
        panes = self._panes
        names = ("verdict", "findings", "page", "finding", "documents", "timeline", "sheet")
        places = {name: getattr(panes, name) for name in names} | {"undo": self._window.menuBar()}
        tour = Tour(self._window, places)
        tour.stop_shown.connect(panes.show_tab)
        tour.finished.connect(lambda: self._desk.keep_settings(replace(self._desk.settings, toured=True)))
        tour.start()

    def _show_tab(self, tab: str) -> None:
        self._window.show_page(self._panes)
        self._panes.show_tab(tab)

    def _of_page(self, method: str) -> None:
        self._panes.show_tab("page")
        getattr(self._panes.page, method)()

    def _decide(self, method: str) -> None:
        """Nobody decides on what is not seen: behind the queue, or before the review has begun."""
        if self._panes.decision.isVisible():
            getattr(self._panes.decision, method)()

    def _go(self, by: int) -> None:
        panes = self._panes
        if self._desk.open_case is not None and self._desk.open_case.is_self_check:
            (panes.cures.choose_next if by > 0 else panes.cures.choose_previous)()
        else:
            (panes.findings.next_finding if by > 0 else panes.findings.previous_finding)()
