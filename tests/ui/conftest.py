"""Windows are drawn offscreen; each has a desk and a data folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.fonts import use_chinese_font
from ui.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # asked for when the first window is made


@pytest.fixture(scope="session", autouse=True)
def _letters(qapp: QApplication) -> None:
    """The letters of the program from the first test on: where words stand is the same whatever ran before."""
    use_chinese_font(qapp)


@pytest.fixture
def refusals(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the window refused, instead of a box that waits for somebody."""
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    return said


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A desk at which somebody sits who has said who they are."""
    desk = Desk(tmp_path / "数据")
    desk.keep_settings(replace(desk.settings, name="评查人甲", toured=True))
    yield desk
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, refusals: list[str]) -> MainWindow:
    """The window of that desk on the screen."""
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    return window
