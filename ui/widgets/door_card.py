"""A door of the program: what it is for, and where a case is dropped or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.case_files import case_filters
from ui.colours import Meaning, colour, tint
from ui.words import tr


class DoorCard(QFrame):
    """Says which paths were dropped on it or chosen; what becomes of them is not its matter."""

    chosen = Signal(object)
    """The paths of one or more cases: a tuple of Path."""

    def __init__(self, title: str, purpose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = False
        self.setAcceptDrops(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(purpose)
        self.folder = self._button(tr("打开文件夹…"), tr("打开案卷文件夹：{door}").format(door=title), self._ask_folder)
        self.file = self._button(tr("打开文件…"), tr("打开案卷文件：{door}").format(door=title), self._ask_file)
        self._heading = _label(title)
        font = self._heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        self._heading.setFont(font)
        self._buttons = QGridLayout()
        self._buttons.addWidget(self.folder, 0, 0)
        self._buttons.addWidget(self.file, 0, 1)
        column = QVBoxLayout(self)
        space = self.fontMetrics().height()
        column.setContentsMargins(space, space, space, space)
        column.addWidget(self._heading)
        column.addWidget(_label(purpose))
        column.addWidget(_label(tr("把案卷拖到这里：文件夹、压缩包，或者 PDF、OFD、Word（含旧版）、扫描件、照片")))
        column.addStretch(1)  # doors have more and fewer buttons: what they say stands level all the same
        column.addLayout(self._buttons)

    def add_button(self, button: QPushButton) -> None:
        """One more way in, below the others."""
        self._buttons.addWidget(button, 1, 0, 1, 2)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802
        if paths_in(event.mimeData()):
            self._hover(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: D102, N802
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        self._hover(False)
        if paths := paths_in(event.mimeData()):
            event.acceptProposedAction()
            self.chosen.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = colour(Meaning.PERSON if self._hovered else Meaning.MUTED, self.palette())
        painter.setPen(QPen(line, 2 if self._hovered else 1, Qt.PenStyle.DashLine))
        painter.setBrush(tint(Meaning.PERSON, self.palette()) if self._hovered else self.palette().base())
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)
        painter.end()

    def _hover(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()

    def _button(self, text: str, spoken: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(spoken)
        button.clicked.connect(run)
        return button

    def _ask_folder(self) -> None:
        if path := QFileDialog.getExistingDirectory(self, tr("打开案卷文件夹")):
            self.chosen.emit((Path(path),))

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("打开案卷文件"), "", case_filters())
        if path:
            self.chosen.emit((Path(path),))


def paths_in(dragged: QMimeData) -> tuple[Path, ...]:
    """The local files and folders that are being dragged."""
    return tuple(Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile())


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label
