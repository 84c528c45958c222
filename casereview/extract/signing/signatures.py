"""What stands in each signature place: who signed, what is only typed, what is blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casereview.catalogue import Kind
from casereview.extract.signing.by_key import is_noted, names_by_key
from casereview.extract.signing.counts import MANY, OFFICERS, Placed, counted
from casereview.extract.signing.doubts import doubted
from casereview.extract.signing.labels import labels_of
from casereview.extract.signing.pictures import graphics_of
from casereview.extract.signing.places import Place, places_of
from casereview.extract.signing.regions import regions_of
from casereview.extract.signing.scans import UNSURE, is_surely_typed, is_told, is_written_in
from casereview.extract.signing.signed_names import (
    blanks_in,
    closing_names,
    date_in,
    has_text,
    is_organisation,
    names_in,
    refusal_in,
    ruled_in,
    slots_in,
    unsigned_in,
)
from casereview.extract.signing.stamps import is_name_stamp
from casereview.extract.signing.step_tables import is_traced, stands_under_name
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic, Mark, Source, around
from casereview.terms import GraphicKind, MarkKind, MarkState

BY_KEY = 0.85
"""How surely words alone tell that somebody signed by electronic means."""

_KEYED = re.compile("(?:系统|电子|数字|在线)签 *[名章字署]")
_OUTSIDE = frozenset({"被询问人", "现场负责人", "当事人", "陈述申辩人", "收件人", "提供人", "法定代表人", "受委托人"})
_PICTURES = {
    GraphicKind.INK: MarkState.PRESENT,
    GraphicKind.DIGITAL_SIGNATURE: MarkState.PRESENT,
    GraphicKind.OTHER: MarkState.UNREADABLE,
    GraphicKind.PHOTO: MarkState.UNREADABLE,
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What one signature place bears: a state, the name and the picture's digest, how sure."""

    state: MarkState
    signer: str | None = None
    digest: str = ""
    confidence: float = 1.0
    kind: MarkKind = MarkKind.SIGNATURE
    box: Box | None = None
    extent: tuple[float, float] | None = None
    hand: str = ""


def signatures_of(paper: Paper, kind: Kind) -> tuple[Placed, ...]:
    """The signature marks of a document of this kind that have a printed place, in reading order."""
    places = places_of(paper, labels_of(paper, kind))
    pictures = graphics_of(paper, places)
    dates = _dates(paper, places)
    sealed = any(block.kind is MarkKind.SEAL for block in kind.blocks)
    placed: list[Placed] = []
    for index, place in enumerate(places):
        graphics = pictures.get(index, ())
        seen = list(_seen(paper, place, graphics, agency_seals=sealed))
        source = _source(paper, places, place, graphics)
        label = _label(paper, place)
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


def _seen(paper: Paper, place: Place, graphics: Sequence[Graphic], *, agency_seals: bool) -> Iterable[Seen]:
    """What the place bears, one for each signature; fingerprints after them.

    On a paper without `agency_seals` a seal in the place is that of the party, who pressed it instead of signing.
    """
    text = place.text(paper)
    if place.label.block.role in _OUTSIDE and (refusal_in(text) or unsigned_in(text)):
        yield Seen(MarkState.REFUSAL_NOTED, confidence=0.95)
        return
    names = _names(paper, place, text)
    pictures = _signing(paper, place, names, graphics)
    if not pictures and (keyed := names_by_key(text, _line_before(paper, place))):
        yield from (Seen(MarkState.PRESENT, name, confidence=BY_KEY) for name in keyed)
        return
    prints = [g for g in graphics if g.kind is GraphicKind.FINGERPRINT]
    if names and not pictures and (_is_keyed(paper, place) or _is_step_traced(paper, place)):
        yield from (Seen(MarkState.PRESENT, name, confidence=BY_KEY) for name in names)
        return
    typed = not names or is_surely_typed(paper, place)
    unused = _lines_unused(paper, place, graphics) if place.label.block.role in MANY and (pictures or names) else 0
    for number in range(max(len(pictures), len(names) - unused)):
        signer = names[number] if number < len(names) else None
        if number < len(pictures):
            yield _signed(pictures[number], signer)
        elif typed:
            yield Seen(MarkState.TYPED, signer)
        else:
            yield Seen(MarkState.UNREADABLE, signer, confidence=UNSURE)
    if not pictures and not names:
        in_its_place = not agency_seals and any(g.kind is GraphicKind.SEAL for g in graphics)
        printed = bool(prints) or (in_its_place and place.label.block.role in _OUTSIDE)
        written = not place.label.opinion and is_written_in(paper, place)
        yield from _empty(paper, place, text, printed or written)
    elif unused:
        yield from (Seen(MarkState.BLANK, confidence=0.9) for _ in range(unused))
    elif place.label.block.role in OFFICERS and not place.label.opinion:
        vague = any(picture.kind is GraphicKind.OTHER for picture in pictures)
        for _ in range(min(slots_in(text), 2) - max(len(pictures), len(names))):
            yield Seen(MarkState.UNREADABLE, confidence=0.6) if vague else Seen(MarkState.BLANK, confidence=0.9)
    for picture in prints:
        state = MarkState.PRESENT if is_told(picture) else MarkState.UNREADABLE
        yield Seen(state, None, picture.digest, picture.sure, MarkKind.FINGERPRINT, picture.box)


