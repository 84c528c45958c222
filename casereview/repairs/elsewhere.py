"""Characters read unsurely, or not at all, put right by the same words read surely elsewhere in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from casereview.model import Block, Page
from casereview.repairs.alike import was_read_for
from casereview.repairs.change import Change
from casereview.repairs.doubtful import BESIDE, Around, Place, doubtful, surrounded, unspaced

PROOF = "本卷其他位置的同一文字"
_SURE = 95  # percent
_SHOWN = 3  # characters on either side
_BLANK, _NOTHING = " ", ""
_SAYS_NOTHING_ELSE = re.compile(r"[\u4e00-\u9fff《》〔〕（）【】]")
_FILLED_IN = frozenset("男女有无是否不未已")  # what a form leaves room for


def changes_elsewhere(pages: Sequence[Page]) -> dict[tuple[int, int], list[Change]]:
    """By page and block, the changes that words elsewhere prove: all who say them surely say the same."""
    in_doubt: dict[Place, set[Around]] = {}
    for place, around in doubtful(pages):
        in_doubt.setdefault(place, set()).add(around)
    said = _said(pages, set[Around]().union(*in_doubt.values())) if in_doubt else {}
    proved: dict[tuple[int, int], dict[int, tuple[str, int]]] = {}
    for place, arounds in in_doubt.items():
        block = pages[place.page].blocks[place.block]
        told = {letter: sure for around in arounds for letter, sure in said.get(around, {}).items()}
        if len(told) == 1 and _may_be(block, place.offset, next(iter(told))):
            proved.setdefault((place.page, place.block), {})[place.offset] = told.popitem()
    return {(page, index): list(_changes(pages[page].blocks[index], own)) for (page, index), own in proved.items()}


def _said(pages: Sequence[Page], wanted: Set[Around]) -> dict[Around, dict[str, int]]:
    """What stands surely within these words anywhere, and how surely."""
    said: dict[Around, dict[str, int]] = {}
    for page in pages:
        for block in page.blocks:
            for offset, around in surrounded(block):
                if around in wanted and block.sure[offset] >= _SURE:
                    letters = said.setdefault(around, {})
                    letters[block.text[offset]] = max(letters.get(block.text[offset], 0), block.sure[offset])
            for around in _meeting(block):
                if around in wanted:
                    said.setdefault(around, {})[_NOTHING] = _SURE
    return said


def _meeting(block: Block) -> Iterator[Around]:
    """For each place at which two characters meet that were surely read, what stands before and behind it."""
    if not block.sure:
        return
    left, right = BESIDE
    offsets, plain = unspaced(block)
    for at in range(left, len(plain) - right + 1):
        one, other = offsets[at - 1 : at + 1]
        if other == one + 1 and min(block.sure[one], block.sure[other]) >= _SURE:
            yield plain[at - left : at], plain[at : at + right]


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
