"""A case on the desk as data: what was read, what the machine found, what people decided, and how it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casereview.review import Grounds
from casereview.steps import signed_runs
from casereview.terms import Outcome

if TYPE_CHECKING:  # a window that only shows a case need not wait for what reads and judges it
    from casereview.carry_over import Reopened
    from casereview.lawbook import LawBook
    from casereview.masks import Masks
    from casereview.model import CaseFile, Finding, Review, Score
    from casereview.review import Confirmation, Override
    from casereview.sheet.table import Table
    from casereview.steps import SecondCheck, SignOff, Step
    from casereview.store import KeptCase, Run


NOT_CHECKED = "案卷没有读完，本项未查"
"""What is said of a clause where the reading was stopped."""


class Door(StrEnum):
    """By which door a case came in."""

    SELF_CHECK = "自查"
    REVIEW = "评查"
    PRACTICE = "练习"


@dataclass(frozen=True, slots=True)
class LookOver:
    """What is unsure of the papers before they are reviewed: those of no sure kind, by id, and their order."""

    papers: tuple[str, ...] = ()
    order: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self.papers) or self.order


PageOfFile = tuple[str, int]
"""A page by the file it lies in, as this is called where it is shown, and its number there."""


@dataclass(frozen=True, slots=True)
class Veil:
    """What hides whose case is on the desk: the case itself behind it, its masks, what its files are really called.

    `uncovered` are the pages that could not be masked and that somebody wanted to see nevertheless.
    """

    behind: OpenCase
    masks: Masks
    files: Mapping[str, str]
    uncovered: frozenset[PageOfFile]
    hide: Callable[[Any], Any]
    """Hides whatever was made of the case behind it in the same way."""


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case on the desk. Everything on screen can be made again from it."""

    door: Door
    kept: KeptCase
    run: Run
    read: CaseFile
    """As the papers show it, whatever a person mended or said of its course."""
    law: LawBook
    steps: tuple[Step, ...]
    machine: Review
    """As judged by the machine, on the papers as mended."""
    review: Review
    """As people have decided it."""
    score: Score
    table: Table
    stale: tuple[Reopened, ...] = ()
    """Decisions on an earlier reading that what they rest on has outlived."""
    undecided: tuple[Finding, ...] = ()
    """What waits for a person: faults nobody confirmed, and questions."""
    signed: SignOff | None = None
    """Who closed this review; it is read-only from then on."""

    decisions: Mapping[tuple[str, Outcome], Confirmation | Override] = field(default_factory=dict)
    """What stands decided, by rule and by the outcome that the machine gave it."""
    machine_score: Score | None = None
    """How it counts as the machine left it, whatever people decided."""

    left: tuple[str, ...] = ()
    """What was not read because the reading was stopped, in words: such a review is only to be looked at."""

    behind: bool = False
    """Whether it is an earlier review, as it was signed, of a case that has been reviewed again since."""
    check: SecondCheck | None = None
    """How the check by a second person stands; None where nobody wanted one."""
    to_look_over: LookOver = LookOver()
    """What of its papers nobody has looked at yet who should, before the case is reviewed."""
    veil: Veil | None = None
    """What hides whose case it is, while the queue is reviewed blind."""

    @property
    def signed_before(self) -> Mapping[int, SignOff]:
        """Who closed the review of each earlier run that was signed, the first first."""
        return {run: one for run, one in signed_runs(self.steps).items() if run < self.run.id}

    @property
    def is_fixed(self) -> bool:
        """Whether nothing can be decided or mended: it is signed, or was not read to its end."""
        return self.signed is not None or bool(self.left)

    @property
    def path(self) -> Path:
        """Where the case lies."""
        return self.kept.path

    @property
    def behind_veil(self) -> OpenCase:
        """The case as it is, whatever of it is hidden."""
        return self if self.veil is None else self.veil.behind

    @property
    def is_self_check(self) -> bool:
        """Whether it is the officer's own check, which nobody signs."""
        return self.door is Door.SELF_CHECK


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants said of a finding of the machine: `verdict` None agrees, `withdrawn` takes back."""

    rule: str
    outcome: Outcome
    """Which of the machine's findings of that rule."""
    verdict: Outcome | None = None
    deducted: Decimal | None = None
    grounds: Grounds = Grounds.PERSONAL
    reason: str = ""
    withdrawn: bool = False
