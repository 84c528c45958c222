"""The sheet as it will be saved: its pages, drawn from the bytes of the document, with zoom and printing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.sheet_pages import UNIT, Drawn, draw_page
from ui.words import tr

_GAP = 12  # dots between pages
_STEP = 1.2
_LEAST, _MOST = 0.3, 5.0


class SheetPages(QAbstractScrollArea):
    """Pages below one another, of which only those in sight are drawn."""

    page_changed = Signal(int)
    """Another page stands at the top; from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: tuple[Drawn, ...] = ()
        self.scale = 0.0
        """Dots to the point; 0 fits the width."""
        self.setAccessibleName(tr("评查表页面"))
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.page_changed.emit(self.page))

    def show_pages(self, pages: tuple[Drawn, ...]) -> None:
        """Show these pages, as far down as before."""
        self.pages = pages
        self._measure()

    @property
    def page(self) -> int:
        """The page that most of the upper half of the view shows, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        tops = [area.top() for area in self._areas()]
        return max(sum(top <= middle for top in tops) - 1, 0)

    @property
    def shown_scale(self) -> float:
        """Dots to the point as drawn."""
        if self.scale or not self.pages:
            return self.scale or 1.0
        widest = max(page.width for page in self.pages) / UNIT
        return max((self.viewport().width() - 2 * _GAP) / widest, _LEAST)

    def zoom(self, factor: float) -> None:
        """Larger or smaller, about the page shown."""
        at, before = self.verticalScrollBar().value(), self.shown_scale
        self.scale = min(max(before * factor, _LEAST), _MOST)
        self._measure()
        self.verticalScrollBar().setValue(round(at * self.scale / before))

    def fit_width(self) -> None:
        """As wide as the view."""
        self.scale = 0.0
        self._measure()

    def go_to(self, page: int) -> None:
        """Bring a page to the top."""
        areas = self._areas()
        if areas:
            self.verticalScrollBar().setValue(areas[min(max(page, 0), len(areas) - 1)].top() - _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().mid())
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for page, area in zip(self.pages, self._areas(), strict=True):
            shown = area.translated(-offset)
            if shown.intersects(event.rect()):
                painter.save()
                painter.translate(shown.topLeft())
                draw_page(painter, page, self.shown_scale)
                painter.restore()

    def _areas(self) -> list[QRect]:
        """Where each page stands, from the top left of all."""
        scale, top, areas = self.shown_scale / UNIT, _GAP, []
        room = self.viewport().width()
        for page in self.pages:
            width, height = round(page.width * scale), round(page.height * scale)
            areas.append(QRect(max((room - width) // 2, _GAP), top, width, height))
            top += height + _GAP
        return areas

    def _measure(self) -> None:
        areas = self._areas()
        view = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), areas[-1].bottom() + _GAP if areas else 0, view.height()),
            (self.horizontalScrollBar(), max((area.right() for area in areas), default=0) + _GAP, view.width()),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(max(seen // 12, 1))
        self.viewport().update()
        self.page_changed.emit(self.page)


class SheetView(QWidget):
    """The live sheet under a line that says which page it is, with zoom and printing."""

    print_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = SheetPages()
        self.pages.page_changed.connect(self._say)
        self._line = QLabel()
        self._line.setMinimumWidth(1)  # a long line must not make the window wide
        bar = QHBoxLayout()
        bar.addWidget(self._line, 1)
        for text, name, act in (
            ("−", tr("缩小"), self.zoom_out),
            ("＋", tr("放大"), self.zoom_in),
            (tr("适合宽度"), tr("适合宽度"), self.fit_width),
            (tr("打印…"), tr("打印评查表"), self.print_wanted.emit),
            (tr("导出…"), tr("导出评查表"), self.export_wanted.emit),
        ):
            bar.addWidget(_button(text, name, act))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self.pages, 1)
        self._say()

    def show_pages(self, pages: object) -> None:
        """Show the pages that `sheet_pages` made of the document."""
        assert isinstance(pages, tuple)
        self.pages.show_pages(pages)
        self._say()

    def zoom_in(self) -> None:
        """Larger."""
        self.pages.zoom(_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self.pages.zoom(1 / _STEP)

    def fit_width(self) -> None:
        """As wide as the pane."""
        self.pages.fit_width()

    def next_page(self) -> None:
        """The page after the one shown."""
        self.pages.go_to(self.pages.page + 1)

    def previous_page(self) -> None:
        """The page before the one shown."""
        self.pages.go_to(self.pages.page - 1)

    def _say(self) -> None:
        if not self.pages.pages:
            self._line.setText(tr("正在生成评查表…"))
            return
        self.pages.setAccessibleDescription(self.pages.pages[self.pages.page].text)
        where = tr("第 {page} 页，共 {pages} 页；所见即导出的 Word 文件")
        self._line.setText(where.format(page=self.pages.page + 1, pages=len(self.pages.pages)))


def _button(text: str, name: str, act: object) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
    return button
