"""How surely facts and marks were read: no more surely than the words that they were read from."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from casereview.model import Document, Fact, Mark, Officer, Source
from casereview.spelling.dates import find_dates
from casereview.terms import MarkState

_BY_HAND = 0.5
"""How sure words at most are that somebody wrote: names read off handwriting are often others."""

_STROKE_LOST = 0.85
"""How sure a written day at most is with a month or day of one figure: the 1 before it is a stroke easily lost."""

_ONE_FIGURE = re.compile(r"(?<!\d)[1-9]\s*[月日]")


def fact_surely(document: Document, fact: Fact) -> Fact:
    """The fact of the document, no surer than its words; words written by hand are never sure."""
    most = _BY_HAND if isinstance(fact.value, str | Officer) else _STROKE_LOST
    told = isinstance(fact.value, date) and _ONE_FIGURE.search(fact.source.quote) is None
    sure = 1.0 if told or not is_written(document, fact.source) else most
    source = replace(fact.source, sure=min(fact.source.sure, sure))
    return replace(fact, confidence=min(fact.confidence, source.sure), source=source)


def is_written(document: Document, source: Source) -> bool:
    """Whether most of the words of a place on a picture are handwriting."""
    size = len(source.quote)
    for block in (b for page in document.pages if page.number == source.page for b in page.blocks if b.hand):
        at = block.text.find(source.quote) if size else -1
        while at >= 0:
            written = sum(max(min(end, at + size) - max(start, at), 0) for start, end in block.hand)
            if 2 * written > size and block.box_of(at, at + size) == source.box:
                return True
            at = block.text.find(source.quote, at + 1)
    return False


def mark_surely(document: Document, mark: Mark) -> Mark:
    """The mark of the document, no surer than its label; its place no surer than the day beside it, if one was read."""
    sure = min(mark.confidence, mark.source.sure)
    if mark.signed_on is None or not document.is_scanned:
        return replace(mark, confidence=sure)
    day = _day_surely(document, mark.source, mark.signed_on)
    if mark.state is not MarkState.BLANK:  # that nobody has signed does not hang on the day
        sure = min(sure, day)
    return replace(mark, confidence=sure, source=replace(mark.source, sure=min(mark.source.sure, day)))


def _day_surely(document: Document, source: Source, day: date) -> float:
    """How surely the day was read where it stands most plainly, on the page of the mark or else anywhere."""
    found = (document.place(one.start, one.end) for one in find_dates(document.flow.text) if one.value == day)
    places = [(place.page == source.page, _sure_of(document, place)) for place in found]
    return max(places, default=(False, 1.0))[1]


def _sure_of(document: Document, day: Source) -> float:
    """How surely a day was read; one of which the hand may have lost a stroke is never quite sure."""
    lost = _ONE_FIGURE.search(day.quote) is not None and is_written(document, day)
    return min(day.sure, _STROKE_LOST) if lost else day.sure
