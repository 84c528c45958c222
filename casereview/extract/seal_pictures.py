"""Which pictures of a paper may be the seals of bodies: red ones that are nothing else, and digital ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casereview.extract.signing.stamps import is_name_stamp
from casereview.extract.strips import Paper
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_ORGANISATION = re.compile(r"局|队|公司|厅|部门|委员会|中心|政府|厂|站|院|所|银行")
_SMALLEST = 60.0  # points: no official seal is smaller than 30 mm, and prints are shrunk
_LINE = 3.0  # times its height; no seal is as wide
_EDGE = 12.0  # points from the edge of a page

Spot = tuple[int, Graphic]
"""A page index and a picture on it."""


def official_seals(paper: Paper) -> list[Spot]:
    """The seals on the paper, pressed or digital, without name stamps, lines of words, emblems and riding seals."""
    pressed = [spot for spot in pictures_of(paper, (GraphicKind.SEAL,)) if not _is_other_red(paper, spot)]
    return pressed + _digital(paper)


def pictures_of(paper: Paper, kinds: Sequence[GraphicKind]) -> list[Spot]:
    """The pictures of these kinds, with the page of each."""
    return [
        (number, graphic)
        for number, page in enumerate(paper.document.pages)
        for graphic in page.graphics
        if graphic.kind in kinds
    ]


def _is_other_red(paper: Paper, spot: Spot) -> bool:
    """Whether something red is no seal at the foot: a name seal, a line of words, an emblem, part of a riding seal."""
    return is_name_stamp(spot[1]) or _is_line(spot[1]) or _is_emblem(paper, spot) or _rides(paper, spot)


def _is_line(graphic: Graphic) -> bool:
    """Whether a stamp prints a line of words, such as that a copy agrees with the original."""
    return graphic.extent is not None and max(graphic.extent) > _LINE * min(graphic.extent)


def _is_emblem(paper: Paper, spot: Spot) -> bool:
    """Whether a picture of the first page stands over all print there."""
    number, graphic = spot
    printed = [strip for strip in paper.strips if strip.page == number and strip.text.strip()]
    if number or not printed:
        return False
    if graphic.box is not None:
        tops = [strip.block.box.y0 for strip in printed if strip.block.box is not None]
        return bool(tops) and graphic.box.y1 < min(tops) + 4
    return not graphic.floating and graphic.block is not None and graphic.block < min(s.index for s in printed)


def _rides(paper: Paper, spot: Spot) -> bool:
    """Whether a part of a seal stands at the edge of the page, pressed over several of them."""
    page, box = paper.document.pages[spot[0]], spot[1].box
    if box is None or page.width is None or len(paper.document.pages) == 1:
        return False
    at_edge = box.x1 > page.width - _EDGE or box.x0 < _EDGE
    return at_edge and box.x1 - box.x0 < 0.7 * (box.y1 - box.y0)


def _digital(paper: Paper) -> list[Spot]:
    """Digital signatures made in the name of a body; without a name, those as large and square as a seal."""
    return [
        spot
        for spot in pictures_of(paper, (GraphicKind.DIGITAL_SIGNATURE,))
        if (_ORGANISATION.search(spot[1].name) if spot[1].name else _is_square(spot[1].box))
    ]


def _is_square(box: Box | None) -> bool:
    if box is None:
        return False
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    return min(wide, high) >= _SMALLEST and 0.7 < wide / high < 1.5
