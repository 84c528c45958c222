"""The band over everything while the queue is reviewed blind."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.notice_bar import NoticeBar
from ui.words import tr


class BlindBar(NoticeBar):
    """Says that names are hidden and since when; its button ends that for all cases."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("盲评"), tr("结束盲评…"), parent)
