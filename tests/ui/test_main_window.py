"""The window and its desk at work on cases in folders: clicks and keys, and what is seen then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from casereview.model import Course, Finding
from casereview.opened import Door, OpenCase
from casereview.terms import Outcome, Stage, Trait
from tests.ui.opened import SAMPLES
from tests.ui.windows import SOON, a_decision, a_paper, all_made, decide_all, on, open_in
from ui.commands import COMMANDS
from ui.desk import Desk
from ui.dialogs.settings_dialog import WhoDialog
from ui.dialogs.sign_off_dialog import SignOffDialog
from ui.main_window import MainWindow
from ui.models.contradiction import contradiction_in
from ui.views.batch_view import BatchView


@pytest.fixture
def case_folder(tmp_path: Path) -> Path:
    return a_decision(tmp_path / "案卷")


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window, key)


def choose_a_fault(window: MainWindow, opened: OpenCase) -> Finding:
    """Choose the first fault that is no veto and leaves no points to whoever judges: it needs no reason."""
    fault = next(f for f in opened.undecided if f.outcome is Outcome.FAIL and not f.rule.owes_reason)
    assert window.panes.findings.select(fault.rule.id, fault.outcome)
    return fault


def test_the_window_begins_with_two_doors_and_makes_nothing_else(window: MainWindow) -> None:
    assert window.start.isVisible()
    assert "panes" not in vars(window)


def test_every_command_does_something(window: MainWindow) -> None:
    assert set(window.commands.all()) == {command.id for command in COMMANDS}


def test_a_case_is_reviewed_shown_and_its_sheet_exported(
    qtbot: QtBot, window: MainWindow, case_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def save_as(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "表.docx"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save_as)
    open_in(qtbot, window, case_folder)
    with qtbot.waitSignal(window.desk.told, timeout=SOON):
        qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert window.panes.isVisible()
    assert "待人工" in window.panes.verdict.text
    assert (tmp_path / "表.docx").stat().st_size > 10_000
    assert proposed[0].startswith("评查表_")
    assert not window.desk.is_busy


def test_a_fault_is_confirmed_with_one_key_and_taken_back_with_another(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    chosen = choose_a_fault(window, open_in(qtbot, window, case_folder))

    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        press(qtbot, window, Qt.Key.Key_Return)
    confirmed = window.panes.findings.chosen
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert confirmed is not None
    assert confirmed.proposed == chosen
    assert window.panes.findings.chosen == chosen
    assert [step.by for step in on(window).steps] == ["评查人甲", "评查人甲"]


def test_a_question_is_answered_with_one_key(qtbot: QtBot, window: MainWindow, case_folder: Path) -> None:
    opened = open_in(qtbot, window, case_folder)
    question = next(f for f in opened.undecided if f.outcome is Outcome.UNSURE and f.rule.veto is None)
    window.panes.findings.select(question.rule.id, question.outcome)

    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        press(qtbot, window, Qt.Key.Key_P)

    chosen = window.panes.findings.chosen
    assert chosen is not None
    assert (chosen.outcome, chosen.proposed) == (Outcome.PASS, question)


def test_whoever_has_not_said_who_they_are_is_asked_once_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    window.desk.keep_settings(replace(window.desk.settings, name=""))
    choose_a_fault(window, open_in(qtbot, window, case_folder))

    press(qtbot, window, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(WhoDialog)
    dialog.name.setText("评查人乙")
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        dialog.accept()

    assert [step.by for step in on(window).steps] == ["评查人乙"]
    assert window.desk.settings.name == "评查人乙"


def test_when_nothing_is_left_to_decide_the_next_key_opens_the_next_case(
    qtbot: QtBot, window: MainWindow, case_folder: Path, tmp_path: Path
) -> None:
    other = a_decision(tmp_path / "另案")
    open_in(qtbot, window, case_folder)
    window.desk.queue.add((other,))
    qtbot.waitUntil(lambda: len(window.desk.queue.cases) == 2, timeout=SOON)
    decide_all(qtbot, window)

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        window.setFocus()
        press(qtbot, window, Qt.Key.Key_N)

    assert on(window).path == other


def test_started_again_the_window_is_where_it_was_left(
    qtbot: QtBot, window: MainWindow, case_folder: Path, tmp_path: Path
) -> None:
    open_in(qtbot, window, case_folder)
    press(qtbot, window, Qt.Key.Key_J, Qt.Key.Key_J)
    window.panes.show_tab("documents")
    chosen = window.panes.findings.chosen
    window.close()
    window.desk.close()

    again = MainWindow(Desk(tmp_path / "数据"))
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.case_shown, timeout=SOON):
        again.desk.open_last()
    standing = (again.panes.findings.chosen, again.panes.tab)
    again.desk.close()

    assert standing == (chosen, "documents")


def test_an_officer_sees_what_to_mend_and_no_score(qtbot: QtBot, window: MainWindow, case_folder: Path) -> None:
    open_in(qtbot, window, case_folder, Door.SELF_CHECK)
    qtbot.waitUntil(lambda: bool(window.panes.cures.summary.text()), timeout=SOON)

    assert window.panes.cures.isVisible()
    assert not window.panes.findings.isVisible()
    assert not window.panes.decision.isVisible()
    assert "分" not in window.panes.verdict.verdict.text()
    assert "本项满分" not in window.panes.finding.toPlainText()
    window.commands.show_score()
    assert window.panes.cures.score.isVisible()


def test_a_case_mended_and_checked_again_shows_what_has_changed(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    open_in(qtbot, window, case_folder, Door.SELF_CHECK)
    a_paper(case_folder / "00-告知书.docx", "行政处罚告知书")

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        press(qtbot, window, Qt.Key.Key_F5)
    qtbot.waitUntil(window.panes.recheck.isVisible, timeout=SOON)

    assert not window.panes.cures.isVisible()


def test_what_could_not_be_read_is_told_and_nothing_of_the_last_case_is_left(
    qtbot: QtBot, window: MainWindow, case_folder: Path, tmp_path: Path
) -> None:
    other = a_decision(tmp_path / "另案")
    (other / "02-空.docx").write_bytes(b"")
    first = open_in(qtbot, window, case_folder)

    second = open_in(qtbot, window, other)

    assert first.kept.id != second.kept.id
    assert "1 份文件未能读取" in window.panes.verdict.text
    assert window.windowTitle().startswith("另案")


def test_a_path_that_is_not_there_is_said_in_a_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, refusals: list[str]
) -> None:
    with qtbot.waitSignal(window.desk.refused, timeout=SOON):
        window.desk.open(tmp_path / "没有")

    assert len(refusals) == 1
    assert "找不到" in refusals[0]
    assert window.desk.open_case is None


def test_cancelling_leaves_the_desk_as_it_was(qtbot: QtBot, window: MainWindow, case_folder: Path) -> None:
    busy: list[bool] = []
    window.desk.busy_changed.connect(busy.append)

    window.desk.open(case_folder)
    window.desk.cancel()
    qtbot.waitUntil(lambda: not window.desk.is_busy, timeout=SOON)

    assert busy == [True, False]
    assert window.desk.open_case is None


def test_while_a_case_is_read_no_other_is_opened_and_that_is_said(
    qtbot: QtBot, window: MainWindow, case_folder: Path, tmp_path: Path
) -> None:
    other = a_decision(tmp_path / "另案")
    said: list[str] = []
    window.desk.told.connect(said.append)

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        window.desk.open(case_folder, Door.REVIEW)
        window.desk.open(other, Door.SELF_CHECK)

    assert (on(window).path, on(window).door, window.desk.door) == (case_folder, Door.REVIEW, Door.REVIEW)
    assert said == ["正在读取“案卷”，请稍候，或者先取消。"]


def signed_by_clicks(qtbot: QtBot, window: MainWindow) -> OpenCase:
    """Everything decided, and the review signed in its dialog."""
    decide_all(qtbot, window)
    window.menus.actions["sign"].trigger()
    (dialog,) = window.findChildren(SignOffDialog)
    qtbot.waitUntil(dialog.sign.isEnabled, timeout=SOON)
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    return on(window)


def can_decide(window: MainWindow) -> set[bool]:
    """Whether anything can be done to the review, by its keys or by what is set of its course."""
    course, names = window.panes.course, ("confirm", "overrule", "passes", "withdraw", "undo", "batch", "sign")
    by_key = {window.menus.actions[name].isEnabled() for name in names}
    return by_key | {course.stage.isEnabled(), course.procedure.isEnabled(), course.tick.isEnabled()}


def test_a_signed_review_is_read_only_and_opens_so_again(qtbot: QtBot, window: MainWindow, case_folder: Path) -> None:
    open_in(qtbot, window, case_folder)
    assert can_decide(window) >= {True}

    signed = signed_by_clicks(qtbot, window)
    at_once = can_decide(window)
    again = open_in(qtbot, window, case_folder)
    press(qtbot, window, Qt.Key.Key_Return, Qt.Key.Key_P)
    qtbot.wait(100)

    assert signed.signed is not None
    assert "已签署：评查人甲（评查人）" in window.panes.verdict.text
    assert (at_once, can_decide(window)) == ({False}, {False})
    assert (again.run, again.score, again.steps) == (signed.run, signed.score, on(window).steps)


def test_a_signed_review_of_a_case_that_was_changed_is_told_of_beside_the_new_one(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    open_in(qtbot, window, case_folder)
    signed = signed_by_clicks(qtbot, window)
    a_decision(case_folder / "补充").joinpath("01-决定书.docx").rename(case_folder / "02-送达回证.docx")

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        window.menus.actions["check_again"].trigger()

    assert on(window).run.id > signed.run.id
    assert can_decide(window) >= {True}
    assert window.panes.signed.told.text().startswith("评查人甲已于 ")
    assert "签署过本案的前一次评查" in window.panes.signed.told.text()


def test_the_earlier_signed_review_is_opened_as_it_was_signed_and_left_again(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    open_in(qtbot, window, case_folder)
    signed = signed_by_clicks(qtbot, window)
    a_decision(case_folder / "补充").joinpath("01-决定书.docx").rename(case_folder / "02-送达回证.docx")
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        window.menus.actions["check_again"].trigger()
    latest = on(window)

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        qtbot.mouseClick(window.panes.signed.button, Qt.MouseButton.LeftButton)
    seen = on(window)

    assert (seen.run, seen.score, seen.signed, seen.behind) == (signed.run, signed.score, signed.signed, True)
    assert [f.outcome for f in seen.review.findings] == [f.outcome for f in signed.review.findings]
    assert can_decide(window) == {False}
    assert "照签署时的样子" in window.panes.signed.told.text()
    assert window.menus.actions["export"].isEnabled()
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        qtbot.mouseClick(window.panes.signed.button, Qt.MouseButton.LeftButton)
    assert (on(window).run, on(window).steps) == (latest.run, latest.steps)
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        qtbot.mouseClick(window.panes.signed.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        window.menus.actions["check_again"].trigger()
    assert on(window).run == latest.run


def test_a_batch_that_is_closed_before_it_is_filled_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    open_in(qtbot, window, case_folder)

    window.menus.actions["batch"].trigger()
    (view,) = window.findChildren(BatchView)
    told = view.marks.question.text()
    qtbot.keyClick(view.window(), Qt.Key.Key_Escape)
    all_made(qtbot, window.desk)

    assert told == "正在整理同类问题…"
    assert window.findChildren(BatchView) == []


def test_a_case_that_is_opened_again_shows_the_finding_that_was_chosen(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    fault = choose_a_fault(window, open_in(qtbot, window, case_folder))

    open_in(qtbot, window, case_folder)

    assert window.panes.finding.finding is not None
    assert window.panes.finding.finding.rule.id == fault.rule.id


def test_a_window_closed_while_a_case_is_still_put_into_it_shows_no_more_of_it(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    open_in(qtbot, window, case_folder)
    shown: list[str] = []
    window.at_work.shown.connect(lambda: shown.append("shown"))
    window.at_work.show_case()
    held = window.panes.findings
    qtbot.waitUntil(lambda: not held.updatesEnabled(), timeout=SOON)
    window.close()
    qtbot.wait(300)
    assert (shown, held.updatesEnabled()) == ([], True)


def test_the_queue_shows_at_once_what_is_known_of_it(qtbot: QtBot, window: MainWindow, case_folder: Path) -> None:
    open_in(qtbot, window, case_folder)
    qtbot.waitUntil(lambda: len(window.desk.queue.cases) == 1, timeout=SOON)

    window.menus.actions["show_queue"].trigger()

    assert window.queue.table.model().rowCount() == 1


def dropped(*paths: Path) -> QDropEvent:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    dropped.kept = dragged  # type: ignore[attr-defined]  # the event does not keep it
    return QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )


def test_a_dropped_folder_is_opened_and_several_go_into_the_queue(
    qtbot: QtBot, window: MainWindow, case_folder: Path, tmp_path: Path
) -> None:
    other = a_decision(tmp_path / "另案")
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        window.dropEvent(dropped(case_folder))
    window.dropEvent(dropped(case_folder, other))
    qtbot.waitUntil(lambda: len(window.desk.queue.cases) == 2, timeout=SOON)

    assert on(window).path == case_folder
    assert window.queue.isVisible()


def test_a_course_set_by_hand_shows_new_findings_and_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    open_in(qtbot, window, case_folder)
    panes = window.panes
    verdict, chosen = panes.verdict.text, panes.findings.chosen

    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        panes.course.stage.setCurrentText("调查中")
        panes.course.stage.picked.emit()

    assert panes.verdict.text != verdict
    assert panes.course.stage.currentText() == "调查中（人工指定）"
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.mouseClick(panes.course.restore, Qt.MouseButton.LeftButton)
    assert (panes.verdict.text, panes.findings.chosen) == (verdict, chosen)


def test_the_next_case_takes_over_nothing_that_was_set(
    qtbot: QtBot, window: MainWindow, case_folder: Path, tmp_path: Path
) -> None:
    open_in(qtbot, window, case_folder)
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        window.desk.take_course(Course(stage=Stage.ARCHIVED))

    open_in(qtbot, window, a_decision(tmp_path / "另案"))

    assert window.panes.course.stage.currentText() == "已决定（识别结果）"
    assert not window.panes.course.restore.isEnabled()


def test_a_contradiction_opens_both_places_side_by_side(qtbot: QtBot, window: MainWindow) -> None:
    opened = open_in(qtbot, window, SAMPLES / "many-faults-word")
    fault = next(finding for finding in opened.review.findings if contradiction_in(finding) is not None)

    window.panes.findings.select(fault.rule.id, fault.outcome)

    stage = window.panes.page.stage
    assert stage.is_contrasting
    assert contradiction_in(fault) == (stage.pane.sources[0], stage.second.sources[0])


@pytest.mark.parametrize("tab", ["documents", "timeline", "evidence", "people", "sheet"])
def test_every_view_of_the_case_is_filled_when_it_comes_to_the_front(
    qtbot: QtBot, window: MainWindow, tab: str
) -> None:
    open_in(qtbot, window, SAMPLES / "fault-signature")
    view = getattr(window.panes, tab)
    before = view.grab().toImage()

    window.menus.actions[f"show_{tab}"].trigger()
    qtbot.wait(50)

    qtbot.waitUntil(lambda: view.grab().toImage() != before, timeout=SOON)
    assert window.panes.tab == tab


def test_the_window_fits_a_small_screen_with_everything_in_it(
    qtbot: QtBot, window: MainWindow, case_folder: Path
) -> None:
    opened = open_in(qtbot, window, case_folder)
    course = window.panes.course

    course.show_course(opened.read, Course(met=tuple(Trait)))
    window.resize(853, 533)  # 1280 × 800 at 150 %
    qtbot.wait(50)

    assert (window.width(), window.height()) == (853, 533)
    assert course.traits.height() >= course.traits.heightForWidth(course.traits.width())
    assert course.restore.geometry().right() <= course.width()
