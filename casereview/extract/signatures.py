"""What stands in each signature place: who signed, what is only typed, what is blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casereview.catalogue import Kind, SignatureBlock
from casereview.extract.signed_names import (
    blanks_in,
    closing_names,
    date_in,
    has_text,
    is_organisation,
    names_in,
    refusal_in,
    slots_in,
)
from casereview.extract.signing_labels import labels_of
from casereview.extract.signing_pictures import graphics_of, regions_of
from casereview.extract.signing_places import Place, places_of
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic, Mark, Source, around
from casereview.terms import GraphicKind, MarkKind, MarkState

_OFFICERS = frozenset({"检查人员", "执法人员", "承办人", "询问人", "送达人", "调查人员", "核对人", "记录人"})
_MANY = frozenset({"出席人员", "参会人员"})
_OUTSIDE = frozenset({"被询问人", "现场负责人", "当事人", "陈述申辩人", "收件人", "提供人", "法定代表人", "受委托人"})
_PICTURES = {
    GraphicKind.INK: MarkState.PRESENT,
    GraphicKind.DIGITAL_SIGNATURE: MarkState.PRESENT,
    GraphicKind.OTHER: MarkState.UNREADABLE,
    GraphicKind.PHOTO: MarkState.UNREADABLE,
}
_TWO_WIDE = 4.5  # times its height; no single name is written that long
_TWO_HIGH = 36.0  # points; two names beneath each other are as high as they are wide
_ATTENDANCE = ("出席人员姓名及职务", "出席人员", "参会人员", "参加人员", "与会人员", "参加讨论人员", "参加人")


@dataclass(frozen=True, slots=True)
class Seen:
    """What one signature place bears: a state, the name and the picture's digest, how sure."""

    state: MarkState
    signer: str | None = None
    digest: str = ""
    confidence: float = 1.0
    kind: MarkKind = MarkKind.SIGNATURE
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its position in reading order (strip and character) and, in PDFs, the box of its picture."""

    position: tuple[int, int]
    block: SignatureBlock
    mark: Mark
    picture: Box | None = None


def signatures_of(paper: Paper, kind: Kind) -> tuple[Placed, ...]:
    """The signature marks of a document of this kind that have a printed place, in reading order."""
    places = places_of(paper, labels_of(paper, kind))
    pictures = graphics_of(paper, places)
    dates = _dates(paper, places)
    placed: list[Placed] = []
    for index, place in enumerate(places):
        graphics = pictures.get(index, ())
        seen = list(_seen(paper, place, graphics))
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
            )
            placed.append(Placed(place.position(), place.label.block, mark, one.box))
    return _counted(paper, placed, places)


def _seen(paper: Paper, place: Place, graphics: Sequence[Graphic]) -> Iterable[Seen]:
    """What the place bears, one for each signature; fingerprints after them."""
    text = place.text(paper)
    if place.label.block.role in _OUTSIDE and refusal_in(text):
        yield Seen(MarkState.REFUSAL_NOTED, confidence=0.95)
        return
    names = _names(place, text)
    pictures = [g for g in graphics if g.kind in _PICTURES]
    prints = [g for g in graphics if g.kind is GraphicKind.FINGERPRINT]
    sealed = "章" in _label(paper, place) or (place.label.block.role in _OUTSIDE and any(map(is_organisation, names)))
    stamped = [g for g in graphics if g.kind is GraphicKind.SEAL and sealed]
    if not pictures and stamped:
        pictures = stamped[:1]
    for number in range(max(len(pictures), len(names))):
        signer = names[number] if number < len(names) else None
        if number < len(pictures):
            picture = pictures[number]
            state = _PICTURES.get(picture.kind, MarkState.PRESENT)
            sure = 0.7 if state is MarkState.UNREADABLE else 1.0
            yield Seen(state, signer or picture.name, picture.digest, sure, box=picture.box)
        else:
            yield Seen(MarkState.TYPED, signer)
    if not pictures and not names:
        yield from _empty(paper, place, text, bool(prints))
    elif place.label.block.role in _OFFICERS and not place.label.opinion:
        for _ in range(min(slots_in(text), 2) - max(len(pictures), len(names))):
            yield Seen(MarkState.BLANK, confidence=0.9)
    for picture in prints:
        yield Seen(MarkState.PRESENT, digest=picture.digest, kind=MarkKind.FINGERPRINT, box=picture.box)


def _names(place: Place, text: str) -> tuple[str, ...]:
    if not place.label.opinion:
        names = names_in(text)
        people = place.label.block.role in _OFFICERS | _MANY
        return tuple(name for name in names if len(name) <= 4 or "·" in name) if people else names
    return closing_names(text)


def _empty(paper: Paper, place: Place, text: str, printed: bool) -> Iterable[Seen]:
    """What a place without a name or picture says: refused, unreadable if only a finger was pressed, else blank."""
    block = place.label.block
    if block.role in _OUTSIDE and _refused(paper, place, text):
        yield Seen(MarkState.REFUSAL_NOTED, confidence=0.95)
        return
    if printed:
        yield Seen(MarkState.UNREADABLE, confidence=0.6)
        return
    sure = 0.75 if has_text(text) and not place.label.opinion else 1.0
    blanks, parted = blanks_in(text)
    if block.role not in _OFFICERS | _MANY or not parted:
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
        noted = refusal_in(row) or any(refusal_in(remark) and "留置" not in remark for remark in remarks)
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
    if place.row is not None:
        later = [key for key in paper.row(strip) if key[3] > place.row[3]]
        earlier = [key for key in paper.row(strip) if key[3] < place.row[3]]
        return next((d for key in (*later, *earlier) if (d := date_in(paper.cell_text(key))) is not None), None)
    last = max((segment.strip for segment in place.segments), default=place.label.strip)
    if last + 1 < len(paper.strips):
        following = paper.strips[last + 1]
        if following.cell == strip.cell and not has_text(following.text):
            return date_in(following.text)
    return None


def _label(paper: Paper, place: Place) -> str:
    label = place.label
    strip = paper.strips[label.strip]
    if label.opinion:
        left = paper.left_of(strip)
        return paper.cell_text(left) if left is not None else label.block.role
    start, end = paper.printed(strip, label.start), paper.printed(strip, label.end)
    return strip.block.text[start:end].strip()


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
    return Source(document.id, page, source.quote or _label(paper, place), box)


def _with(box: Box | None, other: Box | None) -> Box | None:
    return around(tuple(b for b in (box, other) if b is not None))


def _counted(paper: Paper, placed: list[Placed], places: Sequence[Place]) -> tuple[Placed, ...]:
    """The marks with the blank ones that the form asks for beside those found: one officer of two has not signed."""
    groups: dict[tuple[SignatureBlock, int], list[Placed]] = {}
    for one in placed:
        if one.mark.kind is MarkKind.SIGNATURE:
            page = one.mark.source.page if one.block.each_page else 0
            groups.setdefault((one.block, page), []).append(one)
    listed: dict[SignatureBlock, set[tuple[int, int]]] = {}
    for place in places:
        if place.row is not None:
            listed.setdefault(place.label.block, set()).add(place.position())
    rows = {block for block, at in listed.items() if len(at) > 1 or block.per_row or block.role in _MANY}
    found = list(placed)
    for (block, _), group in groups.items():
        if block in rows:
            for row in _short_rows(paper, group):
                found.append(Placed(row[-1].position, block, _lacking(row[-1])))
            continue
        wanted = _attending(paper, group) if block.role in _MANY else block.count
        found.extend(Placed(group[-1].position, block, _lacking(group[-1])) for _ in range(wanted - len(group)))
    return tuple(sorted(found, key=lambda one: one.position))


def _short_rows(paper: Paper, group: Sequence[Placed]) -> list[list[Placed]]:
    """The rows of a receipt that one server signed where two signed the others; what went by post needs no second."""
    if group[0].block.role not in _OFFICERS:
        return []
    rows: dict[tuple[int, int], list[Placed]] = {}
    for one in group:
        rows.setdefault(one.position, []).append(one)
    if max(len(row) for row in rows.values()) != 2:
        return []
    return [
        row
        for (position, _), row in rows.items()
        if len(row) == 1 and row[0].mark.state is not MarkState.BLANK and not _by_post(paper, position)
    ]


def _by_post(paper: Paper, position: int) -> bool:
    row = "".join(paper.cell_text(key) for key in paper.row(paper.strips[position]))
    return re.search("邮|快递|公告|电子|微信|短信|传真", row) is not None


def _lacking(last: Placed) -> Mark:
    """The blank mark of whoever should have signed beside `last`; a wide or high picture may hold two signatures."""
    picture = last.picture
    high = 1.0 if picture is None else max(picture.y1 - picture.y0, 1.0)
    shape = 0.0 if picture is None else (picture.x1 - picture.x0) / high
    doubtful = last.mark.state is MarkState.PRESENT and (shape > _TWO_WIDE or (high > _TWO_HIGH and shape < 1.4))
    sure = 0.85 if last.mark.confidence >= 0.85 and shape <= 3 else 0.6
    return replace(
        last.mark,
        state=MarkState.UNREADABLE if doubtful else MarkState.BLANK,
        signer=None,
        digest="",
        signed_on=None,
        confidence=last.mark.confidence if last.mark.state is MarkState.BLANK else sure,
    )


def _attending(paper: Paper, group: Sequence[Placed]) -> int:
    """How many must sign for the meeting: those listed as attending, at least as many as the form asks for."""
    signed = [one for one in group if one.mark.state is not MarkState.BLANK]
    if len(signed) == 1 and signed[0].mark.state is MarkState.PRESENT:
        return 0  # one picture may hold the signatures of all
    at, least = group[0].position[0], group[0].block.count
    for strip in paper.strips[:at]:
        squeezed = "".join(strip.text.split())
        for word in _ATTENDANCE:
            if squeezed == word or squeezed.rstrip(":") == word:
                key = paper.right_of(strip)
                return max(least, len(_listed(paper.cell_text(key)))) if key is not None else least
            if squeezed.startswith(word + ":"):
                return max(least, len(_listed(squeezed[len(word) + 1 :])))
    return least


def _listed(text: str) -> tuple[str, ...]:
    names = names_in(text.replace(";", "、"))
    return tuple(dict.fromkeys(names))
