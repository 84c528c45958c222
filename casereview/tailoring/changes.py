"""What a unit does otherwise than the standard it judges by: single changes, each with who, when, why and until."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from casereview.errors import CaseReviewError


class TailoringError(CaseReviewError):
    """A change that a standard does not bear; the text is the sentence to show."""


class Aspect(StrEnum):
    """What of a rule, or of the whole standard, can be changed."""

    POINTS = "分值"
    EACH = "每处扣"
    AT_MOST = "最多扣"
    LEAST = "扣分下限"
    MOST = "扣分上限"
    STATUS = "计分方式"
    VETO = "否决"
    PARAMETER = "检查参数"
    TITLE = "内容"
    FAIL = "不符合时的说明"
    THRESHOLD = "数额界限"
    TOTAL = "总分"


WHOLE_PACK = (Aspect.THRESHOLD, Aspect.TOTAL)
"""What is said of the standard as a whole, not of a rule."""

Place = tuple[Aspect, str, str]
"""What a change is laid over: the aspect, the rule or threshold, and the parameter or party."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value laid over that of the standard. `value` is as it is typed; empty is none, or not known.

    `subject` is the rule, or the threshold; `name` the parameter, or the party a threshold is for.
    """

    aspect: Aspect
    subject: str
    name: str
    value: str
    reason: str
    by: str
    at: datetime
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Tailoring:
    """The changes to one standard, which itself stays as it is; the oldest first.

    `base_sha256` is that of the standard as it was when the first change was made.
    """

    base: str
    changes: tuple[Change, ...] = ()
    base_sha256: str = ""


def place_of(change: Change) -> Place:
    """What the change is laid over."""
    return change.aspect, change.subject, change.name


def with_changes(tailoring: Tailoring, made: Iterable[Change]) -> Tailoring:
    """With these changes; each takes the place of an earlier one of the same value."""
    changes = list(tailoring.changes)
    for change in made:
        changes = [one for one in changes if place_of(one) != place_of(change)] + [change]
    return replace(tailoring, changes=tuple(changes))


def without(tailoring: Tailoring, places: Iterable[Place] | None = None) -> Tailoring:
    """Without the changes at these places, or without any."""
    gone = None if places is None else set(places)
    kept = tuple(one for one in tailoring.changes if gone is not None and place_of(one) not in gone)
    return replace(tailoring, changes=kept)


def told(change: Change) -> str:
    """Why, by whom, when and until when, as a pack file keeps it."""
    until = f"，至{change.until.isoformat()}" if change.until else ""
    return f"{change.reason.strip().rstrip('。')}（{change.by}，{change.at.date().isoformat()}{until}）"
