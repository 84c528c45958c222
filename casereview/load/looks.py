"""How the pages of a file look, whatever its format: for the window, and for what is cut out of them.

A Word file with text has `docx_looks.word_looks`, an old one too. All others have pages of their own: `opened_pages`
hands them over to be drawn as those of a PDF are, and `page_picture` gives one of them. Both show a page as the file
does, of which a page that was read off a picture is `straightening`: `Document.shown` tells where its places are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from PIL import Image

from casereview.load.files import UnreadableError
from casereview.load.kinds import FileKind, kind_of
from casereview.load.ocr.nouns import Picture
from casereview.load.office import as_docx, docx_from, scanned_page_count, scanned_pages
from casereview.load.pdf.drawing import PdfFile, Raster
from casereview.load.pictures import picture_count, pictures_in

_NO_PAGE = "原文件中已没有这一页，请重新检查案卷。"
_LONG_SIDE = 11.69  # inches: a picture that does not tell its size counts as one of A4
_DPI = 200.0
_INCH = 72.0
_WORD = (FileKind.WORD, FileKind.OFFICE)


def word_file(path: Path) -> bytes | None:
    """The .docx that shows a Word file of any age; None for files that have pages of their own.

    Raises UnreadableError or OSError if it can no longer be opened.
    """
    kind = kind_of(path)
    if kind is FileKind.WORD:
        return path.read_bytes()
    return docx_from(path.read_bytes()).docx if kind is FileKind.OFFICE else None


class PicturedFile:
    """Files whose pages are pictures, drawn like those of a PDF; the page drawn last is kept open.

    An old Word file is converted once. Raises UnreadableError if it cannot be.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._converted = ExitStack()
        self._files = tuple(self._converted.enter_context(as_docx(path)) for path in files)
        self._last: tuple[int, Picture, float] | None = None

    def close(self) -> None:
        """Let go of what is open."""
        self._last = None
        self._converted.close()

    @property
    def pages(self) -> int:
        """How many pages there are. Raises UnreadableError or OSError if a file can no longer be opened."""
        return page_count(self._files)

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of page `number`, counted from 1, in points. Raises UnreadableError if there is none."""
        picture, dpi = self._page(number)
        return picture.shape[1] * _INCH / dpi, picture.shape[0] * _INCH / dpi

    def draw(self, number: int, scale: float) -> Raster:
        """Page `number`, counted from 1, at so many pixels a point. Raises UnreadableError if there is none."""
        picture, dpi = self._page(number)
        width, height = (max(round(side * _INCH / dpi * scale), 1) for side in (picture.shape[1], picture.shape[0]))
        drawn = Image.fromarray(picture).resize((width, height), Image.Resampling.BOX, reducing_gap=2.0)
        return Raster(width, height, 4 * width, drawn.convert("RGBA").tobytes("raw", "BGRA"))

    def _page(self, number: int) -> tuple[Picture, float]:
        if self._last is None or self._last[0] != number:
            self._last = (number, *page_picture(self._files, number))
        return self._last[1:]


def opened_pages(files: Sequence[Path]) -> PdfFile | PicturedFile:
    """The pages of the files of an entry, to be drawn; one that is a PDF by that. Raises UnreadableError or OSError."""
    return PdfFile(files[0]) if kind_of(files[0]) is FileKind.PDF else PicturedFile(files)


def page_count(files: Sequence[Path]) -> int:
    """How many pages these files have together; of a Word file how many page pictures, if it is a scan.

    One among several that cannot be opened is a page. Raises UnreadableError or OSError if one has gone.
    """
    return sum(_count_among(file, files) for file in files)


def page_picture(files: Sequence[Path], number: int, turns: int = 0) -> tuple[Picture, float]:
    """Page `number`, counted from 1 through all the files, as it looks, and its dots an inch, never 0.

    It is turned clockwise by `turns` quarter turns, as the places of a page that was made straight are told.
    Raises UnreadableError with a sentence if there is none or it cannot be drawn, OSError if a file has gone.
    """
    for file in files:
        count = _count_among(file, files)
        if number <= count:
            picture, dpi = next(_pages(file, number - 1), (None, 0.0))
            if picture is None:
                break
            return np.rot90(picture, -turns), dpi or shown_dpi(picture)
        number -= count
    raise UnreadableError(_NO_PAGE)


def shown_dpi(picture: Picture) -> float:
    """The dots an inch of a picture that does not tell them: those with which it is as long as A4."""
    return float(max(picture.shape[:2])) / _LONG_SIDE


def _count_among(path: Path, files: Sequence[Path]) -> int:
    try:
        return _count(path)
    except UnreadableError:
        if len(files) == 1:
            raise
        return 1


def _count(path: Path) -> int:
    kind = kind_of(path)
    if kind is FileKind.PICTURE:
        return picture_count(path)
    if kind is FileKind.OFD:
        from casereview.load.ofd.document import ofd_page_count

        return ofd_page_count(path)
    if kind in _WORD:
        return scanned_page_count(path)
    if kind is FileKind.PDF:
        pdf = PdfFile(path)
        try:
            return pdf.pages
        finally:
            pdf.close()
    raise UnreadableError("不是可以显示的文件，请核对后重新提交。")


def _pages(path: Path, index: int) -> Iterator[tuple[Picture, float]]:
    kind = kind_of(path)
    if kind is FileKind.PICTURE:
        yield from pictures_in(path, range(index, index + 1))
    elif kind is FileKind.OFD:
        from casereview.load.ofd.look import ofd_page_look

        yield ofd_page_look(path, index)
    elif kind is FileKind.PDF:
        yield _drawn(path, index), _DPI
    else:
        yield from scanned_pages(path, range(index, index + 1))


def _drawn(path: Path, index: int) -> Picture:
    pdf = PdfFile(path)
    try:
        raster = pdf.draw(index + 1, _DPI / _INCH)
    finally:
        pdf.close()
    rows = np.frombuffer(raster.data, np.uint8).reshape(raster.height, raster.stride)
    pixels = rows[:, : raster.width * 4].reshape(raster.height, raster.width, 4)
    return np.ascontiguousarray(pixels[:, :, 2::-1])
