"""Pages of a case file laid out and printed, with the place of every character."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import ImageDraw, ImageFont

from bench.page_fonts import FALLBACK, Font, has, sized
from bench.page_texts import ASKED, LABELS, LISTS, SENTENCES, TITLES, filled, row_of

Boxes = NDArray[np.float64]
Ink = tuple[int, int, int]

_BLACK, RED = (20, 20, 20), (206, 32, 40)
_LEFT, _RIGHT, _LOWEST = 75, 520, 720  # points
_SMALLEST = 7.5  # points of characters in a cell
_WIDE_DIGITS = {ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)}


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of print: its characters, and of each the left, top, right and bottom edge in pixels."""

    text: str
    boxes: Boxes


@dataclass(frozen=True, slots=True)
class Pen:
    """Prints on a sheet in one font; `scale` is pixels a point. Digits are set as wide as characters where asked."""

    draw: ImageDraw.ImageDraw
    font: Font
    scale: float
    wide_digits: bool = False

    def line(self, text: str, x: float, y: float, points: float, pitch: float = 0.0, ink: Ink = _BLACK) -> Printed:
        """Print at a place in points, `pitch` points further from character to character than they are wide."""
        text = self._set(text)
        pixels = round(points * self.scale)
        left, boxes = x * self.scale, []
        for character in text:
            font = self._face(character, pixels)
            width = font.getlength(character)
            self.draw.text((left, y * self.scale + 0.88 * pixels), character, fill=ink, font=font, anchor="ls")
            boxes.append((left, y * self.scale, left + width, y * self.scale + pixels))
            left += width + pitch * self.scale
        return Printed(text, np.array(boxes).reshape(-1, 4))

    def width(self, text: str, points: float) -> float:
        """How wide a text is in points."""
        pixels = round(points * self.scale)
        return sum(self._face(letter, pixels).getlength(letter) for letter in self._set(text)) / self.scale

    def box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Rule a cell."""
        corners = [value * self.scale for value in (x0, y0, x1, y1)]
        self.draw.rectangle(corners, outline=(30, 30, 30), width=max(round(0.7 * self.scale), 1))

    def bar(self, y: float, ink: Ink) -> None:
        """Rule across the page."""
        self.draw.rectangle([value * self.scale for value in (_LEFT, y, _RIGHT, y + 2)], fill=ink)

    def _set(self, text: str) -> str:
        return text.translate(_WIDE_DIGITS) if self.wide_digits else text

    def _face(self, character: str, pixels: int) -> ImageFont.FreeTypeFont:
        return sized(self.font if has(self.font, character) else FALLBACK, pixels)


def written(pen: Pen, random: Random, points: float, *, letterhead: bool) -> Iterator[Printed]:
    """Everything that stands on a page whose body is printed in characters of `points`."""
    y = 70.0
    if letterhead:
        yield from _letterhead(pen, random)
        y = 190.0
    title, pitch = random.choice(TITLES), random.choice((0.0, 4.0, 16.0))
    yield pen.line(title, 297 - len(title) * (22 + pitch) / 2, y, 22, pitch)
    number = filled("{number}", random)
    yield pen.line(number, _RIGHT - pen.width(number, points), y + 38, points)
    layout = random.choice((_decision, _decision, _form, _record, _list))
    yield from layout(pen, random, points, y + 65)
    yield pen.line(filled("执法人员签名：          {date}", random), _LEFT, 755, points)


def _letterhead(pen: Pen, random: Random) -> Iterator[Printed]:
    name = random.choice(("天津市津南区应急管理局", "蓟州区消防救援支队文件", "天津市东丽区应急管理局（通知）"))
    size = min(420 / len(name), 40)
    pitch = random.choice((0.0, 0.15 * size))
    yield pen.line(name, 297 - len(name) * (size + pitch) / 2, 80, size, pitch, RED)
    pen.bar(150, RED)


def _decision(pen: Pen, random: Random, points: float, y: float) -> Iterator[Printed]:
    if random.random() < 0.6:
        yield from _table(pen, random, points, y, 5)
        y += 5 * 2.4 * points + 12
    yield from _paragraphs(pen, random, points, y, lambda: "　　" + _sentences(random, 3))


def _form(pen: Pen, random: Random, points: float, y: float) -> Iterator[Printed]:
    rows = min(10, int((_LOWEST - y) / (2.4 * points)))
    yield from _table(pen, random, points, y, rows)
    yield from _paragraphs(pen, random, points, y + rows * 2.4 * points + 12, lambda: "　　" + _sentences(random, 2))


def _record(pen: Pen, random: Random, points: float, y: float) -> Iterator[Printed]:
    yield from _paragraphs(pen, random, points, y, lambda: filled(random.choice(ASKED), random))


def _sentences(random: Random, count: int) -> str:
    return "".join(filled(sentence, random) for sentence in random.sample(SENTENCES, count))


def _paragraphs(pen: Pen, random: Random, points: float, y: float, told: Callable[[], str]) -> Iterator[Printed]:
    while y < _LOWEST:
        text = told()
        while text and y < _LOWEST:
            longer = (n for n in range(1, len(text)) if pen.width(text[: n + 1], points) > _RIGHT - _LEFT)
            count = next(longer, len(text))
            yield pen.line(text[:count], _LEFT, y, points)
            text, y = text[count:], y + 1.7 * points


def _table(pen: Pen, random: Random, points: float, top: float, rows: int) -> Iterator[Printed]:
    labels = random.sample(LABELS, 2 * rows)
    height, columns = 2.4 * points, (_LEFT, 165, 297, 387, _RIGHT)
    for row in range(rows):
        for column, text in enumerate(sum(labels[2 * row : 2 * row + 2], ())):
            place = columns[column], top + row * height, columns[column + 1], top + (row + 1) * height
            yield from _cell(pen, filled(text, random), points, place)


def _list(pen: Pen, random: Random, points: float, top: float) -> Iterator[Printed]:
    heads, templates = random.choice(LISTS)
    height, columns = 1.9 * points, (_LEFT, 110, 215, 320, 390, 460, _RIGHT)
    for row in range(int((_LOWEST - top) / height)):
        texts = row_of(templates, row, random) if row else list(heads)
        for column, text in enumerate(texts):
            place = columns[column], top + row * height, columns[column + 1], top + (row + 1) * height
            yield from _cell(pen, text, points - 1.5, place)


def _cell(pen: Pen, text: str, points: float, place: tuple[float, float, float, float]) -> Iterator[Printed]:
    """The text in a ruled cell, smaller or in two lines where it is too long for it; nothing where it is empty."""
    x0, y0, x1, y1 = place
    pen.box(*place)
    if not text:
        return
    size = points
    while pen.width(text, size) > x1 - x0 - 6 and size >= _SMALLEST:
        size -= 0.5
    if size >= _SMALLEST:
        yield pen.line(text, x0 + 3, y0 + (y1 - y0 - size) / 2, size)
        return
    half = (len(text) + 1) // 2
    parts = text[:half], text[half:]
    size = min(points, (y1 - y0 - 5) / 2, *((x1 - x0 - 8) * points / pen.width(part, points) for part in parts))
    for number, part in enumerate(parts):
        yield pen.line(part, x0 + 3, y0 + 2 + number * (size + 1), size)
