"""The seals a document must bear: those seen near its foot or their label, and those that lack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from casereview.catalogue import Kind, SignatureBlock
from casereview.extract.seal_owners import is_of_body, is_of_firm
from casereview.extract.seal_pictures import Spot, official_seals, pictures_of
from casereview.extract.signing.counts import Placed
from casereview.extract.signing.scans import UNSURE, is_told
from casereview.extract.signing.signed_names import date_in
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic, Mark, Source
from casereview.terms import GraphicKind, MarkKind, MarkState

_PLACE = re.compile(r"[(\[【〔<] *(?:加? *盖? *(?:单 *位 *)?(?:印|公)? *章|盖 *章|签 *章) *[)\]】〕>]")
_TAIL = re.compile(
    r" *(?:[(\[【〔<][^()\[\]【】〔〕<>签]{0,12}章[^()\[\]【】〔〕<>签]{0,6}[)\]】〕>]|(?:盖|印|公) *章) *:?"
)
_OTHER_SIDE = re.compile(r"当事人|被.{1,8}(?:单位|人|场所)|提供|申请|声明|鉴定|检测|委托|持有|收件|受送达|收款|代收")
_OTHERS_PLACE = re.compile(rf"[\u4e00-\u9fff]*(?:{_OTHER_SIDE.pattern})[^:：。,]{{0,16}}章[^:。,]{{0,4}}")
_COLUMN_HEAD = re.compile(r"(?:收件人|受送达(?:人|单位)|签收人|当事人|被送达人)[^:。,]{0,12}(?:签|章)[^:。,]{0,10}")
_PARTY_SIGNS = re.compile(rf"(?:{_OTHER_SIDE.pattern})[^:。,]{{0,8}}签(?:名|字|收)[^:。,]{{0,4}}")
_WORDS_BEFORE = re.compile(r"[\u4e00-\u9fff ]*$")
_BY_KEY = re.compile(
    r"[(\[【] *(?P<done>已 *(?:加?盖|用|签)?[^()\[\]【】]{0,4})?"
    r"(?:电子|数字)[^()\[\]【】]{0,4}章[^()\[\]【】]{0,10}[)\]】]"
    r"|(?P<said>已 *(?:加盖|用|签) *(?:机关)?(?:电子|数字) *(?:公|印|签)? *章)"
)
"""The note that a seal was given by electronic means: （电子印章）."""
_SENTENCE = re.compile(r"[\u4e00-\u9fff]{6,}.*年")
_ISSUED_BY = re.compile("(?:发证|登记|签发|颁发|核发|许可)(?:机关|部门|单位)")
_ON_LINE = 12.0  # points up or down
_OTHERS = frozenset({"当事人印章", "提供单位印章", "委托单位印章", "鉴定机构印章", "收款银行印章"})
_PARTY = frozenset({"当事人印章", "提供单位印章", "委托单位印章"})

_AUTHORISED = re.compile("(?:受委?|被委)托(?:代理)?人|代理人")
_BODY = re.compile("单位|机关|公司|[厂店部局院社站场行馆所]|中心|学校|超市|酒店")
"""What in an authorisation tells that a body gives it."""
_BY_HIMSELF = re.compile(r"委托人 *(?:姓名)?[:为] *[\u4e00-\u9fff·]{2,4} *[(,，]? *(?:身份证|公民身份|男|女|性别)")
_ANOTHERS = 1000.0  # points by which a seal lies farther from the place of one whose words it does not bear

Stretch = tuple[int, int, int]
"""A strip and the first and last folded character of a stretch of it."""


def seals_of(paper: Paper, kind: Kind, sure: bool) -> tuple[Placed, ...]:
    """The seal marks of a document; what is required and not seen is blank if the kind is `sure`."""
    blocks = [block for block in kind.blocks if block.kind is MarkKind.SEAL]
    if not blocks or not paper.strips:
        return ()
    labelled = {index: _label_of(paper, block) for index, block in enumerate(blocks)}
    seals = [spot for spot in official_seals(paper) if not _of_party(paper, blocks, labelled, spot)]
    if any(block.role == "提供单位印章" for block in blocks):
        seals = [spot for spot in seals if not _is_issuers(paper, spot)]
    taken = _share(paper, blocks, labelled, seals)
    found = []
    for index, block in enumerate(blocks):
        place = labelled[index] if labelled[index] is not None else _foot(paper)
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
        if block.role not in _OTHERS and (is_of_firm(seal[1]) or _is_perhaps_the_partys(paper, place, seal)):
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
    if block.role in _OTHERS:
        return None
    for strip in reversed(paper.strips):
        for note in _BY_KEY.finditer(strip.text):
            if not _OTHER_SIDE.search(strip.text[: note.start()]):
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


def _stem_before(text: str, stop: int, labels: tuple[str, ...]) -> int | None:
    """Where the words begin that end before `stop` in one of the labels, spaces within it not counted; else None."""
    squeezed = "".join(text[:stop].split())
    lengths = [len(label) for label in labels if squeezed.endswith(label)]
    if not lengths:
        return None
    start, left = stop, max(lengths)
    while left:
        start -= 1
        left -= text[start] != " "
    while start and "\u4e00" <= text[start - 1] <= "\u9fff":
        start -= 1
    return start


def _label_of(paper: Paper, block: SignatureBlock) -> Stretch | None:
    """The last printed label of a seal block; of the agency also a bare （印章）."""
    bare: Stretch | None = None
    for position in range(len(paper.strips) - 1, -1, -1):
        text = paper.strips[position].text
        if "章" not in text:
            continue
        for match in _TAIL.finditer(text):
            start = _stem_before(text, match.start(), block.labels)
            if start is not None and (block.role in _OTHERS or not _OTHER_SIDE.search(text[start : match.end()])):
                return position, start, match.end()
        if bare is None and block.role not in _OTHERS and (match_bare := _PLACE.search(text)) is not None:
            name = _WORDS_BEFORE.search(text[: match_bare.start()])
            begin = match_bare.start() - len(name.group().lstrip()) if name else match_bare.start()
            before = text[begin : match_bare.start()] or _before_in_cell(paper, position)
            if "签" not in match_bare.group() and not _OTHER_SIDE.search(before):
                bare = position, begin, match_bare.end()
    return bare


def _before_in_cell(paper: Paper, position: int) -> str:
    """What the cell of a strip prints on the lines before it: 收件人签名 over （盖章）."""
    cell = paper.strips[position].cell
    lines = paper.cells[cell] if cell is not None else ()
    return "".join(paper.strips[at].text for at in lines if at < position)


def _is_issuers(paper: Paper, spot: Spot) -> bool:
    """Whether a seal stands at the line that names who issued what is copied: 发证机关：."""
    page, graphic = spot
    for strip in paper.strips:
        if strip.page != page or _ISSUED_BY.search("".join(strip.text.split())) is None:
            continue
        if graphic.box is None:
            if strip.index == graphic.block:
                return True
        elif (box := strip.block.box) is not None and graphic.box.y0 - _ON_LINE < box.y0 < graphic.box.y1:
            return True
    return False


def _of_party(paper: Paper, blocks: Sequence[SignatureBlock], labelled: dict[int, Stretch | None], spot: Spot) -> bool:
    """Whether a seal stands where the party signs or seals, and nearer to that than to any place for a seal."""
    if any(block.role in _OTHERS for block in blocks) or is_of_body(spot[1]):
        return False
    if _in_partys_column(paper, spot):
        return True
    own = [place for place in (*labelled.values(), _foot(paper)) if place is not None]
    nearest = min((_gap(paper, place, spot) for place in own), default=250.0)
    for position, strip in enumerate(paper.strips):
        if strip.page == spot[0]:
            for match in _OTHERS_PLACE.finditer(strip.text):
                gap = _gap(paper, (position, match.start(), match.end()), spot, across=strip.cell is not None)
                if gap < 60 and gap + 15 < nearest:
                    return True
    return False


def _in_partys_column(paper: Paper, spot: Spot) -> bool:
    """Whether a seal stands in the column of a table that is headed by where the party signs or seals."""
    page, graphic = spot
    for strip in paper.strips:
        head = strip.block.cell
        if strip.page != page or head is None or not _COLUMN_HEAD.fullmatch("".join(strip.text.split())):
            continue
        beneath = [s for s in paper.strips if s.page == page and s.block.cell is not None and _is_beneath(s, strip)]
        if graphic.box is None:
            if any(s.index == graphic.block for s in beneath):
                return True
        elif strip.block.box is not None and _stands_under(graphic.box, strip.block.box, beneath):
            return True
    return False


def _is_beneath(lower: Strip, head: Strip) -> bool:
    """Whether a cell stands in the same column of a table, further down."""
    own, over = lower.block.cell, head.block.cell
    return own is not None and over is not None and own[0] == over[0] and own[2] == over[2] and own[1] > over[1]


def _stands_under(seal: Box, head: Box, beneath: Sequence[Strip]) -> bool:
    """Whether a seal has its middle under a head and no further down than the column goes."""
    x, y = (seal.x0 + seal.x1) / 2, (seal.y0 + seal.y1) / 2
    foot = max((s.block.box.y1 for s in beneath if s.block.box is not None), default=head.y1)
    return head.x0 - _ON_LINE < x < head.x1 + _ON_LINE and head.y1 < y < foot + 2 * _ON_LINE


def _is_perhaps_the_partys(paper: Paper, place: Stretch | None, spot: Spot) -> bool:
    """Whether a seal stands on the line where the party signs his name, and nearer to that than to the agency's."""
    if is_of_body(spot[1]):
        return False
    own = _gap(paper, place, spot)
    laid = spot[1].laid if spot[1].hung else None
    if laid is not None and not -_ON_LINE < (laid.y0 + laid.y1) / 2 < 2 * _ON_LINE:
        return False
    return any(
        (gap := _gap(paper, (position, match.start(), match.end()), spot, across=True)) < _ON_LINE and gap + 8 < own
        for position, strip in enumerate(paper.strips)
        if strip.page == spot[0]
        for match in _PARTY_SIGNS.finditer(strip.text)
    )


