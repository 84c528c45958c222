"""The proof: how many planted faults each rule finds, and how often it fails a lawful case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count
from random import Random

from casereview.evaluate import evaluate
from casereview.lawbook import LawBook, read_lawbook
from casereview.model import Rule, RulePack
from casereview.pipeline import choose_pack
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Outcome
from sample_cases.proving.fault import Fault
from sample_cases.proving.lawful import ORDINARY, SCENES, lawful_case
from sample_cases.proving.plants import FAULTS
from sample_cases.proving.reading import case_file, catalogue
from sample_cases.proving.volume import Volume

WANTED = 40
"""So many faulty and so many lawful cases a rule."""

_OF_FOLIOS, _EACH = "pages-in-sequence", 8  # word files bear none: each eighth lawful case is numbered through
_TRIES = 4
"""So many times the wanted number of cases are looked through for a place for a fault."""

Place = tuple[str, int]
"""A lawful case: its scene and seed."""


@dataclass
class Tally:
    """What came of one rule: planted faults found, asked about or missed, lawful cases failed or asked about."""

    planted: int = 0
    found: int = 0
    asked: int = 0
    missed: list[str] = field(default_factory=list)
    clean: int = 0
    false_alarms: list[str] = field(default_factory=list)
    asked_clean: int = 0


@dataclass(frozen=True)
class Outcomes:
    """The outcomes of the rules in one case: which failed (or left the deduction to one that did), asked, applied."""

    case: str
    failed: frozenset[str]
    asked: frozenset[str]
    applied: frozenset[str]


def rules_of_all_packs() -> tuple[Rule, ...]:
    """The rules of the reference pack, then those that other packs add to it, each once."""
    rules: dict[str, Rule] = {}
    for name in _packs():
        for rule in _pack(name).rules:
            rules.setdefault(rule.id, rule)
    return tuple(rules.values())


def _packs() -> tuple[str, ...]:
    """The ids of all packs, that which the others extend first."""
    return tuple(sorted(pack_folders(), key=lambda name: (name != "reference", name)))


def outcomes_of(case: Volume, rule: str | None = None) -> Outcomes:
    """What the rules of the pack that the program chooses say of the case; of one rule and its causes if named."""
    read = case_file(case)
    findings = evaluate(read, _pack(choose_pack(read, pack_folders()), rule), _law())
    failed = {f.rule.id for f in findings if f.outcome is Outcome.FAIL}
    failed |= {f.rule.id for f in findings if f.absorbed_by in failed}
    asked = {f.rule.id for f in findings if f.outcome is Outcome.UNSURE}
    asked |= {f.rule.id for f in findings if f.absorbed_by in asked}
    applied = frozenset(f.rule.id for f in findings if f.outcome is not Outcome.NOT_APPLICABLE)
    return Outcomes(case.name, frozenset(failed), frozenset(asked), applied)


def faulty_case(fault: Fault, place: Place) -> Volume | None:
    """The lawful case with the fault planted; None where it has no place."""
    return fault.plant(lawful_case(*place), Random(f"{fault.words}/{place[0]}/{place[1]}"))


def places_of(index: int, wanted: int = WANTED) -> list[Place]:
    """Lawful cases in which the fault of that index has a place, as many as wanted if there are."""
    fault = FAULTS[index]
    found: list[Place] = []
    for place in _cases(_scenes_of(fault), _TRIES * wanted):
        if len(found) < wanted and faulty_case(fault, place) is not None:
            found.append(place)
    return found


def _scenes_of(fault: Fault) -> tuple[str, ...]:
    return tuple(scene for scene in fault.scenes or ORDINARY if scene not in fault.except_in)


def _cases(scenes: Sequence[str], number: int) -> Iterator[Place]:
    return ((scenes[each % len(scenes)], each // len(scenes)) for each, _ in zip(count(), range(number)))


def outcomes_at(place: Place, faults: Sequence[int], lawful: bool) -> tuple[Outcomes | None, dict[int, Outcomes]]:
    """What the rules say of the lawful case, and of it with each of these faults."""
    clean = _lawful_outcomes(lawful_case(*place), numbered=place[1] % _EACH == 0) if lawful else None
    planted = {index: faulty_case(FAULTS[index], place) for index in faults}
    return clean, {index: outcomes_of(case, FAULTS[index].rule) for index, case in planted.items() if case}


def _lawful_outcomes(case: Volume, *, numbered: bool) -> Outcomes:
    """What the rules say of a lawful case, those on folios of it as a volume, if it is one of the `numbered`."""
    plain = outcomes_of(case)
    if not numbered:
        return plain
    bound = outcomes_of(replace(case, lost=1.0), _OF_FOLIOS)
    return Outcomes(plain.case, plain.failed | bound.failed, plain.asked | bound.asked, plain.applied | bound.applied)


def prove(wanted: int = WANTED, rules: Sequence[str] | None = None) -> dict[str, Tally]:
    """The tally of every rule (or of these) for which a fault can be planted, worked out by all processors."""
    faults = [index for index, fault in enumerate(FAULTS) if not rules or fault.rule in rules]
    tallies: dict[str, Tally] = {FAULTS[index].rule: Tally() for index in faults}
    for name in _packs():  # read once, before there are others to read them
        _pack(name)
    with ProcessPoolExecutor() as pool:
        found = pool.map(places_of, faults, [wanted] * len(faults), chunksize=4)
        planted = _by_place(dict(zip(faults, found, strict=True)))
        lawful = {(scene, seed) for scene in SCENES for seed in range(wanted)}
        places = sorted(lawful | planted.keys())
        at = [planted.get(place, []) for place in places]
        for clean, faulty in pool.map(outcomes_at, places, at, [place in lawful for place in places], chunksize=2):
            if clean:
                _count_clean(tallies, clean)
            for index, outcomes in faulty.items():
                _count_planted(tallies[FAULTS[index].rule], FAULTS[index], outcomes)
    return tallies


def _by_place(found: Mapping[int, Sequence[Place]]) -> dict[Place, list[int]]:
    planted: dict[Place, list[int]] = defaultdict(list)
    for index, places in found.items():
        for place in places:
            planted[place].append(index)
    return dict(planted)


def _count_clean(tallies: Mapping[str, Tally], outcomes: Outcomes) -> None:
    for rule, tally in tallies.items():
        tally.clean += rule in outcomes.applied
        tally.asked_clean += rule in outcomes.asked
        if rule in outcomes.failed:
            tally.false_alarms.append(outcomes.case)


def _count_planted(tally: Tally, fault: Fault, outcomes: Outcomes) -> None:
    tally.planted += 1
    if fault.rule in (outcomes.failed | outcomes.asked if fault.asks else outcomes.failed):
        tally.found += 1
    elif fault.rule in outcomes.asked:
        tally.asked += 1
    else:
        tally.missed.append(f"{outcomes.case}：{fault.words}")


@cache
def _law() -> LawBook:
    return read_lawbook()


@cache
def _pack(name: str, rule: str | None = None) -> RulePack:
    """The pack, or of it the rule alone with those that may explain what it finds."""
    if rule is None:
        return read_pack(pack_folders()[name], catalogue(), _law())
    pack, kept, wanted = _pack(name), set[str](), [rule]
    causes = {one.id: one.absorbed_by for one in pack.rules}
    while wanted:
        if (one := wanted.pop()) not in kept:
            kept.add(one)
            wanted += causes.get(one, ())
    sections = tuple(replace(s, rules=tuple(r for r in s.rules if r.id in kept)) for s in pack.sections)
    return replace(pack, sections=sections)
