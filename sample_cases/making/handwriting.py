"""Words by hand: a pen, a hand of its own for everybody, characters that stand unevenly and run together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import cv2
import numpy as np
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import Image, ImageDraw, ImageFont

from sample_cases.making.noise import Light, generator_of, smooth_noise

FONTS = Path(__file__).parent / "fonts"
HANDS = ("ma-shan-zheng", "zhi-mang-xing", "liu-jian-mao-cao", "long-cang")
_BRUSH = "ma-shan-zheng"
"""Its strokes are so thick that a pen must be made of the brush."""
BLACKS = ((25, 25, 30), (45, 45, 50), (15, 15, 25))
BLUES = ((30, 45, 140), (20, 30, 110), (50, 70, 170), (35, 40, 90))
SIZE = 104
"""Pixels a character is high before it is scaled to its place."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Somebody's hand: font, slant, by how many pixels strokes are wider, colour, how close and loose it writes."""

    font: str
    slant: float
    width: int
    colour: tuple[int, int, int]
    close: float
    loose: float


def pen_of(person: str, *, blue: float, hands: tuple[str, ...] = HANDS) -> Pen:
    """The pen of this person, the same each time; blue ink with that probability."""
    random = Random(person)
    font = random.choice(hands)
    return Pen(
        font=font,
        slant=random.uniform(-0.12, 0.3),
        width=random.choice((-2, -1, 0) if font == _BRUSH else (0, 0, 1, 2)),
        colour=random.choice(BLUES if random.random() < blue else BLACKS),
        close=random.uniform(0.72, 0.98),
        loose=random.uniform(1.5, 6.0),
    )


@cache
def _characters(font: str) -> frozenset[int]:
    return frozenset(TTFont(FONTS / f"{font}.ttf").getBestCmap())


def written(words: str, pen: Pen, seed: str) -> Image.Image:
    """The words as that pen writes them, on white; characters the font lacks become strokes nobody can read."""
    random = Random(f"{seed}/{words}")
    advance = [SIZE * pen.close * (0.5 if character.isascii() else 1.0) for character in words]
    width, height = int(sum(advance)) + SIZE, int(SIZE * 1.7)
    ink = np.zeros((height, width), np.float32)
    x, slope = SIZE * 0.3, random.gauss(0, 0.035)
    for character, step in zip(words, advance, strict=True):
        glyph = _glyph(character, pen, random)
        y = height * 0.18 + slope * (x - width / 2) + random.gauss(0, pen.loose * 0.7)
        _lay(ink, glyph, x + random.gauss(0, pen.loose * 0.6), y)
        x += step
    ink = _shaken(ink, random, pen.loose * 0.5)
    ink *= 1 - 0.3 * smooth_noise(ink.shape, generator_of(random), 24)
    colour = np.array(pen.colour, np.float32)
    page = 255 - ink[..., None] * (255 - colour)
    return _trimmed(Image.fromarray(page.astype(np.uint8)))


def _glyph(character: str, pen: Pen, random: Random) -> Light:
    """One character, slanted and turned a little, on a square half as large again."""
    side = int(SIZE * 1.5)
    picture = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(picture)
    if ord(character) in _characters(pen.font):
        font = ImageFont.truetype(str(FONTS / f"{pen.font}.ttf"), int(SIZE * random.uniform(0.9, 1.1)))
        draw.text((side / 6, side / 7), character, font=font, fill=255, stroke_width=max(pen.width, 0), stroke_fill=255)
    elif not character.isspace():
        _strokes(draw, random, side, pen.width + 5)
    drawn: Light = np.asarray(picture, np.float32) / 255
    if pen.width < 0:
        drawn = cv2.erode(drawn, np.ones((3, 3), np.uint8), iterations=-pen.width)
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), random.gauss(0, pen.loose * 0.8), 1.0)
    turn[0] += np.array([-pen.slant * turn[1][0], -pen.slant * turn[1][1], pen.slant * (side / 2 - turn[1][2])])
    return cv2.warpAffine(drawn, turn, (side, side))


def _strokes(draw: ImageDraw.ImageDraw, random: Random, side: int, width: int) -> None:
    for _ in range(random.randint(4, 7)):
        x, y = random.uniform(0.2, 0.6) * side, random.uniform(0.2, 0.7) * side
        points = [(x, y)]
        for _ in range(random.randint(1, 3)):
            x, y = x + random.uniform(-0.2, 0.3) * side, y + random.uniform(-0.1, 0.3) * side
            points.append((min(max(x, 8), side - 8), min(max(y, 8), side - 8)))
        draw.line(points, fill=255, width=width, joint="curve")


def _lay(ink: Light, glyph: Light, x: float, y: float) -> None:
    """Put a glyph down where darker ink stays."""
    left, top = max(int(x - SIZE * 0.25), 0), max(int(y - SIZE * 0.2), 0)
    place = ink[top : top + glyph.shape[0], left : left + glyph.shape[1]]
    np.maximum(place, glyph[: place.shape[0], : place.shape[1]], out=place)


def _shaken(ink: Light, random: Random, by: float) -> Light:
    """The ink moved by smooth noise of so many pixels, as no hand is steady."""
    rows, columns = np.indices(ink.shape, np.float32)
    dx, dy = ((smooth_noise(ink.shape, generator_of(random), 40) - 0.5) * 2 * by for _ in range(2))
    return cv2.remap(ink, columns + dx, rows + dy, cv2.INTER_LINEAR)


def _trimmed(picture: Image.Image) -> Image.Image:
    """The picture without its white margins, but for three pixels."""
    dark = np.asarray(picture.convert("L")) < 235
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size:
        return picture
    edges = (columns[0] - 3, rows[0] - 3, columns[-1] + 4, rows[-1] + 4)
    return picture.crop(
        (max(edges[0], 0), max(edges[1], 0), min(edges[2], picture.width), min(edges[3], picture.height))
    )
