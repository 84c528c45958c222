"""The proof: how many planted faults each rule finds, and how often it fails a lawful case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache, partial
from random import Random

from casereview.catalogue import Catalogue, read_catalogue
from casereview.evaluate import evaluate
from casereview.lawbook import LawBook, read_lawbook
from casereview.model import CaseFile, RulePack
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Outcome
from sample_cases.making.case import Case
from sample_cases.proving.fault import Fault
from sample_cases.proving.plants import FAULTS
from sample_cases.proving.reading import case_file
from sample_cases.proving.scenes import SCENES, lawful_case

WANTED = 40
"""So many faulty and so many lawful cases a rule."""

_TRIES = 3 * WANTED


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


def outcomes_of(case: Case, pack: str = "reference") -> Outcomes:
    """What the rules of the pack say of the case."""
    findings = evaluate(_read(case), _pack(pack), _law())
    failed = {f.rule.id for f in findings if f.outcome is Outcome.FAIL}
    failed |= {f.rule.id for f in findings if f.absorbed_by in failed}
    asked = frozenset(f.rule.id for f in findings if f.outcome is Outcome.UNSURE)
    applied = frozenset(f.rule.id for f in findings if f.outcome is not Outcome.NOT_APPLICABLE)
    return Outcomes(case.name, frozenset(failed), asked, applied)


def clean_outcomes(scene: str, seed: int) -> Outcomes:
    """What the rules say of a lawful case."""
    return outcomes_of(lawful_case(scene, seed))


def planted_outcomes(index: int, seeds: Iterable[int], wanted: int = WANTED) -> list[Outcomes]:
    """What the rules say of cases with the fault of that index, until as many as wanted had a place for it."""
    fault, found = FAULTS[index], []
    for seed in seeds:
        if (case := faulty_case(fault, seed)) is not None:
            found.append(outcomes_of(case))
        if len(found) == wanted:
            break
    return found


def faulty_case(fault: Fault, seed: int) -> Case | None:
    """A lawful case of that seed with the fault planted; None where it has no place."""
    scenes = fault.scenes or tuple(SCENES)
    return fault.plant(lawful_case(scenes[seed % len(scenes)], seed // len(scenes)), Random(f"{fault.words}/{seed}"))


def prove(wanted: int = WANTED, rules: Sequence[str] | None = None) -> dict[str, Tally]:
    """The tally of every rule (or of these) for which a fault can be planted, worked out by all processors."""
    faults = [index for index, fault in enumerate(FAULTS) if not rules or fault.rule in rules]
    tallies: dict[str, Tally] = {FAULTS[index].rule: Tally() for index in faults}
    with ProcessPoolExecutor() as pool:
        lawful = pool.map(clean_outcomes, *zip(*_lawful(wanted), strict=True), chunksize=4)
        planted = pool.map(partial(planted_outcomes, seeds=range(_TRIES), wanted=wanted), faults)
        for outcomes in lawful:
            _count_clean(tallies, outcomes)
        for index, cases in zip(faults, planted, strict=True):
            for outcomes in cases:
                _count_planted(tallies[FAULTS[index].rule], FAULTS[index], outcomes)
    return tallies


def _lawful(wanted: int) -> Iterator[tuple[str, int]]:
    return ((scene, seed) for scene in SCENES for seed in range(wanted))


def _count_clean(tallies: dict[str, Tally], outcomes: Outcomes) -> None:
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


def _read(case: Case) -> CaseFile:
    return case_file(case, _catalogue())


@cache
def _catalogue() -> Catalogue:
    return read_catalogue()


@cache
def _law() -> LawBook:
    return read_lawbook()


@cache
def _pack(name: str) -> RulePack:
    return read_pack(pack_folders()[name], _catalogue(), _law())
