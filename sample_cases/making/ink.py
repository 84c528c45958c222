"""Drawn pictures: signature strokes, red round seals and photographs, the same bytes for the same seed."""

from __future__ import annotations

import io
import math
from functools import cache
from pathlib import Path
from random import Random

import pylopdf_fonts_zh_cn
from PIL import Image, ImageDraw, ImageFont

FONT = Path(pylopdf_fonts_zh_cn.__file__).parent / "NotoSansSC-Regular.otf"
RED = (200, 20, 30)


@cache
def signature(seed: str, length: int = 3) -> bytes:
    """A PNG of dark pen strokes, one clump for each character of a name."""
    random = Random(seed)
    picture = Image.new("L", (58 * length, 60), 255)
    draw = ImageDraw.Draw(picture)
    for index in range(length):
        _scribble(draw, random, 6 + 54 * index)
    return _png(picture.quantize(2))


def _scribble(draw: ImageDraw.ImageDraw, random: Random, left: int) -> None:
    for _ in range(random.randint(4, 6)):
        x, y = left + random.uniform(0, 40), random.uniform(8, 50)
        points = [(x, y)]
        for _ in range(random.randint(2, 4)):
            x += random.uniform(-16, 22)
            y += random.uniform(-16, 18)
            points.append((min(max(x, left - 4), left + 50), min(max(y, 4), 56)))
        draw.line(points, fill=25, width=random.choice((2, 3)), joint="curve")


@cache
def seal(name: str) -> bytes:
    """A PNG of a red round seal with a star and the name on its ring, on a clear ground."""
    size = 190
    picture = Image.new("RGBA", (size, size), (255, 255, 255, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((4, 4, size - 5, size - 5), outline=(*RED, 255), width=6)
    centre = size / 2
    points = []
    for index in range(10):
        radius = 34 if index % 2 == 0 else 14
        angle = math.pi * (index / 5 - 0.5)
        points.append((centre + radius * math.cos(angle), centre + radius * math.sin(angle)))
    draw.polygon(points, fill=(*RED, 255))
    font = ImageFont.truetype(str(FONT), 22)
    for index, character in enumerate(name):
        turn = -130 + 260 * (index + 0.5) / len(name)
        glyph = Image.new("RGBA", (30, 30), (255, 255, 255, 0))
        ImageDraw.Draw(glyph).text((4, -3), character, font=font, fill=(*RED, 255))
        glyph = glyph.rotate(-turn, resample=Image.Resampling.BICUBIC)
        angle = math.radians(turn - 90)
        place = (round(centre + 72 * math.cos(angle) - 15), round(centre + 72 * math.sin(angle) - 15))
        picture.alpha_composite(glyph, place)
    return _png(picture.resize((144, 144), Image.Resampling.LANCZOS).quantize(4))


@cache
def photo(subject: str) -> bytes:
    """A JPEG of full tones that stands for a photograph of the place."""
    random = Random(subject)
    picture = Image.new("RGB", (240, 150), (150, 160, 165))
    draw = ImageDraw.Draw(picture)
    for row in range(150):
        draw.line((0, row, 240, row), fill=(110 + row // 2, 120 + row // 3, 140 - row // 4))
    for _ in range(9):
        x, y = random.randint(0, 200), random.randint(20, 120)
        shade = random.randint(40, 200)
        draw.rectangle((x, y, x + random.randint(20, 60), y + random.randint(15, 50)), fill=(shade, shade - 20, 90))
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=35)
    return stream.getvalue()


def _png(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "PNG", optimize=True)
    return stream.getvalue()
