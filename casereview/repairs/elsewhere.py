"""Characters read unsurely, or not at all, put right by the same words read surely elsewhere in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from casereview.model import Block, Page
from casereview.repairs.alike import ALIKE, was_read_for
from casereview.repairs.change import Change

PROOF = "本卷其他位置的同一文字"
_UNSURE, _SURE = 85, 95  # percent
_AROUND = ((3, 3), (5, 1), (1, 5))  # characters before and behind: names stand behind other labels elsewhere
_SHOWN = 3  # characters on either side
_FEWEST = 3  # of those around that are words and not the edge of a line
_EDGE, _BLANK, _NOTHING = "\n", " ", ""
_DIM = 85  # percent: print that was read less surely somewhere may have lost a character beside it
_GAP = re.compile(r"(?<=[\w》〕）】]) {1,4}(?=[\w《〔（【])")
_SAYS_NOTHING_ELSE = re.compile(r"[\u4e00-\u9fff《》〔〕（）【】]")
_FILLED_IN = frozenset("男女有无是否不未已")  # what a form leaves room for

_Around = tuple[str, str]


class Place(NamedTuple):
    """A character of a page: the index of the page, of its block, and its offset there."""

    page: int
    block: int
    offset: int


def changes_elsewhere(pages: Sequence[Page]) -> dict[tuple[int, int], list[Change]]:
    """By page and block, the changes that words elsewhere prove: all who say them surely say the same."""
    doubtful: dict[Place, set[_Around]] = {}
    for place, around in _doubtful(pages):
        doubtful.setdefault(place, set()).add(around)
    said = _said(pages, set[_Around]().union(*doubtful.values())) if doubtful else {}
    proved: dict[tuple[int, int], dict[int, tuple[str, int]]] = {}
    for place, arounds in doubtful.items():
        block = pages[place.page].blocks[place.block]
        told = {letter: sure for around in arounds for letter, sure in said.get(around, {}).items()}
        if len(told) == 1 and _may_be(block, place.offset, next(iter(told))):
            proved.setdefault((place.page, place.block), {})[place.offset] = told.popitem()
    return {(page, index): list(_changes(pages[page].blocks[index], own)) for (page, index), own in proved.items()}


def _said(pages: Sequence[Page], wanted: Set[_Around]) -> dict[_Around, dict[str, int]]:
    """What stands surely within these words anywhere, and how surely."""
    said: dict[_Around, dict[str, int]] = {}
    for page in pages:
        for block in page.blocks:
            for offset, around in _around(block):
                if around in wanted and block.sure[offset] >= _SURE:
                    letters = said.setdefault(around, {})
                    letters[block.text[offset]] = max(letters.get(block.text[offset], 0), block.sure[offset])
            for around in _meeting(block):
                if around in wanted:
                    said.setdefault(around, {})[_NOTHING] = _SURE
    return said


def _may_be(block: Block, offset: int, letter: str) -> bool:
    """Whether the letter may stand there in truth, whatever was read."""
    read = block.text[offset]
    if read.isspace():
        return _may_be_lost(letter)
    if letter == _NOTHING:
        return not read.isalnum()
    return was_read_for(block, offset, letter)


def _changes(block: Block, proved: Mapping[int, tuple[str, int]]) -> Iterator[Change]:
    """The changes of a block, those in one word together."""
    letters, surest = list(block.text), 0
    start = end = 0
    for offset in sorted(proved):
        low, high = _word_around(block, offset)
        if surest and low >= end:
            yield Change(start, "".join(letters[start:end]), PROOF, surest)
            surest = 0
        start, end = start if surest else low, high
        letter, sure = proved[offset]
        letters[offset] = letter or _BLANK
        surest = min(surest or sure, sure)
    yield Change(start, "".join(letters[start:end]), PROOF, surest)


def _may_be_lost(letter: str) -> bool:
    """Whether it may be print that faded from between others: no number, and nothing that is filled in."""
    return bool(_SAYS_NOTHING_ELSE.fullmatch(letter)) and not letter.isnumeric() and letter not in _FILLED_IN


def _word_around(block: Block, offset: int) -> tuple[int, int]:
    """A few characters on either side, to show what was changed."""
    start, end = offset, offset + 1
    while start > 0 and offset - start < _SHOWN and block.text[start - 1].isalnum():
        start -= 1
    while end < len(block.text) and end - offset <= _SHOWN and block.text[end].isalnum():
        end += 1
    return start, end


def _doubtful(pages: Sequence[Page]) -> Iterator[tuple[Place, _Around]]:
    """The printed characters read unsurely that are easily taken for others, and what stands around them."""
    for number, page in enumerate(pages):
        for index, block in enumerate(page.blocks):
            if not block.sure or (min(block.sure) >= _UNSURE and not block.guesses):
                continue
            for offset, around in _around(block):
                in_hand = any(start <= offset < end for start, end in block.hand)
                unsure = block.sure[offset] < _UNSURE and block.text[offset] in ALIKE
                stray = block.sure[offset] < _UNSURE and not block.text[offset].isalnum()
                if (unsure or stray or block.guessed(offset)) and not in_hand:
                    yield Place(number, index, offset), around
            if min(block.sure) < _DIM:
                yield from ((Place(number, index, offset), around) for offset, around in _gaps(block))


def _gaps(block: Block) -> Iterator[tuple[int, _Around]]:
    """The blanks within words of running text, each with what stands around it."""
    left, right = _AROUND[0]
    for gap in _GAP.finditer(block.text):
        before = "".join(block.text[: gap.start()].split())[-left:]
        behind = "".join(block.text[gap.end() :].split())[:right]
        if len(before) == left and len(behind) == right:
            yield gap.start(), (before, behind)


def _meeting(block: Block) -> Iterator[_Around]:
    """For each place at which two characters meet that were surely read, what stands before and behind it."""
    left, right = _AROUND[0]
    offsets = [offset for offset, letter in enumerate(block.text) if not letter.isspace()] if block.sure else []
    plain = "".join(block.text[offset] for offset in offsets)
    for at in range(left, len(plain) - right + 1):
        one, other = offsets[at - 1 : at + 1]
        if other == one + 1 and min(block.sure[one], block.sure[other]) >= _SURE:
            yield plain[at - left : at], plain[at : at + right]


def _around(block: Block) -> Iterator[tuple[int, _Around]]:
    """For each character the words before and behind it, blanks left out; none where they are too few."""
    if not block.sure:
        return
    offsets = [offset for offset, letter in enumerate(block.text) if not letter.isspace()]
    plain = "".join(block.text[offset] for offset in offsets)
    for at, offset in enumerate(offsets):
        for left, right in _AROUND:
            before, behind = plain[max(at - left, 0) : at], plain[at + 1 : at + 1 + right]
            if len(before + behind) >= _FEWEST or len(plain) == _FEWEST:
                yield offset, (before.rjust(left, _EDGE), behind.ljust(right, _EDGE))
