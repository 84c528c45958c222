"""Finds the date that counts on a paper: at its foot, beside whoever signs an opinion, or behind a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from casereview.extract.form_cells import Region, below_of, next_in_row, regions, stretches
from casereview.extract.form_fields import Value, field_values
from casereview.model import Block, Document, Fact
from casereview.spelling.dates import find_dates
from casereview.spelling.found import Found
from casereview.terms import BlockKind

HANDLER, REVIEWER, LAWYER, APPROVER = "handler", "reviewer", "lawyer", "approver"

_GROUPS = (
    (
        LAWYER,
        r"(?:法制|法规|法治|法务)(?:科|处|股|室|审核|机构|部门|工作机构)?(?:审核)?(?:负责人|人员|机构)?(?:审核)?(?:意见|人)|(?:法制|法规)(?:科|处|股|室|机构|部门)?审[核查]"
        r"|(?<![\u4e00-\u9fff])(?:法制|(?:政策)?法规|法治|法务)(?:科|处|股|室|机构|部门)(?![\u4e00-\u9fff])",
    ),
    (
        REVIEWER,
        r"(?:承办|办案|执法|业务)?(?:部门|机构|科室|处室|科|处|大队|中队)(?:负责人|领导)?(?:审核)?(?:意见|审核|签名)"
        r"|办案单位(?:负责人)?(?:意见|审核)|(?:部门|机构|科室|处室)负责人|审核(?:部门|机构)?意见|审核人|审核|分管(?:领导|负责人|局长)?审核(?:意见)?|复核(?:意见|人)",
    ),
    (
        APPROVER,
        r"(?:消防救援|消防|应急管理|公安)(?:机构|部门|机关)(?:主要)?负责人(?:审批)?(?:意见|批示)?"
        r"|(?:领导|负责人|机关负责人|主管领导|分管领导|主要领导|局长|机关|行政机关负责人)?审批(?:意见|人|领导|负责人)?|批准(?:人|意见)"
        r"|(?:行政)?(?:机关|单位|主要|局)负责人(?:意见|批示)?|(?:分管|主管|主要)(?:局)?(?:领导|负责人)(?:意见|批示)?|局(?:长|领导)(?:意见|批示)?"
        r"|(?:镇|乡|街道|办事处|管委会|党工委)(?:党委|政府)?(?:主要|分管)?(?:领导|负责人)(?:意见|批示)?|[镇乡]长(?:意见|批示)?"
        r"|(?:街道|办事处|管委会)主任(?:意见|批示)?"
        r"|领导(?:意见|批示)|负责人(?:意见|批示)|(?:行政|执法|行政执法|处罚)?机关(?:意见|批示)",
    ),
    (
        HANDLER,
        r"承办(?:人员?|单位|部门|机构)?(?:拟办|处理)?(?:意见|人员?)|承办人员?|经办(?:人|意见)|办案人员?(?:意见)?|调查人员?(?:意见)?|拟办意见"
        r"|立案(?:申请)?人|呈(?:批|报)(?:人|意见)|执法人员(?:意见)?|主办人|协办人",
    ),
)
_ANCHOR = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _GROUPS))
_ANCHOR_PLACE = re.compile(
    r" *(?:\([^()\n]{1,20}\))? *(?:签名|签字|盖章|签章)?(?: *\([^()\n]{1,20}\))? *(?::|\n|$|[ _]{2,}|(?<=[)名字章]) )"
)
_OFFICE_BEFORE = re.compile(r"(?:^|\n) *[\u4e00-\u9fff]{1,6}$")  # whose opinion it is: 大队领导, 部门负责人
_SEAL = re.compile(
    r"\((?:印章|公章|盖章|章|印|加盖印章|加盖公章|单位公章|机关印章)\)"
    r"|[\u4e00-\u9fff]{2,30}(?:应急管理(?:局|厅|部门|委员会)|消防救援(?:支队|大队|总队|站|局|机构)|监督管理(?:局|部门)|监管局|执法(?:支队|大队|总队|局)|人民政府|管理委员会)(?:\([^()\n]*\))?"
)
_BODY_LAST = re.compile(
    r"[。;][\u4e00-\u9fff]{4,30}(?:局|厅|委员会|支队|大队|总队|办事处)(?:\((?:印章|公章|盖章|章|印)\))?$"
)
"""Whatever public body signs behind the last sentence."""
_SIGNING = re.compile(
    r"签名|签字|签收|收件|送达人|受送达|被告知|当事人(?:或|\(|:)|代收|见证|记录人|询问人|承办人|被处罚人\(|负责人\(|附:|抄送|证号|收到"
)
_AFTER_FOOT = re.compile(
    r"[\s_]*(?:\(?[\s_]*(?:公|印|盖|加盖公|加盖印)?章?[\s_]*\)?)?[\s_。:]*"
    r"(?:$|\(?(?:本(?:文书|决定书|告知书|通知书|指令书|意见书)"
    r"|附|注:|备注|抄|共 *[0-9_ ]+ *页|第 *[0-9_ ]+ *页|一式|此件|联系))"
)
_WHAT_FOR = re.compile(r"(?:审批|审核|报批)的?(?:事项|理由|依据|内容)")
"""What approval is asked for or why, which is nobody's opinion."""
_OWN_HEAD = re.compile(r"^[^。:]{2,12}(?:签[名字]|意见|审[核查批])$")
"""The head of a row that somebody signs."""
_HEAD_ALONE = re.compile("(?:[大支总]队|机构)?(?:负责人|领导)|[大支总]队(?:负责人|领导)(?:意见|批示)|[大支总]队长|局长")
_DOUBTED = 0.5
_LONGEST_HEAD = 80  # characters of a cell that names whose opinion stands beside it
_ALONE = re.compile(r"[\s_:()]*(?:日期|时间|签发日期|落款日期|制作日期|发文日期)?[\s_:()]*")

