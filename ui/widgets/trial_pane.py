"""Where changes are tried before they are used, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from casereview.tailored import Trial
from ui.models.rule_text import trial_html
from ui.words import tr


class TrialPane(QWidget):
    """Shows a trial and says whether another is wanted, or the use of what was tried."""

    test_wanted = Signal()
    cancel_wanted = Signal()
    adopt_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        self._can_try = False
        self.about, self.text, self.progress = QLabel(), QTextBrowser(), QProgressBar()
        self.test, self.cancel = QPushButton(tr("试用")), QPushButton(tr("取消"))
        self.use = QPushButton(tr("启用"))
        self.about.setText(tr("试用：运行全部示例，并按改动重评打开的案卷；试用过的改动才能启用。"))
        self.about.setWordWrap(True)
        names = {
            self.text: tr("试用的结果"),
            self.progress: tr("试用的进度"),
            self.test: tr("试用"),
            self.cancel: tr("取消试用"),
            self.use: tr("启用试用过的改动"),
        }
        for control, name in names.items():
            control.setAccessibleName(name)
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.use)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        self.test.clicked.connect(self._start)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.use.clicked.connect(lambda: self.adopt_wanted.emit(self._trial))
        self.show_nothing(can_try=False)

    def show_nothing(self, *, can_try: bool) -> None:
        """Nothing of what is shown was tried."""
        self._trial, self._can_try = None, can_try
        self.text.clear()
        self._show_busy(False)

    def show_progress(self, step: str, done: int, total: int) -> None:
        """How far a trial has come."""
        self._show_busy(True)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setFormat(f"{tr(step)} {done}/{total}")

    def show_trial(self, trial: Trial | None) -> None:
        """What came of it; None where it was given up."""
        self._trial = trial
        self.text.setHtml(trial_html(trial, self.palette()) if trial else "")
        self._show_busy(False)

    def _start(self) -> None:
        self._trial = None
        self._show_busy(True)
        self.progress.setRange(0, 0)
        self.test_wanted.emit()

    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        self.test.setEnabled(self._can_try and not busy)
        self.use.setEnabled(not busy and self._trial is not None and not self._trial.misstated)
