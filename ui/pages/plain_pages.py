"""Pages that need no layout: as their files show them, and the empty sheet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTransform

from casereview.load.looks import PicturedFile
from casereview.load.pdf.drawing import PdfFile
from casereview.model import Page
from ui.pages.geometry import A4, page_size
from ui.turns import Job


class FilePage:
    """A page as its file shows it, a scan turned upright. Raises UnreadableError if the file no longer has it."""

    def __init__(self, file: PdfFile | PicturedFile, page: Page) -> None:
        self._file = file
        self._turns = page.straightening.turns if page.straightening is not None else 0
        if page.width is None or page.straightening is not None:
            width, height = file.size(page.number)
            if self._turns % 2:
                width, height = height, width
            page = replace(page, width=width, height=height)
        self.page = page

    def lay_out(self) -> Job[None]:
        """Nothing: it stands as it is."""
        yield from ()

    def drawn(self, scale: float) -> Job[QImage]:
        """The page at so many pixels a point."""
        image: QImage = yield lambda: self._draw(scale)
        return image

    def _draw(self, scale: float) -> QImage:
        drawn = self._file.draw(self.page.number, scale)
        image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
        if self._turns % 4:
            return image.transformed(QTransform().rotate(90 * self._turns))
        return image.copy()  # the bytes go with the raster


class BlankPage:
    """A sheet with nothing on it."""

    def __init__(self, page: Page) -> None:
        width, height = page_size(page) if page.width else A4
        self.page = replace(page, width=width, height=height)

    def lay_out(self) -> Job[None]:
        """Nothing: there is nothing on it."""
        yield from ()

    def drawn(self, scale: float) -> Job[QImage]:
        """White paper."""
        yield None
        wide, high = page_size(self.page)
        image = QImage(max(round(wide * scale), 1), max(round(high * scale), 1), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        return image
