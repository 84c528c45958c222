"""Upright rules through which words go on: strokes of characters that stand below one another, and no rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

import numpy as np

from casereview.load.ocr import ReadLine
from casereview.load.scan.print_sizes import is_wide
from casereview.load.tables import Rule

_SURE = 0.9
_STROKES = frozenset("|丨｜︱┃│¦Il1!ij]['’‘,.:;、一")  # as which a rule itself is read
_GOES_ON = 1.4  # of its own width to the next character: between two cells the gap is wider
_BLANK = 0.15  # wide characters more where a blank was read
_WITHIN = 0.05  # wide characters from the ends of a line
_BESIDE = 2.0  # wide characters from a rule at which the words of a cell begin or end
_FILLED = 0.75  # of a stretch of a rule, by the height of the lines that cross it
_MEETS = 4.0  # points by which a rule may miss another


def without_strokes(
    rules: tuple[Sequence[Rule], Sequence[Rule]], lines: Sequence[ReadLine], scale: float
) -> tuple[Sequence[Rule], list[Rule]]:
    """The level and the upright rules of a page, these without the stretches between level ones that cross words.

    `scale` takes the pixels of the lines to the points of the rules.
    """
    across, down = rules
    return across, [kept for rule in down for kept in _kept(rule, across, lines, scale)]


def _kept(rule: Rule, across: Sequence[Rule], lines: Sequence[ReadLine], scale: float) -> Iterator[Rule]:
    crossing = (
        one.at
        for one in across
        if rule.start + _MEETS < one.at < rule.end - _MEETS and one.start - _MEETS <= rule.at <= one.end + _MEETS
    )
    stretches = pairwise([rule.start, *sorted(crossing), rule.end])
    told = [(stretch, _is_read_through(rule.at, stretch, lines, scale)) for stretch in stretches]
    for crossed, group in groupby(told, key=itemgetter(1)):
        if not crossed:
            parts = [stretch for stretch, _ in group]
            yield Rule(rule.at, parts[0][0], parts[-1][1])


def _is_read_through(at: float, stretch: tuple[float, float], lines: Sequence[ReadLine], scale: float) -> bool:
    """Whether more lines of words go on through a stretch of a rule than end at it, and their strokes may fill it."""
    beside = [line for line in lines if stretch[0] < (line.top + line.bottom) / 2 * scale < stretch[1]]
    told = [(_goes_through(line, at / scale), (line.bottom - line.top) * scale) for line in beside]
    through = [height for goes_on, height in told if goes_on]
    filled = sum(through) >= _FILLED * (stretch[1] - stretch[0])
    return filled and len(through) > sum(goes_on is False for goes_on, _ in told)


def _goes_through(line: ReadLine, at: float) -> bool | None:
    """Whether the words of a line go on through a place on its width or stop there; None if they are far from it."""
    if len(line.text) < 2:
        return None
    widths = np.diff(line.edges)
    wide = [width for width, letter in zip(widths, line.text, strict=True) if is_wide(letter)]
    size = float(np.median(wide)) if wide else 2 * float(np.median(widths))
    if not line.edges[0] - _BESIDE * size < at < line.edges[-1] + _BESIDE * size:
        return None
    first, last = (_WITHIN * size + max(width - size, 0.0) for width in (widths[0], widths[-1]))  # or taken too wide
    if not line.edges[0] + first < at < line.edges[-1] - last:
        return False
    index = int(np.searchsorted(line.edges, at, side="right")) - 1
    index = len(line.text[: index + 1].rstrip()) - 1
    letter, following = line.text[index], line.text[index + 1 :]
    blanks = len(following) - len(following.lstrip())
    if letter in _STROKES or line.scores[index] < _SURE:
        return False
    own = size if is_wide(letter) else size / 2
    reach = line.edges[index + 1 + blanks] - line.edges[index]
    return bool(reach <= _GOES_ON * own + (_BLANK * size if blanks else 0.0))
