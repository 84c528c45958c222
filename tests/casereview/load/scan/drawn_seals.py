"""Seals drawn for tests: round and oval ones, worn, tilted, over print, compressed; the words laid along the rim."""

from __future__ import annotations

import io
import math

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from casereview.load.ocr.nouns import Picture
from sample_cases.making import stamps

Light = NDArray[np.float32]
_DRAWN = 20  # pixels a millimetre
_RED = np.array((205, 35, 45), np.float32) / 255


def seal_mask(
    name: str, *, wide: float = 42, high: float = 42, below: str = "", share: float = 0.62, number: str = ""
) -> Light:
    """A seal so many millimetres wide and high: words along a share of its rim, a star, a line below the middle."""
    size = (round((wide + 4) * _DRAWN), round((high + 4) * _DRAWN))
    picture = Image.new("L", size, 0)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((2 * _DRAWN, 2 * _DRAWN, size[0] - 2 * _DRAWN, size[1] - 2 * _DRAWN), outline=255, width=_DRAWN)
    middle = size[0] / 2, size[1] / 2
    letter = 4.6 if wide == high else 3.8
    _along(picture, name, (wide / 2 - 1.7 - letter / 2, high / 2 - 1.7 - letter / 2), share, letter)
    if wide == high:
        draw.regular_polygon((*middle, 5 * _DRAWN), 5, fill=255)
    if number:
        _along(picture, number, (wide / 2 - 2.4, high / 2 - 2.4), 0.2, 1.6, bottom=True)
    if below:
        font = ImageFont.truetype(str(stamps.SERIF), round(3.4 * _DRAWN))
        down = 0.5 * high / 2 if wide == high else 0.1 * high / 2
        draw.text((middle[0], middle[1] + down * _DRAWN), below, font=font, fill=255, anchor="mm", stroke_width=2)
    mask: Light = np.asarray(picture, np.float32) / np.float32(255)
    return mask


def _along(
    picture: Image.Image, words: str, radii: tuple[float, float], share: float, size: float, *, bottom: bool = False
) -> None:
    font = ImageFont.truetype(str(stamps.SERIF), round(size * _DRAWN))
    side = round(size * 1.7 * _DRAWN)
    for at, letter in enumerate(words):
        turn = 360 * share * ((at + 0.5) / len(words) - 0.5)
        angle = math.radians(90 - turn if bottom else turn - 90)
        feet = -turn if bottom else math.degrees(math.atan2(math.cos(angle) / radii[0], -math.sin(angle) / radii[1]))
        glyph = Image.new("L", (side, side), 0)
        ImageDraw.Draw(glyph).text((side / 2, side / 2), letter, font=font, fill=255, anchor="mm", stroke_width=2)
        glyph = glyph.rotate(-feet, resample=Image.Resampling.BICUBIC)
        x = picture.width / 2 + radii[0] * _DRAWN * math.cos(angle) - side / 2
        y = picture.height / 2 + radii[1] * _DRAWN * math.sin(angle) - side / 2
        picture.paste(255, (round(x), round(y)), glyph)


def worn(mask: Light, seed: int) -> Light:
    """The seal pressed unevenly with too little ink."""
    random = np.random.default_rng(seed)
    cells = cv2.resize(random.random((6, 6)).astype(np.float32), mask.shape[::-1], interpolation=cv2.INTER_CUBIC)
    specks = cv2.resize(random.random((60, 60)).astype(np.float32), mask.shape[::-1], interpolation=cv2.INTER_CUBIC)
    return np.asarray(mask * (1 - 0.45 * cells.clip(0, 1)) * np.where(specks > 0.97, 0.3, 1) * 0.8, np.float32)


def sealed_page(
    mask: Light, *, dpi: int = 200, tilt: float = 0.0, print_: str = "", quality: int = 80, seed: int = 1
) -> Picture:
    """A scan of 110 by 80 mm with the seal in its middle, over a line of print where there is any."""
    dots = dpi / 25.4
    width, height = round(110 * dots), round(80 * dots)
    paper = Image.new("L", (width, height), 255)
    if print_:
        font = ImageFont.truetype(str(stamps.SERIF), round(5.4 * dots))
        ImageDraw.Draw(paper).text((width / 2, height / 2 - 4 * dots), print_, font=font, fill=25, anchor="mm")
    light: Light = np.repeat(np.asarray(paper, np.float32)[..., None] / np.float32(255), 3, axis=2)
    high, wide = mask.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), -tilt, dots / _DRAWN).astype(np.float64)
    turn[:, 2] = turn[:, 2] + ((width - wide) / 2, (height - high) / 2)
    soft = cv2.GaussianBlur(mask, (0, 0), 0.5 * _DRAWN / dots)
    pressed = cv2.warpAffine(soft, turn, (width, height), flags=cv2.INTER_LINEAR)
    inked = light * (1 - 0.85 * pressed[..., None] * (1 - _RED))
    noise = np.random.default_rng(seed).normal(0, 3, light.shape)
    stream = io.BytesIO()
    Image.fromarray((inked * 250 + noise).clip(0, 255).astype(np.uint8)).save(stream, "JPEG", quality=quality)
    return np.asarray(Image.open(stream).convert("RGB"), np.uint8)
