"""The check that a form leaves no cell blank that it owes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.blank_cells import cells_filled, columns_filled
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import Block, Box, Cell, Document, Graphic, Page
from casereview.terms import GraphicKind, Outcome
from tests.builders import a_case, a_document, bound, scanned


@pytest.mark.parametrize(("source", "outcome"), [("日常巡查", Outcome.PASS), ("", Outcome.FAIL), (" ", Outcome.FAIL)])
def test_a_blank_cell_beside_its_label_fails(source: str, outcome: Outcome) -> None:
    form = a_document("filing_approval", (("案由", "未经许可取水"), ("案件来源", source)))

    verdict = cells_filled(a_case(form), LawBook(), kinds=(KindId("filing_approval"),), labels=("案由", "案件来源"))

    assert verdict.outcome is outcome


def test_what_may_be_written_by_hand_on_a_scan_is_asked() -> None:
    form = scanned(a_document("filing_approval", (("案件来源", ""),)))

    verdict = cells_filled(a_case(form), LawBook(), kinds=(KindId("filing_approval"),), labels=("案件来源",))

    assert verdict.outcome is Outcome.UNSURE


def with_cells(form: Document, *cells: Cell) -> Document:
    """The form with its blocks in these cells of its table."""
    (page,) = form.pages
    blocks = tuple(replace(block, cell=cell) for block, cell in zip(page.blocks, cells, strict=True))
    return replace(form, pages=(replace(page, blocks=blocks),))


@pytest.mark.parametrize(
    ("told", "outcome"),
    [(("日常巡查", "周一"), Outcome.PASS), (("日常巡查", ""), Outcome.FAIL), (("", "周一"), Outcome.FAIL)],
)
def test_a_label_over_two_columns_has_its_cell_behind_both(told: tuple[str, str], outcome: Outcome) -> None:
    form = a_document("filing_approval", (("案件来源", told[0]), ("意见", "立案"), ("电话", told[1])))
    cells = (
        Cell(0, 0, 0, 1, 2), Cell(0, 0, 2), Cell(0, 1, 0), Cell(0, 1, 1, 1, 2), Cell(0, 2, 0, 1, 2), Cell(0, 2, 2),
    )  # fmt: skip

    verdict = cells_filled(
        a_case(with_cells(form, *cells)), LawBook(), kinds=(KindId("filing_approval"),), labels=("案件来源", "电话")
    )

    assert verdict.outcome is outcome


def test_a_cell_over_two_rows_is_beside_the_labels_of_both() -> None:
    form = a_document("filing_approval", (("案件来源", "日常巡查"), ("案由", "未经许可取水")))
    cells = Cell(0, 0, 0), Cell(0, 0, 1, 2, 1), Cell(0, 1, 0), Cell(0, 2, 1)

    verdict = cells_filled(
        a_case(with_cells(form, *cells)), LawBook(), kinds=(KindId("filing_approval"),), labels=("案件来源", "案由")
    )

    assert verdict.outcome is Outcome.PASS


HEAD = ("文书名称", "收件人", "送达方式", "送达日期")


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (("行政处罚决定书", "甲", "直接送达", "2025年8月8日"), Outcome.PASS),
        (("行政处罚决定书", "甲", "", "2025年8月8日"), Outcome.FAIL),
        (("", "", "", ""), Outcome.PASS),
        (("合计", "二份", "", "略"), Outcome.PASS),
    ],
)
def test_a_filled_row_leaves_no_column_blank(row: tuple[str, ...], outcome: Outcome) -> None:
    receipt = KindId("service_receipt")

    verdict = columns_filled(
        a_case(a_document(receipt, (HEAD, row))), LawBook(), kinds=(receipt,), labels=("送达方式",)
    )

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("label", "value", "outcome"),
    [
        ("理由和依据", "", Outcome.UNSURE),
        ("理由和依据", "现场发现烟花爆竹", Outcome.NOT_APPLICABLE),
        ("备注", "", Outcome.NOT_APPLICABLE),
        ("审批意见", "", Outcome.NOT_APPLICABLE),
        ("12", "", Outcome.NOT_APPLICABLE),
    ],
)
def test_any_other_label_with_nothing_beside_it_is_asked(label: str, value: str, outcome: Outcome) -> None:
    kind = KindId("coercive_approval")
    case = a_case(a_document(kind, ((label, value),)))

    assert cells_filled(case, LawBook(), kinds=(kind,), labels=(), others=True).outcome is outcome
    assert cells_filled(case, LawBook(), kinds=(kind,), labels=()).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("x", "outcome"), [(400.0, Outcome.FAIL), (180.0, Outcome.PASS)])
def test_a_picture_behind_what_is_printed_farther_on_fills_another_cell(x: float, outcome: Outcome) -> None:
    kind = KindId("photo_evidence")
    cells = (("拍摄地点", 60.0), ("", 150.0), ("拍摄人", 300.0), ("", 380.0))
    blocks = tuple(
        Block(text, box=Box(left, 100, left + 60, 112), cell=Cell(0, 0, column))
        for column, (text, left) in enumerate(cells)
    )
    ink = Graphic(GraphicKind.INK, box=Box(x, 96, x + 40, 116))
    paper = bound(kind, Page(1, 595.0, 842.0, blocks, (ink,)))

    assert cells_filled(a_case(paper), LawBook(), kinds=(kind,), labels=("拍摄地点",)).outcome is outcome
