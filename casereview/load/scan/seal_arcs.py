"""The words of a seal laid level: those that run along its rim, and those that stand in a line below its middle."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import LevelLine
from casereview.load.scan.seal_ink import Ink, SealInk
from casereview.load.scan.seal_rims import Rim

_INKED = 0.4
_DEEP = 0.6  # of the shorter half axis, from the rim to where the star may begin
_MIDDLE = 0.22  # of it, at which the words run
_WIDEST_RIM, _RIM = 0.17, 0.05  # of it: two rims together, and the narrowest
_ON_RIM = 0.55  # of the columns, inked on a rim
_ROWS = 0.3  # of the fullest row, from where on a row belongs to the words
_LINE_GAP = 0.03  # of it, that rows without ink may be high within the words
_LOW = 0.1  # of the half axis: words are no lower
_HIGH, _TALL = 0.22, 0.6  # of the height of the words: letters begin above, a line below does not; figures end above
_LETTER = 0.5  # of that height, to either side of a column that belongs to a letter
_UPPER, _LOWER = 0.2, 0.3  # sines of the directions that are in the upper half, and in the lower
_LEAST_GAP = 0.7  # of the height, between the end of the words and their beginning
_APART = 0.6  # of the distance of letters, by which words lie farther from other words
_ELSEWHERE = 0.12  # of the letters, in other stretches: traces of a line below
_SIZE = 36  # pixels high that letters are in a strip, which is 48
_STRIP, _PAD = 48, 12
_STEPS = 2048


class Arc(NamedTuple):
    """Words along a rim laid level: dark on light, letters `_SIZE` pixels high; `begin` and `end` of them across.

    `letter` is how wide most letters are in pixels, `hidden` tells for each column what share of it print hides. `up`
    is the direction in radians in which the words stand highest, `span` the angle they take up, and `feet` how far
    from the middle they stand, as a share of the half axis.
    """

    grey: LevelLine
    begin: float
    end: float
    letter: float
    hidden: NDArray[np.float32]
    up: float
    span: float
    feet: float


class _Ring(NamedTuple):
    """The ring within a rim laid level as if cut, outermost on top, with the direction each column points in."""

    ink: Ink
    hidden: Ink
    angles: NDArray[np.float64]

    def rolled(self, by: int) -> _Ring:
        """The ring cut elsewhere."""
        return _Ring(np.roll(self.ink, -by, axis=1), np.roll(self.hidden, -by, axis=1), np.roll(self.angles, -by))


def arc_of(seal: SealInk, rim: Rim) -> Arc | None:
    """The words along the rim; None where none can be told from the rest.

    They leave a gap in the lower half: seals are pressed about upright.
    """
    ring = _unrolled(seal, rim)
    rows = _text_rows(ring.ink[:, np.sin(ring.angles) < _UPPER] > _INKED, rim.short)
    if rows is None:
        return None
    letters = _of_letters(ring.ink[rows] > _INKED)
    if (gap := _gap(letters, ring.angles, rows.stop - rows.start)) is None:
        return None
    ring, letters = ring.rolled(gap), np.roll(letters, -gap)
    if (words := _words(letters, rows.stop - rows.start)) is None:
        return None
    first, last = words
    if (rows := _text_rows(ring.ink[:, first:last] > _INKED, rim.short)) is None:
        return None
    return _levelled(ring, rows, (first, last), rim.short)


def _unrolled(seal: SealInk, rim: Rim) -> _Ring:
    turn = np.linspace(0, 2 * np.pi, _STEPS, endpoint=False)
    nx, ny = np.cos(turn) / rim.long, np.sin(turn) / rim.short
    length = np.hypot(nx, ny)
    nx, ny = nx / length, ny / length
    x, y = rim.long * np.cos(turn), rim.short * np.sin(turn)
    inner = _MIDDLE * rim.short
    places = np.column_stack((x - inner * nx, y - inner * ny))
    along = np.linalg.norm(np.roll(places, -1, axis=0) - places, axis=1)
    total = float(along.sum())
    at = np.interp(np.arange(int(total)), np.concatenate(([0.0], np.cumsum(along))), np.arange(_STEPS + 1))
    columns = at.astype(int) % _STEPS
    x, y, nx, ny = x[columns], y[columns], nx[columns], ny[columns]
    depth = np.arange(int(_DEEP * rim.short))[:, None]
    x, y = x - depth * nx, y - depth * ny
    cos, sin = np.cos(rim.turned), np.sin(rim.turned)
    across, down = rim.x + x * cos - y * sin, rim.y + x * sin + y * cos
    across, down = across.astype(np.float32), down.astype(np.float32)
    ink, hidden = (cv2.remap(plane, across, down, cv2.INTER_LINEAR) for plane in seal)
    angles = np.arctan2(down[0] - rim.y, across[0] - rim.x).astype(np.float64)
    return _Ring(np.asarray(ink, np.float32), np.asarray(hidden, np.float32), angles)


def _text_rows(mask: NDArray[np.bool_], short: float) -> slice | None:
    """The rows in which the words stand, below the rim or two."""
    covered = mask.mean(axis=1)
    rims = np.flatnonzero(covered[: int(_WIDEST_RIM * short)] > _ON_RIM)
    top = max(int(rims[-1]) + 1 if len(rims) else 0, int(_RIM * short))
    rest = covered[top:]
    if not len(rest) or rest.max() <= 0:
        return None
    found = runs_of(rest > _ROWS * np.percentile(rest, 95), _LINE_GAP * short)
    high = [run for run in found if run[1] - run[0] > _LOW * short]
    return slice(top + high[0][0], top + high[0][1]) if high else None


def runs_of(flags: NDArray[np.bool_], gap: float) -> list[tuple[int, int]]:
    """Where runs of what is true begin and end, those joined that no more than a `gap` parts."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False]))))
    found: list[tuple[int, int]] = []
    for begin, end in edges.reshape(-1, 2).tolist():
        if found and begin - found[-1][1] <= gap:
            begin = found.pop()[0]
        found.append((begin, end))
    return found


