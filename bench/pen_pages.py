"""Pages to fit what tells pens from print by: lines of print and of hands, scanned together, character by character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import NamedTuple, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from bench.marked_places import characters_of
from bench.pen_strokes import middle_lines, written
from bench.scanned_looks import DPI, LOOKS, scanned
from bench.traced_hands import traced
from casereview.load.scan import strokes
from casereview.load.scan.inks import inks_of
from sample_cases.making import handwriting

Values = NDArray[np.float64]
COMMON = tuple(bytes([high, low]).decode("gb2312") for high in range(0xB0, 0xD7) for low in range(0xA1, 0xFA))
_SIZES = (10.5, 11, 12, 14, 15, 16, 18, 22)  # points
_LOOKS = (*LOOKS, "黑白")  # what loses most is seen twice as often
_BODY = 42  # characters of the print that a page is mostly of
_OF_BODY = 10  # of them that are fitted: lines beside them tell more
_OWN_HAND = 0.12  # of the pages are written by hand throughout
_BARE = 0.1  # of the pages show too little to tell how their print looks


class Drawn(NamedTuple):
    """A line on white: its picture, where its characters begin and the last ends, its top, bottom and size."""

    page: Image.Image
    edges: list[float]
    top: float
    bottom: float
    size: float


class Source(Protocol):
    """A fount or a hand that draws lines."""

    @property
    def name(self) -> str:
        """What tells it from others."""

    @property
    def by_pen(self) -> bool:
        """Whether it is a hand."""

    def line(self, random: Random, size: float, least: int, most: int) -> Drawn:
        """A line of so many characters where the print of the page is of so many pixels."""


class Told(NamedTuple):
    """The shapes of the characters of one line of a page, and which source drew it."""

    name: str
    by_pen: bool
    shapes: Values


@dataclass(frozen=True)
class Print:
    """A fount of print."""

    fount: Path
    by_pen: bool = False

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.fount.stem

    def line(self, random: Random, size: float, least: int, most: int) -> Drawn:
        """A line set in it, at times larger or wider than the print of the page."""
        own = size if most >= _BODY else size * random.choice((0.9, 1, 1, 1, 1.15, 1.5))
        font = ImageFont.truetype(str(self.fount), round(own))
        text = _text(random, characters_of(self.fount), least, most, figures=0.12)
        page = Image.new("RGB", (int(own * (len(text) * 1.5 + 2)), int(own * 2.4)), (255, 255, 255))
        spaced, x, edges = random.choice((0, 0, 0, 0.1, 0.5)) * own, own * 0.7, []
        shade, bold = random.choice((0, 20, 40, 60, 90)), random.choice((0, 0, 0, 0, 1))
        for character in text:
            ImageDraw.Draw(page).text((x, own * 0.6), character, font=font, fill=(shade,) * 3, stroke_width=bold)
            edges.append(x)
            x += font.getlength(character) + spaced
        _, top, _, bottom = font.getbbox(text)
        return Drawn(page, [*edges, x - spaced], own * 0.6 + top, own * 0.6 + bottom, own)


@dataclass(frozen=True)
class Fount:
    """A hand drawn by a fount of the samples."""

    name: str
    by_pen: bool = True

    def line(self, random: Random, size: float, least: int, most: int) -> Drawn:
        """A line in it."""
        known = characters_of(handwriting.FONTS / f"{self.name}.ttf")
        text = _text(random, known, min(least, 2), most, figures=0.08)
        pen = handwriting.pen_of(str(random.random()), blue=0.3, hands=(self.name,))
        picture = handwriting.written(text, pen, str(random.random()))
        steps = np.cumsum([0.0, *(0.5 if character.isascii() else 1.0 for character in text)])
        return _on_page(picture, (steps / steps[-1] * picture.width).tolist(), size, random)


@dataclass(frozen=True)
class Strokes:
    """A hand that goes along the middle lines of the strokes of characters, kept in a folder."""

    folder: Path
    name: str = "pen"
    by_pen: bool = True

    def line(self, random: Random, size: float, least: int, most: int) -> Drawn:
        """A line in it."""
        count = random.randint(min(least, 2), most)
        known = (one for one in random.sample(COMMON, count * 4) if middle_lines(self.folder, one))
        text = "".join(one for one, _ in zip(known, range(count), strict=False))
        return _on_page(*written(text, self.folder, random), size, random)


@dataclass(frozen=True)
class Traced:
    """A hand that goes along the middle lines of a fount, which is never fitted."""

    font: str
    by_pen: bool = True

    @property
    def name(self) -> str:
        """The name of the fount, as traced."""
        return f"{self.font}（描画）"

    def line(self, random: Random, size: float, least: int, most: int) -> Drawn:
        """A line in it, its characters taken as equally wide."""
        text = _text(random, characters_of(handwriting.FONTS / f"{self.font}.ttf"), min(least, 2), most, figures=0)
        tall = size * random.uniform(0.8, 2.2)
        dark = traced(text, self.font, random, tall=tall, width=random.uniform(3.2, 8.0))
        shade = np.array(random.choice((*handwriting.BLACKS, *handwriting.BLUES)), np.float32)
        page = Image.fromarray((255 - dark[..., None] * (255 - shade)).astype(np.uint8))
        edges = np.linspace(0, page.width, len(text) + 1).tolist()
        return _set_down(page, edges, size, random)


def pages(prints: Sequence[Source], hands: Sequence[Source], count: int, seed: str) -> Iterator[Told]:
    """The lines of so many pages, each of a body in one source and of short lines in several."""
    for number in range(count):
        random = Random(f"{seed}/{number}")
        body = random.choice(hands if random.random() < _OWN_HAND else prints)
        others = [body if random.random() < 0.5 else random.choice(prints), random.choice(prints)]
        others += [random.choice(hands), random.choice(hands)]
        yield from _page(body, others, random)


def _page(body: Source, others: Sequence[Source], random: Random) -> Iterator[Told]:
    size = random.choice(_SIZES) * DPI / 72
    lines = [body.line(random, size, _BODY, _BODY), *(one.line(random, size, 3, 12) for one in others)]
    width = max(line.page.width for line in lines)
    page = Image.new("RGB", (width, sum(line.page.height for line in lines)), (255, 255, 255))
    tops = np.cumsum([0, *(line.page.height for line in lines)])
    for line, top in zip(lines, tops, strict=False):
        page.paste(line.page, (0, int(top)))
    dpi = random.choice((150, 200, 200, 200, 300))
    picture, _ = scanned(np.asarray(page), random, dpi, random.choice(_LOOKS))
    seen = [_patches(picture, line, float(top), dpi / DPI, random) for line, top in zip(lines, tops, strict=False)]
    shapes = [strokes.shapes(own) for own in seen]
    usual = None if random.random() < _BARE or len(seen[0]) < strokes.FEWEST else strokes.usual_of(shapes[0])
    shapes[0] = shapes[0][:_OF_BODY]
    for source, own in zip((body, *others), shapes, strict=True):
        if len(own):
            yield Told(source.name, source.by_pen, strokes.beside(own, usual).astype(float))


def _patches(picture: NDArray[np.uint8], line: Drawn, top: float, scale: float, random: Random) -> list[strokes.Floats]:
    """The characters of a line as the program sees them on a scan, their boxes none too exact."""
    rows = slice(int(top * scale), int((top + line.page.height) * scale))
    part = picture[rows]
    dark = inks_of(part).dark
    length = np.ones((1, int(line.size * scale * 1.6)), np.uint8)
    ruled = cv2.dilate(cv2.morphologyEx(dark.view(np.uint8), cv2.MORPH_OPEN, length), np.ones((3, 3), np.uint8))
    lightness, dark = np.ascontiguousarray(part[:, :, 0]), dark & (ruled == 0)
    off, margin = line.size * scale * random.choice((0.03, 0.06, 0.1)), 0.05 * line.size
    found = []
    for left, right in zip(line.edges, line.edges[1:], strict=False):
        box = (left * scale + random.gauss(0, off), (line.top - margin) * scale)
        corner = (right * scale + random.gauss(0, off), (line.bottom + margin) * scale)
        if (patch := strokes.patch_of(lightness, dark, (*box, *corner))) is not None:
            found.append(patch.drawn)
    return found


def _text(random: Random, known: frozenset[int], least: int, most: int, *, figures: float) -> str:
    count, text = random.randint(least, most), ""
    while len(text) < count:
        character = random.choice("0123456789") if random.random() < figures else random.choice(COMMON)
        text += character if ord(character) in known else ""
    return text


def _on_page(picture: Image.Image, edges: list[float], size: float, random: Random) -> Drawn:
    """Handwriting on a page, as high as hands write."""
    high = size * random.choice((random.uniform(0.7, 2.2), random.uniform(1.0, 3.5)))
    scale = high / picture.height
    wide = max(int(picture.width * scale), 2)
    picture = picture.resize((wide, max(int(high), 2)), Image.Resampling.LANCZOS)
    return _set_down(picture, [edge * scale for edge in edges], size, random)


def _set_down(picture: Image.Image, edges: list[float], size: float, random: Random) -> Drawn:
    """A picture of words on white, at times over a rule."""
    high = picture.height
    page = Image.new("RGB", (picture.width + int(size * 2), int(high + size * 1.6)), (255, 255, 255))
    page.paste(picture, (int(size), int(size * 0.8)))
    if random.random() < 0.3:
        y = size * 0.8 + high * random.uniform(0.75, 1.05)
        ImageDraw.Draw(page).line((0, y, page.width, y), fill=(30, 30, 30), width=random.choice((2, 3, 4)))
    return Drawn(page, [size + edge for edge in edges], size * 0.8, size * 0.8 + high, size)
