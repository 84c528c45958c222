"""Over a case that was signed before and is reviewed again: the way to what was signed, and from there back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from casereview.opened import OpenCase
from casereview.steps import SignOff
from ui.widgets.notice_bar import NoticeBar
from ui.words import tr


class SignedBar(NoticeBar):
    """Says that there is an earlier review that was signed, or that this is one; it opens nothing itself."""

    run_wanted = Signal(int)
    """The review of the run of that number is to be seen as it was signed."""
    latest_wanted = Signal()
    """The review of the case as it lies there now is to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("已签署的评查"), tr("查看已签署的评查"), parent)
        self.runs = QMenu(self)
        self._behind = False
        self._signed: Mapping[int, SignOff] = {}
        self.wanted.connect(self._answer)

    def show_case(self, opened: OpenCase) -> None:
        """Say what there is beside this review; nothing where it is the only one."""
        self._behind = opened.behind
        self._signed = opened.signed_before
        self.button.setText(tr("回到最新的评查") if opened.behind else tr("查看已签署的评查"))
        self.button.setAccessibleName(self.button.text())
        if opened.behind:
            self.show_words(tr("这是以前签署的评查，照签署时的样子，只能查看；其后本案另行评查。"))
        elif self._signed:
            last = list(self._signed.values())[-1]
            words = tr("{by}已于 {on} 签署过本案的前一次评查，本次另行评查。")
            self.show_words(words.format(by=last.by, on=f"{last.at:%Y-%m-%d}"))
        else:
            self.show_words("")

    def _answer(self) -> None:
        """Go back to the latest; to the one that was signed, or have it chosen of several."""
        if self._behind:
            self.latest_wanted.emit()
        elif len(self._signed) == 1:
            self.run_wanted.emit(next(iter(self._signed)))
        else:
            self._fill()
            self.runs.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _fill(self) -> None:
        self.runs.clear()
        for run, one in reversed(list(self._signed.items())):
            words = f"{one.at:%Y-%m-%d %H:%M}，{one.by}（{tr(str(one.role))}）"
            self.runs.addAction(words).triggered.connect(lambda _checked=False, run=run: self.run_wanted.emit(run))
