"""Above the rules."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.tailored import Aspect, ShelvedPack
from tests.ui.packs import a_change, three_rules
from ui.widgets.rules_bar import RulesBar

PACKS = (
    ShelvedPack("house-own-1", "本局标准（本单位调整）", "2026-01-01", True, "house", superseded=True),
    ShelvedPack("house", "本局标准", "2026", waiting=2),
    ShelvedPack("broken", "broken", problem="第 1 行有误"),
)


def a_bar(qtbot: QtBot) -> RulesBar:
    bar = RulesBar()
    qtbot.addWidget(bar)
    bar.show_packs(PACKS, "house")
    return bar


def test_packs_say_what_is_to_be_known_of_them_and_earlier_editions_come_last(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)

    assert [bar.packs.itemText(row) for row in range(bar.packs.count())] == [
        "本局标准　2026，2 处改动未启用",
        "broken　无法读取",
        "本局标准（本单位调整）　2026-01-01，旧版",
    ]
    assert bar.packs.currentData() == "house"


def test_a_pack_is_chosen_by_key(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)

    with qtbot.waitSignal(bar.pack_chosen) as chosen:
        qtbot.keyClick(bar.packs, Qt.Key.Key_Down)

    assert chosen.args == ["broken"]


def test_what_is_sought_is_told_once_typing_has_stopped_and_escape_clears_it(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)

    with qtbot.waitSignal(bar.sought):
        qtbot.keyClicks(bar.search, "7.3")
    assert bar.search.text() == "7.3"
    with qtbot.waitSignal(bar.sought):
        qtbot.keyClick(bar.search, Qt.Key.Key_Escape)

    assert bar.search.text() == ""


def test_all_changes_can_be_taken_back_where_there_are_some(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    bar.show_state(three_rules())
    assert not bar.revert_all.isEnabled()
    bar.show_state(three_rules(a_change(Aspect.POINTS, "late", "3")))

    with qtbot.waitSignal(bar.revert_all_wanted):
        qtbot.mouseClick(bar.revert_all, Qt.MouseButton.LeftButton)


def test_a_step_can_be_taken_back_where_there_is_one(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    bar.show_state(three_rules())
    assert not bar.undo.isEnabled()
    bar.show_state(replace(three_rules(), undoable=True))

    with qtbot.waitSignal(bar.undo_wanted):
        qtbot.mouseClick(bar.undo, Qt.MouseButton.LeftButton)
