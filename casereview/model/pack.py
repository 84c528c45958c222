"""A scoring standard as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from casereview.model.verdict import Check
from casereview.terms import Cure, Force, Outcome, RuleStatus, Stage, Standing, Topic, VetoMode


@dataclass(frozen=True, slots=True)
class Bound:
    """A check with its parameters as the rule gives them."""

    check: Check
    parameters: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Example:
    """A small case a rule must judge rightly, as the pack writes it, with the line and the file it stands in."""

    given: Mapping[str, object]
    expect: Outcome
    line: int
    file: Path = field(default=Path(), compare=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack. `clause` is the standard's own number; `check` None means only a person can judge it.

    Points go whole, by occurrence (`each`, at most `at_most`), or within `spread` as the reviewer picks.
    """

    id: str
    clause: str
    title: str
    topic: Topic
    section: str
    points: Decimal
    basis: tuple[str, ...] = ()
    standing: Standing = Standing.SEEN
    force: Force = Force.STATUTORY
    covers: tuple[str, ...] = ()
    each: Decimal | None = None
    at_most: Decimal | None = None
    spread: tuple[Decimal, Decimal] | None = None
    veto: VetoMode | None = None
    from_stage: Stage = Stage.INVESTIGATION
    applies: Bound | None = None
    absorbed_by: tuple[str, ...] = ()
    check: Bound | None = None
    fail: str = ""
    ask: str | None = None
    advice: str | None = None
    cure: Cure = Cure.NONE
    status: RuleStatus = RuleStatus.SCORED
    examples: tuple[Example, ...] = ()
    file: Path = field(default=Path(), compare=False)
    """Where the rule is written, and `line` on which line; what changes it may stand elsewhere."""
    line: int = field(default=0, compare=False)

    @property
    def owes_reason(self) -> bool:
        """Whether whoever judges by it, as the machine did or otherwise, gives a reason: for vetoes and ranges."""
        return self.veto is not None or self.spread is not None


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the standard with its rules in clause order."""

    title: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Adoption:
    """By which unit, under which document number, when and by whom a pack was adopted."""

    unit: str
    document_number: str
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Band:
    """A grade and the least score it takes."""

    title: str
    least: Decimal


@dataclass(frozen=True, slots=True)
class StepThreshold:
    """The amount in yuan from which a step is due, for units and for persons; None where it is not known."""

    unit: Decimal | None
    person: Decimal | None
    inclusive: bool


@dataclass(frozen=True, slots=True)
class RulePack:
    """A scoring standard as data. `sha256` is over its files and those it extends."""

    id: str
    title: str
    issuer: str
    edition: str
    total: Decimal
    sections: tuple[Section, ...]
    bands: tuple[Band, ...] = ()
    renormalise: bool = False
    adopted: Adoption | None = None
    sha256: str = ""
    extends: str | None = None
    thresholds: Mapping[str, StepThreshold] = field(default_factory=dict)
    filing_order: tuple[str | tuple[str, ...], ...] = ()
    """Kinds by the names the standard gives them; those in one place may change places."""
    discretion_bases: tuple[str, ...] = ()
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Why a rule was changed, by its id, the oldest reason first."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, in the order of the standard."""
        return tuple(rule for section in self.sections for rule in section.rules)
