"""Choosing keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from ui.commands import Keys
from ui.dialogs.keys_dialog import KeysDialog


def a_dialog(qtbot: QtBot, keys: Keys | None = None) -> tuple[KeysDialog, list[dict[str, str]]]:
    dialog = KeysDialog(keys or {})
    qtbot.addWidget(dialog)
    chosen: list[dict[str, str]] = []
    dialog.keys_chosen.connect(chosen.append)
    dialog.show()
    return dialog, chosen


def button(dialog: KeysDialog, which: QDialogButtonBox.StandardButton) -> QPushButton:
    return dialog.buttons.button(which)


def test_a_key_that_is_pressed_becomes_the_key_of_the_command(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot)

    qtbot.keyClick(dialog.edits["overrule"], Qt.Key.Key_G)
    qtbot.mouseClick(button(dialog, QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)

    assert chosen == [{"overrule": "G"}]
    assert not dialog.isVisible()


def test_a_key_of_two_commands_is_refused_with_both_named(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot)

    qtbot.keyClick(dialog.edits["overrule"], Qt.Key.Key_M)
    qtbot.mouseClick(button(dialog, QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)

    assert chosen == []
    assert dialog.isVisible()
    assert dialog.said.text() == "“改判”与“不涉及”都用“M”键，请换一个键。"


def test_a_digit_is_refused_for_it_types_points(qtbot: QtBot) -> None:
    dialog, _chosen = a_dialog(qtbot)

    qtbot.keyClick(dialog.edits["turn"], Qt.Key.Key_5)

    assert dialog.said.text() == "“旋转”与“键入扣分”都用“5”键，请换一个键。"


def test_the_keys_the_program_comes_with_are_brought_back(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, {"overrule": "G", "turn": ""})

    qtbot.mouseClick(button(dialog, QDialogButtonBox.StandardButton.RestoreDefaults), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(dialog, QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)

    assert chosen == [{}]


def test_leaving_chooses_nothing(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, {"overrule": "G"})

    qtbot.keyClick(dialog.edits["overrule"], Qt.Key.Key_H)
    qtbot.mouseClick(button(dialog, QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)

    assert chosen == []


def test_a_command_may_have_no_key(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot)

    dialog.edits["turn"].clear()
    qtbot.mouseClick(button(dialog, QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)

    assert chosen == [{"turn": ""}]
