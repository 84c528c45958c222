"""The application: font, window, and the last handler of what nobody expected."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox

from casereview.data_folder import data_folder
from casereview.sheet.fonts import sans_font
from ui.desk import Desk
from ui.main_window import MainWindow

log = logging.getLogger(__name__)


def run(arguments: Sequence[str]) -> int:
    """Open the window, with the case given as first argument if there is one; the exit status."""
    app = QApplication([sys.argv[0]])
    use_chinese_font(app)
    sys.excepthook = _report
    desk = Desk(data_folder())
    desk.prepare()
    window = MainWindow(desk)
    window.show()
    if arguments:
        desk.open(Path(arguments[0]))
    status = app.exec()
    desk.close()
    return status


def use_chinese_font(app: QApplication) -> str:
    """Load the font that comes with the program, so that no system font is needed; its family."""
    number = QFontDatabase.addApplicationFont(str(sans_font()))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    app.setFont(QFont(family, 10))
    return family


def _report(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """A fault of ours: logged, and said in one sentence; what is open stays open."""
    log.error("unexpected", exc_info=(kind, error, traceback))
    QMessageBox.critical(None, "程序出错", "程序遇到未预料的问题，当前案卷没有改动，请重新打开后再试。")
