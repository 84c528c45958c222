"""The rows of the store as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path


class QueueState(StrEnum):
    """How far the review of a case has come."""

    WAITING = "待评"
    UNDER_REVIEW = "评查中"
    RETURNED = "被退回"
    CHANGED = "评后改动"
    CHECKING = "待复核"
    DECIDED_ALL = "待签"
    SIGNED = "已签"


@dataclass(frozen=True, slots=True)
class Run:
    """One reading of a case, judged by one pack."""

    id: int
    case: int
    at: datetime
    sha256: str
    pack: str
    pack_sha256: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands, for lists: made anew with every step, never the truth itself."""

    state: QueueState = QueueState.WAITING
    title: str = ""
    number: str = ""
    party: str = ""
    stage: str = ""
    lower: Decimal = Decimal(0)
    upper: Decimal = Decimal(0)
    total: Decimal = Decimal(0)
    vetoes: int = 0
    undecided: int = 0
    decided: int = 0
    officers: tuple[str, ...] = ()
    signed_by: str = ""
    check_by: str = ""
    """Who sent it for a check, passed it or sent it back, whichever was last."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was looking: the finding by rule and outcome, the page, and how it was shown."""

    rule: str = ""
    outcome: str = ""
    document: str = ""
    page: int = 0
    zoom: float = 0.0
    turned: int = 0
    """Degrees clockwise."""
    scrolled: float = 0.0
    """The share of the page's height above the view."""
    tab: str = ""


class LoanKind(StrEnum):
    """What was done with a case that others may want too."""

    OUT = "取出"
    PENDING = "交回（未完）"
    COMPLETE = "交回（已完）"


@dataclass(frozen=True, slots=True)
class Loan:
    """Who took a case out to work on it, or handed it in, and when."""

    kind: LoanKind
    by: str
    at: datetime

    @property
    def keeper(self) -> str:
        """Who has it now; nobody once it was handed in."""
        return self.by if self.kind is LoanKind.OUT else ""


@dataclass(frozen=True, slots=True)
class KeptCase:
    """A case by the path it lies at, how it stands, where somebody was looking, and who has it."""

    id: int
    path: Path
    opened_at: datetime
    standing: Standing = field(default_factory=Standing)
    place: Place = field(default_factory=Place)
    loan: Loan | None = None
    """What was done last with it by whoever shares this store."""
    sealed: datetime | None = None
    """Since when a review of it is sealed."""


@dataclass(frozen=True, slots=True)
class Blindness:
    """That the whole queue is reviewed blind from then on, or no longer; by whom, and why."""

    on: bool
    by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Uncovering:
    """That somebody wanted to see a page which could not be masked, and why; `file` is its name in the case."""

    case: int
    file: str
    page: int
    by: str
    at: datetime
    reason: str
