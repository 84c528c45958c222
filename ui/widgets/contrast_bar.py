"""What two places say differently, with the characters that differ emphasised."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ui.colours import Meaning, colour
from ui.words import tr

_MOST = 300  # characters of a quote shown


class ContrastBar(QWidget):
    """Stands over two pages that contradict each other."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setAccessibleName(tr("两处不同"))
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.setToolTip(tr("关闭对照"))
        close.setAccessibleName(tr("关闭对照"))
        close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 0, 2)
        layout.addWidget(self.words, 1)
        layout.addWidget(close)

    def show_words(self, first: str, second: str) -> None:
        """Say what the two places say."""
        shown = difference(first, second, colour(Meaning.FAULT, self.palette()).name())
        self.words.setText(tr("两处不同：左 “{left}”，右 “{right}”").format(left=shown[0], right=shown[1]))


def difference(first: str, second: str, colour_name: str) -> tuple[str, str]:
    """Both texts with what only one of them says emphasised, as rich text."""
    first, second = " ".join(first.split())[:_MOST], " ".join(second.split())[:_MOST]
    left, right = [], []
    for kind, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        left.append(_piece(first[a:b], colour_name, differs=kind != "equal"))
        right.append(_piece(second[c:d], colour_name, differs=kind != "equal"))
    return "".join(left), "".join(right)


def _piece(text: str, colour_name: str, *, differs: bool) -> str:
    if not differs or not text:
        return escape(text)
    return f'<b><u><span style="color:{colour_name}">{escape(text)}</span></u></b>'
