"""The line at the foot of the window: what is told, how far a reading has come, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QWidget

from ui.words import tr


class ReadingBar(QStatusBar):
    """Shows the progress of a reading, and nothing of it while nothing is read."""

    stopped = Signal()
    """Nobody waits for it any longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("进度"))
        self._cancel = QPushButton(tr("取消"))
        self._cancel.setAccessibleName(tr("取消读取"))
        self._cancel.clicked.connect(self.stopped)
        self.addPermanentWidget(self._bar)
        self.addPermanentWidget(self._cancel)
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Say that something is read, or is no longer."""
        if not busy:
            self.clearMessage()
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)

    def show_progress(self, name: str, step: str, done: int, total: int) -> None:
        """Say how far the reading of the case of that name has come."""
        self.showMessage(f"{name}　{tr(step)} {done}/{total}")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
