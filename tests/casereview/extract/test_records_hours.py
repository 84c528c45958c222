"""The hours of a record, the beginning and the end each behind a label of its own."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from casereview.extract.records import record_facts
from tests.builders import a_document


@pytest.mark.parametrize(
    "lines",
    [
        ("开始时间：2025年5月16日9时30分　结束时间：2025年5月16日10时12分",),
        ("开始时间：2025年5月16日9时30分", "结束时间：10时12分"),
    ],
)
def test_the_beginning_and_the_end_may_stand_behind_labels_that_name_no_step(lines: tuple[str, ...]) -> None:
    facts = [(f.name, f.value) for f in record_facts(a_document("inquiry_record", "询问笔录", *lines))]

    assert facts == [
        ("询问日期", date(2025, 5, 16)),
        ("询问开始", datetime(2025, 5, 16, 9, 30)),
        ("询问结束", datetime(2025, 5, 16, 10, 12)),
    ]
