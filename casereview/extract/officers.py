"""The officers that a paper names: introduced in a sentence, behind a label, beside or above their certificates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from casereview.extract import labels
from casereview.extract.dated import HANDLER, continued_end, opinion_dates, plain
from casereview.extract.form_fields import Region, Value, bare, field_values, is_label, regions, stretches
from casereview.extract.names import names_in, person
from casereview.extract.prose import Prose
from casereview.model import Block, Document, Fact, Officer

_STATED = re.compile(
    r"我们是(?P<body>[^。;\n]{0,60}?)(?:的)?(?:行政|安全生产|消防)?(?:监管)?(?:监察)?(?:执法|监督检查|工作|监督)人员(?P<rest>[^。]{2,200}?)"
    r"(?:这是|现|请|,?依法|。|$)"
)
_NUMBER_HEAD = re.compile(r"(?:执法)?(?:证件?|证书)(?:号码?|编号)(?:分别)?(?:为|是|:)*")
_NUMBER = re.compile(r"[A-Za-z0-9\u4e00-\u9fff]{0,6}?[A-Za-z]{0,4}[0-9][0-9A-Za-z-]{3,24}")
_CERTIFIED = r"(?:行政)?(?:执法)?(?:证件?(?:号码?|编号|号)?|编号)[为是: _]*"
_BESIDE = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff](?: {0,3}[\u4e00-\u9fff·]){1,3}?)[ _]*[(,]?[ _]*(?:行政)?(?:执法)?"
    r"(?:证件?(?:号码?|编号|号)?|编号)[为是: _]+(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24})\)?"
)
_DATED_TAIL = re.compile(r"[ _]+[0-9 ]{4,8}年[0-9 ]+月[0-9 ]+日[ _]*$")
_BRACKETED = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{{2,4}})(?: ?\(| |/)(?:{_CERTIFIED})?"
    r"(?P<number>(?!联系|电话|手机|邮编|邮政|身份|年龄|职务)[A-Za-z\u4e00-\u9fff]{1,4}[0-9][0-9A-Za-z-]{3,24}"
    r"|[0-9][0-9A-Za-z-]{5,24})(?![0-9A-Za-z年])"
)
_SAID = re.compile(
    r"(?:我叫|他叫|她叫|我是|这是|这位是|他是|她是)(?P<name>[\u4e00-\u9fff·]{2,4})[,，( ]*"
    r"(?:我的|他的|她的)?(?:行政)?(?:执法)?(?:证件?|证书)(?:号码?|编号|号)"
    r"[为是: ]*(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24})"
)
_SHOWN = re.compile(
    r"(?:监督员|监察员|执法人员|检查人员|调查人员)(?P<names>[^。;,:()\n]{2,24}?)(?:已|现|均)?(?:依法)?向[^。\n]{0,40}?"
    r"(?:证件?|证书)(?:号码?|编号)?(?:分别)?[为是:( ]+(?P<numbers>[^。\n]{4,60})"
)
_NUMBER_FIRST = re.compile(r" *\((?:证|执法|[\u4e00-\u9fff]{0,2}[A-Za-z]{0,4}[0-9]{4})")
_OPENS_FIELD = re.compile(r"[^\n:]{1,16}:|[^\n]{0,30}年[0-9 ]+月")
_ENDS = (":", "。", ";", "!", "?")
_WRAPPED_LENGTH = 18  # characters
_Stretch = tuple[int, int, Block, int]
_NEXT_CELL = re.compile(
    r"(?:^|\n)(?P<name>[\u4e00-\u9fff](?: {0,3}[\u4e00-\u9fff·]){1,3})\n(?:行政)?执法证件?(?:号码|编号|号):?\n"
    r"(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24})\n"
)
_HANDLED = re.compile(r"(?:[。;,:]|^|\n|[ _]{2})(?P<names>[^。;,:\n]{2,24})[ _\n]+(?:日期|时间)?[: _]*$")
_REACH = 40  # characters before the date of an opinion in which its signers are looked for
_TOLD = re.compile(
    r"(?:执法|检查|调查)人员(?P<rest>[\u4e00-\u9fff]{2,4} ?\((?:证|执法证|[A-Za-z]{0,4}[0-9]{4})[^。\n]{4,90})"
)
_JOINED_BEFORE = re.compile(r"(?<=\)) ?[和与及]$")
_CERTIFICATE = re.compile(r"[\u4e00-\u9fff]{0,4}[0-9A-Za-z -]{4,28}")
_NAMING = frozenset((
    "inspection_record", "fire_inspection_record", "inquiry_record", "survey_record", "sampling_voucher",
    "rectification_order", "recheck_opinion", "onsite_measures_decision", "fire_correction_notice",
    "preservation_notice", "preservation_approval", "preservation_disposal_approval", "coercive_approval",
    "coercive_decision", "filing_approval", "case_approval", "closing_approval", "transfer_approval",
    "investigation_report", "legal_review_opinion", "summary_decision", "statement_record", "hearing_record",
    "inspection_plan", "investigation_plan", "volume_cover",
))  # fmt: skip
_CERTIFICATES = "officer_certificate"
_LONGEST_HEAD = 40  # characters
_HELD_BY = ("姓名", "持证人", "持证人姓名", "执法人员姓名")
_HEADS = frozenset((*labels.OFFICERS, *_HELD_BY))


def officers(document: Document) -> Iterator[Fact]:
    """The officers that a paper names with their certificates, each name once."""
    given: dict[str, Fact] = {}
    families = (_introduced, _in_columns, _in_lists, _beside, _labelled)
    found = [fact for family in families for fact in family(document)]
    for fact in found or _handling(document):
        officer = fact.value
        assert isinstance(officer, Officer)
        known = given.get(officer.name)
        if known is None or (
            isinstance(known.value, Officer) and known.value.certificate is None and officer.certificate
        ):
            given[officer.name] = fact
    yield from given.values()


class _Fields(NamedTuple):
    """The values behind the labels of officers and of certificates, in reading order."""

    officers: tuple[Value, ...]
    certificates: tuple[Value, ...]


@lru_cache(maxsize=4)
def _fields(document: Document) -> _Fields:
    held = document.kind == _CERTIFICATES
    return _Fields(
        field_values(document, labels.OFFICERS),
        field_values(document, (*labels.CERTIFICATE, "编号") if held else labels.CERTIFICATE),
    )


def _introduced(document: Document) -> Iterator[Fact]:
    read = _joined(document)
    for match in _SAID.finditer(read.text):
        if name := person(match["name"]):
            yield _officer(read, name, match["number"], match.start("name"), match.end("name"))
    for match in _STATED.finditer(read.text):
        yield from _stated(read, match)
    for match in _TOLD.finditer(read.text):
        yield from _paired(read, match["rest"], match.start("rest"))
    for match in _SHOWN.finditer(read.text):
        yield from _zipped(read, match["names"], match.start("names"), match["numbers"])


def _stated(read: Prose, match: re.Match[str]) -> Iterator[Fact]:
    """The officers of a sentence 我们是……执法人员张三、李四, their numbers in it or further on in the same sentence."""
    rest, base = match["rest"], match.start("rest")
    if len(pairs := tuple(_paired(read, rest, base))) >= 2:
        yield from pairs
        return
    head = _NUMBER_HEAD.search(rest)
    further = rest if head else _sentence_from(read.text, match.end("rest"))
    told = head or _NUMBER_HEAD.search(further)
    numbers = [found[0] for found in _NUMBER.finditer(further[told.end() :])] if told else []
    for index, (name, start, end) in enumerate(names_in(rest[: head.start()] if head else rest)):
        yield _officer(read, name, numbers[index] if index < len(numbers) else None, base + start, base + end)


def _sentence_from(flow: str, start: int) -> str:
    stop = flow.find("。", start, start + 80)
    return flow[start : stop if stop >= 0 else start + 80]


def _zipped(read: Prose, named: str, base: int, numbered: str) -> Iterator[Fact]:
    """As many names as numbers, in the same order; otherwise nothing."""
    names, numbers = list(names_in(named)), [found[0] for found in _NUMBER.finditer(numbered)]
    if len(names) == len(numbers):
        for (name, start, end), number in zip(names, numbers, strict=True):
            yield _officer(read, name, number, base + start, base + end)


def _in_columns(document: Document) -> Iterator[Fact]:
    """Names under one head and numbers under another, an officer a row."""
    cells = regions(document)
    text = document.flow.text
    for named in (c for c in cells if c.end - c.start < _LONGEST_HEAD and bare(text[c.start : c.end]) in _HEADS):
        table = [c for c in cells if (c.page, c.cell.table) == (named.page, named.cell.table)]
        numbered = next((c for c in table if c.cell.row == named.cell.row and _heads_numbers(document, c)), None)
        if numbered is None:
            continue
        below = {(c.cell.row, c.cell.column): c for c in table if c.cell.row > named.cell.row}
        for (row, column), cell in sorted(below.items()):
            beside = below.get((row, numbered.cell.column))
            if column == named.cell.column and beside is not None:
                yield from _zipped(
                    _printed(document), text[cell.start : cell.end], cell.start, text[beside.start : beside.end]
                )


def _heads_numbers(document: Document, cell: Region) -> bool:
    words = document.flow.text[cell.start : cell.end]
    if document.kind == _CERTIFICATES:
        return is_label(words, (*labels.CERTIFICATE, "编号"))
    return "执法" in words and is_label(words, labels.CERTIFICATE)


def _in_lists(document: Document) -> Iterator[Fact]:
    """Several names behind one label and as many numbers behind the next, in the same order: 张三、李四 证号 1、2."""
    held = document.kind == _CERTIFICATES
    numbered = _fields(document).certificates
    named = field_values(document, _HELD_BY) if held else _fields(document).officers
    for index, value in enumerate(named):
        stop = named[index + 1].start if index + 1 < len(named) else len(document.flow.text)
        numbers = next((n.text for n in numbered if value.end <= n.start < stop), "")
        if held or len(list(names_in(value.text))) > 1:
            yield from _zipped(_printed(document), value.text, value.start, numbers)


def _beside(document: Document) -> Iterator[Fact]:
    """Names with their numbers behind an officers' label, and on the lines below it that repeat the pattern."""
    read = _joined(document)
    for value in _fields(document).officers:
        start = bisect_left(read.offsets, value.start)
        stop = continued_end(read.text, bisect_left(read.offsets, value.end))
        yield from _paired(read, read.text[start:stop], start)
    printed = _printed(document)
    for match in _NEXT_CELL.finditer(printed.text):
        if name := person(match["name"]):
            yield _officer(printed, name, match["number"], match.start("name"), match.end("name"))
    named = {value.start for value in _fields(document).officers}
    goes_on = False
    for start, end, _, _ in stretches(document) if document.kind in _NAMING else ():
        text = printed.text[start:end]
        line = _DATED_TAIL.sub("", text).strip()
        repeats = _BESIDE.fullmatch(line) or (goes_on and _BRACKETED.fullmatch(line.rstrip(")")))
        goes_on = bool(repeats) or any(start <= at < end for at in named)
        if repeats:
            yield from _paired(printed, text, start)


