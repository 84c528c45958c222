"""The day at the foot of a decision, told from other days near its end or in the head of a web page."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.extract.steps import step_facts
from casereview.model import Document
from tests.builders import a_document


def dates_of(document: Document) -> dict[str, object]:
    return {fact.name: fact.value for fact in step_facts(document)}


@pytest.mark.parametrize(
    ("last", "days"),
    [
        ("责令于2025年3月31日前恢复植被。", {}),
        ("当事人2024年9月30日办理了变更，取得许可。", {}),
        ("本决定于2024年9月30日。", {"处罚决定日期": date(2024, 9, 30)}),
    ],
)
def test_a_decision_without_a_foot_is_not_of_a_day_that_its_last_sentence_tells(
    last: str, days: dict[str, date]
) -> None:
    assert dates_of(a_document("no_penalty_decision", "不予行政处罚决定书", "经查明，未备案。", last)) == days


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("2025 年 1 月 20", "日，你单位提起了陈述申辩，本机关已复核。"), {}),
        (("海川县应急管理局", "2025 年 1 月 20", "日"), {"处罚决定日期": date(2025, 1, 20)}),
        (("1.2025年7月15日、8月6日《现场检查笔录》2份。",), {}),
    ],
)
def test_a_day_that_the_end_of_a_line_parts_is_none_at_the_foot(lines: tuple[str, ...], days: dict[str, date]) -> None:
    assert dates_of(a_document("no_penalty_decision", "不予行政处罚决定书", "经查明，未备案。", *lines)) == days


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("来源：某局 时间：2023-05-23 作者：佚名", {}),
        ("时间：2023-05-23", {"处罚决定日期": date(2023, 5, 23)}),
    ],
)
def test_the_day_a_site_posted_a_decision_is_not_its_own(line: str, days: dict[str, date]) -> None:
    paper = a_document("no_penalty_decision", "不予行政处罚决定书", line, "当事人：某店", *("经查明，未备案。",) * 9)

    assert dates_of(paper) == days
