"""Which papers concern which of several parties that are punished by decisions of their own."""

from __future__ import annotations

from casereview.checks.absence import is_certain
from casereview.checks.wording import words_of
from casereview.model import CaseFile, Document, Fact
from casereview.text import squeezed

_OF_ONE = (
    *("hearing_record", "hearing_report", "hearing_notice", "hearing_application"),
    *("statement_record", "statement_review", "waiver_statement"),
)
"""What one of several parties says or is asked, though the name of the case may tell of all."""


def of_its_party(case: CaseFile, document: Document, papers: tuple[Document, ...]) -> tuple[Document, ...]:
    """Those of the papers that name the party of this document; all of them where one decision punishes all.

    A document that names no party that is punished, as one on all of them together, goes with every paper.
    """
    punished = {_party(case, decision) for decision in case.of_kind("penalty_decision")}
    own = _party(case, document) or _only_one(case, document, punished)
    if len(punished) <= 1 or None in punished or own not in punished:
        return papers
    return tuple(paper for paper in papers if _party(case, paper) == own)


def _party(case: CaseFile, document: Document) -> str | None:
    """The one party that a paper names."""
    named = {squeezed(str(f.value)) for f in case.facts_of("当事人") if _names(f, document) and is_certain(f)}
    return next(iter(named)) if len(named) == 1 else None


def _only_one(case: CaseFile, document: Document, punished: set[str | None]) -> str | None:
    """The one of those punished that a paper names, less surely in its place or anywhere in its words."""
    read = {squeezed(str(f.value)) for f in case.facts_of("当事人") if _names(f, document)} & punished
    if document.kind in _OF_ONE and len(read) == 1:
        return next(iter(read))
    told = {one for one in punished if one is not None and one in words_of(document)}
    return next(iter(told)) if document.kind in _OF_ONE and len(told) == 1 else None


def _names(fact: Fact, document: Document) -> bool:
    return fact.source.document == document.id and fact.value is not None
