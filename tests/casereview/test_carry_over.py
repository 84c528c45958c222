"""Decisions on unchanged clauses stay; of the rest the reason for another look is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from casereview.carry_over import CarriedOver, Moved, carry_over
from casereview.model import CaseFile, Finding, Review, Rule, RulePack, Section, Source
from casereview.review import Decision, Grounds, confirm, override, standing_decisions, withdraw
from casereview.terms import Outcome, Topic

AT = datetime(2026, 3, 2, 9, 30)
FIRST = Rule("first", "1", "应当如此", Topic.CONTENT, "一", Decimal(4), fail="不如此")
SECOND = Rule("second", "2", "也应当如此", Topic.CONTENT, "一", Decimal(4), fail="不如此")
FAIL = Finding(FIRST, Outcome.FAIL, "不如此。", (Source("a", 1),), Decimal(1))
DOUBT = Finding(SECOND, Outcome.UNSURE, "看不清。", (Source("b", 1),), Decimal(0), Decimal(1))


def a_review(*findings: Finding, case: str = "c") -> Review:
    rules = tuple(dict.fromkeys(finding.rule.id for finding in findings))
    by_id = {finding.rule.id: finding.rule for finding in findings}
    pack = RulePack("p", "试", "无", "1", Decimal(8), (Section("一", tuple(by_id[name] for name in rules)),))
    return Review(CaseFile((), sha256=case), pack, findings)


BEFORE = a_review(FAIL, DOUBT)
CONFIRMED = confirm(BEFORE, FAIL, by="甲", at=AT)
ANSWERED = override(BEFORE, DOUBT, Outcome.PASS, grounds=Grounds.READING, reason="原件清楚", by="甲", at=AT)


def carried(after: Review, *decisions: Decision) -> CarriedOver:
    return carry_over(decisions or (CONFIRMED, ANSWERED), BEFORE.pack, after)


def test_decisions_on_unchanged_clauses_stay_and_stand() -> None:
    advised = replace(FIRST, advice="改正", clause="3")
    after = a_review(replace(FAIL, rule=advised), DOUBT)

    over = carried(after)

    assert over == CarriedOver((CONFIRMED, ANSWERED), (), ())
    assert list(standing_decisions(after, over.staying).values()) == [CONFIRMED, ANSWERED]


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (a_review(replace(FAIL, rule=replace(FIRST, points=Decimal(2))), DOUBT), Moved.CLAUSE),
        (a_review(DOUBT), Moved.RULE_GONE),
        (a_review(replace(FAIL, outcome=Outcome.PASS), DOUBT), Moved.OUTCOME),
        (a_review(replace(FAIL, sources=(Source("z", 1),)), DOUBT), Moved.PAPERS),
    ],
)
def test_a_decision_that_does_not_stay_says_why(after: Review, why: Moved) -> None:
    over = carried(after)

    assert over.staying == (ANSWERED,)
    assert [(again.decision, again.why) for again in over.another_look] == [(CONFIRMED, why)]


def test_another_case_keeps_none() -> None:
    over = carried(a_review(FAIL, DOUBT, case="d"))

    assert [again.why for again in over.another_look] == [Moved.CASE, Moved.CASE]


def test_a_new_clause_is_shown_as_not_seen_before() -> None:
    third = replace(FAIL, rule=replace(FIRST, id="third"))

    assert carried(a_review(FAIL, DOUBT, third)).unseen == (third,)


def test_what_was_taken_back_is_not_carried() -> None:
    over = carried(BEFORE, CONFIRMED, withdraw(BEFORE, FAIL, by="甲", at=AT))

    assert over == CarriedOver((), (), ())


def test_a_decision_under_the_new_wording_sets_the_old_one_aside() -> None:
    after = a_review(replace(FAIL, rule=replace(FIRST, points=Decimal(2)), outcome=Outcome.UNSURE), DOUBT)
    (question, _) = after.findings
    decided = override(after, question, Outcome.PASS, grounds=Grounds.FACTS, reason="已核实", by="乙", at=AT)

    over = carried(after, CONFIRMED, decided)

    assert over == CarriedOver((decided,), (), ())
