"""The bar over a case that was signed before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.opened import OpenCase
from casereview.steps import Role, SignOff, Step
from tests.ui.case_builder import on_desk
from ui.widgets.signed_bar import SignedBar


def reviewed_again(folder: Path, times: int) -> OpenCase:
    """A case that was signed so many times before this run."""
    opened = on_desk(folder).opened
    signed = tuple(
        Step(number, number, "某甲", at, (SignOff(f"某{number}", Role.REVIEWER, at),))
        for number in range(1, times + 1)
        for at in [datetime(2026, 3, number, 9, 30)]
    )
    return replace(opened, run=replace(opened.run, id=times + 1), steps=signed)


@pytest.fixture
def bar(qtbot: QtBot) -> SignedBar:
    bar = SignedBar()
    qtbot.addWidget(bar)
    return bar


def test_where_nothing_was_signed_before_it_is_not_there(bar: SignedBar, tmp_path: Path) -> None:
    bar.show_case(reviewed_again(tmp_path, 0))

    assert bar.isHidden()


def test_one_that_was_signed_is_a_click_away(qtbot: QtBot, bar: SignedBar, tmp_path: Path) -> None:
    bar.show_case(reviewed_again(tmp_path, 1))

    with qtbot.waitSignal(bar.run_wanted) as wanted:
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)

    assert wanted.args == [1]
    assert bar.told.text() == "某1已于 2026-03-01 签署过本案的前一次评查，本次另行评查。"


def test_of_several_the_last_comes_first(qtbot: QtBot, bar: SignedBar, tmp_path: Path) -> None:
    bar.show_case(reviewed_again(tmp_path, 3))
    bar.show()

    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)

    assert [action.text() for action in bar.runs.actions()] == [
        f"2026-03-0{number} 09:30，某{number}（评查人）" for number in (3, 2, 1)
    ]
    with qtbot.waitSignal(bar.run_wanted) as wanted:
        qtbot.keyClick(bar.runs, Qt.Key.Key_Down)
        qtbot.keyClick(bar.runs, Qt.Key.Key_Return)
    assert wanted.args == [3]


def test_from_an_earlier_review_a_click_leads_back(qtbot: QtBot, bar: SignedBar, tmp_path: Path) -> None:
    bar.show_case(replace(reviewed_again(tmp_path, 1), behind=True))

    with qtbot.waitSignal(bar.latest_wanted):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
