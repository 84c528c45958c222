"""Names as pens write them: along the middle lines of a running hand's strokes, each stroke pressed unevenly.

No stroke has the width its fount gives it: these hands hold back what the fit of the weights has never seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from sample_cases.making.handwriting import FONTS

Points = NDArray[np.float64]
_Mask = NDArray[np.bool_]
_GRID = 96  # pixels of a character whose middle lines are traced
_FINE = 4  # times as large names are drawn before they are made small
_AROUND = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
_SHORT = 4  # points of a line that is nothing but a spur


@dataclass(frozen=True, slots=True)
class Habit:
    """How somebody writes: slant, rise, closeness, looseness, how often strokes are joined, how unevenly pressed."""

    slant: float
    rise: float
    close: float
    loose: float
    joined: float
    uneven: float

    @classmethod
    def of(cls, random: Random) -> Habit:
        """Somebody's habit."""
        return cls(
            random.uniform(-0.1, 0.35), random.gauss(0, 0.08), random.uniform(0.6, 1.0), random.uniform(0.01, 0.06),
            random.choice((0.0, 0.2, 0.5, 0.9)), random.uniform(0.1, 0.55),
        )  # fmt: skip


def traced(name: str, font: str, random: Random, *, tall: float, width: float) -> NDArray[np.float32]:
    """How dark a pen of so many pixels makes each pixel, from 0 to 1, its characters about `tall` pixels high."""
    habit = Habit.of(random)
    side, pen = tall * _FINE, width * _FINE
    ink = np.zeros((int(side * 2.2), int(side * (len(name) * habit.close + 1.4))), np.uint8)
    x, last = side * 0.4, None
    for character in name:
        size = side * random.uniform(0.75, 1.15)
        corner = np.array([x, side * 0.6 + random.gauss(0, 0.08) * side])
        for line in middle_lines(font, character):
            points = _by(habit, line, random) * size + corner
            if last is not None and random.random() < habit.joined * (0.5 if len(line) < 12 else 1.0):
                _draw(ink, np.array([last, points[0]]), pen * random.uniform(0.3, 0.7), habit, random)
            _draw(ink, points, pen, habit, random)
            last = points[-1]
        x += side * habit.close * random.uniform(0.85, 1.15)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not rows.size:
        return np.zeros((2, 2), np.float32)
    cut = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    small = (max(cut.shape[1] // _FINE, 1), max(cut.shape[0] // _FINE, 1))
    return np.asarray(cv2.resize(cut, small, interpolation=cv2.INTER_AREA), np.float32) / np.float32(255)


@lru_cache(2000)
def middle_lines(font: str, character: str) -> tuple[Points, ...]:
    """The middle lines of a character of a fount of the samples, in the order of writing as near as their places tell.

    A character the fount lacks has none.
    """
    picture = Image.new("L", (int(_GRID * 1.4),) * 2, 0)
    face = ImageFont.truetype(str(FONTS / f"{font}.ttf"), _GRID)
    ImageDraw.Draw(picture).text((_GRID * 0.2, _GRID * 0.1), character, font=face, fill=255)
    lines = _walked(_thinned(np.asarray(picture) > 110))
    lines.sort(key=lambda line: line[:, 1].min() * 1.3 + line[:, 0].min())
    return tuple(line / _GRID - np.array([0.2, 0.1]) for line in lines)


def _thinned(ink: _Mask) -> _Mask:
    """The lines one pixel wide in the middle of strokes, by the rule of Zhang and Suen."""
    ink = np.pad(ink, 1)
    while True:
        before = int(ink.sum())
        for first in (True, False):
            near = [np.roll(ink, (-down, -across), (0, 1)) for down, across in _AROUND]
            count = sum(one.astype(np.int8) for one in near)
            turns = sum((~one & other).astype(np.int8) for one, other in zip(near, [*near[1:], near[0]], strict=True))
            up, right, down, left = near[0], near[2], near[4], near[6]
            ends = (up & right & down) | (right & down & left) if first else (up & right & left) | (up & down & left)
            ink = ink & ~((count >= 2) & (count <= 6) & (turns == 1) & ~ends)
        if int(ink.sum()) == before:
            return ink


def _walked(thin: _Mask) -> list[Points]:
    """The lines of a drawing one pixel wide, from each end or crossing to the next."""
    left = {(int(y), int(x)) for y, x in np.argwhere(thin)}
    found: list[Points] = []
    while left:
        ends = [one for one in left if len(_beside(one, left)) == 1]
        at = min(ends or left, key=lambda one: one[0] + one[1])
        line = [at]
        left.discard(at)
        while ahead := _beside(at, left):
            at = min(ahead, key=lambda one: _turn(line, one))
            line.append(at)
            left.discard(at)
        if len(line) >= _SHORT:
            found.append(np.array([(x, y) for y, x in line], float))
    return found


def _beside(at: tuple[int, int], among: set[tuple[int, int]]) -> list[tuple[int, int]]:
    return [one for down, across in _AROUND if (one := (at[0] + down, at[1] + across)) in among]


def _turn(line: list[tuple[int, int]], to: tuple[int, int]) -> float:
    """How far a line would have to turn to go on to a point."""
    back = line[max(len(line) - 5, 0)]
    along = np.array(line[-1]) - np.array(back)
    return float(-np.dot(along, np.array(to) - np.array(line[-1])))


def _by(habit: Habit, line: Points, random: Random) -> Points:
    """A line as somebody makes it: smoothed, moved, bent and slanted."""
    wide = 7 if len(line) > 14 else 3
    padded = np.pad(line, ((wide // 2, wide // 2), (0, 0)), "edge")
    smooth = np.column_stack([np.convolve(padded[:, axis], np.ones(wide) / wide, "valid") for axis in (0, 1)])
    moved = smooth + np.array([random.gauss(0, habit.loose), random.gauss(0, habit.loose)])
    bend = np.random.default_rng(random.getrandbits(31)).normal(0, habit.loose * 0.12, moved.shape)
    moved = moved + np.cumsum(bend, axis=0) / max(len(moved) ** 0.5, 1)
    moved[:, 0] -= habit.slant * (moved[:, 1] - 0.5)
    moved[:, 1] += habit.rise * moved[:, 0]
    return np.asarray(moved, float)


def _draw(ink: NDArray[np.uint8], points: Points, pen: float, habit: Habit, random: Random) -> None:
    """A line pressed unevenly, thinner where it begins and where it runs out."""
    count = len(points)
    along = np.linspace(0, 1, count)
    phase, waves = random.uniform(0, 6.3), random.uniform(2, 9)
    pressed = 1 + habit.uneven * np.sin(phase + waves * along)
    run_out = random.uniform(0.05, 0.35)
    pressed = pressed * np.clip(0.35 + (1 - along) / run_out, 0, 1) * np.clip(0.6 + along / 0.1, 0, 1)
    for at in range(count - 1):
        corners = np.rint(points[at : at + 2] * 8).astype(np.int32)
        thick = max(round(pen * float(pressed[at])), 1)
        cv2.line(ink, tuple(map(int, corners[0])), tuple(map(int, corners[1])), 255, thick, cv2.LINE_AA, 3)