def _is_keyed(paper: Paper, place: Place) -> bool:
    """Whether the label of a place says by what means it is signed: （系统电子签名）."""
    strip = paper.strips[place.label.strip]
    return not place.label.opinion and _KEYED.search(strip.text, place.label.start, place.label.end) is not None


def _is_step_traced(paper: Paper, place: Place) -> bool:
    return place.label.opinion and is_traced(paper, paper.strips[place.label.strip])


def _line_before(paper: Paper, place: Place) -> str:
    """What stands on the line of a place before its label."""
    return "" if place.row is not None else paper.strips[place.label.strip].text[: place.label.start]


def _signing(paper: Paper, place: Place, names: Sequence[str], graphics: Sequence[Graphic]) -> list[Graphic]:
    """The pictures at the place that sign: hands and stamps of names, else a seal where a seal is asked for."""
    pictures = [g for g in graphics if g.kind in _PICTURES or is_name_stamp(g)]
    sealed = "章" in _label(paper, place) or (place.label.block.role in _OUTSIDE and any(map(is_organisation, names)))
    if not pictures and sealed:
        return [g for g in graphics if g.kind is GraphicKind.SEAL][:1]
    if place.label.block.count == 1 and any(not is_name_stamp(picture) for picture in pictures):
        return [picture for picture in pictures if not is_name_stamp(picture)]  # beside his own name
    return pictures


def _signed(picture: Graphic, signer: str | None) -> Seen:
    """What a picture that signs tells, of whoever is named beside it."""
    told = is_told(picture)
    state = _PICTURES.get(picture.kind, MarkState.PRESENT) if told else MarkState.UNREADABLE
    sure = (0.7 if told else UNSURE) if state is MarkState.UNREADABLE else picture.sure
    if picture.kind is GraphicKind.DIGITAL_SIGNATURE:
        return Seen(state, signer or picture.name, picture.digest, sure, box=picture.box)
    return Seen(state, signer, picture.digest, sure, box=picture.box, extent=picture.extent, hand=picture.hand)


def _lines_unused(paper: Paper, place: Place, graphics: Sequence[Graphic]) -> int:
    """How many ruled lines of a place for several bear no picture; none where pictures may lie anywhere."""
    if any(graphic.floating for graphic in graphics):
        return 0
    return sum(
        not any(_stands_on(paper, strip, segment.start + start, segment.start + end, g) for g in graphics)
        for segment in place.segments
        for strip in (paper.strips[segment.strip],)
        for start, end in ruled_in(strip.text[segment.start : segment.end])
    )


def _stands_on(paper: Paper, strip: Strip, start: int, end: int, graphic: Graphic) -> bool:
    """Whether a picture stands on a ruled line of a strip, or right at either end of it."""
    if graphic.box is None:
        return graphic.block == strip.index and (
            paper.printed(strip, start) <= graphic.offset <= paper.printed(strip, end)
        )
    line = paper.box(strip, start, end)
    return line is not None and line.x0 < (graphic.box.x0 + graphic.box.x1) / 2 < line.x1


def _names(paper: Paper, place: Place, text: str) -> tuple[str, ...]:
    first = paper.strips[place.label.strip]
    if place.label.opinion and stands_under_name(paper, first):
        return names_in(first.text)
    if not place.label.opinion:
        names = names_in(text)
        people = place.label.block.role in OFFICERS | MANY
        return tuple(name for name in names if len(name) <= 4 or "·" in name) if people else names
    return closing_names(text)


def _empty(paper: Paper, place: Place, text: str, printed: bool) -> Iterable[Seen]:
    """What a place without a name or picture says: refused, unreadable if only `printed` or sealed, else blank."""
    block = place.label.block
    if block.role in _OUTSIDE and _refused(paper, place, text):
        yield Seen(MarkState.REFUSAL_NOTED, confidence=0.95)
        return
    if printed or is_noted(text):
        yield Seen(MarkState.UNREADABLE, confidence=0.6)
        return
    sure = 0.75 if has_text(text) and not place.label.opinion else 1.0
    blanks, parted = blanks_in(text)
    if block.role not in OFFICERS | MANY or not parted:
        blanks = min(blanks, block.count)
    for _ in range(max(1, blanks)):
        yield Seen(MarkState.BLANK, confidence=sure)


