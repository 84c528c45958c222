"""Decisions of earlier cases that lie in a case as evidence: what the party was punished for before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from casereview.catalogue import Catalogue
from casereview.model import Document, Fact

_EVIDENCE = "party_material"
_DECISION = "penalty_decision"


def without_other_cases(
    documents: tuple[Document, ...], facts: Sequence[Fact], catalogue: Catalogue
) -> tuple[Document, ...]:
    """The documents with decisions made before the case was filed as evidence, where it has one of its own.

    Each tells its day surely, and the earlier one bears another number than any later.
    """
    filed = _days(documents, facts, "立案日期", "filing_approval")
    decided = _days(documents, facts, "处罚决定日期", _DECISION)
    begun = min(filed.values(), default=None)
    if begun is None or all(day < begun for day in decided.values()):
        return documents
    own = {document.number for document in documents if decided.get(document.id, begun) >= begun}
    before = {one for one, day in decided.items() if day < begun}
    return tuple(
        replace(document, kind=_EVIDENCE, label=catalogue.kinds[_EVIDENCE].label)
        if document.id in before and document.number and document.number not in own
        else document
        for document in documents
    )


def _days(documents: tuple[Document, ...], facts: Sequence[Fact], name: str, kind: str) -> dict[str, date]:
    """The day of that name which each paper of the kind surely tells."""
    papers = {document.id for document in documents if document.kind == kind}
    return {
        fact.source.document: fact.value
        for fact in facts
        if fact.name == name and fact.source.document in papers and type(fact.value) is date and fact.confidence >= 0.8
    }
