"""The course of the open case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casereview.model import CaseFile, Course
from casereview.terms import Procedure, Stage, Trait
from ui.views.course_view import CourseView

READ = CaseFile((), stage=Stage.DECIDED, procedure=Procedure.ORDINARY, traits=(Trait.HEARD,))


def a_view(qtbot: QtBot, course: Course | None = None) -> tuple[CourseView, list[Course]]:
    view = CourseView()
    qtbot.addWidget(view)
    view.show_course(READ, course or Course())
    chosen: list[Course] = []
    view.course_chosen.connect(chosen.append)
    return view, chosen


def shown(view: CourseView) -> tuple[str, str, str]:
    return view.stage.currentText(), view.procedure.currentText(), view.traits.text()


def pick_stage(view: CourseView, stage: Stage) -> None:
    index = list(Stage).index(stage)
    view.stage.setCurrentIndex(index)
    view.stage.activated.emit(index)


def test_without_a_case_there_is_nothing_to_set(qtbot: QtBot) -> None:
    view = CourseView()
    qtbot.addWidget(view)

    assert view.isHidden()


def test_what_was_read_stands_as_read_and_cannot_be_taken_back(qtbot: QtBot) -> None:
    view, chosen = a_view(qtbot)

    assert shown(view) == ("已决定（识别结果）", "普通程序（识别结果）", "经过听证")
    assert not view.restore.isEnabled()
    assert chosen == []  # showing is no wish


def test_what_a_person_set_is_marked(qtbot: QtBot) -> None:
    view, _ = a_view(qtbot, Course(stage=Stage.CLOSED, not_met=(Trait.HEARD,)))

    assert shown(view) == ("已结案（人工指定）", "普通程序（识别结果）", "无（人工指定）")
    assert view.restore.isEnabled()


def test_a_second_wish_builds_on_the_first_before_anything_is_judged(qtbot: QtBot) -> None:
    view, chosen = a_view(qtbot)

    pick_stage(view, Stage.CLOSED)
    view.menu.actions()[0].trigger()
    view.menu.actions()[1].trigger()

    assert chosen[-1] == Course(stage=Stage.CLOSED, met=(Trait.ACCIDENT,), not_met=(Trait.HEARD,))
    assert shown(view) == ("已结案（人工指定）", "普通程序（识别结果）", "事故案件（人工指定）")


def test_choosing_what_was_read_takes_the_wish_back(qtbot: QtBot) -> None:
    view, chosen = a_view(qtbot, Course(stage=Stage.CLOSED))

    pick_stage(view, Stage.DECIDED)

    assert chosen == [Course()]
    assert not view.restore.isEnabled()


def test_everything_set_is_taken_back_at_once(qtbot: QtBot) -> None:
    view, chosen = a_view(qtbot, Course(stage=Stage.CLOSED, procedure=Procedure.FAST, met=(Trait.SEIZED,)))

    QTest.mouseClick(view.restore, Qt.MouseButton.LeftButton)

    assert chosen == [Course()]
    assert shown(view) == ("已决定（识别结果）", "普通程序（识别结果）", "经过听证")
