"""Steps are never taken out of the log: undoing is a further step, and so is undoing that."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from casereview.model import Course, Retype
from casereview.steps import (
    Deed,
    Role,
    SetCourse,
    SignOff,
    Step,
    Undo,
    corrections_in,
    course_in,
    sign_off_in,
    standing_steps,
    to_redo,
    to_undo,
)
from casereview.terms import Stage

AT = datetime(2026, 3, 2, 9, 30)
SIGNED = SignOff("甲", Role.REVIEWER, AT)


def steps(*deeds: Deed, run: int = 1) -> tuple[Step, ...]:
    return tuple(Step(number, run, "甲", AT, (deed,)) for number, deed in enumerate(deeds, 1))


def a_deed(name: str) -> Deed:
    return Retype(name, "其他")


def test_what_was_undone_counts_no_more_and_stays_in_the_log() -> None:
    log = steps(a_deed("a"), a_deed("b"), Undo(2))

    assert [step.id for step in standing_steps(log)] == [1]
    assert corrections_in(log) == (Retype("a", "其他"),)


def test_an_undoing_that_is_undone_brings_the_step_back() -> None:
    log = steps(a_deed("a"), a_deed("b"), Undo(2), Undo(3))

    assert [step.id for step in standing_steps(log)] == [1, 2]


def test_undoing_goes_back_one_step_at_a_time_and_redoing_forward() -> None:
    log = steps(a_deed("a"), a_deed("b"), Undo(2), Undo(1))

    assert (to_undo(log, 1), to_redo(log, 1)) == (None, 4)
    log += (Step(5, 1, "甲", AT, (Undo(4),)),)
    assert (to_undo(log, 1), to_redo(log, 1)) == (1, 3)
    log += (Step(6, 1, "甲", AT, (Undo(3),)),)
    assert (to_undo(log, 1), to_redo(log, 1)) == (2, None)


def test_after_something_new_there_is_nothing_to_redo() -> None:
    assert to_redo(steps(a_deed("a"), Undo(1), a_deed("b")), 1) is None


def test_steps_on_an_earlier_reading_are_not_undone_from_a_later_one() -> None:
    assert to_undo(steps(a_deed("a")), 2) is None


def test_a_sign_off_cannot_be_undone() -> None:
    log = steps(a_deed("a"), SIGNED)

    assert (to_undo(log, 1), sign_off_in(log, 1), sign_off_in(log, 2)) == (None, SIGNED, None)


def test_of_several_courses_the_last_holds() -> None:
    first, last = Course(stage=Stage.DECIDED), Course(stage=Stage.CLOSED)

    assert course_in(steps(SetCourse(first), SetCourse(last))) == last
    assert course_in(steps(SetCourse(first), SetCourse(last), Undo(2))) == first
    assert course_in(()) == Course()


@given(st.lists(st.sampled_from("duur"), max_size=30))
def test_undo_and_redo_behave_as_in_every_editor(keys: list[str]) -> None:
    done: list[str] = []
    undone: list[str] = []
    log: tuple[Step, ...] = ()
    for number, key in enumerate(keys, 1):
        if key == "d":
            log += (Step(number, 1, "甲", AT, (a_deed(str(number)),)),)
            done, undone = [*done, str(number)], []
            continue
        target = to_undo(log, 1) if key == "u" else to_redo(log, 1)
        assert (target is None) == (not (done if key == "u" else undone))
        if target is None:
            continue
        log += (Step(number, 1, "甲", AT, (Undo(target),)),)
        if key == "u":
            undone.append(done.pop())
        else:
            done.append(undone.pop())

    assert [one.document for one in corrections_in(log) if isinstance(one, Retype)] == done
