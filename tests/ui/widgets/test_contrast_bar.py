"""What two places say differently."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ui.widgets.contrast_bar import ContrastBar, difference


def emphasised(text: str) -> str:
    return f'<b><u><span style="color:#c00">{text}</span></u></b>'


def test_only_what_differs_is_emphasised() -> None:
    assert difference("人民币25000元", "人民币20000元", "#c00") == (
        f"人民币2{emphasised('5')}000元",
        f"人民币2{emphasised('0')}000元",
    )


def test_what_only_one_says_stands_there_alone() -> None:
    assert difference("滨澜某厂", "滨澜某某厂", "#c00") == ("滨澜某厂", f"滨澜某{emphasised('某')}厂")
    assert difference("", "罚款", "#c00") == ("", emphasised("罚款"))


def test_what_papers_say_is_never_taken_for_markup() -> None:
    assert difference("<b>甲</b>", "<b>甲</b>", "#c00") == ("&lt;b&gt;甲&lt;/b&gt;",) * 2


def test_the_bar_says_both_and_can_be_closed(qtbot: QtBot) -> None:
    bar = ContrastBar()
    qtbot.addWidget(bar)

    bar.show_words("25000元", "20000元")

    assert bar.words.text().startswith("两处不同：左 “2<b><u>")
    button = bar.findChild(QToolButton)
    assert button is not None
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
