"""What owes a reason before it is done: reviewing blind, ending that, showing a hidden page, sending a review back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.widgets.typing_line import TypingLine
from ui.words import tr


class ReasonDialog(QDialog):
    """Says what will be, asks for the reason where one is owed, and hands it on."""

    wanted = Signal(str)
    """It is to be done, for this reason."""

    def __init__(
        self, done: str, about: str, asked: str, parent: QWidget | None = None, *, title: str = "", owed: bool = True
    ) -> None:
        """`done` stands on the button, and over the dialog too unless it has another title; `asked` in the line."""
        super().__init__(parent)
        self.setWindowTitle(title or done)
        self._owed = owed
        told = QLabel(about)
        told.setWordWrap(True)
        self.reason = TypingLine()
        self.reason.setAccessibleName(tr("理由"))
        self.reason.setPlaceholderText(asked)
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


def beginning_blind(parent: QWidget | None = None) -> ReasonDialog:
    """Before the queue is reviewed blind."""
    about = tr(
        "盲评对全部待评案卷、对共用本数据的每个人生效：单位、当事人、执法人员等改以代称显示，页面上的相应文字、签章和照片"
        "加以遮盖，导出和打印的评查表也用代称。谁在何时开始、结束都记入日志。"
    )
    return ReasonDialog(tr("开始盲评"), about, tr("理由，可以不填，记入日志"), parent, owed=False)


def ending_blind(parent: QWidget | None = None) -> ReasonDialog:
    """Before everything is seen again."""
    about = tr("结束盲评即对全部待评案卷恢复显示真实名称，不能只对一案恢复。请写明理由，与姓名、时间一并记入日志。")
    return ReasonDialog(tr("结束盲评"), about, tr("理由，必填，记入日志"), parent)


def uncovering(parent: QWidget | None = None) -> ReasonDialog:
    """Before a page is shown that could not be masked."""
    about = tr("本页没有可靠的识别结果，显示后可能看到单位或者人员的名称。请写明理由，与姓名、时间一并记入日志。")
    return ReasonDialog(tr("显示本页"), about, tr("理由，必填，记入日志"), parent)


def sending_back(parent: QWidget | None = None) -> ReasonDialog:
    """Before a review goes back to whoever sent it for a check."""
    about = tr("请写明须改正什么；送复核的人会看到。可以用“撤销”收回。")
    return ReasonDialog(tr("退回"), about, tr("退回的理由，必填"), parent, title=tr("退回复核"))
