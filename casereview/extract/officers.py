"""The officers that a paper names: introduced in a sentence, behind a label, beside or above their certificates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from casereview.extract import labels
from casereview.extract.dated import HANDLER, continued_end, opinion_dates
from casereview.extract.form_cells import Region, bare, is_label, regions, stretches
from casereview.extract.form_fields import Value, field_values, spanned_values
from casereview.extract.names import names_in, person
from casereview.extract.officer_numbers import BESIDE, BRACKETED, NUMBER, joined, officer_fact, paired, printed, zipped
from casereview.extract.officers_told import introduced, mentioned
from casereview.model import Document, Fact, Officer

_LISTED = re.compile(
    r"(?:(?:执法证件?|证件|证)(?:号码?|编号)(?:分别)?[为是: _(]*|证件?\()"
    r"(?P<numbers>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24}+(?!年)"
    r"(?:[、,和及 _]{1,3}[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24}+(?!年))+)"
)
_GLUED = re.compile(
    r"(?<![\u4e00-\u9fff·])"
    r"(?!(?<=\()[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新])"  # as in 张三（鲁消01021）
    r"(?![京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云黔滇秦陇藏陕甘青宁新][消应安监执综交农林渔水环卫建城文市税烟][0-9])"
    r"(?P<name>[\u4e00-\u9fff]{2,4})(?!1[3-9][0-9]{9}(?![0-9]))"  # no telephone
    r"(?P<number>(?!20[0-9]{2}-[0-9]{1,2}-)[0-9][0-9A-Za-z-]{5,24}+)(?![年月])"
)
_SPEECH = re.compile("[。?]|当事人|该(?:单位|公司|厂|店)|建议|擅自|是否|我们|本案")
_SHOWING = re.compile("(?:出示|亮明|表明)(?:了)?(?:行政)?(?:执法|身份|证件)")
_SIGNS = re.compile(r"^(?:签名|签字)[: _]+")
_LONGEST_CLAUSE = 16  # characters between the commas of a list of names
_DATED_TAIL = re.compile(r"[ _]+[0-9 ]{4,8}年[0-9 ]+月[0-9 ]+日[ _]*$")
_NEXT_CELL = re.compile(
    r"(?:^|\n)(?P<name>[\u4e00-\u9fff](?: {0,3}[\u4e00-\u9fff·]){1,3})\n(?:行政)?执法证件?(?:号码|编号|号):?\n"
    r"(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24})\n"
)
_NUMBERS_BEFORE = re.compile(
    r"(?<=[ _\n])(?:行政)?执法证件?(?:号码?|编号)[: _]*[A-Za-z0-9、\u4e00-\u9fff -]{4,60}[ _\n]*$"
)
_HANDLED = re.compile(r"(?:[。;,:]|^|\n|[ _]{2})(?P<names>[^。;,:\n]{2,24}?)[ _\n]*(?:日期|时间)?[: _]*$")
_REACH = 40  # characters before the date of an opinion in which its signers are looked for
_NUMBERED = re.compile(r"(?:证|编)(?:件?号码?|编号|号)[为是: _]*$")  # what stands behind begins a number: 宁水0231
_CERTIFICATE = re.compile(r"(?!20[0-9]{2} ?-[0-9 ]{1,3}-)[\u4e00-\u9fff]{0,4}[0-9A-Za-z -]{4,28}")
_LIST_GOES_ON = re.compile(r"\n(?P<more>[0-9A-Za-z]{0,20}(?: ?[、,和及] ?[0-9A-Za-z-]{5,24})+)(?=\n|$)")
"""What a line begins with that the numbers of several officers run over into."""
_NAMING = frozenset((
    "inspection_record", "fire_inspection_record", "inquiry_record", "survey_record", "sampling_voucher",
    "rectification_order", "recheck_opinion", "onsite_measures_decision", "fire_correction_notice",
    "preservation_notice", "preservation_approval", "preservation_disposal_approval", "coercive_approval",
    "coercive_decision", "filing_approval", "case_approval", "closing_approval", "transfer_approval",
    "investigation_report", "legal_review_opinion", "summary_decision", "statement_record", "hearing_record",
    "inspection_plan", "investigation_plan", "volume_cover", "hearing_report", "deferral_approval", "special_approval",
    "deadline_extension", "case_withdrawal", "item_list", "photo_evidence", "av_evidence", "penalty_notice",
))  # fmt: skip
_INNER = (
    "investigation_report", "legal_review_opinion", "case_approval", "collective_discussion", "case_discussion_form",
)  # fmt: skip
_RECORDED = ("inspection_record", "fire_inspection_record", "inquiry_record", "survey_record")
_CERTIFICATES = "officer_certificate"
_NEAR = 40  # characters from a name to its certificate
_LONGEST_HEAD = 40  # characters
_TAKEN = ("photo_evidence", "av_evidence")
_TAKEN_BY = ("拍摄人", "拍摄人员", "拍照人", "制作人", "录制人", "摄录人", "提取人", "取证人", "取证人员")
_HELD_BY = ("姓名", "持证人", "持证人姓名", "执法人员姓名")
_HEADS = frozenset((*labels.OFFICERS, *_HELD_BY))


def officers(document: Document) -> Iterator[Fact]:
    """The officers that a paper names with their certificates, each name once."""
    given: dict[str, Fact] = {}
    families = (introduced, _in_columns, _in_rows, _in_lists, _beside, _labelled)
    found = [fact for family in families for fact in family(document)]
    told = mentioned(document) if not found and document.kind in _INNER else ()
    for fact in (*found, *told) or _handling(document):
        officer = fact.value
        assert isinstance(officer, Officer)
        known = given.get(officer.name)
        if known is None or (
            isinstance(known.value, Officer) and known.value.certificate is None and officer.certificate
        ):
            given[officer.name] = fact
    yield from _numbered(document, tuple(given.values()))


def _numbered(document: Document, named: tuple[Fact, ...]) -> Iterator[Fact]:
    """The officers with the certificates that the paper lists for them elsewhere, in the same order.

    Where one number is left over, it is the recorder's, who is an officer too.
    """
    bare_names = [fact for fact in named if isinstance(fact.value, Officer) and fact.value.certificate is None]
    if not named or len(bare_names) < len(named):
        yield from named
        return
    read = printed(document)
    for listed in _LISTED.finditer(read.text):
        numbers = [found[0] for found in NUMBER.finditer(listed["numbers"])]
        recorder = _recorder(document, named) if len(numbers) == len(named) + 1 else None
        people = (*named, recorder) if recorder else named
        if len(numbers) == len(people):
            for fact, number in zip(people, numbers, strict=True):
                assert isinstance(fact.value, Officer)
                yield replace(fact, value=Officer(fact.value.name, number))
            return
    yield from named


def _recorder(document: Document, named: tuple[Fact, ...]) -> Fact | None:
    """Who records, if somebody else than the officers named."""
    known = {fact.value.name for fact in named if isinstance(fact.value, Officer)}
    for value in field_values(document, labels.RECORDER):
        for name, start, end in names_in(value.text):
            return (
                officer_fact(printed(document), name, None, value.start + start, value.start + end)
                if name not in known
                else None
            )
    return None


class _Fields(NamedTuple):
    """The values behind the labels of officers and of certificates, in reading order."""

    officers: tuple[Value, ...]
    certificates: tuple[Value, ...]


@lru_cache(maxsize=4)
def _fields(document: Document) -> _Fields:
    held = document.kind == _CERTIFICATES
    numbered = _spanned(document, (*labels.CERTIFICATE, "编号") if held else labels.CERTIFICATE)
    return _Fields(
        _spanned(document, (*labels.OFFICERS, *_TAKEN_BY) if document.kind in _TAKEN else labels.OFFICERS),
        tuple(_to_its_end(document, value) for value in numbered),
    )


def _to_its_end(document: Document, value: Value) -> Value:
    """The numbers behind a label, with those of the next line where the list of them goes on there."""
    more = _LIST_GOES_ON.match(document.flow.text, value.end) if value.text[-1:].isdigit() else None
    return Value(value.text + more["more"], value.start, more.end()) if more else value


def _spanned(document: Document, named: tuple[str, ...]) -> tuple[Value, ...]:
    """The values behind these labels, with those of the further rows that a label cell spans, in reading order."""
    found = {value.start: value for value in (*field_values(document, named), *spanned_values(document, named))}
    return tuple(found[start] for start in sorted(found))


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
                yield from zipped(
                    printed(document), text[cell.start : cell.end], cell.start, text[beside.start : beside.end]
                )


def _in_rows(document: Document) -> Iterator[Fact]:
    """Names beside one label and numbers beside another below it, an officer a column."""
    cells, text = regions(document), document.flow.text
    for named in (c for c in cells if c.end - c.start < _LONGEST_HEAD and bare(text[c.start : c.end]) in _HEADS):
        below = (c for c in cells if _stands_under(c, named) and _heads_numbers(document, c))
        numbered = next(below, None)
        people, numbers = ({c.cell.column: c for c in cells if _stands_beside(c, head)} for head in (named, numbered))
        for column in sorted(people.keys() & numbers.keys()) if len(people) > 1 else ():
            name, number = people[column], numbers[column]
            yield from zipped(
                printed(document), text[name.start : name.end], name.start, text[number.start : number.end]
            )


def _stands_under(cell: Region, head: Region) -> bool:
    same = (cell.page, cell.cell.table, cell.cell.column) == (head.page, head.cell.table, head.cell.column)
    return same and cell.cell.row > head.cell.row


def _stands_beside(cell: Region, head: Region | None) -> bool:
    if head is None or cell.cell.column <= head.cell.column:
        return False
    return (cell.page, cell.cell.table, cell.cell.row) == (head.page, head.cell.table, head.cell.row)


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
            yield from zipped(printed(document), value.text, value.start, numbers)


def _beside(document: Document) -> Iterator[Fact]:
    """Names with their numbers behind an officers' label, and on the lines below it that repeat the pattern."""
    read = joined(document)
    for value in _fields(document).officers:
        start = bisect_left(read.offsets, value.start)
        stop = continued_end(read.text, bisect_left(read.offsets, value.end))
        yield from paired(read, read.text[start:stop], start)
        for glued in _GLUED.finditer(read.text, start, stop):
            if name := person(glued["name"]):
                yield officer_fact(read, name, glued["number"], glued.start("name"), glued.end("name"))
    whole = printed(document)
    for match in _NEXT_CELL.finditer(whole.text):
        if name := person(match["name"]):
            yield officer_fact(whole, name, match["number"], match.start("name"), match.end("name"))
    named = {value.start for value in _fields(document).officers}
    goes_on = False
    for start, end, _, _ in stretches(document) if document.kind in _NAMING else ():
        text = whole.text[start:end]
        line = _SIGNS.sub("", _DATED_TAIL.sub("", text).strip())
        repeats = BESIDE.fullmatch(line) or (goes_on and BRACKETED.fullmatch(line.rstrip(")")))
        goes_on = bool(repeats) or any(start <= at < end for at in named)
        if repeats:
            yield from paired(whole, text, start)


