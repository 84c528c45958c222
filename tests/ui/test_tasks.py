"""The seam to threads."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from casereview.errors import CancelledError
from casereview.progress import Progress
from ui.tasks import Task


def test_the_result_and_the_progress_arrive_on_the_main_thread(qtbot: QtBot) -> None:
    def work(progress: Progress) -> object:
        progress("读取文书", 1, 2)
        return threading.current_thread() is threading.main_thread()

    owner = QObject()
    task = Task(work, owner)
    steps: list[tuple[str, int, int]] = []
    task.progressed.connect(lambda *step: steps.append(step))

    with qtbot.waitSignal(task.succeeded) as done:
        task.start()

    assert done.args == [False]
    assert steps == [("读取文书", 1, 2)]


def test_a_failure_is_handed_on(qtbot: QtBot) -> None:
    owner = QObject()
    task = Task(lambda _: 1 // 0, owner)

    with qtbot.waitSignal(task.failed) as failure:
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
    with qtbot.waitSignal(task.failed) as failure:
        task.start()
        task.cancel()
        held.set()

    assert isinstance(failure.args[0], CancelledError)
