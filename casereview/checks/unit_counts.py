"""Whether a paper counts things of one measure otherwise than all other papers that count any of that measure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.figures import UNITS
from casereview.checks.numbers_between import is_slip, numbers_between
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure

_LONG = "米|吨|升"
_COUNT = re.compile(
    rf"(?<![0-9A-Z.第〔〕】\])-])(?:[0-9]{{1,2}}\.(?![0-9]{{1,3}}(?:{_LONG})))?"
    rf"(?P<many>[0-9]{{1,6}}\.[0-9]{{1,3}}(?={_LONG})|[0-9]{{1,6}})"
    rf"(?P<unit>{UNITS}|扇|间|户|具|千瓦|毫克|兆帕)(?!/|次|以[上下内]|[0-9令文证])"
)
"""Numbers, also behind that of a list: 1.2台."""

_KNOWING, _BESIDE = 3, 2
_APART = frozenset(
    {
        "contents_list",
        "discretion_excerpt",
        "standard_excerpt",
        "volume_cover",
        "volume_note",
        "unknown",
        "party_material",
        "business_licence",
    }
)
_SEEN = frozenset(
    {"inspection_record", "fire_inspection_record", "photo_evidence", "recheck_opinion", "inquiry_record"}
)
"""What is counted anew, or told by somebody: it only asks."""

_PAPERS = ("份", "张", "本", "册", "个", "件", "条", "车", "部", "包", "头", "板", "听", "块", "粒")
"""Measures of papers, steps and everything."""


def unit_counts_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper has, in one measure, a number in the place of one that the others have in it.

    Three others must have the very same numbers. It fails where the letters beside the number are the same; else,
    and where somebody counts anew, it asks. So does a number that one paper alone has between the letters between which
    three others have another.
    Values: `title`, `value`, `expected`.
    """
    papers = tuple(d for d in case.documents if d.kind not in _APART and is_word_sure(d))
    told: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for paper in papers:
        for unit, counts in _counts(paper).items():
            told[unit][paper.id] = frozenset(counts)
    found: list[Verdict] = [*numbers_between(papers, _SEEN)]
    for unit, by in told.items():
        if unit not in _PAPERS:
            own = _of_unit(case, unit, by)
            found += [own] if own else []
            found += () if own and (own.failures or own.doubts) else _slips(case, unit, by)
    return merged(*found)


def _slips(case: CaseFile, unit: str, by: dict[str, frozenset[str]]) -> Iterator[Verdict]:
    """A question for each number that one paper alone has, where it lacks one that others have, a digit otherwise."""
    holders = Counter(number for numbers in by.values() for number in numbers)
    known = {number for number, many in holders.items() if many >= _KNOWING}
    for identity, numbers in by.items():
        for number in numbers:
            usual = [other for other in known - numbers if is_slip(number, other)]
            if holders[number] > 1 or len(usual) != 1:
                continue
            paper = case.document(identity)
            home = next(case.document(one) for one, told in by.items() if usual[0] in told)
            mine, theirs = _counts(paper)[unit][number], _counts(home)[unit][usual[0]]
            told = {"title": title_of(paper), "value": mine.group(), "expected": theirs.group()}
            reason = f"《{told['title']}》写“{mine.group()}”，其他文书写“{theirs.group()}”，请核对"
            yield unsure(reason, place_of(paper, *mine.span()), place_of(home, *theirs.span()), **told)


@lru_cache(maxsize=512)
def _counts(paper: Document) -> dict[str, dict[str, re.Match[str]]]:
    """The numbers of each measure."""
    found: dict[str, dict[str, re.Match[str]]] = defaultdict(dict)
    for match in matches(paper, _COUNT):
        found[match["unit"]].setdefault(match["many"], match)
    return dict(found)


def _of_unit(case: CaseFile, unit: str, by: dict[str, frozenset[str]]) -> Verdict | None:
    usual, many = Counter(by.values()).most_common(1)[0]
    homes = [case.document(one) for one, numbers in by.items() if numbers == usual]
    odd = [one for one, numbers in by.items() if numbers - usual]
    if not odd:
        return passed(homes[0].whole()) if len(by) > 1 else None
    (own, missing), paper = (by[odd[0]] - usual, usual - by[odd[0]]), case.document(odd[0])
    if many < _KNOWING or len(odd) > 1 or len(own) != 1 or len(missing) != 1 or len(by[odd[0]]) != len(usual):
        return None
    match, there = _counts(paper)[unit][next(iter(own))], _counts(homes[0])[unit][next(iter(missing))]
    places = place_of(paper, *match.span()), place_of(homes[0], *there.span())
    told = {"title": title_of(paper), "value": match.group(), "expected": there.group()}
    beside = (_beside(_counts(home)[unit][there["many"]]) for home in homes)
    if paper.kind not in _SEEN and _beside(match) in beside:
        return failed(*places, **told)
    return unsure(f"《{told['title']}》写“{match.group()}”，其他文书均写“{there.group()}”，请核对", *places, **told)


def _beside(match: re.Match[str]) -> str:
    return match.string[max(match.start() - _BESIDE, 0) : match.start()] + match.string[match.end() :][:_BESIDE]
