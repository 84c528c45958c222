"""How large the print of lines read off a picture is, sizes that are meant to be one made one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from casereview.load.ocr import ReadLine

_WIDE = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]")
_WIDE_MARKS = frozenset("，。、；：！？（）《》〈〉“”‘’【】〔〕「」□☑☒")
_TELLING = 5  # pairs of Chinese characters side by side, that tell how large a line is
_USUAL_SHARE = 0.72  # of the height of a line as found, that is the size of its print
_SET_WIDE = 1.18  # sizes from letter to letter, from which they are set wide
_HALF = 0.55  # sizes of a letter or a digit on the whole
_NEXT, _ONE_SIZE = 1.05, 1.09  # by which sizes that are meant to be one differ from the next, and on the whole
_MISJUDGED, _OF_FEW = 1.35, 1.6  # by which the size of a short line may be misjudged, and that of a few letters
_FEW = 3  # letters


def is_wide(letter: str) -> bool:
    """Whether it is as wide as it is high in any print."""
    return _WIDE.match(letter) is not None or letter in _WIDE_MARKS


def sizes_of(lines: Sequence[ReadLine]) -> list[float]:
    """The size of the print of each line, in its pixels."""
    pitches = [_pitches(line) for line in lines]
    share = _share(lines, pitches)
    sizes = [_by_height(line, share) for line in lines]
    telling = [n for n, own in enumerate(pitches) if len(own) >= _TELLING and median(own) < _SET_WIDE * sizes[n]]
    even = _evened({number: median(pitches[number]) for number in telling}, [len(own) for own in pitches])
    return [
        even[number] if number in even else _of_short(line, min(sizes[number], _by_width(line)), lines, even)
        for number, line in enumerate(lines)
    ]


def _pitches(line: ReadLine) -> list[float]:
    """How far it is from each Chinese character to the next one beside it."""
    return [
        line.edges[index + 1] - line.edges[index]
        for index, (one, other) in enumerate(pairwise(line.text))
        if _WIDE.match(one) and _WIDE.match(other)
    ]


def _share(lines: Sequence[ReadLine], pitches: Sequence[Sequence[float]]) -> float:
    """What share of the height of lines as found the size of their print is, on this page."""
    shares = [
        median(own) / (line.bottom - line.top) for line, own in zip(lines, pitches, strict=True) if len(own) >= _TELLING
    ]
    return min(max(median(shares), 0.55), 1.0) if len(shares) > 2 else _USUAL_SHARE


def _by_height(line: ReadLine, share: float) -> float:
    return share * (line.bottom - line.top)


def _by_width(line: ReadLine) -> float:
    """The size that its characters have if they are as wide as they are mostly; endless for one alone."""
    widths = [right - left for left, right in pairwise(line.edges)]
    letters = [(letter, width) for letter, width in zip(line.text, widths, strict=True) if not letter.isspace()]
    if len(letters) < 2:
        return float("inf")
    return sum(width for _, width in letters) / sum(1.0 if is_wide(letter) else _HALF for letter, _ in letters)


def _evened(sizes: dict[int, float], weights: Sequence[int]) -> dict[int, float]:
    """The sizes with those close to one another made one."""
    groups: list[list[int]] = []
    for number in sorted(sizes, key=sizes.__getitem__):
        size = sizes[number]
        if groups and size <= _NEXT * sizes[groups[-1][-1]] and size <= _ONE_SIZE * sizes[groups[-1][0]]:
            groups[-1].append(number)
        else:
            groups.append([number])
    even: dict[int, float] = {}
    for group in groups:
        total = sum(weights[number] for number in group)
        even.update(dict.fromkeys(group, sum(sizes[number] * weights[number] for number in group) / total))
    return even


def _of_short(line: ReadLine, size: float, lines: Sequence[ReadLine], even: dict[int, float]) -> float:
    """The size of a line too short to tell: as right above or below, else one of the page that is near its own."""
    beside = [even_size for number, even_size in even.items() if _close(line, lines[number], even_size)]
    misjudged = _OF_FEW if len(line.text) <= _FEW else _MISJUDGED
    for sizes, within in ((beside, misjudged), (even.values(), _MISJUDGED)):
        nearest = min(sizes, key=lambda one: abs(one - size), default=0.0)
        if size / within < nearest < size * within:
            return nearest
    return size


def _close(line: ReadLine, other: ReadLine, size: float) -> bool:
    """Whether a line stands right above or below another."""
    apart = max(line.top, other.top) - min(line.bottom, other.bottom)
    return apart < size and line.edges[0] < other.edges[-1] and other.edges[0] < line.edges[-1]
