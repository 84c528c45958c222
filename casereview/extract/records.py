"""What inspection and inquiry records state: when, of whom, and by which officers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from casereview.extract import labels
from casereview.extract.dated import dates_in, fact_at, foot_date, plain
from casereview.extract.form_fields import field_values, stretches
from casereview.extract.names import names_in, person
from casereview.model import Document, Fact, Officer
from casereview.spelling.dates import find_times
from casereview.spelling.found import Found

INSPECTIONS = ("inspection_record", "fire_inspection_record")
_STATED = re.compile(
    r"我们是(?P<body>[^。;\n]{0,60}?)(?:的)?(?:行政|安全生产|消防)?(?:监管)?(?:监察)?(?:执法|监督检查|工作|监督)人员(?P<rest>[^。]{2,200}?)"
    r"(?:这是|现|请|,?依法|。|$)"
)
_NUMBER_HEAD = re.compile(r"(?:执法)?(?:证件?|证书)(?:号码?|编号)(?:分别)?(?:为|是|:)*")
_NUMBER = re.compile(r"[A-Za-z0-9\u4e00-\u9fff]{0,6}?[A-Za-z]{0,4}[0-9][0-9A-Za-z-]{3,24}")
_BESIDE = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff](?: {0,3}[\u4e00-\u9fff·]){1,3}?)[ _]*[(,]?[ _]*(?:行政)?(?:执法)?"
    r"(?:证件?(?:号码?|编号|号)?|编号)[为是: _]+(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24})\)?"
)
_DATED_TAIL = re.compile(r"[ _]+[0-9 ]{4,8}年[0-9 ]+月[0-9 ]+日[ _]*$")
_BRACKETED = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,4})(?: ?\(| )"
    r"(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{5,24})(?![0-9A-Za-z年])"
)
_GOES_ON = re.compile(
    r"\n *(?:至|到|[-~—–]) *(?:\n *)?[^\n]{2,40}(?=\n|$)|(?<=日)\n *[0-9]{1,2} ?[:时点] ?[0-9][^\n]{0,20}(?=\n|$)"
)
_NAMING_OFFICERS = (
    *INSPECTIONS, "inquiry_record", "survey_record", "rectification_order", "recheck_opinion",
    "onsite_measures_decision",
    "filing_approval", "case_approval", "closing_approval", "investigation_report", "summary_decision",
    "statement_record",
    "inspection_plan", "fire_correction_notice",
)  # fmt: skip
_SAID = re.compile(
    r"(?:我叫|他叫|她叫|我是|这是|这位是|他是|她是)(?P<name>[\u4e00-\u9fff·]{2,4})[,，( ]*"
    r"(?:我的|他的|她的)?(?:行政)?(?:执法)?(?:证件?|证书)(?:号码?|编号|号)"
    r"[为是: ]*(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24})"
)
_CHECKED_RECHECK = re.compile(
    r"[√☑■▣✓✔☒][ ]*(?:整改)?复查|检查(?:形式|类型|类别|性质)[: _\n]*(?:整改)?复查|整改情况(?:进行)?(?:了)?复查"
)


def record_facts(document: Document) -> Iterator[Fact]:
    """Times, the person asked and the officers of an inspection or inquiry record; the officers of any other paper."""
    if document.kind in INSPECTIONS:
        yield from _times(document, "检查", labels.INSPECTION_TIME, labels.PERIOD)
    elif document.kind == "inquiry_record":
        yield from _times(document, "询问", labels.INQUIRY_TIME, labels.PERIOD)
        yield from _asked(document)
    yield from officers(document)


def tells_recheck(document: Document) -> bool:
    """Whether a fire inspection record says that it is a re-check."""
    return _CHECKED_RECHECK.search(document.flow.text) is not None


def _times(document: Document, step: str, *named: tuple[str, ...]) -> Iterator[Fact]:
    """The day, start and end of a step behind the first labels that have them; else the day at the foot, less sure."""
    flow = plain(document.flow.text)
    for value in (value for labels_of in named for value in field_values(document, labels_of)):
        stop = _end_of(flow, value.end)
        times = [
            Found(t.start + value.start, t.end + value.start, t.value, t.confidence)
            for t in find_times(flow[value.start : stop])
        ]
        days = dates_in(document, value.start, stop)
        if not days:
            continue
        yield fact_at(document, f"{step}日期", days[0])
        if times:
            yield _time_fact(document, f"{step}开始", times[0])
        ends = times[1:2] or _separate_end(document, days[0].value)
        for time in ends[:1]:
            yield _time_fact(document, f"{step}结束", time)
        return
    day = None if step == "询问" else foot_date(document) or next(iter(dates_in(document)), None)
    if day is not None:
        yield fact_at(document, f"{step}日期", day, 0.7)


def _end_of(flow: str, end: int) -> int:
    """The end of the line, or of the next ones where the period goes on there: a blank or a cell may part its ends."""
    stop = flow.find("\n", end)
    while stop >= 0 and (more := _GOES_ON.match(flow, stop)):
        stop = more.end()
    return min(len(flow) if stop < 0 else stop, end + 90)


def _separate_end(document: Document, day: date) -> list[Found[datetime]]:
    for value in field_values(document, labels.END_TIME):
        text = plain(document.flow.text[value.start : value.end])
        times = find_times(text)
        lead = ""
        if not times:
            lead = f"{day.year}年{day.month}月{day.day}日"
            times = find_times(lead + text)
        if times:
            shift = value.start - len(lead)
            first = times[0]
            return [Found(max(first.start + shift, value.start), first.end + shift, first.value, first.confidence)]
    return []


def _time_fact(document: Document, name: str, found: Found[datetime]) -> Fact:
    return Fact(name, found.value, document.place(found.start, found.end), found.confidence)


def _asked(document: Document) -> Iterator[Fact]:
    for value in field_values(document, labels.ASKED):
        if name := person(value.text):
            yield Fact("被询问人", name, document.place(value.start, value.end))
            return
    for value in field_values(document, ("姓名",)):
        if name := person(value.text):
            yield Fact("被询问人", name, document.place(value.start, value.end), 0.8)
            return


def officers(document: Document) -> Iterator[Fact]:
    """The officers that a paper names with their certificates, each name once."""
    given: dict[str, Fact] = {}
    for fact in (*_introduced(document), *_beside(document), *_labelled(document)):
        officer = fact.value
        assert isinstance(officer, Officer)
        known = given.get(officer.name)
        if known is None or (
            isinstance(known.value, Officer) and known.value.certificate is None and officer.certificate
        ):
            given[officer.name] = fact
    yield from given.values()


def _introduced(document: Document) -> Iterator[Fact]:
    flow = plain(document.flow.text)
    for said in _SAID.finditer(flow):
        if name := person(said["name"]):
            yield _officer(document, name, said["number"], said.start("name"), said.end("name"))
    for match in _STATED.finditer(flow):
        rest, base = match["rest"], match.start("rest")
        if len(list(_BESIDE.finditer(rest))) >= 2:
            yield from _paired(document, rest, base)
            continue
        head = _NUMBER_HEAD.search(rest)
        numbers = [n[0] for n in _NUMBER.finditer(rest[head.end() :])] if head else []
        for index, (name, start, end) in enumerate(names_in(rest[: head.start()] if head else rest)):
            yield _officer(document, name, numbers[index] if index < len(numbers) else None, base + start, base + end)


def _beside(document: Document) -> Iterator[Fact]:
    """Names with their numbers behind an officers' label, and on the lines below it that repeat the pattern."""
    for value in field_values(document, labels.OFFICERS):
        line = plain(document.flow.text[value.start : _end_of(document.flow.text, value.end)])
        yield from _paired(document, line, value.start)
    for start, end, _, _ in stretches(document):
        text = plain(document.flow.text[start:end])
        if _BESIDE.fullmatch(_DATED_TAIL.sub("", text).strip()):
            yield from _paired(document, text, start)


def _paired(document: Document, text: str, base: int) -> Iterator[Fact]:
    for pair in (*_BESIDE.finditer(text), *_BRACKETED.finditer(text)):
        name = person(re.sub(r"^(?:我叫|[他她]叫|[他她我这]是)", "", pair["name"]))
        if name is not None and not name.endswith("身份"):
            yield _officer(document, name, pair["number"], base + pair.start("name"), base + pair.end("name"))


def _labelled(document: Document) -> Iterator[Fact]:
    if document.kind not in _NAMING_OFFICERS:
        return
    certificates = field_values(document, labels.CERTIFICATE)
    for value in field_values(document, labels.OFFICERS):
        for name, start, end in names_in(value.text):
            at = value.start + start
            number = next((c.text for c in certificates if 0 <= c.start - at < 40), None)
            if number and not re.fullmatch(r"[\u4e00-\u9fff]{0,4}[0-9A-Za-z -]{4,28}", number):
                number = None
            yield _officer(document, name, number, at, value.start + end)


def _officer(document: Document, name: str, number: str | None, start: int, end: int) -> Fact:
    return Fact("执法人员", Officer(name, number.replace(" ", "") if number else None), document.place(start, end))
