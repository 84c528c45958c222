"""Which place to sign a picture on a page lies nearest to, and whether it is rather somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from casereview.extract.signing.nouns import Place
from casereview.extract.signing.roles import PRESSING
from casereview.extract.signing.words import Label, is_signing_label
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_WITNESS = re.compile(
    r"(?:^|[，。,;])(?:在场)?(?:见证|证明|在场|翻译|代收|被邀请|填发|签发)人(?:员)?(?:[(（][^()（）]*[)）])?:?$"
    r"|^[\u4e00-\u9fff]{2,6}(?:人员?|员)(?:[(（][^()（）]{1,10}[)）])?:$"
)
"""A witness, or whoever else a line asks for that holds a label and nothing more: 保管人："""
_OTHERS = re.compile(
    r"(?:见证|证明|在场|翻译|代收|被邀请|填发|签发)人(?:员)?(?:[(（][^()（）]*[)）]|签[名字收])?[:：]?$|(?:日期|时间)[:：]?$"
)
_ASKING = re.compile(r"(?:^|(?<=[ ,;。]))[\u4e00-\u9fff]{2,10}签 ?[名字章] *:(?= {3}|$)")
_OVER = 10.0
"""How far a picture counts as lying from a label that it hides."""
_ANY = 1000.0
UNDER = 6.0
"""How far one may lie out of a cell."""
ELSEWHERE = -1
"""The place of a picture that somebody signed whom the form does not ask for."""


def page_of(paper: Paper, place: Place) -> int:
    """The index of the page that a place to sign is on."""
    return paper.strips[place.position()[0]].page


def place_by_box(
    paper: Paper,
    places: Sequence[Place],
    regions: Mapping[int, list[tuple[Box, Box]]],
    graphic: Graphic,
    among: Set[int] | None = None,
) -> int | None:
    """The place, of those `among`, that a picture is in or nearest to, if near enough; `ELSEWHERE` if another is."""
    best: tuple[float, int] | None = None
    assert graphic.box is not None
    for index, own in regions.items():
        if among is not None and index not in among:
            continue
        for region, line in own:
            strict = region is line or places[index].label.opinion
            score = _distance(_nearest_part(graphic, line), region, line, strict)
            if score is not None and (best is None or score < best[0]):
                best = (score, index)
        if (best is None or best[0] > _OVER) and _over_label(paper, places[index], graphic.box):
            best = (_OVER, index)
    if _is_rivals(paper, places, tuple(regions), graphic.box, best[0] if best is not None else _ANY):
        return ELSEWHERE
    return best[1] if best is not None else None


def place_of_print(
    paper: Paper, places: Sequence[Place], regions: Mapping[int, list[tuple[Box, Box]]], graphic: Graphic
) -> int | None:
    """The place of a fingerprint among those of the people an officer deals with; officers press none."""
    if graphic.kind is not GraphicKind.FINGERPRINT:
        return None
    pressing = are_pressing(places, regions)
    return place_by_box(paper, places, regions, graphic, pressing) if pressing else None


def are_pressing(places: Sequence[Place], here: Iterable[int]) -> frozenset[int]:
    """The places of the people an officer deals with, who press their finger."""
    return frozenset(index for index in here if places[index].label.block.role in PRESSING)


def _over_label(paper: Paper, place: Place, picture: Box) -> bool:
    """Whether a picture lies on a label itself, past its first words: one pasted without looking."""
    label = paper.end_box(paper.strips[place.label.strip], place.label.start, place.label.end)
    if label is None or place.row is not None or place.label.opinion:
        return False
    x, y = (picture.x0 + picture.x1) / 2, (picture.y0 + picture.y1) / 2
    return label.x0 + (label.x1 - label.x0) * 0.3 < x < label.x1 and label.y0 - 2 < y < label.y1 + 2


def _nearest_part(graphic: Graphic, line: Box) -> Box:
    """The box of a picture; of a seal, which is many lines high, the band at the height of the line."""
    box = graphic.box
    assert box is not None
    top = box.y0 + (box.y1 - box.y0) * 0.15  # a seal set in the line stands on its foot
    if graphic.kind is not GraphicKind.SEAL or not top < (line.y0 + line.y1) / 2 < box.y1:
        return box
    top = min(max(box.y0, line.y0), box.y1 - 1)
    return Box(box.x0, top, box.x1, max(min(box.y1, line.y1), top + 1))


def _is_rivals(paper: Paper, places: Sequence[Place], here: Sequence[int], picture: Box, score: float) -> bool:
    """Whether a picture lies nearer to a place to sign that the form does not ask for, such as a witness's."""
    if not here:
        return False
    for box in _rivals(paper, places, here):
        if box.x0 > picture.x1:
            continue
        region = Box(box.x1 - 4, box.y0 - 6, box.x1 + 260, box.y1 + 6)
        own = _distance(picture, region, box, False)
        if own is not None and own < score:
            return True
    return False


