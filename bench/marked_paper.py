"""A piece of paper being drawn: its print, a label to sign at, and what people leave there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFont

from bench.scanned_looks import DPI, LOOKS
from bench.traced_hands import traced
from casereview.load.ocr.nouns import Picture
from sample_cases.making import handwriting
from sample_cases.making.stamps import REDS

_WIDE, _HIGH = 1900, 1150  # pixels
_LEFT = 90
_DARK = (20, 20, 20)
_STAMP_BLUES = ((30, 60, 170), (50, 70, 190), (60, 40, 150))
_PALE = ((120, 120, 125), (140, 140, 140), (95, 115, 190), (110, 130, 200), (135, 130, 150))
PROSE = (
    "现场检查情况：该单位二层车间西侧安全出口上锁，消防通道堆放杂物，未能当场提供教育培训记录。",
    "以上笔录我已看过，和我说的一样，本人无异议，同意接受处理并按期改正。",
    "经查明，上述事实有现场检查记录、询问笔录、现场照片等证据证实，足以认定。",
)
"""What stands above the label."""
_DAY = "二零二四年五月十七日"  # in characters, as some founts have no digits
_MILLIMETRE = DPI / 25.4
Place = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece is printed, written and scanned; hands that are `traced` have no stroke of a fount's width."""

    print: str
    name_print: str
    hands: tuple[str, ...]
    traced: float
    dpi: int
    look: str
    size: float  # points

    @classmethod
    def of(cls, random: Random, prints: tuple[str, ...], hands: tuple[str, ...], traced: float) -> Style:
        """A style drawn from these fonts; that share of the names is traced."""
        return cls(
            random.choice(prints), random.choice(prints), hands, traced, random.choice((150, 200, 200, 300)),
            random.choice(LOOKS), random.choice((10.5, 11, 12, 14, 16)),
        )  # fmt: skip


