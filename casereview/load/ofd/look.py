"""An OFD page drawn as it looks, in the fonts of this program: for showing it, not for reading it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import resources
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from casereview.load.files import UnreadableError
from casereview.load.ocr.nouns import Picture
from casereview.load.ofd.document import OfdSheet, ofd_sheets
from casereview.load.ofd.drawing import Drawing
from casereview.load.ofd.package import OfdPackage
from casereview.load.ofd.paths import traced
from casereview.load.ofd.picture import blank, lay, opened
from casereview.load.ofd.seals import Stamp

_DPI = 150.0
_MOST_PIXELS = 40_000_000
_INCH = 72.0
_BASE = 0.88  # of the height of a character, where its base line is
_RED = (200, 30, 30)
_FONT = "NotoSerifSC-Regular.otf"
_LARGEST_PRINT = 400  # pixels


def ofd_page_look(path: Path, index: int) -> tuple[Picture, float]:
    """The page at that index, counted from 0, and its dots an inch.

    Raises UnreadableError with a sentence if there is none or the file cannot be opened.
    """
    with OfdPackage(path) as package:
        sheet = next(ofd_sheets(package, range(index, index + 1)), None)
        if sheet is None or sheet.page.width is None or sheet.page.height is None:
            raise UnreadableError("原文件中已没有这一页，请重新检查案卷。")
        width, height = sheet.page.width, sheet.page.height
        dpi = min(_DPI, _INCH * (_MOST_PIXELS / (width * height)) ** 0.5)
        return _drawn(package, sheet, blank(width, height, dpi), dpi), dpi


def _drawn(package: OfdPackage, sheet: OfdSheet, page: Picture, dpi: float) -> Picture:
    drawing = sheet.drawing or Drawing()
    for placed in drawing.pictures:
        if (picture := opened(package.data(placed.part))) is not None:
            lay(page, picture, placed.matrix, dpi)
    image = Image.fromarray(page)
    draw = ImageDraw.Draw(image)
    _draw_traces(draw, drawing, dpi / _INCH)
    _draw_print(draw, drawing, dpi / _INCH)
    page = np.array(image)
    for stamp in sheet.stamps:
        _draw_stamp(page, stamp, dpi)
    return page


def _draw_traces(draw: ImageDraw.ImageDraw, drawing: Drawing, scale: float) -> None:
    for trace in drawing.traces:
        for line in traced(trace.notation, trace.matrix):
            places = [(x * scale, y * scale) for x, y in line]
            if trace.fill is not None and len(places) > 2:
                draw.polygon(places, fill=trace.fill)
            if trace.stroke is not None:
                draw.line(places, fill=trace.stroke, width=max(round(trace.width * scale), 1))


def _draw_print(draw: ImageDraw.ImageDraw, drawing: Drawing, scale: float) -> None:
    font_of = _fonts()
    for letter, x0, y0, _, y1 in drawing.characters:
        size = min(max(round((y1 - y0) * scale), 1), _LARGEST_PRINT)
        base = y0 + _BASE * (y1 - y0)
        draw.text((x0 * scale, base * scale), letter, fill=(0, 0, 0), font=font_of(size), anchor="ls")


def _fonts() -> Callable[[int], ImageFont.FreeTypeFont]:
    path = str(resources.files("pylopdf_fonts_zh_cn").joinpath(_FONT))
    return lru_cache(maxsize=32)(lambda size: ImageFont.truetype(path, size))


def _draw_stamp(page: Picture, stamp: Stamp, dpi: float) -> None:
    """The picture of a seal, through which print is seen; a red frame if it has none."""
    box = stamp.graphic.box
    if box is None:
        return
    picture = opened(stamp.picture)
    if picture is not None:
        layer = np.full_like(page, 255)
        lay(layer, picture, (box.x1 - box.x0, 0.0, 0.0, box.y1 - box.y0, box.x0, box.y0), dpi)
        np.minimum(page, layer, out=page)
        return
    image = Image.fromarray(page)
    ImageDraw.Draw(image).rectangle([side * dpi / _INCH for side in box], outline=_RED, width=2)
    page[:] = np.asarray(image)
