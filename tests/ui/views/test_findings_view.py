"""The list of findings: moving in it, and what stays when somebody has decided."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casereview.finding_search import find
from casereview.model import CaseFile, Finding, Review, Source
from casereview.opened import Wish
from casereview.terms import Outcome, RuleStatus
from tests.review_builder import a_document, a_finding, a_review, a_rule
from tests.ui.case_builder import OnDesk, on_desk
from ui.models.finding_lines import Line, Wanted
from ui.models.findings import FindingsModel
from ui.views.findings_view import FindingsView


def a_view(qtbot: QtBot, desk: OnDesk) -> FindingsView:
    view = FindingsView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show_case(desk.opened)
    view.show()
    qtbot.waitExposed(view)
    return view


def heard(view: FindingsView) -> list[tuple[str, Outcome]]:
    said: list[tuple[str, Outcome]] = []
    view.finding_chosen.connect(lambda finding: said.append((finding.rule.id, finding.outcome)))
    return said


def many(count: int) -> Review:
    """So many findings, one in two a fault, ten to a clause."""
    findings: list[Finding] = []
    for number in range(count):
        rule = a_rule(f"r{number}", f"第{number // 500}章", clause=f"{number // 500}.{number // 10}", points="1")
        outcome = Outcome.FAIL if number % 2 else Outcome.UNSURE
        findings.append(a_finding(rule, outcome, message=f"第{number}项", deducted="1" if number % 2 else "0"))
    return a_review(findings)


def test_the_first_fault_is_chosen_and_announced(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_view(qtbot, on_desk(tmp_path))
    said = heard(view)

    view.select_first()

    assert said == [("amount", Outcome.FAIL)]
    assert view.chosen is not None
    assert view.chosen.rule.id == "amount"


def test_a_click_chooses_a_finding_and_arrows_go_on(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_view(qtbot, on_desk(tmp_path))
    said = heard(view)
    view.select("amount", Outcome.FAIL)
    place = view.tree.visualRect(view.tree.indexBelow(view.tree.currentIndex())).center()

    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(view.tree, Qt.Key.Key_Up)

    assert said == [("amount", Outcome.FAIL), ("tier", Outcome.UNSURE), ("amount", Outcome.FAIL)]


def test_next_and_previous_go_from_finding_to_finding(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_view(qtbot, on_desk(tmp_path))
    said = heard(view)

    moved = [view.next_finding(), view.next_finding(), view.next_finding(), view.previous_finding()]

    assert moved == [True, True, False, True]
    assert said == [("amount", Outcome.FAIL), ("tier", Outcome.UNSURE), ("amount", Outcome.FAIL)]


def test_the_next_undecided_is_looked_for_from_the_top_again_until_none_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    view = a_view(qtbot, desk)
    said = heard(view)

    view.select("tier", Outcome.UNSURE)
    view.show_case(desk.decide(Wish("tier", Outcome.UNSURE, Outcome.PASS)))
    first = view.next_undecided()
    view.show_case(desk.decide(Wish("amount", Outcome.FAIL)))
    second = view.next_undecided()

    assert (first, second) == (True, False)
    assert said == [("tier", Outcome.UNSURE), ("amount", Outcome.FAIL)]


def test_an_undecided_finding_that_the_choice_hides_is_still_found(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    view = a_view(qtbot, desk)
    view.show_case(desk.decide(Wish("amount", Outcome.FAIL)))

    qtbot.mouseClick(view.filter.buttons[Wanted.FAILED], Qt.MouseButton.LeftButton)
    moved = view.next_undecided()

    assert moved
    assert view.filter.wanted is Wanted.ALL
    assert view.chosen is not None
    assert view.chosen.rule.id == "tier"


def test_a_decision_leaves_place_choice_and_folds_where_they_were(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path, many(300))
    view = a_view(qtbot, desk)
    view.select("r151", Outcome.FAIL)
    view.tree.collapse(view.tree.model().index(0, 0, view.tree.model().index(0, 0)))
    said = heard(view)
    before = (view.tree.verticalScrollBar().value(), view.tree.indexAt(QPoint(1, 1)).siblingAtColumn(1).data())

    view.show_case(desk.decide(Wish("r151", Outcome.FAIL, Outcome.PASS)))

    assert (view.tree.verticalScrollBar().value(), view.tree.indexAt(QPoint(1, 1)).siblingAtColumn(1).data()) == before
    assert before[0] > 0
    assert said == []
    assert view.chosen is not None
    assert (view.chosen.rule.id, view.chosen.outcome) == ("r151", Outcome.PASS)
    assert not view.tree.isExpanded(view.tree.model().index(0, 0, view.tree.model().index(0, 0)))


def test_what_was_just_decided_stays_listed_among_the_undecided_until_one_moves_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = on_desk(tmp_path)
    view = a_view(qtbot, desk)
    qtbot.mouseClick(view.filter.buttons[Wanted.UNDECIDED], Qt.MouseButton.LeftButton)
    view.select("amount", Outcome.FAIL)

    view.show_case(desk.decide(Wish("amount", Outcome.FAIL)))
    listed = [finding.rule.id for _number, finding in view.tree.told]
    view.next_undecided()
    view.show_case(desk.decide(Wish("tier", Outcome.UNSURE, Outcome.PASS)))

    assert listed == ["amount", "tier"]
    assert [finding.rule.id for _number, finding in view.tree.told] == ["tier"]
    assert [button.text() for button in view.filter.buttons.values()] == [
        "全部 3", "待评 0", "不符合 1", "已评 2", "提示 0",
    ]  # fmt: skip


def test_typed_words_are_asked_for_once_and_the_hits_listed(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    view = a_view(qtbot, desk)
    view.look_for()

    with qtbot.waitSignal(view.search_wanted) as asked:
        qtbot.keyClicks(view.filter.words, "tier")
    view.show_hits("amount", find(desk.opened.review, "amount"))  # of words typed before
    view.show_hits("tier", find(desk.opened.review, "tier"))

    assert asked.args == ["tier"]
    assert [finding.rule.id for _number, finding in view.tree.told] == ["tier"]
    qtbot.keyClick(view.filter.words, Qt.Key.Key_Escape)
    assert [finding.rule.id for _number, finding in view.tree.told] == ["amount", "tier"]


def test_another_choice_lists_only_what_it_says(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_view(qtbot, on_desk(tmp_path))
    view.select("tier", Outcome.UNSURE)

    qtbot.mouseClick(view.filter.buttons[Wanted.FAILED], Qt.MouseButton.LeftButton)

    assert [finding.rule.id for _number, finding in view.tree.told] == ["amount"]
    assert view.chosen is None


def with_advice() -> Review:
    """A question that counts and one that is only advice."""
    note = replace(a_rule("note"), status=RuleStatus.NOTE, points=Decimal(0))
    return a_review([a_finding(a_rule("tier"), Outcome.UNSURE), a_finding(note, Outcome.UNSURE, message="请看公示")])


def test_advice_has_a_list_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_view(qtbot, on_desk(tmp_path, with_advice()))
    official = [finding.rule.id for _number, finding in view.tree.told]

    qtbot.mouseClick(view.filter.buttons[Wanted.ADVISED], Qt.MouseButton.LeftButton)

    assert official == ["tier"]
    assert [finding.rule.id for _number, finding in view.tree.told] == ["note"]
    assert [button.text() for button in view.filter.buttons.values()] == [
        "全部 1", "待评 1", "不符合 0", "已评 0", "提示 1",
    ]  # fmt: skip


def test_the_way_through_what_waits_leads_to_the_advice_last(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path, with_advice())
    view = a_view(qtbot, desk)
    said = heard(view)

    moved = [view.next_undecided()]
    view.show_case(desk.decide(Wish("tier", Outcome.UNSURE, Outcome.PASS)))
    moved.append(view.next_undecided())
    listed = view.filter.wanted
    view.show_case(desk.decide(Wish("note", Outcome.UNSURE, Outcome.PASS)))
    moved.append(view.next_undecided())

    assert (moved, listed) == ([True, True, False], Wanted.ADVISED)
    assert said == [("tier", Outcome.UNSURE), ("note", Outcome.UNSURE)]


def test_advice_that_is_gone_to_by_its_rule_is_found_and_the_next_case_begins_with_its_sheet(
    qtbot: QtBot, tmp_path: Path
) -> None:
    view = a_view(qtbot, on_desk(tmp_path / "甲", with_advice()))

    found = view.select("note", Outcome.UNSURE)
    listed = view.filter.wanted
    other = on_desk(tmp_path / "乙", with_advice())
    view.show_case(replace(other.opened, kept=replace(other.opened.kept, id=77)))

    assert (found, listed) == (True, Wanted.ADVISED)
    assert [finding.rule.id for _number, finding in view.tree.told] == ["tier"]


def test_a_case_without_advice_offers_no_list_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_view(qtbot, on_desk(tmp_path))

    assert not view.filter.buttons[Wanted.ADVISED].isVisible()


def test_a_place_is_told_beside_its_finding(qtbot: QtBot, tmp_path: Path) -> None:
    document = a_document()
    places = tuple(Source(document.id, 1, text) for text in ("罚款叁万元", "罚款30000元"))
    view = a_view(qtbot, on_desk(tmp_path, a_review([a_finding(a_rule("amount"), Outcome.FAIL, *places)])))
    said = heard(view)
    told: list[object] = []
    view.place_chosen.connect(told.append)
    view.next_finding()

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(view.tree, key)

    assert said == [("amount", Outcome.FAIL)]
    assert told == list(places)


def test_another_case_takes_over_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_view(qtbot, on_desk(tmp_path / "甲"))
    view.select_first()
    said = heard(view)

    other = on_desk(tmp_path / "乙")
    view.show_case(replace(other.opened, kept=replace(other.opened.kept, id=77)))

    assert (view.chosen, said) == (None, [])


def test_of_five_thousand_findings_only_what_is_seen_is_asked_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = on_desk(tmp_path, many(5_000))
    made: list[int] = []
    cell = FindingsModel._cell

    def counted(model: FindingsModel, line: Line, column: int, case: CaseFile) -> dict[int, object]:
        made.append(column)
        return cell(model, line, column, case)

    monkeypatch.setattr(FindingsModel, "_cell", counted)
    view = a_view(qtbot, desk)
    view.select("r4999", Outcome.FAIL)
    view.show_case(desk.decide(Wish("r4999", Outcome.FAIL, deducted=Decimal("0.5"))))
    view.grab()

    seen = view.tree.viewport().height() // view.tree.rowHeight(view.tree.currentIndex()) + 2
    assert seen < 40
    assert 0 < len(made) <= 4 * seen * view.tree.model().columnCount()  # at the top, at the last one, and decided
