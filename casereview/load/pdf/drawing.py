"""Pages of a PDF drawn as they look, turned upright as they are read."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casereview.load.files import UnreadableError
from casereview.load.pdf.engine import PdfDocument, PdfiumError
from casereview.load.pdf.upright import turn_upright

PDF_LIBRARY = threading.RLock()
"""Held by whoever calls the PDF library in a process where another thread may: it bears one call at a time."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A drawn page: rows of `stride` bytes, four a pixel: blue, green, red, nothing."""

    width: int
    height: int
    stride: int
    data: bytes


class PdfFile:
    """An open PDF whose pages are drawn. Raises UnreadableError if it cannot be opened."""

    def __init__(self, path: Path) -> None:
        try:
            with PDF_LIBRARY:
                self._document: Any = PdfDocument(path)
        except (OSError, PdfiumError) as error:
            raise UnreadableError("原文件已不能打开，请核对后重新提交。") from error

    def close(self) -> None:
        """Let go of the file."""
        with PDF_LIBRARY:
            self._document.close()

    @property
    def pages(self) -> int:
        """How many pages it has."""
        with PDF_LIBRARY:
            return len(self._document)

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of page `number`, counted from 1, in points. Raises UnreadableError if there is none."""
        with PDF_LIBRARY:
            page = self._page(number)
            try:
                return page.get_size()  # type: ignore[no-any-return]
            finally:
                page.close()

    def draw(self, number: int, scale: float) -> Raster:
        """Page `number`, counted from 1, at so many pixels a point. Raises UnreadableError if there is none."""
        with PDF_LIBRARY:
            page = self._page(number)
            try:
                bitmap = page.render(scale=scale, prefer_bgrx=True)
                raster = Raster(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
                bitmap.close()
                return raster
            except PdfiumError as error:
                raise UnreadableError("本页不能绘出，请核对原文件。") from error
            finally:
                page.close()

    def _page(self, number: int) -> Any:
        try:
            page = self._document[number - 1]
        except (IndexError, PdfiumError) as error:
            raise UnreadableError("原文件中已没有这一页，请重新检查案卷。") from error
        turn_upright(page.raw)
        return page
