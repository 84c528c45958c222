"""Blank places that may not be: handwriting close by that went to nobody, a page under a picture nobody can part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from casereview.extract.signing_counts import Placed
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic, Page
from casereview.terms import GraphicKind, MarkKind, MarkState

_WRITTEN = frozenset({GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE})
_NEAR = 45.0  # points above or below the place
_BLOCKS = 2  # as many lines above or below it in Word files
_PAGE_SHARE = 0.6


def doubted(paper: Paper, placed: Sequence[Placed], pictures: Mapping[int, Sequence[Graphic]]) -> tuple[Placed, ...]:
    """The marks, with those blank ones unreadable that somebody may have signed after all."""
    known = {id(graphic) for graphics in pictures.values() for graphic in graphics}
    loose = [
        [g for g in page.graphics if _covers(page, g) or (g.kind in _WRITTEN and not g.floating and id(g) not in known)]
        for page in paper.document.pages
    ]
    return tuple(_doubtful(paper, one, loose) for one in placed) if any(loose) else tuple(placed)


def _doubtful(paper: Paper, one: Placed, loose: Sequence[Sequence[Graphic]]) -> Placed:
    mark = one.mark
    if mark.state is not MarkState.BLANK or mark.kind is not MarkKind.SIGNATURE:
        return one
    strip = paper.strips[one.position[0]]
    page = paper.page(strip)
    if not any(_covers(page, g) or _is_near(g, strip, mark.source.box) for g in loose[strip.page]):
        return one
    return replace(one, mark=replace(mark, state=MarkState.UNREADABLE, confidence=0.6))


def _covers(page: Page, graphic: Graphic) -> bool:
    """Whether a picture that tells nothing lies over the whole page."""
    box = graphic.box
    if box is None or graphic.kind is not GraphicKind.OTHER or page.width is None or page.height is None:
        return False
    return (box.x1 - box.x0) * (box.y1 - box.y0) > _PAGE_SHARE * page.width * page.height


def _is_near(graphic: Graphic, strip: Strip, place: Box | None) -> bool:
    if graphic.box is None:
        return graphic.block is not None and abs(graphic.block - strip.index) <= _BLOCKS
    if place is None:
        return False
    return place.y0 - _NEAR < (graphic.box.y0 + graphic.box.y1) / 2 < place.y1 + _NEAR
