"""Over a case whose reading was stopped: what was not read, and the way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.notice_bar import NoticeBar
from ui.words import tr

_NAMED = 3  # of what was not read


class StoppedBar(NoticeBar):
    """Says what is not read and takes the wish to read on; it is not there where all was read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("读取已停止"), tr("接着读"), parent)

    def show_left(self, left: Sequence[str]) -> None:
        """Say that this was not read; nothing where there is none."""
        named = "、".join(left[:_NAMED])
        if len(left) > _NAMED:
            named = tr("{names} 等 {count} 份").format(names=named, count=len(left))
        words = tr("读取已停止，只查了已读部分，不是评查结论，不能评判、签署、导出。尚未读取：{names}。")
        self.setToolTip("\n".join(left))
        self.show_words(words.format(names=named) if left else "")
