"""What inspection and inquiry records state: when, of whom, and by which officers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from casereview.extract import labels
from casereview.extract.dated import continued_end, dates_in, fact_at, foot_date, plain
from casereview.extract.form_fields import Value, field_values
from casereview.extract.names import person
from casereview.extract.officers import officers
from casereview.model import Document, Fact
from casereview.spelling.dates import find_times
from casereview.spelling.found import Found

INSPECTIONS = ("inspection_record", "fire_inspection_record")
_FROM = re.compile(r"[自从由起]")
_UNPARTED = re.compile(
    r"(?:^|\n) *(?:询问|检查|调查|谈话|起止)?(?:起止)?时 *间 *(?P<period>(?:20[0-9 ]{2}|二 ?[〇零○O0])[^\n]{4,60})"
)
_CLOCK_CELLS = re.compile(
    r"\s*(?:起止?)\s*:?\s*[0-9]{1,2} ?[:时点][0-9 分]*"
    r"(?:(?:\s*止\s*:?\s*|\s*[至到~—–-]\s*)[0-9]{1,2} ?[:时点][0-9 分]*)?(?=\n|$)"
)
_BEGUN = re.compile(r" *(?:开始|起|始)[,;、 ]*(?:至|到)? *")


def record_facts(document: Document) -> Iterator[Fact]:
    """Times, the person asked and the officers of an inspection or inquiry record; the officers of any other paper."""
    if document.kind in INSPECTIONS:
        yield from _times(document, "检查", labels.INSPECTION_TIME, labels.PERIOD, labels.START_TIME)
    elif document.kind == "inquiry_record":
        yield from _times(document, "询问", labels.INQUIRY_TIME, labels.PERIOD, labels.START_TIME)
        yield from _asked(document)
    yield from officers(document)


def _times(document: Document, step: str, *named: tuple[str, ...]) -> Iterator[Fact]:
    """The day, start and end of a step behind the first labels that have them; else the day at the foot, less sure."""
    flow = plain(document.flow.text)
    labelled = (value for labels_of in named for value in field_values(document, labels_of))
    for value in (*labelled, *_unparted(flow)):
        stop = continued_end(flow, flow.find("\n", value.end) + 1 if _FROM.fullmatch(value.text) else value.end)
        times = [
            Found(t.start + value.start, t.end + value.start, t.value, t.confidence)
            for t in find_times(flow[value.start : stop])
        ]
        days = dates_in(document, value.start, stop)
        if not days:
            continue
        yield fact_at(document, f"{step}日期", days[0])
        times = times or _clocks(document, days[0].value, stop, named)
        if times:
            yield _time_fact(document, f"{step}开始", times[0])
        ends = times[1:2] or _told_end(document, times, stop) or _separate_end(document, days[0].value)
        for time in ends[:1]:
            yield _time_fact(document, f"{step}结束", time)
        return
    day = None if step == "询问" else foot_date(document) or next(iter(dates_in(document)), None)
    if day is not None:
        yield fact_at(document, f"{step}日期", day, 0.7)


def _unparted(flow: str) -> Iterator[Value]:
    """The periods of a form that prints neither colon nor gap behind 时间."""
    for line in _UNPARTED.finditer(flow):
        yield Value(line["period"], line.start("period"), line.end("period"))


def _clocks(document: Document, day: date, stop: int, named: tuple[tuple[str, ...], ...]) -> list[Found[datetime]]:
    """The times of a form that has the day in one field and the clock in another."""
    if beside := _clock_cells(document, day, stop):
        return beside
    values = (value for labels_of in (labels.START_TIME, *named) for value in field_values(document, labels_of))
    return next((times for value in values if (times := _on_day(document, value, day))), [])


def _clock_cells(document: Document, day: date, stop: int) -> list[Found[datetime]]:
    """The clocks in the cells right behind a day: 起 | 10:05 | 止 | 10:50, or 起止 | 10:05—10:50."""
    beside = _CLOCK_CELLS.match(document.flow.text, stop)
    if beside is None:
        return []
    words = beside[0].replace("起止", "  ").replace("起", " ").replace("止", "至")
    lead = f"{day.year}年{day.month}月{day.day}日"
    shift = beside.start() - len(lead)
    return [Found(max(t.start + shift, stop), t.end + shift, t.value, t.confidence) for t in find_times(lead + words)]


def _told_end(document: Document, times: list[Found[datetime]], stop: int) -> list[Found[datetime]]:
    """The end of a period whose beginning is told in words: 14时10分开始，17时35分结束."""
    begun = _BEGUN.match(document.flow.text, times[0].end, stop) if times else None
    rest = Value("", begun.end(), stop) if begun else None
    return _on_day(document, rest, times[0].value.date())[:1] if rest else []


def _separate_end(document: Document, day: date) -> list[Found[datetime]]:
    return next(
        (times[:1] for value in field_values(document, labels.END_TIME) if (times := _on_day(document, value, day))), []
    )


def _on_day(document: Document, value: Value, day: date) -> list[Found[datetime]]:
    """The times of a field, of the day it states or else of `day`."""
    text = plain(document.flow.text[value.start : value.end])
    lead = "" if find_times(text) else f"{day.year}年{day.month}月{day.day}日"
    shift = value.start - len(lead)
    return [
        Found(max(found.start + shift, value.start), found.end + shift, found.value, found.confidence)
        for found in find_times(lead + text)
    ]


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