_GOES_ON = re.compile(
    r"\n *(?:至|到|[-~—–]) *(?:\n *)?[^\n]{2,40}(?=\n|$)|(?<=日)\n *[0-9]{1,2} ?[:时点] ?[0-9][^\n]{0,20}(?=\n|$)"
)
_TOLD_ON = re.compile(r" *(?:[0-9]{1,2} ?[时:点][0-9 分:]*)?(?:许|左右)? *[,，]? *(?!签|日期)[\u4e00-\u9fff]{3}")
"""What goes on behind a date that a sentence tells; that of an opinion ends its line."""
_TERM = re.compile(r" *(?:(?:之|以)?前|[至到起、~—]|期间|《)")
_PARTED = re.compile(r"日(?!期)[,，、\u4e00-\u9fff]")
"""The next line where the end of a line parts a sentence amid its date."""
_SPACED = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?: +[\u4e00-\u9fff](?![\u4e00-\u9fff])){2,11}")


def plain(text: str) -> str:
    """The same text with the blanks' underscores as spaces, so that a date written on them is read."""
    return text.replace("_", " ")


def continued_end(flow: str, end: int) -> int:
    """The end of the line, or of the next ones where the period goes on there: a blank or a cell may part its ends."""
    stop = flow.find("\n", end)
    while stop >= 0 and (more := _GOES_ON.match(flow, stop)):
        stop = more.end()
    return min(len(flow) if stop < 0 else stop, end + 90)


def dates_in(document: Document, start: int = 0, end: int | None = None) -> tuple[Found[date], ...]:
    """The dates of a stretch of a document's flow, with offsets into the flow."""
    stop = len(document.flow.text) if end is None else end
    text = plain(document.flow.text[start:stop])
    return tuple(Found(d.start + start, d.end + start, d.value, d.confidence) for d in find_dates(text))


def fact_at(document: Document, name: str, found: Found[date], confidence: float = 1.0) -> Fact:
    """The fact that this date is, with its place."""
    return Fact(name, found.value, document.place(found.start, found.end), min(found.confidence, confidence))


def labelled_date(document: Document, labels: tuple[str, ...]) -> Found[date] | None:
    """The first date behind one of these labels, the first label in the list first; None if none has one."""
    every = [
        (value, dates_in(document, value.start, _line_end(document, value))) for value in field_values(document, labels)
    ]
    return next((dates[0] for _, dates in every if dates), None)


def _line_end(document: Document, value: Value) -> int:
    end = document.flow.text.find("\n", value.end)
    return value.end if end < 0 or end - value.end > 4 else end


def is_told(document: Document, found: Found[date]) -> bool:
    """Whether a sentence goes on behind a date, as at no foot: 限于某日前恢复原状."""
    flow = document.flow.text
    told = _TERM.match(flow, found.end) or _TOLD_ON.match(flow, found.end)
    return told is not None and _AFTER_FOOT.match(flow, found.end) is None


