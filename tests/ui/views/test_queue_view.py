"""The queue."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from casereview.store import KeptCase, Loan, LoanKind, QueueState, Standing
from ui.models.queues import Queue
from ui.views.queue_view import QueueView

AT = datetime(2026, 3, 2)


def a_kept(number: int, state: QueueState = QueueState.WAITING, title: str = "", **told: object) -> KeptCase:
    standing = Standing(state=state, title=title, **told)  # type: ignore[arg-type]
    return KeptCase(number, Path(f"/案卷/{number}号卷"), AT, standing)


CASES = (
    a_kept(1, QueueState.SIGNED, "甲厂无证作业案", lower=Decimal(90), upper=Decimal(90), total=Decimal(100)),
    a_kept(2, QueueState.UNDER_REVIEW, "乙店消防案", lower=Decimal(80), upper=Decimal("95.5"), total=Decimal(100)),
    a_kept(3),
)


@pytest.fixture
def view(qtbot: QtBot) -> QueueView:
    view = QueueView()
    qtbot.addWidget(view)
    view.show_queue(CASES)
    view.show()
    return view


def listed(view: QueueView, column: int = 0) -> list[str]:
    model = view.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def queues(view: QueueView) -> list[str]:
    return [view.queues.tabText(index) for index in range(view.queues.count())]


def test_what_waits_stands_first_and_each_case_shows_its_interval(view: QueueView) -> None:
    assert listed(view) == ["3号卷", "乙店消防案", "甲厂无证作业案"]
    assert listed(view, 4) == ["", "80—95.5", "90"]
    assert listed(view, 3) == ["待评", "评查中", "已签"]


def test_a_double_click_asks_for_the_case(qtbot: QtBot, view: QueueView) -> None:
    place = view.table.visualRect(view.table.model().index(1, 0)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    with qtbot.waitSignal(view.case_wanted) as wanted:
        qtbot.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert wanted.args == [Path("/案卷/2号卷")]


def test_the_enter_key_asks_for_it_too(qtbot: QtBot, view: QueueView) -> None:
    view.table.setFocus()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    with qtbot.waitSignal(view.case_wanted) as wanted:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)

    assert wanted.args == [Path("/案卷/3号卷")]


def test_the_queue_is_searched_and_narrowed_with_counts_shown(qtbot: QtBot, view: QueueView) -> None:
    assert queues(view) == [
        "全部 3",
        "待评 2",
        "待我复核 0",
        "被退回 0",
        "评后改动 0",
        "待他人复核 0",
        "待签 0",
        "已签 1",
        "已封存 0",
    ]
    assert view.stake.text() == "全部：3 案，待定 15.5 分"

    view.search.setText("消防")  # no keyboard of the tests has these keys
    assert listed(view) == ["乙店消防案"]

    view.search.clear()
    view.queues.setFocus()
    for _ in list(Queue)[1:-1]:
        qtbot.keyClick(view.queues, Qt.Key.Key_Right)
    assert listed(view) == ["甲厂无证作业案"]
    assert view.stake.text() == "已签：1 案，待定 0 分"


def test_what_i_sent_for_a_check_waits_for_others_and_what_they_sent_for_me(view: QueueView) -> None:
    sent = (
        a_kept(1, QueueState.CHECKING, "我送的", check_by="某甲"),
        a_kept(2, QueueState.CHECKING, "乙送的", check_by="某乙"),
        a_kept(3, QueueState.RETURNED, "退回的", check_by="某乙"),
    )
    view.show_name("某甲")
    view.show_queue(sent)

    found = {}
    for index, queue in enumerate(Queue):
        view.queues.setCurrentIndex(index)
        found[queue] = listed(view)
    assert found[Queue.TO_CHECK] == ["乙送的"]
    assert found[Queue.SENT] == ["我送的"]
    assert found[Queue.RETURNED] == ["退回的"]


def test_several_cases_are_taken_out_and_handed_in_together(qtbot: QtBot, view: QueueView) -> None:
    assert not view.take_out.isEnabled()
    first, last = (view.table.visualRect(view.table.model().index(row, 0)).center() for row in (0, 1))
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=last)

    with qtbot.waitSignal(view.take_out_wanted) as out:
        qtbot.mouseClick(view.take_out, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.hand_in_wanted) as back:
        qtbot.mouseClick(view.hand_in, Qt.MouseButton.LeftButton)

    assert (out.args, back.args) == ([(3, 2)], [(3, 2)])


def test_who_has_a_case_is_shown_to_all(view: QueueView) -> None:
    lent = (
        replace(CASES[0], loan=Loan(LoanKind.OUT, "某乙", datetime(2026, 3, 2, 9, 30))),
        replace(CASES[1], loan=Loan(LoanKind.PENDING, "某乙", AT)),
        CASES[2],
    )
    view.show_queue(lent)

    assert listed(view, 7) == ["", "交回（未完）", "某乙　03-02 09:30"]


def test_what_was_chosen_stays_chosen_when_the_queue_is_read_anew(view: QueueView) -> None:
    view.choose(1)

    view.show_queue((*CASES, a_kept(4)))

    assert view.chosen == CASES[0]


def test_an_empty_queue_says_what_to_do(view: QueueView) -> None:
    view.show_queue(())

    assert "拖到这里" in view.told.text()


def test_a_folder_of_cases_adds_each_of_them(
    qtbot: QtBot, view: QueueView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("二号卷", "一号卷", ".隐藏"):
        (tmp_path / name).mkdir()
    for name in ("三号卷.PDF", "登记表.xlsx", "Thumbs.db", "~$一号卷.docx"):
        (tmp_path / name).touch()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))

    with qtbot.waitSignal(view.cases_added) as added:
        qtbot.mouseClick(view.add_each, Qt.MouseButton.LeftButton)

    assert added.args == [(tmp_path / "一号卷", tmp_path / "三号卷.PDF", tmp_path / "二号卷")]


def test_several_files_are_added_each_as_a_case(
    qtbot: QtBot, view: QueueView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [str(tmp_path / "一号卷.pdf"), str(tmp_path / "二号卷.ofd")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (files, ""))

    with qtbot.waitSignal(view.cases_added) as added:
        qtbot.mouseClick(view.add_files, Qt.MouseButton.LeftButton)

    assert added.args == [tuple(map(Path, files))]