def _paired(read: Prose, text: str, base: int) -> Iterator[Fact]:
    for pair in (*_BESIDE.finditer(text), *_BRACKETED.finditer(text)):
        start = pair.start("name")
        if len(pair["name"]) > 2 and _JOINED_BEFORE.search(text, 0, start + 1):
            start += 1
        name = person(re.sub(r"^(?:我叫|[他她]叫|[他她我这]是)", "", text[start : pair.end("name")]))
        if name is not None and not name.endswith("身份"):
            yield _officer(read, name, pair["number"], base + start, base + pair.end("name"))


def _labelled(document: Document) -> Iterator[Fact]:
    if document.kind not in _NAMING:
        return
    certificates = _fields(document).certificates
    for value in _fields(document).officers:
        for name, start, end in names_in(value.text):
            at = value.start + start
            number = next((c.text for c in certificates if 0 <= c.start - at < 40), None)
            if number and not _CERTIFICATE.fullmatch(number):
                number = None
            yield _officer(_printed(document), name, number, at, value.start + end)


def _handling(document: Document) -> Iterator[Fact]:
    """The names right before the day of the handlers' opinion, where nothing else names them."""
    if document.kind not in _NAMING:
        return
    read = _printed(document)
    for day in opinion_dates(document, HANDLER)[:2]:
        first = max(day.start - _REACH, 0)
        if signed := _HANDLED.search(read.text, first, day.start):
            words = re.split(r"[、 _]+", signed["names"].strip(" _"))
            if len(words) <= 3 and all(person(word) == word for word in words):
                for name, start, end in names_in(signed["names"]):
                    yield _officer(read, name, None, signed.start("names") + start, signed.start("names") + end)


def _officer(read: Prose, name: str, number: str | None, start: int, end: int) -> Fact:
    return Fact("执法人员", Officer(name, number.replace(" ", "") if number else None), read.place(start, end))


@lru_cache(maxsize=4)
def _printed(document: Document) -> Prose:
    """The text of a document as it stands, but for its underscores."""
    return Prose(document, plain(document.flow.text), tuple(range(len(document.flow.text))))


@lru_cache(maxsize=4)
def _joined(document: Document) -> Prose:
    """The text of a document without the breaks that part an officer from a number: in open brackets, in a sentence."""
    breaks = {end for (_, end, *_), _ in _wrapped(document)}
    printed = _printed(document)
    if not breaks:
        return printed
    kept = tuple(at for at in printed.offsets if at not in breaks)
    return Prose(document, "".join(printed.text[at] for at in kept), kept)


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
