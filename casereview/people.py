"""Who is named in a case, in what part, and what each signed on which paper; names that may be one are asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import combinations

from casereview.model import CaseFile, Document, Fact, Mark, Officer, Source
from casereview.terms import MarkKind, MarkState
from casereview.text import squeezed

_OFFICER = "执法人员"
_NAMING = (_OFFICER, "当事人", "法定代表人", "被询问人", "主持人", "记录人", "审批人")
"""Facts that name somebody; each is called as the part they take."""
_ONE = frozenset({"被询问人", "主持人", "记录人", "法定代表人"})
"""Parts that one person takes on a paper, who may sign each of its pages."""
_SHORT, _LONG = 3, 6  # characters: of a person's name that can be spelled nearly alike, of a firm's
_NEARLY = 0.85


class Doubt(StrEnum):
    """Why two names are worth a look."""

    SPELLING = "写法相近，请核对是否为同一人"
    NUMBER = "证号相同而姓名不同，请核对"
    NUMBERS = "同一姓名有不同的证号，请核对"


@dataclass(frozen=True, slots=True)
class Trace:
    """That somebody is named on a paper (no `state`), or what was found where they sign it."""

    part: str
    place: Source
    state: MarkState | None = None
    on: date | None = None
    kind: MarkKind = MarkKind.SIGNATURE


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by name with their traces; without a name, all marks of a part whose papers do not tell whose."""

    name: str
    parts: tuple[str, ...]
    traces: tuple[Trace, ...]
    certificates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """A question on names, with a place for each."""

    why: Doubt
    names: tuple[str, ...]
    places: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CasePeople:
    """The people of a case and the papers that name them or bear a mark, in the order of the volume."""

    case: CaseFile = field(repr=False)
    documents: tuple[Document, ...] = ()
    people: tuple[Person, ...] = ()
    doubts: tuple[NameDoubt, ...] = ()


@dataclass(slots=True)
class _Gathered:
    """A person on the way."""

    traces: list[Trace] = field(default_factory=list)
    certificates: dict[str, Source] = field(default_factory=dict)


def people_of(case: CaseFile) -> CasePeople:
    """Everybody the papers name, then the marks of each part that no paper gives a name to."""
    named: dict[str, _Gathered] = {}
    for fact, name, certificate in _named(case):
        gathered = named.setdefault(name, _Gathered())
        gathered.traces.append(Trace(fact.name, fact.source))
        if certificate:
            gathered.certificates.setdefault(certificate, fact.source)
    nameless: dict[str, _Gathered] = {}
    for mark in case.marks:
        signer = squeezed(mark.signer) if mark.signer else _only_one(case, mark, named)
        group = named.setdefault(signer, _Gathered()) if signer else nameless.setdefault(mark.role, _Gathered())
        group.traces.append(Trace(mark.role, mark.source, mark.state, mark.signed_on, mark.kind))
    people = (*(_person(name, one) for name, one in named.items()), *(_person("", one) for one in nameless.values()))
    shown = {trace.place.document for person in people for trace in person.traces}
    papers = tuple(document for document in case.documents if document.id in shown)
    return CasePeople(case, papers, people, tuple(_doubts(people, named)))


def _named(case: CaseFile) -> Iterator[tuple[Fact, str, str | None]]:
    """The facts that name somebody, with the name and the certificate number."""
    for name in _NAMING:
        for fact in case.facts_of(name):
            value = fact.value
            if isinstance(value, Officer) and value.name:
                yield fact, squeezed(value.name), squeezed(value.certificate) if value.certificate else None
            elif isinstance(value, str) and value:
                yield fact, squeezed(value), None


def _only_one(case: CaseFile, mark: Mark, named: dict[str, _Gathered]) -> str | None:
    """Who signs where a paper names one for the part and has one place for it; two officers cannot be told apart."""
    paper = mark.source.document
    alike = [m for m in case.marks if m.source.document == paper and (m.role, m.kind) == (mark.role, mark.kind)]
    if mark.kind is not MarkKind.SIGNATURE or (len(alike) > 1 and mark.role not in _ONE):
        return None
    names = [n for n, one in named.items() if any(_names_part(t, paper, mark.role) for t in one.traces)]
    return names[0] if len(names) == 1 else None


def _names_part(trace: Trace, paper: str, part: str) -> bool:
    return trace.state is None and (trace.part, trace.place.document) == (part, paper)


def _person(name: str, gathered: _Gathered) -> Person:
    parts = tuple(dict.fromkeys(trace.part for trace in gathered.traces))
    return Person(name, parts, tuple(gathered.traces), tuple(gathered.certificates))


def _doubts(people: tuple[Person, ...], named: dict[str, _Gathered]) -> Iterator[NameDoubt]:
    known = [person for person in people if person.name]
    for person in known:
        if len(person.certificates) > 1:
            yield NameDoubt(Doubt.NUMBERS, (person.name,), tuple(named[person.name].certificates.values()))
    for one, other in combinations(known, 2):
        places = (one.traces[0].place, other.traces[0].place)
        shared = [number for number in one.certificates if number in other.certificates]
        if shared:
            of_each = tuple(named[person.name].certificates[shared[0]] for person in (one, other))
            yield NameDoubt(Doubt.NUMBER, (one.name, other.name), of_each)
        elif set(one.parts) & set(other.parts) and _nearly_alike(one.name, other.name):
            yield NameDoubt(Doubt.SPELLING, (one.name, other.name), places)


def _nearly_alike(one: str, other: str) -> bool:
    """Whether two names differ in one character of three (as those of brothers do), or in hardly any of many."""
    if len(one) == len(other) == _SHORT:
        return one[0] == other[0] and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    longest = max(len(one), len(other))
    return longest >= _LONG and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEARLY
