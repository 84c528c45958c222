"""The buttons over a page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.commands import COMMANDS, Where
from ui.fonts import use_chinese_font
from ui.widgets.page_tools import PageTools


def test_every_command_of_the_page_has_a_button_that_says_it(qtbot: QtBot) -> None:
    tools = PageTools()
    qtbot.addWidget(tools)
    chosen: list[str] = []
    tools.chosen.connect(chosen.append)

    for button in tools.buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert sorted(chosen) == sorted(command.id for command in COMMANDS if command.where is Where.PAGE)


def test_buttons_show_the_keys_that_were_chosen(qtbot: QtBot) -> None:
    tools = PageTools()
    qtbot.addWidget(tools)

    tools.show_keys({"turn": "Ctrl+T"})

    assert tools.buttons["turn"].toolTip() == "旋转  Ctrl+T"
    assert tools.buttons["next_page"].toolTip() == "下一页  PgDown"
    assert tools.buttons["turn"].accessibleName() == "旋转"


def test_no_button_shows_an_empty_box(qtbot: QtBot, qapp: QApplication) -> None:
    use_chinese_font(qapp)
    tools = PageTools()
    qtbot.addWidget(tools)

    font = QRawFont.fromFont(qapp.font())

    signs = "".join(button.text() for button in tools.buttons.values())
    assert [sign for sign in signs if not font.supportsCharacter(ord(sign))] == []
