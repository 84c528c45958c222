"""The line at the foot of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from ui.widgets.reading_bar import ReadingBar


@pytest.fixture
def bar(qtbot: QtBot) -> ReadingBar:
    bar = ReadingBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def seen(bar: ReadingBar) -> list[bool]:
    return [bar.findChildren(kind)[0].isVisible() for kind in (QProgressBar, QPushButton)]


def test_how_far_a_reading_has_come_is_told_while_it_goes_on(bar: ReadingBar) -> None:
    before = seen(bar)
    bar.show_busy(True)
    bar.show_progress("某案", "读取文件", 3, 28)
    (progress,) = bar.findChildren(QProgressBar)
    under_way = (seen(bar), bar.currentMessage(), progress.value(), progress.maximum())
    bar.show_busy(False)

    assert before == [False, False]
    assert under_way == ([True, True], "某案　读取文件 3/28", 3, 28)
    assert (seen(bar), bar.currentMessage()) == ([False, False], "")


def test_a_click_stops_it(qtbot: QtBot, bar: ReadingBar) -> None:
    bar.show_busy(True)

    with qtbot.waitSignal(bar.stopped):
        qtbot.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
