"""Deciding by keyboard."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from casereview.model import Rule
from casereview.opened import Wish
from casereview.review import Grounds
from casereview.steps import Role, SignOff
from casereview.terms import Outcome, VetoMode
from tests.review_builder import a_finding, a_review, a_rule
from tests.ui.case_builder import OnDesk, on_desk
from tests.ui.opened import AT
from ui.commands import COMMANDS, key_of
from ui.models.judgements import Judgement
from ui.views.decision_view import DecisionView

Window = tuple[DecisionView, list[Wish], QTreeView]


def a_window(qtbot: QtBot, desk: OnDesk, at: int = 0) -> Window:
    """The view beside a list that has the keys, with the commands that decide as the window makes them."""
    window, view, elsewhere = QWidget(), DecisionView(), QTreeView()
    window.resize(500, 500)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(elsewhere)
    column.addWidget(view)
    for one in COMMANDS:
        if one.id in set(Judgement) | {"reason"}:
            action = QAction(one.title, window)
            action.setShortcut(QKeySequence(key_of(one, {})))
            action.triggered.connect(getattr(view, "give_reason" if one.id == "reason" else one.id))
            window.addAction(action)
    view.show_finding(desk.opened.review.findings[at], desk.opened)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    elsewhere.setFocus()
    view.window_kept_alive = window  # type: ignore[attr-defined]
    said: list[Wish] = []
    view.wished.connect(said.append)
    return view, said, elsewhere


def one_finding(tmp_path: Path, rule: Rule, outcome: Outcome, *, left: str = "0", deducted: str = "0") -> OnDesk:
    return on_desk(tmp_path, a_review([a_finding(rule, outcome, message="…", deducted=deducted, left=left)]))


def enabled(view: DecisionView) -> list[str]:
    return [answer.value for answer, button in view.buttons.items() if button.isEnabled()]


@pytest.mark.parametrize(
    ("outcome", "answers"),
    [
        (Outcome.FAIL, ["confirm", "overrule", "not_applicable"]),
        (Outcome.UNSURE, ["not_applicable", "passes", "fails"]),
        (Outcome.ERROR, ["not_applicable", "passes", "fails"]),
        (Outcome.PASS, ["overrule", "not_applicable"]),
        (Outcome.NOT_APPLICABLE, ["passes", "fails"]),
    ],
)
def test_only_what_makes_sense_is_offered(qtbot: QtBot, tmp_path: Path, outcome: Outcome, answers: list[str]) -> None:
    view, _said, _list = a_window(qtbot, one_finding(tmp_path, a_rule("one"), outcome))

    assert enabled(view) == answers


def test_every_button_shows_its_key(qtbot: QtBot, tmp_path: Path) -> None:
    view, _said, _list = a_window(qtbot, on_desk(tmp_path))

    before = [button.text() for button in view.buttons.values()]
    view.show_keys({"overrule": "Ctrl+G"})

    assert before == ["确认　⏎", "改判　X", "不涉及　M", "符合　P", "不符合　F", "撤回　⌫"]
    assert view.buttons[Judgement.OVERRULE].text() == "改判　Ctrl+G"


@pytest.mark.parametrize(
    ("outcome", "key", "wish"),
    [
        (Outcome.FAIL, Qt.Key.Key_Return, Wish("one", Outcome.FAIL)),
        (Outcome.FAIL, Qt.Key.Key_X, Wish("one", Outcome.FAIL, Outcome.PASS)),
        (Outcome.FAIL, Qt.Key.Key_M, Wish("one", Outcome.FAIL, Outcome.NOT_APPLICABLE)),
        (Outcome.UNSURE, Qt.Key.Key_P, Wish("one", Outcome.UNSURE, Outcome.PASS)),
        (Outcome.UNSURE, Qt.Key.Key_F, Wish("one", Outcome.UNSURE, Outcome.FAIL)),
        (Outcome.PASS, Qt.Key.Key_X, Wish("one", Outcome.PASS, Outcome.FAIL)),
    ],
)
def test_one_key_decides(qtbot: QtBot, tmp_path: Path, outcome: Outcome, key: Qt.Key, wish: Wish) -> None:
    view, said, elsewhere = a_window(qtbot, one_finding(tmp_path, a_rule("one"), outcome))

    with qtbot.waitSignal(view.wished):
        qtbot.keyClick(elsewhere, key)

    assert said == [wish]


def test_a_key_that_makes_no_sense_decides_nothing_and_names_those_that_do(qtbot: QtBot, tmp_path: Path) -> None:
    view, said, elsewhere = a_window(qtbot, one_finding(tmp_path, a_rule("one"), Outcome.FAIL))

    for key in (Qt.Key.Key_P, Qt.Key.Key_Backspace, Qt.Key.Key_F):
        qtbot.keyClick(elsewhere, key)

    assert said == []
    assert view.hint.text() == "本项不能“不符合”，可以：确认、改判、不涉及。"


def test_a_click_decides_and_leaves_the_keys_where_they_were(qtbot: QtBot, tmp_path: Path) -> None:
    view, said, elsewhere = a_window(qtbot, on_desk(tmp_path))

    qtbot.mouseClick(view.buttons[Judgement.OVERRULE], Qt.MouseButton.LeftButton)

    assert said == [Wish("amount", Outcome.FAIL, Outcome.PASS)]
    assert elsewhere.hasFocus()


def test_digits_make_the_points_that_are_taken_with_the_answer(qtbot: QtBot, tmp_path: Path) -> None:
    view, said, elsewhere = a_window(qtbot, on_desk(tmp_path))

    qtbot.keyClicks(elsewhere, "2.57")
    qtbot.keyClick(elsewhere, Qt.Key.Key_Backspace)
    shown = (view.points.typed, view.points.bounds.text())
    qtbot.keyClick(elsewhere, Qt.Key.Key_Return)

    assert shown == ("2.5", "可扣 0—4 分")
    assert said == [Wish("amount", Outcome.FAIL, deducted=Decimal("2.5"))]
    assert view.points.typed == ""


def test_more_points_than_the_clause_has_are_refused_with_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    view, said, elsewhere = a_window(qtbot, on_desk(tmp_path))

    qtbot.keyClicks(elsewhere, "9")
    qtbot.keyClick(elsewhere, Qt.Key.Key_Return)

    assert said == []
    assert view.hint.text() == "请先键入扣分：可扣 0—4 分。"


def test_points_are_taken_only_by_a_fault(qtbot: QtBot, tmp_path: Path) -> None:
    _view, said, elsewhere = a_window(qtbot, on_desk(tmp_path))

    qtbot.keyClicks(elsewhere, "2x")

    assert said == [Wish("amount", Outcome.FAIL, Outcome.PASS)]


def test_a_range_asks_for_the_points_and_then_for_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    rule = replace(a_rule("range", points="15"), spread=(Decimal(5), Decimal(15)))
    view, said, elsewhere = a_window(qtbot, one_finding(tmp_path, rule, Outcome.UNSURE, left="15"))
    used: list[str] = []
    view.reason_used.connect(used.append)

    qtbot.keyClick(elsewhere, Qt.Key.Key_F)
    first = view.hint.text()
    qtbot.keyClicks(elsewhere, "8f")
    second = view.hint.text()
    assert view.reason.line.hasFocus()
    qtbot.keyClicks(view.reason.line, "4")
    view.reason.line.insert("说理过简，未回应申辩 3 项")  # as an input method does
    qtbot.keyClick(view.reason.line, Qt.Key.Key_Return)

    assert (first, second) == (
        "请先键入扣分：可扣 5—15 分。",
        "否决项和幅度扣分须写明理由：写好按回车，按 Esc 取消。",
    )
    reason = "说理过简，未回应申辩 3 项"
    assert said == [Wish("range", Outcome.UNSURE, Outcome.FAIL, Decimal(8), Grounds.FACTS, reason)]
    assert used == [reason]
    assert not view.reason.line.hasFocus()


def test_a_veto_is_confirmed_and_overruled_only_with_a_reason(qtbot: QtBot, tmp_path: Path) -> None:
    rule = replace(a_rule("body", points="0"), veto=VetoMode.FAIL)
    view, said, elsewhere = a_window(qtbot, one_finding(tmp_path, rule, Outcome.FAIL))

    qtbot.keyClick(elsewhere, Qt.Key.Key_X)
    qtbot.keyClick(view.reason.line, Qt.Key.Key_Return)  # nothing written yet
    qtbot.keyClick(view.reason.line, Qt.Key.Key_Escape)
    elsewhere.setFocus()
    qtbot.keyClick(elsewhere, Qt.Key.Key_Return)
    nothing = list(said)
    qtbot.keyClicks(view.reason.line, "true")
    qtbot.keyClick(view.reason.line, Qt.Key.Key_Return)

    assert nothing == []
    assert said == [Wish("body", Outcome.FAIL, reason="true")]


def test_a_reason_may_be_written_before_the_answer(qtbot: QtBot, tmp_path: Path) -> None:
    view, said, elsewhere = a_window(qtbot, on_desk(tmp_path))

    qtbot.keyClick(elsewhere, Qt.Key.Key_I)
    qtbot.keyClicks(view.reason.line, "1mxp")  # letters are letters here
    qtbot.keyClick(view.reason.line, Qt.Key.Key_Return)
    elsewhere.setFocus()
    qtbot.keyClick(elsewhere, Qt.Key.Key_X)

    assert said == [Wish("amount", Outcome.FAIL, Outcome.PASS, grounds=Grounds.READING, reason="mxp")]


def test_the_last_five_reasons_are_at_hand(qtbot: QtBot, tmp_path: Path) -> None:
    view, _said, _list = a_window(qtbot, on_desk(tmp_path))
    view.offer_reasons([f"理由{n}" for n in range(8)])
    view.give_reason()

    qtbot.keyClick(view.reason.line, Qt.Key.Key_Down)
    popup = view.reason.line.completer().popup()
    rows = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    popup.hide()

    assert rows == ["理由0", "理由1", "理由2", "理由3", "理由4"]


def test_reasons_given_on_the_same_clause_in_other_cases_come_before_the_last_ones(
    qtbot: QtBot, tmp_path: Path
) -> None:
    view, _said, _list = a_window(qtbot, on_desk(tmp_path))
    view.offer_reasons([f"理由{n}" for n in range(8)])
    view.offer_reasons_of_rules({"amount": ("大写看错", "理由1", "印迹清晰", "更早的"), "tier": ("另一条",)})
    view.give_reason()

    qtbot.keyClick(view.reason.line, Qt.Key.Key_Down)
    popup = view.reason.line.completer().popup()
    rows = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    popup.hide()

    assert rows == ["大写看错", "理由1", "印迹清晰", "理由0", "理由2"]


def test_what_was_said_can_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    desk.decide(Wish("amount", Outcome.FAIL, Outcome.PASS, reason="看错"))
    view, said, elsewhere = a_window(qtbot, desk)

    qtbot.keyClick(elsewhere, Qt.Key.Key_Backspace)

    assert said == [Wish("amount", Outcome.FAIL, withdrawn=True)]
    assert view.value.text() == "机器：不符合；人工：符合，扣 1.5 → 0 分，本项封顶 4 分"


def test_a_signed_review_is_read_only(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    desk.opened = replace(desk.opened, signed=SignOff("某乙", Role.LEAD, AT))
    view, said, elsewhere = a_window(qtbot, desk)

    for key in (Qt.Key.Key_Return, Qt.Key.Key_X, Qt.Key.Key_I, Qt.Key.Key_2):
        qtbot.keyClick(elsewhere, key)

    assert (said, enabled(view), view.points.isVisible()) == ([], [], False)
    assert view.hint.text() == "本评查已签署，只能查看。"
    assert not view.reason.line.hasFocus()


def test_what_is_being_typed_outlives_news_of_the_same_finding(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    view, _said, elsewhere = a_window(qtbot, desk)
    qtbot.keyClicks(elsewhere, "2")

    view.show_finding(desk.decide(Wish("tier", Outcome.UNSURE, Outcome.PASS)).review.findings[0], desk.opened)
    kept = view.points.typed
    view.show_finding(desk.opened.review.findings[1], desk.opened)

    assert (kept, view.points.typed) == ("2", "")


def test_advice_takes_no_points(qtbot: QtBot, tmp_path: Path) -> None:
    view, _said, _list = a_window(qtbot, one_finding(tmp_path, a_rule("note", points="0"), Outcome.UNSURE))

    assert not view.points.isVisible()
    assert enabled(view) == ["not_applicable", "passes", "fails"]
