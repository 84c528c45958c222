"""Who somebody is and how the window is to be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from casereview.steps import Role
from ui.dialogs.settings_dialog import SettingsDialog, WhoDialog
from ui.settings import Settings

PACKS = (("reference", "参考评查标准"), ("tianjin-emergency", "天津市应急管理评查标准"))


def test_what_is_chosen_is_handed_on_whole(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(toured=True, keys={"undo": "U"}))
    qtbot.addWidget(dialog)
    dialog.show_packs(PACKS)
    dialog.show()

    qtbot.keyClicks(dialog.name, " Wang ")
    for box, downs in ((dialog.role, 1), (dialog.language, 2), (dialog.pack, 2)):
        for _ in range(downs):
            qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    assert chosen.args == [
        Settings(name="Wang", role=Role.LEAD, language="en", pack="tianjin-emergency", toured=True, keys={"undo": "U"})
    ]


def test_what_was_chosen_before_is_shown_and_kept(qtbot: QtBot) -> None:
    before = Settings(name="王某", role=Role.OFFICER, language="zh", pack="reference")
    dialog = SettingsDialog(before)
    qtbot.addWidget(dialog)
    dialog.show_packs(PACKS)

    shown = (dialog.role.currentText(), dialog.language.currentText(), dialog.pack.currentText())
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()

    assert shown == ("承办人", "中文", "参考评查标准")
    assert chosen.args == [before]


def test_a_standard_that_was_not_offered_is_not_lost(qtbot: QtBot) -> None:
    before = Settings(pack="own-pack")
    dialog = SettingsDialog(before)
    qtbot.addWidget(dialog)

    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()

    assert chosen.args == [before]


def test_the_keys_are_asked_for(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)

    with qtbot.waitSignal(dialog.keys_wanted):
        qtbot.mouseClick(dialog.keys, Qt.MouseButton.LeftButton)


def test_nobody_decides_without_a_name(qtbot: QtBot) -> None:
    dialog = WhoDialog(Settings(language="zh"))
    qtbot.addWidget(dialog)
    agree = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    qtbot.keyClicks(dialog.name, "  ")  # a keyboard without an input method types no Chinese
    blank = agree.isEnabled()

    qtbot.keyClicks(dialog.name, "Li")
    qtbot.keyClick(dialog.role, Qt.Key.Key_Up)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)

    assert not blank
    assert chosen.args == [Settings(name="Li", role=Role.LEGAL_REVIEWER, language="zh")]
