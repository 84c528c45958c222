"""A case judged: findings, the steps by date, the score."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from casereview.model.case import CaseFile, Course
from casereview.model.documents import Source
from casereview.model.pack import Rule, RulePack
from casereview.terms import Cure, Origin, Outcome


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's answer for a case: one for each outcome that stands. `deducted` and `open` are capped already."""

    rule: Rule
    outcome: Outcome
    message: str = ""
    sources: tuple[Source, ...] = ()
    deducted: Decimal = Decimal(0)
    open: Decimal = Decimal(0)
    cure: Cure = Cure.NONE
    absorbed_by: str | None = None
    origin: Origin = Origin.MACHINE
    manual: bool = False
    occurrences: int = 1
    proposed: Finding | None = field(default=None, compare=False)
    """What the machine found, where a person has confirmed it or judged otherwise."""

    @property
    def advice(self) -> str | None:
        """How the fault is put right, where it still can be."""
        return None if self.cure is Cure.NONE else self.rule.advice


@dataclass(frozen=True, slots=True)
class Event:
    """A dated step of the case."""

    title: str
    on: date
    source: Source


@dataclass(frozen=True, slots=True)
class Review:
    """A case judged by a pack: findings in clause order, and the steps of the case by date."""

    case: CaseFile
    pack: RulePack
    findings: tuple[Finding, ...]
    timeline: tuple[Event, ...] = ()
    course: Course = field(default_factory=Course)
    """What a person has said of the course of the case."""


@dataclass(frozen=True, slots=True)
class SectionScore:
    """The points of one chapter: kept + lost + open = total."""

    title: str
    total: Decimal
    kept: Decimal
    lost: Decimal
    open: Decimal


@dataclass(frozen=True, slots=True)
class Score:
    """The points of a review: kept + lost + open = total always; vetoes stand beside them."""

    total: Decimal
    kept: Decimal
    lost: Decimal
    unconfirmed: Decimal
    open: Decimal
    grade: str | None
    proposed_vetoes: tuple[str, ...]
    vetoed: tuple[str, ...]
    sections: tuple[SectionScore, ...]

    @property
    def lower(self) -> Decimal:
        """The least the case can come to."""
        return self.kept

    @property
    def upper(self) -> Decimal:
        """The most the case can come to."""
        return self.kept + self.open
