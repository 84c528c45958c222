"""What is asked before the queue is reviewed blind, before that ends, and before a hidden page is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.widgets.typing_line import TypingLine
from ui.words import tr


class BlindDialog(QDialog):
    """Says what will be, asks for the reason where one is owed, and hands it on."""

    wanted = Signal(str)
    """It is to be done, for this reason."""

    def __init__(self, title: str, about: str, done: str, parent: QWidget | None = None, *, owed: bool = True) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._owed = owed
        told = QLabel(about)
        told.setWordWrap(True)
        self.reason = TypingLine()
        self.reason.setAccessibleName(tr("理由"))
        self.reason.setPlaceholderText(tr("理由，必填，记入日志") if owed else tr("理由，可以不填，记入日志"))
        self.do, self.leave = QPushButton(done), QPushButton(tr("取消"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.do, self.leave):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        for widget in (told, self.reason):
            column.addWidget(widget)
        column.addLayout(buttons)
        width = self.fontMetrics().horizontalAdvance("中") * 36
        self.resize(width, column.totalHeightForWidth(width))  # the words take as many lines as they need
        self.reason.textChanged.connect(self._allow)
        self.reason.returnPressed.connect(self._say)
        self.reason.left.connect(self.reject)
        self.do.clicked.connect(self._say)
        self.leave.clicked.connect(self.reject)
        self._allow()

    def _allow(self) -> None:
        self.do.setEnabled(not self._owed or bool(self.reason.text().strip()))

    def _say(self) -> None:
        if self.do.isEnabled():
            self.wanted.emit(self.reason.text().strip())
            self.accept()


def beginning(parent: QWidget | None = None) -> BlindDialog:
    """Before the queue is reviewed blind."""
    about = tr(
        "盲评对全部待评案卷、对共用本数据的每个人生效：单位、当事人、执法人员等改以代称显示，页面上的相应文字、签章和照片"
        "加以遮盖，导出和打印的评查表也用代称。谁在何时开始、结束都记入日志。"
    )
    return BlindDialog(tr("开始盲评"), about, tr("开始盲评"), parent, owed=False)


def ending(parent: QWidget | None = None) -> BlindDialog:
    """Before everything is seen again."""
    about = tr("结束盲评即对全部待评案卷恢复显示真实名称，不能只对一案恢复。请写明理由，与姓名、时间一并记入日志。")
    return BlindDialog(tr("结束盲评"), about, tr("结束盲评"), parent)


def uncovering(parent: QWidget | None = None) -> BlindDialog:
    """Before a page is shown that could not be masked."""
    about = tr("本页没有可靠的识别结果，显示后可能看到单位或者人员的名称。请写明理由，与姓名、时间一并记入日志。")
    return BlindDialog(tr("显示本页"), about, tr("显示本页"), parent)
