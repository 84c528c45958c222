"""Menus and keys are made of the one table of commands."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.commands import COMMANDS, ENTER_DECIDES
from ui.menus import Menus


@pytest.fixture
def run() -> list[str]:
    return []


class Window(QMainWindow):
    """A window with something to type into and something to press."""

    def __init__(self, run: list[str]) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.button = QPushButton("按钮")
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.addWidget(self.line)
        column.addWidget(self.button)
        self.list = QListWidget()
        self.list.addItems(["一", "二"])
        column.addWidget(self.list)
        self.setCentralWidget(centre)
        self.menus = Menus(self, {command.id: partial(run.append, command.id) for command in COMMANDS}, {})


@pytest.fixture
def window(qtbot: QtBot, run: list[str]) -> Window:
    window = Window(run)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_every_command_stands_in_its_menu_with_its_key(window: Window) -> None:
    shown = {
        action.text(): action.shortcut().toString()
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()  # type: ignore[attr-defined]  # the stubs know it as a QObject only
    }

    assert shown == {command.title: command.key for command in COMMANDS}


def test_a_key_runs_its_command_and_tells_which(qtbot: QtBot, window: Window, run: list[str]) -> None:
    told: list[str] = []
    window.menus.command_run.connect(told.append)
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert run == ["next_undecided", "undo"]
    assert told == run


def test_letters_typed_into_a_line_run_nothing(qtbot: QtBot, window: Window, run: list[str]) -> None:
    line = window.line
    line.setFocus()
    qtbot.keyClicks(line, "njx")

    assert (line.text(), run) == ("njx", [])


def test_a_button_that_has_the_focus_is_pressed_by_its_own_keys(qtbot: QtBot, window: Window, run: list[str]) -> None:
    button = window.button
    button.clicked.connect(lambda: run.append("按钮"))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert run == ["按钮", "按钮"]


@pytest.mark.parametrize(("decides", "ran", "opened"), [(True, ["confirm"], 0), (False, [], 1)])
def test_enter_opens_in_lists_but_where_it_decides(
    qtbot: QtBot, window: Window, run: list[str], decides: bool, ran: list[str], opened: int
) -> None:
    rows: list[int] = []
    window.list.setProperty(ENTER_DECIDES, decides)
    window.list.activated.connect(lambda index: rows.append(index.row()))
    window.list.setFocus()
    window.list.setCurrentRow(1)
    qtbot.keyClick(window.list, Qt.Key.Key_Return)

    assert (run, rows) == (ran, [1] * opened)


def test_another_key_takes_the_place_of_the_old(qtbot: QtBot, window: Window, run: list[str]) -> None:
    window.menus.take_keys({"next_undecided": "G"})
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.keyClick(window, Qt.Key.Key_G)

    assert run == ["next_undecided"]
