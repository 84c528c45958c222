"""Whether a paper puts another word in the place of one that the others use in the very same words around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure

_AROUND, _LONGEST = 4, 3
_ENOUGH, _KNOWING = 2, 3
_RUN = re.compile(r"[\u4e00-\u9fffA-Z0-9,、()]{9,}")
_MARK, _HAN, _SHORT, _LONG = re.compile(r"[,。;、()]"), re.compile(r"[\u4e00-\u9fff]+"), 2, 6
_WORD = re.compile(r"[\u4e00-\u9fffA-Z]+")
_RECORDS = frozenset({"inspection_record", "fire_inspection_record"})
"""What is seen is told in other words than what is found."""

_PARTY = ("该公司", "你单位", "你公司", "该单位", "当事人", "我公司", "该厂", "该店", "你店", "你厂")
"""What each paper calls the party."""
_Around = tuple[str, str]


class _Word(NamedTuple):
    word: str
    start: int
    end: int


def words_told_alike(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when none of these papers has a word of its own between four letters before and behind that others share.

    Two others have one and the same word there, which three papers of the case know, and none knows the odd one. It
    fails where three have it there, else asks. Values: `title`, `value`, `expected` (with the letters around).
    """
    papers = tuple(paper for paper in case.of_kind(*kinds) if is_word_sure(paper))
    tables = [(paper.id, _words(paper)) for paper in papers]
    telling = Counter(chain.from_iterable(table for _, table in tables))
    shared = [around for around, many in telling.items() if many > _ENOUGH]
    verdicts: dict[tuple[str, int], Verdict] = {}
    for around in shared:
        by_paper = {identity: word for identity, table in tables if (word := table.get(around)) is not None}
        if len({word.word for word in by_paper.values()}) == 1:
            continue
        usual, many = Counter(word.word for word in by_paper.values()).most_common(1)[0]
        if many < _ENOUGH:
            continue
        for identity, word in by_paper.items():
            if not "".join(around).isalpha() and case.document(identity).kind in _RECORDS:
                continue
            if word.word != usual and _is_odd(case, identity, word.word, usual):
                key = (identity, word.start - word.start % _AROUND)
                verdicts.setdefault(key, _odd(case, case.document(identity), word, (around, usual), many))
    return merged(*(verdicts.values() or (passed(*(paper.whole() for paper in papers[:1])),)))


@lru_cache(maxsize=256)
def _words(paper: Document) -> dict[_Around, _Word]:
    """Each stretch of up to three letters, none of them a number or a mark, by the four on either side."""
    words = words_of(paper)
    found: dict[_Around, _Word] = {}
    for run in _RUN.finditer(words):
        for size in range(1, _LONGEST + 1):
            for at in range(run.start() + _AROUND, run.end() - size - _AROUND + 1):
                around = words[at - _AROUND : at], words[at + size : at + size + _AROUND]
                if _WORD.fullmatch(words, at, at + size):
                    found.setdefault(around, _Word(words[at : at + size], at, at + size))
    for around, word in _beside_marks(words):
        found.setdefault(around, word)
    return found


def _beside_marks(words: str) -> Iterator[tuple[_Around, _Word]]:
    """Each stretch of up to two letters between a mark and six letters; marks are all alike."""
    for match in _MARK.finditer(words):
        for size in range(1, _SHORT + 1):
            end, start = match.start(), match.end()
            before, behind = words[max(end - size - _LONG, 0) : end - size], words[start + size : start + size + _LONG]
            if _HAN.fullmatch(before) and _HAN.fullmatch(words, end - size, end):
                yield (before, ","), _Word(words[end - size : end], end - size, end)
            if _HAN.fullmatch(behind) and _HAN.fullmatch(words, start, start + size):
                yield (",", behind), _Word(words[start : start + size], start, start + size)


def _is_odd(case: CaseFile, identity: str, word: str, usual: str) -> bool:
    if len(word) != len(usual) or word[0] == usual[0] or word[-1] == usual[-1]:
        return False
    if any(mine in usual and mine != theirs for mine, theirs in zip(word, usual, strict=True)):
        return False  # a word more or less: 不合格的产品, 不合格产品
    if word in _PARTY or usual in _PARTY:
        return False
    others = [words_of(document) for document in case.documents if document.id != identity]
    if any(word in words for words in others):
        return False
    return sum(usual in words for words in others) >= _KNOWING


def _odd(case: CaseFile, paper: Document, word: _Word, told: tuple[_Around, str], many: int) -> Verdict:
    (before, behind), usual = told
    place = place_of(paper, word.start, word.end)
    values = {
        "title": title_of(paper),
        "value": f"{before}{word.word}{behind}",
        "expected": f"{before}{usual}{behind}",
    }
    if many >= _KNOWING and before.isalpha() and behind.isalpha():
        return failed(place, **values)
    return unsure(
        f"《{values['title']}》写“{values['value']}”，其他文书写“{values['expected']}”，请核对", place, **values
    )
