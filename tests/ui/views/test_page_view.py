"""The page a finding rests on."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from ui.views.page_view import PageView


def test_a_page_stays_whole_and_at_its_place_when_the_pane_shrinks(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(700, 900)
    view.show()
    image = QImage(1000, 1414, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    view.show_page(image, "《询问笔录》第1页", 0.9)

    view.resize(300, 260)
    qtbot.waitExposed(view)

    scroll = view.findChild(QScrollArea)
    assert scroll is not None
    picture = scroll.widget()
    assert isinstance(picture, QLabel)
    assert picture.pixmap().width() <= scroll.viewport().width()
    place = int(picture.pixmap().height() * 0.9) - scroll.verticalScrollBar().value()
    assert 0 <= place < scroll.viewport().height()
