"""Opened pictures of every colour mode to plain red, green and blue as they are meant to be seen, and their dpi."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from casereview.load.ocr.nouns import Picture

_LONGEST_PAGE = 60.0  # centimetres; telephones write 72 dpi on pictures of no size at all
_SHORTEST_PAGE = 5.0
_DEEP = ("I;16", "I;16B", "I;16L", "I;16N", "I", "F")
_CLEAR = ("LA", "La", "PA", "RGBA", "RGBa")


def upright_rgb(image: Image.Image) -> Image.Image:
    """The picture in red, green and blue on white paper. Raises ValueError for a mode that nobody can convert."""
    if image.mode in _DEEP:
        image = Image.fromarray(_in_bytes(np.asarray(image)))
    if image.mode in _CLEAR or "transparency" in image.info:
        clear = image.convert("RGBA")
        paper = Image.new("RGB", clear.size, "white")
        paper.paste(clear, mask=clear.getchannel("A"))
        return paper
    return image if image.mode == "RGB" else image.convert("RGB")


def _in_bytes(deep: NDArray[Any]) -> NDArray[np.uint8]:
    """Grey of 16 bits or of fractions, scaled to 8 bits by what the type can hold as it is commonly used."""
    highest = float(np.nan_to_num(deep).max(initial=0))
    if deep.dtype.kind == "f":
        full = 1.0 if highest <= 1 else max(highest, 255.0)
        return np.asarray(np.clip(np.nan_to_num(deep) * (255.0 / full), 0, 255), np.uint8)
    step = 1 if highest <= 255 else max(int(highest) // 255, 257)
    return np.asarray(np.clip(deep // step, 0, 255), np.uint8)


def dpi_of(image: Image.Image) -> tuple[float, float]:
    """The dots an inch across and down, (0, 0) where the file does not tell or tells what no page of paper can be."""
    told = image.info.get("dpi")
    try:
        across, down = (float(one) for one in told) if told else (0.0, 0.0)
    except (TypeError, ValueError, ZeroDivisionError):
        return 0.0, 0.0
    if not (across > 0 and down > 0):
        return 0.0, 0.0
    sides = sorted((image.width / across * 2.54, image.height / down * 2.54))
    return (across, down) if sides[0] >= _SHORTEST_PAGE and sides[1] <= _LONGEST_PAGE else (0.0, 0.0)


def with_square_dots(image: Image.Image, dpi: tuple[float, float]) -> tuple[Picture, float]:
    """The pixels with as many dots an inch across as down, as fax machines do not have them, and how many."""
    across, down = dpi
    if across and abs(across - down) > 0.02 * max(dpi):
        finest = max(dpi)
        size = (round(image.width * finest / across), round(image.height * finest / down))
        return np.asarray(image.resize(size, Image.Resampling.BICUBIC)), finest
    return np.asarray(image), down
