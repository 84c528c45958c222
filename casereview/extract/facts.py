"""What the papers of a case say: every fact of the contract, one family a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from casereview.catalogue import Catalogue
from casereview.extract.decision import decision_facts
from casereview.extract.evidence import evidence_facts
from casereview.extract.meetings import meeting_facts
from casereview.extract.own_numbers import number_facts
from casereview.extract.parties import party_facts
from casereview.extract.printed_words import printed_words
from casereview.extract.receipts import receipt_facts
from casereview.extract.records import record_facts, tells_recheck
from casereview.extract.steps import step_facts
from casereview.model import Document, Fact, FactValue, Source

_FAMILIES = (number_facts, party_facts, step_facts, record_facts, receipt_facts, meeting_facts, evidence_facts)


def extract_facts(documents: tuple[Document, ...], catalogue: Catalogue) -> tuple[Fact, ...]:
    """The facts of all documents in their order; a document that could not be read gives none."""
    return settled(documents, [fact for document in documents for fact in facts_of(document, catalogue)])


def settled(documents: tuple[Document, ...], found: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts found in each document by itself, as the others let them stand: closing dates, re-checks."""
    return tuple(_rechecks(documents, _archived_once(documents, found)))


def facts_of(document: Document, catalogue: Catalogue) -> tuple[Fact, ...]:
    """What one document says by itself, each fact once."""
    if not document.flow.text.strip():
        return ()
    first: dict[tuple[str, FactValue, Source], Fact] = {}
    for fact in (*(f for family in _FAMILIES for f in family(document)), *decision_facts(document, catalogue)):
        first.setdefault((fact.name, fact.value, fact.source), fact)
    return tuple(printed_words(document, fact) for fact in first.values())


def _archived_once(documents: tuple[Document, ...], facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts without the day the volume was bound, where its cover states the day of filing itself."""
    covers = {document.id for document in documents if document.kind == "volume_cover"}
    stated = any(fact.name == "归档日期" and fact.source.document in covers for fact in facts)
    bound = [fact for fact in facts if fact.name == "归档日期" and fact.source.document not in covers]
    doubtful = {id(fact) for fact in bound if fact.confidence < 0.9} if stated else set()
    return tuple(fact for fact in facts if id(fact) not in doubtful)


def _rechecks(documents: tuple[Document, ...], facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """The facts with the dates of fire inspections that are re-checks under their own name."""
    again = _recheck_ids(documents, facts)
    for fact in facts:
        if fact.source.document in again and fact.name == "检查日期":
            yield replace(fact, name="复查日期")
        elif fact.source.document not in again or fact.name not in ("检查开始", "检查结束"):
            yield fact


def _recheck_ids(documents: tuple[Document, ...], facts: tuple[Fact, ...]) -> frozenset[str]:
    """The fire inspection records used as re-checks: those that say so, else those after a notice to correct."""
    records = [document for document in documents if document.kind == "fire_inspection_record"]
    said = frozenset(document.id for document in records if tells_recheck(document))
    if said or len(records) < 2:
        return said if len(records) > 1 else frozenset()
    days = {f.source.document: f.value for f in facts if f.name == "检查日期" and isinstance(f.value, date)}
    ordered = [f.value for f in facts if f.name == "责改日期" and isinstance(f.value, date)]
    first = min((days[d.id] for d in records if d.id in days), default=None)
    return frozenset(
        d.id
        for d in records
        if first and d.id in days and days[d.id] > first and any(first <= o <= days[d.id] for o in ordered)
    )
