"""What the decision rests on, as a tree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from casereview.evidence_map import EvidenceMap, Footing, Matter, StatedFact, Support, evidence_map
from casereview.model import Source
from tests.builders import a_case, a_document
from tests.ui.opened import read_sample
from ui.colours import Meaning, colour
from ui.views.evidence_view import EvidenceView

DECISION = a_document("penalty_decision", title="行政处罚决定书")
RECORD = a_document("inspection_record", title="现场检查记录")
NOTICE = a_document("penalty_notice", title="行政处罚告知书")
TOLD, SEEN, NOTICED = (Source(paper.id, 1, "出口被堵塞") for paper in (DECISION, RECORD, NOTICE))
RESTING = StatedFact(
    Matter.ACT,
    "出口被堵塞",
    TOLD,
    (Support(SEEN, "勘验笔录、现场笔录"), Support(NOTICED, None)),
    Footing.SEVERAL,
)
BARE = StatedFact(Matter.DAY, "2025年5月20日", TOLD, (), Footing.NONE)
WHOLE = EvidenceMap(a_case(DECISION, RECORD, NOTICE), (RESTING, BARE), (BARE,))


@pytest.fixture
def view(qtbot: QtBot) -> EvidenceView:
    view = EvidenceView()
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show_evidence(WHOLE)
    view.show()
    qtbot.waitExposed(view)
    return view


def row(view: EvidenceView, number: int, parent: QModelIndex | None = None) -> list[str]:
    return [view.model.index(number, column, parent or QModelIndex()).data() for column in range(4)]


def click(qtbot: QtBot, view: EvidenceView, index: QModelIndex) -> None:
    where = view.tree.visualRect(index).center()
    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_each_fact_is_told_with_the_papers_that_state_it(view: EvidenceView) -> None:
    act = view.model.index(0, 0)

    assert view.model.rowCount() == 2
    assert row(view, 0) == ["违法行为：出口被堵塞", "两种以上证据载明", "出口被堵塞", "《行政处罚决定书》第1页"]
    assert row(view, 0, act) == ["现场检查记录", "勘验笔录、现场笔录", "出口被堵塞", "《现场检查记录》第1页"]
    assert row(view, 1, act) == ["行政处罚告知书", "其他文书", "出口被堵塞", "《行政处罚告知书》第1页"]
    assert row(view, 1)[:2] == ["违法行为日期：2025年5月20日", "未见证据载明，请核对"]
    assert view.tree.isExpanded(act)


def test_what_rests_on_nothing_is_a_question_and_what_is_no_evidence_is_muted(view: EvidenceView) -> None:
    def ink(index: QModelIndex) -> object:
        return index.data(Qt.ItemDataRole.ForegroundRole)

    act = view.model.index(0, 0)
    assert ink(view.model.index(1, 0)) == colour(Meaning.QUESTION, view.palette())
    assert ink(act) is None
    assert ink(view.model.index(0, 0, act)) is None
    assert ink(view.model.index(1, 0, act)) == colour(Meaning.MUTED, view.palette())
    assert view.note.text() == (
        "决定书 2 项内容，其中 1 项未见证据载明或者仅见于一种证据，请核对；按相同文字查找，不扣分。"
    )


def test_a_click_shows_the_evidence_beside_the_decision(qtbot: QtBot, view: EvidenceView) -> None:
    act = view.model.index(0, 0)

    for index, places in (
        (act, (TOLD, SEEN)),
        (view.model.index(1, 0, act), (NOTICED, TOLD)),
        (view.model.index(1, 0), (TOLD,)),
    ):
        with qtbot.waitSignal(view.places_chosen) as shown:
            click(qtbot, view, index)

        assert shown.args == [places]


def test_only_the_questions_can_be_looked_at(qtbot: QtBot, view: EvidenceView) -> None:
    view.only_asked.setFocus()
    qtbot.keyClick(view.only_asked, Qt.Key.Key_Space)

    assert [view.tree.isRowHidden(number, QModelIndex()) for number in range(2)] == [True, False]
    view.show_evidence(replace(WHOLE, facts=(BARE, RESTING)))
    assert [view.tree.isRowHidden(number, QModelIndex()) for number in range(2)] == [False, True]


def test_a_case_without_a_decision_says_so(view: EvidenceView) -> None:
    view.show_evidence(EvidenceMap(WHOLE.case))

    assert view.note.text() == "卷内没有读到处罚决定书认定的事实。"
    assert view.model.rowCount() == 0


def test_a_line_is_read_out_whole(view: EvidenceView) -> None:
    spoken = view.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "，".join(row(view, 0))


def test_the_tree_of_a_whole_case_is_sound(qtbot: QtBot, view: EvidenceView) -> None:
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    view.show_evidence(evidence_map(read_sample("many-faults-word")))

    assert tester.model() is view.model
    assert view.model.rowCount() == 13
