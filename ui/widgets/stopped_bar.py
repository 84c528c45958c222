"""Over a case whose reading was stopped: what was not read, and the way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.colours import Meaning, tint
from ui.words import tr

_NAMED = 3  # of what was not read


class StoppedBar(QFrame):
    """Says what is not read and takes the wish to read on; it is not there where all was read."""

    read_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colouring = False
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.read_on = QPushButton(tr("接着读"))
        self.read_on.setAccessibleName(tr("接着读完本案卷"))
        self.read_on.clicked.connect(self.read_on_wanted)
        self.setAccessibleName(tr("读取已停止"))
        self.setAutoFillBackground(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.told, 1)
        row.addWidget(self.read_on)
        self.show_left(())

    def show_left(self, left: Sequence[str]) -> None:
        """Say that this was not read; nothing where there is none."""
        named = "、".join(left[:_NAMED])
        if len(left) > _NAMED:
            named = tr("{names} 等 {count} 份").format(names=named, count=len(left))
        words = tr("读取已停止，只查了已读部分，不是评查结论，不能评判、签署、导出。尚未读取：{names}。")
        self.told.setText(words.format(names=named) if left else "")
        self.setToolTip("\n".join(left))
        self.setAccessibleDescription(self.told.text())
        self.setVisible(bool(left))
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self._colouring:
            self._colour()

    def _colour(self) -> None:
        self._colouring = True
        palette = QPalette(QApplication.palette())
        palette.setColor(QPalette.ColorRole.Window, tint(Meaning.QUESTION, palette))
        self.setPalette(palette)
        self._colouring = False
