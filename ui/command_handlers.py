"""What each command does: most hand on to a view or the desk, some ask something first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from casereview.model import Finding
from casereview.opened import Door
from casereview.steps import Role, SignOff
from ui.settings import Settings
from ui.words import tr

if TYPE_CHECKING:
    from casereview.read_back import ReadBack
    from ui.main_window import MainWindow
    from ui.panes import CasePanes

_SHEETS = {
    "docx": "Word 评查表",
    "xlsx": "Excel 评查表",
    "pdf": "PDF 评查表",
    "html": "网页评查表",
    "json": "JSON 数据",
}
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
_DECIDING = ("confirm", "overrule", "not_applicable", "passes", "fails", "withdraw")


class CommandHandlers(QObject):
    """The commands by their ids; what they ask, they ask over the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._score_shown = False

    def all(self) -> Mapping[str, Callable[[], object]]:
        """What to call for each command."""
        return {
            "open_folder": self.open_folder,
            "open_file": self.open_file,
            "check_again": self._desk.check_again,
            "export": self.export,
            "print": self.print_sheet,
            "export_opinion": self.export_opinion,
            "home": self._desk.go_home,
            "leave": self._window.close,
            "undo": self._desk.undo,
            "redo": self._desk.redo,
            "batch": self.batch,
            "original_volume": self.original_volume,
            "sign": self.sign,
            "next_undecided": lambda: self._window.at_work.next_undecided(),
            "next_finding": lambda: self._go(1),
            "previous_finding": lambda: self._go(-1),
            "show_queue": self._window.show_queue,
            "rules": self.rules,
            "score_by_hand": self.score_by_hand,
            "read_back": self.read_back,
            "self_checks": self.self_checks,
            "keys": self.keys,
            "show_score": self.show_score,
            "settings": self.settings,
            "tour": self.tour,
            **{f"show_{tab}": partial(self._show_tab, tab) for tab in _TABS},
            **{command: partial(self._of_page, method) for command, method in _OF_PAGE.items()},
            **{command: partial(self._decide, command) for command in _DECIDING},
        }

    @property
    def _panes(self) -> CasePanes:
        return self._window.panes

    def open_folder(self) -> None:
        """Ask for a folder and open it."""
        if path := QFileDialog.getExistingDirectory(self._window, tr("打开案卷文件夹")):
            self._desk.open(Path(path))

    def open_file(self) -> None:
        """Ask for a file and open it."""
        kinds = f"{tr('案卷')} (*.zip *.pdf *.docx)"
        path, _ = QFileDialog.getOpenFileName(self._window, tr("打开案卷文件"), "", kinds)
        if path:
            self._desk.open(Path(path))

    def export(self) -> None:
        """Ask where the sheet goes, under a name that tells case, standard and day."""
        self._desk.make(_made().sheet_name, self._export_as)

    def export_opinion(self) -> None:
        """Ask where the draft of the opinion goes."""
        self._desk.make(_made().opinion, self._save_opinion)

    def print_sheet(self) -> None:
        """Ask for a printer and print the sheet."""
        from ui.printing import chosen_printer

        if (printer := chosen_printer(self._window)) is not None:
            self._desk.make(
                lambda work, opened, progress: _made().print_on(printer, work, opened, progress),
                lambda pages: self._desk.told.emit(tr("已打印 {count} 页").format(count=pages)),
            )

    def batch(self) -> None:
        """Ask like questions together, on one screen."""
        from ui.views.batch_view import BatchView

        view = BatchView()
        dialog = _around(view, tr("批量评判"), self._window)
        view.answered.connect(lambda wishes: self._window.at_work.decide(*wishes))
        view.places_chosen.connect(lambda places: self._desk.choose(*places))
        view.crops_wanted.connect(
            lambda places: self._desk.make(
                lambda _work, opened, progress: _made().crops(opened, places, progress), view.show_crops
            )
        )
        ask = partial(self._desk.make, _made().asked_alike, view.show_batches)
        self._desk.stood.connect(ask)
        dialog.finished.connect(lambda _result: self._desk.stood.disconnect(ask))
        ask()
        dialog.show()

    def original_volume(self) -> None:
        """Ask together what only the paper volume can tell."""
        from ui.dialogs.original_volume_dialog import OriginalVolumeDialog

        dialog = OriginalVolumeDialog(self._window)
        dialog.answered.connect(lambda wishes: self._window.at_work.decide(*wishes))
        dialog.answered.connect(dialog.accept)
        self._desk.make(_made().of_the_volume, dialog.show_questions)
        _open(dialog)

    def sign(self) -> None:
        """Ask who closes the review, and show what is in the way."""
        from ui.dialogs.sign_off_dialog import SignOffDialog

        dialog = SignOffDialog(self._desk.settings.name, self._desk.settings.role, self._window)
        dialog.asked.connect(partial(self._find_hindrances, dialog))
        dialog.sign_wanted.connect(self._sign)
        dialog.sign_wanted.connect(dialog.accept)
        dialog.finding_chosen.connect(self._show_finding)
        dialog.ask()
        _open(dialog)

    def ask_who(self, then: Callable[[], None]) -> None:
        """Ask who decides, and do what they decided once they have said so."""
        from ui.dialogs.settings_dialog import WhoDialog

        dialog = WhoDialog(self._desk.settings, self._window)
        dialog.chosen.connect(self._desk.keep_settings)
        dialog.accepted.connect(then)
        _open(dialog)

    def rules(self) -> None:
        """Show the standards."""
        opened, rules = self._desk.open_case, self._window.rules
        rules.view.set_author(self._desk.settings.name)
        self._window.show_page(rules.view)
        rules.show(opened.machine.pack.id if opened else "reference")

    def score_by_hand(self) -> None:
        """Show the form for a case on paper."""
        self._window.show_page(self._window.by_hand)
        self._desk.make_apart(_made().packs, self._window.by_hand.show_packs)

    def read_back(self) -> None:
        """Ask for a sheet that somebody has filled in, and take over what it says."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("读回填好的评查表"), "", "Excel (*.xlsx)")
        if path:
            self._desk.make(lambda _work, opened, _progress: _made().said_in(Path(path), opened), self._take_over)

    def self_checks(self) -> None:
        """Show the officer's own self-checks, which may be deleted."""
        from ui.dialogs.self_checks_dialog import SelfChecksDialog

        dialog = SelfChecksDialog(self._window)
        dialog.open_wanted.connect(lambda path: self._desk.open(path, Door.SELF_CHECK))
        dialog.open_wanted.connect(dialog.accept)
        dialog.delete_wanted.connect(
            lambda case: self._desk.make_apart(lambda work, _progress: work.without_self_check(case), dialog.show_cases)
        )
        self._desk.make_apart(lambda work, _progress: work.self_checks(), dialog.show_cases)
        _open(dialog)

    def keys(self) -> None:
        """Show every key, to be chosen otherwise."""
        from ui.dialogs.keys_dialog import KeysDialog

        dialog = KeysDialog(self._desk.settings.keys, self._window)
        dialog.keys_chosen.connect(lambda keys: self._desk.keep_settings(replace(self._desk.settings, keys=keys)))
        _open(dialog)

    def show_score(self) -> None:
        """Show the officer what the faults would cost, or no longer."""
        self._score_shown = not self._score_shown
        self._panes.cures.show_score(self._score_shown)

    def settings(self) -> None:
        """Show what can be chosen."""
        from ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._desk.settings, self._window)
        self._desk.make_apart(_made().packs, dialog.show_packs)
        dialog.chosen.connect(self._take_settings)
        dialog.keys_wanted.connect(self.keys)
        _open(dialog)

    def tour(self) -> None:
        """Open the sample case and lead round the window."""
        from ui.tour import sample_case

        if (sample := sample_case()) is None:
            self._desk.refused.emit(tr("没有找到示例案卷，请从安装包重新安装后再试。"))
            return
        self._desk.changed.connect(self._lead_round)
        self._desk.open(sample, Door.PRACTICE)

    def _lead_round(self) -> None:
        from ui.tour import Tour

        self._desk.changed.disconnect(self._lead_round)
        panes = self._panes
        names = ("verdict", "findings", "page", "finding", "documents", "timeline", "sheet")
        places = {name: getattr(panes, name) for name in names} | {"undo": self._window.menuBar()}
        tour = Tour(self._window, places)
        tour.stop_shown.connect(panes.show_tab)
        tour.finished.connect(lambda: self._desk.keep_settings(replace(self._desk.settings, toured=True)))
        tour.start()

    def _export_as(self, name: str) -> None:
        kinds = ";;".join(f"{tr(title)} (*.{ending})" for ending, title in _SHEETS.items())
        path, _ = QFileDialog.getSaveFileName(self._window, tr("导出评查表"), name, kinds)
        if path:
            self._desk.export(Path(path))

    def _save_opinion(self, made: tuple[str, bytes]) -> None:
        name, content = made
        path, _ = QFileDialog.getSaveFileName(self._window, tr("导出法制审核意见书（草稿）"), name, "Word (*.docx)")
        if path:
            self._desk.make_apart(
                lambda _work, _progress: _made().save(Path(path), content), lambda _none: self._desk.told.emit(path)
            )

    def _find_hindrances(self, dialog: QDialog, name: str, role: Role) -> None:
        self._desk.make(
            lambda _work, opened, _progress: _made().hindrances(opened, name, role),
            lambda found: dialog.show_hindrances(name, role, found),  # type: ignore[attr-defined]
        )

    def _sign(self, name: str, role: Role) -> None:
        self._desk.keep_settings(replace(self._desk.settings, name=name, role=role))
        self._desk.do(SignOff(name, role, datetime.now()))

    def _take_over(self, said: ReadBack) -> None:
        if said.wishes:
            self._window.at_work.decide(*said.wishes)
        told = tr("读回 {filled} 行，其中 {changed} 项评判有变化，仍有 {left} 项待评")
        self._desk.told.emit(told.format(filled=said.filled, changed=len(said.wishes), left=len(said.left_open)))

    def _show_finding(self, finding: Finding) -> None:
        told = finding.proposed or finding
        self._panes.findings.select(told.rule.id, told.outcome)

    def _take_settings(self, settings: Settings) -> None:
        spoken = self._desk.settings.language
        self._desk.keep_settings(settings)
        if settings.language != spoken:
            self._desk.told.emit(tr("语言在下次启动时改变"))

    def _show_tab(self, tab: str) -> None:
        self._panes.show_tab(tab)

    def _of_page(self, method: str) -> None:
        self._panes.show_tab("page")
        getattr(self._panes.page, method)()

    def _decide(self, command: str) -> None:
        getattr(self._panes.decision, command)()

    def _go(self, by: int) -> None:
        panes = self._panes
        if self._desk.open_case is not None and self._desk.open_case.is_self_check:
            (panes.cures.choose_next if by > 0 else panes.cures.choose_previous)()
        else:
            (panes.findings.next_finding if by > 0 else panes.findings.previous_finding)()


def _around(view: QWidget, title: str, window: QWidget) -> QDialog:
    """A dialog with the view in it, beside which the window can be used."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    column = QVBoxLayout(dialog)
    column.addWidget(view)
    height = dialog.fontMetrics().height()
    dialog.resize(height * 48, height * 34)
    return dialog


def _open(dialog: QDialog) -> None:
    dialog.setModal(True)
    dialog.show()


def _made() -> ModuleType:
    """What is made of a case, brought in once the window stands."""
    import ui.shown

    return ui.shown
