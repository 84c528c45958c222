"""Pieces of pages with places to sign, each with what stands there: made anew from a seed, never stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pylopdf_fonts_zh_cn
from PIL import Image, ImageChops, ImageDraw, ImageFont

from casereview.load.ocr.nouns import Picture, ReadLine
from sample_cases.making import handwriting, stamps

_FONTS = Path(pylopdf_fonts_zh_cn.__file__).parent
PRINTS = (str(_FONTS / "NotoSansSC-Regular.otf"), str(_FONTS / "NotoSerifSC-Regular.otf"))
DPI = 300
"""At which a piece is drawn before it is scanned."""
_WIDE, _HIGH = 1900, 900  # pixels there
_LABELS = (
    "被询问人（签名）：",
    "承办人：",
    "当事人签名：",
    "执法人员签名：",
    "审批人：",
    "收件人（签名）：",
    "记录人：",
    "法定代表人：",
)
_NAMES = ("王建国", "李娜", "张晓明", "刘洋", "陈思远", "赵磊", "孙丽华", "周涛", "吴敏", "郑海燕", "冯雪", "许文强")
_PROSE = (
    "现场检查情况：该单位二层车间西侧安全出口上锁，消防通道堆放杂物，未能当场提供教育培训记录。",
    "以上笔录我已看过，和我说的一样，本人无异议，同意接受处理并按期改正。",
    "经查明，上述事实有现场检查记录、询问笔录、现场照片等证据证实，足以认定。",
)
_BODY = "某某市某某区应急管理局"


class Bears(StrEnum):
    """What stands in a place to sign."""

    BLANK = "空白"
    HAND = "手写"
    PRINT = "打印姓名"
    STAMP = "姓名章"
    SEAL = "仅公章"
    SEALED_HAND = "公章压签名"
    SEALED_PRINT = "公章压打印姓名"
    FINGER = "仅指印"
    FINGERED_HAND = "指印压签名"


@dataclass(frozen=True, slots=True)
class Piece:
    """A picture with its lines of print; `place` is what belongs to the label, in pixels."""

    picture: Picture
    lines: tuple[ReadLine, ...]
    bears: Bears
    place: tuple[float, float, float, float]
    dpi: float
    grey: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece is printed, written and scanned."""

    print: str
    name_print: str
    hands: tuple[str, ...]
    dpi: int
    grey: bool
    size: int  # points


def style_of(random: Random, prints: tuple[str, ...] = PRINTS, hands: tuple[str, ...] = handwriting.HANDS) -> Style:
    """A style drawn from these fonts."""
    return Style(
        random.choice(prints), random.choice(prints), hands, random.choice((150, 200, 200, 300)), random.random() < 0.2,
        random.choice((11, 12, 14, 16)),
    )  # fmt: skip


_BY_HAND = frozenset({Bears.HAND, Bears.SEALED_HAND, Bears.FINGERED_HAND})
_IN_PRINT = frozenset({Bears.PRINT, Bears.SEALED_PRINT})
_SEALED = frozenset({Bears.SEAL, Bears.SEALED_HAND, Bears.SEALED_PRINT})
_FINGERED = frozenset({Bears.FINGER, Bears.FINGERED_HAND})


def piece_of(seed: str, bears: Bears, style: Style | None = None) -> Piece:
    """The piece of this seed."""
    random = Random(f"{seed}/{bears}")
    style = style or style_of(random)
    paper = _Paper(seed, random, style, random.choice(_NAMES))
    paper.print_prose()
    label = paper.print_label()
    if bears in _BY_HAND:
        paper.sign()
    elif bears in _IN_PRINT:
        paper.print_name()
    elif bears is Bears.STAMP:
        paper.press(stamps.name_stamp(paper.name, seed), (9, 15), (0.2, 1.5))
    if bears in _SEALED:
        paper.press(stamps.round_seal(_BODY, seed), (38, 45), (-0.5, 1.0), random.uniform(-0.15, 0.15))
    if bears in _FINGERED:
        paper.press(stamps.fingerprint(seed), (13, 19), (0.4, 2.0))
    paper.print_day()
    high = paper.font.size
    right = min(label.edges[-1] + high * 10, _WIDE)
    place = (label.edges[-1], label.top - high * 0.6, right, label.bottom + high * 0.6)
    return _scanned(Piece(paper.drawn(), tuple(paper.lines), bears, place, DPI, False, paper.name), random, style)


