"""The verdict, read in a second."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casereview.carry_over import Moved, Reopened
from casereview.model import Review
from casereview.opened import OpenCase, Wish
from casereview.review import confirm
from casereview.steps import Role, SignOff
from casereview.terms import Cure, Outcome, VetoMode
from tests.review_builder import a_finding, a_review, a_rule
from tests.ui.case_builder import on_desk
from tests.ui.opened import AT
from ui.colours import Meaning, colour
from ui.views.verdict_view import VerdictView


def a_view(qtbot: QtBot, opened: OpenCase, *, with_score: bool = True) -> VerdictView:
    view = VerdictView()
    qtbot.addWidget(view)
    view.show_case(opened, with_score)
    return view


def vetoed(mode: VetoMode) -> Review:
    return a_review([a_finding(replace(a_rule("body"), veto=mode, points=Decimal(0)), Outcome.FAIL)])


def test_the_interval_and_what_is_left_to_people_come_first(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_view(qtbot, on_desk(tmp_path).opened)

    assert view.text.splitlines() == [
        "4.5—8.5，待人工 2 项",
        "滨澜某厂安全生产违法行为案",
        "不符合 1 项，待人工核实 1 项，须人工评判 0 项；已评 0 项，未评 2 项",
        "评查标准：小标准（参考标准，非本机关正式评查标准）",
    ]


def test_what_the_machine_came_to_stands_beside_what_people_made_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    desk = on_desk(tmp_path)
    machine = desk.opened.score
    view = a_view(qtbot, replace(desk.opened, machine_score=machine))
    before = view.counts.text()

    decided = desk.decide(Wish("amount", Outcome.FAIL, Outcome.PASS, reason="看错"))
    view.show_case(replace(decided, machine_score=machine))

    assert "机器初评" not in before
    assert view.counts.text().endswith("未评 1 项；机器初评 4.5—8.5 分")


@pytest.mark.parametrize(
    ("mode", "proposed", "settled"),
    [
        (VetoMode.ZERO, "不合格（拟）：否决项 1，待人工 1 项", "不合格：否决项 1"),
        (VetoMode.FAIL, "不合格（拟）：否决项 1，待人工 1 项", "不合格：否决项 1"),
        (VetoMode.NO_EXCELLENT, "0，待人工 1 项；不得评优（拟）", "0；不得评优"),
    ],
)
def test_a_veto_is_only_proposed_until_a_person_agrees(
    qtbot: QtBot, tmp_path: Path, mode: VetoMode, proposed: str, settled: str
) -> None:
    desk = on_desk(tmp_path, vetoed(mode))

    views = [a_view(qtbot, opened) for opened in (desk.opened, desk.decide(Wish("body", Outcome.FAIL, reason="属实")))]

    assert [view.verdict.text() for view in views] == [proposed, settled]


def test_without_a_score_it_says_what_is_to_be_mended(qtbot: QtBot, tmp_path: Path) -> None:
    findings = [
        replace(a_finding(a_rule(f"r{n}"), Outcome.FAIL), cure=cure)
        for n, cure in enumerate((Cure.SUPPLEMENT, Cure.SUPPLEMENT, Cure.NONE))
    ]
    opened = on_desk(tmp_path, a_review([*findings, a_finding(a_rule("asked"), Outcome.UNSURE)])).opened

    view = a_view(qtbot, opened, with_score=False)

    assert view.verdict.text() == "问题 3 处：可补正 2，不可补正 1；请自行核对 1 项"
    assert "分" not in view.verdict.text()


def test_nothing_to_mend_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    opened = on_desk(tmp_path, a_review([a_finding(a_rule("one"), Outcome.PASS)])).opened

    view = a_view(qtbot, opened, with_score=False)

    assert view.verdict.text() == "未发现问题"


def test_who_signed_is_said_and_what_outlived_a_change(qtbot: QtBot, tmp_path: Path) -> None:
    opened = on_desk(tmp_path).opened
    made = confirm(opened.machine, opened.machine.findings[0], by="某甲", at=AT)
    stale = (Reopened(made, Moved.PAPERS, opened.machine.findings[0]),)

    signed = a_view(qtbot, replace(opened, signed=SignOff("某乙", Role.LEAD, AT)))
    changed = a_view(qtbot, replace(opened, stale=stale))

    assert signed.state.text() == "已签署：某乙（评查负责人），2026-03-02 09:30"
    assert changed.state.text() == "案卷有改动，1 项评判须重新作出"


def test_its_colours_follow_light_and_dark(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    before = qapp.palette()
    view = a_view(qtbot, on_desk(tmp_path, vetoed(VetoMode.ZERO)).opened)
    light = view.verdict.palette().windowText().color()
    try:
        qapp.setPalette(QPalette(QColor(45, 45, 48)))
        qtbot.wait(1)
        dark = view.verdict.palette().windowText().color()
        assert (light, dark) == (colour(Meaning.FAULT, before), colour(Meaning.FAULT, qapp.palette()))
        assert light != dark
    finally:
        qapp.setPalette(before)
