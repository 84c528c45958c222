"""Whether a paper tells, in the place of a day that most papers know, one that differs from it by a slip of a digit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.spelling.found import Found

_NOT_PROOF = frozenset({"contents_list", "discretion_excerpt", "standard_excerpt", "volume_cover", "unknown"})
_KNOWING, _BEHIND, _FOOT = 3, 3, 12
_STEP = re.compile(
    r"出生|生于|有效|注册|成立|施行|实施|修[正订]|公布|发布|印发|签发|委托|期限|送达|归档|前(?:整|改|缴|完)"
)
_BESIDE = 10


def days_almost_known(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when no day that one of these papers alone tells is, but for a digit, one that three others tell and it not.

    It fails where the same words follow both, else it asks. Values: `title`, `value`, `expected`.
    """
    papers = tuple(d for d in case.documents if d.kind not in _NOT_PROOF and d.problem is None)
    telling: dict[date, set[str]] = defaultdict(set)
    for paper in papers:
        for found in _days(paper):
            telling[found.value].add(paper.id)
    known = [day for day, by in telling.items() if len(by) >= _KNOWING]
    judged = (paper for paper in case.of_kind(*kinds) if is_word_sure(paper))
    return merged(*(v for paper in judged for v in _slips(case, paper, telling, known)))


@lru_cache(maxsize=512)
def _days(paper: Document) -> tuple[Found[date], ...]:
    return tuple(find_dates(words_of(paper)))


def _slips(case: CaseFile, paper: Document, telling: dict[date, set[str]], known: list[date]) -> Iterator[Verdict]:
    words, mine = words_of(paper), {found.value for found in _days(paper)}
    own = {f.value for f in case.facts_of("询问日期") if f.source.document == paper.id}
    for found in _days(paper):
        around = words[max(found.start - _BESIDE, 0) : found.end + _BESIDE]
        if (
            found.value in own
            or telling[found.value] - {paper.id}
            or _STEP.search(around)
            or len(words) - found.end < _FOOT
        ):
            continue
        near = [day for day in known if day not in mine and _is_almost(found.value, day)]
        if len(near) != 1:
            continue
        home = next(d for d in case.documents if d.id in telling[near[0]])
        there = next(day for day in _days(home) if day.value == near[0])
        places = place_of(paper, found.start, found.end), place_of(home, there.start, there.end)
        values = {"title": title_of(paper), "value": found.value, "expected": near[0]}
        behind = words[found.end : found.end + _BEHIND]
        if any(_goes_on(case.document(one), near[0], behind) for one in telling[near[0]]):
            yield failed(*places, **values)
        else:
            reason = f"《{values['title']}》写{found.value}，其他文书写{near[0]}，仅差一位数字，请核对是否同一日期"
            yield unsure(reason, *places, **values)
        return
    yield from (passed(paper.whole()),) if mine else ()


def _goes_on(paper: Document, day: date, behind: str) -> bool:
    """Whether a paper has the same letters behind that day."""
    if len(behind) < _BEHIND or not behind.isalpha():
        return False
    return any(words_of(paper)[f.end : f.end + _BEHIND] == behind for f in _days(paper) if f.value == day)


def _is_almost(one: date, other: date) -> bool:
    """Whether they differ in one digit of the year, the month or the day, or in the order of two digits of one."""
    pairs = [(a, b) for a, b in zip(_parts(one), _parts(other), strict=True) if a != b]
    if len(pairs) != 1:
        return False
    mine, theirs = pairs[0]
    if len(mine) != len(theirs):
        return mine in theirs or theirs in mine
    return sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1 or mine == theirs[::-1]


def _parts(day: date) -> tuple[str, str, str]:
    return str(day.year), str(day.month), str(day.day)
