"""Sending a review back to whoever made it: the reason is owed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.widgets.typing_line import TypingLine
from ui.words import tr


class SendBackDialog(QDialog):
    """Asks for the reason and says it; without one nothing is sent back."""

    sent_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("退回复核"))
        about = QLabel(tr("请写明须改正什么；送复核的人会看到。可以用“撤销”收回。"))
        about.setWordWrap(True)
        self.reason = TypingLine()
        self.reason.setAccessibleName(tr("退回的理由"))
        self.reason.setPlaceholderText(tr("退回的理由，必填"))
        self.send, self.leave = QPushButton(tr("退回")), QPushButton(tr("取消"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.send, self.leave):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        for widget in (about, self.reason):
            column.addWidget(widget)
        column.addLayout(buttons)
        width = self.fontMetrics().horizontalAdvance("中") * 36
        self.resize(width, column.totalHeightForWidth(width))  # the words take as many lines as they need
        self.reason.textChanged.connect(self._allow)
        self.reason.returnPressed.connect(self._send)
        self.reason.left.connect(self.reject)
        self.send.clicked.connect(self._send)
        self.leave.clicked.connect(self.reject)
        self._allow()

    def _allow(self) -> None:
        self.send.setEnabled(bool(self.reason.text().strip()))

    def _send(self) -> None:
        if self.send.isEnabled():
            self.sent_back.emit(self.reason.text().strip())
            self.accept()
