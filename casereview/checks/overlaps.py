"""Checks on the times of records: nobody is in two places at once, and what was written took its time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from casereview.checks.absence import is_certain, is_legible, is_unread, title_of
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Officer, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.text import squeezed

_SPANS = (("检查开始", "检查结束"), ("询问开始", "询问结束"))
_OFFICE = re.compile(
    r"(?:询问|谈话|调查)?地点:?[^:。;]{2,24}?(?:管理局|救援大队|救援支队|执法[大支]队|应急局)[^:。;]{0,12}"
    r"(?:询问|谈话|调查|问询|办公|会议|办案|[0-9]{3})"
)
_ROLES = frozenset({"检查人员", "执法人员", "询问人", "记录人"})


@dataclass(frozen=True, slots=True)
class _Sitting:
    """A record with the time it took and the officers named on it."""

    document: Document
    start: Fact
    end: Fact
    officers: frozenset[str]

    @property
    def begun(self) -> datetime:
        assert isinstance(self.start.value, datetime)
        return self.start.value

    @property
    def ended(self) -> datetime:
        assert isinstance(self.end.value, datetime)
        return self.end.value


def officers_in_one_place(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no officer stands on two records whose times overlap; a record that begins as another ends passes.

    Two inquiries, or two inspections, at once fail; an inquiry held during an inspection asks, as it may have been
    held on the spot, unless it says that it was held at the bureau.
    Values: `title`, `other` (the records), `name`, `start`, `end` (of the overlap).
    """
    sittings = tuple(_sittings(case))
    if len(sittings) < 2:
        return not_applicable()
    return merged(*(_apart(case, one, other) for one, other in combinations(sittings, 2)))


def _sittings(case: CaseFile) -> Iterator[_Sitting]:
    for opening, closing in _SPANS:
        for document in dict.fromkeys(fact.source.document for fact in case.facts_of(opening)):
            starts = [f for f in case.facts_of(opening) if f.source.document == document]
            ends = [f for f in case.facts_of(closing) if f.source.document == document]
            if len(starts) == len(ends) == 1 and _is_span(starts[0], ends[0]):
                paper = case.document(document)
                yield _Sitting(paper, starts[0], ends[0], _officers(case, paper))


def _is_span(start: Fact, end: Fact) -> bool:
    first, last = start.value, end.value
    return isinstance(first, datetime) and isinstance(last, datetime) and first < last


def _officers(case: CaseFile, document: Document) -> frozenset[str]:
    read = (f.value for f in case.facts_of("执法人员") if f.source.document == document.id and is_certain(f))
    named = {squeezed(officer.name) for officer in read if isinstance(officer, Officer) and officer.name}
    signed = {squeezed(m.signer) for m in case.marks_on(document) if m.role in _ROLES and m.signer}
    return frozenset(named | signed)


def _apart(case: CaseFile, one: _Sitting, other: _Sitting) -> Verdict:
    places = (one.start.source, other.start.source)
    shared = sorted(one.officers & other.officers)
    start, end = max(one.begun, other.begun), min(one.ended, other.ended)
    if start >= end or not shared or _same_record(case, one, other):
        return passed(*places)
    names = "、".join(shared)
    values = {"title": title_of(one.document), "other": title_of(other.document)}
    told = {**values, "name": names, "start": start, "end": end}
    if not is_certain(one.start, one.end, other.start, other.end) or _unsure(one) or _unsure(other):
        return unsure(f"{names}似在同一时间出现在两份笔录上，请核对起止时间", *places, **told)
    if one.document.kind != other.document.kind and not (_at_the_office(one) or _at_the_office(other)):
        return unsure(f"{names}所在的检查与询问时间交叉，请核对是否在检查现场询问", *places, **told)
    return failed(*places, **told)


def _at_the_office(sitting: _Sitting) -> bool:
    """Whether an inquiry names rooms of the bureau as its place."""
    return sitting.document.kind == "inquiry_record" and _OFFICE.search(words_of(sitting.document)) is not None


def _unsure(sitting: _Sitting) -> bool:
    return is_unread(sitting.document) or not is_legible(sitting.document)


def _same_record(case: CaseFile, one: _Sitting, other: _Sitting) -> bool:
    """Whether one is a copy of the other, or a sheet that goes on with it: of the same time, with the same person."""
    if one.document.kind != other.document.kind:
        return False
    at_once = (one.begun, one.ended) == (other.begun, other.ended)
    named = [_named(case, sitting.document) for sitting in (one, other)]
    return words_of(one.document) == words_of(other.document) or (at_once and bool(named[0] & named[1]))


def _named(case: CaseFile, document: Document) -> frozenset[str]:
    """Who was asked, or whose place was inspected."""
    name = "被询问人" if document.kind == "inquiry_record" else "当事人"
    told = (f for f in case.facts_of(name) if f.source.document == document.id and f.value is not None)
    return frozenset(squeezed(str(f.value)) for f in told)


def record_took_its_time(case: CaseFile, law: LawBook, *, per_minute: int, hours: int) -> Verdict:
    """Pass when each inquiry lasted long enough for what was written of it, and no longer than `hours`.

    Otherwise asks. Values: `title`, `start`, `end`, `minutes`.
    """
    return merged(*(_lasted(s, per_minute, hours) for s in _sittings(case) if s.document.kind == "inquiry_record"))


def _lasted(sitting: _Sitting, per_minute: int, hours: int) -> Verdict:
    minutes = int((sitting.ended - sitting.begun).total_seconds() // 60)
    places = (sitting.start.source, sitting.end.source)
    told = {"title": title_of(sitting.document), "start": sitting.begun, "end": sitting.ended, "minutes": minutes}
    if minutes > hours * 60:
        return unsure(f"询问历时{minutes}分钟，请核对起止时间", *places, **told)
    written = len(words_of(sitting.document))
    if written > per_minute * max(minutes, 1):
        return unsure(f"询问历时{minutes}分钟，笔录约{written}字，请核对起止时间", *places, **told)
    return passed(*places)
