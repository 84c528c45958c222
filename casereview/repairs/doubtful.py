"""The characters of pages read unsurely, or not at all, each with the words around it that tell its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from casereview.model import Block, Page
from casereview.repairs.alike import ALIKE

_UNSURE = 85  # percent
_DIM = 85  # percent: print that was read less surely somewhere may have lost a character beside it
BESIDE = (3, 3)
"""How many characters before and behind tell a place between two others."""
_SPANS = (BESIDE, (5, 1), (1, 5))  # names stand behind other labels elsewhere
_FEWEST = 3  # of those around that are words and not the edge of a line
_EDGE = "\n"
_GAP = re.compile(r"(?<=[\w》〕）】]) {1,4}(?=[\w《〔（【])")

Around = tuple[str, str]
"""The characters before and behind a place, blanks left out."""


class Place(NamedTuple):
    """A character of a page: the index of the page, of its block, and its offset there."""

    page: int
    block: int
    offset: int


def doubtful(pages: Sequence[Page]) -> Iterator[tuple[Place, Around]]:
    """The printed characters that may be others, or of which one faded away, and what stands around them."""
    for number, page in enumerate(pages):
        for index, block in enumerate(page.blocks):
            for offset, words in (*_misread(block), *_faded(block)):
                yield Place(number, index, offset), words


def surrounded(block: Block) -> Iterator[tuple[int, Around]]:
    """For each character of a block that was read the words before and behind it; none where they are too few."""
    if not block.sure:
        return
    offsets, plain = unspaced(block)
    for at, offset in enumerate(offsets):
        for left, right in _SPANS:
            before, behind = plain[max(at - left, 0) : at], plain[at + 1 : at + 1 + right]
            if len(before + behind) >= _FEWEST or len(plain) == _FEWEST:
                yield offset, (before.rjust(left, _EDGE), behind.ljust(right, _EDGE))


def unspaced(block: Block) -> tuple[list[int], str]:
    """The characters of a block without its blanks, and where each stands."""
    offsets = [offset for offset, letter in enumerate(block.text) if not letter.isspace()]
    return offsets, "".join(block.text[offset] for offset in offsets)


def _misread(block: Block) -> Iterator[tuple[int, Around]]:
    """The printed characters read unsurely that are easily taken for others."""
    if not block.sure or (min(block.sure) >= _UNSURE and not block.guesses):
        return
    for offset, words in surrounded(block):
        letter, in_hand = block.text[offset], any(start <= offset < end for start, end in block.hand)
        unsure = block.sure[offset] < _UNSURE and (letter in ALIKE or not letter.isalnum())
        if (unsure or block.guessed(offset)) and not in_hand:
            yield offset, words


def _faded(block: Block) -> Iterator[tuple[int, Around]]:
    """The blanks within words of a dim line of running text."""
    if min(block.sure, default=_DIM) >= _DIM:
        return
    left, right = BESIDE
    for gap in _GAP.finditer(block.text):
        before = "".join(block.text[: gap.start()].split())[-left:]
        behind = "".join(block.text[gap.end() :].split())[:right]
        if len(before) == left and len(behind) == right:
            yield gap.start(), (before, behind)
