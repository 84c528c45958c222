"""Whether the papers name one edition of a technical standard, and clauses that its excerpt has."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from casereview.checks.absence import misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.standard_numbers import STANDARD
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, passed

_EDITION = re.compile(STANDARD.pattern + r"[-—–－一―]{1,2}(?P<year>(?:19|20)[0-9]{2})(?![0-9])")
_CLAUSE = re.compile(
    r"(?:[-—–－一―]{1,2}(?:19|20)[0-9]{2})?[)》]*(?:的)?(?:标准)?第?(?P<clause>[A-Z]?[0-9]{1,2}(?:\.[0-9]{1,2}){1,4})(?:条|款|项|的)"
)
_NEXT_CLAUSE = re.compile(r"[、,和及与]第?(?P<clause>[A-Z]?[0-9]{1,2}(?:\.[0-9]{1,2}){1,4})(?:条|款|项|的)")
_ENOUGH = 2
_Told = dict[str, Source]


def editions_agree(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these papers cite of a standard the edition whose excerpt is in the volume, else that of most others.

    A paper that names both editions compares them. Values: `title`, `value`, `expected` (both with number and year).
    """
    excerpts, papers = _told(case.of_kind("standard_excerpt")), _told(case.of_kind(*kinds))
    verdicts = (v for name in sorted(papers) for v in _alike(case, name, papers[name], excerpts.get(name, {})))
    return merged(*verdicts)


def _told(papers: tuple[Document, ...]) -> dict[str, dict[str, _Told]]:
    """By standard and paper, each edition with its first place."""
    found: dict[str, dict[str, _Told]] = defaultdict(dict)
    for paper in papers:
        for match in matches(paper, _EDITION):
            editions = found[match["series"] + match["number"]].setdefault(paper.id, {})
            editions.setdefault(match["year"], place_of(paper, *match.span()))
    return found


def _alike(case: CaseFile, name: str, papers: dict[str, _Told], excerpts: dict[str, _Told]) -> Iterator[Verdict]:
    enclosed = {year for editions in excerpts.values() for year in editions}
    usual = Counter(next(iter(editions)) for editions in papers.values() if len(editions) == 1).most_common(1)
    if len(enclosed) == 1:
        expected = next(iter(enclosed))
        home = next(editions[expected] for editions in excerpts.values())
    elif not enclosed and usual and usual[0][1] >= _ENOUGH:
        expected = usual[0][0]
        home = next(editions[expected] for editions in papers.values() if expected in editions)
    else:
        return
    for identity, editions in papers.items():
        if expected in editions:
            yield passed(editions[expected])
            continue
        year, place = next(iter(editions.items()))
        paper = case.document(identity)
        values = {"title": title_of(paper), "value": f"{name}—{year}", "expected": f"{name}—{expected}"}
        yield misstated(paper, place, home, **values)


def standard_clause_enclosed(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the clause that these papers cite of a standard stands in the excerpt of it in the volume.

    Judged where the excerpt has numbered clauses, right behind the number of the standard. Values: `title`, `value`.
    """
    excerpts = {name: [case.document(one) for one in held] for name, held in _told_by_number(case).items()}
    cited = ((paper, match) for paper in case.of_kind(*kinds) for match in matches(paper, STANDARD))
    return merged(
        *(
            _in_excerpt(paper, clause, excerpts.get(match["series"] + match["number"], []))
            for paper, match in cited
            for clause in _clauses(match)
        )
    )


def _clauses(match: re.Match[str]) -> Iterator[re.Match[str]]:
    """The clauses cited right behind a standard: 第4.3条、第4.4条."""
    clause = _CLAUSE.match(match.string, match.end())
    while clause is not None:
        yield clause
        clause = _NEXT_CLAUSE.match(match.string, clause.end())


def _told_by_number(case: CaseFile) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for paper in case.of_kind("standard_excerpt"):
        for match in matches(paper, STANDARD):
            found[match["series"] + match["number"]].add(paper.id)
    return found


def _in_excerpt(paper: Document, clause: re.Match[str], excerpts: list[Document]) -> Verdict:
    if not excerpts or any(excerpt.unclear for excerpt in excerpts):
        return merged()
    number, place = clause["clause"], place_of(paper, *clause.span("clause"))
    shown = {found for excerpt in excerpts for found in _NUMBERED.findall(excerpt.flow.text)}
    if not shown or number in shown or any(one.startswith(number + ".") for one in shown):
        return passed(place)
    parents = {number.rsplit(".", at)[0] for at in range(1, number.count(".") + 1)}
    if parents & shown:
        return passed(place)
    return misstated(paper, place, excerpts[0].whole(), title=title_of(paper), value=f"第{number}条")


_NUMBERED = re.compile(
    r"(?m)^\s*(?:摘录)?(?:条款|条文|条号)?[:：]?\s*第?([A-Z]?[0-9]{1,2}(?:\.[0-9]{1,2}){1,4})(?![0-9.])"
)
