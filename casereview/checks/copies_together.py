"""Copies that bear one note for several of them, on the last of their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import VERIFIED
from casereview.checks.contents_meant import entries_listed, meant_by
from casereview.checks.wording import find_any, words_of
from casereview.model import CaseFile, Document, Source
from casereview.terms import OrderFrom

_COPIES = ("business_licence", "identity_proof", "party_material", "authorisation", "officer_certificate")
_FOR_ALL = re.compile(r"(?:以上|上述|上列|前述|前列)[^。;]{0,40}(?:原件|原本|正本|核对)|(?:均|都)与(?:原件|原本)")
"""A note that says of all that lies before it that it agrees."""


def note_of_page(case: CaseFile, document: Document) -> Source | None:
    """The note under the copies on one page, of which this is not the last; the next page may bear that of others."""
    at = case.documents.index(document)
    for other in case.documents[at + 1 :]:
        if not (document.pages and other.pages):  # of files that could not be read
            return None
        if (other.source, other.pages[0].number) != (document.source, document.pages[-1].number):
            return None
        if note := find_any(other, VERIFIED):
            return note
    return None


def note_for_all(case: CaseFile, document: Document) -> Source | None:
    """The note on a later copy of the same run that says of all those above that they agree."""
    if case.order_from is OrderFrom.VOLUME:  # of the papers there some may lie before it by chance
        return None
    noted = next((other for other in _run_behind(case, document) if find_any(other, VERIFIED)), None)
    return find_any(noted, VERIFIED) if noted is not None and _FOR_ALL.search(words_of(noted)) else None


def note_behind(case: CaseFile, document: Document) -> Source | None:
    """The note on a later copy that is kept with this one: in one file, or under one entry of the contents list."""
    together = (other for other in _run_behind(case, document) if _is_kept_with(case, document, other))
    return next((note for other in together if (note := find_any(other, VERIFIED))), None)


def _run_behind(case: CaseFile, document: Document) -> Iterator[Document]:
    """The copies that follow this one in its file without another paper between."""
    at = case.documents.index(document)
    for other in case.documents[at + 1 :]:
        if other.source != document.source or other.kind not in _COPIES:
            return
        yield other


def _is_kept_with(case: CaseFile, document: Document, other: Document) -> bool:
    if case.order_from is not OrderFrom.VOLUME:
        return True
    if _FOR_ALL.search(words_of(other)):
        return True
    pairs = ({document.id, other.id} <= {d.id for d in own} for _, own in meant_by(case, entries_listed(case)))
    return any(pairs)
