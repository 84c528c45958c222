"""The check that a form leaves no cell blank that it owes."""

from __future__ import annotations

import pytest

from casereview.checks.blank_cells import cells_filled, columns_filled
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned


@pytest.mark.parametrize(("source", "outcome"), [("日常巡查", Outcome.PASS), ("", Outcome.FAIL), (" ", Outcome.FAIL)])
def test_a_blank_cell_beside_its_label_fails(source: str, outcome: Outcome) -> None:
    form = a_document("filing_approval", (("案由", "未经许可取水"), ("案件来源", source)))

    verdict = cells_filled(a_case(form), LawBook(), kinds=(KindId("filing_approval"),), labels=("案由", "案件来源"))

    assert verdict.outcome is outcome


def test_what_may_be_written_by_hand_on_a_scan_is_asked() -> None:
    form = scanned(a_document("filing_approval", (("案件来源", ""),)))

    verdict = cells_filled(a_case(form), LawBook(), kinds=(KindId("filing_approval"),), labels=("案件来源",))

    assert verdict.outcome is Outcome.UNSURE


HEAD = ("文书名称", "收件人", "送达方式", "送达日期")


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (("行政处罚决定书", "甲", "直接送达", "2025年8月8日"), Outcome.PASS),
        (("行政处罚决定书", "甲", "", "2025年8月8日"), Outcome.FAIL),
        (("", "", "", ""), Outcome.PASS),
    ],
)
def test_a_filled_row_leaves_no_column_blank(row: tuple[str, ...], outcome: Outcome) -> None:
    receipt = KindId("service_receipt")

    verdict = columns_filled(
        a_case(a_document(receipt, (HEAD, row))), LawBook(), kinds=(receipt,), labels=("送达方式",)
    )

    assert verdict.outcome is outcome
