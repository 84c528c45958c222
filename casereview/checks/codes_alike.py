"""The check that credit codes and identity numbers are written alike throughout, the party's and those of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from casereview.checks.absence import is_legible, title_of
from casereview.checks.consistency import agrees
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, unsure
from casereview.spelling.codes import is_credit, is_identity

_CODE = re.compile(r"(?<![0-9A-Za-z])[0-9A-Z]{17}[0-9A-Zx](?![0-9A-Za-z])")
_ALMOST = 2
"""Two codes that differ in no more characters are one code written twice; those of two people differ in more."""

_Told = dict[str, list[tuple[Document, Source]]]


def codes_agree(
    case: CaseFile, law: LawBook, *, fact: FactName, also: tuple[FactName, ...] = (), kinds: tuple[KindId, ...] = ()
) -> Verdict:
    """Pass when these papers give the codes of the party as its home does, and none almost gives another's.

    A code without its check digit, but for which it almost is one that the case proves elsewhere, fails; of two that
    are both proved it asks, for they may be two people's. Values: `fact`, `title`, `value`, `home_value`.
    """
    party = agrees(case, law, fact=fact, also=also, kinds=kinds)
    judged = {source.document for failure in (*party.failures, *party.doubts) for source in failure.sources[:1]}
    told = _told(case)
    near = ((one, other) for one, other in combinations(sorted(told), 2) if _is_almost(one, other))
    return merged(party, *(verdict for pair in near for verdict in _misprinted(told, *pair, judged)))


def _told(case: CaseFile) -> _Told:
    found: _Told = {}
    for document in case.documents:
        for match in matches(document, _CODE):
            found.setdefault(match.group().upper(), []).append((document, place_of(document, *match.span())))
    return found


def _is_almost(one: str, other: str) -> bool:
    return sum(mine != theirs for mine, theirs in zip(one, other, strict=True)) <= _ALMOST


def _misprinted(told: _Told, one: str, other: str, judged: set[str]) -> Iterator[Verdict]:
    """What each paper owes that gives the code of the two that is not proved."""
    proved = [code for code in (one, other) if is_identity(code) or is_credit(code)]
    if not proved:
        return
    right = proved[0] if len(proved) == 1 else max(proved, key=lambda code: len(told[code]))
    wrong = other if right == one else one
    home = told[right][0][1]
    for document, place in told[wrong]:
        if document.id in judged:
            continue
        name = "统一社会信用代码" if is_credit(right) else "身份证号"
        values = {"fact": name, "title": title_of(document), "value": wrong, "home_value": right}
        if len(proved) == 1 and is_legible(document):
            yield failed(place, home, **values)
        else:
            yield unsure(f"{name}“{wrong}”与“{right}”仅差一两位，请核对是否同一", place, home, **values)
