"""Two people at one store: a review sent, checked and sent back, cases taken out and handed in, by clicks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from casereview.opened import Door, Wish
from casereview.steps import SendBack
from casereview.store import LoanKind, QueueState
from casereview.terms import Outcome
from tests.ui.windows import SOON, a_decision, decide_all, on, open_in
from ui.desk import Desk
from ui.dialogs.reason_dialog import ReasonDialog
from ui.main_window import MainWindow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_decision(tmp_path / "案卷")


def sent(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """Decide all of the case as 评查人甲 and send it for a check."""
    open_in(qtbot, window, folder)
    decide_all(qtbot, window)
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        window.menus.actions["send_for_check"].trigger()


def test_what_another_window_did_is_shown_before_anything_is_done_over_it(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, refusals: list[str]
) -> None:
    open_in(qtbot, window, folder)
    question = on(window).undecided[0]
    other = Desk(tmp_path / "数据")
    other.keep_settings(replace(other.settings, name="评查人乙"))
    with qtbot.waitSignal(other.changed, timeout=SOON):
        other.open(folder, Door.REVIEW)
    with qtbot.waitSignal(other.stood, timeout=SOON):
        other.decide(Wish(question.rule.id, question.outcome, Outcome.PASS, reason="核对过"))

    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        window.at_work.decide(Wish(question.rule.id, question.outcome, Outcome.NOT_APPLICABLE, reason="无此情形"))
    seen = [step.by for step in on(window).steps]
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        window.at_work.decide(Wish(question.rule.id, question.outcome, Outcome.NOT_APPLICABLE, reason="无此情形"))
    other.close()

    assert seen == ["评查人乙"]
    assert refusals == ["评查人乙刚在另一个窗口处理了本案，现已更新显示，请看过后再操作。"]
    assert [step.by for step in on(window).steps] == ["评查人乙", "评查人甲"]


def become(window: MainWindow, name: str) -> None:
    window.desk.keep_settings(replace(window.desk.settings, name=name))


def test_whoever_sent_it_waits_and_somebody_else_passes_it(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    sent(qtbot, window, folder)
    bar = window.panes.check
    assert "待他人复核" in bar.told.text()
    assert (bar.button.isVisible(), bar.back.isVisible()) == (False, False)

    become(window, "评查人乙")
    open_in(qtbot, window, folder)
    assert "请复核" in bar.told.text()
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)

    assert "评查人乙已于" in bar.told.text()
    assert "复核通过" in bar.told.text()
    assert on(window).kept.standing.state is QueueState.DECIDED_ALL


def test_it_is_sent_back_with_a_reason_and_that_is_undone(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    sent(qtbot, window, folder)
    become(window, "评查人乙")
    open_in(qtbot, window, folder)
    qtbot.mouseClick(window.panes.check.back, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(ReasonDialog)
    assert not dialog.do.isEnabled()
    dialog.reason.setText("第3项理由不足")

    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)

    assert on(window).steps[-1].deeds == (SendBack("第3项理由不足"),)
    assert "退回：第3项理由不足。" in window.panes.check.told.text()
    assert window.panes.check.send.isVisible()
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        window.menus.actions["undo"].trigger()
    assert "请复核" in window.panes.check.told.text()


def test_before_all_is_decided_nothing_is_sent_and_that_is_said(
    qtbot: QtBot, window: MainWindow, folder: Path, refusals: list[str]
) -> None:
    open_in(qtbot, window, folder)

    window.menus.actions["send_for_check"].trigger()
    qtbot.waitUntil(lambda: bool(refusals), timeout=SOON)

    assert "没有评判，请评完后再送复核" in refusals[0]
    assert on(window).steps == ()


def test_a_case_taken_out_by_one_is_decided_by_no_other_until_it_is_meant(
    qtbot: QtBot, window: MainWindow, folder: Path, refusals: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_in(qtbot, window, folder)
    window.show_queue()
    queue = window.queue
    qtbot.waitUntil(lambda: len(window.desk.queue.cases) == 1, timeout=SOON)

    def press(button: str, then: str) -> None:
        queue.table.selectRow(0)
        qtbot.mouseClick(getattr(queue, button), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: queue.table.model().index(0, 7).data().startswith(then), timeout=SOON)

    press("take_out", "评查人甲")
    become(window, "评查人乙")
    open_in(qtbot, window, folder)
    assert "由评查人甲取出" in window.panes.verdict.text
    finding = opened.undecided[0]
    window.at_work.decide(Wish(finding.rule.id, finding.outcome, Outcome.PASS, reason="核对过"))
    qtbot.waitUntil(lambda: bool(refusals), timeout=SOON)
    assert refusals == ["本案已由评查人甲取出评查，请等其交回，或者在案卷列表中取出后再评。"]

    asked: list[str] = []

    def answer(_parent: object, _title: str, text: str) -> QMessageBox.StandardButton:
        asked.append(text)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", answer)
    window.show_queue()
    press("take_out", "评查人乙")
    assert len(asked) == 1
    press("hand_in", "交回（未完）")
    loan = window.desk.queue.cases[0].loan
    assert loan is not None
    assert (loan.kind, loan.by) == (LoanKind.PENDING, "评查人乙")
