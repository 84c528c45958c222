"""What one signature place bears: hands, names, seals and prints, a refusal, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casereview.extract.signing.by_key import is_noted, names_by_key
from casereview.extract.signing.counts import MANY, OFFICERS
from casereview.extract.signing.nouns import Place
from casereview.extract.signing.scans import (
    UNSURE,
    WRITTEN_OUT,
    holds_two,
    is_surely_typed,
    is_told,
    is_written_in,
    is_written_out,
)
from casereview.extract.signing.signed_names import (
    blanks_in,
    closing_names,
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
from casereview.extract.signing.words import printed_label
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind, MarkKind, MarkState

_BY_KEY = 0.85
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


def seen_at(paper: Paper, place: Place, graphics: Sequence[Graphic], *, agency_seals: bool) -> Iterable[Seen]:
    """What the place bears, one for each signature; fingerprints after them.

    On a paper without `agency_seals` a seal in the place is that of the party, who pressed it instead of signing.
    """
    text = place.text(paper)
    if place.label.block.role in _OUTSIDE and (refusal_in(text) or unsigned_in(text)):
        yield Seen(MarkState.REFUSAL_NOTED, confidence=0.95)
        return
    names = _names(paper, place, text)
    pictures = _signing(paper, place, names, graphics)
    if not pictures and (keyed := _by_key(paper, place, text, names)):
        yield from (Seen(MarkState.PRESENT, name, confidence=_BY_KEY) for name in keyed)
        return
    prints = [g for g in graphics if g.kind is GraphicKind.FINGERPRINT]
    if pictures or names:
        yield from _told(paper, place, names, pictures, graphics)
    else:
        in_its_place = not agency_seals and any(g.kind is GraphicKind.SEAL for g in graphics)
        printed = bool(prints) or (in_its_place and place.label.block.role in _OUTSIDE)
        written = not place.label.opinion and is_written_in(paper, place)
        yield from _empty(paper, place, text, printed or written)
    for picture in prints:
        state = MarkState.PRESENT if is_told(picture) else MarkState.UNREADABLE
        yield Seen(state, None, picture.digest, picture.sure, MarkKind.FINGERPRINT, picture.box)


def _by_key(paper: Paper, place: Place, text: str, names: Sequence[str]) -> Sequence[str]:
    """Who signed by electronic means, as the words of a place without pictures tell."""
    noted = names_by_key(text, _line_before(paper, place))
    if noted:
        return noted
    return names if _is_keyed(paper, place) or _is_step_traced(paper, place) else ()


def _told(
    paper: Paper, place: Place, names: Sequence[str], pictures: Sequence[Graphic], graphics: Sequence[Graphic]
) -> Iterable[Seen]:
    """The names and pictures of a place as its signatures, and what lacks of those that it asks for."""
    typed = not names or is_surely_typed(paper, place)
    unused = _lines_unused(paper, place, graphics) if place.label.block.role in MANY else 0
    many = max(len(pictures), len(names))
    if many == 1 and pictures and place.label.block.role in OFFICERS and holds_two(paper, place, pictures[0]):
        yield from (_signed(pictures[0], None), Seen(MarkState.PRESENT, confidence=WRITTEN_OUT))
        return
    for number in range(max(len(pictures), len(names) - unused)):
        signer = names[number] if number < len(names) else None
        if number < len(pictures):
            yield _signed(pictures[number], signer)
        elif typed:
            yield Seen(MarkState.TYPED, signer)
        elif signer is not None and is_written_out(paper, place, signer):
            yield Seen(MarkState.PRESENT, signer, confidence=WRITTEN_OUT)
        else:
            yield Seen(MarkState.UNREADABLE, signer, confidence=UNSURE)
    if unused:
        yield from (Seen(MarkState.BLANK, confidence=0.9) for _ in range(unused))
    elif place.label.block.role in OFFICERS and not place.label.opinion:
        vague = any(picture.kind is GraphicKind.OTHER for picture in pictures)
        for _ in range(min(slots_in(place.text(paper)), 2) - many):
            yield Seen(MarkState.UNREADABLE, confidence=0.6) if vague else Seen(MarkState.BLANK, confidence=0.9)


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
    sealed = "章" in printed_label(paper, place.label) or (
        place.label.block.role in _OUTSIDE and any(map(is_organisation, names))
    )
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
    if has_text(text) and not place.label.opinion and paper.page(paper.strips[place.label.strip]).is_scanned:
        yield Seen(MarkState.UNREADABLE, confidence=UNSURE)  # words on a picture that are no name may be one
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
        remarked = any(refusal_in(remark.replace("留置送达", "")) for remark in remarks)
        noted = refusal_in(row) or (remarked and (_is_left(row) or not _is_another_left(paper, strip)))
        if noted or place.row is not None:
            return noted
    near = paper.strips[max(at - 3, 0) : at + 6]
    return any(s.page == strip.page and refusal_in(s.text) for s in near)


def _is_left(row: str) -> bool:
    return "留置" in row or refusal_in(row)


def _is_another_left(paper: Paper, strip: Strip) -> bool:
    """Whether a row of the table tells that its own paper was refused or left: the remarks are of that one."""
    cells = (s for s in paper.strips if s.cell is not None and s.page == strip.page and not _after_remark(paper, s))
    return any(_is_left(cell.text) for cell in cells if not cell.text.strip().startswith("备注"))


def _after_remark(paper: Paper, strip: Strip) -> bool:
    left = paper.left_of(strip)
    return left is not None and paper.cell_text(left).startswith("备注")
