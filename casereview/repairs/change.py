"""What is to be put right in the text of a block, and the block with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from casereview.model import Block, Mended
from casereview.text import folded

PROVED = 95
"""How sure, in percent, a character is that something proves."""


class Change(NamedTuple):
    """The words that stand in a block from `start` on in truth, as many as were read there, and what proves it."""

    start: int
    words: str
    proof: str
    sure: int = PROVED


def comparable(block: Block) -> str:
    """The text in narrow figures and signs, character for character."""
    narrow = folded(block.text)
    return narrow if len(narrow) == len(block.text) else block.text


def changed(block: Block, changes: Iterable[Change]) -> Block:
    """The block with these words in it, and with what was read instead; of changes that overlap the first counts."""
    ordered = sorted(changes, key=lambda change: change.start)
    clear = ordered[:1] + [two for one, two in pairwise(ordered) if one.start + len(one.words) <= two.start]
    for change in clear:
        block = _changed(block, change)
    return block


def _changed(block: Block, change: Change) -> Block:
    start, end = change.start, change.start + len(change.words)
    read = block.text[start:end]
    if read == change.words:
        return block
    sure = list(block.sure)
    for offset, (one, other) in enumerate(zip(read, change.words, strict=True), start):
        if one != other:
            sure[offset] = max(sure[offset], change.sure)
    earlier = tuple(one for one in block.mended if one.end <= start or end <= one.start)
    within = [one for one in block.mended if one not in earlier]
    for former in within:  # what was read before any change
        low, high = max(former.start, start), min(former.end, end)
        read = read[: low - start] + former.as_read[low - former.start : high - former.start] + read[high - start :]
    text = block.text[:start] + change.words + block.text[end:]
    return replace(block, text=text, sure=tuple(sure), mended=(*earlier, Mended(start, end, read, change.proof)))
