"""How each rule has fared with people: confirmed, overruled and why, counted anew from the log of steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casereview.review import Confirmation, Decision, Grounds, Override, Withdrawal
from casereview.steps import Step, standing_steps
from casereview.terms import Outcome

_ENOUGH = 5  # fewer overturned findings are chance
_OFTEN = 0.2
"""The share of overturned findings from which a rule is better tried than scored."""


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """What people made of the findings of one rule, one decision a case and finding, the last.

    A question that a person answers is neither confirmed nor overruled; it is counted apart.
    """

    rule: str
    cases: int = 0
    confirmed: int = 0
    overruled: int = 0
    grounds: tuple[tuple[Grounds, int], ...] = ()
    answered_in_order: int = 0
    answered_faulty: int = 0
    better_on_trial: bool = False
    """Proposed only: overturned so often that it should be shown for a while without taking points."""


def rule_records(steps: Iterable[Step], cases: Mapping[int, int] | None = None) -> Mapping[str, RuleRecord]:
    """The record of every rule that people decided on, by its id; what was undone does not count.

    `cases` tells the case of each run, so that a case that was mended and read again stays one case.
    """
    by_rule: dict[str, dict[object, list[Confirmation | Override]]] = {}
    for step in standing_steps(steps):
        for deed in step.deeds:
            if isinstance(deed, Confirmation | Override | Withdrawal):
                case = (cases or {}).get(step.run, deed.subject.case)
                of_case = by_rule.setdefault(deed.subject.rule, {})
                of_case[case] = _after(of_case.get(case, []), deed)
    counted = {rule: _record(rule, of_case) for rule, of_case in by_rule.items()}
    return {rule: record for rule, record in counted.items() if record.cases}


def reasons_given(steps: Iterable[Step]) -> Mapping[str, tuple[str, ...]]:
    """The sentences that people gave on each rule in any case, by its id, the last first: like cases alike."""
    given: dict[str, dict[str, None]] = {}
    for step in reversed(standing_steps(steps)):
        for deed in step.deeds:
            if isinstance(deed, Override) and deed.reason:
                given.setdefault(deed.subject.rule, {}).setdefault(deed.reason)
    return {rule: tuple(reasons) for rule, reasons in given.items()}


def _after(earlier: list[Confirmation | Override], deed: Decision) -> list[Confirmation | Override]:
    """What stands of one rule in one case once this was decided: a later wording of the clause sets aside the rest."""
    kept = [d for d in earlier if d.subject.clause == deed.subject.clause and d.subject.outcome != deed.subject.outcome]
    return kept if isinstance(deed, Withdrawal) else [*kept, deed]


def _record(rule: str, of_case: Mapping[object, list[Confirmation | Override]]) -> RuleRecord:
    standing = [decision for decisions in of_case.values() for decision in decisions]
    confirmed, grounds, answers = 0, Counter[Grounds](), Counter[bool]()
    for decision in standing:
        if isinstance(decision, Confirmation) or decision.outcome is decision.subject.outcome:
            confirmed += 1
        elif decision.subject.outcome in (Outcome.UNSURE, Outcome.ERROR):
            answers[decision.outcome is Outcome.FAIL] += 1
        else:
            grounds[decision.grounds] += 1
    overruled = grounds.total()
    return RuleRecord(
        rule,
        cases=sum(bool(decisions) for decisions in of_case.values()),
        confirmed=confirmed,
        overruled=overruled,
        grounds=tuple((one, grounds[one]) for one in Grounds if grounds[one]),
        answered_in_order=answers[False],
        answered_faulty=answers[True],
        better_on_trial=overruled >= _ENOUGH and overruled >= _OFTEN * (confirmed + overruled),
    )
