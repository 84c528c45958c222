"""Like questions on one screen."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casereview.crops import Crop
from casereview.like_questions import Alike, Answer, Asked, Batches, Question, SmallFault
from casereview.model import Source
from casereview.opened import Wish
from casereview.terms import Outcome
from ui.models.batch import CROP, _drawn
from ui.views.batch_view import BatchView


def place(text: str) -> Source:
    return Source("paper", 1, text)


def a_question(rule: str, *places: str, dear: bool = False) -> Question:
    return Question(
        f"{rule}？",
        tuple(Asked("承办人", f"《{text}》第1页", place(text)) for text in places),
        Wish(rule, Outcome.UNSURE, Outcome.PASS),
        None if dear else Wish(rule, Outcome.UNSURE, Outcome.FAIL),
    )


SIGNED = Alike("承办人签名", True, (a_question("one", "甲"), a_question("both", "乙", "丙")))
SMALL = tuple(
    SmallFault(f"3.{n}", f"第{n}处", Decimal(1), "《表》第1页", Wish(f"s{n}", Outcome.FAIL)) for n in range(3)
)


def a_view(qtbot: QtBot, *alike: Alike, small: tuple[SmallFault, ...] = ()) -> tuple[BatchView, list[tuple[Wish, ...]]]:
    view = BatchView()
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show_batches(Batches(alike, small))
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    said: list[tuple[Wish, ...]] = []
    view.answered.connect(said.append)
    return view, said


def test_one_key_answers_and_goes_on_and_all_is_one_step(qtbot: QtBot) -> None:
    view, said = a_view(qtbot, SIGNED)
    view.marks.list.setFocus()
    looked_at: list[tuple[Source, ...]] = []
    view.places_chosen.connect(looked_at.append)

    qtbot.keyClicks(view.marks.list, "112")
    qtbot.mouseClick(view.marks.done, Qt.MouseButton.LeftButton)

    assert said == [(Wish("one", Outcome.UNSURE, Outcome.PASS), Wish("both", Outcome.UNSURE, Outcome.FAIL))]
    assert looked_at == [(place("乙"),), (place("丙"),)]
    assert view.marks.question.text() == "both？"
    assert view.marks.said.text() == "已答 3/3，可写入 2 项评判"


def test_what_cannot_be_seen_stays_open(qtbot: QtBot) -> None:
    view, _said = a_view(qtbot, SIGNED)

    qtbot.keyClicks(view.marks.list, "313")

    assert view.marks.said.text() == "已答 3/3，可写入 0 项评判"
    assert not view.marks.done.isEnabled()


def test_arrows_move_and_a_click_on_a_button_answers_what_is_looked_at(qtbot: QtBot) -> None:
    view, said = a_view(qtbot, SIGNED)

    qtbot.keyClick(view.marks.list, Qt.Key.Key_Right)
    qtbot.keyClick(view.marks.list, Qt.Key.Key_Left)
    qtbot.mouseClick(view.marks.buttons[Answer.YES], Qt.MouseButton.LeftButton)
    has_keys = view.marks.list.hasFocus()
    qtbot.mouseClick(view.marks.done, Qt.MouseButton.LeftButton)

    assert said == [(Wish("one", Outcome.UNSURE, Outcome.PASS),)]
    assert has_keys


def test_all_that_is_selected_is_answered_at_once(qtbot: QtBot) -> None:
    view, _said = a_view(qtbot, SIGNED)

    qtbot.keyClick(view.marks.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.marks.list, Qt.Key.Key_1)

    assert view.marks.said.text() == "已答 3/3，可写入 2 项评判"


def test_a_fault_that_weighs_is_left_to_be_decided_by_itself(qtbot: QtBot) -> None:
    view, _said = a_view(qtbot, Alike("审批人签名", True, (a_question("dear", "甲", dear=True),)))

    qtbot.keyClick(view.marks.list, Qt.Key.Key_2)

    assert view.marks.said.text() == "已答 1/1，可写入 0 项评判；1 项涉及 3 分以上，须逐项评判"


@pytest.mark.parametrize(("of_marks", "words"), [(True, ["有", "无", "看不清"]), (False, ["符合", "不符合", "看不清"])])
def test_the_answers_are_in_the_words_of_the_question(qtbot: QtBot, of_marks: bool, words: list[str]) -> None:
    view, _said = a_view(qtbot, Alike("一类", of_marks, SIGNED.questions))
    sitting = view.marks if of_marks else view.places

    assert [button.text() for button in sitting.buttons.values()] == [f"{w}　{n}" for n, w in enumerate(words, 1)]
    assert view.currentWidget() is sitting
    qtbot.keyClick(sitting.list, Qt.Key.Key_1)
    assert sitting.list.cards.index(0).data() == f"承办人　▸ {words[0]}\n《甲》第1页"


def test_crops_are_asked_for_a_few_at_a_time_and_drawn(qtbot: QtBot) -> None:
    many = Alike("承办人签名", True, tuple(a_question(f"r{n}", f"第{n}处") for n in range(12)))
    view = BatchView()
    qtbot.addWidget(view)
    wanted: list[tuple[Source, ...]] = []
    view.crops_wanted.connect(wanted.append)
    red = io.BytesIO()
    Image.new("RGB", (400, 160), (250, 0, 0)).save(red, "PNG")

    view.show_batches(Batches((many,), ()))
    view.show_crops([Crop(source, red.getvalue(), "") for source in wanted[0]])
    view.show_crops([Crop(source, None, "审批人（签名）：") for source in wanted[1]])

    assert [len(sources) for sources in wanted] == [8, 4]
    first, last = (view.marks.list.cards.index(row).data(int(Qt.ItemDataRole.DecorationRole)) for row in (0, 11))
    assert isinstance(first, QIcon)
    assert isinstance(last, QIcon)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        assert first.pixmap(CROP, mode).toImage().pixelColor(120, 60) == QColor(250, 0, 0)
    assert last.pixmap(CROP).toImage().pixelColor(3, 3) == view.palette().base().color()


def test_small_faults_are_listed_and_agreed_with_as_one_step(qtbot: QtBot) -> None:
    view, said = a_view(qtbot, small=SMALL)
    table = view.small.table
    listed = [[table.model().index(row, column).data() for column in range(4)] for row in range(3)]

    box = table.visualRect(table.model().index(1, 0)).topLeft()
    box.setX(box.x() + 10)
    box.setY(box.y() + table.rowHeight(1) // 2)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    text = view.small.done.text()
    qtbot.mouseClick(view.small.done, Qt.MouseButton.LeftButton)

    assert listed == [[f"3.{n}", "1", f"第{n}处", "《表》第1页"] for n in range(3)]
    assert text == "确认以上 2 项扣分"
    assert said == [(SMALL[0].wish, SMALL[2].wish)]


def test_tabs_with_nothing_to_answer_are_closed(qtbot: QtBot) -> None:
    view, _said = a_view(qtbot, small=SMALL)

    assert [(view.tabText(tab), view.isTabEnabled(tab)) for tab in range(3)] == [
        ("签章核对 0", False),
        ("同类问题 0", False),
        ("小额扣分 3", True),
    ]


def test_cards_are_drawn_as_finely_as_the_screen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.models.batch._pixels_a_point", lambda: 1.5)

    drawn = _drawn(None, qapp.palette())

    assert (drawn.size(), drawn.devicePixelRatio()) == (CROP * 1.5, 1.5)