class Paper:
    """Print on one sheet, ink on another; `place` belongs to the label."""

    def __init__(self, seed: str, random: Random, style: Style, name: str) -> None:
        self.seed, self.random, self.style, self.name = seed, random, style, name
        self.page = Image.new("RGB", (_WIDE, _HIGH), (255, 255, 255))
        self.ink = self.page.copy()
        self.font = ImageFont.truetype(style.print, round(style.size * DPI / 72))
        self.x, self.y = float(_LEFT), 40.0
        self.place: Place = (0, 0, 0, 0)
        self._written: float = 0.0

    def drawn(self) -> Picture:
        """All sheets in one."""
        return np.asarray(ImageChops.multiply(self.page, self.ink))

    def print_prose(self) -> None:
        """Some lines of print over the label."""
        high = self.font.size
        for _ in range(self.random.randint(2, 4)):
            prose = self.random.choice(PROSE)[: int((_WIDE - 200) / high) - 1]
            self._print(prose.rstrip("，、。") + "。", _LEFT)
            self.y += high * self.random.uniform(1.5, 2.2)
        self.y += high * self.random.uniform(0.4, 1.5)

    def print_label(self, text: str) -> None:
        """The label, in a table, before a line to sign on, or before nothing."""
        high, at = self.font.size, self.random.choice((_LEFT, 200, 420))
        right = self._print(text, at)
        self.x = right
        end = min(right + high * 10, _WIDE - 60)
        self.place = (right, self.y - high * 0.6, end, self.y + high * 1.6)
        pen, y, form = ImageDraw.Draw(self.page), self.y + high * 1.15, self.random.random()
        if form < 0.2:
            pen.line((right + 6, y, right + high * 9, y), fill=_DARK, width=3)
        elif form < 0.3:
            for dot in np.arange(right + 10, right + high * 8, high * 0.22).tolist():
                pen.ellipse((dot, y - 3, dot + 5, y + 2), fill=_DARK)
        elif form < 0.36:
            self._print("＿" * 6, right)
        elif form < 0.56:
            self._rule(pen, at, end)

    def _rule(self, pen: ImageDraw.ImageDraw, left: float, right: float) -> None:
        """A row of a table around the label, with rows above and below it."""
        high, top = self.font.size, self.y - self.font.size * self.random.uniform(0.5, 0.9)
        foot = self.y + high * self.random.uniform(1.5, 2.0)
        wide = self.random.choice((2, 3, 5))
        for y in (top, foot, foot + high * 2.2):
            pen.line((left - 20, y, right + 30, y), fill=_DARK, width=wide)
        for x in (left - 20, self.x + 14, right + 30):
            pen.line((x, top, x, foot + high * 2.2), fill=_DARK, width=wide)

    def print_name(self) -> None:
        """The name in print, where it would be signed."""
        size = round(self.style.size * self.random.choice((0.9, 1, 1, 1.15, 1.4)) * DPI / 72)
        font = ImageFont.truetype(self.style.name_print, size)
        shade = self.random.choice((0, 20, 20, 60, 90))
        gap = self.random.choice(("", "", "", "　" if len(self.name) == 2 else ""))
        ImageDraw.Draw(self.page).text(
            (self.x + self.font.size * self.random.uniform(0.1, 1.2), self.y + (self.font.size - size) * 0.8),
            gap.join(self.name), font=font, fill=(shade,) * 3, stroke_width=self.random.choice((0, 0, 0, 1)),
        )  # fmt: skip

    def print_day(self) -> None:
        """A day below all that."""
        self.y += self.font.size * self.random.uniform(4.2, 5.2)
        self._print(_DAY, self.random.choice((_LEFT, 900)))

    def sign(self, heights: tuple[float, float], *, colour: str, over: bool) -> None:
        """The name by hand, so many characters of print high; `over` the end of the label."""
        high, random = self.font.size, self.random
        tall = high * random.uniform(*heights)
        inks = {"pale": _PALE, "red": REDS[:3], "usual": (*handwriting.BLACKS, *handwriting.BLUES)}[colour]
        drawn = self._by_hand(self.name, tall, random.choice(inks))
        left = self.x + high * (random.uniform(-1.2, -0.4) if over else random.uniform(0.15, 1.4))
        self._lay(drawn, left, self.y + high / 2 - drawn.height / 2 + high * random.uniform(-0.3, 0.3))
        self._written = left + drawn.width

    def date_by_hand(self) -> None:
        """A day in the same hand behind the name."""
        random, high = self.random, self.font.size
        day = random.choice(("2024年5月17日", "2024.5.17", "5月17日", "二〇二四年五月十七日"))
        colour = random.choice((*handwriting.BLACKS, *handwriting.BLUES))
        drawn = self._by_hand(day, high * random.uniform(0.8, 1.2), colour)
        self._lay(drawn, self._written + high * random.uniform(0.6, 2.0), self.y + high * 0.5 - drawn.height / 2)

    def _by_hand(self, words: str, tall: float, colour: tuple[int, int, int]) -> Image.Image:
        random = self.random
        if random.random() < self.style.traced:
            dark = traced(words, random.choice(self.style.hands), random, tall=tall, width=random.uniform(3.2, 8.0))
            return _in_colour(dark, colour)
        pen = handwriting.pen_of(f"{self.seed}/{self.name}", blue=0.3, hands=self.style.hands)
        drawn = handwriting.written(words, replace(pen, width=max(pen.width, -1), colour=colour), self.seed)
        size = max(int(drawn.width * tall / drawn.height), 1), max(int(tall), 1)
        return drawn.resize(size, Image.Resampling.LANCZOS)

    def stamp_bar(self) -> None:
        """The name as a stamp of one line, red or blue, with a frame or without."""
        random, high = self.random, int(random_millimetres(self.random, 4.5, 8))
        font, colour = ImageFont.truetype(self.style.name_print, high), random.choice((*REDS[:3], *_STAMP_BLUES))
        wide, edge = int(font.getlength(self.name)), int(high * 0.25)
        mask = Image.new("L", (wide + edge * 2, int(high * 1.2) + edge * 2), 0)
        pen = ImageDraw.Draw(mask)
        pen.text((edge, edge * 0.8), self.name, font=font, fill=255, stroke_width=random.choice((0, 1, 2)))
        if random.random() < 0.6:
            pen.rectangle((2, 2, mask.width - 3, mask.height - 3), outline=255, width=random.choice((3, 4, 6)))
        turned = mask.rotate(random.gauss(0, 2.5), resample=Image.Resampling.BICUBIC, expand=True)
        uneven = cv2.resize(_noise(random, (6, 12)), turned.size, interpolation=cv2.INTER_CUBIC).clip(0, 1)
        dark = np.asarray(turned, np.float32) / 255 * (1 - 0.45 * uneven) * random.choice((1.0, 0.9, 0.7))
        drawn = _in_colour(np.asarray(cv2.GaussianBlur(dark, (0, 0), random.uniform(0.6, 1.5)), np.float32), colour)
        left = self.x + self.font.size * random.uniform(0.3, 1.2)
        self._lay(drawn, left, self.y + self.font.size / 2 - drawn.height / 2)

    def soil(self) -> None:
        """What lies on paper though nobody wrote: dust, a smudge, a hole, a fold, what shows through, a staple."""
        random, pen = self.random, ImageDraw.Draw(self.page)
        left, top, right, bottom = self.place
        for kind in random.sample(("dust", "smudge", "hole", "fold", "through", "staple"), 2):
            x, y = random.uniform(left + 20, right - 200), random.uniform(top, bottom)
            if kind == "dust":
                for _ in range(random.randint(8, 40)):
                    a, b, size = random.uniform(left, right), random.uniform(top, bottom), random.uniform(1, 5)
                    pen.ellipse((a, b, a + size, b + size), fill=(random.randint(20, 120),) * 3)
            elif kind == "smudge":
                spot = cv2.GaussianBlur(_noise(random, (int(9 * _MILLIMETRE),) * 2), (0, 0), 9) - 0.48
                self._lay(_in_colour((spot * random.uniform(1, 5)).clip(0, 0.4), (60, 60, 60)), x, y - 60)
            elif kind == "hole":
                size = random.uniform(4.5, 6) * _MILLIMETRE
                pen.ellipse((20, y - size / 2, 20 + size, y + size / 2), fill=(35, 35, 35))
            elif kind == "fold":
                pen.line((x, 0, x + random.uniform(-15, 15), _HIGH), fill=(150, 150, 150), width=random.choice((1, 2)))
            elif kind == "through":
                self._show_through(x, y)
            else:
                turn = random.uniform(-9, 9)
                pen.line((x, y, x + 11 * _MILLIMETRE, y + turn), fill=(70, 70, 75), width=6)

    def _show_through(self, x: float, y: float) -> None:
        """Print of the back of the paper, mirrored and pale."""
        back = Image.new("L", (900, 80), 0)
        ImageDraw.Draw(back).text((0, 10), self.random.choice(PROSE)[:16], font=self.font, fill=255)
        dark = cv2.GaussianBlur(np.asarray(back, np.float32)[:, ::-1] / 255, (0, 0), 2.0)
        self._lay(_in_colour(dark * self.random.uniform(0.08, 0.2), (20, 20, 20)), x - 200, y - 40)

    def press(
        self, drawn: Image.Image, wide: tuple[float, float], aside: tuple[float, float], down: float = 0.0
    ) -> None:
        """Press something of so many millimetres, so many characters beside the label and shares of itself down."""
        side = random_millimetres(self.random, *wide)
        drawn = drawn.resize((int(side), int(side * drawn.height / drawn.width)), Image.Resampling.LANCZOS)
        top = self.y + self.font.size / 2 - side / 2 + down * side
        self._lay(drawn, self.x + self.font.size * self.random.uniform(*aside), top)

    def _print(self, text: str, x: float) -> float:
        """Print a line; its right edge is given back."""
        ImageDraw.Draw(self.page).text((x, self.y), text, font=self.font, fill=_DARK)
        return x + self.font.getlength(text)

    def _lay(self, drawn: Image.Image, x: float, y: float) -> None:
        over = Image.new("RGB", self.page.size, (255, 255, 255))
        over.paste(drawn, (int(x), int(y)))
        self.ink = ImageChops.multiply(self.ink, over)


def random_millimetres(random: Random, least: float, most: float) -> float:
    """So many pixels of paper."""
    return random.uniform(least, most) * _MILLIMETRE


def _in_colour(dark: NDArray[np.float32], colour: tuple[int, int, int]) -> Image.Image:
    page = 255 - dark[..., None] * (255 - np.array(colour, np.float32))
    return Image.fromarray(page.clip(0, 255).astype(np.uint8))


def _noise(random: Random, size: tuple[int, int]) -> NDArray[np.float32]:
    return np.random.default_rng(random.getrandbits(31)).random(size, np.float32)
