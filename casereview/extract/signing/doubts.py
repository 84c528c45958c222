"""Blank places that may not be: handwriting close by that went to nobody, a page under a picture nobody can part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from casereview.extract.signing.counts import MANY, Placed
from casereview.extract.signing.dates import is_on_line
from casereview.extract.signing.nouns import Place
from casereview.extract.signing.pictures import DATES
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic, Page
from casereview.terms import GraphicKind, MarkKind, MarkState

_WRITTEN = frozenset({GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE})
_NEAR = 45.0  # points above or below the place
_BLOCKS = 3  # as many lines above or below it in Word files
_TWO_HIGH = 34.0  # points; strokes of one name are less high
_TWO_WIDE = 4.5  # times its height; no single name is written that long
_OVER, _ABOVE = 30.0, 12.0  # points
_SEVERAL = 2  # a single one may be a sentence that somebody wrote by hand
_PAGE_SHARE = 0.6


def doubted(
    paper: Paper, placed: Sequence[Placed], places: Sequence[Place], pictures: Mapping[int, Sequence[Graphic]]
) -> tuple[Placed, ...]:
    """The marks, with those blank ones unreadable that somebody may have signed after all."""
    off = _off_their_line(paper, places, pictures)
    dates = {id(graphic) for graphic in pictures.get(DATES, ())}
    known = {id(graphic) for graphics in pictures.values() for graphic in graphics}
    loose = [
        [
            g
            for g in page.graphics
            if _covers(page, g)
            or _is_high(g)
            or _is_wide(g)
            or id(g) in dates
            or (_is_loose(g) and (id(g) in off or id(g) not in known))
        ]
        for page in paper.document.pages
    ]
    if not any(loose):
        return tuple(placed)
    blank = [paper.strips[one.position[0]].page for one in placed if _is_blank(one)]
    nobodys = [sum(_is_loose(g) and id(g) not in known for g in graphics) for graphics in loose]
    as_many = [names >= max(blank.count(page), _SEVERAL) for page, names in enumerate(nobodys)]
    return tuple(_doubtful(paper, one, loose, dates, as_many) for one in placed)


def _is_blank(one: Placed) -> bool:
    return one.mark.state is MarkState.BLANK and one.mark.kind is MarkKind.SIGNATURE


def _doubtful(
    paper: Paper, one: Placed, loose: Sequence[Sequence[Graphic]], dates: Set[int], as_many: Sequence[bool]
) -> Placed:
    """A mark, in doubt if it is blank and there are names close by or, by page, `as_many` as there are blanks.

    What was taken for one of the `dates` on its own line may be the other name and its date.
    """
    if not _is_blank(one):
        return one
    strip = paper.strips[one.position[0]]
    page, box = paper.page(strip), one.mark.source.box
    near = any(
        g.block == strip.index if id(g) in dates and g.box is None else _covers(page, g) or _is_of(g, strip, box)
        for g in loose[strip.page]
    )
    if not near and not as_many[strip.page]:
        return one
    return replace(one, mark=replace(one.mark, state=MarkState.UNREADABLE, confidence=0.6))


def _covers(page: Page, graphic: Graphic) -> bool:
    """Whether a picture that tells nothing lies over the whole page."""
    box = graphic.box
    if box is None or graphic.kind is not GraphicKind.OTHER or page.width is None or page.height is None:
        return False
    return (box.x1 - box.x0) * (box.y1 - box.y0) > _PAGE_SHARE * page.width * page.height


def _is_of(graphic: Graphic, strip: Strip, place: Box | None) -> bool:
    """Whether handwriting may be of a place: loose and near, or high or wide enough to reach it."""
    if _is_high(graphic):
        return _reaches(graphic, place)
    return _lies_over(graphic, place) if _is_wide(graphic) else _is_near(graphic, strip, place)


def _is_loose(graphic: Graphic) -> bool:
    return graphic.kind in _WRITTEN and not graphic.floating


def _off_their_line(paper: Paper, places: Sequence[Place], pictures: Mapping[int, Sequence[Graphic]]) -> set[int]:
    """The pictures, by identity, that went to a place which has enough on its own line.

    In a cell all are its own, but for those that begin in the row above.
    """
    found: set[int] = set()
    for index, graphics in pictures.items():
        if index < 0 or len(graphics) <= places[index].label.block.count or places[index].label.block.role in MANY:
            continue
        label = places[index].label
        strip = paper.strips[label.strip]
        line = paper.end_box(strip, label.start, label.end)
        if strip.cell is None:
            found.update(id(graphic) for graphic in graphics if not is_on_line(graphic, strip, line))
        elif line is not None and not label.opinion and places[index].row is None:
            found.update(id(g) for g in graphics if g.box is not None and g.box.y0 < line.y0 - _ABOVE)
    return found


def _is_wide(graphic: Graphic) -> bool:
    """Whether a picture is so wide that it may hold the names of two who sign beside each other."""
    box = graphic.box
    if box is None or graphic.kind is not GraphicKind.INK:
        return False
    return box.x1 - box.x0 > _TWO_WIDE * (box.y1 - box.y0)


def _lies_over(graphic: Graphic, place: Box | None) -> bool:
    box = graphic.box
    if box is None or place is None:
        return False
    over = min(box.x1, place.x1) - max(box.x0, place.x0)
    return over > _OVER and place.y0 - 3 < (box.y0 + box.y1) / 2 < place.y1 + 3


def _is_high(graphic: Graphic) -> bool:
    """Whether strokes drawn on the page are as high as two lines of names and may be of both."""
    box = graphic.box
    return box is not None and graphic.kind is GraphicKind.INK and not graphic.digest and box.y1 - box.y0 > _TWO_HIGH


def _reaches(graphic: Graphic, place: Box | None) -> bool:
    """Whether the upper or lower half of high strokes lies on the line of a place, or most of that on them."""
    box = graphic.box
    if box is None or place is None or box.x1 < place.x0:
        return False
    quarter = (box.y1 - box.y0) / 4
    if any(place.y0 - 3 < middle < place.y1 + 3 for middle in (box.y0 + quarter, box.y1 - quarter)):
        return True
    return 2 * (min(box.y1, place.y1) - max(box.y0, place.y0)) > place.y1 - place.y0


def _is_near(graphic: Graphic, strip: Strip, place: Box | None) -> bool:
    if graphic.box is None:
        return graphic.block is not None and abs(graphic.block - strip.index) <= _BLOCKS
    if place is None:
        return False
    return place.y0 - _NEAR < (graphic.box.y0 + graphic.box.y1) / 2 < place.y1 + _NEAR
