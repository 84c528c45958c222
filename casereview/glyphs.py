"""Whether two characters look alike in print, so that one may be read for the other on a worn page."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from casereview.fonts import sans_font

_SIZE, _SIDE = 40, 48  # pixels of the print and of the square that it stands in
_WORN = 2.0  # pixels by which ink runs
_SHIFTS = tuple((down, across) for down in range(-2, 3) for across in range(-4, 5))
_ALIKE = 0.81
"""Of pairs that were read for one another on worn scans (隆降 海每 鑫森 源原 星早) nearly all are more alike than this,
of other characters of names one pair in twenty.
"""


@lru_cache(maxsize=4096)
def look_alike(one: str, other: str) -> bool:
    """Whether these characters, each printed and worn, cover nearly the same places."""
    if one == other:
        return True
    first, second = _shape(one), _shape(other)
    return any(float((first * np.roll(second, shift, (0, 1))).mean()) >= _ALIKE for shift in _SHIFTS)


@lru_cache(maxsize=512)
def _shape(letter: str) -> NDArray[np.float64]:
    """How dark each place of a worn character is, against the mean of all and in units of how far they spread."""
    image = Image.new("L", (_SIDE, _SIDE), 0)
    ImageDraw.Draw(image).text((_SIDE / 2, _SIDE / 2), letter, fill=255, font=_print(), anchor="mm")
    ink = np.asarray(image.filter(ImageFilter.GaussianBlur(_WORN)), np.float64)
    return np.asarray((ink - ink.mean()) / max(float(ink.std()), 1e-6))


@lru_cache(maxsize=1)
def _print() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(sans_font()), _SIZE)
