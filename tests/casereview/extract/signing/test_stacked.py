"""Opinions of several hands one under the other in one cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Block, Box, Cell, Graphic, Page
from casereview.terms import GraphicKind
from tests.builders import a_printed_page, bound, printed

STACKED = (
    "承办人意见：拟立案，由张三、李四承办。　　2023.5.10",
    "承办机构负责人意见：同意立案。　2023.5.10",
    "法规科意见：符合立案条件。　2023.5.10",
    "分管负责人审批意见：同意立案。　2023.5.10",
)
IN_SYSTEM = (
    "承办人意见：建议立案。", "王立新　2025-03-14 16:02:11",
    "承办人意见：同意。", "陈晓东　2025-03-14 16:20:45",
    "执法支队负责人：同意。", "赵卫国　2025-03-14 17:31:09",
    "局领导审批意见：同意立案。", "周建平　2025-03-17 09:12:40",
)  # fmt: skip


def states(lines: tuple[str, ...], signed: tuple[int, ...], catalogue: Catalogue) -> list[tuple[str, str]]:
    cell = (Block(line, cell=Cell(0, 1, 1)) for line in lines)
    blocks = (Block("立案审批表"), Block("案由", cell=Cell(0, 0, 0)), Block("未培训", cell=Cell(0, 0, 1)))
    page = Page(1, None, None, (*blocks, Block("意见", cell=Cell(0, 1, 0)), *cell), tuple(_ink(at) for at in signed))
    return [(mark.role, mark.state.value) for mark in extract_marks((bound("filing_approval", page),), catalogue)]


def _ink(line: int) -> Graphic:
    return Graphic(GraphicKind.INK, block=line + 4)


def test_each_signs_under_the_opinion_that_begins_with_his_office(catalogue: Catalogue) -> None:
    assert states(STACKED, (0, 0, 1, 2, 3), catalogue) == [
        ("承办人", "present"),
        ("承办人", "present"),
        ("审核人", "present"),
        ("法制审核人", "present"),
        ("审批人", "present"),
    ]


def test_one_who_did_not_sign_is_found_out(catalogue: Catalogue) -> None:
    assert states(STACKED, (0, 0, 2, 3), catalogue)[2] == ("审核人", "blank")


def test_names_that_a_system_set_are_typed(catalogue: Catalogue) -> None:
    assert states(IN_SYSTEM, (), catalogue) == [
        ("承办人", "typed"),
        ("承办人", "typed"),
        ("审核人", "typed"),
        ("审批人", "typed"),
    ]


@pytest.mark.parametrize("day", ["", "　2023.5.10"])
def test_what_is_said_without_a_day_is_no_opinion_to_sign(day: str, catalogue: Catalogue) -> None:
    lines = (f"承办人：建议罚款二万元。{day}", "分管负责人：同意。")

    assert ("审核人", "present") not in states(lines, (0,), catalogue)


@pytest.mark.parametrize(("signed", "blank"), [((0, 1, 2), []), ((0, 2), ["审核人"])])
def test_on_a_page_with_coordinates_each_has_the_hand_on_his_own_lines(
    signed: tuple[int, ...], blank: list[str], catalogue: Catalogue
) -> None:
    lines = (
        "承办人：拟延长。　　2023年6月6日",
        "机构负责人：同意。　　2023年6月6日",
        "局负责人：同意。　　2023年6月6日",
    )
    tops = (200, 226, 252)
    blocks = [
        printed("延长办案期限审批表", 250, 80),
        replace(printed("意见", 70, 226), cell=Cell(0, 1, 0)),
        *(replace(printed(line, 120, top), cell=Cell(0, 1, 1)) for line, top in zip(lines, tops, strict=True)),
    ]
    inks = [Graphic(GraphicKind.INK, box=Box(230, tops[at] - 13, 280, tops[at] + 10)) for at in signed]
    marks = extract_marks((bound("deadline_extension", a_printed_page(blocks, inks)),), catalogue)

    assert [m.role for m in marks if m.state.value == "blank" and m.role != "承办人"] == blank
