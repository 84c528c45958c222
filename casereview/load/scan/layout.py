"""Lines read off a picture to the blocks of its page, by the same way as the characters of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from casereview.load.ocr import ReadLine
from casereview.load.pdf.blocks import blocks_of
from casereview.load.pdf.characters import NONE, Characters
from casereview.load.scan.letters import Letter, Ruling, letters_of
from casereview.load.scan.read_through import without_strokes
from casereview.load.tables import Rule, ruled_by
from casereview.model import Block, Guess

_Places = dict[tuple[str, float], list[Letter]]


def blocks_on(
    lines: Sequence[ReadLine],
    hand: Sequence[Sequence[tuple[int, int]]],
    rules: tuple[Sequence[Rule], Sequence[Rule]],
    width: float,
    height: float,
    dpi: float,
) -> tuple[Block, ...]:
    """The blocks of a page of so many points, with how surely their characters were read and which are handwriting.

    `lines` are in pixels of `dpi`, `hand` are the stretches of each that are handwriting, `rules` are in points.
    """
    rules = without_strokes(rules, lines, 72 / dpi)
    letters = letters_of(lines, hand, Ruling(*rules), (width, height), dpi)
    blocks = blocks_of(_characters(letters), ruled_by(*rules), width, height)
    places: _Places = {}
    for letter in letters:
        places.setdefault((letter.text, float(np.float32(letter.x0))), []).append(letter)
    return tuple(_told(block, places) for block in blocks)


def _characters(letters: Sequence[Letter]) -> Characters:
    if not letters:
        return NONE
    boxes = np.array([(one.x0, one.y0, one.x1, one.y1) for one in letters], np.float32)
    return Characters("".join(one.text for one in letters), boxes)


def _told(block: Block, places: _Places) -> Block:
    """The block with the certainty of each of its characters, blanks as sure as what stands beside them."""
    if not block.text:
        return block
    letters: list[Letter | None] = [None] * len(block.text)
    for line in block.lines:
        middle = (line.box.y0 + line.box.y1) / 2
        for offset, edge in enumerate(line.edges[:-1], line.start):
            found = places.get((block.text[offset], edge), ())
            letters[offset] = min(found, key=lambda one: abs(one.y0 + one.y1 - 2 * middle), default=None)
    guesses = (Guess(at, one.others) for at, one in enumerate(letters) if one is not None and one.others)
    return replace(block, sure=_sure(letters), hand=_hand(letters), guesses=tuple(guesses))


def _sure(letters: Sequence[Letter | None]) -> tuple[int, ...]:
    known = [None if letter is None else round(100 * letter.sure) for letter in letters]
    before, after = _nearest(known), _nearest(known[::-1])[::-1]
    return tuple(
        own if own is not None else min(left, right) for own, left, right in zip(known, before, after, strict=True)
    )


def _nearest(known: Sequence[int | None]) -> list[int]:
    """For each place what is known of it or of the last before it."""
    nearest: list[int] = []
    for own in known:
        nearest.append(own if own is not None else nearest[-1] if nearest else 100)
    return nearest


def _hand(letters: Sequence[Letter | None]) -> tuple[tuple[int, int], ...]:
    """The stretches of handwriting, blanks within them included."""
    stretches: list[tuple[int, int]] = []
    for offset, letter in enumerate(letters):
        if letter is None or not letter.is_hand:
            continue
        goes_on = bool(stretches) and all(one is None for one in letters[stretches[-1][1] : offset])
        if goes_on:
            stretches[-1] = (stretches[-1][0], offset + 1)
        else:
            stretches.append((offset, offset + 1))
    return tuple(stretches)
