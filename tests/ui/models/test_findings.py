"""The tree of findings as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from casereview.carry_over import Moved, Reopened
from casereview.model import Finding, Source
from casereview.opened import OpenCase, Wish
from casereview.review import confirm
from casereview.terms import Outcome, RuleStatus
from tests.review_builder import a_document, a_finding, a_review, a_rule
from tests.ui.case_builder import on_desk
from tests.ui.opened import AT
from ui.models.finding_lines import IS_WANTED, Wanted, tree_of
from ui.models.findings import FindingsModel


def everything(_finding: Finding) -> bool:
    return True


def shown(model: FindingsModel, parent: QModelIndex | None = None) -> list[object]:
    """The rows as texts, what hangs under a row behind it."""
    under = parent or QModelIndex()
    rows: list[object] = []
    for row in range(model.rowCount(under)):
        rows.append([model.index(row, column, under).data() for column in range(6)])
        if below := shown(model, model.index(row, 0, under)):
            rows.append(below)
    return rows


def a_model(opened: OpenCase, is_listed: Callable[[Finding], bool] = everything) -> FindingsModel:
    model = FindingsModel()
    model.show(opened, tree_of(opened, is_listed), {})
    return model


def test_chapters_hold_clauses_and_clauses_what_was_found(qapp: QApplication, tmp_path: Path) -> None:
    model = a_model(on_desk(tmp_path).opened)

    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown(model) == [
        ["", "决定（2.5/8）", "", "1.5", "2 项", ""],
        [
            ["● 1.1", "amount应当符合", "不符合", "1.5", "", ""],
            [["●", "罚款大小写不一致", "不符合", "1.5", "", "机"]],
            ["● 1.2", "tier应当符合", "待核", "", "4", ""],
            [["●", "未见裁量阶次", "待核", "", "4", "机"]],
        ],
        ["", "归档（2/2）", "", "", "", ""],
        [["　 2.1", "order应当符合", "符合", "", "", ""]],
    ]


def test_the_machine_stands_beside_the_person(qapp: QApplication, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    desk.decide(
        Wish("amount", Outcome.FAIL, Outcome.PASS, reason="大写无误"),
        Wish("tier", Outcome.UNSURE, Outcome.FAIL, deducted=Decimal(2), reason="未写阶次"),
    )

    model = a_model(desk.opened)

    assert shown(model)[1] == [
        ["✓ 1.1", "amount应当符合", "符合", "1.5 → 0", "", ""],
        [["✓", "大写无误", "符合", "1.5 → 0", "", "机→人改"]],
        ["✓ 1.2", "tier应当符合", "不符合", "0 → 2", "", ""],
        [["✓", "未写阶次", "不符合", "0 → 2", "", "人"]],
    ]


def test_who_agrees_with_the_machine_leaves_its_badge(qapp: QApplication, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)

    desk.decide(Wish("amount", Outcome.FAIL))
    agreed = a_model(desk.opened)
    desk.decide(Wish("amount", Outcome.FAIL, deducted=Decimal(1)))
    lessened = a_model(desk.opened)

    assert [shown(model)[1][1] for model in (agreed, lessened)] == [  # type: ignore[index]
        [["✓", "罚款大小写不一致", "不符合", "1.5", "", "机✓"]],
        [["✓", "罚款大小写不一致", "不符合", "1.5 → 1", "", "机→人改"]],
    ]


def test_repeats_are_one_line_with_count_and_cap_and_open_to_each_place(qapp: QApplication, tmp_path: Path) -> None:
    document = a_document()
    rule = replace(a_rule("signed"), each=Decimal(1), at_most=Decimal(4))
    places = tuple(Source(document.id, 1, f"第{n}处") for n in range(8))
    fault = replace(a_finding(rule, Outcome.FAIL, *places, message="缺少签名", deducted="4"), occurrences=8)

    model = a_model(on_desk(tmp_path, a_review([fault])).opened)

    ((head, below),) = [shown(model)[1][1]]  # type: ignore[index]
    assert head == ["●", "缺少签名（8 处 × 1 分，封顶 4 分）", "不符合", "4", "", "机"]
    assert below[0] == ["", "《行政处罚决定书》第1页：“第0处”", "", "", "", ""]
    assert len(below) == 8


def test_advice_is_never_among_the_official_clauses(qapp: QApplication, tmp_path: Path) -> None:
    official, note = a_rule("official"), replace(a_rule("note"), status=RuleStatus.NOTE, points=Decimal(0))
    review = a_review([a_finding(official, Outcome.PASS), a_finding(note, Outcome.UNSURE, message="请看公示")])

    model = a_model(on_desk(tmp_path, review).opened)

    assert shown(model) == [
        ["", "决定（4/4）", "", "", "", ""],
        [["　 1.1", "official应当符合", "符合", "", "", ""]],
        ["", "提示（不计分）", "", "", "1 项", ""],
        [["● 1.1", "note应当符合", "待核", "", "", ""], [["●", "请看公示", "待核", "", "", "机"]]],
    ]


def test_only_what_is_wanted_is_listed(qapp: QApplication, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    desk.decide(Wish("tier", Outcome.UNSURE, Outcome.PASS))

    clauses = {
        wanted: [line.key[1] for line in a_model(desk.opened, IS_WANTED[wanted]).lines if len(line.key) == 2]
        for wanted in Wanted
    }

    assert clauses == {
        Wanted.ALL: ["1.1", Outcome.FAIL, "1.2", Outcome.UNSURE, "2.1"],
        Wanted.UNDECIDED: ["1.1", Outcome.FAIL],
        Wanted.FAILED: ["1.1", Outcome.FAIL],
        Wanted.DECIDED: ["1.2", Outcome.UNSURE],
        Wanted.ADVISED: [],
    }


def test_a_decision_tells_only_of_the_lines_it_touches(qapp: QApplication, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    model = a_model(desk.opened)
    told: list[str] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda first, _last: told.append(str(first.siblingAtColumn(1).data())))
    model.modelReset.connect(lambda: resets.append(True))

    decided = desk.decide(Wish("amount", Outcome.FAIL))
    same = model.show(decided, tree_of(decided, everything), {})

    assert same
    assert told == ["决定（2.5/8）", "amount应当符合", "罚款大小写不一致"]
    assert resets == []


def test_where_words_were_found_is_said(qapp: QApplication, tmp_path: Path) -> None:
    opened = on_desk(tmp_path).opened
    model = FindingsModel()

    model.show(opened, tree_of(opened, everything), {("amount", Outcome.FAIL): "问题说明"})

    index = model.index_of(("amount", Outcome.FAIL))
    assert index.siblingAtColumn(1).data() == "〔问题说明〕罚款大小写不一致"
    assert index.data(int(Qt.ItemDataRole.AccessibleTextRole)) == "1.1 待评"


def test_what_a_change_has_outlived_is_marked_until_it_is_decided_anew(qapp: QApplication, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    before, machine = desk.opened, desk.opened.machine
    made = confirm(machine, machine.findings[0], by="某甲", at=AT)
    stale = replace(before, stale=(Reopened(made, Moved.PAPERS, machine.findings[0]),))

    again = replace(desk.decide(Wish("amount", Outcome.FAIL)), stale=stale.stale)
    models = [a_model(opened) for opened in (stale, before, again)]

    assert [model.index_of(("amount", Outcome.FAIL)).data() for model in models] == ["↻", "●", "✓"]
