"""What shows through from the other side of a leaf: it is read better in a mirror, and is fainter than all print."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, median
from typing import NamedTuple

import cv2
import numpy as np

from casereview.load.ocr import Engine, Picture, ReadLine
from casereview.load.ocr.strips import HEIGHT

_FAINT = 0.55  # of the usual contrast of the darker lines: what shows through has less
_DARKER = 90  # percent of the lines that have less contrast
_TRIED = 10  # faint lines that are read in a mirror, the longest
_CLEAR, _BETTER = 0.95, 0.05  # how surely it is read in a mirror, and by how much more surely than as it stands
_LINES, _LETTERS = 2, 5  # so read: fewer may be chance
_DEEPER, _DEEP = 2.0, 1.3  # times the usual contrast of such lines: the darkest that shows through, and the least
_WORDS = 4  # letters of a line that is print for sure
_PRINT = 0.6  # of the contrast of the faintest line of print, which stays
_AROUND = 5  # pixels about ink of this side that belong to its edges
_CELL, _PAPER = 8, 15  # pixels a cell, and cells among which paper shows
_MARGIN = 0.12  # of its height, about a line


class _Line(NamedTuple):
    """A line as read, how surely, and its contrast: the part of the light of the paper that its ink takes."""

    line: ReadLine
    sure: float
    contrast: float


def front_of(picture: Picture, lines: Sequence[ReadLine], engine: Engine) -> Picture:
    """The picture without what shows through, or the picture itself where nothing is proven to.

    `lines` is what `engine` reads on it. Raises ModelsMissingError.
    """
    told = _told(picture, lines)
    if not told:
        return picture
    usual = float(np.percentile([one.contrast for one in told], _DARKER))
    faint = sorted((one for one in told if one.contrast < _FAINT * usual), key=lambda one: -len(one.line.text))
    behind = [one for one in faint[:_TRIED] if _is_mirrored(one, picture, engine)]
    if len(behind) < _LINES or sum(len(one.line.text) for one in behind) < _LETTERS:
        return picture
    deep = median(one.contrast for one in behind)
    limit = min(_DEEPER * deep, _PRINT * min((one.contrast for one in told if _is_print(one, deep)), default=1.0))
    return _without_lighter(picture, limit) if limit > _DEEP * deep else picture


def _is_print(one: _Line, behind: float) -> bool:
    return one.sure >= _CLEAR and one.contrast > behind and len(one.line.text) >= _WORDS


def _told(picture: Picture, lines: Sequence[ReadLine]) -> list[_Line]:
    plane = cv2.extractChannel(picture, 0)
    found = []
    for line in lines:
        if line.text.strip() and (strip := plane[_place(line, plane.shape)][::2, ::2]).size:
            paper, ink = np.percentile(cv2.blur(strip, (2, 2)), (85, 3))
            found.append(_Line(line, fmean(line.scores), float(1 - ink / max(paper, 1))))
    return found


def _place(line: ReadLine, shape: Sequence[int]) -> tuple[slice, slice]:
    by = _MARGIN * (line.bottom - line.top)
    rows = max(int(line.top - by), 0), min(int(line.bottom + by) + 1, shape[0])
    columns = max(int(line.edges[0] - by), 0), min(int(line.edges[-1] + by) + 1, shape[1])
    return slice(*rows), slice(*columns)


def _is_mirrored(one: _Line, picture: Picture, engine: Engine) -> bool:
    plane = cv2.extractChannel(picture, 0)
    strip = cv2.flip(plane[_place(one.line, plane.shape)], 1)
    width = -(-round(strip.shape[1] * HEIGHT / strip.shape[0]) // 16) * 16
    found = engine.read_strip(np.asarray(cv2.resize(strip, (width, HEIGHT)), np.uint8))
    sure = fmean(found.scores) if found.scores else 0.0
    return len(found.text) > 1 and sure >= max(_CLEAR, one.sure + _BETTER)


def _without_lighter(picture: Picture, limit: float) -> Picture:
    """The picture with paper for all that has less contrast than the limit and lies at no darker ink."""
    height, width = picture.shape[:2]
    cells = cv2.resize(picture, (max(width // _CELL, 1), max(height // _CELL, 1)), interpolation=cv2.INTER_AREA)
    lightest = cv2.blur(cv2.dilate(cells, np.ones((_PAPER, _PAPER), np.uint8)), (_PAPER, _PAPER))
    paper = cv2.resize(lightest, (width, height), interpolation=cv2.INTER_LINEAR)
    lightness = cv2.divide(cv2.blur(picture, (3, 3)), paper, scale=255)
    darkest = cv2.min(cv2.min(lightness[:, :, 0], lightness[:, :, 1]), lightness[:, :, 2])
    ink = cv2.threshold(darkest, 255 * (1 - limit), 255, cv2.THRESH_BINARY_INV)[1]
    return np.asarray(cv2.copyTo(picture, cv2.dilate(ink, np.ones((_AROUND, _AROUND), np.uint8)), paper), np.uint8)
