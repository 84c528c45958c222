"""The pictures in the places of signatures: by text position in Word files, by geometry in PDFs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from casereview.extract.signing.counts import MANY, OFFICERS
from casereview.extract.signing.dates import dates_among, is_narrow, is_perhaps_a_day
from casereview.extract.signing.places import Place
from casereview.extract.signing.regions import regions_of
from casereview.extract.signing.roles import PRESSING
from casereview.extract.signing.rows import lies_elsewhere
from casereview.extract.signing.scans import surest
from casereview.extract.signing.strays import loose_placed, strays_over_labels, strays_placed
from casereview.extract.signing.words import Label, is_signing_label
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

_WITNESS = re.compile(
    r"(?:^|[，。,;])(?:在场)?(?:见证|证明|在场|翻译|代收|被邀请)人(?:员)?(?:[(（][^()（）]*[)）])?:?$"
)
_OTHERS = re.compile(
    r"(?:见证|证明|在场|翻译|代收|被邀请)人(?:员)?(?:[(（][^()（）]*[)）]|签[名字收])?[:：]?$|(?:日期|时间)[:：]?$"
)
_ASKED = re.compile(r"(?:[人员者]|签[名字章收])(?:[(（][^()（）]{0,12}[)）])?\s*[:：]\s*$")
"""Words right before a picture that ask somebody for it."""
_ASKING = re.compile(r"(?:^|(?<=[ ,;。]))[\u4e00-\u9fff]{2,10}签 ?[名字章] *:(?= {3}|$)")
_GAP = re.compile(r"[\s\u3000]{3}")
_OVER = 10.0
"""How far a picture counts as lying from a label that it hides."""
_ANY = 1000.0
_UNDER = 6.0
"""How far one may lie out of a cell."""
ELSEWHERE = -1
"""The place of a picture that somebody signed whom the form does not ask for."""
DATES = -2
"""The place of pictures beside a name that are a date, or perhaps another name and its date."""


def graphics_of(paper: Paper, places: Sequence[Place]) -> dict[int, tuple[Graphic, ...]]:
    """For each place (by index, and `ELSEWHERE`) the pictures that lie in it, each in one only, in reading order."""
    found: dict[int, list[Graphic]] = {}
    elsewhere: list[Graphic] = []
    for page_index in range(len(paper.document.pages)):
        elsewhere.extend(_placed_on(paper, places, page_index, found))
    _spread(places, found)
    _deal_out(paper, places, found)
    dates = [graphic for index in list(found) for graphic in _dates_out_of(paper, places, index, found)]
    dates.extend(_doubted_days(paper, places, found))
    for page_index in range(len(paper.document.pages)):
        here = [index for index, place in enumerate(places) if _page(paper, place) == page_index]
        drawn = [g for g in paper.document.pages[page_index].graphics if not any(g is date for date in dates)]
        loose = [g for g in drawn if not (g.floating and _is_beside_another(paper, page_index, g))]
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
    here = [index for index, place in enumerate(places) if _page(paper, place) == page_index]
    boxed = any(graphic.box is not None for graphic in page.graphics)
    regions = {index: regions_of(paper, places, places[index], here) for index in here} if boxed else {}
    strays: list[Graphic] = []
    elsewhere: list[Graphic] = []
    for graphic in page.graphics:
        if graphic.kind not in SIGNING or _is_illustration(page, graphic):
            continue
        if graphic.box is not None:
            index = _of_print(paper, places, regions, graphic)
            pressed = graphic.kind is GraphicKind.FINGERPRINT and _are_pressing(places, regions)
            index = _by_box(paper, places, regions, graphic) if index is None and not pressed else index
        else:
            index = None if lies_elsewhere(page, graphic) else _by_offset(paper, places, here, graphic)
        if index is None:
            if graphic.box is None or not _is_beside_another(paper, page_index, graphic):
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
    signed = {(places[i].label.block, _page(paper, places[i])) for i in found if any(map(is_narrow, found[i]))}
    for index, graphics in found.items():
        place = places[index]
        if (place.label.block, _page(paper, place)) in signed and is_perhaps_a_day(paper, place, graphics):
            days.extend(graphics)
            found[index] = [replace(graphics[0], kind=GraphicKind.OTHER)]
    return days


def _without_opinion(paper: Paper, place: Place, graphics: list[Graphic]) -> list[Graphic]:
    """The pictures of a place without those over its line, where one on the line is all it asks for.

    What somebody wrote there by hand is an opinion.
    """
    strip = paper.strips[place.label.strip]
    label = paper.end_box(strip, place.label.start, place.label.end) if place.row is None else None
    if label is None or place.label.opinion or len(graphics) <= place.label.block.count:
        return graphics
    middle = (label.y0 + label.y1) / 2
    on_line = [g for g in graphics if g.box is None or g.box.y1 > middle or g.kind is GraphicKind.FINGERPRINT]
    names = sum(g.kind not in (GraphicKind.SEAL, GraphicKind.FINGERPRINT) for g in on_line)
    return on_line if names >= place.label.block.count else graphics


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
    return upper.box.y1 - _UNDER < lower.box.y1 and upper.box.y0 < lower.box.y0


def _is_illustration(page: Page, graphic: Graphic) -> bool:
    """Whether a picture is too large for a signature: a photograph on a page of evidence."""
    if graphic.box is None or graphic.kind not in (GraphicKind.PHOTO, GraphicKind.OTHER):
        return False
    wide, high = graphic.box.x1 - graphic.box.x0, graphic.box.y1 - graphic.box.y0
    return wide > 0.4 * (page.width or 595.0) or high > 0.15 * (page.height or 842.0)


def _page(paper: Paper, place: Place) -> int:
    return paper.strips[place.position()[0]].page


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


def _spread(places: Sequence[Place], found: dict[int, list[Graphic]]) -> None:
    """Hand out floating pictures that share one anchor to the labels of its line, one each."""
    for index, graphics in list(found.items()):
        inks = [g for g in graphics if g.kind in (GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE, GraphicKind.OTHER)]
        if len(inks) < 2 or not inks[0].floating or any(g.offset != inks[0].offset for g in inks):
            continue
        line = [i for i, place in enumerate(places) if place.label.strip == places[index].label.strip and not place.row]
        if len(line) != len(inks) or any(i != index and found.get(i) for i in line):
            continue
        rest = [g for g in graphics if g not in inks]
        for target, ink in zip(line, inks, strict=True):
            found[target] = [ink]
        found[index].extend(rest)


def _deal_out(paper: Paper, places: Sequence[Place], found: dict[int, list[Graphic]]) -> None:
    """Hand out the pictures under a line of several labels, all in the place of the last: as many as are to sign.

    Where they are not as many as are wanted, nor one for each label, nobody can say whose they are.
    """
    lines: dict[int, list[int]] = {}
    for index, place in enumerate(places):
        if place.row is None and not place.label.opinion:
            lines.setdefault(place.label.strip, []).append(index)
    for strip, line in lines.items():
        own = found.get(line[-1], [])
        if len(line) > 1:
            _deal_out_below(paper, places, line, found)
        under = bool(own) and all(g.box is None and g.block != paper.strips[strip].index for g in own)
        if len(line) < 2 or not under or any(found.get(i) for i in line[:-1]):
            continue
        names = [g for g in own if g.kind is not GraphicKind.FINGERPRINT]
        wanted = [index for index in line for _ in range(places[index].label.block.count)]
        if len(names) != len(wanted):
            groups = _apart(paper, strip, names)
            wanted = (
                [i for i, size in zip(line, groups, strict=False) for _ in range(size)]
                if len(groups) == len(line)
                else []
            )
        for index in line:
            dealt = [g for to, g in zip(wanted, names, strict=False) if to == index]
            found[index] = dealt or [replace(g, kind=GraphicKind.OTHER) for g in names[:1]]
        pressing = sorted(_are_pressing(places, line))
        found[pressing[0] if pressing else line[-1]].extend(g for g in own if g.kind is GraphicKind.FINGERPRINT)


def _deal_out_below(
    paper: Paper, places: Sequence[Place], line: Sequence[int], found: dict[int, list[Graphic]]
) -> None:
    """The same on a page with coordinates: each picture goes to the label that it lies under."""
    own = [graphic for index in line for graphic in found.get(index, ())]
    labels = [places[index].label for index in line]
    boxes = [paper.end_box(paper.strips[label.strip], label.start, label.end) for label in labels]
    starts = [box.x0 for box in boxes if box is not None]
    names = [g for g in own if g.kind is not GraphicKind.FINGERPRINT]
    foot = max((box.y1 for box in boxes if box is not None), default=0.0)
    if len(starts) < len(line) or len(names) < len(line) or any(g.box is None or _middle(g.box) < foot for g in own):
        return
    for index in line:
        found[index] = []
    for graphic in own:
        assert graphic.box is not None
        x = (graphic.box.x0 + graphic.box.x1) / 2
        found[line[max(bisect_right(starts, x + _UNDER) - 1, 0)]].append(graphic)
    if any(not found[index] for index in line):
        for index in line:
            found[index] = [replace(names[0], kind=GraphicKind.OTHER)]


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2


def _apart(paper: Paper, label: int, names: Sequence[Graphic]) -> list[int]:
    """How many pictures stand together in each group that wide gaps part in the line under a label."""
    sizes: list[int] = []
    last: Graphic | None = None
    for name in names:
        beside = last is not None and last.block == name.block and not (last.floating or name.floating)
        strip = next((s for s in paper.strips[label:] if s.index == name.block), None)
        text = strip.block.text[last.offset : name.offset] if last is not None and beside and strip is not None else ""
        if last is not None and beside and _GAP.search(text) is None:
            sizes[-1] += 1
        else:
            sizes.append(1)
        last = name
    return sizes


def _by_box(
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
            score = _distance(_nearest_part(graphic, line), region, line)
            if score is not None and (best is None or score < best[0]):
                best = (score, index)
        if (best is None or best[0] > _OVER) and _over_label(paper, places[index], graphic.box):
            best = (_OVER, index)
    if _is_rivals(paper, places, tuple(regions), graphic.box, best[0] if best is not None else _ANY):
        return ELSEWHERE
    return best[1] if best is not None else None


def _of_print(
    paper: Paper, places: Sequence[Place], regions: Mapping[int, list[tuple[Box, Box]]], graphic: Graphic
) -> int | None:
    """The place of a fingerprint among those of the people an officer deals with; officers press none."""
    if graphic.kind is not GraphicKind.FINGERPRINT:
        return None
    pressing = _are_pressing(places, regions)
    return _by_box(paper, places, regions, graphic, pressing) if pressing else None


def _are_pressing(places: Sequence[Place], here: Iterable[int]) -> frozenset[int]:
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
        own = _distance(picture, region, box)
        if own is not None and own < score:
            return True
    return False


def _rivals(paper: Paper, places: Sequence[Place], here: Sequence[int]) -> Iterator[Box]:
    """The boxes of the labels of a page that the form does not ask for, on lines of their own or after one it does."""
    page = _page(paper, places[here[0]])
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


def _is_beside_another(paper: Paper, page: int, graphic: Graphic) -> bool:
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


def _distance(picture: Box, region: Box, line: Box) -> float | None:
    """How far a picture lies from a place on its line, in points; None if too far."""
    height = max(min(line.y1 - line.y0, 30.0), 8.0)
    x, y = (picture.x0 + picture.x1) / 2, (picture.y0 + picture.y1) / 2
    aside = max(region.x0 - x, x - region.x1, 0.0)
    off = max(region.y0 - y, y - region.y1, 0.0)
    if aside > 12 or off > (_UNDER if region is line else height * 1.1):
        return None
    middle = abs(y - (line.y0 + line.y1) / 2) / 10
    outside = max(line.y0 - y, y - line.y1, 0.0) / 4
    away = max(picture.x0 - region.x0, 0.0) / 60
    return aside + 2 * off + middle + outside + away
