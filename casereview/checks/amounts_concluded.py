"""Whether a discussion concludes with the fine decided, and a permit to pay in parts divides no more than it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from casereview.checks.absence import is_certain, is_legible, title_of
from casereview.checks.wording import matches, words_of
from casereview.model import CaseFile, Document, Fact, Verdict, failed, unsure
from casereview.spelling.amounts import find_amounts

_BY_PARTS = ("deferral_approval", "deferral_permit")
_DISCUSSIONS = ("collective_discussion", "case_discussion_form")
_CONCLUSION = re.compile("(?:讨论|会议|集体|议定)?(?:结论|决定|结果|决议)(?:性?意见|如下)?:")
_SIGNED = re.compile(r"(?:签名|签字)\)?:|(?:参加|出席|参会|记录)人员?(?:签|:|\()")
_SEVERAL = 2


def concluded_alike(
    case: CaseFile, decided: tuple[Fact, ...], accepted: frozenset[Decimal], *, heard: tuple[Document, ...]
) -> Iterator[Verdict]:
    """The discussions that conclude with another fine than the decision, whatever was proposed in their course.

    A lower fine than theirs asks where the party was `heard`. Values: `title`, `value`, `home_value`.
    """
    home = max(decided, key=_yuan)
    for paper in case.of_kind(*_DISCUSSIONS) if len(decided) <= _SEVERAL else ():
        told = _conclusion(paper)
        if told is None or told in accepted:
            continue
        values = {"title": title_of(paper), "value": told, "home_value": home.value}
        eased = told > _yuan(home) and bool(heard)
        if eased or not is_certain(*decided) or not is_legible(paper):
            yield unsure("讨论结论的数额与决定书不同，请核对", paper.whole(), home.source, **values)
        else:
            yield failed(paper.whole(), home.source, **values)


def _conclusion(paper: Document) -> Decimal | None:
    """The one sum that a discussion concludes with."""
    words = words_of(paper)
    starts = [match.end() for match in matches(paper, _CONCLUSION)]
    ends = [match.start() for match in matches(paper, _SIGNED) if starts and match.start() > starts[-1]]
    told = words[starts[-1] : min(ends, default=len(words))] if starts else ""
    sums = {Decimal(found.value) for found in find_amounts(told) if not found.is_bound}
    return sums.pop() if len(sums) == 1 else None


def divided_alike(case: CaseFile, decided: tuple[Fact, ...], whole: Decimal) -> Iterator[Verdict]:
    """The papers that let a fine be paid in parts and tell of a sum above it. Values as above."""
    for paper in case.of_kind(*_BY_PARTS):
        most = max((Decimal(found.value) for found in find_amounts(words_of(paper))), default=Decimal(0))
        if most > whole and is_certain(*decided) and is_legible(paper):
            values = {"title": title_of(paper), "value": most, "home_value": whole}
            yield failed(paper.whole(), decided[0].source, **values)


def _yuan(fact: Fact) -> Decimal:
    return Decimal(str(fact.value))
