"""Pages as a scanner gives them, made from nothing, with the place of every character that was printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from bench.page_fonts import FALLBACK, Font
from bench.page_layouts import RED, Boxes, Pen, Printed, written
from casereview.load.ocr.nouns import Picture

_PAGE = (210 / 25.4, 297 / 25.4)  # inches
_SEAL = 0.8  # inches from the middle of a seal to its rim
_AROUND = "天津市津南区应急管理局"


@dataclass(frozen=True, slots=True)
class ScanPage:
    """A page as scanned, what is printed on it, and in pixels the middle and reach of the seal set on it, 0 if none."""

    picture: Picture
    lines: tuple[Printed, ...]
    seal: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a page is scanned. `noise` and `blur` in grey levels and pixels, `contrast` 1 for black on white."""

    dpi: int = 200
    skew: float = 0.3
    noise: float = 6.0
    blur: float = 0.6
    contrast: float = 0.85
    quality: int = 65
    binary: bool = False
    seal: bool = True


def scanned(
    seed: int,
    font: Font,
    manner: Manner,
    *,
    points: float = 12.0,
    letterhead: bool = False,
    wide_digits: bool = False,
) -> ScanPage:
    """A page of a case file printed in this font, its body in characters of `points`, and scanned in this manner."""
    random = Random(seed)
    sheet = Image.new("RGB", (round(_PAGE[0] * manner.dpi), round(_PAGE[1] * manner.dpi)), "white")
    pen = Pen(ImageDraw.Draw(sheet), font, manner.dpi / 72, wide_digits)
    lines = tuple(written(pen, random, points, letterhead=letterhead))
    seal = (0.0, 0.0, 0.0)
    if manner.seal:
        seal = random.uniform(5.2, 6.3) * manner.dpi, random.uniform(9.4, 10.3) * manner.dpi, _SEAL * manner.dpi
        sheet = _sealed(sheet, seal)
    return _degraded(np.asarray(sheet), lines, seal, manner, np.random.default_rng(seed))


def _sealed(sheet: Image.Image, place: tuple[float, float, float]) -> Image.Image:
    """A round red seal over the last lines, its ink on top of the print but not covering it."""
    x, y, radius = place
    seal = Image.new("RGB", sheet.size, "white")
    draw = ImageDraw.Draw(seal)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=RED, width=round(0.06 * radius))
    angles = np.deg2rad(np.arange(5) * 144 - 90)
    draw.polygon([(x + 0.3 * radius * np.cos(a), y + 0.3 * radius * np.sin(a)) for a in angles], fill=RED)
    font = ImageFont.truetype(str(FALLBACK.path), round(0.24 * radius))
    for number, letter in enumerate(_AROUND):
        turn = 240 * (number / (len(_AROUND) - 1) - 0.5)  # degrees from the top
        side = round(0.36 * radius)
        face = Image.new("L", (side, side))
        ImageDraw.Draw(face).text((side / 2, side / 2), letter, fill=255, font=font, anchor="mm")
        face = face.rotate(-turn, Image.Resampling.BICUBIC)
        at = np.deg2rad(turn - 90)
        left, top = (middle + 0.78 * radius * way(at) - side / 2 for middle, way in ((x, np.cos), (y, np.sin)))
        seal.paste(RED, (round(left), round(top)), face)
    return Image.fromarray(np.minimum(np.asarray(sheet), np.asarray(seal)))


def _degraded(
    sheet: Picture,
    lines: Iterable[Printed],
    seal: tuple[float, float, float],
    manner: Manner,
    random: np.random.Generator,
) -> ScanPage:
    height, width = sheet.shape[:2]
    turn = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), manner.skew * random.uniform(-1, 1), 1.0))
    picture = cv2.warpAffine(sheet, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    if manner.blur:
        picture = cv2.GaussianBlur(picture, (0, 0), manner.blur)
    left, right = random.uniform(0.9, 1.0, 2).tolist()
    shade = np.linspace(left, right, width)[None, :, None] * np.linspace(1.0, 0.94, height)[:, None, None]
    noise = cv2.GaussianBlur(random.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 0.7)[..., None]
    levels = (255 - manner.contrast * (255 - picture.astype(np.float32))) * shade + 1.8 * manner.noise * noise
    grey = np.clip(levels, 0, 255).astype(np.uint8)
    if manner.binary:
        grey = np.repeat(
            np.where(cv2.cvtColor(grey, cv2.COLOR_RGB2GRAY)[..., None] > 150, 255, 0).astype(np.uint8), 3, 2
        )
    coded = cv2.imencode(".jpg", grey[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, manner.quality])[1]
    shown = np.ascontiguousarray(np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR))[..., ::-1], np.uint8)
    return ScanPage(shown, tuple(replace(line, boxes=_turned(line.boxes, turn)) for line in lines), seal)


def _turned(boxes: Boxes, matrix: NDArray[Any]) -> Boxes:
    centres = np.column_stack([(boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2, np.ones(len(boxes))])
    moved = centres @ matrix.T - centres[:, :2]
    return np.asarray(boxes + np.tile(moved, 2))
