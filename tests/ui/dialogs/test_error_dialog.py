"""What is shown when something of ours breaks."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.windows import SOON
from ui.dialogs.error_dialog import ErrorDialog, Unexpected


def shown(qtbot: QtBot, unexpected: Unexpected) -> ErrorDialog:
    """The dialog, once it is there."""
    qtbot.waitUntil(lambda: unexpected.dialog is not None, timeout=SOON)
    assert unexpected.dialog is not None
    return unexpected.dialog


def caught(unexpected: Unexpected, message: str = "赵某某") -> None:
    """An error that reaches the last handler."""
    try:
        raise RuntimeError(message)
    except RuntimeError as error:
        unexpected.catch(RuntimeError, error, None)


def test_an_unexpected_error_is_told_in_a_sentence_and_nothing_closes(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    unexpected = Unexpected(tmp_path, window)
    for number in range(60):
        unexpected.note(f"command{number}")

    caught(unexpected)
    dialog = shown(qtbot, unexpected)

    (written,) = (tmp_path / "reports").iterdir()
    assert dialog.sentence.text().startswith("程序遇到未预料的问题，已作的评判都已保存，可以继续工作")
    assert dialog.report.toPlainText() == written.read_text(encoding="utf-8")
    assert "赵某某" not in dialog.report.toPlainText()
    assert written.read_text(encoding="utf-8").splitlines()[-1].split() == [f"command{n}" for n in range(10, 60)]
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: unexpected.dialog is None, timeout=SOON)
    assert window.isVisible()


def test_an_error_that_comes_again_is_written_down_but_shown_once(qtbot: QtBot, tmp_path: Path) -> None:
    unexpected = Unexpected(tmp_path)
    for _ in range(3):
        caught(unexpected)
    dialog = shown(qtbot, unexpected)
    qtbot.waitUntil(lambda: len(list((tmp_path / "reports").iterdir())) == 3, timeout=SOON)

    tops = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ErrorDialog)]

    assert [top for top in tops if top.isVisible()] == [dialog]
    dialog.accept()


def test_the_report_is_copied_and_its_folder_opened(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    unexpected = Unexpected(tmp_path)
    caught(unexpected)
    dialog = shown(qtbot, unexpected)

    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "reports"]
    dialog.accept()


def test_a_disk_that_takes_no_report_still_tells(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("")
    unexpected = Unexpected(tmp_path / "文件")

    caught(unexpected)
    dialog = shown(qtbot, unexpected)

    assert not dialog.folder.isEnabled()
    assert "builtins.RuntimeError" in dialog.report.toPlainText()
    dialog.accept()


def test_an_error_of_another_thread_is_told_on_the_main_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unexpected = Unexpected(tmp_path)
    monkeypatch.setattr(threading, "excepthook", unexpected.catch_in_thread)
    thread = threading.Thread(target=lambda: [].pop())

    thread.start()
    thread.join()

    shown(qtbot, unexpected).accept()


def test_an_error_in_a_slot_reaches_the_handler(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unexpected = Unexpected(tmp_path)
    monkeypatch.setattr(sys, "excepthook", unexpected.catch)

    with qtbot.captureExceptions():
        QTimer.singleShot(0, lambda: caught(unexpected))
        dialog = shown(qtbot, unexpected)

    dialog.accept()
