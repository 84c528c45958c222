"""Buttons in columns."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button_grid import ButtonGrid


@pytest.mark.parametrize(("room", "columns"), [(5.0, 3), (2.5, 2), (1.2, 1), (0.5, 1)])
def test_there_are_as_many_columns_as_there_is_room_for(qtbot: QtBot, room: float, columns: int) -> None:
    buttons = [QPushButton(f"第{number}个") for number in range(5)]
    pane = QWidget()
    qtbot.addWidget(pane)
    grid = ButtonGrid(buttons, 3, pane)
    pane.show()

    grid.resize(int(buttons[0].sizeHint().width() * room) + 8, 200)
    qtbot.wait(1)

    assert len({button.x() for button in buttons}) == columns


def test_in_a_narrow_pane_none_is_out_of_sight(qtbot: QtBot) -> None:
    buttons = [QPushButton(f"第{number}个") for number in range(5)]
    grid = ButtonGrid(buttons, 5)
    qtbot.addWidget(grid)

    width = buttons[0].sizeHint().width()

    assert grid.minimumSizeHint().width() == width
