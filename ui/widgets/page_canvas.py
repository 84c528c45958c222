"""A sheet that is handled: places brought into view, dragged by the mouse, zoomed by the wheel."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QElapsedTimer, QPoint, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from casereview.model import Box
from ui.widgets.page_painting import Layers
from ui.widgets.sheet_area import MARGIN, SheetArea

_MOSTLY = 0.9  # of a place that is seen already: then nothing moves
_NEAR = 1.5  # heights of the view; farther moves are not animated
_MOVE, _PULSE = 180, 450  # milliseconds
_HALT = 300  # milliseconds at the end of a page before the wheel turns it


class PageCanvas(SheetArea):
    """Shows one page, and moves no more than somebody wants it to."""

    passed_end = Signal(int)
    """Somebody scrolled on beyond the end of the page, +1, or its beginning, -1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grip: QPoint | None = None
        self._way = (QPointF(), QPointF())
        self._moved = QElapsedTimer()
        self._move = QVariantAnimation(self, duration=_MOVE, startValue=0.0, endValue=1.0)
        self._move.valueChanged.connect(self._move_on)
        self._pulse = QVariantAnimation(self, duration=_PULSE, startValue=1.0, endValue=0.0)
        self._pulse.setLoopCount(2)
        self._pulse.valueChanged.connect(self._show_pulse)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._moved.start())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def is_moving(self) -> bool:
        """Whether the page is on its way to a place."""
        return self._move.state() is QAbstractAnimation.State.Running

    def show_sheet(self, size: tuple[float, float], layers: Layers) -> None:
        """Show a page of this size in points from its top, with these layers."""
        self._move.stop()
        self._pulse.stop()
        super().show_sheet(size, layers)

    def set_image(self, image: QImage | None) -> None:
        """Draw the page with this image."""
        self.layers.image = image
        self.viewport().update()

    def bring(self, boxes: tuple[Box, ...], *, recentre: bool = False) -> None:
        """Bring boxes into view, unless they mostly are; short moves are animated."""
        if not boxes:
            return
        place = self._fitting(boxes)
        if recentre or not self._is_mostly_seen(place):
            view = self.viewport().size()
            middle = QPointF(view.width() / 2, view.height() / (2 if recentre else 3))
            self._go(place.center() + QPointF(MARGIN, MARGIN) - middle)

    def _fitting(self, boxes: tuple[Box, ...]) -> QRectF:
        """All the boxes, or the first of words that go over more than there is room for, as at the end of a line."""
        first, *others = (self.shown.rect(box) for box in boxes)
        whole = first
        for other in others:
            whole = whole.united(other)
        view = self.viewport().size()
        return whole if whole.width() <= view.width() and whole.height() <= view.height() else first

    def pulse(self) -> None:
        """Draw the eye to the first mark."""
        self._pulse.stop()
        self._pulse.start()

    def _is_mostly_seen(self, place: QRectF) -> bool:
        here = place.translated(self.corner())
        seen = here.intersected(QRectF(self.viewport().rect()))
        return seen.width() * seen.height() >= _MOSTLY * max(here.width() * here.height(), 1.0)

    def _go(self, to: QPointF) -> None:
        now = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self._move.stop()
        if not self.isVisible() or abs(to.y() - now.y()) > _NEAR * self.viewport().height():
            self.scroll_to(to)
            return
        self._way = (now, to)
        self._move.start()

    def _move_on(self, share: float) -> None:
        start, end = self._way
        self.scroll_to(start + (end - start) * (1 - (1 - share) ** 3))

    def _show_pulse(self, pulse: float) -> None:
        self.layers.pulse = pulse
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802
        down, bar = event.angleDelta().y(), self.verticalScrollBar()
        self._move.stop()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if down:
                self.step_zoom(down > 0, event.position())
        elif (down < 0 and bar.value() == bar.maximum()) or (down > 0 and bar.value() == bar.minimum()):
            if not self._moved.isValid() or self._moved.elapsed() > _HALT:
                self._moved.start()
                self.passed_end.emit(1 if down < 0 else -1)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if event.button() is Qt.MouseButton.LeftButton:
            self._move.stop()
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
