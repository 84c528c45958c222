"""The bar over a case whose reading was stopped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.stopped_bar import StoppedBar


@pytest.fixture
def bar(qtbot: QtBot) -> StoppedBar:
    bar = StoppedBar()
    qtbot.addWidget(bar)
    return bar


def test_it_names_what_was_not_read_and_counts_the_rest(bar: StoppedBar) -> None:
    bar.show_left(("甲.docx", "乙.docx", "丙.docx", "丁.docx", "戊.docx"))

    assert bar.told.text().endswith("尚未读取：甲.docx、乙.docx、丙.docx 等 5 份。")
    assert bar.toolTip().count("\n") == 4


def test_where_all_was_read_it_is_not_there(bar: StoppedBar) -> None:
    bar.show_left(("甲.docx",))
    bar.show_left(())

    assert bar.isHidden()
    assert bar.told.text() == ""


def test_a_click_and_the_space_key_ask_to_read_on(qtbot: QtBot, bar: StoppedBar) -> None:
    bar.show_left(("甲.docx",))
    bar.show()

    with qtbot.waitSignal(bar.wanted):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.wanted):
        qtbot.keyClick(bar.button, Qt.Key.Key_Space)
