"""The agency that issues a paper, as it signs at the foot, names itself behind a label, or stands at the head."""

from __future__ import annotations

import re

from casereview.extract import labels
from casereview.extract.dated import foot_date
from casereview.extract.form_cells import stretches
from casereview.extract.form_fields import Value, field_values
from casereview.model import Document
from casereview.terms import BlockKind

_PLACE = r"[\u4e00-\u9fff]{2,24}?(?:\([\u4e00-\u9fff]{1,8}\)[\u4e00-\u9fff]{0,8}?)?"
_UNDER = r"(?:[\u4e00-\u9fff]{1,8}?(?:支队|大队|中队|分局|直属局))?"
_AGENCY = re.compile(
    rf"{_PLACE}(?:应急管理(?:综合)?(?:行政)?(?:执法)?(?:局(?:(?:综合)?(?:行政)?执法(?:支队|大队|总队|局))?|厅|支队|大队|总队)|消防救援(?:支队|大队|总队|局|站)|消防(?:支队|大队|总队)|安全生产监督管理(?:局|总局)"
    r"|市场监督管理局|综合行政执法(?:局|大队)|应急管理综合行政执法(?:支队|大队|总队)|应急管理和[\u4e00-\u9fff]{2,8}局"
    r"|生态环境(?:局|厅)|环境保护局|城市管理(?:和|综合|行政|执法|委员会)*(?:局|委员会)|交通运输(?:综合)?(?:行政)?(?:执法)?(?:局|支队|大队|总队)"
    r"|农业农村(?:局|委员会)|(?<!自来)水[利务]局|住房和城乡(?:建设|规划)+(?:局|厅|委员会)|自然资源(?:和规划)?局|卫生健康(?:委员会|局)"
    r"|文化(?:和|广电|旅游|体育|广播|电视|、)*局|药品监督管理局|烟草专卖局|矿山安全监察局[\u4e00-\u9fff]{0,6}?局?|林业(?:和草原)?局"
    rf"|(?:街道|镇|乡)(?:办事处|人民政府)|开发区管理委员会){_UNDER}(?=$|[^\u4e00-\u9fff]|行政|当场|责令|案件|不予|[一二〇○零]|关于|文件$)"
)
_SIGNED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{4,30}(?:局|厅|委员会|支队|大队|总队|政府|办事处))(?:\((?:印章|公章|盖章|章|印)\))?"
)
_DAY_BELOW = re.compile(
    r"\n[ _]*[0-9〇○零一二三四五六七八九十]{4} ?年[0-9〇○零一二三四五六七八九十 月]{2,8}日[ _]*(?:\n|$)"
)
_RUN_ON = re.compile(rf"[。;] *\n?[ _]*{_SIGNED.pattern}\s*$")
"""Who signs in the block that tells the rest of the paper, as where its lines were run together."""
_OF_SITE = re.compile("(?:发布|发文|公开)(?:单位|机构|机关)")
_HEAD = 4
_TOP = 25  # lines before the title, with those that a site prints
_HEADING = re.compile(r".{2,20}(?:决定书|告知书|通知书|指令书|催告书|意见书)(?:\([\u4e00-\u9fff]{1,6}\))?")
_IN_TITLE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{3,30}?(?:局|厅|委员会|支队|大队|总队|政府|办事处|(?<=监)会))"
    r"(?=(?:税务|交通运输|消防|林业|草原|渔业|农业|环境|环境保护|水|水务|水利|卫生|安全生产|城市管理|城管|建设|土地|国土资源|海事|治安|文化)?(?:行政处罚|当场|责令|不予|先行|听证|催告).{0,16}书)"
)
_AGENCY_TAIL = re.compile(r"\(?(?:印章|公章|盖章|章|加盖公章|加盖印章|印|单位公章|[\u4e00-\u9fff]{2,12}专用章)?\)?")


