"""Opinions on a form that are signed without a label, and rows that only tell what the case is about."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Graphic
from casereview.terms import GraphicKind, MarkState
from tests.builders import a_document

INK = GraphicKind.INK


def blanks(rows: tuple[tuple[str, str], ...], signed: tuple[int, ...], catalogue: Catalogue) -> list[str]:
    """The roles whose places are blank on a form of approval signed in these rows."""
    graphics = [Graphic(INK, 2 * row + 2, len(rows[row][1]), digest=str(row)) for row in signed]
    form = a_document("case_approval", "行政处罚审批表", rows, graphics=graphics)
    return [m.role for m in extract_marks((form,), catalogue) if m.state is MarkState.BLANK]


@pytest.mark.parametrize("heading", ["案件事实、证据和处理意见", "定性及处理意见", "违法事实及处理意见"])
def test_a_row_that_tells_the_case_is_no_place_to_sign(heading: str, catalogue: Catalogue) -> None:
    told = (heading, "2025年3月4日查明通道堆放货物，拟罚款6000元。")
    rows = (told, ("承办人意见", "建议处罚。"), ("审核意见", "同意。"), ("审批意见", "同意。"))
    assert "审批人" not in blanks(rows, (1, 2, 3), catalogue)


def test_it_is_one_where_a_day_ends_it(catalogue: Catalogue) -> None:
    rows = (("案件情况和审批意见", "通道堆放货物，同意处罚。 年 月 日"), ("承办人意见", "建议处罚。"))
    assert "审批人" in blanks(rows, (1,), catalogue)


def test_an_opinion_that_says_whose_it_is_stays_blank(catalogue: Catalogue) -> None:
    rows = (("承办人意见", "建议处罚。"), ("审核意见", "同意。"), ("审批意见", "同意。"))
    assert "审批人" in blanks(rows, (0, 1), catalogue)


STEPS = (
    ("审批环节", "处理人", "处理意见", "处理时间"),
    ("承办人", "", "建议立案", "2026-03-05 16:05"),
    ("审核（法制）", "", "符合条件", "2026-03-06 09:30"),
    ("审批（大队领导）", "", "同意立案", "2026-03-06 14:18"),
)


def test_the_steps_of_an_approval_are_signed_and_dated_row_by_row(catalogue: Catalogue) -> None:
    graphics = [Graphic(INK, 4 * row + 2, 0, digest=str(row)) for row in (1, 2, 3)]
    form = a_document("filing_approval", "立案审批表", STEPS, graphics=graphics)

    found = {(m.role, m.state, m.signed_on) for m in extract_marks((form,), catalogue) if m.digest}
    assert found == {
        ("承办人", MarkState.PRESENT, date(2026, 3, 5)),
        ("法制审核人", MarkState.PRESENT, date(2026, 3, 6)),
        ("审批人", MarkState.PRESENT, date(2026, 3, 6)),
    }
    assert "审批人" not in [m.role for m in extract_marks((form,), catalogue) if m.state is MarkState.BLANK]


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        ((("拟处罚意见", "罚款300元"), ("承办人意见", "建议处罚。"), ("审批意见", "同意。")), "承办人意见"),
        ((("拟处罚意见", "罚款300元"), ("审核意见", "同意。"), ("审批意见", "同意。")), "拟处罚意见"),
    ],
)
def test_what_is_proposed_is_signed_where_whoever_proposes_gives_his_opinion(
    rows: tuple[tuple[str, str], ...], label: str, catalogue: Catalogue
) -> None:
    graphics = [Graphic(INK, 2 * row + 2, len(rows[row][1]), digest=str(row)) for row in range(len(rows))]
    form = a_document("case_approval", "行政处罚审批表", rows, graphics=graphics)

    assert {mark.label for mark in extract_marks((form,), catalogue) if mark.role == "承办人"} == {label}


PAIRS = (("承办人", " ", "审核人", " "), ("法制审核", " ", "审批人", " "))


def test_an_opinion_may_be_signed_beside_the_label_of_another(catalogue: Catalogue) -> None:
    graphics = [
        Graphic(INK, block, at, digest=f"{block}{at}") for block, at in ((2, 0), (2, 1), (4, 0), (6, 0), (8, 0))
    ]
    form = a_document("case_approval", "案件处理呈批表", PAIRS, graphics=graphics)
    assert [(m.role, m.state.value) for m in extract_marks((form,), catalogue)] == [
        ("承办人", "present"),
        ("承办人", "present"),
        ("审核人", "present"),
        ("法制审核人", "present"),
        ("审批人", "present"),
    ]


def test_beside_the_label_of_another_an_opinion_that_nobody_signed_is_no_place(catalogue: Catalogue) -> None:
    graphics = [Graphic(INK, block, at, digest=f"{block}{at}") for block, at in ((2, 0), (2, 1), (4, 0), (8, 0))]
    form = a_document("case_approval", "案件处理呈批表", PAIRS, graphics=graphics)
    assert "法制审核人" not in [mark.role for mark in extract_marks((form,), catalogue)]
