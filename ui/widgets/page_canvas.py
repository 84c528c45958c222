"""The sheet on which a page is seen: zoomed, turned, scrolled, with what is marked on it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QPoint, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from casereview.model import Box
from ui.pages.geometry import A4, Shown
from ui.widgets.page_painting import Layers, mark_rects, paint_page

FIT_WIDTH, FIT_PAGE = 0.0, -1.0
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
_PER_POINT = 96 / 72  # pixels a point at full size
_MARGIN = 12  # pixels around the sheet
_MOSTLY = 0.6  # of a place that is seen already: then nothing moves
_NEAR = 1.5  # heights of the view; farther moves are not animated
_MOVE, _PULSE = 180, 450  # milliseconds


class PageCanvas(QAbstractScrollArea):
    """Shows one page; knows nothing of where its image comes from but says at which scale it is wanted."""

    scale_changed = Signal()
    """The image is wanted at another scale."""
    looked = Signal()
    """Somebody looks elsewhere: zoomed, turned or scrolled."""
    passed_end = Signal(int)
    """Somebody scrolled on beyond the end of the page, +1, or its beginning, -1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers = Layers()
        self._size = A4
        self._zoom = FIT_WIDTH
        self._turned = 0
        self._grip: QPoint | None = None
        self._move = QVariantAnimation(self, duration=_MOVE, startValue=0.0, endValue=1.0)
        self._move.valueChanged.connect(self._move_on)
        self._way = (QPointF(), QPointF())
        self._pulse = QVariantAnimation(self, duration=_PULSE, startValue=1.0, endValue=0.0)
        self._pulse.setLoopCount(2)
        self._pulse.valueChanged.connect(self._show_pulse)
        # a bar that came with a tall page would take from the width the page was just fitted to
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self.looked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

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
    def is_moving(self) -> bool:
        """Whether the page is on its way to a place."""
        return self._move.state() is QAbstractAnimation.State.Running

    @property
    def scrolled(self) -> float:
        """The share of the page's height above the view."""
        return self.verticalScrollBar().value() / max(self.shown.size.height(), 1.0)

    def show_sheet(self, size: tuple[float, float], layers: Layers) -> None:
        """Show a page of this size in points from its top, with these layers."""
        self._move.stop()
        self._pulse.stop()
        self._size, self.layers = size, layers
        self._set_bars()
        self._jump(QPointF(0, 0))
        self.viewport().update()

    def resize_sheet(self, size: tuple[float, float]) -> None:
        """The page that is shown turns out to have this size."""
        if size != self._size:
            self._size = size
            self._set_bars()
            self.scale_changed.emit()

    def set_image(self, image: QImage | None) -> None:
        """Draw the page with this image."""
        self.layers.image = image
        self.viewport().update()

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom; what lies under `anchor` (the middle of the view without one) stays there."""
        at = anchor if anchor is not None else QPointF(self.viewport().rect().center())
        before, corner = self._scale(), self._corner()
        self._zoom = zoom if zoom <= 0 else min(max(zoom, STEPS[0]), STEPS[-1])
        self._set_bars()
        grown = self._scale() / before
        self._jump((at - corner) * grown - at + self._rest())
        self._tell_scale()

    def step_zoom(self, up: bool, anchor: QPointF | None = None) -> None:
        """Zoom to the next larger or smaller step."""
        now = self._scale() / _PER_POINT
        further = [step for step in STEPS if (step > now * 1.01 if up else step < now * 0.99)]
        if further:
            self.set_zoom(further[0] if up else further[-1], anchor)

    def turn(self, degrees: int) -> None:
        """Show the page turned by so many degrees clockwise in all."""
        self._turned = degrees % 360
        self._set_bars()
        self._tell_scale()

    def scroll_to_share(self, share: float) -> None:
        """Have this share of the page's height above the view."""
        self._jump(QPointF(self.horizontalScrollBar().value(), share * self.shown.size.height()))

    def bring(self, boxes: tuple[Box, ...], *, recentre: bool = False) -> None:
        """Bring boxes into view, unless they mostly are; short moves are animated."""
        if not boxes:
            return
        place = QRectF()
        for box in boxes:
            place = place.united(self.shown.rect(box))
        if recentre or not self._is_mostly_seen(place):
            view = self.viewport().size()
            middle = QPointF(view.width() / 2, view.height() / (2 if recentre else 3))
            self._go(place.center() + QPointF(_MARGIN, _MARGIN) - middle)

    def pulse(self) -> None:
        """Draw the eye to the first mark."""
        self._pulse.stop()
        self._pulse.start()

    def seen_rect(self, box: Box) -> QRectF:
        """Where a box of the page is in the view."""
        return self.shown.rect(box).translated(self._corner())

    def seen_marks(self) -> list[list[QRectF]]:
        """Where the marks are in the view, as they are drawn."""
        rects = mark_rects(self.shown, self.layers.marks)
        return [[rect.translated(self._corner()) for rect in of_one] for of_one in rects]

    def _scale(self) -> float:
        if self._zoom > 0:
            return self._zoom * _PER_POINT
        across, down = self._size[::-1] if self._turned % 180 else self._size
        wide = max(self.viewport().width() - 2 * _MARGIN, 40) / across
        if self._zoom == FIT_WIDTH:
            return wide
        return min(wide, max(self.viewport().height() - 2 * _MARGIN, 40) / down)

    def _corner(self) -> QPointF:
        """Where the upper left corner of the sheet is in the view."""
        return self._rest() - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _rest(self) -> QPointF:
        """Where the corner is when nothing is scrolled: narrow pages stand in the middle."""
        spare = self.viewport().width() - self.shown.size.width()
        return QPointF(max(round(spare / 2), _MARGIN), _MARGIN)

    def _is_mostly_seen(self, place: QRectF) -> bool:
        here = place.translated(self._corner())
        seen = here.intersected(QRectF(self.viewport().rect()))
        return seen.width() * seen.height() >= _MOSTLY * max(here.width() * here.height(), 1.0)

    def _set_bars(self) -> None:
        view, whole = self.viewport().size(), self.shown.size + QSize(2 * _MARGIN, 2 * _MARGIN).toSizeF()
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

    def _jump(self, to: QPointF) -> None:
        self.horizontalScrollBar().setValue(round(to.x()))
        self.verticalScrollBar().setValue(round(to.y()))

    def _go(self, to: QPointF) -> None:
        now = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self._move.stop()
        if not self.isVisible() or abs(to.y() - now.y()) > _NEAR * self.viewport().height():
            self._jump(to)
            return
        self._way = (now, to)
        self._move.start()

    def _move_on(self, share: float) -> None:
        start, end = self._way
        self._jump(start + (end - start) * (1 - (1 - share) ** 3))

    def _show_pulse(self, pulse: float) -> None:
        self.layers.pulse = pulse
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().dark())
        painter.translate(self._corner())
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

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802
        down = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if down:
                self.step_zoom(down > 0, event.position())
            return
        bar = self.verticalScrollBar()
        if (down < 0 and bar.value() == bar.maximum()) or (down > 0 and bar.value() == bar.minimum()):
            self.passed_end.emit(1 if down < 0 else -1)
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if self._grip is not None:
            moved = event.position().toPoint() - self._grip
            self._grip = event.position().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        self._grip = None
        self.viewport().unsetCursor()
