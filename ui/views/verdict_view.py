"""The verdict, on top of everything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from casereview.model import Review, Score
from casereview.sheet.table import UNADOPTED, verdict_text


class VerdictView(QLabel):
    """The score as an interval, vetoes first, and by which standard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("拖入案卷文件夹、压缩包或 PDF，或从“文件”菜单打开", parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setStyleSheet("padding:10px;background:#eef3f9;font-size:15px")
        self.setAccessibleName("评查结论")

    def show_verdict(self, review: Review, score: Score) -> None:
        """Replace what is shown."""
        case = review.case
        unread = sum(document.problem is not None for document in case.documents)
        notice = "" if review.pack.adopted else f"（{UNADOPTED}）"
        self.setText(
            f"{case.title or case.party or '未读到案件名称'}\n"
            f"{verdict_text(review, score)}{f'；{unread} 份文件未能读取' if unread else ''}\n"
            f"评查标准：{review.pack.title}{notice}"
        )
