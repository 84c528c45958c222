"""Decisions that were taken back or quashed and made again: they lie in the case, and another is its decision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from casereview.catalogue import Catalogue
from casereview.model import Document, Fact
from casereview.text import squeezed

_EVIDENCE, _DECISION = "party_material", "penalty_decision"
_DECIDED, _SERVED = "处罚决定日期", "决定送达日期"
_TAKEN_BACK = "(?:撤销|撤回)"
_ASKED = "(?<!不予)(?<!请求)(?<!申请)(?<!要求)(?<!是否)"
"""Words before which nothing was taken back: 请求撤销."""


def without_revoked(documents: tuple[Document, ...], catalogue: Catalogue) -> tuple[Document, ...]:
    """The documents with a decision as mere evidence that another paper tells to be quashed, beside one that stands."""
    decisions = [document for document in documents if document.kind == _DECISION and document.number]
    gone = {one.id for one in decisions if _is_revoked(one, documents)}
    if not gone or len(gone) == len(decisions):
        return documents
    label = catalogue.kinds[_EVIDENCE].label
    return tuple(replace(d, kind=_EVIDENCE, label=label) if d.id in gone else d for d in documents)


def told_of_what_stands(
    facts: Sequence[Fact], before: tuple[Document, ...], after: tuple[Document, ...]
) -> tuple[Fact, ...]:
    """The facts without the days on which a decision that was quashed was served, before another took its place."""
    gone = {old.id for old, new in zip(before, after, strict=True) if old.kind == _DECISION != new.kind}
    decided = {f.source.document: f.value for f in facts if f.name == _DECIDED and type(f.value) is date}
    standing = [day for one, day in decided.items() if one not in gone and _kind(after, one) == _DECISION]
    if not gone or not standing or not all(decided.get(one, date.max) < min(standing) for one in gone):
        return tuple(facts)
    return tuple(f for f in facts if not (f.name == _SERVED and type(f.value) is date and f.value < min(standing)))


def _kind(documents: tuple[Document, ...], one: str) -> str:
    return next(document.kind for document in documents if document.id == one)


def _is_revoked(decision: Document, documents: tuple[Document, ...]) -> bool:
    number = re.escape(squeezed(decision.number or ""))
    told = re.compile(
        rf"{_ASKED}{_TAKEN_BACK}[^。;]{{0,30}}{number}|{number}[^。;]{{0,20}}(?:被|予以|已)[^。;]{{0,40}}{_TAKEN_BACK}"
    )
    others = (document for document in documents if document.id != decision.id and document.number != decision.number)
    return any(told.search(squeezed(other.flow.text)) is not None for other in others)
