"""The seam to threads."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from casereview.errors import CancelledError
from casereview.progress import Progress
from tests.ui.windows import SOON
from ui.tasks import AbandonedError, Task


def test_the_result_and_the_progress_arrive_on_the_main_thread(qtbot: QtBot) -> None:
    def work(progress: Progress) -> object:
        progress("读取文书", 1, 2)
        return threading.current_thread() is threading.main_thread()

    owner = QObject()
    task = Task(work, owner)
    steps: list[tuple[str, int, int]] = []
    task.progressed.connect(lambda *step: steps.append(step))

    with qtbot.waitSignal(task.succeeded, timeout=SOON) as done:
        task.start()

    assert done.args == [False]
    assert steps == [("读取文书", 1, 2)]


def test_a_failure_is_handed_on(qtbot: QtBot) -> None:
    owner = QObject()
    task = Task(lambda _: 1 // 0, owner)

    with qtbot.waitSignal(task.failed, timeout=SOON) as failure:
        task.start()

    assert isinstance(failure.args[0], ZeroDivisionError)


def test_after_cancelling_the_next_progress_call_ends_the_work(qtbot: QtBot) -> None:
    owner = QObject()
    held = threading.Event()

    def work(progress: Progress) -> object:
        held.wait(10)
        progress("读取文书", 0, 1)
        return "never"

    task = Task(work, owner)
    with qtbot.waitSignal(task.failed, timeout=SOON) as failure:
        task.start()
        task.cancel()
        held.set()

    assert isinstance(failure.args[0], CancelledError)


def test_work_of_which_a_part_is_wanted_may_bring_it_to_its_end_once_it_was_told(qtbot: QtBot) -> None:
    def work(progress: Progress) -> object:
        try:
            while True:
                progress("读取文件", 1, 1)
        except CancelledError:
            progress("逐条审查", 0, 1)
            return "all had been read"

    owner = QObject()
    task = Task(work, owner, partly=True)
    with qtbot.waitSignal(task.succeeded, timeout=SOON) as whole:
        task.start()
        task.cancel()

    assert whole.args == ["all had been read"]


def test_work_of_which_a_part_is_wanted_hands_that_over_when_it_is_cancelled_and_nothing_when_it_is_abandoned(
    qtbot: QtBot,
) -> None:
    def work(progress: Progress) -> object:
        try:
            while True:
                progress("读取文书", 0, 1)
        except CancelledError:
            return "a part"

    owner = QObject()
    cancelled, abandoned = Task(work, owner, partly=True), Task(work, owner, partly=True)
    with qtbot.waitSignal(cancelled.succeeded, timeout=SOON) as part:
        cancelled.start()
        cancelled.cancel()
    with qtbot.waitSignal(abandoned.failed, timeout=SOON) as failure:
        abandoned.abandon()
        abandoned.start()

    assert part.args == ["a part"]
    assert isinstance(failure.args[0], AbandonedError)
