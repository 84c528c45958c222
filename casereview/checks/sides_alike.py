"""Whether the papers name one side of one place: 二层东侧, not 二层西侧."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from casereview.checks.absence import misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, passed

_SIDE = re.compile(
    r"(?P<where>[一二三四五六七八九十0-9]{1,3}(?:层|楼|号楼|号厂房|号车间|号仓库|单元))(?P<side>[东南西北]{1,2})(?P<part>侧|面|端|区|头|门|部)"
)
_ENOUGH = 2


def sides_agree(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when no paper puts on another side what two others put on one, where no other puts anything there.

    Values: `title`, `value`, `expected`.
    """
    told: dict[tuple[str, str], dict[str, dict[str, Source]]] = defaultdict(lambda: defaultdict(dict))
    for paper in case.of_kind(*kinds):
        for match in matches(paper, _SIDE):
            told[match["where"], match["part"]][paper.id].setdefault(match["side"], place_of(paper, *match.span()))
    verdicts = (v for (where, part), papers in told.items() for v in _alike(case, f"{where}*{part}", papers))
    return merged(*verdicts)


def _alike(case: CaseFile, form: str, papers: dict[str, dict[str, Source]]) -> list[Verdict]:
    counted = Counter(side for sides in papers.values() for side in sides)
    usual, many = counted.most_common(1)[0]
    if many < _ENOUGH:
        return []
    verdicts = []
    for identity, sides in papers.items():
        if usual in sides:
            verdicts.append(passed(sides[usual]))
        elif all(counted[side] == 1 for side in sides):
            side, place = next(iter(sides.items()))
            verdicts.append(_odd(case.document(identity), place, form.replace("*", side), form.replace("*", usual)))
    return verdicts


def _odd(paper: Document, place: Source, value: str, expected: str) -> Verdict:
    return misstated(paper, place, title=title_of(paper), value=value, expected=expected)
