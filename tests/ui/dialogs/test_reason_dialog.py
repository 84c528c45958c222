"""What is asked before cases are hidden, seen again, a page is uncovered, or a review is sent back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.dialogs.reason_dialog import ReasonDialog, beginning_blind, ending_blind, sending_back, uncovering

LONG = "Blind review holds for every case of the queue and for everybody who shares this data. " * 4
OWING = (ending_blind, uncovering, sending_back)


def long_in_another_language() -> ReasonDialog:
    return ReasonDialog("Begin", LONG, "The reason")


def shown(qtbot: QtBot, make: Callable[[], ReasonDialog]) -> tuple[ReasonDialog, list[str]]:
    """The dialog on the screen, and what it hands on."""
    dialog, told = make(), list[str]()
    qtbot.addWidget(dialog)
    dialog.wanted.connect(told.append)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog, told


@pytest.mark.parametrize("make", [beginning_blind, *OWING, long_in_another_language])
def test_no_dialog_is_too_low_for_its_words(qtbot: QtBot, make: Callable[[], ReasonDialog]) -> None:
    dialog, _ = shown(qtbot, make)
    (told,) = dialog.findChildren(QLabel)

    assert told.height() >= told.heightForWidth(told.width())


@pytest.mark.parametrize("make", OWING)
def test_without_a_reason_nothing_is_done_where_one_is_owed(qtbot: QtBot, make: Callable[[], ReasonDialog]) -> None:
    dialog, told = shown(qtbot, make)

    dialog.reason.setText("　")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    before = (dialog.do.isEnabled(), dialog.isVisible(), list(told))
    dialog.reason.setText(" 第3项理由不足 ")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)

    assert before == (False, True, [])
    assert (dialog.isVisible(), told) == (False, ["第3项理由不足"])


def test_where_none_is_owed_the_button_does_it_at_once(qtbot: QtBot) -> None:
    dialog, told = shown(qtbot, beginning_blind)

    qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)

    assert (dialog.isVisible(), told) == (False, [""])


@pytest.mark.parametrize("make", [beginning_blind, *OWING])
def test_it_is_left_without_anything_being_done(qtbot: QtBot, make: Callable[[], ReasonDialog]) -> None:
    dialog, told = shown(qtbot, make)
    dialog.reason.setText("另有考虑")

    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)

    assert (dialog.isVisible(), told) == (False, [])
