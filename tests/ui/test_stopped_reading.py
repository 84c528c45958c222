"""A case of files whose reading somebody stops: what was read is shown as a part, and reading goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.load import workers
from casereview.load.files import Handed
from casereview.load.schedule import Reading
from casereview.load.stopped import made_of
from casereview.opened import Door, OpenCase
from casereview.steps import Role, SignOff
from tests.ui.opened import AT, SAMPLES
from tests.ui.windows import SOON, a_decision, on, open_in
from ui.main_window import MainWindow
from ui.tasks import Task

CASE = SAMPLES / "many-faults-word"
OF_WHOLE_REVIEWS = ("export", "print", "export_opinion", "sign", "confirm", "batch", "show_sheet", "read_back")


@contextmanager
def stopped_after_a_file(window: MainWindow) -> Iterator[None]:
    """As if somebody had stopped the reading the moment a file was read, and none but its neighbours by then."""
    report = Task._report

    def stop(task: Task, step: str, done: int, total: int) -> None:
        if step == "读取文件" and done:
            window.desk.cancel()
        report(task, step, done, total)

    def made(reading: Reading[object], at: int) -> list[Handed[object]] | None:
        return None if at else made_of(reading, at)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Task, "_report", stop)
        patch.setattr(workers, "made_of", made)
        yield


def stopped(qtbot: QtBot, window: MainWindow, door: Door = Door.REVIEW) -> OpenCase:
    with stopped_after_a_file(window):
        return open_in(qtbot, window, CASE, door)


def test_what_was_read_by_then_is_shown_as_a_part_and_named_what_was_not(qtbot: QtBot, window: MainWindow) -> None:
    opened = stopped(qtbot, window)
    panes = window.panes

    assert opened.left
    assert panes.stopped.isVisible()
    assert opened.left[0] in panes.stopped.told.text()
    assert panes.stopped.accessibleDescription() == panes.stopped.told.text()
    assert panes.verdict.text.startswith("没有读完，不计分")
    assert "未查" in panes.verdict.counts.text()
    assert window.statusBar().currentMessage() == ""


def test_of_a_part_nothing_is_decided_signed_or_handed_over(
    qtbot: QtBot, window: MainWindow, refusals: list[str]
) -> None:
    opened = stopped(qtbot, window)

    assert [name for name in OF_WHOLE_REVIEWS if window.menus.actions[name].isEnabled()] == []
    window.panes.findings.select_first()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_P, Qt.Key.Key_M):
        qtbot.keyClick(window.panes.findings.tree, key)
    qtbot.wait(50)
    assert "没有读完" in window.panes.decision.hint.text()
    window.desk.do(SignOff("评查人甲", Role.REVIEWER, AT))
    qtbot.waitUntil(lambda: bool(refusals), timeout=SOON)
    assert refusals == ["案卷没有读完，只能查看已读部分；请接着读完，再评判、签署、导出。"]
    assert window.desk.open_case is opened
    window.panes.show_tab("sheet")
    assert window.panes.tab != "sheet"


def test_stopped_when_all_was_read_already_it_is_shown_whole(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with stopped_after_a_file(window):
        opened = open_in(qtbot, window, a_decision(tmp_path / "案卷"))

    assert (opened.left, opened.is_fixed) == ((), False)
    assert not window.panes.stopped.isVisible()


def test_a_click_reads_on_to_the_end(qtbot: QtBot, window: MainWindow) -> None:
    stopped(qtbot, window)

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        qtbot.mouseClick(window.panes.stopped.button, Qt.MouseButton.LeftButton)

    opened = on(window)
    assert (opened.left, opened.is_fixed) == ((), False)
    assert not window.panes.stopped.isVisible()
    assert window.menus.actions["export"].isEnabled()
    window.panes.show_tab("sheet")
    assert window.panes.tab == "sheet"


def test_a_review_on_the_desk_is_not_put_aside_for_a_part_of_the_same_case(qtbot: QtBot, window: MainWindow) -> None:
    before = open_in(qtbot, window, CASE)

    with stopped_after_a_file(window), qtbot.waitSignal(window.desk.told, timeout=SOON) as told:
        qtbot.keyClick(window, Qt.Key.Key_F5)

    assert told.args == ["已停止读取“many-faults-word”，再次打开时从停下的地方接着读。"]
    assert window.desk.open_case is before


def test_the_officer_is_told_of_a_part_what_is_wrong_in_it_and_no_more(qtbot: QtBot, window: MainWindow) -> None:
    stopped(qtbot, window, Door.SELF_CHECK)

    assert window.panes.stopped.isVisible()
    assert window.panes.verdict.text.startswith("没有读完")
    qtbot.waitUntil(lambda: bool(window.panes.cures.summary.text()), timeout=SOON)
    assert "未查" not in window.panes.cures.summary.text()
