"""Red ink: round and oval seals, square name stamps, fingerprints; inked unevenly, on white."""

from __future__ import annotations

import math
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pylopdf_fonts_zh_cn
from PIL import Image, ImageDraw, ImageFont

from sample_cases.making.noise import Light, generator_of, smooth_noise

_FONTS = Path(pylopdf_fonts_zh_cn.__file__).parent
SERIF, SANS = _FONTS / "NotoSerifSC-Regular.otf", _FONTS / "NotoSansSC-Regular.otf"
REDS = ((200, 20, 30), (222, 50, 58), (178, 28, 48), (214, 30, 84), (230, 60, 40), (190, 40, 40))
SIDE = 420


def round_seal(name: str, seed: str, *, below: str = "") -> Image.Image:
    """The seal of a bureau or unit: a ring, a star, the name on an arc, a line below the star if given."""
    random = Random(f"{seed}/{name}")
    picture, draw = _sheet(SIDE, SIDE)
    draw.ellipse((6, 6, SIDE - 7, SIDE - 7), outline=255, width=random.choice((9, 11, 14)))
    _star(draw, SIDE / 2, SIDE / 2, SIDE * random.uniform(0.13, 0.17))
    share = min(0.9, 0.32 + 0.035 * len(name))
    _on_arc(picture, name, (0.375, 0.375), share, font=SERIF, size=int(SIDE * (0.115 if len(name) < 15 else 0.09)))
    if below:
        font = ImageFont.truetype(str(SERIF), int(SIDE * 0.085))
        draw.text((SIDE / 2, SIDE * 0.74), below, font=font, fill=255, anchor="mm", stroke_width=1, stroke_fill=255)
    return _inked(picture, random)


def oval_seal(name: str, seed: str, *, middle: str = "财务专用章") -> Image.Image:
    """The seal of a cashier: an oval ring, the name on an arc, its use across the middle."""
    random = Random(f"{seed}/{name}/oval")
    high = int(SIDE * 0.68)
    picture, draw = _sheet(SIDE, high)
    draw.ellipse((6, 6, SIDE - 7, high - 7), outline=255, width=9)
    _on_arc(picture, name, (0.385, 0.36), 0.62, font=SANS, size=int(SIDE * (0.085 if len(name) < 13 else 0.07)))
    font = ImageFont.truetype(str(SANS), int(SIDE * 0.095))
    draw.text((SIDE / 2, high * 0.56), middle, font=font, fill=255, anchor="mm")
    return _inked(picture, random)


def name_stamp(name: str, seed: str) -> Image.Image:
    """A square stamp of somebody's name, two characters a column read from the right."""
    random = Random(f"{seed}/{name}/stamp")
    side, words = 220, (name + "印" if len(name) == 3 else name + "之印" if len(name) == 2 else name)[:4]
    picture, draw = _sheet(side, side)
    draw.rectangle((5, 5, side - 6, side - 6), outline=255, width=8)
    font = ImageFont.truetype(str(SERIF), 90)
    for index, character in enumerate(words):
        x, y = (0.73 if index < 2 else 0.27) * side, (0.27 if index % 2 == 0 else 0.73) * side
        draw.text((x, y), character, font=font, fill=255, anchor="mm", stroke_width=2, stroke_fill=255)
    return _inked(picture, random, turned=3)


def fingerprint(seed: str) -> Image.Image:
    """A thumb's ridges in red, an oval that fades at its edges."""
    random = Random(f"{seed}/finger")
    wide, high = 300, 400
    down, across = np.indices((high, wide), np.float32)
    x, y = across / (wide / 2) - 1, down / (high / 2) - 1
    away = np.hypot(x, y)
    wave = smooth_noise((high, wide), generator_of(random), 90) * 1.2
    core = (random.uniform(-0.2, 0.2), random.uniform(-0.1, 0.35))
    ridges = np.sin((np.hypot(x - core[0], (y - core[1]) * 0.8) + 0.25 * wave) * random.uniform(75, 105))
    shape = 1 / (1 + np.exp((away + 0.25 * (wave - 0.6) - 0.82) * 18))
    mask = (
        (0.25 + 0.75 * (ridges > -0.15)) * shape * (0.65 + 0.5 * smooth_noise((high, wide), generator_of(random), 50))
    )
    mask = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), 0.9)
    return _coloured(mask.clip(0, 1), random, random.uniform(-40, 40))


def _sheet(width: int, height: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("L", (width, height), 0)
    return picture, ImageDraw.Draw(picture)


def _star(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float) -> None:
    points = []
    for index in range(10):
        reach = radius if index % 2 == 0 else radius * 0.382
        angle = math.pi * (index / 5 - 0.5)
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    draw.polygon(points, fill=255)


def _on_arc(
    picture: Image.Image, name: str, radii: tuple[float, float], share: float, *, font: Path, size: int
) -> None:
    """The name along that share of the ring, its middle on top, the characters' feet to the centre."""
    face = ImageFont.truetype(str(font), size)
    ring = int(size * 1.7)
    for index, character in enumerate(name):
        turn = 360 * share * ((index + 0.5) / len(name) - 0.5)
        glyph = Image.new("L", (ring, ring), 0)
        pen = ImageDraw.Draw(glyph)
        pen.text((ring / 2, ring / 2), character, font=face, fill=255, anchor="mm", stroke_width=1, stroke_fill=255)
        glyph = glyph.rotate(-turn, resample=Image.Resampling.BICUBIC)
        angle = math.radians(turn - 90)
        x = picture.width / 2 + picture.width * radii[0] * math.cos(angle) - ring / 2
        y = picture.height / 2 + picture.height * radii[1] * math.sin(angle) - ring / 2
        picture.paste(255, (round(x), round(y)), glyph)


def _inked(picture: Image.Image, random: Random, turned: float = 14) -> Image.Image:
    """What the stamp leaves on paper: uneven, sometimes pale, sometimes set down twice, never quite straight."""
    mask: Light = np.asarray(picture, np.float32) / 255
    mask = cv2.GaussianBlur(mask, (0, 0), random.uniform(0.6, 1.6))
    if random.random() < 0.12:
        shift = np.array([[1, 0, random.uniform(-9, 9)], [0, 1, random.uniform(-9, 9)]], np.float32)
        mask = np.maximum(mask, 0.45 * cv2.warpAffine(mask, shift, mask.shape[::-1]))
    uneven = 1 - random.uniform(0.1, 0.6) * smooth_noise(mask.shape, generator_of(random), 60)
    pale = random.choice((1.0, 1.0, 0.9, 0.75, 0.55))
    grain = 1 - 0.25 * smooth_noise(mask.shape, generator_of(random), 3)
    return _coloured((mask * uneven * grain * pale).clip(0, 1), random, random.gauss(0, turned / 2))


def _coloured(mask: Light, random: Random, turned: float) -> Image.Image:
    colour = np.array(random.choice(REDS), np.float32)
    page = Image.fromarray((255 - mask[..., None] * (255 - colour)).astype(np.uint8))
    return page.rotate(turned, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=(255, 255, 255))
