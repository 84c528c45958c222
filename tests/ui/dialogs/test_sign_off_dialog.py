"""Closing a review."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.signing_off import Hindrance
from casereview.steps import Role
from casereview.terms import Outcome
from tests.review_builder import a_finding, a_rule
from ui.dialogs.sign_off_dialog import SignOffDialog

VETO = a_finding(a_rule("veto", clause="0.1"), Outcome.FAIL, message="没有告知。")
FAULT = a_finding(a_rule("fault", clause="6.3"), Outcome.FAIL, message="", deducted=str(Decimal(1)))
FOUND = (Hindrance("有1项否决没有逐项确认。", (VETO,)), Hindrance("还有1项没有确认。", (FAULT,)))


def a_dialog(qtbot: QtBot, name: str = "某乙", role: Role = Role.REVIEWER) -> SignOffDialog:
    dialog = SignOffDialog(name, role)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_nothing_can_be_signed_before_it_is_known_what_is_in_the_way(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.ask()

    assert asked.args == ["某乙", Role.REVIEWER]
    assert not dialog.sign.isEnabled()
    assert dialog.state.text() == "正在核对能否签署…"


def test_what_is_in_the_way_is_listed_and_can_be_gone_to(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    dialog.show_hindrances("某乙", Role.REVIEWER, FOUND)

    model = dialog.hindrances.model()
    heads = [model.index(row, 0) for row in range(model.rowCount())]
    assert [head.data() for head in heads] == ["有1项否决没有逐项确认。（1）", "还有1项没有确认。（1）"]
    assert [model.index(0, 0, head).data() for head in heads] == ["0.1　没有告知。", "6.3　fault应当符合"]
    assert dialog.state.text() == "签署前还须处理以下事项；双击条款即可前往。"
    assert not dialog.sign.isEnabled()

    place = dialog.hindrances.visualRect(model.index(0, 0, heads[1])).center()
    qtbot.mouseClick(dialog.hindrances.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(dialog.finding_chosen) as chosen:
        qtbot.keyClick(dialog.hindrances, Qt.Key.Key_Return)
    assert chosen.args == [FAULT]
    assert not dialog.isVisible()  # it would keep the case from being decided on


def test_what_nothing_hinders_is_signed_by_a_click(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    dialog.show_hindrances("某乙", Role.REVIEWER, ())

    assert dialog.state.text() == "可以签署。签署后评查结果只能查看，不能再改。"
    with qtbot.waitSignal(dialog.sign_wanted) as wanted:
        qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)

    assert wanted.args == ["某乙", Role.REVIEWER]
    assert not dialog.isVisible()


def test_another_name_or_role_is_asked_about_anew(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    dialog.show_hindrances("某乙", Role.REVIEWER, ())

    with qtbot.waitSignal(dialog.asked) as asked:
        qtbot.keyClicks(dialog.name, "x")
    assert asked.args == ["某乙x", Role.REVIEWER]
    assert not dialog.sign.isEnabled()

    dialog.show_hindrances("某乙", Role.REVIEWER, ())  # an answer that came late
    assert not dialog.sign.isEnabled()

    dialog.role.setFocus()
    with qtbot.waitSignal(dialog.asked) as asked:
        qtbot.keyClick(dialog.role, Qt.Key.Key_Down)
    assert asked.args == ["某乙x", Role.LEAD]


def test_return_in_the_name_signs_nothing(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    dialog.show_hindrances("某乙", Role.REVIEWER, ())

    with qtbot.assertNotEmitted(dialog.sign_wanted):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    assert dialog.isVisible()


def test_the_officer_of_a_case_is_offered_no_role_of_theirs(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, role=Role.OFFICER)

    offered = [dialog.role.itemData(row) for row in range(dialog.role.count())]

    assert offered == [Role.LEGAL_REVIEWER, Role.REVIEWER, Role.LEAD]
    assert dialog.chosen_role is Role.LEGAL_REVIEWER


def test_every_control_has_a_name_for_who_cannot_see(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    assert all(one.accessibleName() for one in (dialog.name, dialog.role, dialog.state, dialog.hindrances))
