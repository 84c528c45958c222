"""How surely facts and marks were read: no more surely than the words that they were read from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from casereview.model import Document, Fact, Mark, Source
from casereview.spelling.dates import find_dates
from casereview.terms import MarkState


def fact_surely(fact: Fact) -> Fact:
    """The fact, no surer than its words."""
    return replace(fact, confidence=min(fact.confidence, fact.source.sure))


def mark_surely(document: Document, mark: Mark) -> Mark:
    """The mark of the document, no surer than its label; its place no surer than the day beside it, if one was read."""
    sure = min(mark.confidence, mark.source.sure)
    if mark.signed_on is None or document.legibility == 1.0:
        return replace(mark, confidence=sure)
    day = _day_surely(document, mark.source, mark.signed_on)
    if mark.state is not MarkState.BLANK:  # that nobody has signed does not hang on the day
        sure = min(sure, day)
    return replace(mark, confidence=sure, source=replace(mark.source, sure=min(mark.source.sure, day)))


def _day_surely(document: Document, source: Source, day: date) -> float:
    """How surely the day was read where it stands most plainly, on the page of the mark or else anywhere."""
    found = (document.place(one.start, one.end) for one in find_dates(document.flow.text) if one.value == day)
    places = [(place.page == source.page, place.sure) for place in found]
    return max(places, default=(False, 1.0))[1]
