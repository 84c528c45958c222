"""The fines that the words of a tier allow."""

from __future__ import annotations

import pytest

from casereview.standard.fine_spans import Column, column_of, fine_spans


def told(text: str, column: Column | None = None) -> list[tuple[str, str, str]]:
    spans = fine_spans(text) if column is None else fine_spans(text, column)
    return [(span.fined, span.stage, span.written) for span in spans]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("处1万元以上3万元以下的罚款", [("unit", "first", "10000-30000")]),
        ("处三万元以下罚款", [("unit", "first", "0-30000")]),
        ("处５０００元至１．５万元罚款", [("unit", "first", "5000-15000")]),
        ("罚款2万元", [("unit", "first", "20000")]),
        ("责令限期改正；逾期未改正的，处5万元罚款", [("unit", "later", "50000")]),
        (
            "拒不改正的，对单位处2万元罚款，对个人处1000元罚款",
            [("unit", "later", "20000"), ("person", "later", "1000")],
        ),
        ("对直接负责的主管人员处1万元以上2万元以下罚款", [("person", "first", "10000-20000")]),
        ("处违法所得二倍以上五倍以下的罚款", [("unit", "first", "违法所得2-5倍")]),
        ("处上一年年收入百分之四十的罚款", [("person", "first", "上一年年收入40%")]),
        ("违法所得10万元以上的，没收违法所得，并处10万元以上20万元以下的罚款", [("unit", "first", "100000-200000")]),
        ("不予行政处罚", []),
        ("责令停产停业整顿", []),
        ("造成直接经济损失100万元以上的，从重处罚", []),
    ],
)
def test_words_give_the_spans_they_allow(text: str, spans: list[tuple[str, str, str]]) -> None:
    assert told(text) == spans


@pytest.mark.parametrize(
    ("heading", "text", "span"),
    [
        ("对单位罚款（万元）", "1-3", ("unit", "first", "10000-30000")),
        ("对个人罚款（元）逾期未改正", "1000-5000", ("person", "later", "1000-5000")),
        ("个人", "1万元以上2万元以下", ("person", "first", "10000-20000")),
    ],
)
def test_a_heading_says_of_whom_when_and_how_many_yuan(heading: str, text: str, span: tuple[str, str, str]) -> None:
    assert told(text, column_of(heading)) == [span]
