"""The desk: a case judged again on the course that a person gives."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import casereview.open_case
from casereview.model import Course
from casereview.opened import OpenCase
from casereview.pipeline import judge
from casereview.terms import Procedure, Stage, Trait
from ui.desk import Desk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "数据")
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
    monkeypatch.delattr(casereview.open_case, "read_case")
    threads: list[threading.Thread] = []

    def judge_and_tell(*arguments: object) -> object:
        threads.append(threading.current_thread())
        return judge(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(casereview.open_case, "judge", judge_and_tell)
    with qtbot.waitSignal(desk.stood, timeout=30_000):
        desk.take_course(Course(stage=Stage.INVESTIGATION, met=(Trait.HEARD,)))

    again = on(desk)
    assert (again.review.case.stage, again.review.case.traits) == (Stage.INVESTIGATION, (Trait.HEARD,))
    assert again.read is opened.read
    assert again.review.findings != opened.review.findings
    assert again.score != opened.score
    assert threads != [threading.main_thread()]


def test_taken_back_the_review_is_the_one_the_papers_give(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    for course in (Course(procedure=Procedure.SUMMARY), Course()):
        with qtbot.waitSignal(desk.stood, timeout=30_000):
            desk.take_course(course)

    assert (on(desk).review, on(desk).score) == (opened.review, opened.score)


def test_the_exported_sheet_follows_and_marks_what_a_person_set(
    qtbot: QtBot, desk: Desk, opened: OpenCase, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.stood, timeout=30_000):
        desk.take_course(Course(stage=Stage.CLOSED, met=(Trait.SEIZED,)))
    with qtbot.waitSignal(desk.told, timeout=30_000):
        desk.export(tmp_path / "表.html")

    sheet = (tmp_path / "表.html").read_text(encoding="utf-8")
    assert "已结案（人工指定）" in sheet
    assert "查封扣押（人工指定）" in sheet
    assert "普通程序（人工指定）" not in sheet


def test_wishes_are_taken_in_their_order_and_the_last_stands(qtbot: QtBot, desk: Desk, opened: OpenCase) -> None:
    for stage in (Stage.INVESTIGATION, Stage.CLOSED, Stage.ARCHIVED):
        desk.take_course(Course(stage=stage))
    qtbot.waitUntil(lambda: len(on(desk).steps) == 3, timeout=30_000)

    assert on(desk).review.case.stage is Stage.ARCHIVED


def test_without_a_case_there_is_nothing_to_judge(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.assertNotEmitted(desk.stood, wait=200):
        desk.take_course(Course(stage=Stage.CLOSED))
