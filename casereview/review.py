"""What people decide on findings: it stands beside them, names who, when and why, and is never written over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from casereview.fingerprint import fingerprint
from casereview.model import Finding, Review, Rule
from casereview.terms import Origin, Outcome

_NONE = Decimal(0)


class Grounds(StrEnum):
    """Why a person judges otherwise than the machine."""

    READING = "识别有误"
    ELSEWHERE = "材料另存"
    LAW = "法律理解不同"
    FACTS = "事实情况特殊"
    PERSONAL = "人工判断"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a decision refers to: the case, the rule, its fingerprint, which of its findings, on which papers."""

    case: str
    rule: str
    clause: str
    outcome: Outcome
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person agrees with a finding; `deducted` where the standard leaves the points to the reviewer."""

    subject: Subject
    by: str
    at: datetime
    deducted: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """A person judges otherwise; without `deducted` a fault costs what the rule has left."""

    subject: Subject
    outcome: Outcome
    grounds: Grounds
    reason: str
    by: str
    at: datetime
    deducted: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A person takes back what was decided on a finding before."""

    subject: Subject
    by: str
    at: datetime


Decision = Confirmation | Override | Withdrawal


def subject_of(review: Review, finding: Finding) -> Subject:
    """The finding as decisions refer to it, never by its place in the list."""
    documents = tuple(dict.fromkeys(source.document for source in finding.sources))
    return Subject(review.case.sha256, finding.rule.id, fingerprint(finding.rule), finding.outcome, documents)


def confirm(
    review: Review,
    finding: Finding,
    *,
    by: str,
    at: datetime,
    deducted: Decimal | None = None,
    reason: str = "",
) -> Confirmation:
    """The confirmation of a fault. Raises ValueError for any other outcome, too many points, or no reason owed."""
    if finding.outcome is not Outcome.FAIL:
        raise ValueError(f"only a fault can be confirmed, not {finding.outcome.name}")
    _check_reason(finding.rule, reason)
    _check_points(finding, deducted)
    return Confirmation(subject_of(review, finding), by, at, deducted, reason.strip())


def override(
    review: Review,
    finding: Finding,
    outcome: Outcome,
    *,
    grounds: Grounds,
    reason: str,
    by: str,
    at: datetime,
    deducted: Decimal | None = None,
) -> Override:
    """A person's own outcome. Raises ValueError for an open one, too many points, or no reason where one is owed."""
    _check_reason(finding.rule, reason)
    if outcome not in (Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE):
        raise ValueError(f"a person cannot leave it at {outcome.name}")
    if outcome is not Outcome.FAIL and deducted:
        raise ValueError("only a fault takes points")
    _check_points(finding, deducted)
    return Override(subject_of(review, finding), outcome, grounds, reason.strip(), by, at, deducted)


def owes_reason(rule: Rule) -> bool:
    """Whether whoever judges by this rule, as the machine did or otherwise, gives a reason: for vetoes and ranges."""
    return rule.owes_reason


def withdraw(review: Review, finding: Finding, *, by: str, at: datetime) -> Withdrawal:
    """The entry that takes back what was decided on the finding."""
    return Withdrawal(subject_of(review, finding), by, at)


def _check_reason(rule: Rule, reason: str) -> None:
    if owes_reason(rule) and not reason.strip():
        raise ValueError("a veto or a range needs a reason")


def _check_points(finding: Finding, deducted: Decimal | None) -> None:
    if deducted is not None and not _NONE <= deducted <= finding.rule.points:
        raise ValueError(f"points must lie between 0 and {finding.rule.points}")


def standing_decisions(
    review: Review, decisions: Iterable[Decision]
) -> Mapping[tuple[str, Outcome], Confirmation | Override]:
    """The last decision on each finding by rule and outcome; those on another case, wording or papers are left out."""
    decisions = tuple(decisions)
    if not decisions:
        return {}
    subjects = {(f.rule.id, f.outcome): subject_of(review, f) for f in review.findings}
    standing: dict[tuple[str, Outcome], Confirmation | Override] = {}
    for decision in decisions:
        key = (decision.subject.rule, decision.subject.outcome)
        if subjects.get(key) != decision.subject:
            continue
        standing.pop(key, None)
        if not isinstance(decision, Withdrawal):
            standing[key] = decision
    return standing


def effective_findings(review: Review, decisions: Iterable[Decision] = ()) -> tuple[Finding, ...]:
    """The findings as they count: where a person has judged, by that; a rule never costs more than its points."""
    standing = standing_decisions(review, decisions)
    decided = [_decided(finding, standing.get((finding.rule.id, finding.outcome))) for finding in review.findings]
    left = {finding.rule.id: finding.rule.points for finding in decided}
    capped = []
    for finding in decided:
        deducted = min(finding.deducted, left[finding.rule.id])
        left[finding.rule.id] -= deducted
        capped.append(finding if deducted == finding.deducted else replace(finding, deducted=deducted))
    result = []
    for finding in capped:
        still_open = min(finding.open, left[finding.rule.id])
        left[finding.rule.id] -= still_open
        result.append(finding if still_open == finding.open else replace(finding, open=still_open))
    return tuple(result)


def decided(review: Review, decisions: Iterable[Decision] = ()) -> Review:
    """The review as people have decided it; what the machine found stands beside each finding they decided on."""
    return replace(review, findings=effective_findings(review, decisions))


def _decided(finding: Finding, decision: Confirmation | Override | None) -> Finding:
    if decision is None:
        return finding
    if isinstance(decision, Confirmation):
        deducted = finding.deducted if decision.deducted is None else decision.deducted
        return replace(finding, deducted=deducted, open=_NONE, proposed=finding)
    deducted = _NONE
    if decision.outcome is Outcome.FAIL:
        worth = finding.deducted or finding.open or finding.rule.points
        deducted = worth if decision.deducted is None else decision.deducted
    return replace(
        finding,
        outcome=decision.outcome,
        message=decision.reason or decision.grounds,
        deducted=deducted,
        open=_NONE,
        origin=Origin.PERSON,
        manual=False,
        proposed=finding,
    )
