"""Decisions and notices that were taken back or quashed and made again: they lie beside those that stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from casereview.catalogue import Catalogue
from casereview.model import Document, Fact
from casereview.text import squeezed

_EVIDENCE = "party_material"
_GROUPS = (
    (("penalty_decision",), ("处罚决定日期",), "决定送达日期"),
    (("penalty_notice", "hearing_right_notice"), ("告知日期", "听证告知日期"), "告知送达日期"),
)
"""Papers that are made again, the days on which they are made, and the one on which they are served."""

_TAKEN_BACK = "(?:撤销|撤回|收回|作废)"
_ASKED = "(?<!不予)(?<!请求)(?<!申请)(?<!要求)(?<!是否)(?<!请求:)(?<!请求事项:)"
"""Words before which nothing was taken back: 请求撤销."""


def without_revoked(documents: tuple[Document, ...], catalogue: Catalogue) -> tuple[Document, ...]:
    """The documents with a paper as mere evidence that another tells to be taken back, beside one that stands."""
    gone = frozenset(one for kinds, _, _ in _GROUPS for kind in kinds for one in _gone(kind, documents))
    if not gone:
        return documents
    label = catalogue.kinds[_EVIDENCE].label
    return tuple(replace(d, kind=_EVIDENCE, label=label) if d.id in gone else d for d in documents)


def _gone(kind: str, documents: tuple[Document, ...]) -> frozenset[str]:
    """The papers of a kind that were taken back; none where that would be all of them."""
    papers = [document for document in documents if document.kind == kind and document.number]
    gone = frozenset(one.id for one in papers if _is_revoked(one, documents))
    return gone if len(gone) < len(papers) else frozenset()


def told_of_what_stands(
    facts: Sequence[Fact], before: tuple[Document, ...], after: tuple[Document, ...]
) -> tuple[Fact, ...]:
    """The facts without the days on which a paper that was taken back was served, before another took its place."""
    kept = tuple(facts)
    for kinds, made, served in _GROUPS:
        kept = _standing(kept, kinds, made, served, {d.id: d.kind for d in before}, {d.id: d.kind for d in after})
    return kept


def _standing(
    facts: tuple[Fact, ...],
    kinds: tuple[str, ...],
    made: tuple[str, ...],
    served: str,
    before: Mapping[str, str],
    after: Mapping[str, str],
) -> tuple[Fact, ...]:
    gone = {one for one, kind in before.items() if kind in kinds and after[one] not in kinds}
    days = {f.source.document: f.value for f in facts if f.name in made and type(f.value) is date}
    standing = [day for one, day in days.items() if after[one] in kinds]
    if not gone or not standing or not all(days.get(one, date.max) < min(standing) for one in gone):
        return facts
    return tuple(f for f in facts if not (f.name == served and type(f.value) is date and f.value < min(standing)))


def _is_revoked(paper: Document, documents: tuple[Document, ...]) -> bool:
    number = re.escape(squeezed(paper.number or ""))
    told = re.compile(
        rf"{_ASKED}{_TAKEN_BACK}[^。;]{{0,30}}{number}"
        rf"|{number}[^。;]{{0,40}}?(?:被|予以|已|现予?|应予?)[^。;]{{0,40}}{_TAKEN_BACK}"
    )
    others = (document for document in documents if document.id != paper.id and document.number != paper.number)
    return any(told.search(squeezed(other.flow.text)) is not None for other in others)
