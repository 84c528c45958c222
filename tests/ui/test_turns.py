"""Work in small steps, one a turn of the event loop."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import SOON
from ui.turns import Job, Turns, at_once


def test_steps_are_done_one_after_the_other_and_nothing_before_the_next_turn(qtbot: QtBot, qapp: QApplication) -> None:
    turns, done = Turns(qapp), []

    def steps() -> Generator[None, None, None]:
        for number in range(3):
            done.append(number)
            yield

    turns.take(steps())
    before = (list(done), turns.is_under_way)
    qtbot.waitUntil(lambda: not turns.is_under_way, timeout=SOON)

    assert before == ([], True)
    assert done == [0, 1, 2]


def test_newer_steps_take_the_place_of_those_that_are_left_which_are_tidied_up(
    qtbot: QtBot, qapp: QApplication
) -> None:
    turns, done = Turns(qapp), []

    def steps(name: str) -> Generator[None, None, None]:
        try:
            while True:
                done.append(name)
                if done.count("new") == 2:
                    return
                yield
        finally:
            done.append(f"{name} tidied")

    turns.take(steps("old"))
    qtbot.waitUntil(lambda: "old" in done, timeout=SOON)
    turns.take(steps("new"))
    qtbot.waitUntil(lambda: not turns.is_under_way, timeout=SOON)

    left = done.index("old tidied")
    assert done == ["old"] * left + ["old tidied", "new", "new", "new tidied"]


def test_a_step_may_begin_other_steps(qtbot: QtBot, qapp: QApplication) -> None:
    owner = QObject(qapp)
    turns, done = Turns(owner), []

    def second() -> Generator[None, None, None]:
        done.append("second")
        yield

    def first() -> Generator[None, None, None]:
        yield
        turns.take(second())

    turns.take(first())
    qtbot.waitUntil(lambda: done == ["second"] and not turns.is_under_way, timeout=SOON)


def test_a_job_at_once_does_what_is_asked_and_returns_its_result() -> None:
    def job() -> Job[int]:
        yield None
        return (yield lambda: 20) + 1  # type: ignore[no-any-return]

    assert at_once(job()) == 21


def test_a_step_that_breaks_ends_the_steps(qtbot: QtBot, qapp: QApplication) -> None:
    turns = Turns(qapp)

    def steps() -> Generator[None, None, None]:
        yield
        raise ValueError

    with qtbot.captureExceptions() as caught:
        turns.take(steps())
        qtbot.waitUntil(lambda: not turns.is_under_way, timeout=SOON)

    assert [error[0] for error in caught] == [ValueError]
    with pytest.raises(ValueError, match="^$"):
        at_once(steps())
