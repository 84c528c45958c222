"""A line to type in beside commands that have the same keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.typing_line import TypingLine


def test_enter_escape_and_letters_belong_to_the_line_that_is_typed_in(qtbot: QtBot) -> None:
    window, line = QWidget(), TypingLine()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(line)
    called: list[str] = []
    for key in ("Return", "Esc", "X", "2"):
        QShortcut(QKeySequence(key), window).activated.connect(lambda key=key: called.append(key))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    said: list[str] = []
    line.returnPressed.connect(lambda: said.append("taken"))
    line.left.connect(lambda: said.append("left"))

    qtbot.keyClicks(line, "x2")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Escape)

    assert (line.text(), said, called) == ("x2", ["taken", "left"], [])