def _foot(paper: Paper) -> Stretch | None:
    """The agency's name or the date at the foot: the last short line that ends in one."""
    for position in range(len(paper.strips) - 1, max(len(paper.strips) - 12, -1), -1):
        text = paper.strips[position].text
        bare = text.strip()
        short = paper.strips[position].cell is None and 0 < len(bare) <= 30 and "签" not in bare
        if short and date_in(bare) is not None and not _SENTENCE.search(bare):
            return position, text.index(bare), text.index(bare) + len(bare)
    return None


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
        best = min(likely, key=lambda spot: _gap(paper, place, spot)) if place is not None else likely[-1]
        return {0: best}
    pairs = sorted(
        (
            (_gap(paper, labelled[index], spot) + _ANOTHERS * _is_anothers(blocks[index], spot[1]), index, number)
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
    return is_of_firm(seal) if block.role not in _OTHERS else block.role in _PARTY and is_of_body(seal)


def _gap(paper: Paper, place: Stretch | None, spot: Spot, *, across: bool = False) -> float:
    """How far a seal is from a label, in points or, in Word files, as many lines of twenty points.

    Where it may lie `across` its row from a label in a table, only how far it is up or down counts.
    """
    if place is None:
        return 250.0
    strip = paper.strips[place[0]]
    if strip.page != spot[0]:
        return 1000.0 + abs(strip.page - spot[0])
    graphic = spot[1]
    if graphic.box is not None:
        box = paper.box(strip, place[1], place[2])
        if box is None:
            return 250.0
        aside = 0.0 if across and graphic.box.x0 > box.x0 else _aside(box, graphic.box)
        return abs((box.y0 + box.y1) - (graphic.box.y0 + graphic.box.y1)) / 2 + aside
    return 20.0 * abs(strip.index - (graphic.block or 0))


def _aside(one: Box, other: Box) -> float:
    return max(one.x0 - other.x1, other.x0 - one.x1, 0.0)


def _doubtful(paper: Paper, place: Stretch | None) -> Spot | None:
    """A picture near the foot that may be a seal and cannot be told."""
    near: Iterable[Spot] = (
        spot for spot in pictures_of(paper, (GraphicKind.OTHER, GraphicKind.PHOTO)) if _gap(paper, place, spot) < 130
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
    return next((day for strip in strips if (day := date_in(strip.text)) is not None), None)
