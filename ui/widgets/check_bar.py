"""Over a case that a second person checks: how that stands, and what this person can say of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from casereview.opened import OpenCase
from casereview.steps import CheckState, SecondCheck
from ui.widgets.notice_bar import NoticeBar
from ui.words import tr


class CheckBar(NoticeBar):
    """Says how the check stands; its buttons are those of whoever looks at it."""

    passed = Signal()
    send_back_wanted = Signal()
    send_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("复核"), tr("复核通过"), parent)
        self.back = QPushButton(tr("退回…"))
        self.send = QPushButton(tr("再送复核"))
        for button in (self.back, self.send):
            button.setAccessibleName(button.text())
            self.row.addWidget(button)
        self.wanted.connect(self.passed)
        self.back.clicked.connect(self.send_back_wanted)
        self.send.clicked.connect(self.send_wanted)

    def show_case(self, opened: OpenCase, me: str) -> None:
        """Say how the check of this case stands, to the person of that name."""
        check = opened.check
        sent = check is not None and check.state is CheckState.SENT and opened.signed is None
        for_me = sent and check is not None and check.by != me
        self.button.setVisible(for_me)
        self.back.setVisible(for_me)
        self.send.setVisible(check is not None and check.state is CheckState.RETURNED and opened.signed is None)
        self.show_words(_words(check, for_me=for_me) if check is not None else "")


def _words(check: SecondCheck, *, for_me: bool) -> str:
    words = {
        CheckState.SENT: tr("{by}已于 {at} 送复核，请复核。") if for_me else tr("{by}已于 {at} 送复核，待他人复核。"),
        CheckState.PASSED: tr("{by}已于 {at} 复核通过。"),
        CheckState.RETURNED: tr("{by}已于 {at} 退回：{reason}。改正后再送复核。"),
    }
    reason = check.reason.strip().rstrip("。")
    return words[check.state].format(by=check.by, at=f"{check.at:%Y-%m-%d %H:%M}", reason=reason)
