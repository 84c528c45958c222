"""Changes tried before they are used."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from casereview.errors import CancelledError
from casereview.open_case import decide, take_up
from casereview.opened import Door, Wish
from casereview.review import Grounds
from casereview.tailored import Aspect, TailoringError
from casereview.tailoring import change, tried
from casereview.terms import Outcome
from tests.casereview.tailoring.shelves import BASE, FILED, IN_TIME, a_change, a_shelf, days, points, reworded
from tests.ui.opened import AT, SAMPLES, libraries_in, opened_sample, read_sample

CASE = "many-faults-word"


def test_every_example_of_the_pack_is_run_and_those_outdated_are_told(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [days("60"), *reworded()])

    trial = tried(shelf, BASE)

    assert trial.examples == sum(len(rule.examples) for rule in trial.pack.rules)
    assert {one.rule.id for one in trial.contradictions} == {IN_TIME}
    assert trial.contradictions[0].what.startswith(f"规则 {IN_TIME} 的示例应为“符合”，实际判为“不符合”")
    kept = len(next(rule for rule in trial.pack.rules if rule.id == IN_TIME).examples) - len(trial.contradictions)
    assert len(trial.holding[IN_TIME]) == kept
    assert (trial.misstated, trial.case) == ((), None)


def test_points_that_do_not_add_up_are_not_tried(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [points(IN_TIME, "1")])

    with pytest.raises(TailoringError, match="各条分值合计"):
        tried(shelf, BASE)


def test_a_trial_can_be_given_up_and_leaves_nothing_behind(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [days("60")])

    def give_up(_step: str, done: int, _total: int) -> None:
        if done > 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        tried(shelf, BASE, progress=give_up)

    assert list((tmp_path / "rules").iterdir()) == []


def test_the_open_case_is_judged_again_and_what_changes_is_told_finding_by_finding(tmp_path: Path) -> None:
    shelf, opened = a_shelf(tmp_path), opened_sample(CASE, tmp_path)
    base = opened.machine.pack.id
    found_faults = (one for one in opened.review.findings if one.outcome is Outcome.FAIL)
    fault = next(one for one in found_faults if one.deducted == one.rule.points)
    taker = next(one for one in opened.review.findings if one.outcome is Outcome.PASS and one.rule.points > 1)
    more, less = fault.rule.points + 1, taker.rule.points - 1
    change(shelf, base, [points(fault.rule.id, str(more)), points(taker.rule.id, str(less))])

    found = tried(shelf, base, opened).case

    assert found is not None
    assert found.other_pack == ""
    assert found.before == opened.score
    assert found.after.kept == opened.score.kept - 1
    (shift,) = found.shifts
    assert shift.rule.id == fault.rule.id
    assert [one.deducted for one in shift.before] == [fault.deducted]
    assert [one.deducted for one in shift.after] == [more]


def test_decisions_on_clauses_that_read_otherwise_are_counted_as_asked_again(tmp_path: Path) -> None:
    shelf, libraries = a_shelf(tmp_path), libraries_in(tmp_path)
    opened = take_up(read_sample(CASE), SAMPLES / CASE, Door.REVIEW, libraries, AT)
    fault = next(one for one in opened.review.findings if one.outcome is Outcome.FAIL and one.rule.veto is None)
    wish = Wish(fault.rule.id, fault.outcome, Outcome.PASS, grounds=Grounds.ELSEWHERE, reason="卷外有")
    opened = decide(opened, (wish,), libraries, "李四", AT)
    base = opened.machine.pack.id
    change(shelf, base, [a_change(Aspect.TITLE, fault.rule.id, f"{fault.rule.title}（本地）")])

    found = tried(shelf, base, opened).case

    assert found is not None
    assert found.reopened == 1
    assert [shift.rule.id for shift in found.shifts] == [fault.rule.id]
    assert found.shifts[0].before[0].outcome is Outcome.PASS
    assert found.shifts[0].after[0].outcome is Outcome.FAIL


def test_a_case_under_another_pack_is_compared_by_the_pack_that_is_changed_on_both_sides(tmp_path: Path) -> None:
    shelf, opened = a_shelf(tmp_path), opened_sample("clean-tianjin", tmp_path)
    assert opened.machine.pack.id != "reference"
    change(shelf, "reference", [points(IN_TIME, "1"), points(FILED, "2.5")])

    found = tried(shelf, "reference", opened).case

    assert found is not None
    assert found.other_pack == opened.machine.pack.title
    assert found.before.total == found.after.total == Decimal(100)
