"""The form for a case on paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.by_hand import Particulars
from casereview.terms import Procedure, Stage
from ui.views.by_hand_view import ByHandView


@pytest.fixture
def view(qtbot: QtBot) -> ByHandView:
    view = ByHandView()
    qtbot.addWidget(view)
    view.show_packs((("reference", "参考评分模型"), ("own", "本局标准")))
    view.show()
    return view


def test_what_is_typed_in_starts_the_scoring(qtbot: QtBot, view: ByHandView) -> None:
    view.title.insert("滨澜某厂未培训案")
    qtbot.keyClicks(view.number, " B-3 ")
    view.agency.insert("某局")
    view.party.insert("某厂")
    view.stage.setCurrentText("已结案")
    view.pack.setCurrentText("本局标准")

    with qtbot.waitSignal(view.started) as started:
        qtbot.mouseClick(view.begin, Qt.MouseButton.LeftButton)

    told = Particulars("滨澜某厂未培训案", "B-3", "某局", "某厂", Stage.CLOSED, Procedure.ORDINARY)
    assert started.args == [told, "own"]


def test_without_more_the_case_is_archived_and_the_standard_chosen_by_its_agency(
    qtbot: QtBot, view: ByHandView
) -> None:
    qtbot.keyClicks(view.number, "B-3")

    with qtbot.waitSignal(view.started) as started:
        qtbot.keyClick(view.number, Qt.Key.Key_Return)

    assert started.args == [Particulars("", "B-3"), None]


def test_a_case_without_title_and_number_cannot_be_scored(qtbot: QtBot, view: ByHandView) -> None:
    view.party.insert("某厂")

    assert not view.begin.isEnabled()
    with qtbot.assertNotEmitted(view.started):
        qtbot.keyClick(view.party, Qt.Key.Key_Return)


def test_clearing_keeps_agency_and_standard(qtbot: QtBot, view: ByHandView) -> None:
    view.title.insert("某案")
    view.agency.insert("某局")
    view.pack.setCurrentText("本局标准")

    view.clear()
    view.show_packs((("own", "本局标准"),))

    assert (view.title.text(), view.agency.text(), view.pack.currentData()) == ("", "某局", "own")


def test_going_back_is_one_click(qtbot: QtBot, view: ByHandView) -> None:
    with qtbot.waitSignal(view.left):
        qtbot.mouseClick(view.back, Qt.MouseButton.LeftButton)


def test_nothing_of_it_is_kept_once_cases_are_hidden(view: ByHandView) -> None:
    for line in (view.title, view.number, view.agency, view.party):
        line.insert("滨澜某厂")

    view.forget()

    assert [line.text() for line in (view.title, view.number, view.agency, view.party)] == ["", "", "", ""]
