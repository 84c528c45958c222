"""The words of seals, which an engine reads among those of the page: they are no part of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.inks import Inks
from casereview.load.scan.unread_ink import Edges

_RED = 0.05  # of a character's box that bears the ink of a seal
_DAY = re.compile(
    r"[0-9〇○零一二三四五六七八九]{4} *年 *[0-9一二三四五六七八九十 ]{1,5}月 *[0-9一二三四五六七八九十 ]{1,5}日"
)
_NUMBER = re.compile("[0-9A-Za-z]{2,}")
_WRITTEN = 0.5  # of the letters of a seal without colour that are no print: of 安 ★ one
_DARK = 0.2  # times as much dark ink: print under a seal has more


def without_stamped(lines: Sequence[ReadLine], inks: Inks, seals: Sequence[Edges]) -> tuple[ReadLine, ...]:
    """The lines with a blank for each character that only the ink of a seal draws."""
    if not seals:
        return tuple(lines)
    return tuple(_blanked(line, inks, seals) for line in lines)


def without_ringed(
    lines: Sequence[ReadLine], hands: Sequence[Sequence[tuple[int, int]]], rings: Sequence[Edges]
) -> tuple[ReadLine, ...]:
    """The lines of a page without colours with blanks for those in rings that are no print: lettering of seals."""
    return tuple(
        replace(line, text=" " * len(line.text)) if _is_ringed(line, by_hand, rings) else line
        for line, by_hand in zip(lines, hands, strict=True)
    )


def _is_ringed(line: ReadLine, by_hand: Sequence[tuple[int, int]], rings: Sequence[Edges]) -> bool:
    x, y = (line.edges[0] + line.edges[-1]) / 2, (line.top + line.bottom) / 2
    written = sum(end - start for start, end in by_hand)
    return any(_holds(ring, x, y) for ring in rings) and written >= _WRITTEN * len(line.text.replace(" ", ""))


def _blanked(line: ReadLine, inks: Inks, seals: Sequence[Edges]) -> ReadLine:
    near = [seal for seal in seals if seal[1] < line.bottom and line.top < seal[3]]
    if not near:
        return line
    stamped = {at for at in range(len(line.text)) if _is_stamped(line, at, inks, near)}
    stamped -= set(_within_words(line.text, stamped))
    text = "".join(" " if at in stamped else character for at, character in enumerate(line.text))
    return line if text == line.text else replace(line, text=text)


def _within_words(text: str, stamped: set[int]) -> Iterator[int]:
    """Which of the characters are print that a seal was pressed upon.

    They stand in a day, in a number of which other figures lie beside the seal, or between others without a blank.
    """
    for day in _DAY.finditer(text):
        yield from range(*day.span())
    for number in _NUMBER.finditer(text):
        if not stamped.issuperset(range(*number.span())):
            yield from range(*number.span())
    for inked, group in groupby(range(len(text)), key=stamped.__contains__):
        run = list(group)
        if inked and text[run[0] - 1 : run[0]].strip() and text[run[-1] + 1 : run[-1] + 2].strip():
            yield from run


def _is_stamped(line: ReadLine, at: int, inks: Inks, seals: Sequence[Edges]) -> bool:
    left, right = line.edges[at], line.edges[at + 1]
    x, y = (left + right) / 2, (line.top + line.bottom) / 2
    if not any(_holds(seal, x, y) for seal in seals):
        return False
    place = np.s_[max(int(line.top), 0) : int(line.bottom) + 1, max(int(left), 0) : int(right) + 1]
    red, dark = float(inks.red[place].mean()), float(inks.dark[place].mean())
    return red > _RED and dark < _DARK * red


def _holds(seal: Edges, x: float, y: float) -> bool:
    """Whether a place lies within the round that fills a box."""
    across, down = (seal[2] - seal[0]) / 2 + 1, (seal[3] - seal[1]) / 2 + 1
    return ((x - seal[0]) / across - 1) ** 2 + ((y - seal[1]) / down - 1) ** 2 < 1.1
