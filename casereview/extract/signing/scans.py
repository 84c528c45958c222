"""Places on pages read off a picture: what is only perhaps a signature, and what is not surely blank or typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casereview.catalogue import SignatureBlock
from casereview.extract.signing.nouns import Place
from casereview.extract.signing.signed_names import has_text, is_said
from casereview.extract.strips import Paper
from casereview.model import Box, Document, Graphic, Mark, Page
from casereview.terms import GraphicKind, MarkKind

SURE = 0.8
"""From here on a mark is what it looks like; below, a person is asked."""
UNSURE = 0.6
"""The confidence of a mark that a person is asked about."""
WRITTEN_OUT = 0.85
"""How surely somebody signed whose name runs together with another's."""
_TWO_NAMES = 3.8
"""Times as wide as high, from where on ink is no single name."""
_TWO_WIDE, _OF_TWO = 3.0, range(5, 9)
"""Times as wide as high, and letters, that two names have together; one has three, some few four."""
_PLAIN = 70
"""From here on, in percent, a character was read as what it is."""


def is_told(graphic: Graphic) -> bool:
    """Whether a picture is surely what its kind says."""
    return graphic.sure >= SURE


def surest(block: SignatureBlock, graphics: Sequence[Graphic]) -> tuple[list[Graphic], list[Graphic]]:
    """The pictures of a place, and those of them that are hardly more: strokes beside the one hand that it asks for."""
    rest = [graphic for graphic in graphics if graphic.kind is GraphicKind.INK and not is_told(graphic)]
    signed = any(graphic.kind is GraphicKind.INK and is_told(graphic) for graphic in graphics)
    if block.count != 1 or not (signed and rest):
        return list(graphics), []
    return [graphic for graphic in graphics if not any(graphic is one for one in rest)], rest


def is_surely_typed(paper: Paper, place: Place) -> bool:
    """Whether what stands in a place is print that was read surely, as all is that needed no reading."""
    for segment in place.segments:
        strip = paper.strips[segment.strip]
        start, end = (paper.printed(strip, offset) for offset in (segment.start, segment.end))
        if any(first < end and start < last for first, last in strip.block.hand):
            return False
        if any(sure < _PLAIN for sure in strip.block.sure[start:end]):
            return False
    return True


def is_written_in(paper: Paper, place: Place) -> bool:
    """Whether words stand in a place that somebody wrote by hand; a day by itself is none."""
    return any(
        has_text(strip.block.text[max(first, start) : min(last, end)])
        for segment in place.segments
        for strip in (paper.strips[segment.strip],)
        for start, end in ((paper.printed(strip, segment.start), paper.printed(strip, segment.end)),)
        for first, last in strip.block.hand
        if first < end and start < last
    )


def is_written_out(paper: Paper, place: Place, name: str) -> bool:
    """Whether a name for which no ink was left in its place was written there beyond doubt.

    Hands under or beside each other run together in one: it is the name's too where that can be read, or where the
    ink is too wide for one name.
    """
    letters = re.compile(r"\s*".join(map(re.escape, name)))
    for segment in place.segments:
        strip = paper.strips[segment.strip]
        found = letters.search(strip.text, segment.start, segment.end)
        if found is None:
            continue
        start, end = paper.printed(strip, found.start()), paper.printed(strip, found.end() - 1) + 1
        box = strip.block.box_of(start, end)
        if box is None or not any(first <= start and end <= last for first, last in strip.block.hand):
            continue
        legible = min(strip.block.sure[start:end]) >= _PLAIN
        inks = [
            g for g in paper.page(strip).graphics if g.kind is GraphicKind.INK and is_told(g) and _bears(g.box, box)
        ]
        if inks and (legible or any(_is_wide(ink.box) for ink in inks)):
            return True
    return False


def holds_two(paper: Paper, place: Place, ink: Graphic) -> bool:
    """Whether ink is surely the names of two run together: more letters by hand than one name has, as wide as these."""
    if ink.box is None or not is_told(ink) or ink.box.x1 - ink.box.x0 < _TWO_WIDE * (ink.box.y1 - ink.box.y0):
        return False
    written = ""
    for segment in place.segments:
        strip = paper.strips[segment.strip]
        start, end = (paper.printed(strip, offset) for offset in (segment.start, segment.end))
        for first, last in strip.block.hand:
            run = max(first, start), min(last, end)
            box = strip.block.box_of(*run) if run[0] < run[1] else None
            if box is not None and _bears(ink.box, box):
                written += strip.block.text[run[0] : run[1]]
    letters = "".join(written.split())
    return len(letters) in _OF_TWO and letters.isalpha() and not is_said(letters)


def _bears(ink: Box | None, name: Box) -> bool:
    """Whether most of a name lies on the ink, in height and in width."""
    if ink is None:
        return False
    wide, high = min(ink.x1, name.x1) - max(ink.x0, name.x0), min(ink.y1, name.y1) - max(ink.y0, name.y0)
    return 2 * wide > name.x1 - name.x0 and 2 * high > name.y1 - name.y0


def _is_wide(ink: Box | None) -> bool:
    return ink is not None and ink.x1 - ink.x0 > _TWO_NAMES * (ink.y1 - ink.y0)


def is_hidden(document: Document, mark: Mark) -> bool:
    """Whether a place that looks blank may bear what nobody can see: on a page read badly, a seal on a grey one."""
    whole = mark.source.box is None
    pages = [page for page in document.pages if whole or page.number == mark.source.page]
    if mark.kind is MarkKind.SEAL and any(page.grey for page in pages):
        return True
    if any(page.is_scanned and page.is_unclear for page in pages):
        return True
    return mark.kind is MarkKind.SIGNATURE and any(_is_written_over(page, mark.source.box) for page in pages)


def _is_written_over(page: Page, place: Box | None) -> bool:
    """Whether words written by hand, such as an opinion, reach into the line of a place, so that a name may hide."""
    if place is None:
        return False
    quarter = (place.y1 - place.y0) / 4
    top, bottom = place.y0 + quarter, place.y1 - quarter
    written = (
        line.box
        for block in page.blocks
        for start, end in block.hand
        for line in block.lines
        if line.start < end and start < line.start + len(line.edges) - 1 and end - start > 1
    )
    return any(box.y0 < bottom and top < box.y1 and box.x0 < place.x1 and place.x0 < box.x1 for box in written)
