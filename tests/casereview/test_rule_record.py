"""How rules have fared with people."""

from __future__ import annotations

from datetime import datetime

from casereview.review import Confirmation, Decision, Grounds, Override, Subject, Withdrawal
from casereview.rule_record import RuleRecord, reasons_given, rule_records
from casereview.steps import Step, Undo
from casereview.terms import Outcome

AT = datetime(2026, 3, 2)


def on(case: str, outcome: Outcome = Outcome.FAIL, clause: str = "c1", rule: str = "filed") -> Subject:
    return Subject(case, rule, clause, outcome)


def confirmed(case: str, clause: str = "c1") -> Confirmation:
    return Confirmation(on(case, clause=clause), "甲", AT)


def overruled(case: str, grounds: Grounds = Grounds.READING, found: Outcome = Outcome.FAIL) -> Override:
    return Override(on(case, found), Outcome.PASS, grounds, "", "甲", AT)


def log(*deeds: Decision | Undo) -> tuple[Step, ...]:
    return tuple(Step(number, number, "甲", AT, (deed,)) for number, deed in enumerate(deeds, 1))


def test_confirmed_and_overruled_findings_are_counted_with_the_reasons() -> None:
    steps = log(confirmed("a"), overruled("b"), overruled("c", Grounds.ELSEWHERE), overruled("d"))

    found = rule_records(steps)

    grounds = ((Grounds.READING, 2), (Grounds.ELSEWHERE, 1))
    assert found == {"filed": RuleRecord("filed", cases=4, confirmed=1, overruled=3, grounds=grounds)}


def test_what_was_undone_does_not_count_and_counts_again_when_redone() -> None:
    undone = log(overruled("a"), Undo(1))
    redone = log(overruled("a"), Undo(1), Undo(2))

    assert rule_records(undone) == {}
    assert rule_records(redone)["filed"].overruled == 1


def test_the_last_decision_on_a_finding_counts() -> None:
    found = rule_records(log(overruled("a"), confirmed("a")))

    assert found == {"filed": RuleRecord("filed", cases=1, confirmed=1)}


def test_what_was_taken_back_does_not_count() -> None:
    assert rule_records(log(overruled("a"), Withdrawal(on("a"), "甲", AT))) == {}


def test_a_decision_on_a_later_wording_sets_the_earlier_aside() -> None:
    found = rule_records(log(overruled("a"), confirmed("a", clause="c2")))

    assert found == {"filed": RuleRecord("filed", cases=1, confirmed=1)}


def test_a_case_that_was_mended_and_read_again_stays_one_case() -> None:
    steps = log(overruled("before"), confirmed("after"))

    found = rule_records(steps, {1: 7, 2: 7})

    assert found == {"filed": RuleRecord("filed", cases=1, confirmed=1)}


def test_questions_that_were_answered_are_counted_apart() -> None:
    faulty = Override(on("b", Outcome.UNSURE), Outcome.FAIL, Grounds.PERSONAL, "", "甲", AT)

    found = rule_records(log(overruled("a", found=Outcome.UNSURE), faulty))

    assert found == {"filed": RuleRecord("filed", cases=2, answered_in_order=1, answered_faulty=1)}


def test_a_fault_at_another_price_is_a_fault_agreed_with() -> None:
    cheaper = Override(on("a"), Outcome.FAIL, Grounds.FACTS, "情节轻", "甲", AT)

    assert rule_records(log(cheaper))["filed"] == RuleRecord("filed", cases=1, confirmed=1)


def test_a_rule_is_better_on_trial_once_five_findings_and_a_fifth_of_all_were_overturned() -> None:
    four = [overruled(f"o{i}") for i in range(4)]
    five = [overruled(f"o{i}") for i in range(5)]
    twenty, more = ([confirmed(f"c{i}") for i in range(n)] for n in (20, 21))

    assert not rule_records(log(*four))["filed"].better_on_trial
    assert rule_records(log(*five, *twenty))["filed"].better_on_trial  # five of twenty-five
    assert not rule_records(log(*five, *more))["filed"].better_on_trial


def test_the_reasons_given_on_a_rule_in_any_case_are_told_once_the_last_first_and_none_that_was_undone() -> None:
    def given(reason: str, case: str, rule: str = "filed") -> Override:
        return Override(on(case, rule=rule), Outcome.PASS, Grounds.READING, reason, "甲", AT)

    steps = log(
        given("印迹清晰", "a"),
        given("原卷有页", "b"),
        given("印迹清晰", "c"),
        given("另有依据", "c", rule="decided"),
        given("写错了", "d"),
        Undo(5),
        confirmed("e"),
        overruled("f"),
    )

    assert reasons_given(steps) == {"decided": ("另有依据",), "filed": ("印迹清晰", "原卷有页")}
