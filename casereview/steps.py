"""What people do to a case, step by step: never written over, and undone by a further step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casereview.model import Correction, Course, Merge, Reorder, Retype, Split
from casereview.review import Confirmation, Decision, Override, Withdrawal


class Role(StrEnum):
    """In what capacity somebody works on a case."""

    OFFICER = "承办人"
    LEGAL_REVIEWER = "法制审核人员"
    REVIEWER = "评查人"
    LEAD = "评查负责人"


@dataclass(frozen=True, slots=True)
class SetCourse:
    """A person says how the case has gone; an empty course takes back what was said."""

    course: Course


@dataclass(frozen=True, slots=True)
class AcceptPapers:
    """A person has looked at these papers, which the machine was not sure of, and at their order if that was asked."""

    papers: tuple[str, ...]
    order: bool = False


@dataclass(frozen=True, slots=True)
class SendForCheck:
    """A person has decided all and wants somebody else to check it."""


@dataclass(frozen=True, slots=True)
class PassCheck:
    """Somebody else has checked the decisions and agrees."""


@dataclass(frozen=True, slots=True)
class SendBack:
    """Somebody else has checked the decisions and wants them mended."""

    reason: str


Check = SendForCheck | PassCheck | SendBack


class CheckState(StrEnum):
    """How far the check by a second person has come."""

    SENT = "待复核"
    PASSED = "复核通过"
    RETURNED = "被退回"


@dataclass(frozen=True, slots=True)
class SecondCheck:
    """How the check by a second person stands, who did that last, and the reason of a return."""

    state: CheckState
    by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """A person closes the review of a run."""

    by: str
    role: Role
    at: datetime


@dataclass(frozen=True, slots=True)
class Undo:
    """The step of this number counts no more; undoing an undoing brings it back."""

    step: int


Deed = Decision | Correction | SetCourse | AcceptPapers | Check | SignOff | Undo


@dataclass(frozen=True, slots=True)
class Step:
    """What a person did at one go, undone as a whole. `id` grows along the log; `run` is the reading it was done on."""

    id: int
    run: int
    by: str
    at: datetime
    deeds: tuple[Deed, ...]

    @property
    def undoes(self) -> int | None:
        """The step this one takes back, if that is what it does."""
        return next((deed.step for deed in self.deeds if isinstance(deed, Undo)), None)

    @property
    def signs(self) -> bool:
        """Whether this step closes a review, which no undoing opens again."""
        return any(isinstance(deed, SignOff) for deed in self.deeds)


def standing_steps(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps that count, in the order of the log; undoings are left out with what they undo."""
    return tuple(step for step in _counting(tuple(steps)) if step.undoes is None)


def to_undo(steps: Sequence[Step], run: int) -> int | None:
    """The last step on this run that counts; None where there is none or the run is signed."""
    mine = [step for step in standing_steps(steps) if step.run == run]
    return None if not mine or any(step.signs for step in mine) else mine[-1].id


def to_redo(steps: Sequence[Step], run: int) -> int | None:
    """The last undoing on this run, unless something else was done after it."""
    done = {step.id for step in steps if step.undoes is None}
    counting = [step for step in _counting(steps) if step.run == run]
    undoings = [step.id for step in counting if step.undoes in done]
    later = any(step.undoes is None and step.id > undoings[-1] for step in counting) if undoings else True
    return None if later else undoings[-1]


def decisions_in(steps: Iterable[Step]) -> tuple[Decision, ...]:
    """What was decided on findings, of the steps that count."""
    deeds = _deeds(steps)
    return tuple(deed for deed in deeds if isinstance(deed, Confirmation | Override | Withdrawal))


def corrections_in(steps: Iterable[Step]) -> tuple[Correction, ...]:
    """What was mended of the papers, of the steps that count."""
    return tuple(deed for deed in _deeds(steps) if isinstance(deed, Retype | Split | Merge | Reorder))


def course_in(steps: Iterable[Step]) -> Course:
    """What was said last of the course of the case, of the steps that count."""
    courses = [deed.course for deed in _deeds(steps) if isinstance(deed, SetCourse)]
    return courses[-1] if courses else Course()


def sign_off_in(steps: Iterable[Step], run: int) -> SignOff | None:
    """Who closed the review of this run."""
    of_run = (deed for step in standing_steps(steps) if step.run == run for deed in step.deeds)
    return next((deed for deed in of_run if isinstance(deed, SignOff)), None)


def signed_runs(steps: Iterable[Step]) -> Mapping[int, SignOff]:
    """Who closed the review of each run that was signed, the first first."""
    told = ((step.run, deed) for step in standing_steps(steps) for deed in step.deeds if isinstance(deed, SignOff))
    return dict(told)


def _deeds(steps: Iterable[Step]) -> tuple[Deed, ...]:
    return tuple(deed for step in standing_steps(steps) for deed in step.deeds)


def _counting(steps: Sequence[Step]) -> list[Step]:
    """The steps that no later counting step takes back."""
    gone: set[int] = set()
    counting = []
    for step in reversed(steps):
        if step.id in gone:
            continue
        counting.append(step)
        if step.undoes is not None:
            gone.add(step.undoes)
    return counting[::-1]
