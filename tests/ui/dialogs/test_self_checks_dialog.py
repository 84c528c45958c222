"""The officer's own self-checks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from casereview.store import KeptCase, Standing
from ui.dialogs.self_checks_dialog import SelfChecksDialog

OLD = KeptCase(1, Path("/案卷/甲"), datetime(2026, 3, 1, 9, 0), Standing(title="某厂案", stage="已结案"))
NEW = KeptCase(2, Path("/案卷/乙"), datetime(2026, 3, 2, 9, 30))


@pytest.fixture
def dialog(qtbot: QtBot) -> SelfChecksDialog:
    dialog = SelfChecksDialog()
    qtbot.addWidget(dialog)
    dialog.show_cases((OLD, NEW))
    dialog.show()
    return dialog


def rows(dialog: SelfChecksDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def pick(qtbot: QtBot, dialog: SelfChecksDialog, row: int) -> None:
    place = dialog.table.visualRect(dialog.table.model().index(row, 0)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def answering(qtbot: QtBot, dialog: SelfChecksDialog, answer: QMessageBox.StandardButton) -> list[str]:
    """What is asked when something is to be deleted, and answered like this."""
    asked: list[str] = []

    def answer_it() -> None:
        (question,) = dialog.findChildren(QMessageBox)
        asked.extend((question.text(), question.informativeText()))
        qtbot.mouseClick(question.button(answer), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer_it)
    qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    return asked


def test_the_last_comes_first(dialog: SelfChecksDialog) -> None:
    assert rows(dialog) == [
        ["乙", str(Path("/案卷/乙")), "2026-03-02 09:30", ""],
        ["某厂案", str(Path("/案卷/甲")), "2026-03-01 09:00", "已结案"],
    ]


def test_nothing_is_done_before_one_is_chosen(qtbot: QtBot, dialog: SelfChecksDialog) -> None:
    assert not dialog.open_button.isEnabled()
    assert not dialog.delete_button.isEnabled()

    pick(qtbot, dialog, 0)

    assert dialog.open_button.isEnabled()
    assert dialog.delete_button.isEnabled()


def test_deleting_is_asked_for_once_more_and_says_that_the_case_is_not_touched(
    qtbot: QtBot, dialog: SelfChecksDialog
) -> None:
    pick(qtbot, dialog, 1)

    with qtbot.waitSignal(dialog.delete_wanted) as wanted:
        asked = answering(qtbot, dialog, QMessageBox.StandardButton.Yes)

    assert wanted.args == [OLD.id]
    assert asked == [
        "确定删除“某厂案”的全部自查记录吗？",
        "删除后不能恢复。案卷自己的文件不会被改动或者删除。",
    ]


def test_who_thinks_better_of_it_deletes_nothing(qtbot: QtBot, dialog: SelfChecksDialog) -> None:
    pick(qtbot, dialog, 0)

    with qtbot.assertNotEmitted(dialog.delete_wanted):
        answering(qtbot, dialog, QMessageBox.StandardButton.Cancel)

    assert len(rows(dialog)) == 2


def test_return_deletes_nothing_and_the_offered_answer_is_to_leave_it(dialog: SelfChecksDialog) -> None:
    question = dialog.confirmation(OLD)

    assert question.defaultButton() is question.button(QMessageBox.StandardButton.Cancel)
    assert not dialog.delete_button.autoDefault()


def test_what_is_left_is_shown_after_deleting(qtbot: QtBot, dialog: SelfChecksDialog) -> None:
    pick(qtbot, dialog, 0)

    dialog.show_cases((OLD,))

    assert [row[0] for row in rows(dialog)] == ["某厂案"]
    assert not dialog.delete_button.isEnabled()


def test_a_self_check_is_opened_by_key_or_button(qtbot: QtBot, dialog: SelfChecksDialog) -> None:
    pick(qtbot, dialog, 1)

    with qtbot.waitSignal(dialog.open_wanted) as wanted:
        qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)

    assert wanted.args == [OLD.path]
    assert not dialog.isVisible()


def test_thousands_are_listed(dialog: SelfChecksDialog) -> None:
    dialog.show_cases(tuple(replace(OLD, id=n) for n in range(2000)))

    assert dialog.table.model().rowCount() == 2000
