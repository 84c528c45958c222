"""What people decide stands beside the findings and refers to nothing that may move."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from casereview.model import CaseFile, Finding, Review, Rule, RulePack, Section, Source
from casereview.review import Grounds, confirm, effective_findings, override, withdraw
from casereview.terms import Origin, Outcome, Topic, VetoMode

AT = datetime(2026, 3, 2, 9, 30)
RULE = Rule("rule", "1", "应当如此", Topic.CONTENT, "一", Decimal(4))
FAIL = Finding(RULE, Outcome.FAIL, "不如此。", (Source("a", 1),), Decimal(1), Decimal(2))
DOUBT = Finding(RULE, Outcome.UNSURE, "看不清。", (Source("b", 1),), Decimal(0), Decimal(1))


def a_review(*findings: Finding) -> Review:
    pack = RulePack("p", "试", "无", "1", Decimal(4), (Section("一", (RULE,)),))
    return Review(CaseFile((), sha256="c"), pack, findings)


def test_a_confirmed_finding_closes_its_range_at_the_least() -> None:
    review = a_review(FAIL)

    assert effective_findings(review, [confirm(review, FAIL, by="甲", at=AT)]) == (replace(FAIL, open=Decimal(0)),)


def test_a_reviewer_may_name_the_points_of_a_range() -> None:
    review = a_review(FAIL)
    decision = confirm(review, FAIL, by="甲", at=AT, deducted=Decimal(3))

    assert effective_findings(review, [decision]) == (replace(FAIL, deducted=Decimal(3), open=Decimal(0)),)


def test_an_override_takes_the_place_of_the_finding_with_its_reason() -> None:
    review = a_review(FAIL)
    decision = override(review, FAIL, Outcome.PASS, grounds=Grounds.READING, reason="印迹被误读", by="甲", at=AT)

    (finding,) = effective_findings(review, [decision])

    assert (finding.outcome, finding.deducted, finding.open) == (Outcome.PASS, Decimal(0), Decimal(0))
    assert (finding.origin, finding.message) == (Origin.PERSON, "印迹被误读")


def test_a_rule_never_costs_more_than_its_points() -> None:
    review = a_review(FAIL, DOUBT)
    decision = override(
        review, DOUBT, Outcome.FAIL, grounds=Grounds.FACTS, reason="确有问题", by="甲", at=AT, deducted=Decimal(4)
    )

    findings = effective_findings(review, [decision])

    assert [(f.deducted, f.open) for f in findings] == [(Decimal(1), Decimal(0)), (Decimal(3), Decimal(0))]


def test_the_last_decision_stands_and_can_be_taken_back() -> None:
    review = a_review(FAIL)
    passed = override(review, FAIL, Outcome.PASS, grounds=Grounds.LAW, reason="另有规定", by="甲", at=AT)
    confirmed = confirm(review, FAIL, by="乙", at=AT)

    assert effective_findings(review, [passed, confirmed]) == (replace(FAIL, open=Decimal(0)),)
    assert effective_findings(review, [passed, withdraw(review, FAIL, by="甲", at=AT)]) == (FAIL,)


@pytest.mark.parametrize("changed", [{"fail": "并不如此"}, {"title": "不同的话"}, {"points": Decimal(3)}])
def test_a_decision_on_an_earlier_wording_no_longer_counts(changed: dict[str, object]) -> None:
    decision = confirm(a_review(FAIL), FAIL, by="甲", at=AT)
    reworded = replace(FAIL, rule=replace(RULE, **changed))  # type: ignore[arg-type]

    assert effective_findings(a_review(reworded), [decision]) == (reworded,)


def test_a_decision_on_another_case_does_not_count() -> None:
    review = a_review(FAIL)
    other = replace(review, case=replace(review.case, sha256="d"))

    assert effective_findings(other, [confirm(review, FAIL, by="甲", at=AT)]) == (FAIL,)


def test_only_a_fault_can_be_confirmed() -> None:
    with pytest.raises(ValueError, match="UNSURE"):
        confirm(a_review(DOUBT), DOUBT, by="甲", at=AT)


@pytest.mark.parametrize("owing", [{"veto": VetoMode.FAIL}, {"spread": (Decimal(1), Decimal(3))}])
def test_vetoes_and_ranges_are_neither_confirmed_nor_overruled_without_a_reason(owing: dict[str, Any]) -> None:
    doubt, fault = (replace(finding, rule=replace(RULE, **owing)) for finding in (DOUBT, FAIL))

    with pytest.raises(ValueError, match="reason"):
        override(a_review(doubt), doubt, Outcome.PASS, grounds=Grounds.LAW, reason=" ", by="甲", at=AT)
    with pytest.raises(ValueError, match="reason"):
        confirm(a_review(fault), fault, by="甲", at=AT)
    assert confirm(a_review(fault), fault, by="甲", at=AT, reason="核实无误 ").reason == "核实无误"


def test_elsewhere_the_grounds_are_reason_enough() -> None:
    review = a_review(DOUBT)
    decision = override(review, DOUBT, Outcome.PASS, grounds=Grounds.LAW, reason=" ", by="甲", at=AT)

    (finding,) = effective_findings(review, [decision])

    assert (finding.outcome, finding.message, finding.proposed) == (Outcome.PASS, "法律理解不同", DOUBT)


def test_an_override_needs_an_outcome_that_settles() -> None:
    review = a_review(DOUBT)

    with pytest.raises(ValueError, match="UNSURE"):
        override(review, DOUBT, Outcome.UNSURE, grounds=Grounds.LAW, reason="再看", by="甲", at=AT)
