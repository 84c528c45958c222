"""What stands in each signature place: who signed, what is only typed, what is blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casereview.catalogue import Kind
from casereview.extract.signing.counts import Placed, counted
from casereview.extract.signing.dated import dates_beside
from casereview.extract.signing.doubts import doubted
from casereview.extract.signing.labels import labels_of
from casereview.extract.signing.nouns import Place
from casereview.extract.signing.pictures import graphics_of
from casereview.extract.signing.places import places_of
from casereview.extract.signing.regions import regions_of
from casereview.extract.signing.seen import seen_at
from casereview.extract.signing.step_tables import stands_under_name
from casereview.extract.signing.words import printed_label
from casereview.extract.strips import Paper
from casereview.model import Box, Graphic, Mark, Source, around
from casereview.terms import MarkKind, MarkState


def signatures_of(paper: Paper, kind: Kind) -> tuple[Placed, ...]:
    """The signature marks of a document of this kind that have a printed place, in reading order."""
    places = places_of(paper, labels_of(paper, kind))
    pictures = graphics_of(paper, places)
    dates = dates_beside(paper, places)
    sealed = any(block.kind is MarkKind.SEAL for block in kind.blocks)
    placed: list[Placed] = []
    for index, place in enumerate(places):
        graphics = pictures.get(index, ())
        seen = list(seen_at(paper, place, graphics, agency_seals=sealed))
        source = _source(paper, places, place, graphics)
        label = printed_label(paper, place.label)
        for one in seen:
            mark = Mark(
                one.kind,
                place.label.block.role,
                label,
                one.state,
                source if one.box is None else replace(source, box=_with(source.box, one.box)),
                signer=one.signer,
                signed_on=dates[index],
                digest=one.digest,
                confidence=round(place.label.surely * one.confidence, 2),
                hand=one.hand,
            )
            placed.append(Placed(place.position(), place.label.block, mark, one.extent))
    return doubted(paper, counted(paper, _without_traced(paper, placed), places), places, pictures)


def _without_traced(paper: Paper, placed: list[Placed]) -> list[Placed]:
    """The marks without the empty places of those who signed in a table of the steps of the approval."""
    stepped = [one for one in placed if stands_under_name(paper, paper.strips[one.position[0]])]
    signed = {one.block for one in stepped if one.mark.state is not MarkState.BLANK}
    return [
        one
        for one in placed
        if one.block not in signed or one.mark.state is not MarkState.BLANK or any(one is other for other in stepped)
    ]


def _source(paper: Paper, places: Sequence[Place], place: Place, graphics: Sequence[Graphic]) -> Source:
    """Where the place is: the label and what is typed after it as printed; in PDFs the box of both and the blank."""
    strip = paper.strips[place.position()[0]]
    document = paper.document
    typed = [s for s in place.segments if paper.strips[s.strip].text[s.start : s.end].strip()]
    typed = [s for s in typed if paper.strips[s.strip].page == strip.page]
    start = strip.start if place.row is not None or place.label.opinion else strip.start + place.label.start
    stop = start if place.row is not None or place.label.opinion else strip.start + place.label.end
    if typed:
        first, last = paper.strips[typed[0].strip], paper.strips[typed[-1].strip]
        start = first.start if start == stop else start
        stop = last.start + typed[-1].start + len(last.text[typed[-1].start : typed[-1].end].rstrip())
    source = document.place(start, stop)
    box = source.box
    here = [i for i, other in enumerate(places) if paper.strips[other.position()[0]].page == strip.page]
    regions = regions_of(paper, places, place, here)
    if regions:
        region = regions[0][0]
        box = _with(box, Box(region.x0, region.y0, min(region.x1, region.x0 + 120), region.y1))
    page = paper.page(strip).number
    return Source(document.id, page, source.quote or printed_label(paper, place.label), box, source.sure)


def _with(box: Box | None, other: Box | None) -> Box | None:
    return around(tuple(b for b in (box, other) if b is not None))
