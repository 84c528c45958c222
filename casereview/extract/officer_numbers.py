"""Names of officers with the numbers of their certificates beside them, and the text in which they are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from casereview.extract.dated import plain
from casereview.extract.form_cells import stretches
from casereview.extract.names import names_in, person
from casereview.extract.prose import Prose
from casereview.model import Block, Document, Fact, Officer

NUMBER = re.compile(
    r"(?!20[0-9]{2}年)[A-Za-z0-9\u4e00-\u9fff]{0,6}?[A-Za-z]{0,4}(?:-[A-Za-z]{1,4}-)?[0-9](?:[0-9A-Za-z-]{3,20}?(?=20[0-9]{2}年)|[0-9A-Za-z-]{3,24})"
)
_CERTIFIED = r"(?:行政)?(?:执法)?(?:证件?(?:号码?|编号|号)?|编号)[为是: _]*"
_DOTTED = r"[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8})+"
"""A name in parts, 木拉提·别克."""
_OF_SEVERAL = r"(?! ?[、,和及] ?[A-Za-z\u4e00-\u9fff]{0,4}[0-9]{4})"
BESIDE = re.compile(
    r"(?<![\u4e00-\u9fff·])(?P<name>" + _DOTTED + r"|[\u4e00-\u9fff](?: {0,3}[\u4e00-\u9fff·]){1,3}?)[ _]*"
    r"(?:\((?:[\u4e00-\u9fff]{2,8}?(?=执法证))?|,)?[ _]*(?:行政)?(?:执法)?"
    r"(?:证件?(?:号码?|编号)\)?[为是: _]*|(?:证件?|编号)[为是: _]+)"
    r"(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}(?:-[A-Za-z]{1,4}-)?[0-9][0-9A-Za-z-]{3,24}+)"
    rf"{_OF_SEVERAL}\)?"
)
BRACKETED = re.compile(
    rf"(?<![\u4e00-\u9fff·])(?P<name>{_DOTTED}|[\u4e00-\u9fff]{{2,4}})(?: ?\(| |/)(?:{_CERTIFIED})?"
    r"(?P<number>(?!联系|电话|手机|邮编|邮政|身份|年龄|职务)[A-Za-z\u4e00-\u9fff]{1,4}(?:-[A-Za-z]{1,4}-)?[0-9][0-9A-Za-z-]{3,24}+"
    rf"|(?!20[0-9]{{2}}-[0-9]{{1,2}}-)[0-9][0-9A-Za-z-]{{5,24}}+)(?![0-9A-Za-z年]){_OF_SEVERAL}"
)
_LABEL = re.compile(r"^(?:行政)?(?:执法)?(?:证件?(?:号码?|编号|号)|编号|证)[为是:_]*(?=[A-Za-z0-9\u4e00-\u9fff])")
_NUMBERED_THING = re.compile(
    "[\u4e00-\u9fff]{0,3}(?:[定知告见认议明诺请案]书|[样货测验检清订工派联存罚据]单|[批记格检查]表|票|册|执照|牌|卡"
    "|许可|资格|合格|通行|驾驶|行驶|营运|运输|从业|经营|上岗|使用|产权|备案|操作|检定|校准|采伐|采矿|收据|批次|批准"
    "|设备|车辆|产品|货物|商品|仪器|器具|卷宗|平台|系统|协议|流水|序列|出厂|任务|凭证|台账|气瓶|锅炉|电梯|记录|文件|样本)"
)
"""What has a number of its own and is nobody's name: 抽样单编号, 许可证号."""
_JOINED_BEFORE = re.compile(r"(?<=\)) ?[和与及]$")
_NUMBER_FIRST = re.compile(r" *\((?:证|执法|[\u4e00-\u9fff]{0,2}[A-Za-z]{0,4}[0-9]{4})")
_OPENS_FIELD = re.compile(r"[^\n:]{1,16}:|[0-9]{1,2}[、.] ?[\u4e00-\u9fff]|[^\n]{0,30}年[0-9 ]+月")
_ENDS = (":", "。", ";", "!", "?")
_WRAPPED_LENGTH = 18  # characters
_Stretch = tuple[int, int, Block, int]


def paired(read: Prose, text: str, base: int) -> Iterator[Fact]:
    """The officers of a stretch of text who have their numbers right behind their names."""
    for pair in (*BESIDE.finditer(text), *BRACKETED.finditer(text)):
        start = pair.start("name")
        if len(pair["name"]) > 2 and _JOINED_BEFORE.search(text, 0, start + 1):
            start += 1
        name = person(re.sub(r"^(?:我叫|[他她]叫|[他她我这]是)", "", text[start : pair.end("name")]))
        if name is not None and not name.endswith("身份") and not _NUMBERED_THING.fullmatch(name):
            yield officer_fact(read, name, pair["number"], base + start, base + pair.end("name"))


def zipped(read: Prose, named: str, base: int, numbered: str) -> Iterator[Fact]:
    """As many names as numbers, in the same order; otherwise nothing."""
    names, numbers = list(names_in(named)), [found[0] for found in NUMBER.finditer(numbered)]
    if len(names) == len(numbers):
        for (name, start, end), number in zip(names, numbers, strict=True):
            yield officer_fact(read, name, number, base + start, base + end)


def officer_fact(read: Prose, name: str, number: str | None, start: int, end: int) -> Fact:
    """The fact that this officer, with this certificate, is named at this place."""
    bare = _LABEL.sub("", number.replace(" ", "")) if number else None
    return Fact("执法人员", Officer(name, bare), read.place(start, end))


@lru_cache(maxsize=4)
def printed(document: Document) -> Prose:
    """The text of a document as it stands, but for its underscores."""
    return Prose(document, plain(document.flow.text), tuple(range(len(document.flow.text))))


@lru_cache(maxsize=4)
def joined(document: Document) -> Prose:
    """The text of a document without the breaks that part an officer from a number: in open brackets, in a sentence."""
    breaks = {end for (_, end, *_), _ in _wrapped(document)}
    whole = printed(document)
    if not breaks:
        return whole
    kept = tuple(at for at in whole.offsets if at not in breaks)
    return Prose(document, "".join(whole.text[at] for at in kept), kept)


def _wrapped(document: Document) -> Iterator[tuple[_Stretch, _Stretch]]:
    flow = document.flow.text
    for here, following in pairwise(stretches(document)):
        if here[2].cell != following[2].cell or here[2].kind != following[2].kind:
            continue
        words, after = flow[here[0] : here[1]], flow[following[0] : following[1]]
        opened = words.rfind("(") > words.rfind(")") or _NUMBER_FIRST.match(after)
        goes_on = len(words.strip()) >= _WRAPPED_LENGTH and not words.rstrip().endswith(_ENDS)
        if opened or (goes_on and not _OPENS_FIELD.match(after)):
            yield here, following
