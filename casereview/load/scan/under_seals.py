"""Print under a seal that was not read: what stands beside it was not surely read either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.inks import Inks

_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
_LEAST, _MOST = 0.5, 2.2  # sizes that a character or two take between others
_BEHIND = 1.1  # sizes behind a line in which its last character may stand
_RED, _COVERED = 0.04, 0.3  # of a place bear the ink of a seal: some of it, and so much that it hides print
_INKED = 0.2  # times as much dark ink as print has
_TRIM = 0.12  # of a line's height, at its top and bottom, where other lines and rims reach in
_DOUBT = 0.5
"""How surely a character was read beside one that was not."""


def doubting_hidden(
    lines: Sequence[ReadLine], hands: Sequence[Sequence[tuple[int, int]]], inks: Inks
) -> tuple[ReadLine, ...]:
    """The lines, the characters beside print that a seal hides hardly read; of `hands` no print follows."""
    if not inks.red.any():
        return tuple(lines)
    return tuple(_doubting(line, by_hand, inks) for line, by_hand in zip(lines, hands, strict=True))


def _doubting(line: ReadLine, by_hand: Sequence[tuple[int, int]], inks: Inks) -> ReadLine:
    beside = set(_beside_hidden(line, inks)) if _on_red(line, inks) else set()
    beside -= {at for start, end in by_hand for at in range(start, end)}
    if not beside:
        return line
    scores = (min(score, _DOUBT) if at in beside else score for at, score in enumerate(line.scores))
    return replace(line, scores=tuple(scores))


def _on_red(line: ReadLine, inks: Inks) -> bool:
    return bool(inks.red[_place(line, line.edges[0], line.edges[-1] + _BEHIND * (line.bottom - line.top))].any())


def _beside_hidden(line: ReadLine, inks: Inks) -> Iterator[int]:
    size = _size(line)
    for gap in _BETWEEN.finditer(line.text):
        left, right = line.edges[gap.start()], line.edges[gap.end()]
        if _LEAST * size < right - left < _MOST * size and _red(line, left, right, inks) > _COVERED:
            yield from (gap.start() - 1, gap.end())
    end = line.edges[-1]
    if line.text[-1:].strip() and _goes_on_under(line, end, end + _BEHIND * size, inks):
        yield len(line.text) - 1


def _letters(line: ReadLine) -> list[int]:
    return [at for at, letter in enumerate(line.text) if "\u4e00" <= letter <= "\u9fff"]


def _size(line: ReadLine) -> float:
    widths = [line.edges[at + 1] - line.edges[at] for at in _letters(line)]
    return float(np.median(widths)) if widths else line.bottom - line.top


def _goes_on_under(line: ReadLine, left: float, right: float, inks: Inks) -> bool:
    """Whether a seal lies over the place behind a line, and dark ink that may be of a character."""
    printed = [float(inks.dark[_place(line, *line.edges[at : at + 2])].mean()) for at in _letters(line)]
    dark = inks.dark[_place(line, left, right)]
    if not printed or not dark.size or _red(line, left, right, inks) <= _RED:
        return False
    return float(dark.mean()) > _INKED * float(np.mean(printed))


def _red(line: ReadLine, left: float, right: float, inks: Inks) -> float:
    """How much of a place bears the ink of a seal."""
    red = inks.red[_place(line, left, right)]
    return float(red.mean()) if red.size else 0.0


def _place(line: ReadLine, left: float, right: float) -> tuple[slice, slice]:
    trim = _TRIM * (line.bottom - line.top)
    rows = slice(max(int(line.top + trim), 0), max(int(line.bottom - trim) + 1, 0))
    return rows, slice(max(int(left), 0), max(int(right) + 1, 0))
