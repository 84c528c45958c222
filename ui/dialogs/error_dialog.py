"""What is shown when something of ours breaks: one sentence, a report to hand on, and the work as it was."""

from __future__ import annotations

import logging
import threading
from collections import deque
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ui.error_report import error_report, write_report
from ui.words import tr

log = logging.getLogger(__name__)
_COMMANDS = 50


class ErrorDialog(QDialog):
    """Closes nothing: whoever reads it goes on where they were."""

    def __init__(self, text: str, written: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written = written
        self.setWindowTitle(tr("程序出错"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sentence = QLabel(
            tr("程序遇到未预料的问题，已作的评判都已保存，可以继续工作；下面的报告不含案卷内容，可交给维护人员。")
        )
        self.sentence.setWordWrap(True)
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("出错报告"))
        buttons = QDialogButtonBox()
        self.folder = buttons.addButton(tr("打开所在文件夹"), QDialogButtonBox.ButtonRole.ActionRole)
        self.folder.setEnabled(written is not None)
        self.copy = buttons.addButton(tr("复制"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go_on = buttons.addButton(tr("继续工作"), QDialogButtonBox.ButtonRole.AcceptRole)
        for button in (self.folder, self.copy, self.go_on):
            button.setAccessibleName(button.text())
        self.folder.clicked.connect(self._open_folder)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        self.go_on.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        for widget in (self.sentence, self.report, buttons):
            column.addWidget(widget)
        self.resize(self.fontMetrics().height() * 34, self.fontMetrics().height() * 22)
        self.go_on.setFocus()

    def _open_folder(self) -> None:
        assert self._written is not None
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))


class Unexpected(QObject):
    """The last to hear of an error nobody expected, on whatever thread; `catch` belongs into `sys.excepthook`."""

    _raised = Signal(object)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._commands: deque[str] = deque(maxlen=_COMMANDS)
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.dialog: ErrorDialog | None = None

    def note(self, command: str) -> None:
        """Remember that a command was given, by its id."""
        self._commands.append(command)

    def catch(self, kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
        """Have it told; nothing that is open closes."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._raised.emit(error)

    def catch_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        """The same for `threading.excepthook`."""
        if arguments.exc_value is not None:
            self._raised.emit(arguments.exc_value)

    def _tell(self, error: BaseException) -> None:
        written, at = None, datetime.now()
        try:
            written = write_report(self._home, error, self._commands, at)
        except OSError:
            log.warning("report not written")
        log.error("unexpected %s, report %s", type(error).__qualname__, written.name if written else "-")
        if self.dialog is None:  # an error that comes again and again must not bury the window
            self.dialog = ErrorDialog(error_report(error, self._commands, at), written, QApplication.activeWindow())
            self.dialog.finished.connect(self._forget)
            self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None
