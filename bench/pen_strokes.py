"""Characters drawn as a pen goes: along the middle lines of their strokes, in a hand that is never the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sample_cases.making.handwriting import BLACKS, BLUES

SIDE = 104
_PALE = ((120, 120, 125), (110, 130, 200))
_GRID = 1024  # units of the middle lines
Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Hand:
    """How somebody writes: slant, width of the pen, how often strokes join, how close, how loosely and unevenly."""

    slant: float
    width: float
    linked: float
    close: float
    loose: float
    rise: float
    short: float
    uneven: float

    @classmethod
    def of(cls, random: Random) -> Hand:
        """Somebody's hand."""
        return cls(
            random.uniform(-0.15, 0.3), random.uniform(3, 10), random.choice((0.0, 0.0, 0.3, 0.7)),
            random.uniform(0.72, 1), random.uniform(0.01, 0.05), random.gauss(0, 0.12), random.uniform(0, 0.25),
            random.choice((0.0, 0.2, 0.5)),
        )  # fmt: skip


@lru_cache(4000)
def middle_lines(folder: Path, character: str) -> tuple[Points, ...]:
    """The middle lines of a character's strokes, -0.5 to 0.5 across; none if the folder has no such character."""
    path = folder / f"{character}.json"
    if not path.exists():
        return ()
    lines = (np.array(line, float) for line in json.loads(path.read_text("utf-8"))["medians"])
    return tuple(np.column_stack((line[:, 0], 900 - line[:, 1])) / _GRID - 0.5 for line in lines)


def written(text: str, folder: Path, random: Random) -> tuple[Image.Image, list[float]]:
    """The text as a pen writes it, on white, and where each character begins and the last ends, in pixels."""
    hand = Hand.of(random)
    ink = np.zeros((int(SIDE * 1.9), int(SIDE * (len(text) * hand.close + 1.2))), np.uint8)
    x, starts = SIDE * 0.3, []
    for character in text:
        starts.append(x)
        _write(ink, middle_lines(folder, character), hand, random, x)
        x += SIDE * hand.close * random.uniform(0.9, 1.1)
    starts.append(x)
    colour = np.array(random.choice(BLACKS + BLUES + _PALE), float)
    page = (255 - (ink / 255.0)[..., None] * (255 - colour)).astype(np.uint8)
    rows, columns = np.flatnonzero((ink > 60).any(axis=1)), np.flatnonzero((ink > 60).any(axis=0))
    left = int(columns[0])
    cut = page[rows[0] : rows[-1] + 1, left : columns[-1] + 1]
    return Image.fromarray(cut), [start - left for start in starts]


def _write(ink: NDArray[np.uint8], lines: tuple[Points, ...], hand: Hand, random: Random, x: float) -> None:
    wide, high, across, down = (random.gauss(0, by) for by in (0.09, 0.09, 0.06, 0.06))
    turn = np.array([[1 + wide, across], [down + hand.rise, 1 + high]])
    size = SIDE * random.uniform(0.85, 1.12)
    corner = np.array([x, SIDE * 0.35 + random.gauss(0, SIDE * 0.05)])
    last: Points | None = None
    for line in lines:
        points = _shaken(line, hand, random) @ turn.T
        points[:, 0] -= hand.slant * points[:, 1]
        points = (points + 0.5) * size + corner
        if last is not None and random.random() < hand.linked:
            _draw(ink, np.array([last, points[0]]), int(random.uniform(120, 255)), (hand.width * 0.6, 0.0))
        _draw(ink, points, 255, (hand.width * random.uniform(0.85, 1.15), hand.uneven))
        last = points[-1]


def _shaken(line: Points, hand: Hand, random: Random) -> Points:
    """A stroke as the hand makes it: shorter, moved, bent, its corners rounded."""
    middle = line.mean(axis=0)
    moved = middle + (line - middle) * (1 - hand.short * random.random())
    moved = moved + np.array([random.gauss(0, hand.loose), random.gauss(0, hand.loose)])
    bent = np.random.default_rng(random.getrandbits(31)).normal(0, hand.loose * 0.35, line.shape)
    moved = moved + np.cumsum(bent, axis=0)
    if len(moved) < 3:
        return np.asarray(moved, float)
    at, dense = np.arange(len(moved)), np.linspace(0, len(moved) - 1, len(moved) * 5)
    rounded = [cv2.blur(np.interp(dense, at, moved[:, axis]).reshape(-1, 1), (1, 5)).ravel() for axis in (0, 1)]
    return np.asarray(np.column_stack(rounded), float)


def _draw(ink: NDArray[np.uint8], points: Points, shade: int, pen: tuple[float, float]) -> None:
    """A line of that shade by a pen of so many pixels, pressed so unevenly."""
    width, uneven = pen
    corners = np.rint(points * 8).astype(np.int32)
    if not uneven:
        cv2.polylines(ink, [corners], False, shade, max(round(width), 1), cv2.LINE_AA, 3)
        return
    pressed = 1 + uneven * np.cos(np.linspace(0, 2.2, len(points)) + corners[0].sum() % 7)
    for start, end, share in zip(corners, corners[1:], pressed, strict=False):
        cv2.line(ink, start.tolist(), end.tolist(), shade, max(round(width * float(share)), 1), cv2.LINE_AA, 3)
