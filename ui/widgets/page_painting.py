"""What is painted of a page: paper, image, and over it what is marked, found, and not surely read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPalette, QPen

from casereview.model import Box
from ui.colours import alike_colour, doubt_colour, hit_colour, mark_colour
from ui.pages.geometry import Shown

_AIR = 3.0  # pixels between words and the line around them
_SWELL = 10.0  # pixels further out that a pulse begins


@dataclass
class Layers:
    """What lies over the paper, in the coordinates of the page; `pulse` goes from 1 to 0."""

    image: QImage | None = None
    marks: tuple[tuple[Box, ...], ...] = ()
    alike: tuple[Box, ...] = ()
    doubtful: tuple[Box, ...] = ()
    hits: tuple[tuple[Box, ...], ...] = ()
    hit: int = -1
    pulse: float = 0.0
    highlighted: bool = True


def paint_page(painter: QPainter, shown: Shown, layers: Layers, palette: QPalette) -> None:
    """Paint the page with its upper left corner, as shown, at the origin."""
    sheet = QRectF(QPointF(0, 0), shown.size)
    painter.fillRect(sheet, QColor(Qt.GlobalColor.white))
    if layers.image is not None:
        _paint_image(painter, shown, layers.image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _hatch(painter, shown, layers.doubtful)
    for number, boxes in enumerate(layers.hits):
        _fill(painter, shown, boxes, hit_colour(chosen=number == layers.hit))
    if layers.highlighted:
        _outline(painter, shown, layers)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(palette.mid().color(), 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(sheet)


def mark_rects(shown: Shown, marks: Iterable[tuple[Box, ...]]) -> list[list[QRectF]]:
    """Where each mark is drawn: one rectangle a line, with some air around the words."""
    return [[shown.rect(box).adjusted(-_AIR, -_AIR, _AIR, _AIR) for box in boxes] for boxes in marks]


def _paint_image(painter: QPainter, shown: Shown, image: QImage) -> None:
    wide, high = shown.width * shown.scale, shown.height * shown.scale
    dots = painter.device().devicePixelRatioF()
    if not shown.turned % 360 and abs(image.width() - wide * dots) < 1 and abs(image.height() - high * dots) < 1:
        painter.drawImage(QRectF(0, 0, image.width() / dots, image.height() / dots), image)  # dot for dot: at once
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(shown.turning, combine=True)
    painter.drawImage(QRectF(0, 0, wide, high), image)
    painter.restore()


def _hatch(painter: QPainter, shown: Shown, boxes: Iterable[Box]) -> None:
    brush = QBrush(doubt_colour(), Qt.BrushStyle.BDiagPattern)
    for box in boxes:
        painter.fillRect(shown.rect(box), brush)


def _fill(painter: QPainter, shown: Shown, boxes: Iterable[Box], colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in boxes:
        painter.drawRoundedRect(shown.rect(box).adjusted(-1, -1, 1, 1), 2, 2)


def _outline(painter: QPainter, shown: Shown, layers: Layers) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(alike_colour(), 1.0, Qt.PenStyle.DotLine))
    for box in layers.alike:
        painter.drawRect(shown.rect(box).adjusted(-_AIR, -_AIR, _AIR, _AIR))
    line, tint = mark_colour(), mark_colour()
    tint.setAlpha(28)
    for number, rects in enumerate(mark_rects(shown, layers.marks)):
        painter.setPen(QPen(line, 2.0 if number == 0 else 1.4))
        painter.setBrush(tint)
        for rect in rects:
            painter.drawRoundedRect(rect, 3, 3)
        if number == 0 and layers.pulse > 0:
            _swell(painter, rects, layers.pulse)


def _swell(painter: QPainter, rects: Iterable[QRectF], pulse: float) -> None:
    colour = mark_colour()
    colour.setAlphaF(pulse)
    painter.setPen(QPen(colour, 3.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        out = _SWELL * pulse
        painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), 5, 5)
