"""The page numbers that a contents list gives the papers of a bound volume."""

from __future__ import annotations

from collections import Counter

from casereview.checks.absence import title_of
from casereview.checks.contents_meant import Pairs
from casereview.checks.contents_places import WITHOUT_FOLIO
from casereview.contents import ContentsEntry
from casereview.folios import folios_of
from casereview.model import CaseFile, Document, Verdict, failed, merged, not_applicable, passed
from casereview.terms import OrderFrom

_Folios = tuple[int, list[tuple[ContentsEntry, Document, int]]]


def paged(case: CaseFile, pairs: Pairs) -> Verdict:
    """The page numbers of a bound volume, counted from where most entries begin to count."""
    if case.order_from is not OrderFrom.VOLUME:
        return not_applicable()
    starts = [(entry, document) for entry, document in pairs if entry.page_from and document.pages[0].width is not None]
    agreeing, wrong = _by_folio(case, starts) or min(
        (_folios(case, starts, every) for every in (True, False)), key=lambda found: len(found[1])
    )
    if len(starts) < 4 or agreeing * 2 <= len(starts):
        return not_applicable()
    told = (((e.source, d.itself()), {"title": title_of(d), "value": e.page_from}, folio) for e, d, folio in wrong)
    return merged(passed(), *(failed(*places, **values, expected=folio) for places, values, folio in told))


def _by_folio(case: CaseFile, starts: list[tuple[ContentsEntry, Document]]) -> _Folios | None:
    """The same by the folios that the pages bear; None where most of the papers begin on a page without one."""
    borne = folios_of(case)
    places = [(e, d, borne[at]) for e, d in starts if (at := (d.id, d.pages[0].number)) in borne]
    if len(places) * 2 <= len(starts):
        return None
    wrong = [(e, d, folio) for e, d, folio in places if folio != e.page_from]
    return (len(starts) - len(wrong), wrong) if len(wrong) * 2 < len(places) else None


def _folios(case: CaseFile, starts: list[tuple[ContentsEntry, Document]], every: bool) -> _Folios:
    """How many entries agree on where counting begins, and those that do not with the folio they should give.

    Counted with `every` page of the volume, or without those of cover, contents list and note, which bear no folio.
    """
    bare = {d.pages[0].number: len(d.pages) for d in case.documents if not every and d.kind in WITHOUT_FOLIO}
    before = {d.id: sum(many for page, many in bare.items() if page < d.pages[0].number) for _, d in starts}
    places = [(e, d, d.pages[0].number - before[d.id]) for e, d in starts]
    offsets = Counter(place - (e.page_from or 0) for e, _, place in places)
    offset, agreeing = offsets.most_common(1)[0] if offsets else (0, 0)
    return agreeing, [(e, d, place - offset) for e, d, place in places if place - (e.page_from or 0) != offset]
