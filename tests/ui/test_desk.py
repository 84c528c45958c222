"""The desk: a case judged again on the course that a person gives."""

from __future__ import annotations

import gc
import threading
import weakref
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import casereview.open_case
from casereview.model import Course, Finding
from casereview.opened import Door, OpenCase, Wish
from casereview.pipeline import judge
from casereview.progress import Progress
from casereview.review import Confirmation
from casereview.store import Place
from casereview.store.store import Store
from casereview.terms import Outcome, Procedure, Stage, Trait
from tests.ui.windows import SOON, a_decision
from ui.desk import Desk
from ui.settings import read_settings


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, tmp_path: Path) -> OpenCase:
    """A decision is on the desk."""
    with qtbot.waitSignal(desk.changed, timeout=SOON):
        desk.open(a_decision(tmp_path / "案卷"))
    return on(desk)


def on(desk: Desk) -> OpenCase:
    assert desk.open_case is not None
    return desk.open_case


def test_another_course_is_judged_off_the_main_thread_and_nothing_is_read_again(
    qtbot: QtBot, desk: Desk, opened: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(casereview.open_case, "read_so_far")
    threads: list[threading.Thread] = []

    def judge_and_tell(*arguments: object) -> object:
        threads.append(threading.current_thread())
        return judge(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(casereview.open_case, "judge", judge_and_tell)
    with qtbot.waitSignal(desk.stood, timeout=SOON):
        desk.take_course(Course(stage=Stage.INVESTIGATION, met=(Trait.HEARD,)))

    again = on(desk)
    assert (again.review.case.stage, again.review.case.traits) == (Stage.INVESTIGATION, (Trait.HEARD,))
    assert again.read is opened.read
    assert again.review.findings != opened.review.findings
    assert again.score != opened.score
    assert threads != [threading.main_thread()]


def test_taken_back_the_review_is_the_one_the_papers_give(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    for course in (Course(procedure=Procedure.SUMMARY), Course()):
        with qtbot.waitSignal(desk.stood, timeout=SOON):
            desk.take_course(course)

    assert (on(desk).review, on(desk).score) == (opened.review, opened.score)


def test_the_exported_sheet_follows_and_marks_what_a_person_set(
    qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.stood, timeout=SOON):
        desk.take_course(Course(stage=Stage.CLOSED, met=(Trait.SEIZED,)))
    with qtbot.waitSignal(desk.told, timeout=SOON):
        desk.export(tmp_path / "表.html")

    sheet = (tmp_path / "表.html").read_text(encoding="utf-8")
    assert "已结案（人工指定）" in sheet
    assert "查封扣押（人工指定）" in sheet
    assert "普通程序（人工指定）" not in sheet


def test_wishes_are_taken_in_their_order_and_the_last_stands(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    for stage in (Stage.INVESTIGATION, Stage.CLOSED, Stage.ARCHIVED):
        desk.take_course(Course(stage=stage))
    qtbot.waitUntil(lambda: len(on(desk).steps) == 3, timeout=SOON)

    assert on(desk).review.case.stage is Stage.ARCHIVED


def test_without_a_case_there_is_nothing_to_judge(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.assertNotEmitted(desk.stood, wait=200):
        desk.take_course(Course(stage=Stage.CLOSED))


def faults(desk: Desk) -> list[Finding]:
    return [finding for finding in on(desk).undecided if finding.outcome is Outcome.FAIL]


def agreed(finding: Finding) -> Wish:
    return Wish(finding.rule.id, finding.outcome, reason="属实")


def test_a_decision_is_on_the_disk_before_it_is_shown(
    qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.stood, timeout=SOON):
        desk.decide(agreed(faults(desk)[0]))

    other = Store(tmp_path / "数据" / "reviews.db")  # as another process would see it, the first one killed
    assert other.steps(opened.kept.id) == on(desk).steps
    other.close()


def test_decisions_made_faster_than_they_are_written_are_all_kept_in_their_order(
    qtbot: QtBot, desk: Desk, opened: OpenCase
) -> None:
    wanted = [agreed(finding) for finding in faults(desk)]

    for wish in wanted:
        desk.decide(wish)
    qtbot.waitUntil(lambda: len(on(desk).steps) == len(wanted), timeout=SOON)

    decided = [deed.subject.rule for step in on(desk).steps for deed in step.deeds if isinstance(deed, Confirmation)]
    assert decided == [wish.rule for wish in wanted]


def test_undoing_works_after_the_program_was_started_again(
    qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.stood, timeout=SOON):
        desk.decide(agreed(faults(desk)[0]))
    desk.close()

    again = Desk(tmp_path / "数据")
    with qtbot.waitSignal(again.changed, timeout=SOON):
        again.open_last()
    decided = on(again)
    with qtbot.waitSignal(again.stood, timeout=SOON):
        again.undo()
    undone = on(again)
    again.close()

    assert decided.path == opened.path
    assert len(decided.undecided) == len(opened.undecided) - 1
    assert undone.review == opened.review


def test_a_case_put_away_is_not_opened_by_itself_the_next_time(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    desk.go_home()
    with qtbot.assertNotEmitted(desk.busy_changed, wait=100):
        desk.open_last()

    assert desk.open_case is None
    assert [one.path for one in desk.settings.recent] == [str(opened.path)]


def test_self_checks_are_kept_apart_from_reviews(qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path) -> None:
    with qtbot.waitSignal(desk.changed, timeout=SOON):
        desk.open(opened.path, Door.SELF_CHECK)

    assert on(desk).door is Door.SELF_CHECK
    qtbot.waitUntil(lambda: [kept.path for kept in desk.queue.cases] == [opened.path], timeout=SOON)
    own = Store(tmp_path / "数据" / "self-checks.db", deletable=True)
    assert [len(own.runs(kept.id)) for kept in own.cases()] == [1]
    own.close()


def test_the_queue_holds_what_was_added_and_the_next_case_is_the_next_that_waits(
    qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path
) -> None:
    other = tmp_path / "另案"
    other.mkdir()
    (other / "01-决定书.docx").write_bytes((opened.path / "01-决定书.docx").read_bytes())
    desk.queue.add((other, opened.path))
    qtbot.waitUntil(lambda: [kept.path for kept in desk.queue.cases] == [opened.path, other], timeout=SOON)

    with qtbot.waitSignal(desk.changed, timeout=SOON):
        desk.open_next_undecided()

    assert on(desk).path == other


def test_where_somebody_was_looking_is_remembered(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    place = Place("rule", "不符合", "a:1-1", 2, 1.5, 90, 0.3, "page")
    desk.keep_place(place)
    with qtbot.waitSignal(desk.changed, timeout=SOON):
        desk.check_again()

    assert on(desk).kept.place == place


def test_what_is_made_of_the_case_is_handed_over_on_the_main_thread(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    made: list[tuple[OpenCase, bool]] = []
    handed_over: list[bool] = []

    def make(_work: object, case: OpenCase, _progress: object) -> None:
        made.append((case, threading.current_thread() is threading.main_thread()))

    desk.make(make, lambda _none: handed_over.append(threading.current_thread() is threading.main_thread()))
    qtbot.waitUntil(lambda: bool(handed_over), timeout=SOON)

    assert made == [(opened, False)]
    assert handed_over == [True]


def test_a_desk_that_is_closed_while_a_case_is_read_leaves_nobody_reading(
    qtbot: QtBot, desk: Desk, opened: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, over = threading.Event(), threading.Event()

    def read(_path: object, _catalogue: object, progress: Progress, _workers: object) -> object:
        begun.set()
        try:
            while True:
                progress("读取文件", 0, 1)
        finally:
            sleep(0.2)
            over.set()

    monkeypatch.setattr(casereview.open_case, "read_so_far", read)
    desk.check_again()
    assert begun.wait(SOON / 1000)

    desk.close()

    assert over.is_set()


def test_a_case_that_was_read_at_the_moment_of_closing_is_not_taken_up(
    qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path
) -> None:
    desk.go_home()
    desk.close()

    with qtbot.assertNotEmitted(desk.changed):
        desk._reading.read.emit(opened)

    assert desk.open_case is None
    assert not read_settings(tmp_path / "数据").left_open


def test_a_desk_that_nobody_has_any_more_is_gone_at_once(qapp: QApplication, tmp_path: Path) -> None:
    gc.disable()  # what only the collector finds it takes apart while threads are at work
    try:
        desk = Desk(tmp_path / "数据")
        gone = weakref.ref(desk)
        desk.close()
        del desk

        assert gone() is None
    finally:
        gc.enable()
