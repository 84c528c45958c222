"""Whether a paper has another number than the others between the very same letters."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from casereview.checks.absence import title_of
from casereview.checks.wording import matches, place_of, words_of
from casereview.model import Document, Verdict, failed, unsure

_NUMBER = re.compile(
    r"(?<![0-9A-Za-z.%〔\[第、~至(-])[0-9]{1,6}(?:\.[0-9]{1,3})?(?![0-9A-Za-z.、~〕\])令条款项号页次份张卷件册岁楼])"
)
_BEFORE, _BEHIND, _LONG = 4, 1, 5
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_OF_DAYS = re.compile(r"[年月日时分秒点元万]")
_BY_LAW = re.compile(r"以[上下内]|不足|超过|不满|幅度|罚|档|至$|起$")
_LISTED = re.compile("[:;。]")
"""Before the number of a list: 1.1台."""

_ANEW = ("recheck_opinion", "appraisal_report")
"""What such a paper counts is of another day, or of a part."""

_KNOWING, _SEVERAL = 3, 2
_Between = tuple[str, str]


def is_slip(one: str, other: str) -> bool:
    """Whether two numbers of several digits differ in one, or in two side by side that changed places."""
    if len(one) != len(other) or len(one) < _SEVERAL:
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    swapped = len(apart) == _SEVERAL and one[apart[0]] + one[apart[1]] == other[apart[1]] + other[apart[0]]
    return len(apart) == 1 or (swapped and apart[1] == apart[0] + 1)


def numbers_between(papers: tuple[Document, ...], seen: frozenset[str]) -> Iterator[Verdict]:
    """A failure for each number that one paper alone has where three others have one and the same.

    What is counted anew (`seen`) asks. Values: `title`, `value`, `expected`.
    """
    told: dict[_Between, dict[str, re.Match[str]]] = defaultdict(dict)
    homes = {paper.id: paper for paper in papers}
    for paper in papers:
        if paper.kind in _ANEW:
            continue
        for between, match in _numbers(paper).items():
            told[between][paper.id] = match
    asked: set[tuple[str, int]] = set()
    for by in told.values():
        usual, many = Counter(match.group() for match in by.values()).most_common(1)[0]
        odd = [identity for identity, match in by.items() if match.group() != usual]
        if many < _KNOWING or len(odd) != 1 or (odd[0], by[odd[0]].start()) in asked:
            continue
        asked.add((odd[0], by[odd[0]].start()))
        if _is_told_besides(by[odd[0]], [paper for paper in papers if paper.id != odd[0]]):
            continue
        there = next(identity for identity, match in by.items() if match.group() == usual)
        yield _odd(homes[odd[0]], by[odd[0]], homes[there], by[there], seen)


def _is_told_besides(match: re.Match[str], others: list[Document]) -> bool:
    """Whether another paper has that number of that measure, of whatever."""
    told = re.compile(rf"(?<![0-9.]){re.escape(match.string[match.start() : match.end() + 1])}")
    return any(told.search(words_of(other)) for other in others)


@lru_cache(maxsize=512)
def _numbers(paper: Document) -> dict[_Between, re.Match[str]]:
    """The numbers of a paper by the letters beside them, but for those between which it has several."""
    found: dict[_Between, re.Match[str]] = {}
    several: set[_Between] = set()
    for match in matches(paper, _NUMBER):
        if "." in match.group() and _LISTED.search(match.string[max(match.start() - 1, 0) : match.start()] or ":"):
            continue
        for between in _beside(match):
            if found.setdefault(between, match).group() != match.group():
                several.add(between)
    return {between: match for between, match in found.items() if between not in several}


def _beside(match: re.Match[str]) -> Iterator[_Between]:
    before = match.string[max(match.start() - _BEFORE, 0) : match.start()]
    behind = match.string[match.end() : match.end() + _LONG]
    if _OF_DAYS.match(behind) or _BY_LAW.search(before + behind):
        return
    if len(before) == _BEFORE and _HAN.fullmatch(before) and behind[:_BEHIND].strip(",。;:"):
        yield before, behind[:_BEHIND]
    if len(behind) == _LONG and _HAN.fullmatch(behind[1:]):
        yield "", behind


def _odd(paper: Document, match: re.Match[str], home: Document, there: re.Match[str], seen: frozenset[str]) -> Verdict:
    places = place_of(paper, *match.span()), place_of(home, *there.span())
    title = title_of(paper)
    mine, theirs = (m.string[max(m.start() - _BEFORE, 0) : m.end() + 2] for m in (match, there))
    if paper.kind not in seen:
        return failed(*places, title=title, value=mine, expected=theirs)
    reason = f"《{title}》写“{mine}”，其他文书均写“{theirs}”，请核对"
    return unsure(reason, *places, title=title, value=mine, expected=theirs)
