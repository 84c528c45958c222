"""Pages drawn for the tests of scans and photographs, and what scanners and telephones do to them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pylopdf_fonts_zh_cn
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from casereview.load.ocr.nouns import Picture, Turned

WIDTH, HEIGHT, DPI = 1654, 2339, 200.0
_FONT = Path(os.path.dirname(pylopdf_fonts_zh_cn.__file__)) / "NotoSerifSC-Regular.otf"
_WORDS = "当事人涉嫌未取得许可从事经营活动一案经本机关依法调查现已查明违法事实清楚证据确凿应当予以处罚"


def as_it_lies(_: Picture) -> Turned:
    """An engine that finds every picture upright."""
    return Turned(0, 0.99)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONT), size)


def paper(width: int = WIDTH, height: int = HEIGHT) -> Picture:
    return np.full((height, width, 3), 250, np.uint8)


def written(page: Picture, x: int, y: int, text: str, size: int = 33) -> Picture:
    image = Image.fromarray(page)
    ImageDraw.Draw(image).text((x, y), text, fill=(20, 20, 20), font=_font(size))
    return np.array(image)


def text_page(seed: int = 1, *, lines: int = 26, width: int = WIDTH, height: int = HEIGHT) -> Picture:
    random, page = np.random.default_rng(seed), paper(width, height)
    most = (width - 430) // 33
    for line in range(lines):
        start, count = random.integers(0, len(_WORDS)), most if line % 4 else random.integers(5, most)
        page = written(page, 215, 340 + line * 66, (_WORDS * 3)[start : start + count])
    return written(page, width // 2 - 180, 210, "行政处罚决定书", 52)


def form(*, rows: int = 9, width: int = WIDTH, height: int = HEIGHT) -> Picture:
    page = paper(width, height)
    xs = np.linspace(0.1 * width, 0.9 * width, 4).round().astype(int).tolist()
    ys = np.linspace(0.13 * height, 0.9 * height, rows + 1).round().astype(int).tolist()
    for y in ys:
        cv2.line(page, (xs[0], y), (xs[-1], y), (15, 15, 15), 3)
    for x in xs:
        cv2.line(page, (x, ys[0]), (x, ys[-1]), (15, 15, 15), 3)
    for row, y in enumerate(ys[:-1]):
        page = written(page, xs[0] + 15, y + 20, _WORDS[row : row + 5], 30)
        page = written(page, xs[1] + 15, y + 20, _WORDS[row * 3 : row * 3 + 9], 30)
    return page


def leaning(page: Picture, degrees: float) -> Picture:
    """The page turned clockwise within its frame."""
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    return np.asarray(cv2.warpAffine(page, matrix, (width, height), borderValue=(250, 250, 250)), np.uint8)


def scanned(page: Picture, seed: int = 1, *, noise: float = 5) -> Picture:
    random = np.random.default_rng(seed)
    soft = cv2.GaussianBlur(page, (3, 3), 0).astype(np.float32)
    return np.asarray(np.clip(soft + random.normal(0, noise, (*page.shape[:2], 1)), 0, 255), np.uint8)


def shown_through(page: Picture, back: Picture, share: float) -> Picture:
    """The page with the other side of its leaf shining through."""
    mirrored = cv2.GaussianBlur(np.ascontiguousarray(back[:, ::-1]), (0, 0), 3).astype(np.float32)
    return np.asarray(np.clip(page - (250 - mirrored) * share, 0, 255), np.uint8)


def side_by_side(left: Picture, right: Picture, *, fold: float = 0.5) -> Picture:
    """Two pages of an open volume, darker by `fold` where they are bound."""
    both = np.hstack([left, right]).astype(np.float32)
    aside = np.abs(np.arange(both.shape[1]) - left.shape[1])
    return np.asarray(both * (1 - fold * np.exp(-aside / 45))[None, :, None], np.uint8)


def photographed(
    page: Picture, corners: list[tuple[float, float]], size: tuple[int, int], *, seed: int = 1, shade: float = 0.6
) -> tuple[Picture, NDArray[np.float64]]:
    """The page lying on wood with its corners there, lit from one side, and the way of its places to the picture."""
    random, (width, height) = np.random.default_rng(seed), size
    page_corners = np.array([[0, 0], [page.shape[1], 0], page.shape[1::-1], [0, page.shape[0]]], np.float32)
    way = np.asarray(cv2.getPerspectiveTransform(page_corners, np.array(corners, np.float32)), np.float64)
    grain = cv2.GaussianBlur(random.normal(0, 1, (height, width)).astype(np.float32), (0, 0), sigmaX=60, sigmaY=2)
    wood = np.array([140, 95, 60]) + 12 * (grain / grain.std())[..., None]
    face = cv2.warpPerspective(page.astype(np.float32), way, size)
    covered = cv2.warpPerspective(np.ones(page.shape[:2], np.float32), way, size)[..., None]
    light = np.linspace(1, shade, width)[None, :, None]
    picture = (wood * (1 - covered) + face * covered) * light + random.normal(0, 3, (height, width, 1))
    return np.asarray(np.clip(picture, 0, 255), np.uint8), way


def marked(page: Picture, places: list[tuple[int, int]]) -> Picture:
    """The page with green dots, which nothing else on it has."""
    page = page.copy()
    for place in places:
        cv2.circle(page, place, 9, (0, 200, 0), -1, cv2.LINE_AA)
    return page


def marks(picture: Picture) -> NDArray[np.float64]:
    """The middles of the green dots, from top to bottom, in places of pixels' corners."""
    red, green, blue = (picture[:, :, channel].astype(int) for channel in range(3))
    green_dots = ((green - red > 60) & (green - blue > 60)).astype(np.uint8)
    areas, middles = cv2.connectedComponentsWithStats(green_dots)[2:]
    found = middles[1:][areas[1:, cv2.CC_STAT_AREA] > 25] + 0.5
    return np.asarray(found[np.argsort(found[:, 1])], np.float64)