def foot_date(document: Document) -> Found[date] | None:
    """The date at the foot of a paper: below or beside the name of the body that issues it, in no sentence."""
    flow = document.flow.text
    blocks = [b for b in stretches(document) if b[2].kind not in (BlockKind.HEADER, BlockKind.FOOTER)]
    alone: list[tuple[int, Found[date], bool]] = []
    for index, (start, end, _, _) in enumerate(blocks):
        dates = dates_in(document, start, end)
        if not dates:
            continue
        last = dates[-1]
        before, after = flow[start : last.start], flow[last.end : end]
        sealed = bool(_SEAL.fullmatch("".join(before.split()).strip(":_")))
        signed = bool(_SIGNING.search("".join(before.split())))
        if signed or not (_AFTER_FOOT.match(after) and (_ALONE.fullmatch(before) or sealed)):
            continue
        previous = "".join("".join(flow[s:e] for s, e, _, _ in blocks[max(index - 2, 0) : index]).split())
        following = "".join("".join(flow[s:e] for s, e, _, _ in blocks[index + 1 : index + 2]).split())
        near = sealed or _SEAL.search(previous[-60:]) is not None or bool(re.match(r"\(?(?:印章|公章|盖章)", following))
        directly = "".join(flow[blocks[index - 1][0] : blocks[index - 1][1]].split()) if index else ""
        if _PARTED.match(following) or (_SIGNING.search(directly[-24:]) and not _SEAL.search(directly)):
            continue
        alone.append((index, last, near))
    sealed_dates = [found for _, found, near in alone if near]
    if sealed_dates:
        return sealed_dates[-1]
    if alone and alone[-1][0] >= len(blocks) // 3:
        return alone[-1][1]
    return _closing_date(document, blocks[-4:])


def _closing_date(document: Document, blocks: list[tuple[int, int, Block, int]]) -> Found[date] | None:
    """The date that ends one of the last blocks after the issuing body's name, where a PDF has joined the lines."""
    for start, end, *_ in reversed(blocks):
        for found in reversed(dates_in(document, start, end)):
            head = "".join(document.flow.text[start : found.start].split())
            tail = not _AFTER_FOOT.match(document.flow.text[found.end : end])
            match = list(_SEAL.finditer(head))
            sealed = (match and match[-1].end() >= len(head) - 2) or _BODY_LAST.search(head)
            if sealed and not tail:
                return Found(found.start, found.end, found.value, min(found.confidence, 0.85))
    return None


def opinion_dates(document: Document, group: str) -> tuple[Found[date], ...]:
    """The dates that stand beside the opinion or signature of the handler, reviewer, lawyer or approver, in order."""
    return tuple(found for beside, found in _opinions(document) if beside == group)


@lru_cache(maxsize=4)
def _opinions(document: Document) -> tuple[tuple[str | None, Found[date]], ...]:
    """Every date of a document with the group that it stands beside."""
    cells, anchors = regions(document), _anchors(document)
    return tuple((_group_of(document, found, cells, anchors), found) for found in dates_in(document))


def approval_date(document: Document) -> Found[date] | None:
    """The day of the approver's opinion; where no place is named the approver's, that of the last opinion given."""
    if beside := opinion_dates(document, APPROVER):
        waiting = _is_awaited(document, beside[-1])
        return replace(beside[-1], confidence=min(beside[-1].confidence, _DOUBTED)) if waiting else beside[-1]
    if alone := _of_head_alone(document):
        return alone
    if _asks_approver(document):
        return None
    given = (*opinion_dates(document, REVIEWER), *opinion_dates(document, LAWYER))
    last = max(given, key=lambda found: found.start, default=None)
    return replace(last, confidence=min(last.confidence, 0.85)) if last else None


def _of_head_alone(document: Document) -> Found[date] | None:
    """The day in the last row of a form that a word for the head of the office alone begins: 负责人 | 同意 …."""
    cells = regions(document)
    heads = [c for c in cells if c.cell.column == 0 and _HEAD_ALONE.fullmatch("".join(_text(document, c).split()))]
    beside = [cell for head in heads for cell in cells if next_in_row(cells, head) == cell]
    found = [day for cell in beside for day in dates_in(document, cell.start, cell.end)[-1:]]
    return replace(found[-1], confidence=min(found[-1].confidence, 0.9)) if found else None


