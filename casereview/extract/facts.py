"""What the papers of a case say: every fact of the contract, one family a file."""

from __future__ import annotations

from casereview.catalogue import Catalogue
from casereview.extract.decision import decision_facts
from casereview.extract.evidence import evidence_facts
from casereview.extract.meetings import meeting_facts
from casereview.extract.own_numbers import number_facts
from casereview.extract.parties import party_facts
from casereview.extract.printed_words import printed_words
from casereview.extract.receipts import receipt_facts
from casereview.extract.records import record_facts
from casereview.extract.steps import step_facts
from casereview.extract.surely import fact_surely
from casereview.model import Document, Fact, FactValue, Source

_FAMILIES = (number_facts, party_facts, step_facts, record_facts, receipt_facts, meeting_facts, evidence_facts)


def facts_of(document: Document, catalogue: Catalogue) -> tuple[Fact, ...]:
    """What one document says by itself, each fact once, and no more surely than its words were read."""
    if not document.flow.text.strip():
        return ()
    first: dict[tuple[str, FactValue, Source], Fact] = {}
    for fact in (*(f for family in _FAMILIES for f in family(document)), *decision_facts(document, catalogue)):
        first.setdefault((fact.name, fact.value, fact.source), fact)
    return tuple(fact_surely(document, printed_words(document, fact)) for fact in first.values())