def _of_letters(band: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which columns of a level ring belong to letters as high as the words: not to figures, nor to a line below."""
    height = band.shape[0]
    reach = max(round(_LETTER * height), 1)
    around = np.pad(band, ((0, 0), (reach, reach)), mode="wrap").astype(np.uint8)
    near = cv2.dilate(around, np.ones((1, 2 * reach + 1), np.uint8))[:, reach:-reach] > 0
    highest = np.where(near.any(axis=0), near.argmax(axis=0), height)
    deepest = np.where(near.any(axis=0), height - near[::-1].argmax(axis=0), 0)
    return np.asarray((highest < _HIGH * height) & (deepest > _TALL * height) & band.any(axis=0))


def _gap(letters: NDArray[np.bool_], angles: NDArray[np.float64], height: int) -> int | None:
    """The middle of the widest stretch without letters in the lower half; None if none is wide."""
    inked = np.flatnonzero(letters)
    if len(inked) < 2 * height:
        return None
    widths = np.append(inked[1:], inked[0] + len(letters)) - inked
    middles = (inked + widths // 2) % len(letters)
    widths[np.sin(angles[middles]) < _LOWER] = 0
    widest = int(widths.argmax())
    return int(middles[widest]) if widths[widest] > _LEAST_GAP * height else None


def _words(letters: NDArray[np.bool_], height: int) -> tuple[int, int] | None:
    """Where the words begin and end: the stretch with most letters; None where others have more than a few."""
    runs = runs_of(letters, 0.14 * height)
    likely = [run for run in runs if run[1] - run[0] > 0.3 * height]
    if len(likely) < 3:
        return runs[0][0], runs[-1][1]
    wide = float(np.median([end - begin for begin, end in likely]))
    pitch = float(np.median([after - before for (before, _), (after, _) in pairwise(likely)]))
    parts = runs_of(letters, max(pitch - wide, 0) + _APART * max(pitch, wide))
    inked = {part: int(np.count_nonzero(letters[part[0] : part[1]])) for part in parts}
    most = max(parts, key=lambda part: inked[part])
    return most if inked[most] > (1 - _ELSEWHERE) * sum(inked.values()) else None


def _levelled(ring: _Ring, rows: slice, columns: tuple[int, int], short: float) -> Arc:
    first, last = columns
    height = rows.stop - rows.start
    letter = _letter_width(ring.ink[rows, first:last])
    stretch, scale = _SIZE / max(letter, 0.55 * height), _SIZE / height
    wide = round((last - first) * stretch)
    width = -(-(wide + 2 * _PAD) // 16) * 16
    left = (width - wide) / 2
    matrix = np.array(((stretch, 0, left - first * stretch), (0, scale, (_STRIP - _SIZE) / 2 - rows.start * scale)))
    place = np.s_[max(rows.start - 1, 0) : rows.stop + 1, max(first - 2, 0) : last + 2]
    ink, hidden = np.zeros_like(ring.ink), np.zeros_like(ring.hidden)
    ink[place], hidden[place] = ring.ink[place], ring.hidden[place]
    flat, over = (cv2.warpAffine(plane, matrix, (width, _STRIP), flags=cv2.INTER_LINEAR) for plane in (ink, hidden))
    up = float(ring.angles[(first + last) // 2])
    share = np.asarray(over.mean(axis=0) * _STRIP / _SIZE, np.float32)
    return Arc(
        dark_on_light(np.asarray(flat, np.float32)),
        left,
        left + wide,
        letter * stretch,
        share,
        up,
        2 * np.pi * (last - first) / len(ring.angles),
        1 - rows.stop / short,
    )


def dark_on_light(ink: Ink) -> LevelLine:
    """Ink as print is read: dark on white."""
    return np.asarray(255 - 225 * np.clip(ink, 0, 1), np.uint8)


def _letter_width(band: Ink) -> float:
    """How wide most letters of a level band are."""
    height = band.shape[0]
    inked = (band > _INKED).sum(axis=0) > max(0.04 * height, 1)
    widths = [end - begin for begin, end in runs_of(inked, 0.14 * height)]
    likely = [width for width in widths if 0.3 * height < width < 1.4 * height]
    return float(np.percentile(likely, 60)) if likely else 0.8 * height
