"""Questions alike, to be answered in one sitting: marks to look at, places of one rule, small faults to agree with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from casereview.checks.signing import places_filled, sealed, signed
from casereview.model import CaseFile, Finding, Mark, Review, Source
from casereview.opened import Wish
from casereview.phrases import place_text
from casereview.review import Grounds
from casereview.terms import MarkKind, Outcome, RuleStatus

ONE_BY_ONE = Decimal(3)
"""From so many points on a deduction is decided by itself, as every veto is."""
_OPEN = (Outcome.FAIL, Outcome.UNSURE)
_LOOKED_AT = (signed, sealed, places_filled)
"""Checks whose question is whether somebody signed or sealed at a place; others only point at where a mark is."""


class Answer(StrEnum):
    """What a person says of one place."""

    YES = "有"
    NO = "无"
    UNCLEAR = "看不清"


@dataclass(frozen=True, slots=True)
class Asked:
    """One place to look at: what belongs there, and on which paper."""

    what: str
    where: str
    source: Source


@dataclass(frozen=True, slots=True)
class Question:
    """A finding as a question about its places: which wish it makes if all is there, and if something is not.

    `if_not` is None where the points at stake are to be decided one by one.
    """

    text: str
    asked: tuple[Asked, ...]
    if_so: Wish
    if_not: Wish | None

    def wish(self, given: Mapping[Source, Answer]) -> Wish | None:
        """What the answers mean: in order where every place has it, a fault where one has not, else still open."""
        said = [given.get(one.source) for one in self.asked]
        if Answer.NO in said:
            return self.if_not
        return self.if_so if all(answer is Answer.YES for answer in said) else None


@dataclass(frozen=True, slots=True)
class Alike:
    """Questions of one sort under the words they share; `of_marks` tells those that a look at a crop answers."""

    title: str
    of_marks: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class SmallFault:
    """A fault that may be agreed with together with others."""

    clause: str
    text: str
    deducted: Decimal
    where: str
    wish: Wish


@dataclass(frozen=True, slots=True)
class Batches:
    """All that can be answered in one sitting."""

    alike: tuple[Alike, ...]
    small_faults: tuple[SmallFault, ...]


def batches(review: Review) -> Batches:
    """What of a review waits for a person and is alike: marks by role first, then rules with several places.

    Vetoes are never among it, nor clauses of which the program has nothing to show.
    """
    marks = {mark.source: mark for mark in review.case.marks}
    waiting = [f for f in review.findings if f.proposed is None and f.outcome in _OPEN and f.rule.veto is None]
    of_marks = [f for f in waiting if _asks_for_marks(f) and f.sources and all(s in marks for s in f.sources)]
    of_places = [f for f in waiting if len(f.sources) > 1 and f.outcome is Outcome.UNSURE and f not in of_marks]
    return Batches(
        (
            *_by_role(of_marks, marks, review.case),
            *(Alike(f.rule.title, False, (_question(f, _asked(f, review.case)),)) for f in of_places),
        ),
        tuple(_small_fault(f, review.case) for f in waiting if _is_small_fault(f)),
    )


def _asks_for_marks(finding: Finding) -> bool:
    return finding.rule.check is not None and finding.rule.check.check in _LOOKED_AT


def _by_role(found: Iterable[Finding], marks: Mapping[Source, Mark], case: CaseFile) -> tuple[Alike, ...]:
    groups: dict[str, list[Question]] = {}
    for finding in found:
        asked = tuple(Asked(marks[s].role, place_text(s, case), s) for s in finding.sources)
        first = marks[finding.sources[0]]
        kind = "印章" if first.kind is MarkKind.SEAL else "指印" if first.kind is MarkKind.FINGERPRINT else "签名"
        title = first.role if kind in first.role else f"{first.role}{kind}"
        groups.setdefault(title, []).append(_question(finding, asked))
    return tuple(Alike(title, True, tuple(questions)) for title, questions in groups.items())


def _asked(finding: Finding, case: CaseFile) -> tuple[Asked, ...]:
    return tuple(Asked(finding.rule.title, place_text(source, case), source) for source in finding.sources)


def _question(finding: Finding, asked: tuple[Asked, ...]) -> Question:
    rule, fault = finding.rule, finding.outcome is Outcome.FAIL
    grounds = Grounds.READING if fault else Grounds.PERSONAL
    if_so = Wish(rule.id, finding.outcome, Outcome.PASS, grounds=grounds)
    if_not = Wish(rule.id, finding.outcome, None if fault else Outcome.FAIL)
    at_stake = finding.deducted or finding.open or rule.points
    alone = rule.owes_reason or (rule.status is RuleStatus.SCORED and at_stake >= ONE_BY_ONE)
    return Question(finding.message, asked, if_so, None if alone else if_not)


def _is_small_fault(finding: Finding) -> bool:
    rule = finding.rule
    counted = rule.status is RuleStatus.SCORED and finding.outcome is Outcome.FAIL
    return counted and not rule.owes_reason and finding.deducted < ONE_BY_ONE


def _small_fault(finding: Finding, case: CaseFile) -> SmallFault:
    places = dict.fromkeys(place_text(source, case) for source in finding.sources)
    return SmallFault(
        finding.rule.clause,
        finding.message,
        finding.deducted,
        "、".join(places),
        Wish(finding.rule.id, finding.outcome),
    )
