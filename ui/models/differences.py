"""What a change does to the sum of the points, and which rules could take the difference up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from casereview.model import Rule
from casereview.tailored import Adjustable, Aspect, BrowsedPack, BrowsedRule
from casereview.terms import RuleStatus

_NONE = Decimal(0)


def rules_of(pack: BrowsedPack) -> Iterator[BrowsedRule]:
    """The rules of the pack, in order."""
    return (rule for section in pack.sections for clause in section.clauses for rule in clause.rules)


def moved_by(one: Adjustable, value: str, pack: BrowsedPack) -> Decimal:
    """By how much the points of all rules grow if this gets the value; nothing for a value that is none."""
    rule = next((rule for rule in rules_of(pack) if rule.rule.id == one.subject), None)
    if rule is None:
        return _NONE
    worth = {other.aspect: other.local for other in rule.adjustables}
    worth[one.aspect] = value
    if worth[Aspect.STATUS] != RuleStatus.SCORED:
        return -rule.rule.points
    try:
        return Decimal(worth[Aspect.POINTS]) - rule.rule.points
    except InvalidOperation:
        return _NONE


def takers(one: Adjustable, moved: Decimal, pack: BrowsedPack) -> tuple[Rule, ...]:
    """The scored rules that are worth enough to take the difference up."""
    rules = (rule.rule for rule in rules_of(pack))
    return tuple(
        r for r in rules if r.status is RuleStatus.SCORED and r.id != one.subject and r.points > max(moved, _NONE)
    )


def points_of(rule_id: str, pack: BrowsedPack) -> Adjustable:
    """What the points of a rule are changed by."""
    rule = next(rule for rule in rules_of(pack) if rule.rule.id == rule_id)
    return next(one for one in rule.adjustables if one.aspect is Aspect.POINTS)


def typed(points: Decimal) -> str:
    """Points as they would be typed, none of them lost to rounding."""
    return f"{points.normalize():f}" if points else "0"
