"""What a change does to the sum of the points."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.tailored import Adjustable, Aspect
from casereview.terms import RuleStatus
from tests.ui.packs import a_browsed_rule, a_pack, three_rules
from ui.models.differences import moved_by, points_of, rules_of, takers, typed


def value(aspect: Aspect, rule: str = "told") -> Adjustable:
    found = next(one for one in rules_of(three_rules()) if one.rule.id == rule)
    return next(one for one in found.adjustables if one.aspect is aspect)


@pytest.mark.parametrize(
    ("aspect", "typed_value", "moved"),
    [
        (Aspect.POINTS, "5.5", "1.5"),
        (Aspect.POINTS, "1", "-3"),
        (Aspect.POINTS, "", "0"),  # not yet typed
        (Aspect.STATUS, "note", "-4"),
        (Aspect.STATUS, "scored", "0"),
    ],
)
def test_points_grow_with_the_value_and_go_with_the_rule(aspect: Aspect, typed_value: str, moved: str) -> None:
    assert moved_by(value(aspect), typed_value, three_rules()) == Decimal(moved)


def test_a_rule_that_counts_again_brings_its_points_back() -> None:
    pack = a_pack(a_browsed_rule("tried", "1.1", "3", status=RuleStatus.TRIAL))
    status = next(iter(rules_of(pack))).adjustables[1]

    assert moved_by(status, "scored", pack) == 3


def test_only_rules_that_are_worth_enough_can_take_a_difference_up() -> None:
    more = takers(value(Aspect.POINTS), Decimal(2), three_rules())
    less = takers(value(Aspect.POINTS), Decimal(-2), three_rules())

    assert [rule.id for rule in more] == ["kept"]
    assert [rule.id for rule in less] == ["late", "kept"]


def test_points_are_typed_without_idle_zeros_and_without_rounding() -> None:
    assert [typed(Decimal(one)) for one in ("2.50", "0.125", "100", "0.00")] == ["2.5", "0.125", "100", "0"]
    assert points_of("late", three_rules()).local == "2"
