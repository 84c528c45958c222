"""A sheet of paper in a scrolled area: at a zoom, turned by quarters, in the middle where there is room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from casereview.model import Box
from ui.pages.geometry import A4, Shown
from ui.widgets.page_painting import Layers, mark_rects, paint_page

FIT_WIDTH, FIT_PAGE = 0.0, -1.0
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
MARGIN = 12  # pixels around the sheet
_PER_POINT = 96 / 72  # pixels a point at full size


class SheetArea(QAbstractScrollArea):
    """Shows one page with its layers; knows nothing of where its image comes from."""

    scale_changed = Signal()
    """The image is wanted at another scale."""
    looked = Signal()
    """Somebody looks elsewhere: zoomed, turned or scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers = Layers()
        self._size = A4
        self._zoom = FIT_WIDTH
        self._turned = 0
        # a bar that came with a tall page would take from the width the page was just fitted to
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self.looked)

    @property
    def zoom(self) -> float:
        """1 is the size on paper; FIT_WIDTH or FIT_PAGE follows the pane."""
        return self._zoom

    @property
    def turned(self) -> int:
        """By how many degrees clockwise the page is turned."""
        return self._turned

    @property
    def shown(self) -> Shown:
        """How the page is shown now."""
        return Shown(*self._size, self._scale(), self._turned)

    @property
    def image_scale(self) -> float:
        """At how many pixels of the screen a point the image is sharp."""
        return round(self._scale() * self.devicePixelRatioF(), 3)

    @property
    def scrolled(self) -> float:
        """The share of the page's height above the view."""
        return self.verticalScrollBar().value() / max(self.shown.size.height(), 1.0)

    def show_sheet(self, size: tuple[float, float], layers: Layers) -> None:
        """Show a page of this size in points from its top, with these layers."""
        self._size, self.layers = size, layers
        self._set_bars()
        self.scroll_to(QPointF(0, 0))
        self.viewport().update()

    def resize_sheet(self, size: tuple[float, float]) -> None:
        """The page that is shown turns out to have this size."""
        if size != self._size:
            self._size = size
            self._set_bars()
            self.scale_changed.emit()

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom; what lies under `anchor` (the middle of the view without one) stays there."""
        at = anchor if anchor is not None else QPointF(self.viewport().rect().center())
        before, corner = self._scale(), self.corner()
        self._zoom = zoom if zoom <= 0 else min(max(zoom, STEPS[0]), STEPS[-1])
        self._set_bars()
        self.scroll_to((at - corner) * (self._scale() / before) - at + self._rest())
        self._tell_scale()

    def step_zoom(self, up: bool, anchor: QPointF | None = None) -> None:
        """Zoom to the next larger or smaller step."""
        now = self._scale() / _PER_POINT
        further = [step for step in STEPS if (step > now * 1.01 if up else step < now * 0.99)]
        if further:
            self.set_zoom(further[0] if up else further[-1], anchor)

    def turn(self, degrees: int) -> None:
        """Show the page turned by so many degrees clockwise in all, in quarters."""
        self._turned = round(degrees / 90) * 90 % 360
        self._set_bars()
        self._tell_scale()

    def scroll_to(self, to: QPointF) -> None:
        """Have this point of the sheet, in pixels and with its margin, at the upper left corner."""
        self.horizontalScrollBar().setValue(round(to.x()))
        self.verticalScrollBar().setValue(round(to.y()))

    def scroll_to_share(self, share: float) -> None:
        """Have this share of the page's height above the view."""
        self.scroll_to(QPointF(self.horizontalScrollBar().value(), share * self.shown.size.height()))

    def corner(self) -> QPointF:
        """Where the upper left corner of the sheet is in the view."""
        return self._rest() - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def seen_rect(self, box: Box) -> QRectF:
        """Where a box of the page is in the view."""
        return self.shown.rect(box).translated(self.corner())

    def seen_marks(self) -> list[list[QRectF]]:
        """Where the marks are in the view, as they are drawn."""
        rects = mark_rects(self.shown, self.layers.marks)
        return [[rect.translated(self.corner()) for rect in of_one] for of_one in rects]

    def _scale(self) -> float:
        if self._zoom > 0:
            return self._zoom * _PER_POINT
        across, down = self._size[::-1] if self._turned % 180 else self._size
        wide = max(self.viewport().width() - 2 * MARGIN, 40) / across
        if self._zoom == FIT_WIDTH:
            return wide
        return min(wide, max(self.viewport().height() - 2 * MARGIN, 40) / down)

    def _rest(self) -> QPointF:
        """Where the corner is when nothing is scrolled: narrow pages stand in the middle."""
        spare = self.viewport().width() - self.shown.size.width()
        return QPointF(max(round(spare / 2), MARGIN), MARGIN)

    def _set_bars(self) -> None:
        too_wide = self.shown.size.width() + 2 * MARGIN > self.viewport().width() + 1
        # a bar that came only when it is needed would come later, and take from the height that was counted on
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn if too_wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        view, whole = self.viewport().size(), self.shown.size + QSize(2 * MARGIN, 2 * MARGIN).toSizeF()
        for bar, room, length in (
            (self.horizontalScrollBar(), view.width(), whole.width()),
            (self.verticalScrollBar(), view.height(), whole.height()),
        ):
            bar.setRange(0, max(round(length) - room, 0))
            bar.setPageStep(room)
            bar.setSingleStep(max(room // 16, 12))

    def _tell_scale(self) -> None:
        self.viewport().update()
        self.scale_changed.emit()
        self.looked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().dark())
        painter.translate(self.corner())
        paint_page(painter, self.shown, self.layers, self.palette())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        share = self.scrolled if event.oldSize().isValid() else 0.0
        super().resizeEvent(event)
        self._set_bars()
        if self._zoom <= 0:
            self.scroll_to_share(share)
            self.scale_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: D102, N802
        self.viewport().update()
