"""One word out of a closed list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casereview.terms import Procedure
from ui.widgets.word_choice import WordChoice


def texts(choice: WordChoice) -> list[str]:
    return [choice.itemText(index) for index in range(choice.count())]


def test_the_word_that_was_read_and_the_one_a_person_set_are_marked(qtbot: QtBot) -> None:
    choice = WordChoice("程序", Procedure)
    qtbot.addWidget(choice)

    choice.show_word("快速办理", read="普通程序")

    assert texts(choice) == ["普通程序（识别结果）", "简易程序", "快速办理（人工指定）"]
    assert choice.word == "快速办理"
    assert choice.currentText() == "快速办理（人工指定）"


def test_going_back_leaves_no_mark_of_a_person(qtbot: QtBot) -> None:
    choice = WordChoice("程序", Procedure)
    qtbot.addWidget(choice)
    choice.show_word("快速办理", read="普通程序")

    choice.show_word("普通程序", read="普通程序")

    assert texts(choice) == ["普通程序（识别结果）", "简易程序", "快速办理"]


def test_scrolling_past_sets_nothing(qtbot: QtBot) -> None:
    choice = WordChoice("程序", Procedure)
    qtbot.addWidget(choice)
    choice.show_word("普通程序", read="普通程序")
    down, none = QPoint(0, -120), Qt.MouseButton.NoButton
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), down, down, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip

    QApplication.sendEvent(choice, turn)

    assert choice.word == "普通程序"
