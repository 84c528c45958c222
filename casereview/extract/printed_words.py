"""The words of a fact with the punctuation that the paper prints, not the half-width one in which it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from casereview.model import Document, Fact, PenaltyItem
from casereview.text import fold

_WIDE = {"（": "(", "）": ")", "，": ",", "；": ";", "：": ":", "？": "?", "！": "!"}
_NARROW = frozenset(_WIDE.values())
_WORDED = frozenset({"案件名称", "案由", "当事人", "办案机关", "地址", "复议机关", "诉讼法院", "处罚事项"})


def printed_words(document: Document, fact: Fact) -> Fact:
    """The fact with its words as printed; the same fact if they hold no such punctuation."""
    if fact.name not in _WORDED:
        return fact
    if isinstance(fact.value, PenaltyItem) and fact.value.act:
        return replace(fact, value=replace(fact.value, act=_printed(document, fact.value.act)))
    return replace(fact, value=_printed(document, fact.value)) if isinstance(fact.value, str) else fact


def _printed(document: Document, words: str) -> str:
    if _NARROW.isdisjoint(words):
        return words
    folded, wide = _letters(document)
    at = folded.find("".join(words.split()))
    if at < 0:
        return words
    marks = iter(wide[at:])
    return "".join(letter if letter.isspace() else _as_wide(letter, next(marks)) for letter in words)


def _as_wide(letter: str, printed: str) -> str:
    return printed if _WIDE.get(printed) == letter else letter


@lru_cache(maxsize=4)
def _letters(document: Document) -> tuple[str, str]:
    """The letters of a document without blanks, as read and as printed, one for one."""
    pairs = tuple(_pairs(document))
    return "".join(read for read, _ in pairs), "".join(printed for _, printed in pairs)


def _pairs(document: Document) -> Iterator[tuple[str, str]]:
    for page in document.pages:
        for block in page.blocks:
            read, offsets = fold(block.text)
            yield from ((r, block.text[o]) for r, o in zip(read, offsets, strict=True) if not r.isspace())
