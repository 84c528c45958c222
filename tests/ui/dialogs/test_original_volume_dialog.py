"""The dialog for the paper volume: clicks and keys, and what is wanted in the end."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from casereview.opened import Wish
from casereview.original_volume import VolumeQuestion
from casereview.terms import Outcome
from ui.dialogs.original_volume_dialog import OriginalVolumeDialog
from ui.models.volume_questions import DEDUCTED, REASON

LEFT = Qt.MouseButton.LeftButton


def a_question(rule: str, points: str = "2", *, owes_reason: bool = False, counts: bool = True) -> VolumeQuestion:
    return VolumeQuestion(
        rule, Outcome.UNSURE, "9.5", "请翻看全卷", ("用铅笔签写",), (), Decimal(points), owes_reason, counts
    )


@pytest.fixture
def dialog(qtbot: QtBot) -> OriginalVolumeDialog:
    dialog = OriginalVolumeDialog()
    qtbot.addWidget(dialog)
    dialog.show_questions((a_question("bound"), a_question("order"), a_question("noted", "0", counts=False)))
    dialog.show()
    return dialog


def typed(qtbot: QtBot, dialog: OriginalVolumeDialog, text: str) -> None:
    """Type into the cell that is open and leave it by Enter."""
    line = [one for one in dialog.table.viewport().findChildren(QLineEdit) if one.isVisible()][-1]
    line.selectAll()
    line.insert(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.wait(1)  # the table takes what was typed over a moment later


def test_all_is_answered_and_handed_over_at_once(qtbot: QtBot, dialog: OriginalVolumeDialog) -> None:
    qtbot.mouseClick(dialog.fails, LEFT)
    typed(qtbot, dialog, "有铅笔签写")
    qtbot.mouseClick(dialog.all_pass, LEFT)

    with qtbot.waitSignal(dialog.answered) as answered:
        qtbot.mouseClick(dialog.close_all, LEFT)

    assert answered.args == [
        (
            Wish("bound", Outcome.UNSURE, Outcome.FAIL, Decimal(2), reason="有铅笔签写"),
            Wish("order", Outcome.UNSURE, Outcome.PASS),
            Wish("noted", Outcome.UNSURE, Outcome.PASS),
        )
    ]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_an_answer_goes_on_to_the_next_question(qtbot: QtBot, dialog: OriginalVolumeDialog) -> None:
    qtbot.mouseClick(dialog.passes, LEFT)
    qtbot.mouseClick(dialog.idle, LEFT)

    assert [answer.verdict for answer in dialog.model.answers] == [Outcome.PASS, Outcome.NOT_APPLICABLE, None]
    assert dialog.table.currentIndex().row() == 2
    assert "尚有 1 项未答" in dialog.said.text()


def test_what_is_left_blank_stays_open(qtbot: QtBot, dialog: OriginalVolumeDialog) -> None:
    qtbot.mouseClick(dialog.passes, LEFT)

    with qtbot.waitSignal(dialog.answered) as answered:
        qtbot.mouseClick(dialog.close_all, LEFT)

    assert answered.args == [(Wish("bound", Outcome.UNSURE, Outcome.PASS),)]


def test_a_fault_without_a_reason_is_not_handed_over(qtbot: QtBot, dialog: OriginalVolumeDialog) -> None:
    qtbot.mouseClick(dialog.fails, LEFT)

    with qtbot.assertNotEmitted(dialog.answered):
        qtbot.mouseClick(dialog.close_all, LEFT)

    assert dialog.said.text() == "第 9.5 条：请写明理由"
    assert dialog.table.currentIndex().column() == REASON


@pytest.mark.parametrize("points", ["3", "-1", "x", "0.125"])
def test_points_that_the_rule_does_not_have_are_refused(
    qtbot: QtBot, dialog: OriginalVolumeDialog, points: str
) -> None:
    qtbot.mouseClick(dialog.fails, LEFT)
    typed(qtbot, dialog, "散页")
    dialog.table.edit(dialog.model.index(0, DEDUCTED))
    typed(qtbot, dialog, points)

    with qtbot.assertNotEmitted(dialog.answered):
        qtbot.mouseClick(dialog.close_all, LEFT)

    assert dialog.said.text() == "第 9.5 条：扣分应在 0 到 2 分之间"


def test_points_typed_in_make_it_a_fault(qtbot: QtBot, dialog: OriginalVolumeDialog) -> None:
    dialog.table.edit(dialog.model.index(1, DEDUCTED))
    typed(qtbot, dialog, "0.5")

    assert dialog.model.answers[1].verdict is Outcome.FAIL


def test_a_note_takes_no_points(dialog: OriginalVolumeDialog) -> None:
    flags = dialog.model.flags(dialog.model.index(2, DEDUCTED))

    assert not flags & Qt.ItemFlag.ItemIsEditable


def test_where_nothing_is_to_be_asked_that_is_said(qtbot: QtBot, dialog: OriginalVolumeDialog) -> None:
    dialog.show_questions(())

    assert dialog.said.text() == "没有须对照原卷核对的事项。"
    assert not dialog.close_all.isEnabled()
