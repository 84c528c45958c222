"""The edges of characters on a strip, of which a network only tells about where the middles are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.detect import Plane
from casereview.load.ocr.nouns import Reading
from casereview.load.ocr.strips import HEIGHT

_NARROW_BELOW = "\u2000"  # characters from here on are as wide as they are high
_EM = 0.72  # of the height of a strip: the size of its characters, where they do not tell it themselves
_LEAST, _LEAST_OF_FEW, _TELLING = 0.4, 0.75, 4  # of that size, at the least; characters side by side that tell
_GAP = 0.35  # sizes between characters that their own widths do not account for: a blank
_UNREAD = 0.9  # sizes that characters are apart at the least between which something stands that was not read
_NEAR = 0.35  # sizes about the expected edge in which the blank between two characters is looked for
_HALF = 0.5
_BESIDE_ONE = 0.15  # sizes left blank on either side of a stroke that stands in the place of a wider figure
_CLOSING, _OPENING = frozenset("，。、；：！？）》”’〕】」』〉"), frozenset("（《“‘〔【「『〈")
_MARKS = _CLOSING | _OPENING
_DOT = "·"
_NO_GAP = 1.3  # times as far apart as others, for characters to have no gap between them
_DARKEST, _PAPER = 0.02, 0.75  # of the pixels of a strip are as dark as its print, and darker than its paper
_SPECK = 1  # dark pixels in a column that is blank all the same
_BLANK = " "
_OF_BOTH = 1.5  # times the usual width of one, that two figures alike have together if both were printed
_THIN = 0.4  # of its usual width, less than which a character does not have


@dataclass(frozen=True, slots=True)
class Placed:
    """Characters with their edges across a strip: one edge more than characters; a gap is a blank."""

    text: str
    edges: tuple[float, ...]
    scores: tuple[float, ...]
    size: float
    others: tuple[str, ...] = ()

    def on_picture(self, left: float, scale: float) -> Placed:
        """The same in pixels of the picture, where the strip begins at `left`."""
        edges = tuple(left + scale * edge for edge in self.edges)
        return replace(self, edges=edges, size=scale * self.size)

    def with_stretch(self, start: int, end: int, part: Placed) -> Placed:
        """The same with another reading of the characters from `start` to `end`; the edges at both ends of it stay."""
        inner = (min(max(edge, self.edges[start]), self.edges[end]) for edge in part.edges[1:-1])
        return Placed(
            self.text[:start] + part.text + self.text[end:],
            (*self.edges[: start + 1], *inner, *self.edges[end:]),
            (*self.scores[:start], *part.scores, *self.scores[end:]),
            self.size,
            (*self.others[:start], *part.others, *self.others[end:]),
        )


def placed(reading: Reading, grey: Plane, squeezed: float = 1.0) -> Placed:
    """The characters of a reading, which has some, with their edges; a blank stands for each gap between them."""
    size = _size(reading, squeezed)
    blank = ink_by_column(grey) <= _SPECK
    told = reading.others or ("",) * len(reading.text)
    text, scores, others = reading.text[0], [reading.scores[0]], [told[0]]
    edges = [max(reading.middles[0] - _width(text, size) / 2, 0.0)]
    for before, after in pairwise(range(len(reading.text))):
        right, left = _between(reading, before, after, size, blank)
        edges.append(right)
        if left > right:
            edges.append(left)
            text += _BLANK
            scores.append(1.0)
            others.append("")
        text += reading.text[after]
        scores.append(reading.scores[after])
        others.append(told[after])
    edges.append(min(reading.middles[-1] + _width(text[-1], size) / 2, grey.shape[1]))
    return Placed(text, tuple(edges), tuple(scores), size, tuple(others))


def evened(found: Placed) -> Placed:
    """The same with room for each character: one left with hardly any shares that of the wider beside it.

    Of two figures alike one is often told at the edge of the other, and would pass for the same printed twice.
    """
    edges = list(found.edges)
    for at, letter in enumerate(found.text):
        if letter == _BLANK or edges[at + 1] - edges[at] >= _THIN * _width(letter, found.size):
            continue
        pairs = [left for left in (at - 1, at) if left >= 0 and found.text[left : left + 2].strip(_BLANK)[1:]]
        left = max(pairs, key=lambda left: edges[left + 2] - edges[left], default=None)
        if left is not None:
            one, other = (_width(found.text[place], found.size) for place in (left, left + 1))
            edges[left + 1] = edges[left] + (edges[left + 2] - edges[left]) * one / (one + other)
    return replace(found, edges=tuple(edges))


def alike(found: Placed) -> Placed:
    """The same with figures alike as wide as each other: both were printed, neither wider than the other."""
    edges = list(found.edges)
    for at, (letter, other) in enumerate(pairwise(found.text)):
        room = edges[at + 2] - edges[at]
        if letter == other and letter.isdigit() and room >= _OF_BOTH * _width(letter, found.size):
            edges[at + 1] = edges[at] + room / 2
    return replace(found, edges=tuple(edges))


def _size(reading: Reading, squeezed: float) -> float:
    """How wide the characters are that are as wide as high: as far apart as most are, gaps left aside."""
    usual = _EM * HEIGHT * squeezed
    letters = zip(reading.text, reading.middles, strict=True)
    full = [(place, middle) for place, (letter, middle) in enumerate(letters) if _fills_its_place(letter)]
    pitches = sorted(right - left for (one, left), (other, right) in pairwise(full) if other == one + 1)
    if not pitches:
        return usual
    widest = _NO_GAP * pitches[(len(pitches) - 1) // 4]
    close = [pitch for pitch in pitches if pitch <= widest]  # the network only tells them to a few pixels
    least = _LEAST if len(close) >= _TELLING else _LEAST_OF_FEW  # a hand in the line makes it higher than its print
    return min(max(sum(close) / len(close), least * usual), 1.3 * usual)


def _fills_its_place(letter: str) -> bool:
    return _is_wide(letter) and letter not in _MARKS


def _is_wide(letter: str) -> bool:
    return letter >= _NARROW_BELOW


def _width(letter: str, size: float) -> float:
    return size if _is_wide(letter) else size / 2


def ink_by_column(grey: Plane) -> NDArray[np.intp]:
    """How many pixels of each column are dark."""
    upto = np.bincount(grey.ravel(), minlength=256).cumsum()
    low, paper = np.searchsorted(upto, (_DARKEST * grey.size, _PAPER * grey.size)).tolist()
    return np.asarray(np.count_nonzero(grey < (low + paper) / 2, axis=0))


def _between(reading: Reading, before: int, after: int, size: float, blank: NDArray[np.bool_]) -> tuple[float, float]:
    """The right edge of a character and the left edge of the next, which are the same where there is no gap."""
    start, end = reading.middles[before], reading.middles[after]
    right = start + _width(reading.text[before], size) / 2
    left = end - _width(reading.text[after], size) / 2
    own = _own_blank(reading.text[before], reading.text[after])
    widest = (_GAP + own) * size
    if left - right > _GAP * size:
        low, high = _widest(blank, start, end)
        if high - low > widest:
            middle = (low + high) / 2
            return min(max(right, low), middle), max(min(left, high), middle)
        if left - right > (_UNREAD + own) * size:  # a name by hand: it is no part of the print beside it
            return right, left
    expected = min(max((right + left) / 2, start), end)
    low, high = _widest(blank, max(expected - _NEAR * size, start), min(expected + _NEAR * size, end))
    edge = (low + high) / 2 if high > low else expected
    return edge, edge


def _own_blank(before: str, after: str) -> float:
    """How much of a size of blank belongs to the marks themselves, which fill only half of their places, and to a 1.

    The dot within a name stands in the middle of its place, blank on both sides of it.
    """
    marks = (before in _CLOSING) + (after in _OPENING) + (before == _DOT) + (after == _DOT)
    return _HALF * marks + _BESIDE_ONE * ((before == "1") + (after == "1"))


def _widest(blank: NDArray[np.bool_], start: float, end: float) -> tuple[float, float]:
    """Where the widest run of blank columns between two places begins and ends; the same place twice if none."""
    first = int(start)
    columns = np.flatnonzero(~blank[first : int(end) + 1])
    bounds = np.concatenate(([-1], columns, [int(end) + 1 - first]))
    widths = np.diff(bounds) - 1
    widest = int(widths.argmax())
    low = first + bounds[widest] + 1
    return float(low), float(low + widths[widest])
