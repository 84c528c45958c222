"""Where a seal belongs: its printed label or the foot of a paper, whose place it lies at, and how far from it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casereview.catalogue import SignatureBlock
from casereview.extract.seal_owners import is_of_body
from casereview.extract.seal_pictures import Spot
from casereview.extract.signing.signed_names import date_in
from casereview.extract.strips import Paper, Strip
from casereview.model import Box

_PLACE = re.compile(r"[(\[【〔<] *(?:加? *盖? *(?:单 *位 *)?(?:印|公)? *章|盖 *章|签 *章) *[)\]】〕>]")
_TAIL = re.compile(
    r" *(?:[(\[【〔<][^()\[\]【】〔〕<>签]{0,12}章[^()\[\]【】〔〕<>签]{0,6}[)\]】〕>]|(?:盖|印|公) *章) *:?"
)
OTHER_SIDE = re.compile(r"当事人|被.{1,8}(?:单位|人|场所)|提供|申请|声明|鉴定|检测|委托|持有|收件|受送达|收款|代收")
_OTHERS_PLACE = re.compile(rf"[\u4e00-\u9fff]*(?:{OTHER_SIDE.pattern})[^:：。,]{{0,16}}章[^:。,]{{0,4}}")
_COLUMN_HEAD = re.compile(r"(?:收件人|受送达(?:人|单位)|签收人|当事人|被送达人)[^:。,]{0,12}(?:签|章)[^:。,]{0,10}")
_PARTY_SIGNS = re.compile(rf"(?:{OTHER_SIDE.pattern})[^:。,]{{0,8}}签(?:名|字|收)[^:。,]{{0,4}}")
OTHERS = frozenset({"当事人印章", "提供单位印章", "委托单位印章", "鉴定机构印章", "收款银行印章"})
_WORDS_BEFORE = re.compile(r"[\u4e00-\u9fff ]*$")
_SENTENCE = re.compile(r"[\u4e00-\u9fff]{6,}.*年")
_ISSUED_BY = re.compile("(?:发证|登记|签发|颁发|核发|许可)(?:机关|部门|单位)")
_ON_LINE = 12.0  # points up or down
Stretch = tuple[int, int, int]
"""A strip and the first and last folded character of a stretch of it."""


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


def label_of(paper: Paper, block: SignatureBlock) -> Stretch | None:
    """The last printed label of a seal block; of the agency also a bare （印章）."""
    bare: Stretch | None = None
    for position in range(len(paper.strips) - 1, -1, -1):
        text = paper.strips[position].text
        if "章" not in text:
            continue
        for match in _TAIL.finditer(text):
            start = _stem_before(text, match.start(), block.labels)
            if start is not None and (block.role in OTHERS or not OTHER_SIDE.search(text[start : match.end()])):
                return position, start, match.end()
        if bare is None and block.role not in OTHERS and (match_bare := _PLACE.search(text)) is not None:
            name = _WORDS_BEFORE.search(text[: match_bare.start()])
            begin = match_bare.start() - len(name.group().lstrip()) if name else match_bare.start()
            before = text[begin : match_bare.start()] or _before_in_cell(paper, position)
            if "签" not in match_bare.group() and not OTHER_SIDE.search(before):
                bare = position, begin, match_bare.end()
    return bare


def _before_in_cell(paper: Paper, position: int) -> str:
    """What the cell of a strip prints on the lines before it: 收件人签名 over （盖章）."""
    cell = paper.strips[position].cell
    lines = paper.cells[cell] if cell is not None else ()
    return "".join(paper.strips[at].text for at in lines if at < position)


def is_issuers(paper: Paper, spot: Spot) -> bool:
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


def is_of_party(
    paper: Paper, blocks: Sequence[SignatureBlock], labelled: dict[int, Stretch | None], spot: Spot
) -> bool:
    """Whether a seal stands where the party signs or seals, and nearer to that than to any place for a seal."""
    if any(block.role in OTHERS for block in blocks) or is_of_body(spot[1]):
        return False
    if _in_partys_column(paper, spot):
        return True
    own = [place for place in (*labelled.values(), foot_of(paper)) if place is not None]
    nearest = min((gap_to(paper, place, spot) for place in own), default=250.0)
    for position, strip in enumerate(paper.strips):
        if strip.page == spot[0]:
            for match in _OTHERS_PLACE.finditer(strip.text):
                gap = gap_to(paper, (position, match.start(), match.end()), spot, across=strip.cell is not None)
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


def is_perhaps_the_partys(paper: Paper, place: Stretch | None, spot: Spot) -> bool:
    """Whether a seal stands on the line where the party signs his name, and nearer to that than to the agency's."""
    if is_of_body(spot[1]):
        return False
    own = gap_to(paper, place, spot)
    laid = spot[1].laid if spot[1].hung else None
    if laid is not None and not -_ON_LINE < (laid.y0 + laid.y1) / 2 < 2 * _ON_LINE:
        return False
    return any(
        (gap := gap_to(paper, (position, match.start(), match.end()), spot, across=True)) < _ON_LINE and gap + 8 < own
        for position, strip in enumerate(paper.strips)
        if strip.page == spot[0]
        for match in _PARTY_SIGNS.finditer(strip.text)
    )


def foot_of(paper: Paper) -> Stretch | None:
    """The agency's name or the date at the foot: the last short line that ends in one."""
    for position in range(len(paper.strips) - 1, max(len(paper.strips) - 12, -1), -1):
        text = paper.strips[position].text
        bare = text.strip()
        short = paper.strips[position].cell is None and 0 < len(bare) <= 30 and "签" not in bare
        if short and date_in(bare) is not None and not _SENTENCE.search(bare):
            return position, text.index(bare), text.index(bare) + len(bare)
    return None


def gap_to(paper: Paper, place: Stretch | None, spot: Spot, *, across: bool = False) -> float:
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