def _labelled(document: Document) -> Iterator[Fact]:
    if document.kind not in _NAMING:
        return
    certificates = [c for c in _fields(document).certificates if _CERTIFICATE.fullmatch(c.text)]
    begun = [value.start for value in _fields(document).officers]
    for value in _fields(document).officers:
        named = _SHOWING.split(value.text)[0]
        people = () if _says(named) else tuple(names_in(named))
        stop = next((start for start in begun if start > value.start), len(document.flow.text))
        for name, start, end in people:
            if _NUMBERED.search(value.text, 0, start):
                continue
            at = value.start + start
            # One number behind several names is that of one of them, and it is not told whose.
            near = (c.text for c in certificates if at <= c.start < min(at + _NEAR, stop) and len(people) == 1)
            number = next(near, None)  # behind the next label it is another's
            yield officer_fact(printed(document), name, number, at, value.start + end)
    for value in field_values(document, labels.RECORDER) if document.kind in _RECORDED else ():
        if BESIDE.fullmatch(value.text.strip()):
            yield from paired(printed(document), value.text, value.start)
        beside = next((c.text for c in certificates if 0 <= c.start - value.end < 20), None)
        if beside and (recorder := person(value.text)):
            yield officer_fact(printed(document), recorder, beside, value.start, value.end)


