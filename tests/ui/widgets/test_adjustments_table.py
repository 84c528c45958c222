"""Values that can be changed, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.tailored import Aspect
from tests.ui.packs import a_browsed_rule, a_change
from ui.widgets.adjustments_table import AdjustmentsTable

MADE = a_change(Aspect.PARAMETER, "late", "60", name="days")
ROWS = a_browsed_rule("late", "1.1", made=(MADE,)).adjustables


def a_table(qtbot: QtBot) -> AdjustmentsTable:
    table = AdjustmentsTable("可改的项目")
    qtbot.addWidget(table)
    table.show_rows(ROWS, fixed=False)
    return table


def test_moving_by_keys_says_what_is_chosen(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.table.selectRow(0)

    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table.table, Qt.Key.Key_Down)

    assert chosen.args == [ROWS[1]]


def test_only_a_change_can_be_taken_back(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    assert not table.revert.isEnabled()
    table.table.selectRow(0)
    assert not table.revert.isEnabled()
    table.table.selectRow(2)

    with qtbot.waitSignal(table.reverted) as reverted:
        qtbot.mouseClick(table.revert, Qt.MouseButton.LeftButton)

    assert reverted.args == [((Aspect.PARAMETER, "late", "days"),)]


def test_the_value_that_was_chosen_stays_chosen_when_the_rows_are_shown_anew(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.table.selectRow(2)

    table.show_rows(a_browsed_rule("late", "1.1").adjustables, fixed=False)

    assert table.current is not None
    assert (table.current.name, table.current.change) == ("days", None)
    assert not table.revert.isEnabled()


def test_an_edition_that_is_kept_offers_no_way_back(qtbot: QtBot) -> None:
    table = a_table(qtbot)

    table.show_rows(ROWS, fixed=True)
    table.table.selectRow(2)

    assert not table.revert.isEnabled()