def _refused(paper: Paper, place: Place, text: str) -> bool:
    """Whether refusal is noted in the place, in its row or remarks, or in the lines right after it."""
    if refusal_in(text):
        return True
    at = place.position()[0]
    strip = paper.strips[at]
    if strip.cell is not None:
        row = " ".join(paper.cell_text(key) for key in paper.row(strip)) if place.row is not None else ""
        remarks = [
            s.text for s in paper.strips[at + 1 :] if s.text.strip().startswith("备注") or _after_remark(paper, s)
        ]
        noted = refusal_in(row) or any(refusal_in(remark.replace("留置送达", "")) for remark in remarks)
        if noted or place.row is not None:
            return noted
    near = paper.strips[max(at - 3, 0) : at + 6]
    return any(s.page == strip.page and refusal_in(s.text) for s in near)


def _after_remark(paper: Paper, strip: Strip) -> bool:
    left = paper.left_of(strip)
    return left is not None and paper.cell_text(left).startswith("备注")


def _dates(paper: Paper, places: Sequence[Place]) -> list[date | None]:
    """The date beside each place; a date that closes several lines of one role goes for them all."""
    dates = [_date_beside(paper, place) for place in places]
    for index in range(len(places) - 2, -1, -1):
        one, other = places[index], places[index + 1]
        same = one.label.block is other.label.block and other.label.strip - one.label.strip <= 2
        if dates[index] is None and same and one.row is None and other.row is None:
            dates[index] = dates[index + 1]
    return dates


def _date_beside(paper: Paper, place: Place) -> date | None:
    if (found := date_in(place.text(paper))) is not None:
        return found
    strip = paper.strips[place.position()[0]]
    if place.until and (found := date_in(strip.text[place.segments[0].end : place.until])) is not None:
        return found
    if place.row is not None:
        later = [key for key in paper.row(strip) if key[3] > place.row[3]]
        earlier = [key for key in paper.row(strip) if key[3] < place.row[3]]
        return next((d for key in (*later, *earlier) if (d := date_in(paper.cell_text(key))) is not None), None)
    if (found := _dated_in_row(paper, place)) is not None:
        return found
    last = max((segment.strip for segment in place.segments), default=place.label.strip)
    if last + 1 < len(paper.strips):
        following = paper.strips[last + 1]
        if (following.cell == strip.cell or _is_right_below(following, strip)) and not has_text(following.text):
            return date_in(following.text)
    return None


def _dated_in_row(paper: Paper, place: Place) -> date | None:
    """The only day in a cell of its own further on in the row of a label: 承办人 | name | 同意 | 2026-03-05 16:05."""
    strip = paper.strips[place.label.strip]
    ends = [cell for segment in place.segments if (cell := paper.strips[segment.strip].cell) is not None]
    if strip.cell is None or place.label.opinion or not ends or {key[:3] for key in ends} != {strip.cell[:3]}:
        return None
    last = max(key[3] for key in ends)
    texts = [" ".join(paper.strips[p].text for p in paper.cells[key]) for key in paper.row(strip) if key[3] > last]
    days = [date_in(text) for text in texts if date_in(text) is not None and not has_text(text)]
    return days[0] if len(days) == 1 else None


def _is_right_below(lower: Strip, upper: Strip) -> bool:
    """Whether a strip stands in the next row of a column whose label, merged, stands beside both."""
    if lower.cell is None or upper.cell is None:
        return False
    return lower.cell == (*upper.cell[:2], upper.cell[2] + 1, upper.cell[3])


def _label(paper: Paper, place: Place) -> str:
    label = place.label
    strip = paper.strips[label.strip]
    if label.opinion:
        left = paper.left_of(strip)
        lone = strip.text[label.start : label.end].strip() or label.block.role
        return paper.cell_text(left) if left is not None else lone
    start, end = paper.printed(strip, label.start), paper.printed(strip, label.end)
    words = strip.block.text[start:end].strip()
    above = paper.strips[label.strip - 1] if label.strip and words.startswith(("(", "（")) else strip
    if above is not strip and above.cell == strip.cell is not None:
        return above.block.text.strip() + words
    beside = paper.left_of(strip) if words.startswith(("(", "（")) and not label.column and not label.start else None
    return paper.cell_text(beside) + words if beside is not None else words


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
    return Source(document.id, page, source.quote or _label(paper, place), box, source.sure)


def _with(box: Box | None, other: Box | None) -> Box | None:
    return around(tuple(b for b in (box, other) if b is not None))
