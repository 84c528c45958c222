"""A clause keeps its fingerprint until something changes that decides how it judges."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from casereview.checks import CHECKS
from casereview.fingerprint import fingerprint
from casereview.model import Bound, Example, Rule
from casereview.terms import Cure, Force, Outcome, RuleStatus, Stage, Standing, Topic, VetoMode

PRESENT = Bound(CHECKS["present"], {"kinds": ("filing_approval",)})
RULE = Rule(
    "filing-approved", "1.1", "有立案审批表", Topic.PROCEDURE, "立案", Decimal(2), check=PRESENT, fail="没有立案审批表"
)


@pytest.mark.parametrize(
    "changed",
    [
        replace(RULE, title="卷内有立案审批表"),
        replace(RULE, points=Decimal(3)),
        replace(RULE, each=Decimal(1)),
        replace(RULE, spread=(Decimal(1), Decimal(2))),
        replace(RULE, veto=VetoMode.FAIL),
        replace(RULE, status=RuleStatus.TRIAL),
        replace(RULE, basis=("《行政处罚法》第五十四条",)),
        replace(RULE, standing=Standing.RECALLED),
        replace(RULE, force=Force.LOCAL),
        replace(RULE, from_stage=Stage.DECIDED),
        replace(RULE, applies=PRESENT),
        replace(RULE, absorbed_by=("other",)),
        replace(RULE, fail="卷内没有立案审批表"),
        replace(RULE, check=Bound(CHECKS["present"], {"kinds": ("inquiry_record",)})),
        replace(RULE, check=Bound(CHECKS["absent"], {"kinds": ("filing_approval",)})),
        replace(RULE, check=None, ask="请核对"),
    ],
)
def test_what_decides_the_clause_changes_it(changed: Rule) -> None:
    assert fingerprint(changed) != fingerprint(RULE)


@pytest.mark.parametrize(
    "changed",
    [
        replace(RULE, advice="补齐立案审批表"),
        replace(RULE, clause="2.4", section="程序"),
        replace(RULE, topic=Topic.CONTENT),
        replace(RULE, cure=Cure.REDO),
        replace(RULE, covers=("D001",)),
        replace(RULE, examples=(Example({}, Outcome.PASS, 3),), file=Path("x.yaml"), line=9),
        replace(RULE, points=Decimal("2.00")),
        replace(RULE, check=Bound(CHECKS["present"], {"kinds": ("filing_approval",), "within": ()})),
    ],
)
def test_what_only_surrounds_it_does_not(changed: Rule) -> None:
    assert fingerprint(changed) == fingerprint(RULE)


def test_it_is_the_same_on_every_machine() -> None:
    assert fingerprint(RULE) == "be8ff6fe075a4386"
