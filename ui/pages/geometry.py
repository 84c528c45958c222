"""The way from the points of a page to the pixels on which it is shown, and the boxes of words on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QTransform

from casereview.model import Box, Page
from casereview.page_search import Span

A4 = (595.3, 841.9)


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of this size in points, shown at so many pixels a point, turned by so many degrees clockwise."""

    width: float
    height: float
    scale: float
    turned: int = 0

    @property
    def size(self) -> QSizeF:
        """Its size in pixels."""
        wide, high = self.width * self.scale, self.height * self.scale
        return QSizeF(high, wide) if self.turned % 180 else QSizeF(wide, high)

    @property
    def turning(self) -> QTransform:
        """From pixels of the upright page to those of the turned one."""
        wide, high = self.width * self.scale, self.height * self.scale
        aside, down = {0: (0.0, 0.0), 90: (high, 0.0), 180: (wide, high), 270: (0.0, wide)}[self.turned % 360]
        return QTransform().translate(aside, down).rotate(self.turned)

    def rect(self, box: Box) -> QRectF:
        """Where a box of the page is shown."""
        x0, y0, x1, y1 = (side * self.scale for side in box)
        return self.turning.mapRect(QRectF(x0, y0, x1 - x0, y1 - y0))


def page_size(page: Page) -> tuple[float, float]:
    """The size of the page in points; that of A4 where it is not known yet."""
    return (page.width, page.height) if page.width and page.height else A4


def boxes_of(page: Page, spans: Iterable[Span]) -> tuple[Box, ...]:
    """The boxes of these characters on a page with coordinates, one a printed line."""
    return tuple(box for span in spans for box in _line_boxes(page, span))


def shown_boxes(page: Page, boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Boxes of a page on the page as its file shows it, which may lie aslant or turned."""
    straightening = page.straightening
    return tuple(boxes) if straightening is None else tuple(map(straightening.shown, boxes))


def _line_boxes(page: Page, span: Span) -> Iterator[Box]:
    block = page.blocks[span.block]
    if not block.lines and block.box is not None:
        yield block.box
    for line in block.lines:
        first, last = max(span.start - line.start, 0), min(span.end - line.start, len(line.edges) - 1)
        if first < last:
            yield Box(line.edges[first], line.box.y0, line.edges[last], line.box.y1)
