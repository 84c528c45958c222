"""The officer's list of what to mend."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casereview.catalogue import read_catalogue
from casereview.cure_list import cure_list
from casereview.mending import CureEntry, CureList
from casereview.model import Course, Finding, Source
from casereview.opened import OpenCase
from casereview.pipeline import judge
from casereview.terms import Stage
from tests.ui.opened import opened_sample
from tests.ui.test_main_thread import core_on_this_thread
from ui.models.cures import POINTS
from ui.views.cure_view import CureView


@pytest.fixture(scope="module")
def opened() -> OpenCase:
    return opened_sample("many-faults-word")


@pytest.fixture(scope="module")
def cures(opened: OpenCase) -> CureList:
    closed = judge(opened.read, opened.machine.pack, opened.law, course=Course(stage=Stage.CLOSED))
    return cure_list(closed, read_catalogue())


@pytest.fixture
def view(qtbot: QtBot, opened: OpenCase, cures: CureList) -> CureView:
    view = CureView()
    qtbot.addWidget(view)
    view.resize(600, 700)
    view.show_cures(cures, opened.score)
    view.show()
    return view


def listed(view: CureView) -> dict[str, list[str]]:
    """The headings with what stands under each."""
    model = view.tree.model()
    found = {}
    for row in range(model.rowCount()):
        heading = model.index(row, 0)
        rows = range(model.rowCount(heading))
        found[str(heading.data())] = [str(model.index(one, 0, heading).data()) for one in rows]
    return found


def test_what_to_mend_stands_under_its_paper(view: CureView, cures: CureList) -> None:
    found = listed(view)

    assert found["《行政处罚决定书（单位）》（3）"] == [
        "没有加盖机关印章。",
        "没有正确告知行政复议、行政诉讼的途径和期限。",
        "应在《卷内目录》之后、《立案审批表》之前。",
    ]
    assert found["《立案审批表》（1）"] == ["缺少审批人签名。"]
    assert len(found) == len(cures.papers) + 2
    assert view.summary.text() == "共 6 处问题：能改的 4 处，须书面说明的 2 处，不能补正的 0 处；请核对 23 项。"
    assert not view.unread.isVisible()


def test_a_click_tells_who_and_how_and_shows_the_place(qtbot: QtBot, view: CureView, cures: CureList) -> None:
    (paper,) = (one for one in cures.papers if one.title == "立案审批表")
    entry = paper.entries[0]
    model = view.tree.model()
    heading = next(model.index(row, 0) for row in range(model.rowCount()) if "立案审批表" in model.index(row, 0).data())
    where = view.tree.visualRect(model.index(0, 0, heading)).center()

    shown: list[object] = []
    view.finding_chosen.connect(shown.append)
    view.places_chosen.connect(shown.append)

    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert shown == [entry.fault.finding, entry.sources]
    assert view.detail.text() == (
        "《立案审批表》缺少审批人签名。\n"
        "谁来改：审批人　能否补正：须书面说明\n"
        "怎么改：如实书面说明情况，说明材料附卷，原件保持原样。不得在原件上再添签名、印章、日期。"
    )


def test_the_keys_go_through_the_list(view: CureView, cures: CureList) -> None:
    seen: list[Finding] = []
    view.finding_chosen.connect(seen.append)

    view.choose_next()
    view.choose_next()
    view.choose_previous()

    assert seen == [entry.fault.finding for entry in (*cures.entries[:2], cures.entries[0])]


def test_the_score_is_hidden_unless_it_is_asked_for(view: CureView) -> None:
    assert not view.score.isVisible()
    assert view.tree.isColumnHidden(POINTS)

    view.show_score(True)

    assert view.score.isVisible()
    assert view.score.text() == "得分 90—96 分（满分 100 分）"
    assert not view.tree.isColumnHidden(POINTS)


def test_one_person_sees_what_is_theirs_and_goes_on_doing_so(
    qtbot: QtBot, view: CureView, opened: OpenCase, cures: CureList
) -> None:
    view.who.setFocus()
    while view.who.currentData() != "立卷人":
        qtbot.keyClick(view.who, Qt.Key.Key_Down)

    theirs = {"《行政处罚决定书（单位）》（1）": ["应在《卷内目录》之后、《立案审批表》之前。"]}
    assert {title: rows for title, rows in listed(view).items() if "请自行核对" not in title} == theirs

    view.show_cures(cures, opened.score)

    assert view.who.currentData() == "立卷人"
    assert {title: rows for title, rows in listed(view).items() if "请自行核对" not in title} == theirs


def test_what_was_chosen_stays_chosen_when_the_list_comes_anew(
    view: CureView, opened: OpenCase, cures: CureList
) -> None:
    view.choose_next()
    view.choose_next()

    view.show_cures(cures, opened.score)
    view.choose_next()

    chosen = view.tree.currentIndex().data()
    assert chosen == "应在《卷内目录》之后、《立案审批表》之前。"


def test_what_has_no_place_opens_none(qtbot: QtBot, view: CureView, opened: OpenCase, cures: CureList) -> None:
    bare = next(entry for entry in (*cures.questions, *cures.by_hand) if not entry.sources)
    view.show_cures(CureList((), (bare,), ()), opened.score)

    with qtbot.assertNotEmitted(view.places_chosen), qtbot.waitSignal(view.finding_chosen) as chosen:
        view.choose_next()

    assert chosen.args == [bare.fault.finding]


def test_every_control_has_a_name_for_who_cannot_see(view: CureView) -> None:
    named = (view.summary, view.unread, view.score, view.who, view.tree, view.detail)

    assert all(isinstance(one, QWidget) and one.accessibleName() for one in named)


def test_thousands_of_faults_are_listed_without_asking_each(view: CureView, opened: OpenCase, cures: CureList) -> None:
    entry = cures.entries[0]
    many = tuple(CureEntry(entry.fault, entry.who, entry.how, Decimal(0)) for _ in range(5000))
    paper = cures.papers[0]

    view.show_cures(CureList((type(paper)(paper.title, paper.document, False, many),), (), ()), opened.score)

    assert listed(view)[f"《{paper.title}》（5000）"][0] == "没有加盖机关印章。"
    assert isinstance(entry.sources[0], Source)


def test_the_list_asks_nothing_of_the_core(view: CureView, opened: OpenCase, cures: CureList) -> None:
    seen: set[str] = set()

    with core_on_this_thread(seen):
        view.show_cures(cures, opened.score)
        view.tree.expandAll()
        view.grab()
        for _ in range(20):
            view.choose_next()

    assert seen == set()
