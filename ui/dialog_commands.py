"""What is asked in a window over the window, and what becomes of the answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from casereview.model import Finding
from casereview.opened import Door
from casereview.steps import Role, SignOff
from ui.making import made
from ui.settings import Settings
from ui.words import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.views.batch_view import BatchView


class DialogCommands(QObject):
    """What the window asks of people."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._batch: BatchView | None = None
        self._desk.stood.connect(self._ask_alike)

    def batch(self) -> None:
        """Ask like questions together, on one screen."""
        from ui.views.batch_view import BatchView

        view = BatchView()
        dialog = _around(view, tr("批量评判"), self._window)
        view.answered.connect(lambda wishes: self._window.at_work.decide(*wishes))
        view.places_chosen.connect(lambda places: self._desk.choose(*places))
        view.crops_wanted.connect(
            lambda places: self._desk.make(
                lambda _work, opened, progress: made().crops(opened, places, progress), view.show_crops
            )
        )
        self._batch = view
        dialog.finished.connect(self._end_batch)
        self._ask_alike()
        dialog.show()

    def _ask_alike(self) -> None:
        """Ask in the open batch what is still to be asked."""
        if (view := self._batch) is not None:
            self._desk.make(made().asked_alike, view.show_batches)

    def _end_batch(self) -> None:
        self._batch = None

    def original_volume(self) -> None:
        """Ask together what only the paper volume can tell."""
        from ui.dialogs.original_volume_dialog import OriginalVolumeDialog

        dialog = OriginalVolumeDialog(self._window)
        dialog.answered.connect(lambda wishes: self._window.at_work.decide(*wishes))
        dialog.answered.connect(dialog.accept)
        self._desk.make(made().of_the_volume, dialog.show_questions)
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

    def send_back(self) -> None:
        """Ask why the review goes back to whoever sent it."""
        from ui.dialogs.reason_dialog import sending_back

        dialog = sending_back(self._window)
        dialog.wanted.connect(self._window.at_work.send_back)
        _open(dialog)

    def blind(self) -> None:
        """Have the whole queue reviewed blind, or no longer, by somebody who has said who they are."""
        self._as_somebody(self._turn_blind)

    def uncover(self, place: tuple[str, int]) -> None:
        """Show a page that is hidden, to somebody who has said who they are."""
        self._as_somebody(lambda: self._uncover(*place))

    def _turn_blind(self) -> None:
        from ui.dialogs.reason_dialog import beginning_blind, ending_blind

        desk, on = self._desk, not self._desk.blindfold.is_on
        dialog = beginning_blind(self._window) if on else ending_blind(self._window)
        dialog.wanted.connect(lambda reason: desk.blindfold.set(on, desk.settings.name, reason))
        _open(dialog)

    def _uncover(self, file: str, page: int) -> None:
        from ui.dialogs.reason_dialog import uncovering

        desk, opened = self._desk, self._desk.open_case
        if opened is None:
            return
        dialog = uncovering(self._window)
        dialog.wanted.connect(lambda reason: desk.blindfold.uncover(opened, file, page, desk.settings.name, reason))
        _open(dialog)

    def _as_somebody(self, do: Callable[[], None]) -> None:
        if self._desk.settings.name:
            do()
        else:
            self.ask_who(do)

    def ask_who(self, then: Callable[[], None]) -> None:
        """Ask who decides, and do what they decided once they have said so."""
        from ui.dialogs.settings_dialog import WhoDialog

        dialog = WhoDialog(self._desk.settings, self._window)
        dialog.chosen.connect(self._desk.keep_settings)
        dialog.accepted.connect(then)
        _open(dialog)

    def settings(self) -> None:
        """Show what can be chosen."""
        from ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._desk.settings, self._window)
        self._desk.aside.make(made().packs, dialog.show_packs)
        dialog.chosen.connect(self._take_settings)
        dialog.keys_wanted.connect(self.keys)
        _open(dialog)

    def keys(self) -> None:
        """Show every key, to be chosen otherwise."""
        from ui.dialogs.keys_dialog import KeysDialog

        dialog = KeysDialog(self._desk.settings.keys, self._window)
        dialog.keys_chosen.connect(lambda keys: self._desk.keep_settings(replace(self._desk.settings, keys=keys)))
        _open(dialog)

    def self_checks(self) -> None:
        """Show the officer's own self-checks, which may be deleted."""
        from ui.dialogs.self_checks_dialog import SelfChecksDialog

        dialog = SelfChecksDialog(self._window)
        dialog.open_wanted.connect(lambda path: self._desk.open(path, Door.SELF_CHECK))
        dialog.open_wanted.connect(dialog.accept)
        dialog.delete_wanted.connect(lambda case: self._desk.forget_self_check(case, dialog.show_cases))
        self._desk.aside.make(lambda work, _progress: work.self_checks(), dialog.show_cases)
        _open(dialog)

    def _find_hindrances(self, dialog: QDialog, name: str, role: Role) -> None:
        self._desk.make(
            lambda _work, opened, _progress: made().hindrances(opened, name, role),
            lambda found: dialog.show_hindrances(name, role, found),  # type: ignore[attr-defined]
        )

    def _sign(self, name: str, role: Role) -> None:
        self._desk.keep_settings(replace(self._desk.settings, name=name, role=role))
        self._desk.do(SignOff(name, role, datetime.now()))

    def _show_finding(self, finding: Finding) -> None:
        told = finding.proposed or finding
        self._window.panes.findings.select(told.rule.id, told.outcome)

    def _take_settings(self, settings: Settings) -> None:
        spoken = self._desk.settings.language
        self._desk.keep_settings(settings)
        if settings.language != spoken:
            self._desk.told.emit(tr("语言在下次启动时改变"))


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
