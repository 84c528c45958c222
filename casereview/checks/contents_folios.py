"""Which paper lies at the page an entry of the contents list gives, where most entries agree on how pages count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from casereview.checks.contents_entries import Meant
from casereview.checks.contents_places import WITHOUT_FOLIO
from casereview.contents import ContentsEntry
from casereview.model import CaseFile, Document
from casereview.terms import OrderFrom

_JOINED = re.compile(r"[、及和与,]|等$")
_LEAST = 4
"""Entries that must agree before their count is believed."""


def folios_told(case: CaseFile, pairs: Sequence[tuple[ContentsEntry, Document]]) -> Mapping[str, int]:
    """The page at which each paper of a bound volume begins, as its list counts; empty where most do not agree."""
    starts = [(e.page_from, d) for e, d in pairs if e.page_from is not None and d.pages and d.pages[0].width]
    if case.order_from is not OrderFrom.VOLUME or not starts:
        return {}
    counts = (_counted(case, every=every) for every in (True, False))
    offsets = ((count, Counter(count[d.id] - told for told, d in starts).most_common(1)[0]) for count in counts)
    count, (offset, agreeing) = max(offsets, key=lambda found: found[1][1])
    if agreeing < _LEAST or agreeing * 2 <= len(starts):
        return {}
    return {document: page - offset for document, page in count.items()}


def _counted(case: CaseFile, *, every: bool) -> dict[str, int]:
    """The page of the volume at which each paper begins, with or without those of cover, contents list and note."""
    papers = tuple(d for d in case.documents if d.pages)
    bare = {d.pages[0].number: len(d.pages) for d in papers if not every and d.kind in WITHOUT_FOLIO}
    return {
        d.id: d.pages[0].number - sum(many for page, many in bare.items() if page < d.pages[0].number) for d in papers
    }


def lies_within(document: Document, meant: Sequence[Meant], folios: Mapping[str, int]) -> bool:
    """Whether a paper without a title lies among the pages that the list gives to an entry it has a paper for."""
    at = folios.get(document.id)
    if at is None or document.title is not None:
        return False
    starts = sorted(entry.page_from for entry, _ in meant if entry.page_from is not None)
    return any(e.page_from <= at <= _last(e, starts) for e, own in meant if own and e.page_from is not None)


def _last(entry: ContentsEntry, starts: Sequence[int]) -> int:
    """The last page of an entry: as told, of one that names several papers the one before the next entry begins."""
    first = entry.page_from or 0
    if entry.page_to is not None or _JOINED.search(entry.title) is None:
        return entry.page_to or first
    return min((start for start in starts if start > first), default=first + 1) - 1


def begins_at(entry: ContentsEntry, document: Document, folios: Mapping[str, int]) -> bool:
    """Whether a paper without a title of its own begins at just the page that the entry gives."""
    return document.title is None and entry.page_from is not None and folios.get(document.id) == entry.page_from
