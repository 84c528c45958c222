"""The desk: a case judged again on the course that a person gives."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui.open_case
from casereview.errors import CaseReviewError
from casereview.model import Course
from casereview.pipeline import judge
from casereview.terms import Procedure, Stage, Trait
from ui.desk import Desk
from ui.open_case import OpenCase


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, tmp_path: Path) -> OpenCase:
    """A decision is on the desk."""
    open_decision(qtbot, desk, tmp_path / "案卷")
    return on(desk)


def open_decision(qtbot: QtBot, desk: Desk, folder: Path) -> None:
    folder.mkdir()
    document = docx.Document()
    for line in ("行政处罚决定书", "（滨）应急罚〔2025〕3号", "被处罚单位：滨澜某厂", "决定给予罚款叁万元的行政处罚。"):
        document.add_paragraph(line)
    document.save(str(folder / "01-决定书.docx"))
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        desk.open(folder)


def on(desk: Desk) -> OpenCase:
    assert desk.open_case is not None
    return desk.open_case


def test_another_course_is_judged_off_the_main_thread_and_nothing_is_read_again(
    qtbot: QtBot, desk: Desk, opened: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(ui.open_case, "read_case")
    threads: list[threading.Thread] = []

    def judge_and_tell(*arguments: object) -> object:
        threads.append(threading.current_thread())
        return judge(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(ui.open_case, "judge", judge_and_tell)
    with qtbot.waitSignal(desk.judged_again, timeout=30_000):
        desk.take_course(Course(stage=Stage.INVESTIGATION, met=(Trait.HEARD,)))

    again = on(desk)
    assert (again.review.case.stage, again.review.case.traits) == (Stage.INVESTIGATION, (Trait.HEARD,))
    assert again.read is opened.read
    assert again.review.findings != opened.review.findings
    assert again.score != opened.score
    assert threads != [threading.main_thread()]


def test_taken_back_the_review_is_the_one_the_papers_give(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    for course in (Course(procedure=Procedure.SUMMARY), Course()):
        with qtbot.waitSignal(desk.judged_again, timeout=30_000):
            desk.take_course(course)

    assert on(desk) == opened


def test_the_exported_sheet_follows_and_marks_what_a_person_set(
    qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.judged_again, timeout=30_000):
        desk.take_course(Course(stage=Stage.CLOSED, met=(Trait.SEIZED,)))
    desk.export(tmp_path / "表.html")

    sheet = (tmp_path / "表.html").read_text(encoding="utf-8")
    assert "已结案（人工指定）" in sheet
    assert "查封扣押（人工指定）" in sheet
    assert "普通程序（人工指定）" not in sheet


def test_of_several_wishes_the_last_counts(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    judged: list[Stage] = []
    desk.judged_again.connect(lambda: judged.append(on(desk).review.case.stage))

    with qtbot.waitSignal(desk.judged_again, timeout=30_000):
        for stage in (Stage.INVESTIGATION, Stage.CLOSED, Stage.ARCHIVED):
            desk.take_course(Course(stage=stage))

    assert judged == [Stage.ARCHIVED]


def test_a_wish_for_one_case_never_falls_to_the_next(
    qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = threading.Event()

    def slowly(case: OpenCase, course: Course, progress: object) -> OpenCase:
        held.wait(30)
        return case

    monkeypatch.setattr("ui.desk.judge_again", slowly)
    desk.take_course(Course(stage=Stage.INVESTIGATION))
    desk.take_course(Course(stage=Stage.ARCHIVED))
    open_decision(qtbot, desk, tmp_path / "另案")
    with qtbot.waitSignal(desk.judged_again, timeout=30_000):
        held.set()

    assert on(desk).path == tmp_path / "另案"
    assert on(desk).review.course == Course()


def test_a_judging_that_fails_leaves_the_case_as_judged_and_says_why(
    qtbot: QtBot, desk: Desk, opened: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    desk.refused.connect(said.append)

    def refuse(case: OpenCase, course: Course, progress: object) -> OpenCase:
        raise CaseReviewError("评查标准已被移走。")

    monkeypatch.setattr("ui.desk.judge_again", refuse)
    with qtbot.waitSignals([desk.judged_again, desk.refused], timeout=30_000):
        desk.take_course(Course(stage=Stage.INVESTIGATION))

    assert said == ["评查标准已被移走。"]
    assert on(desk) is opened


def test_without_a_case_there_is_nothing_to_judge(desk: Desk) -> None:
    judging: list[bool] = []
    desk.judging_changed.connect(judging.append)

    desk.take_course(Course(stage=Stage.CLOSED))

    assert judging == []
