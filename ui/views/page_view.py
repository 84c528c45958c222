"""The page a finding rests on, with the place marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget


class PageView(QWidget):
    """Shows the picture it is given under a line that says what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = QLabel("打开案卷后，选中左侧条款即可查看所在页面")
        self._caption.setWordWrap(True)
        self._image = QImage()
        self._top = 0.0
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._picture)
        self._scroll.setWidgetResizable(True)
        # a bar that came with a tall page would take from the width the page was just drawn to
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName("页面")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._caption)
        layout.addWidget(self._scroll, 1)

    @property
    def caption(self) -> str:
        """What the page shown is."""
        return self._caption.text()

    def show_page(self, image: QImage, caption: str, top: float) -> None:
        """Show the picture as wide as the pane; `top` is the share of its height at which the place stands."""
        self._caption.setText(caption)
        self._image = image
        self._top = top
        self._fit()

    def show_nothing(self, caption: str) -> None:
        """Show no page, and say why."""
        self._caption.setText(caption)
        self._image = QImage()
        self._picture.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Draw the picture to the width of the pane, never enlarged, and bring the place into view."""
        if self._image.isNull():
            return
        width = min(self._scroll.viewport().width(), self._image.width())
        picture = QPixmap.fromImage(self._image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
        self._picture.setPixmap(picture)
        view = self._scroll.viewport().height()
        bar = self._scroll.verticalScrollBar()
        bar.setMaximum(max(picture.height() - view, 0))
        bar.setValue(max(int(picture.height() * self._top) - view // 3, 0))
