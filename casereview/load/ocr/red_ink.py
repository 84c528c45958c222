"""The print of a page as one plane: its red channel, on which the red ink of seals is made as light as the paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from casereview.load.ocr.blobs import blobs_in
from casereview.load.ocr.nouns import Picture

_EVERY = 7  # pixels between those by which the paper is judged
_PAPER = 80  # percent of the pixels of a page that are darker than its paper
_RED = 30  # of 255, by which ink is redder than the paper
_TAKES = 1.1  # times the redness of red ink is what it takes of the lightness
_DARKEST = 0.2  # of the lightness of the paper, that red ink is at the least
_NO_PRINT = 0.8  # of the paper
_LIGHT = 0.45  # of the paper: in the red channel red ink is lighter, print under it darker
_COPY = 420  # pixels of the width of the copy on which lines of red print are looked for, two to a millimetre of A4
_INKED = 60  # of 255, from where on a pixel of it bears red
_TOGETHER = 5  # pixels of it between parts of one character
_APART = 1.3  # times as far as they are high, at the most, are characters of one line
_LONG, _HIGH = 0.2, (0.012, 0.16)  # of the width of the page: lines of red print, which seals are higher than
_FLAT = 3.0  # times as long as high


class _Row(NamedTuple):
    """Red ink in a row, in pixels of the copy."""

    left: int
    top: int
    right: int
    bottom: int

    def goes_on_in(self, part: _Row) -> bool:
        """Whether a part is the next character."""
        high = max(self.bottom - self.top, part.bottom - part.top)
        level = abs(self.top + self.bottom - part.top - part.bottom) < high
        return level and part.left - self.right < _APART * high


def without_red(picture: Picture) -> NDArray[np.uint8]:
    """The red channel with no red ink but that of printed lines: in it a seal is grey yet, and its ring cuts lines.

    Red letterheads are as dark as in the green channel.
    """
    red = cv2.extractChannel(picture, 0)
    green = cv2.extractChannel(picture, 1)
    redness = cv2.subtract(red, green)
    paper = int(np.percentile(red[::_EVERY, ::_EVERY], _PAPER))
    cast = int(np.median(redness[::_EVERY, ::_EVERY]))
    inked = cv2.threshold(redness, cast + _RED, 255, cv2.THRESH_BINARY)[1]
    if not cv2.countNonZero(inked):
        return np.asarray(red, np.uint8)
    plane = np.asarray(cv2.copyTo(_under_seals(picture, redness, cast, paper), inked, red.copy()), np.uint8)
    bare_ink = cv2.bitwise_and(inked, cv2.threshold(red, _LIGHT * paper, 255, cv2.THRESH_BINARY)[1])
    for place in _printed_lines(bare_ink):
        plane[place] = green[place]
    return plane


def _under_seals(picture: Picture, redness: MatLike, cast: int, paper: int) -> MatLike:
    """How light the page would be without red ink.

    Ink takes of the lightness as much as it adds of redness, so print is what is darker than that. Compression
    smears colours over several pixels and leaves the lightness of each as it is.
    """
    levels = np.arange(256)
    bare = np.clip(paper - _TAKES * (levels - cast), _DARKEST * paper, 255).astype(np.uint8)
    lightness = cv2.divide(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.LUT(redness, bare), scale=paper)
    return cv2.LUT(lightness, np.where(levels > _NO_PRINT * paper, paper, levels).astype(np.uint8))


def _printed_lines(inked: MatLike) -> Iterator[tuple[slice, slice]]:
    """Where red ink forms long low lines of characters, as the head of a letter does and no seal."""
    height, width = inked.shape
    scale = _COPY / width
    size = (_COPY, max(round(height * scale), 1))
    small = cv2.resize(inked, size, interpolation=cv2.INTER_AREA)
    spots = (small > _INKED).astype(np.uint8)
    joined = cv2.morphologyEx(spots, cv2.MORPH_CLOSE, np.ones((_TOGETHER, _TOGETHER), np.uint8))
    for row in _rows(blobs_in(joined).stats[1:, :4].tolist()):
        long, high = row.right - row.left, row.bottom - row.top
        if long >= _LONG * _COPY and _HIGH[0] * _COPY <= high <= _HIGH[1] * _COPY and long >= _FLAT * high:
            rows = slice(max(int((row.top - 1) / scale), 0), int((row.bottom + 1) / scale) + 1)
            yield rows, slice(max(int((row.left - 1) / scale), 0), int((row.right + 1) / scale) + 1)


def _rows(parts: Sequence[list[int]]) -> list[_Row]:
    """The parts, given by left, top, width and height, put together where they stand side by side."""
    rows: list[_Row] = []
    for left, top, wide, high in sorted(parts):
        part = _Row(left, top, left + wide, top + high)
        if max(wide, high) < _HIGH[0] * _COPY:
            continue
        before = next((place for place, row in enumerate(rows) if row.goes_on_in(part)), None)
        if before is None:
            rows.append(part)
        else:
            row = rows[before]
            right, bottom = max(row.right, part.right), max(row.bottom, part.bottom)
            rows[before] = _Row(row.left, min(row.top, part.top), right, bottom)
    return rows
