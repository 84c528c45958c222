"""The seals a document must bear: those seen near its foot or their label, and those that lack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from casereview.catalogue import Kind, SignatureBlock
from casereview.extract.seal_owners import is_of_body, is_of_firm
from casereview.extract.seal_pictures import Spot, official_seals, pictures_of
from casereview.extract.seal_places import (
    OTHER_SIDE,
    OTHERS,
    Stretch,
    foot_of,
    gap_to,
    is_issuers,
    is_of_party,
    is_perhaps_the_partys,
    label_of,
)
from casereview.extract.signing.counts import Placed
from casereview.extract.signing.scans import UNSURE, is_told
from casereview.extract.signing.signed_names import day_apart
from casereview.extract.strips import Paper
from casereview.model import Graphic, Mark, Source
from casereview.terms import GraphicKind, MarkKind, MarkState

_BY_KEY = re.compile(
    r"[(\[【] *(?P<done>已 *(?:加?盖|用|签)?[^()\[\]【】]{0,4})?"
    r"(?:电子|数字)[^()\[\]【】]{0,4}章[^()\[\]【】]{0,10}[)\]】]"
    r"|(?P<said>已 *(?:加盖|用|签) *(?:机关)?(?:电子|数字) *(?:公|印|签)? *章)"
)
"""The note that a seal was given by electronic means: （电子印章）."""
_PARTY = frozenset({"当事人印章", "提供单位印章", "委托单位印章"})

_AUTHORISED = re.compile("(?:受委?|被委)托(?:代理)?人|代理人")
_BODY = re.compile("单位|机关|公司|[厂店部局院社站场行馆所]|中心|学校|超市|酒店")
"""What in an authorisation tells that a body gives it."""
_BY_HIMSELF = re.compile(r"委托人 *(?:姓名)?[:为] *[\u4e00-\u9fff·]{2,4} *[(,，]? *(?:身份证|公民身份|男|女|性别)")
_ANOTHERS = 1000.0  # points by which a seal lies farther from the place of one whose words it does not bear


def seals_of(paper: Paper, kind: Kind, sure: bool) -> tuple[Placed, ...]:
    """The seal marks of a document; what is required and not seen is blank if the kind is `sure`."""
    blocks = [block for block in kind.blocks if block.kind is MarkKind.SEAL]
    if not blocks or not paper.strips:
        return ()
    labelled = {index: label_of(paper, block) for index, block in enumerate(blocks)}
    seals = [spot for spot in official_seals(paper) if not is_of_party(paper, blocks, labelled, spot)]
    if any(block.role == "提供单位印章" for block in blocks):
        seals = [spot for spot in seals if not is_issuers(paper, spot)]
    taken = _share(paper, blocks, labelled, seals)
    found = []
    for index, block in enumerate(blocks):
        place = labelled[index] if labelled[index] is not None else foot_of(paper)
        mark = _mark(paper, block, place, taken.get(index), labelled[index] is not None, sure)
        if mark is not None:
            found.append(mark)
    return tuple(found)


def _mark(
    paper: Paper,
    block: SignatureBlock,
    place: Stretch | None,
    seal: Spot | None,
    labelled: bool,
    sure: bool,
) -> Placed | None:
    """The mark of a block: the seal seen, else the picture that may be one, else that it lacks; None if none is due."""
    due = labelled or (block.required and not _is_record(paper) and not _is_a_persons(paper, block))
    source = _source(paper, place, seal)
    blank = Mark(MarkKind.SEAL, block.role, block.role, MarkState.BLANK, source, signed_on=_date_near(paper, place))
    if labelled and place is not None:
        blank = replace(blank, label=source.quote)
    at = (place[0], place[1]) if place is not None else (len(paper.strips), 0)
    if seal is not None:
        where = (_strip_of(paper, seal), 10_000) if place is None else at
        if block.role not in OTHERS and (is_of_firm(seal[1]) or is_perhaps_the_partys(paper, place, seal)):
            return Placed(where, block, _seen(blank, MarkState.UNREADABLE, seal, UNSURE))
        if not is_told(seal[1]):
            return Placed(where, block, _seen(blank, MarkState.UNREADABLE, seal, UNSURE))
        surely = min(0.95 if place is not None else 0.85, seal[1].sure)
        return Placed(where, block, _seen(blank, MarkState.PRESENT, seal, surely))
    if due and (doubtful := _doubtful(paper, place)) is not None:
        return Placed(at, block, _seen(blank, MarkState.UNREADABLE, doubtful, UNSURE))
    if due and (note := _noted_by_key(paper, block)) is not None:
        state, surely = (MarkState.PRESENT, 0.8) if note["done"] or note["said"] else (MarkState.UNREADABLE, UNSURE)
        return Placed(at, block, replace(blank, state=state, confidence=surely))
    if not due or not (labelled or sure):
        return None
    return Placed(at, block, replace(blank, confidence=0.95 if labelled else 0.85))


def _noted_by_key(paper: Paper, block: SignatureBlock) -> re.Match[str] | None:
    """The last note of an electronic seal, which is that of the agency where no other is named beside it."""
    if block.role in OTHERS:
        return None
    for strip in reversed(paper.strips):
        for note in _BY_KEY.finditer(strip.text):
            if not OTHER_SIDE.search(strip.text[: note.start()]):
                return note
    return None


def _is_a_persons(paper: Paper, block: SignatureBlock) -> bool:
    """Whether somebody gives his own authorisation, who has no seal: no body is named before the one authorised."""
    if block.role != "委托单位印章":
        return False
    giver = _AUTHORISED.split(paper.document.flow.text, maxsplit=1)
    if _BY_HIMSELF.search(giver[0]):
        return True
    return len(giver) == 2 and "委托" in giver[0] and _BODY.search(giver[0]) is None


def _is_record(paper: Paper) -> bool:
    """Whether the paper is signed instead: 告知笔录 stands for a sealed notice, 清单 goes with one."""
    return "".join((paper.document.title or "").split()).endswith(("笔录", "清单"))


def _seen(blank: Mark, state: MarkState, spot: Spot, confidence: float) -> Mark:
    name = spot[1].name if state is MarkState.PRESENT else None
    return replace(blank, state=state, signer=name, digest=spot[1].digest, confidence=confidence)


def _share(
    paper: Paper,
    blocks: Sequence[SignatureBlock],
    labelled: dict[int, Stretch | None],
    seals: Sequence[Spot],
) -> dict[int, Spot]:
    """Which seal goes to which block: the nearest to its label, each once while there are several."""
    taken: dict[int, Spot] = {}
    if not seals:
        return taken
    if len(blocks) == 1:
        place = labelled[0]
        likely = [spot for spot in seals if not _is_anothers(blocks[0], spot[1])] or seals
        best = min(likely, key=lambda spot: gap_to(paper, place, spot)) if place is not None else likely[-1]
        return {0: best}
    pairs = sorted(
        (
            (gap_to(paper, labelled[index], spot) + _ANOTHERS * _is_anothers(blocks[index], spot[1]), index, number)
            for index in range(len(blocks))
            for number, spot in enumerate(seals)
        ),
    )
    used: set[int] = set()
    for gap, index, number in pairs:
        if index not in taken and number not in used and (gap < 300 or blocks[index].role not in _PARTY):
            taken[index] = seals[number]
            used.add(number)
    return taken


def _is_anothers(block: SignatureBlock, seal: Graphic) -> bool:
    """Whether the words of a seal are not those of the one who seals there."""
    return is_of_firm(seal) if block.role not in OTHERS else block.role in _PARTY and is_of_body(seal)


def _doubtful(paper: Paper, place: Stretch | None) -> Spot | None:
    """A picture near the foot that may be a seal and cannot be told."""
    near: Iterable[Spot] = (
        spot for spot in pictures_of(paper, (GraphicKind.OTHER, GraphicKind.PHOTO)) if gap_to(paper, place, spot) < 130
    )
    return next(iter(near), None)


def _strip_of(paper: Paper, spot: Spot) -> int:
    """The strip a picture stands at."""
    page, graphic = spot
    here = [i for i, strip in enumerate(paper.strips) if strip.page == page]
    if not here:
        return len(paper.strips)
    if graphic.block is not None:
        return next((i for i in here if paper.strips[i].index == graphic.block), here[-1])
    middle = (graphic.box.y0 + graphic.box.y1) / 2 if graphic.box is not None else 0.0
    above = [i for i in here if (box := paper.strips[i].block.box) is not None and box.y0 <= middle]
    return above[-1] if above else here[-1]


def _source(paper: Paper, place: Stretch | None, seal: Spot | None) -> Source:
    document = paper.document
    if seal is not None and (place is None or paper.strips[place[0]].page != seal[0]):
        return Source(document.id, document.pages[seal[0]].number, "", seal[1].box)
    if place is None:
        return document.whole()
    start = paper.strips[place[0]].start
    source = document.place(start + place[1], start + place[2])
    return replace(source, box=seal[1].box if seal is not None else source.box)


def _date_near(paper: Paper, place: Stretch | None) -> date | None:
    """The date that stands on the line of a place or on one of the two after it."""
    if place is None:
        return None
    strips = paper.strips[place[0] : place[0] + 3]
    return next((day for strip in strips if (day := day_apart(strip.text)) is not None), None)