def _rivals(paper: Paper, places: Sequence[Place], here: Sequence[int]) -> Iterator[Box]:
    """The boxes of the labels of a page that the form does not ask for, on lines of their own or after one it does."""
    page = page_of(paper, places[here[0]])
    labelled = {places[index].label.strip for index in here}
    for position, strip in enumerate(paper.strips):
        if strip.page == page and position not in labelled and strip.block.box is not None and _is_anybodys(strip.text):
            yield strip.block.box
        if strip.page == page and strip.block.box is not None:
            own = [places[i].label for i in here if places[i].label.strip == position]
            yield from _foreign(paper, strip, own)
    for index in here:
        place = places[index]
        strip = paper.strips[place.label.strip]
        stop = place.segments[0].end if place.row is None and not place.label.opinion else place.until
        others = strip.text[stop : place.until].rstrip()
        if others and (box := paper.box(strip, stop, stop + len(others))) is not None:
            yield box


def _foreign(paper: Paper, strip: Strip, own: Sequence[Label]) -> Iterator[Box]:
    """The boxes of words of a line that ask somebody to sign, 见证人签名：, but for those of the labels it holds."""
    for match in _ASKING.finditer(strip.text):
        known = any(label.start < match.end() and match.start() < label.end for label in own)
        if not known and (box := paper.box(strip, match.start(), match.end())) is not None:
            yield box


def is_beside_another(paper: Paper, page: int, graphic: Graphic) -> bool:
    """Whether a picture stands after a word for a day or for somebody the form does not ask for."""
    strip = next((s for s in paper.strips if s.page == page and _holds(s, graphic)), None)
    if strip is None:
        return False
    before = "".join(strip.block.text[: graphic.offset].split())
    left = paper.left_of(strip) if not before else None
    return _OTHERS.search(before if left is None else paper.cell_text(left)) is not None


def _holds(strip: Strip, graphic: Graphic) -> bool:
    """Whether a picture stands in a block of a Word file, or in an empty cell of a PDF."""
    box, cell = graphic.box, strip.block.box
    if box is None or cell is None:
        return box is None and strip.index == graphic.block
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    empty = strip.cell is not None and not strip.text.strip()
    return empty and cell.x0 <= x <= cell.x1 and cell.y0 <= y <= cell.y1


def _is_anybodys(text: str) -> bool:
    """Whether a line asks somebody to sign, by （签名） or by ending in the word for a witness."""
    squeezed = "".join(text.split())
    return (len(squeezed) <= 24 and is_signing_label(text)) or _WITNESS.search(squeezed) is not None


def _distance(picture: Box, region: Box, line: Box, strict: bool) -> float | None:
    """How far a picture lies from a place on its line, in points; None if too far, in a `strict` one if outside."""
    height = max(min(line.y1 - line.y0, 30.0), 8.0)
    x, y = (picture.x0 + picture.x1) / 2, (picture.y0 + picture.y1) / 2
    aside = max(region.x0 - x, x - region.x1, 0.0)
    off = max(region.y0 - y, y - region.y1, 0.0)
    if aside > 12 or off > (UNDER if strict else height * 1.1):
        return None
    middle = abs(y - (line.y0 + line.y1) / 2) / 10
    outside = max(line.y0 - y, y - line.y1, 0.0) / 4
    away = max(picture.x0 - region.x0, 0.0) / 60
    return aside + 2 * off + middle + outside + away
