"""Pages that need no layout: of a PDF, of a picture, and the empty sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from casereview.load.files import UnreadableError
from casereview.load.pdf_drawing import PdfFile
from casereview.model import Page
from ui.pages.geometry import A4, page_size
from ui.turns import Job
from ui.words import tr

_WIDEST = 595.3  # points a picture is shown wide at its full size
_MEGABYTES = 512  # a picture may take when it is opened


class PdfPage:
    """A page of a PDF as it looks. Raises UnreadableError if the file no longer has it."""

    def __init__(self, file: PdfFile, page: Page) -> None:
        self._file = file
        width, height = file.size(page.number)
        self.page = page if page.width is not None else replace(page, width=width, height=height)

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
        return image.copy()  # the bytes go with the raster


class PicturePage:
    """A picture shown as a page of its own. Raises UnreadableError if nobody can open it."""

    def __init__(self, path: Path, number: int) -> None:
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        reader.setAllocationLimit(_MEGABYTES)
        self._image = reader.read()
        if self._image.isNull():
            raise UnreadableError(tr("图片不能打开，请核对后重新提交。"))
        high = _WIDEST * self._image.height() / max(self._image.width(), 1)
        self.page = Page(number, _WIDEST, high, ())

    def lay_out(self) -> Job[None]:
        """Nothing: it stands as it is."""
        yield from ()

    def drawn(self, scale: float) -> Job[QImage]:
        """The picture at so many pixels a point."""
        image: QImage = yield lambda: self._draw(scale)
        return image

    def _draw(self, scale: float) -> QImage:
        wide, high = page_size(self.page)
        size = QSize(max(round(wide * scale), 1), max(round(high * scale), 1))
        return self._image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        ).convertToFormat(QImage.Format.Format_RGB32)


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
