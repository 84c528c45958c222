"""Marks that were read of specks between characters, where nobody sets one."""

from __future__ import annotations

import re
from dataclasses import replace

from casereview.load.ocr.places import Placed

_SPECK = re.compile(r"(?<=[\u4e00-\u9fff])[.,'`·:](?=[\u4e00-\u9fff0-9])")
_FIRST = re.compile(r"[.,'`·:;]+ *(?=[\u4e00-\u9fff])")
_IN_TIME = re.compile(r"(?<=\d)[.,'`·:](?=\d{1,2} ?[年月日时分])")
_SURELY = 0.9
_ROOM = 0.25  # of the size of characters, that a mark has at the least: half as wide as these, or wider


def without_specks(found: Placed) -> Placed:
    """The line without marks that begin it, or stand behind a Chinese character with no room of their own (五.个).

    Nor has it those hardly read within the figures of a day or time (1.5时), as which a streak across them is read.
    """
    first = _FIRST.match(found.text)
    if first is not None:
        found = _from(found, first.end())
    for speck in reversed(tuple(_SPECK.finditer(found.text))):
        at = speck.start()
        left, right = found.edges[at - 1], found.edges[at + 2]
        if (right - left) / found.size - 1 - (0.5 if found.text[at + 1].isascii() else 1.0) < _ROOM:
            found = _without(found, at)
    for speck in reversed(tuple(_IN_TIME.finditer(found.text))):
        if found.scores[speck.start()] < _SURELY:
            found = _without(found, speck.start())
    return found


def _from(found: Placed, at: int) -> Placed:
    """The line from one character on."""
    return replace(
        found, text=found.text[at:], edges=found.edges[at:], scores=found.scores[at:], others=found.others[at:]
    )


def _without(found: Placed, at: int) -> Placed:
    """The same without one character, whose room those at its sides share."""
    middle = (found.edges[at] + found.edges[at + 1]) / 2
    return replace(
        found,
        text=found.text[:at] + found.text[at + 1 :],
        edges=(*found.edges[:at], middle, *found.edges[at + 2 :]),
        scores=(*found.scores[:at], *found.scores[at + 1 :]),
        others=(*found.others[:at], *found.others[at + 1 :]),
    )
