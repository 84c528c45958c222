"""Which papers concern which of several parties that are punished by decisions of their own."""

from __future__ import annotations

from casereview.checks.absence import is_certain
from casereview.model import CaseFile, Document, Fact
from casereview.text import squeezed


def of_its_party(case: CaseFile, document: Document, papers: tuple[Document, ...]) -> tuple[Document, ...]:
    """Those of the papers that name the party of this document; all of them where one decision punishes all.

    A document that names no party that is punished, as one on all of them together, goes with every paper.
    """
    own = _party(case, document)
    punished = {_party(case, decision) for decision in case.of_kind("penalty_decision")}
    if len(punished) <= 1 or None in punished or own not in punished:
        return papers
    return tuple(paper for paper in papers if _party(case, paper) == own)


def _party(case: CaseFile, document: Document) -> str | None:
    """The one party that a paper names."""
    named = {squeezed(str(f.value)) for f in case.facts_of("当事人") if _names(f, document) and is_certain(f)}
    return next(iter(named)) if len(named) == 1 else None


def _names(fact: Fact, document: Document) -> bool:
    return fact.source.document == document.id and fact.value is not None