def _says(text: str) -> bool:
    """Whether what stands behind a label is speech, as in the record of a hearing, and no list of names."""
    if _SPEECH.search(text.rstrip("。 ")):
        return True
    listed = re.sub(r"\([^()]*\)| +", "", text)
    return any(len(clause) > _LONGEST_CLAUSE for clause in re.split(r"[,;。、:()\d]", listed))


def _before_numbers(text: str, start: int, end: int) -> int:
    """Where the numbers begin that stand between names and the day of signing; without any, where the day does."""
    numbers = _NUMBERS_BEFORE.search(text, start, end)
    return numbers.start() if numbers else end


def _handling(document: Document) -> Iterator[Fact]:
    """The names right before the day of the handlers' opinion, where nothing else names them."""
    if document.kind not in _NAMING:
        return
    read = printed(document)
    for day in opinion_dates(document, HANDLER):
        first = max(day.start - _REACH, 0)
        if signed := _HANDLED.search(read.text, first, _before_numbers(read.text, first, day.start)):
            words = re.split(r"[、 _]+", signed["names"].strip(" _"))
            glued = signed.end() == signed.end("names")  # where a line wraps in a PDF
            if glued < len(words) <= 3 and all(person(word) == word for word in words):
                for name, start, end in names_in(signed["names"]):
                    yield officer_fact(read, name, None, signed.start("names") + start, signed.start("names") + end)
