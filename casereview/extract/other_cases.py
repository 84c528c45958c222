"""Decisions of earlier cases that lie in a case as evidence: what the party was punished for before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from casereview.catalogue import Catalogue
from casereview.model import Document, Fact
from casereview.spelling.dates import find_dates

_EVIDENCE = "party_material"
_DECISION = "penalty_decision"
_NUMBER = "文号"
"""By which the papers of this case cite it."""

_GO_ALONG = ("penalty_notice", "hearing_right_notice", "service_receipt", "fine_receipt", "closing_approval")
"""What is copied out of an earlier case together with its decision."""

_COPIED = re.compile("复印|核对|提供人|摘录|调取|收集")
_NEAR, _BEFORE, _LONG_BEFORE = timedelta(days=180), timedelta(days=30), timedelta(days=90)
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")


def without_other_cases(
    documents: tuple[Document, ...], facts: Sequence[Fact], catalogue: Catalogue
) -> tuple[Document, ...]:
    """The documents with decisions made before the case was begun as evidence: by its own, or because of their year.

    Each tells its day surely, and the earlier one bears another number than any later. What tells only of days about
    that of such a decision, and lies here twice, goes with it. A case without a filing paper began with its notice.
    """
    filed = _days(documents, facts, "立案日期", "filing_approval")
    notified = _days(documents, facts, "告知日期", "penalty_notice")
    decided = _days(documents, facts, "处罚决定日期", _DECISION)
    begun = min((filed or notified).values(), default=None)
    if begun is None:
        return documents
    if all(day < begun for day in decided.values()):
        decided = {one: day for one, day in decided.items() if _is_of_another_year(documents, one, day, begun)}
    own = {document.number for document in documents if decided.get(document.id, begun) >= begun}
    former = {d.id: decided[d.id] for d in documents if d.number and d.number not in own and d.id in decided}
    former = {one: day for one, day in former.items() if day < begun}
    others = {*former, *_going_along(documents, tuple(former.values()), begun)}
    label = catalogue.kinds[_EVIDENCE].label
    return tuple(replace(d, kind=_EVIDENCE, label=label) if d.id in others else d for d in documents)


def _is_of_another_year(documents: tuple[Document, ...], one: str, day: date, begun: date) -> bool:
    """Whether a decision without a later one beside it is of an earlier year by its number too: its own is missing."""
    number = next((document.number for document in documents if document.id == one), None) or ""
    years = [int(year) for year in _YEAR.findall(number)]
    return day < begun - _LONG_BEFORE and bool(years) and max(years) < begun.year


def _going_along(documents: tuple[Document, ...], former: tuple[date, ...], begun: date) -> set[str]:
    """The papers that tell of no day but such as lie about an earlier decision, well before the case was begun."""
    told = {d.id: _days_told(d) for d in documents if d.kind in _GO_ALONG}
    apart = {
        one
        for one, days in told.items()
        if days and max(days) < begun - _BEFORE and any(abs(max(days) - day) <= _NEAR for day in former)
    }
    kept = {d.kind for d in documents if d.id in told and d.id not in apart}
    return {d.id for d in documents if d.id in apart and d.kind in kept}


def told_of_this_case(
    facts: Sequence[Fact], before: tuple[Document, ...], after: tuple[Document, ...]
) -> tuple[Fact, ...]:
    """The facts without those of papers that were taken for evidence out of another case, but for their numbers."""
    others = {old.id for old, new in zip(before, after, strict=True) if old.kind != new.kind}
    return tuple(fact for fact in facts if fact.source.document not in others or fact.name == _NUMBER)


def _days_told(document: Document) -> set[date]:
    """The days that a paper tells, but for that on which it was copied."""
    lines = (line for line in document.flow.text.splitlines() if not _COPIED.search(line))
    return {found.value for line in lines for found in find_dates(line)}


def _days(documents: tuple[Document, ...], facts: Sequence[Fact], name: str, kind: str) -> dict[str, date]:
    """The day of that name which each paper of the kind surely tells."""
    papers = {document.id for document in documents if document.kind == kind}
    return {
        fact.source.document: fact.value
        for fact in facts
        if fact.name == name and fact.source.document in papers and type(fact.value) is date and fact.confidence >= 0.8
    }
