"""Characters read unsurely, put right by the same words read surely elsewhere in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from casereview.model import Block, Page
from casereview.repairs.alike import ALIKE, are_alike
from casereview.repairs.change import Change

PROOF = "本卷其他位置的同一文字"
_UNSURE, _SURE = 85, 95  # percent
_AROUND = 3  # characters on either side
_FEWEST = 3  # of them that are words and not the edge of a line
_EDGE = "\n"

_Around = tuple[str, str]


class Place(NamedTuple):
    """A character of a page: the index of the page, of its block, and its offset there."""

    page: int
    block: int
    offset: int


def changes_elsewhere(pages: Sequence[Page]) -> dict[tuple[int, int], list[Change]]:
    """By page and block, the changes that words elsewhere prove: all who say them surely say the same."""
    doubtful = dict(_doubtful(pages))
    wanted = set(doubtful.values())
    said: dict[_Around, dict[str, int]] = {}
    if wanted:
        for page in pages:
            for block in page.blocks:
                for offset, around in _around(block):
                    if around in wanted and block.sure[offset] >= _SURE:
                        letters = said.setdefault(around, {})
                        letters[block.text[offset]] = max(letters.get(block.text[offset], 0), block.sure[offset])
    changes: dict[tuple[int, int], list[Change]] = {}
    for place, around in doubtful.items():
        block = pages[place.page].blocks[place.block]
        if change := _change(block, place.offset, said.get(around, {})):
            changes.setdefault((place.page, place.block), []).append(change)
    return changes


def _change(block: Block, offset: int, said: dict[str, int]) -> Change | None:
    if len(said) != 1:
        return None
    ((letter, sure),) = said.items()
    if not are_alike(block.text[offset], letter):
        return None
    start, end = _word_around(block, offset)
    return Change(start, block.text[start:offset] + letter + block.text[offset + 1 : end], PROOF, sure)


def _word_around(block: Block, offset: int) -> tuple[int, int]:
    """A few characters on either side, to show what was changed."""
    start, end = offset, offset + 1
    while start > 0 and offset - start < _AROUND and block.text[start - 1].isalnum():
        start -= 1
    while end < len(block.text) and end - offset <= _AROUND and block.text[end].isalnum():
        end += 1
    return start, end


def _doubtful(pages: Sequence[Page]) -> Iterator[tuple[Place, _Around]]:
    """The printed characters read unsurely that are easily taken for others, and what stands around them."""
    for number, page in enumerate(pages):
        for index, block in enumerate(page.blocks):
            if not block.sure or min(block.sure) >= _UNSURE:
                continue
            for offset, around in _around(block):
                in_hand = any(start <= offset < end for start, end in block.hand)
                if block.sure[offset] < _UNSURE and block.text[offset] in ALIKE and not in_hand:
                    yield Place(number, index, offset), around


def _around(block: Block) -> Iterator[tuple[int, _Around]]:
    """For each character the words before and behind it, blanks left out; none where they are too few."""
    if not block.sure:
        return
    offsets = [offset for offset, letter in enumerate(block.text) if not letter.isspace()]
    plain = "".join(block.text[offset] for offset in offsets)
    padded = f"{_EDGE * _AROUND}{plain}{_EDGE * _AROUND}"
    for at, offset in enumerate(offsets):
        before, behind = padded[at : at + _AROUND], padded[at + _AROUND + 1 : at + 2 * _AROUND + 1]
        if len((before + behind).replace(_EDGE, "")) >= _FEWEST or len(plain) == _FEWEST:
            yield offset, (before, behind)
