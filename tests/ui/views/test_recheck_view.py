"""What a further check shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.opened import OpenCase
from casereview.pipeline import judge
from casereview.recheck import recheck
from casereview.rechecked import Recheck
from casereview.terms import MarkState
from tests.ui.opened import opened_sample
from tests.ui.test_main_thread import core_on_this_thread
from ui.views.recheck_view import RecheckView


@pytest.fixture(scope="module")
def opened() -> OpenCase:
    return opened_sample("many-faults-word")


@pytest.fixture(scope="module")
def result(opened: OpenCase) -> Recheck:
    marks = (replace(one, state=MarkState.PRESENT) if one.role == "审批人" else one for one in opened.read.marks)
    after = judge(replace(opened.read, marks=tuple(marks)), opened.machine.pack, opened.law)
    return recheck(opened.machine, after)


@pytest.fixture
def view(qtbot: QtBot) -> RecheckView:
    view = RecheckView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    return view


def headings(view: RecheckView) -> list[str]:
    model = view.tree.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_first_check_says_so(view: RecheckView) -> None:
    assert view.summary.text() == "本案没有可以比较的上次检查。"
    assert not view.tree.isVisible()
    assert not view.note.isVisible()


def test_a_signature_that_appeared_is_told_and_closes_nothing(view: RecheckView, result: Recheck) -> None:
    view.show_recheck(result)

    assert view.summary.text() == (
        "与上次检查相比：已改好 0 项，新发现 0 项，仍存在 5 项，仍待核对 24 项，前后变动 1 处。"
    )
    assert view.note.text() == "前后变动只列出原有文书上新出现或者有变化的签名、印章、日期。"
    assert headings(view)[:3] == ["前后变动（1）", "只因前后变动不再提示，不计入已改好（1）", "仍存在（8）"]


def test_choosing_a_change_shows_its_place_and_no_finding(qtbot: QtBot, view: RecheckView, result: Recheck) -> None:
    view.show_recheck(result)

    with qtbot.assertNotEmitted(view.finding_chosen), qtbot.waitSignal(view.places_chosen) as places:
        view.tree.go(1)

    assert places.args == [result.changed[0].change.sources]
    assert view.detail.text() == "《立案审批表》审批人签名处，上次检查时空白，本次已有签名。"


def test_choosing_what_remains_goes_to_the_finding_of_now(qtbot: QtBot, view: RecheckView, result: Recheck) -> None:
    view.show_recheck(result)
    view.tree.go(1)
    view.tree.setFocus()
    remains = [one for one in result.remaining if not one.fault.finding.manual]

    with qtbot.waitSignal(view.finding_chosen) as chosen:
        for _ in range(4):  # over the fault that is held, and two headings
            qtbot.keyClick(view.tree, Qt.Key.Key_Down)

    assert chosen.args == [remains[0].fault.finding]


def test_another_case_leaves_nothing_of_the_one_before(view: RecheckView, result: Recheck) -> None:
    view.show_recheck(result)
    view.tree.go(1)

    view.show_recheck(None)

    assert (view.detail.text(), headings(view), view.note.isVisible()) == ("", [], False)


def test_every_control_has_a_name_for_who_cannot_see(view: RecheckView) -> None:
    assert all(one.accessibleName() for one in (view.summary, view.note, view.tree, view.detail))


def test_the_comparison_asks_nothing_of_the_core(view: RecheckView, result: Recheck) -> None:
    seen: set[str] = set()

    with core_on_this_thread(seen):
        view.show_recheck(result)
        view.tree.expandAll()
        view.grab()
        for _ in range(20):
            view.tree.go(1)

    assert seen == set()