def agency_of(document: Document) -> Value | None:
    """The agency that issues a paper: the name at its foot, else behind a label, else at its head."""
    blocks = list(stretches(document))
    for start, end, block, _ in reversed(blocks):
        issues = block.cell is None or _seals_its_cell(document, start, end)
        if block.kind is BlockKind.BODY and issues and (found := _agency_block(document, start, end)):
            return found
    if signed := _above_date(document):
        return signed
    for value in field_values(document, labels.AGENCY):
        if match := _AGENCY.search(value.text):
            return Value(match[0], value.start, value.end)
    for start, end, _, _ in blocks[:6]:
        squeezed = "".join(document.flow.text[start:end].split())
        if (
            (match := _AGENCY.match(squeezed))
            and not re.search(r"[。,，;；]|申请|根据|向|:$|发布|发文", squeezed)
            and len(squeezed) < 40
        ):
            return Value(match[0], start, end)
    if headed := _in_heading(document):
        return headed
    text = document.flow.text
    if match := re.search(r"我们是(?P<name>[\u4e00-\u9fff]{2,24}?(?:局|支队|大队|总队))", text):
        return Value(match["name"], match.start("name"), match.end("name"))
    return None


def _in_heading(document: Document) -> Value | None:
    """A public body of a sort not listed that stands alone above the heading of the paper, or begins it."""
    blocks = [b[:2] for b in stretches(document) if b[2].kind is BlockKind.BODY and b[2].cell is None][:_TOP]
    lines = ["".join(document.flow.text[start:end].split()) for start, end in blocks]
    title = "".join((document.title or "").split())
    for number, (place, line, below) in enumerate(zip(blocks, lines, (*lines[1:], ""), strict=False)):
        if number >= _HEAD and (not title or title not in line + below):
            continue  # of a printed web page whatever stands above the title
        alone = _SIGNED.fullmatch(line) if _HEADING.match(below) else None
        if match := alone or _IN_TITLE.match(line):
            return Value(match["name"], *place)
    return None


def _above_date(document: Document) -> Value | None:
    """Whatever public body, of a sort not listed, stands alone right above the date at the foot."""
    day = foot_date(document)
    blocks = [b for b in stretches(document) if b[2].kind is BlockKind.BODY]
    dated = next((b for b in blocks if day is not None and b[0] <= day.start < b[1]), None)
    if dated is None or day is None:
        return None
    if run_on := _RUN_ON.search(document.flow.text, dated[0], day.start):
        return Value(run_on["name"], run_on.start("name"), run_on.end("name"))
    above = next((b for b in reversed(blocks) if b[1] <= dated[0]), None)
    if above is None or above[2].cell != dated[2].cell:
        return None
    start, end = above[:2]
    text = document.flow.text[start:end]
    match = _SIGNED.fullmatch("".join(text.split()).strip("_"))
    if match is None:
        return None
    left = start + len(text) - len(text.lstrip(" _"))
    return Value(match["name"], left, start + len(text.rstrip(" _")))


def _seals_its_cell(document: Document, start: int, end: int) -> bool:
    """Whether a name in a cell is that of the one who issues the paper: its place for the seal or the day is there."""
    line, below = document.flow.text[start:end], document.flow.text[end : end + 40]
    return line.rstrip(" _").endswith("章)") or _DAY_BELOW.match(below) is not None


def _agency_block(document: Document, start: int, end: int) -> Value | None:
    text = document.flow.text[start:end]
    squeezed = "".join(text.split()).replace("_", "")
    match = _AGENCY.match(squeezed)
    if match is None or _OF_SITE.match(squeezed):
        return None
    rest = squeezed[match.end() :]
    date_only = re.fullmatch(r"(?:\(?(?:印章|公章|盖章|章|印)\)?)?[0-9〇○零一二三四五六七八九十年月日.\-/]*", rest)
    if rest and not date_only and not _AGENCY_TAIL.fullmatch(rest):
        return None
    left = start + len(text) - len(text.lstrip(" _"))
    length, seen = 0, 0
    for character in document.flow.text[left:end]:
        length += 1
        seen += not character.isspace() and character != "_"
        if seen == match.end():
            break
    return Value(match[0], left, left + length)
