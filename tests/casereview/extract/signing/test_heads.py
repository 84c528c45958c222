"""Which of several who sign handles, examines and approves, and on what day."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Document, Graphic
from casereview.terms import GraphicKind
from tests.builders import Part, a_document


def states(document: Document, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(mark.slot, mark.state.value) for mark in extract_marks((document,), catalogue)]


def signed(kind: str, title: str, *parts: Part, inks: list[tuple[int, int]]) -> Document:
    graphics = [Graphic(GraphicKind.INK, block, offset) for block, offset in inks]
    return a_document(kind, title, *parts, graphics=graphics)


TWO_IN_A_ROW = (
    ("经办人", "建议罚款。  2024.8.7", "大队长", "同意。  2024.8.8"),
    ("法规科", "同意。  2024.8.8", "局领导", "同意。  2024.8.9"),
)


@pytest.mark.parametrize(
    ("inks", "found"),
    [
        ([(2, 6), (2, 7), (4, 4), (6, 4), (8, 4)], ["present"] * 5),
        ([(2, 6), (2, 7), (4, 4), (6, 4)], [*["present"] * 4, "blank"]),
    ],
)
def test_two_opinions_side_by_side_each_have_their_own_head_and_cell(
    inks: list[tuple[int, int]], found: list[str], catalogue: Catalogue
) -> None:
    roles = ["承办人#1", "承办人#2", "审核人#1", "法制审核人#1", "审批人#1"]
    form = signed("case_approval", "行政处罚呈批表", *[TWO_IN_A_ROW], inks=inks)
    assert states(form, catalogue) == list(zip(roles, found, strict=True))


def test_the_day_of_a_signature_is_no_day_within_what_is_said(catalogue: Catalogue) -> None:
    row = (("机关负责人意见", "同意延长办案期限至2022年4月12日。      2022年2月8日"),)
    form = signed("deadline_extension", "延长办案期限审批表", row, inks=[(2, 22)])
    days = [mark.signed_on for mark in extract_marks((form,), catalogue) if mark.role == "审批人"]
    assert days == [date(2022, 2, 8)]


def test_whoever_only_says_what_to_do_handles_the_case_where_others_approve(catalogue: Catalogue) -> None:
    rows = (
        ("处理意见", "不予处罚。   2024年8月7日"),
        ("法制审核", "同意。  2024.8.8"),
        ("负责人审批", "同意。  2024.8.9"),
    )
    form = signed("case_approval", "行政处罚审批表", rows, inks=[(2, 6), (2, 7), (4, 4), (6, 4)])
    assert states(form, catalogue) == [
        ("承办人#1", "present"),
        ("承办人#2", "present"),
        ("法制审核人#1", "present"),
        ("审批人#1", "present"),
    ]


def test_a_form_without_the_legal_examiner_still_lacks_an_examiner(catalogue: Catalogue) -> None:
    rows = (("承办人意见", "不予处罚。   2024.8.7"), ("负责人审批", "同意。  2024.8.9"))
    form = signed("case_approval", "行政处罚审批表", rows, inks=[(2, 6), (2, 7), (4, 4)])
    assert ("审核人#1", "blank") in states(form, catalogue)


@pytest.mark.parametrize(
    ("inks", "last"), [([(2, 6), (2, 7), (4, 3), (6, 3)], "present"), ([(2, 6), (2, 7), (4, 3)], "blank")]
)
def test_the_last_of_two_heads_approves_a_form_that_has_no_examiner(
    inks: list[tuple[int, int]], last: str, catalogue: Catalogue
) -> None:
    rows = (
        ("经办人意见", "建议保存。  2024年8月7日"),
        ("办案机构负责人意见", "同意。  2024.8.7"),
        ("部门负责人意见", "同意。  2024.8.7"),
    )
    form = signed("preservation_approval", "先行登记保存证据审批表", rows, inks=inks)
    assert states(form, catalogue)[-2:] == [("负责人#1", "present"), ("审批人#1", last)]


@pytest.mark.parametrize(
    ("inks", "found"), [([(1, 5), (2, 5)], ["present", "present"]), ([(2, 5)], ["present", "blank"])]
)
def test_two_handlers_may_each_have_a_label_and_a_cell(
    inks: list[tuple[int, int]], found: list[str], catalogue: Catalogue
) -> None:
    rows = (("承办人1：", "承办人2："), ("2025年4月2日", "2025年4月2日"))
    report = signed("investigation_report", "案件调查终结报告", rows, inks=inks)
    assert [state for slot, state in states(report, catalogue) if slot.startswith("承办人")] == found


def test_heads_may_assent_on_lines_of_their_own(catalogue: Catalogue) -> None:
    lines = ("执法人员：　2024年8月6日", "执法队负责人：同意。　2024年8月6日", "主管领导：同意结案。　2024年8月7日")
    report = signed("closing_approval", "结案报告", "建议结案。", *lines, inks=[(2, 5), (2, 5), (3, 10)])
    assert states(report, catalogue) == [
        ("承办人#1", "present"),
        ("承办人#2", "present"),
        ("审核人#1", "present"),
        ("审批人#1", "blank"),
    ]
