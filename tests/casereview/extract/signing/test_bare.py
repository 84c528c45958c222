"""Labels without （签名）, with words of assent beside the hand that signs."""

from __future__ import annotations

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Document, Graphic
from casereview.terms import GraphicKind
from tests.builders import a_document

INK = GraphicKind.INK
HEAD = ("现场检查笔录", "检查时间：2025年5月20日8时15分至8时30分", "检查情况：垃圾倾倒于人行道。", "执法人员：")


def parties(document: Document, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [
        (mark.label, mark.state.value)
        for mark in extract_marks((document,), catalogue)
        if mark.role in ("现场负责人", "审批人")
    ]


@pytest.mark.parametrize(
    ("line", "offset", "found"),
    [
        ("当事人：  属实", 4, [("当事人：", "present")]),
        ("现场负责人：属实。  2025年5月20日", 10, [("现场负责人：", "present")]),
        ("在场人：  以上属实", 4, [("在场人：", "present")]),
        ("当事人：属实。 记录人： ", 12, [("当事人：", "blank")]),  # the hand is behind another label
        ("当事人：称垃圾是他人所倒", 0, [("现场负责人", "blank")]),  # a statement, not a place
    ],
)
def test_a_hand_beside_a_few_words_of_assent_signs(
    line: str, offset: int, found: list[tuple[str, str]], catalogue: Catalogue
) -> None:
    graphics = [Graphic(INK, 3, 5), Graphic(INK, 3, 5), Graphic(INK, 4, offset)]
    document = a_document("inspection_record", *HEAD, line, graphics=graphics)

    assert parties(document, catalogue) == found


def test_the_head_may_approve_under_a_label_of_its_own(catalogue: Catalogue) -> None:
    lines = ("承办人：", "负责人审批：同意结案。 2024年12月9日")
    inks = [Graphic(INK, 1, 4), Graphic(INK, 2, 11)]
    document = a_document("closing_approval", "结案报告", *lines, graphics=inks)

    assert parties(document, catalogue) == [("负责人审批：同意结案。", "present")]


def test_a_column_of_those_whom_papers_are_for_is_none_to_sign_in(catalogue: Catalogue) -> None:
    head = ("送达文书", "受送达人", "送达时间", "送达方式", "签收人", "送达人")
    row = ("行政处罚决定书", "覃某甲", "2024年4月26日", "直接", "", "")
    inks = [Graphic(INK, 11, 0), Graphic(INK, 12, 0), Graphic(INK, 12, 0)]
    document = a_document("service_receipt", "送达回证", (head, row), graphics=inks)

    assert [(m.role, m.label, m.state.value) for m in extract_marks((document,), catalogue)] == [
        ("收件人", "签收人", "present"),
        ("送达人", "送达人", "present"),
        ("送达人", "送达人", "present"),
    ]


def test_who_measures_the_ground_signs_as_an_inspector_and_a_deputy_for_the_party(catalogue: Catalogue) -> None:
    survey = a_document(
        "survey_record", "现场勘测笔录", "勘测情况：占地126平方米。", "当事人（代表）：", "勘测人：",
        graphics=[Graphic(INK, 2, 8), Graphic(INK, 3, 4), Graphic(INK, 3, 4)],
    )  # fmt: skip

    assert [(m.role, m.state.value) for m in extract_marks((survey,), catalogue)] == [
        ("当事人", "present"),
        ("检查人员", "present"),
        ("检查人员", "present"),
    ]
