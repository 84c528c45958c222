"""What the papers of a case say once each has been heard: some of it another paper does not let stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from casereview.model import Document, Fact

_CHECKED_RECHECK = re.compile(
    r"[√☑■▣✓✔☒][ ]*(?:整改)?复查|检查(?:形式|类型|类别|性质)[: _\n]*(?:整改)?复查|整改情况(?:进行)?(?:了)?复查"
    r"|复查(?:时)?适用|\([ ]*复查[ ]*\)"
)


def settled(documents: tuple[Document, ...], found: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts found in each document by itself, as the others let them stand: closing dates, re-checks."""
    return tuple(_rechecks(documents, _archived_once(documents, found)))


def _tells_recheck(document: Document) -> bool:
    """Whether a fire inspection record says that it is a re-check."""
    return _CHECKED_RECHECK.search(document.flow.text) is not None


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
    said = frozenset(document.id for document in records if _tells_recheck(document))
    if said or len(records) < 2:
        return said
    days = {f.source.document: f.value for f in facts if f.name == "检查日期" and isinstance(f.value, date)}
    ordered = [f.value for f in facts if f.name == "责改日期" and isinstance(f.value, date)]
    first = min((days[d.id] for d in records if d.id in days), default=None)
    return frozenset(
        d.id
        for d in records
        if first and d.id in days and days[d.id] > first and any(first <= o <= days[d.id] for o in ordered)
    )
