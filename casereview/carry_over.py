"""What people decided under one pack, held against another: what stays, what needs another look, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from casereview.fingerprint import fingerprint
from casereview.model import Finding, Review, RulePack
from casereview.review import Confirmation, Decision, Override, Subject, Withdrawal, subject_of
from casereview.terms import Outcome


class Moved(StrEnum):
    """Why a decision does not stay by itself."""

    CASE = "案卷内容已变"
    RULE_GONE = "条款已删去"
    CLAUSE = "条款已修改"
    OUTCOME = "结论已变"
    PAPERS = "所依据的文书已变"


@dataclass(frozen=True, slots=True)
class Reopened:
    """A decision that needs another look: on which finding as it now stands, if there is one, and why."""

    decision: Confirmation | Override
    why: Moved
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """Decisions under a new pack. `staying` stand as they are; `unseen` are new questions and faults."""

    staying: tuple[Confirmation | Override, ...]
    another_look: tuple[Reopened, ...]
    unseen: tuple[Finding, ...]


def carry_over(decisions: Iterable[Decision], before: RulePack, after: Review) -> CarriedOver:
    """The last decision on each finding of the case, held against the case as the new pack judges it.

    `unseen` holds faults and questions of clauses that `before` did not have as they are now and nobody has decided.
    """
    last = _last(decisions)
    now = {(f.rule.id, f.outcome): f for f in after.findings}
    staying, another_look = [], []
    for decision in last:
        found = now.get((decision.subject.rule, decision.subject.outcome))
        if found is not None and subject_of(after, found) == decision.subject:
            staying.append(decision)
        else:
            another_look.append(Reopened(decision, _why(decision.subject, after, found), found))
    decided = {(d.subject.rule, d.subject.outcome) for d in last}
    known = {(rule.id, fingerprint(rule)) for rule in before.rules}
    open_now = (f for key, f in now.items() if f.outcome in (Outcome.FAIL, Outcome.UNSURE) and key not in decided)
    unseen = tuple(f for f in open_now if (f.rule.id, fingerprint(f.rule)) not in known)
    return CarriedOver(tuple(staying), tuple(another_look), unseen)


def taken_along(decisions: Iterable[Decision], after: Review) -> tuple[Decision, ...]:
    """Decisions on any reading of a case, said of this one: they stand where nothing they rest on has changed."""
    case = after.case.sha256
    return tuple(replace(decision, subject=replace(decision.subject, case=case)) for decision in decisions)


def _last(decisions: Iterable[Decision]) -> tuple[Confirmation | Override, ...]:
    """What still stands of a log in which later entries take the place of earlier ones.

    Who has decided on a clause as it reads now has set aside what was decided on it as it read before.
    """
    standing: dict[tuple[str, str], list[Confirmation | Override]] = {}
    for decision in decisions:
        subject = decision.subject
        earlier = standing.get((subject.case, subject.rule), [])
        kept = [d for d in earlier if d.subject.clause == subject.clause and d.subject.outcome != subject.outcome]
        standing[subject.case, subject.rule] = kept if isinstance(decision, Withdrawal) else [*kept, decision]
    return tuple(decision for of_rule in standing.values() for decision in of_rule)


def _why(subject: Subject, after: Review, found: Finding | None) -> Moved:
    """The first thing that differs, from the case down to the papers."""
    if subject.case != after.case.sha256:
        return Moved.CASE
    rule = next((rule for rule in after.pack.rules if rule.id == subject.rule), None)
    if rule is None:
        return Moved.RULE_GONE
    if fingerprint(rule) != subject.clause:
        return Moved.CLAUSE
    return Moved.OUTCOME if found is None else Moved.PAPERS
