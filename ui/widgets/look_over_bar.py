"""Over the table of papers to be looked at before the case is reviewed: what is unsure of them, and the way on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from casereview.opened import LookOver
from ui.commands import Keys, command, key_of, key_sign
from ui.widgets.notice_bar import NoticeBar
from ui.words import tr


class LookOverBar(NoticeBar):
    """Says what to look at and by which keys it is mended, and takes the wish to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("先核对卷内文书"), tr("开始评查"), parent)

    def show_keys(self, keys: Keys) -> None:
        """Show on the button the key that presses it."""
        sign = key_sign(key_of(command("begin"), keys))
        self.button.setText(f"{tr('开始评查')}　{sign}" if sign else tr("开始评查"))

    def show_look_over(self, look_over: LookOver) -> None:
        """Say that this is unsure; that all is sure now, if nothing is."""
        told = (
            tr("{n} 份文书的种类没有把握").format(n=len(look_over.papers)) if look_over.papers else "",
            tr("装订次序无从确认") if look_over.order else "",
        )
        unsure = "，".join(filter(None, told)) or tr("已无没有把握之处")
        mended = tr("F2 改种类，Alt+↑↓ 调次序，Alt+→ 拆分，Alt+← 并入上一份，N 到下一份没有把握的")
        self.show_words(tr("先核对卷内文书，再开始评查：{unsure}。{mended}。").format(unsure=unsure, mended=mended))
