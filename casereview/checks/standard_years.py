"""Whether the papers name one edition of a technical standard: GB 2626—2019, not GB 2626—2006."""

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
