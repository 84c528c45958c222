"""What shows through from the other side of a leaf: it is read better in a mirror, and is fainter than all print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt
from statistics import fmean, median
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr import Engine, Picture, ReadLine
from casereview.load.ocr.nouns import LevelLine, Reading
from casereview.load.ocr.strips import HEIGHT

_Plane = NDArray[np.uint8]
_Ink = NDArray[np.float32]

_DARKER = 95  # percent of the letters of a page that have less contrast than its print usually has
_FAINT = 0.4  # of that contrast, below which a letter may be one of the other side
_INK = 0.5  # of that contrast, from where on ink is of this side
_TRIED = 4  # lines with such letters that are looked at in a mirror, those with the most of them first
_SEEN = 0.05  # of the light of the paper that ink takes which shows through at all
_LETTERS, _CLEAR, _BETTER = 3, 0.9, 0.05  # of one line: so many, read so surely in a mirror, by so much more surely
_DEEP, _DARKEST = 90, 2.0  # percent of what shows through that is lighter, and times it, the darkest; print is darker
_CORE = 1.2  # times the limit between what shows through and ink, which every stroke of this side has somewhere
_COLOUR = 30  # of 255, between two channels: red of seals, blue of pens
_EDGES = 5  # pixels about ink of this side that belong to it
_CELL, _PAPER = 8, 15  # pixels a cell, and cells among which paper shows
_APART, _LONG = 2.0, 6.0  # heights between words of one line, and to either side of a letter that is looked at
_AROUND, _MARGIN = 4.0, 0.15  # heights about a line that show its paper, and that belong to it


class _Line(NamedTuple):
    """A line as read, and of each letter the contrast: the part of the light of the paper that its ink takes."""

    line: ReadLine
    contrasts: tuple[tuple[int, float], ...]


def front_of(picture: Picture, lines: Sequence[ReadLine], engine: Engine) -> Picture:
    """The picture without what shows through, or the picture itself where nothing is proven to.

    `lines` is what `engine` reads on it. Raises ModelsMissingError.
    """
    plane = np.asarray(cv2.extractChannel(picture, 0), np.uint8)
    told = [_Line(line, tuple(_contrasts(plane, line))) for line in lines]
    letters = [contrast for one in told for _, contrast in one.contrasts]
    if not letters:
        return picture
    usual = float(np.percentile(letters, _DARKER))
    faint = [(one, tuple(at for at, contrast in one.contrasts if contrast < _FAINT * usual)) for one in told]
    tried = sorted((each for each in faint if each[1]), key=lambda each: -len(each[1]))[:_TRIED]
    behind = [deep for one, places in tried for deep in _behind(plane, one.line, places, _INK * usual, engine)]
    if not behind:
        return picture
    deep = median(behind)
    print_ = (max(contrast for _, contrast in one.contrasts) for one in told if _is_print(one))
    faintest = min((contrast for contrast in print_ if contrast > _DARKEST * deep), default=1.0)
    return _without_lighter(picture, min(sqrt(deep * faintest), _DARKEST * deep))


def _is_print(one: _Line) -> bool:
    return len(one.contrasts) >= _LETTERS and fmean(one.line.scores) >= _CLEAR


def _contrasts(plane: _Plane, line: ReadLine) -> Iterator[tuple[int, float]]:
    """Of each letter of the line its place and its contrast."""
    strip = plane[max(int(line.top), 0) : int(line.bottom) + 1, max(int(line.edges[0]), 0) : int(line.edges[-1]) + 1]
    if min(strip.shape) < 3:
        return
    paper = max(float(np.percentile(strip[::3, ::3], 85)), 1.0)
    darkest = cv2.blur(strip, (3, 3)).min(axis=0)
    left = max(int(line.edges[0]), 0)
    for at, letter in enumerate(line.text):
        ink = darkest[max(int(line.edges[at]) - left, 0) : int(line.edges[at + 1]) + 1 - left]
        if letter.isalnum() and letter != "一" and ink.size:  # one stroke may be faint
            yield at, 1 - float(ink.min()) / paper


def _behind(plane: _Plane, line: ReadLine, places: Sequence[int], ink: float, engine: Engine) -> Iterator[float]:
    """How deep that is which shows through beside and between the ink of a line, where it is words in a mirror."""
    high = line.bottom - line.top
    first, last = max(int(line.top - _AROUND * high), 0), int(line.bottom + _AROUND * high) + 1
    rows = slice(max(int(line.top - _MARGIN * high), 0) - first, int(line.bottom + _MARGIN * high) + 1 - first)
    part = plane[first:last]
    faint = np.asarray(1 - cv2.divide(cv2.blur(part, (3, 3)), _paper(part), scale=255)[rows] / 255.0, np.float32)
    faint -= np.median(faint)
    faint[cv2.dilate((faint > ink).astype(np.uint8), np.ones((2 * _EDGES - 1,) * 2, np.uint8)) > 0] = 0
    for left, right in _runs(faint, round(_APART * high)):
        within = [one for one in (line.edges[at] for at in places) if left - high < one < right + high]
        if not within:
            continue
        words = faint[:, max(left, int(min(within) - _LONG * high)) : min(right, int(min(within) + _LONG * high))]
        if (words > _SEEN).any():
            deep = float(np.percentile(words[words > _SEEN], _DEEP))
            if _is_mirrored(_strip(words, deep), engine):
                yield deep


def _runs(faint: _Ink, apart: int) -> list[tuple[int, int]]:
    """The stretches across that bear something faint; columns that are as near as words of a line are one stretch."""
    inked = ((cv2.blur(faint, (_EDGES, _EDGES)) > _SEEN).sum(axis=0) >= 3).astype(np.uint8)
    joined = cv2.morphologyEx(inked[None], cv2.MORPH_CLOSE, np.ones((1, apart | 1), np.uint8))[0].astype(np.int8)
    turns = np.diff(np.concatenate(([0], joined, [0])))
    return list(zip(np.flatnonzero(turns == 1).tolist(), np.flatnonzero(turns == -1).tolist(), strict=True))


def _strip(words: _Ink, deep: float) -> LevelLine:
    """The words as dark as print, as high as lines are read."""
    dark = np.clip(255 * (1 - 0.8 * words / deep), 0, 255).astype(np.uint8)
    aside = words.shape[0] // 3
    wide = cv2.copyMakeBorder(dark, 0, 0, aside, aside, cv2.BORDER_CONSTANT, value=255)
    width = -(-round(wide.shape[1] * HEIGHT / wide.shape[0]) // 16) * 16
    return np.asarray(cv2.resize(wide, (width, HEIGHT)), np.uint8)


def _is_mirrored(strip: LevelLine, engine: Engine) -> bool:
    mirrored = engine.read_strip(np.ascontiguousarray(strip[:, ::-1]))
    letters = [letter for letter in mirrored.text if letter.isalnum()]
    if len(letters) < _LETTERS or all(map(str.isascii, letters)) or _sure(mirrored) < _CLEAR:
        return False
    return _sure(engine.read_strip(strip)) <= _sure(mirrored) - _BETTER


def _sure(reading: Reading) -> float:
    return fmean(reading.scores) if reading.scores else 0.0


def _paper(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The tone of the paper everywhere on a picture or a part of one."""
    height, width = picture.shape[:2]
    cells = cv2.resize(picture, (max(width // _CELL, 1), max(height // _CELL, 1)), interpolation=cv2.INTER_AREA)
    lightest = cv2.blur(cv2.dilate(cells, np.ones((_PAPER, _PAPER), np.uint8)), (_PAPER, _PAPER))
    return np.asarray(cv2.resize(lightest, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _without_lighter(picture: Picture, limit: float) -> Picture:
    """The picture with paper for all that is not ink of this side, nor lies at it.

    What has a colour is, and what has more contrast than `limit`, if it hangs together with that or darker ink.
    """
    paper = _paper(picture)
    lightness = cv2.divide(cv2.blur(picture, (3, 3)), paper, scale=255)
    red, green, blue = cv2.split(lightness)
    darkest, lightest = cv2.min(cv2.min(red, green), blue), cv2.max(cv2.max(red, green), blue)
    coloured = cv2.subtract(lightest, darkest) > _COLOUR  # pale seals too: paper takes the colour out of what is behind
    ink = (darkest < 255 * (1 - limit)) | coloured
    own = (darkest < 255 * (1 - _CORE * limit)) | coloured
    count, parts = cv2.connectedComponents(ink.astype(np.uint8))
    stays = np.zeros(count, np.uint8)
    stays[parts[own]] = 1
    stays[0] = 0
    return np.asarray(
        cv2.copyTo(picture, cv2.dilate(stays[parts], np.ones((_EDGES, _EDGES), np.uint8)), paper), np.uint8
    )
