"""The people of a case and their marks, as a table."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.model import Source
from casereview.people import CasePeople, Doubt, NameDoubt, Person, Trace, people_of
from casereview.terms import MarkState
from tests.builders import a_case, a_document
from tests.ui.opened import read_sample
from ui.colours import Meaning, colour
from ui.views.people_view import PeopleView

RECORD = a_document("inquiry_record", title="询 问 笔 录")
ORDER = a_document("rectification_order", title="责令限期整改指令书")
NAMED, SIGNED = Source(RECORD.id, 1, "沈砚舟"), Source(RECORD.id, 2, "询问人（签名）：")
FIRST, SECOND = Source(ORDER.id, 1, "执法人员（签名）："), Source(ORDER.id, 2, "执法人员（签名）：")
DAY = date(2025, 5, 27)
OFFICER = Person(
    "沈砚舟",
    ("执法人员", "询问人"),
    (Trace("执法人员", NAMED), Trace("询问人", SIGNED, MarkState.PRESENT, DAY)),
    ("02990017021",),
)
NAMELESS = Person(
    "",
    ("执法人员",),
    (Trace("执法人员", FIRST, MarkState.PRESENT, DAY), Trace("执法人员", SECOND, MarkState.BLANK)),
)
ALIKE = NameDoubt(Doubt.SPELLING, ("沈砚舟", "沈研舟"), (NAMED, FIRST))
WHOLE = CasePeople(a_case(RECORD, ORDER), (RECORD, ORDER), (OFFICER, NAMELESS), (ALIKE,))


@pytest.fixture
def view(qtbot: QtBot) -> PeopleView:
    view = PeopleView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show_people(WHOLE)
    view.show()
    qtbot.waitExposed(view)
    return view


def cells(view: PeopleView) -> list[list[str]]:
    model = view.model
    return [[model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())]


def test_who_signed_what_and_when_stands_in_the_table(view: PeopleView) -> None:
    model = view.model

    assert cells(view) == [["有 5-27", ""], ["", "有 5-27、空白"]]
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(2)] == [
        "沈砚舟　执法人员、询问人　02990017021",
        "执法人员（未具名）",
    ]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)] == [
        "询问笔录",
        "责令限期整改\n指令书",
    ]
    assert view.note.text().startswith("1 人，2 份文书；")


@pytest.mark.parametrize(
    ("state", "text", "meaning"),
    [
        (MarkState.PRESENT, "有", None),
        (MarkState.TYPED, "打印姓名", Meaning.QUESTION),
        (MarkState.BLANK, "空白", Meaning.FAULT),
        (MarkState.REFUSAL_NOTED, "注明拒签", Meaning.QUESTION),
        (MarkState.UNREADABLE, "无法辨认", Meaning.QUESTION),
        (None, "具名", Meaning.MUTED),
    ],
)
def test_every_state_has_its_word_and_colour(
    view: PeopleView, state: MarkState | None, text: str, meaning: Meaning | None
) -> None:
    one = Person("沈砚舟", ("询问人",), (Trace("询问人", SIGNED, state),))

    view.show_people(CasePeople(WHOLE.case, (RECORD,), (one,)))

    index = view.model.index(0, 0)
    expected = colour(meaning, view.palette()) if meaning else None
    assert (index.data(), index.data(Qt.ItemDataRole.ForegroundRole)) == (text, expected)


def test_several_marks_of_one_state_are_counted(view: PeopleView) -> None:
    days = (date(2025, 5, 20), date(2025, 5, 23), None)
    marks = tuple(Trace("收件人", SIGNED, MarkState.PRESENT, day) for day in days)

    view.show_people(CasePeople(WHOLE.case, (RECORD,), (Person("", ("收件人",), marks),)))

    assert view.model.index(0, 0).data() == "有×3 5-20…"
    assert view.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole).splitlines() == [
        "收件人：有 2025-05-20",
        "收件人：有 2025-05-23",
        "收件人：有",
    ]


def test_a_cell_opens_the_signature_before_the_name(qtbot: QtBot, view: PeopleView) -> None:
    where = view.table.visualRect(view.model.index(0, 0)).center()

    with qtbot.waitSignal(view.places_chosen) as shown:
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert shown.args == [(SIGNED, NAMED)]


def test_an_empty_cell_opens_nothing(qtbot: QtBot, view: PeopleView) -> None:
    where = view.table.visualRect(view.model.index(0, 1)).center()

    with qtbot.assertNotEmitted(view.places_chosen, wait=100):
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_names_spelled_nearly_alike_are_asked_about_and_both_are_shown(qtbot: QtBot, view: PeopleView) -> None:
    line = view.doubts.model().index(0, 0)
    assert line.data() == "沈砚舟、沈研舟：写法相近，请核对是否为同一人"

    with qtbot.waitSignal(view.places_chosen) as shown:
        qtbot.mouseClick(view.doubts.viewport(), Qt.MouseButton.LeftButton, pos=view.doubts.visualRect(line).center())

    assert shown.args == [(NAMED, FIRST)]


def test_where_nothing_is_asked_there_is_no_list(view: PeopleView) -> None:
    view.show_people(people_of(read_sample("clean-tianjin")))

    assert not view.doubts.isVisible()
    assert view.model.rowCount() > 20


def test_a_cell_is_read_out_with_who_and_where(view: PeopleView) -> None:
    spoken = view.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "执法人员（未具名），询问笔录，无"
