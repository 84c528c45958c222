"""Pages of which not all may be seen: what names anybody lies under an opaque rectangle with what stands for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from casereview.covers import Cover
from casereview.model import Page
from ui.pages.geometry import page_size
from ui.pages.plain_pages import FilePage
from ui.turns import Job

COVER = QColor("#3f3f46")
_WORD = QColor("#ffffff")
_MARGIN = 1.5  # points beyond the words: letters reach over their boxes
_WHOLE = 28.0  # points: the size of what is said of a page that is hidden whole
_SHARE = 0.6  # of the height of a cover


class CoveredPage:
    """A page as its file shows it, with covers on it, or hidden whole under a sentence."""

    def __init__(self, leaf: FilePage, covers: Sequence[Cover], hidden: str) -> None:
        self._leaf, self._covers, self._hidden = leaf, tuple(covers), hidden
        self.page: Page = leaf.page

    def lay_out(self) -> Job[None]:
        """Nothing: it stands as it is."""
        yield from ()

    def drawn(self, scale: float) -> Job[QImage]:
        """The page at so many pixels a point; what is hidden whole is not even read."""
        if self._hidden:
            yield None
            return self._sheet(scale)
        image = yield from self._leaf.drawn(scale)
        painter = QPainter(image)
        for cover in self._covers:
            x0, y0, x1, y1 = cover.box
            _cover(painter, QRectF(x0, y0, x1 - x0, y1 - y0), cover.mask, scale, (y1 - y0) * _SHARE)
        painter.end()
        return image

    def _sheet(self, scale: float) -> QImage:
        wide, high = page_size(self.page)
        image = QImage(max(round(wide * scale), 1), max(round(high * scale), 1), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        _cover(painter, QRectF(0, 0, wide, high), self._hidden, scale, _WHOLE)
        painter.end()
        return image


def _cover(painter: QPainter, area: QRectF, words: str, scale: float, size: float) -> None:
    """An opaque rectangle of this place in points, with words no larger than fit."""
    around = area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    place = QRectF(around.x() * scale, around.y() * scale, around.width() * scale, around.height() * scale)
    painter.fillRect(place.toAlignedRect(), COVER)
    fitting = min(size, area.width() / max(len(words), 1)) * scale
    if fitting >= 1:
        font = QFont(painter.font())
        font.setPixelSize(max(int(fitting), 1))
        painter.setFont(font)
        painter.setPen(_WORD)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