def _text(document: Document, region: Region) -> str:
    return document.flow.text[region.start : region.end]


def _is_awaited(document: Document, day: Found[date]) -> bool:
    """Whether somebody else still has to approve: a later row of the table is headed so and bears no day."""
    cells = regions(document)
    own = next((cell for cell in cells if cell.start <= day.start < cell.end), None)
    if own is None:
        return False
    later = [c for c in cells if c.cell.table == own.cell.table and (c.page, c.cell.row) > (own.page, own.cell.row)]
    heads = [c for c in later if c.cell.column == 0 and _named(document, c) == APPROVER]
    return any(not dates_in(document, c.start, c.end) for c in later for h in heads if _same_row(c, h) and c is not h)


def _asks_approver(document: Document) -> bool:
    cells = (cell for cell in regions(document) if cell.end - cell.start <= _LONGEST_HEAD)
    return any(group == APPROVER for _, group in _anchors(document)) or any(
        _named(document, cell) == APPROVER for cell in cells
    )


@lru_cache(maxsize=4)
def _anchors(document: Document) -> tuple[tuple[int, str], ...]:
    """Where the papers name who gives an opinion: as a label, not in a sentence."""
    return tuple(_anchored(document))


def _anchored(document: Document) -> Iterator[tuple[int, str]]:
    text = _unspaced(document.flow.text)
    for match in _ANCHOR.finditer(text):
        before = text[match.start() - 1] if match.start() else "\n"
        office = _OFFICE_BEFORE.search(text, max(match.start() - 10, 0), match.start())
        begins = before in "\n :。;,、)_" or before.isdigit() or office is not None
        loose = before == "\n" and text[match.end() : match.end() + 1] in (" ", "_", "(")
        if begins and match.lastgroup and (loose or _ANCHOR_PLACE.match(text, match.end())):
            yield match.start(), match.lastgroup


def _unspaced(text: str) -> str:
    """The flow with spaced-out labels closed up, the spaces put behind them so that every offset outside holds."""
    return _SPACED.sub(lambda m: "".join(m[0].split()).ljust(len(m[0])), text)


def _group_of(
    document: Document, found: Found[date], cells: tuple[Region, ...], anchors: tuple[tuple[int, str], ...]
) -> str | None:
    region = next((cell for cell in cells if cell.start <= found.start < cell.end), None)
    if region is None:
        told = _TOLD_ON.match(document.flow.text, found.end)
        return None if told else next((group for at, group in reversed(anchors) if at < found.start), None)
    inside = [group for at, group in anchors if region.start <= at < found.start]
    if inside and not (inside[-1] == REVIEWER and _head_of(document, cells, region) == LAWYER):
        return inside[-1]
    return _head_of(document, cells, region)


def _head_of(document: Document, cells: tuple[Region, ...], region: Region) -> str | None:
    """The group that the label cell left of a cell, or above it, names."""
    for other in reversed(cells):
        if other.end <= region.start and next_in_row(cells, other) == region and (group := _named(document, other)):
            return group
    for other in reversed(cells):
        if other.end <= region.start and below_of(cells, other) == region and (group := _named(document, other)):
            return group
    above = region.cell.row - 1
    first = min((c for c in cells if _same_row(c, region)), key=lambda c: c.cell.column)
    if first is not region and _OWN_HEAD.search("".join(document.flow.text[first.start : first.end].split())):
        above = region.cell.row  # whoever signs above has a row of his own
    row = [
        c
        for c in cells
        if c.page == region.page and c.cell.table == region.cell.table and c.end <= region.start
        if "。" not in document.flow.text[c.start : c.end]  # what somebody said, not whose opinion it is
    ]
    return next((g for c in reversed(row) if c.cell.row >= above and (g := _named(document, c))), None)


def _same_row(one: Region, other: Region) -> bool:
    return (one.page, one.cell.table, one.cell.row) == (other.page, other.cell.table, other.cell.row)


def _named(document: Document, region: Region) -> str | None:
    text = "".join(document.flow.text[region.start : region.end].split())
    if len(text) > _LONGEST_HEAD or _WHAT_FOR.search(text):
        return None
    groups = [match.lastgroup for match in _ANCHOR.finditer(text)]
    return groups[-1] if groups else None
