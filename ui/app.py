"""The application: language, letters, window, and the last handler of what nobody expected."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from casereview.data_folder import data_folder
from ui.colours import follow_system
from ui.desk import Desk
from ui.dialogs.error_dialog import Unexpected
from ui.fonts import use_chinese_font
from ui.main_window import MainWindow
from ui.quietness import Quietness
from ui.words import use_language


def run(arguments: Sequence[str]) -> int:
    """Open the window, with the case given as first argument or the one left open last; the exit status."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName("casereview")
    follow_system(app)
    Quietness(app)
    desk = Desk(data_folder())
    use_language(app, desk.settings.language)
    use_chinese_font(app)
    unexpected = Unexpected(desk.home)
    sys.excepthook, threading.excepthook = unexpected.catch, unexpected.catch_in_thread
    window = MainWindow(desk)
    window.command_run.connect(unexpected.note)
    window.show()
    desk.prepared.connect(window.prepare)
    QTimer.singleShot(0, desk.prepare)  # the window first
    if arguments:
        desk.open(Path(arguments[0]))
    else:
        desk.open_last()
    status = app.exec()
    desk.close()
    return status