class _Paper:
    """A piece being drawn: print on one sheet, ink on another, and the lines of its print."""

    def __init__(self, seed: str, random: Random, style: Style, name: str) -> None:
        self.seed, self.random, self.style, self.name = seed, random, style, name
        self.page = Image.new("RGB", (_WIDE, _HIGH), (255, 255, 255))
        self.ink = self.page.copy()
        self.font = ImageFont.truetype(style.print, round(style.size * DPI / 72))
        self.lines: list[ReadLine] = []
        self.x, self.y = 90.0, 40.0

    def drawn(self) -> Picture:
        return np.asarray(ImageChops.multiply(self.page, self.ink))

    def print_prose(self) -> None:
        high = self.font.size
        for _ in range(self.random.randint(1, 3)):
            prose = self.random.choice(_PROSE)[: int((_WIDE - 200) / high)]
            self.lines.append(_print(self.page, prose, self.font, 90, self.y))
            self.y += high * self.random.uniform(1.5, 2.2)
        self.y += high * self.random.uniform(0.4, 1.5)

    def print_label(self) -> ReadLine:
        """The label, at times with a line to sign on."""
        at, high = self.random.choice((90, 200, 420)), self.font.size
        label = _print(self.page, self.random.choice(_LABELS), self.font, at, self.y)
        self.x = label.edges[-1]
        if self.random.random() < 0.35:
            y = self.y + high * 1.15
            ImageDraw.Draw(self.page).line((self.x + 6, y, self.x + high * 9, y), fill=(20, 20, 20), width=3)
        self.lines.append(label)
        return label

    def print_name(self) -> None:
        size = round(self.style.size * self.random.choice((1, 1, 1.15)) * DPI / 72)
        font = ImageFont.truetype(self.style.name_print, size)
        start = self.x + self.font.size * self.random.uniform(0, 0.6)
        self.lines.append(_print(self.page, self.name, font, start, self.y))

    def print_day(self) -> None:
        self.y += self.font.size * self.random.uniform(2.6, 3.4)
        self.lines.append(_print(self.page, "2024年5月17日", self.font, self.random.choice((90, 900)), self.y))

    def sign(self) -> None:
        high = self.font.size
        pen = handwriting.pen_of(f"{self.seed}/{self.name}", blue=0.3, hands=self.style.hands)
        drawn = handwriting.written(self.name, replace(pen, width=max(pen.width, -1)), self.seed)
        tall = high * self.random.uniform(0.95, 2.1)
        drawn = drawn.resize((max(int(drawn.width * tall / drawn.height), 1), int(tall)), Image.Resampling.LANCZOS)
        up = high * self.random.uniform(-0.3, 0.3)
        self._lay(drawn, self.x + high * self.random.uniform(0.1, 1.4), self.y + high / 2 - tall / 2 + up)

    def press(
        self, drawn: Image.Image, wide: tuple[float, float], aside: tuple[float, float], down: float = 0.0
    ) -> None:
        """Press something of so many millimetres, so many characters beside the label and shares of itself down."""
        side = self.random.uniform(*wide) / 25.4 * DPI
        drawn = drawn.resize((int(side), int(side * drawn.height / drawn.width)), Image.Resampling.LANCZOS)
        top = self.y + self.font.size / 2 - side / 2 + down * side
        self._lay(drawn, self.x + self.font.size * self.random.uniform(*aside), top)

    def _lay(self, drawn: Image.Image, x: float, y: float) -> None:
        over = Image.new("RGB", self.page.size, (255, 255, 255))
        over.paste(drawn, (int(x), int(y)))
        self.ink = ImageChops.multiply(self.ink, over)


def _print(page: Image.Image, text: str, font: ImageFont.FreeTypeFont, x: float, y: float) -> ReadLine:
    ImageDraw.Draw(page).text((x, y), text, font=font, fill=(25, 25, 28))
    edges = tuple(x + font.getlength(text[:index]) for index in range(len(text) + 1))
    left, top, right, bottom = font.getbbox(text)
    del left, right
    return ReadLine(text, edges, y + top, y + bottom, tuple(0.99 for _ in text))


def _scanned(piece: Piece, random: Random, style: Style) -> Piece:
    """The piece as a scanner or telephone gives it."""
    scale = style.dpi / DPI
    picture = degraded(piece.picture, random, style.dpi, grey=style.grey)
    lines = tuple(_scaled(line, scale) for line in piece.lines)
    left, top, right, bottom = (value * scale for value in piece.place)
    place = (left, top, right, bottom)
    return replace(piece, picture=picture, lines=lines, place=place, dpi=style.dpi, grey=style.grey)


def degraded(page: Picture, random: Random, dpi: int, *, grey: bool) -> Picture:
    """A page drawn at `DPI` as a scanner of `dpi` gives it: blurred, pale, tinted, lit unevenly, noisy, as JPEG."""
    noise = np.random.default_rng(random.getrandbits(32))
    scale = dpi / DPI
    light = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.float32)
    height, width = light.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), random.uniform(-0.4, 0.4), 1.0)
    laid = cv2.warpAffine(light, turn, (width, height), borderValue=(255, 255, 255))
    if random.random() < 0.7:
        laid = cv2.GaussianBlur(laid, (0, 0), random.uniform(0.3, 1.0) * dpi / 200)
    pale = random.uniform(0.55, 0.95) if random.random() < 0.3 else 1.0
    tint = np.array([1, 1 - random.uniform(0, 0.05), 1 - random.uniform(0, 0.13)])
    across = np.linspace(random.uniform(0.72, 1), 1, width)[None, :, None]
    lit = (255 - (255 - laid) * pale) * tint * across
    if grey:
        lit = lit @ np.array([0.299, 0.587, 0.114])[:, None]
    lit = lit + noise.normal(0, random.uniform(0.5, 7.5), lit.shape)
    return _as_jpeg(lit.clip(0, 255).astype(np.uint8), random.randint(50, 93))


def _as_jpeg(picture: Picture, quality: int) -> Picture:
    """The picture after it was compressed, in colours or in one."""
    flags = cv2.IMREAD_COLOR if picture.shape[2] == 3 else cv2.IMREAD_GRAYSCALE
    _, packed = cv2.imencode(".jpg", picture[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    done = np.asarray(cv2.imdecode(packed, flags), np.uint8)
    return np.ascontiguousarray(done[:, :, ::-1]) if done.ndim == 3 else np.repeat(done[:, :, None], 3, axis=2)


def _scaled(line: ReadLine, scale: float) -> ReadLine:
    return replace(line, edges=tuple(e * scale for e in line.edges), top=line.top * scale, bottom=line.bottom * scale)
