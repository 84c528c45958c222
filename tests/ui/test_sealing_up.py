"""Signed reviews sealed from the queue, and a manifest checked, by clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from casereview.steps import Role, SignOff
from tests.ui.opened import AT
from tests.ui.windows import SOON, a_decision, decide_all, on, open_in
from ui.main_window import MainWindow
from ui.models.queues import Queue


def a_signed_case(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_in(qtbot, window, a_decision(folder))
    decide_all(qtbot, window)
    window.desk.do(SignOff("评查人甲", Role.REVIEWER, AT))
    qtbot.waitUntil(lambda: on(window).signed is not None, timeout=SOON)


def test_signed_reviews_are_sealed_listed_so_and_checked(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_signed_case(qtbot, window, tmp_path / "案卷")
    path = tmp_path / "封存清单.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda _parent, _title, text: said.append(text))
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    window.show_queue()
    queue = window.queue
    qtbot.waitUntil(lambda: queue.table.model().rowCount() == 1, timeout=SOON)
    qtbot.waitUntil(lambda: queue.table.model().index(0, 3).data() == "已签", timeout=SOON)

    queue.table.selectRow(0)
    with qtbot.waitSignal(window.desk.told, timeout=SOON) as told:
        qtbot.mouseClick(queue.seal, Qt.MouseButton.LeftButton)

    assert told.args == ["已封存 1 案，清单已写出"]
    qtbot.waitUntil(lambda: queue.table.model().index(0, 3).data() == "已封存", timeout=SOON)
    queue.queues.setCurrentIndex(list(Queue).index(Queue.SEALED))
    assert queue.table.model().rowCount() == 1
    window.menus.actions["check_seal"].trigger()
    qtbot.waitUntil(lambda: len(said) == 1, timeout=SOON)
    path.write_text(path.read_text(encoding="utf-8").replace('"points": "', '"points": "1'), encoding="utf-8")
    window.menus.actions["check_seal"].trigger()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=SOON)
    assert said[0].endswith("全部与封存时相符。")
    assert said[1].endswith("清单本身已被改动")


def test_what_is_not_signed_cannot_be_sealed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "案卷").mkdir()
    window.show_queue()
    window.desk.queue.add((tmp_path / "案卷",))
    qtbot.waitUntil(lambda: window.queue.table.model().rowCount() == 1, timeout=SOON)

    window.queue.table.selectRow(0)

    assert not window.queue.seal.isEnabled()
