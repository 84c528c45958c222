"""The verdict, on top of everything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casereview.opened import OpenCase
from ui.colours import Meaning, colour, tint
from ui.models.verdict import case_text, counts_text, headline, pack_text, state_text
from ui.words import tr

_LARGER = 1.5  # the verdict, against all other text


class VerdictView(QFrame):
    """The verdict in one line, and under it which case, by which standard, how far it is decided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colouring = False
        self._meaning: Meaning | None = None
        self._state_meaning = Meaning.GOOD
        self.verdict, self.case, self.counts, self.state, self.pack = (_a_label() for _ in range(5))
        font = self.verdict.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        font.setBold(True)
        self.verdict.setFont(font)
        self.case.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.pack.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("评查结论"))
        column = QVBoxLayout(self)
        margin = self.fontMetrics().height() // 2
        column.setContentsMargins(margin, margin // 2, margin, margin // 2)
        column.setSpacing(0)
        column.addLayout(_side_by_side((self.verdict, 3), (self.case, 2)))
        column.addLayout(_side_by_side((self.state, 2), (self.counts, 3), (self.pack, 2)))
        self.show_nothing()

    @property
    def text(self) -> str:
        """All that is said, line by line."""
        labels = (self.verdict, self.case, self.state, self.counts, self.pack)
        return "\n".join(label.text() for label in labels if label.text())

    def show_nothing(self) -> None:
        """Say how a case is opened."""
        self.verdict.setText(tr("拖入案卷的文件夹、压缩包或者文件，或从“文件”菜单打开"))
        for label in (self.case, self.counts, self.state, self.pack):
            label.clear()
        self._meaning = None
        self._colour()

    def show_case(self, opened: OpenCase, with_score: bool = True) -> None:
        """Replace what is shown; without the score, what is to be mended."""
        head = headline(opened, with_score=with_score)
        self._meaning = head.meaning
        self._state_meaning = Meaning.GOOD if opened.signed else Meaning.CHANGED
        self.verdict.setText(head.text)
        self.case.setText(case_text(opened))
        self.counts.setText(counts_text(opened))
        self.state.setText(state_text(opened))
        self.state.setVisible(bool(self.state.text()))
        self.pack.setText(pack_text(opened))
        self.setAccessibleDescription(head.text)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self._colouring:
            self._colour()

    def _colour(self) -> None:
        """The verdict in the colour of what it means, on a breath of the same."""
        self._colouring = True
        whole = QApplication.palette()
        said, state, muted = QPalette(whole), QPalette(whole), QPalette(whole)
        if self._meaning is not None:
            whole.setColor(QPalette.ColorRole.Window, tint(self._meaning, whole))
            said.setColor(QPalette.ColorRole.WindowText, colour(self._meaning, whole))
        state.setColor(QPalette.ColorRole.WindowText, colour(self._state_meaning, whole))
        muted.setColor(QPalette.ColorRole.WindowText, colour(Meaning.MUTED, whole))
        self.setPalette(whole)
        for label, palette in ((self.verdict, said), (self.state, state), (self.pack, muted)):
            label.setPalette(palette)
        self._colouring = False


def _a_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _side_by_side(*labels: tuple[QLabel, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    for label, share in labels:
        row.addWidget(label, share)
    return row
