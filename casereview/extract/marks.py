"""The marks of a case: every signature and seal its forms ask for, found or blank, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from casereview.catalogue import Catalogue, Kind
from casereview.extract.seals import seals_of
from casereview.extract.signing.counts import Placed
from casereview.extract.signing.roles import PRESSING
from casereview.extract.signing.scans import is_hidden
from casereview.extract.signing.signatures import signatures_of
from casereview.extract.signing.signed_names import refusal_in
from casereview.extract.strips import paper_of
from casereview.extract.surely import mark_surely
from casereview.model import Document, Mark
from casereview.terms import MarkKind, MarkState

_WRITTEN = re.compile(r"(?<!笔录)(?<!记录)[书状]$")
"""The end of the title of what the party itself writes in the place of a record, such as 陈述申辩书."""
_ATTESTED = re.compile("证明书?$")
"""The end of the title of what a unit attests by its seal, which is no copy that somebody provides."""
_ASKING = frozenset({"询问人", "执法人员", "检查人员"})
_TWO = 2
"""Officers who sign a record, of whom one wrote it: a form without a line for the recorder asks for none."""
_REFUSED = re.compile("(?:被[\u4e00-\u9fff]{2,6}|当事人|现场负责人|陈述申辩人).{0,14}拒")
"""A sentence on who would not sign, outside of any place to sign."""
_SENTENCE_ENDS = re.compile("[。;；\n]")
_RECORDERS = frozenset({"承办人", "执法人员", "记录人"})
SURE_KIND = 0.8
"""From this confidence of the kind on, a place the form requires and the paper does not print counts as blank."""


def extract_marks(documents: tuple[Document, ...], catalogue: Catalogue) -> tuple[Mark, ...]:
    """The marks of every document whose kind asks for some; none for a document that could not be read."""
    marks: list[Mark] = []
    for document in documents:
        kind = catalogue.kinds.get(document.kind)
        if kind is not None and kind.blocks and document.problem is None and document.flow.text.strip():
            marks.extend(marks_of(document, kind))
    return tuple(marks)


def marks_of(document: Document, kind: Kind) -> tuple[Mark, ...]:
    """The marks of one document of this kind, in reading order, places that are not printed last."""
    paper = paper_of(document)
    sure = document.confidence >= SURE_KIND
    signatures = signatures_of(paper, kind)
    placed = [*signatures, *seals_of(paper, kind, sure)]
    placed.sort(key=lambda one: one.position)
    marks = [one.mark for one in placed]
    if sure:
        marks.extend(_unprinted(document, kind, placed))
    return tuple(_unless_lost(document, mark_surely(document, mark)) for mark in _numbered(marks))


def _unless_lost(document: Document, mark: Mark) -> Mark:
    """The mark; one that is blank where pictures were lost, or on a page that hides it, cannot be told."""
    lost = any(page.lost for page in document.pages)
    if mark.state is not MarkState.BLANK or not (lost or is_hidden(document, mark)):
        return mark
    return replace(mark, state=MarkState.UNREADABLE, confidence=min(mark.confidence, 0.6))


def _untold(role: str, told: str) -> MarkState:
    """What a place that is not printed bears: nothing, unless a sentence says that whoever should sign refused to."""
    sentences = _SENTENCE_ENDS.split(told) if role in PRESSING else []
    refused = any(_REFUSED.search(sentence) and refusal_in(sentence) for sentence in sentences)
    return MarkState.REFUSAL_NOTED if refused else MarkState.BLANK


_ORDER = "rectification_order"
"""Which, made out as a decision with places for nobody to sign, is served with a receipt: 责令改正违法行为决定书."""
_EXAMINER = "法制审核人"
"""Whose opinion alone a form may ask for between those of the handlers and of the head."""


def _unprinted(document: Document, kind: Kind, placed: Sequence[Placed]) -> list[Mark]:
    """A blank mark for each signature the form requires and has no place for."""
    roles = {one.block.role for one in placed}
    signed = any(one.mark.kind is not MarkKind.SEAL for one in placed)
    title = "".join((document.title or "").split())
    own = kind.label.endswith("笔录") and _WRITTEN.search(title) is not None
    officers = sum(one.mark.role in _ASKING and one.mark.state is not MarkState.BLANK for one in placed)
    told = "\n".join(block.text for page in document.pages for block in page.blocks)
    return [
        Mark(block.kind, block.role, block.role, _untold(block.role, told), document.whole(), confidence=0.6)
        for block in kind.blocks
        if block.kind is not MarkKind.SEAL and block.required and block.role not in roles and not block.per_row
        if not (own and block.role in _RECORDERS)
        if not (kind.id == _ORDER and not signed and title.endswith("决定书"))
        if not (block.role == "审核人" and _EXAMINER in roles)
        if not (block.role == "记录人" and officers >= _TWO)
        if not (block.role == "提供人" and _ATTESTED.search(title))
        for _ in range(block.count)
    ]


def _numbered(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks with their slots: the role and its number among the marks of that role and kind."""
    counts: Counter[tuple[MarkKind, str]] = Counter()
    numbered: list[Mark] = []
    for mark in marks:
        counts[mark.kind, mark.role] += 1
        name = f"{mark.role}指印" if mark.kind is MarkKind.FINGERPRINT else mark.role
        numbered.append(replace(mark, slot=f"{name}#{counts[mark.kind, mark.role]}"))
    return tuple(numbered)
