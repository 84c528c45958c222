"""The pictures in the places of signatures: by text position in Word files, by geometry in PDFs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from casereview.extract.signing.counts import MANY, OFFICERS
from casereview.extract.signing.dates import dates_among, is_narrow, is_perhaps_a_day
from casereview.extract.signing.dealing import deal_out, spread_out
from casereview.extract.signing.nearest import (
    ELSEWHERE,
    UNDER,
    are_pressing,
    is_beside_another,
    page_of,
    place_by_box,
    place_of_print,
)
from casereview.extract.signing.nouns import Place
from casereview.extract.signing.regions import regions_of
from casereview.extract.signing.rows import lies_elsewhere
from casereview.extract.signing.scans import surest
from casereview.extract.signing.strays import loose_placed, strays_over_labels, strays_placed
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic, Page
from casereview.terms import GraphicKind

SIGNING = frozenset(
    {
        GraphicKind.INK,
        GraphicKind.DIGITAL_SIGNATURE,
        GraphicKind.FINGERPRINT,
        GraphicKind.SIGNATURE_LINE,
        GraphicKind.OTHER,
        GraphicKind.PHOTO,
        GraphicKind.SEAL,
    }
)

_ASKED = re.compile(r"(?:[人员者]|签[名字章收])(?:[(（][^()（）]{0,12}[)）])?\s*[:：]\s*$")
"""Words right before a picture that ask somebody for it."""
_NAME, _ON_IT = 4, 0.7  # characters by hand, and of the height of ink that lies on a line
DATES = -2
"""The place of pictures beside a name that are a date, or perhaps another name and its date."""


def graphics_of(paper: Paper, places: Sequence[Place]) -> dict[int, tuple[Graphic, ...]]:
    """For each place (by index, and `ELSEWHERE`) the pictures that lie in it, each in one only, in reading order."""
    found: dict[int, list[Graphic]] = {}
    elsewhere: list[Graphic] = []
    for page_index in range(len(paper.document.pages)):
        elsewhere.extend(_placed_on(paper, places, page_index, found))
    spread_out(places, found)
    deal_out(paper, places, found)
    dates = [graphic for index in list(found) for graphic in _dates_out_of(paper, places, index, found)]
    dates.extend(_doubted_days(paper, places, found))
    for page_index in range(len(paper.document.pages)):
        here = [index for index, place in enumerate(places) if page_of(paper, place) == page_index]
        drawn = [g for g in paper.document.pages[page_index].graphics if not any(g is date for date in dates)]
        loose = [g for g in drawn if not (g.floating and is_beside_another(paper, page_index, g))]
        loose_placed(paper, places, here, loose, found)
    over: list[Graphic] = []
    for index, graphics in found.items():
        kept = _without_opinion(paper, places[index], graphics)
        over.extend(graphic for graphic in graphics if graphic not in kept)
        found[index], beside = surest(places[index].label.block, kept)
        elsewhere.extend(beside)
    _given_back(paper, places, over, found)
    found[ELSEWHERE] = elsewhere
    found[DATES] = dates
    return {
        index: tuple(sorted(graphics, key=lambda g: (g.box.x0 if g.box else 0.0, g.block or 0, g.offset)))
        for index, graphics in found.items()
    }


def _placed_on(
    paper: Paper, places: Sequence[Place], page_index: int, found: dict[int, list[Graphic]]
) -> list[Graphic]:
    """Put the pictures of a page where they lie, into `found`; those that somebody else signed are given back."""
    page = paper.document.pages[page_index]
    here = [index for index, place in enumerate(places) if page_of(paper, place) == page_index]
    boxed = any(graphic.box is not None for graphic in page.graphics)
    regions = {index: regions_of(paper, places, places[index], here) for index in here} if boxed else {}
    strays: list[Graphic] = []
    elsewhere: list[Graphic] = []
    for graphic in page.graphics:
        if graphic.kind not in SIGNING or _is_illustration(page, graphic):
            continue
        if graphic.box is not None:
            index = place_of_print(paper, places, regions, graphic)
            pressed = graphic.kind is GraphicKind.FINGERPRINT and are_pressing(places, regions)
            index = place_by_box(paper, places, regions, graphic) if index is None and not pressed else index
        else:
            index = None if lies_elsewhere(page, graphic) else _by_offset(paper, places, here, graphic)
        if index is None:
            if graphic.box is None or not is_beside_another(paper, page_index, graphic):
                strays.append(graphic)
        elif index == ELSEWHERE:
            elsewhere.append(graphic)
        else:
            found.setdefault(index, []).append(graphic)
    for index, graphics in strays_placed(paper, places, page_index, strays, found).items():
        found.setdefault(index, []).extend(graphics)
    return [*elsewhere, *strays_over_labels(paper, places, here, strays, found)]


def _dates_out_of(paper: Paper, places: Sequence[Place], index: int, found: dict[int, list[Graphic]]) -> list[Graphic]:
    """The dates among the pictures of a place, which no longer holds them."""
    dates = dates_among(paper, places[index], found[index])
    if dates:
        found[index] = [graphic for graphic in found[index] if not any(graphic is date for date in dates)]
    return dates


def _doubted_days(paper: Paper, places: Sequence[Place], found: dict[int, list[Graphic]]) -> list[Graphic]:
    """Leave open what a place bears that may be the day under it, where another of its role signed with a name."""
    days: list[Graphic] = []
    signed = {(places[i].label.block, page_of(paper, places[i])) for i in found if any(map(is_narrow, found[i]))}
    for index, graphics in found.items():
        place = places[index]
        if (place.label.block, page_of(paper, place)) in signed and is_perhaps_a_day(paper, place, graphics):
            days.extend(graphics)
            found[index] = [replace(graphics[0], kind=GraphicKind.OTHER)]
    return days


def _without_opinion(paper: Paper, place: Place, graphics: list[Graphic]) -> list[Graphic]:
    """The pictures of a place without those over its line, where one on the line is all it asks for.

    What somebody wrote there by hand is an opinion.
    """
    strip = paper.strips[place.label.strip]
    label = paper.end_box(strip, place.label.start, place.label.end) if place.row is None else None
    apart = strip.cell is not None and any(paper.strips[s.strip].cell != strip.cell for s in place.segments)
    role = place.label.block.role
    several = role in MANY or (role in OFFICERS and apart)  # who may sign beneath each other
    if label is None or several or place.label.opinion:
        return graphics
    if graphics and all(_is_of_opinion(paper, strip, label, graphic) for graphic in graphics):
        return [replace(graphics[0], kind=GraphicKind.OTHER)]  # nobody can tell whether a name is among it
    if len(graphics) <= place.label.block.count:
        return graphics
    middle = (label.y0 + label.y1) / 2
    on_line = [g for g in graphics if g.box is None or g.box.y1 > middle or g.kind is GraphicKind.FINGERPRINT]
    names = sum(g.kind not in (GraphicKind.SEAL, GraphicKind.FINGERPRINT) for g in on_line)
    return on_line if names >= place.label.block.count else graphics


def _is_of_opinion(paper: Paper, label: Strip, line: Box, graphic: Graphic) -> bool:
    """Whether ink lies on more words by hand than a name has, and over the line of a label, not on it."""
    box = graphic.box
    if box is None or graphic.kind is not GraphicKind.INK or box.y1 > line.y0 + (line.y1 - line.y0) / 4:
        return False
    return any(
        sum(end - start for start, end in strip.block.hand) > _NAME
        and strip.page == label.page
        and strip.block.box is not None
        and min(box.y1, strip.block.box.y1) - max(box.y0, strip.block.box.y0) > _ON_IT * (box.y1 - box.y0)
        and min(box.x1, strip.block.box.x1) > max(box.x0, strip.block.box.x0)
        for strip in paper.strips
    )


def _given_back(
    paper: Paper, places: Sequence[Place], over: Sequence[Graphic], found: dict[int, list[Graphic]]
) -> None:
    """Give names over the line of another to the officers signed on the line above, or those who met: more of them."""
    for page_index in range(len(paper.document.pages)):
        names = [g for g in over if is_narrow(g) and g in paper.document.pages[page_index].graphics]
        for index, graphics in strays_placed(paper, places, page_index, names, found).items():
            if places[index].label.block.role in OFFICERS | MANY and any(map(is_narrow, found.get(index, ()))):
                found[index].extend(g for g in graphics if _lies_under(found[index][0], g))


def _lies_under(upper: Graphic, lower: Graphic) -> bool:
    if upper.box is None or lower.box is None:
        return False
    return upper.box.y1 - UNDER < lower.box.y1 and upper.box.y0 < lower.box.y0


def _is_illustration(page: Page, graphic: Graphic) -> bool:
    """Whether a picture is too large for a signature: a photograph on a page of evidence."""
    if graphic.box is None or graphic.kind not in (GraphicKind.PHOTO, GraphicKind.OTHER):
        return False
    wide, high = graphic.box.x1 - graphic.box.x0, graphic.box.y1 - graphic.box.y0
    return wide > 0.4 * (page.width or 595.0) or high > 0.15 * (page.height or 842.0)


def _by_offset(paper: Paper, places: Sequence[Place], here: list[int], graphic: Graphic) -> int | None:
    """The place whose text the picture stands in; a picture anchored before a label belongs to that label."""
    before: int | None = None
    if _is_anothers(paper, places, here, graphic):
        return ELSEWHERE
    for index in here:
        place = places[index]
        for segment in place.segments:
            strip = paper.strips[segment.strip]
            low, high = paper.printed(strip, segment.start), paper.printed(strip, segment.end)
            if strip.index == graphic.block and low <= graphic.offset <= high:
                return index
        label = paper.strips[place.label.strip]
        own = before is None and place.row is None and label.index == graphic.block
        if own and graphic.offset < paper.printed(label, place.label.end):
            before = ELSEWHERE if _ASKED.search(label.block.text, 0, graphic.offset) else index
    return before


def _is_anothers(paper: Paper, places: Sequence[Place], here: list[int], graphic: Graphic) -> bool:
    """Whether a picture stands after a label of the line that the form does not ask for, before the next it does."""
    line = [places[i] for i in here if paper.strips[places[i].label.strip].index == graphic.block]
    line = [place for place in line if place.row is None and not place.label.opinion]
    starts = sorted({(place.label.strip, place.label.start) for place in line})
    for place in line:
        strip, stop = paper.strips[place.label.strip], place.segments[0].end
        until = next((at for where, at in starts if where == place.label.strip and at >= stop), len(strip.text))
        if stop < until and paper.printed(strip, stop) < graphic.offset <= paper.printed(strip, until):
            return True
    return False
