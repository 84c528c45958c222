"""Lines broken as Chinese is set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.sheet.line_breaks import broken


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("先立案后告知", 3, ["先立案", "后告知"]),
        ("先立案，后告知", 3, ["先立", "案，后", "告知"]),
        ("依据《条例》处罚", 3, ["依据", "《条", "例》处", "罚"]),
        ("共2025年", 4, ["共", "2025", "年"]),
        ("甲\n乙", 9, ["甲", "乙"]),
        ("甲\n\n乙", 9, ["甲", "", "乙"]),
        ("很长的123456789号", 4, ["很长的", "123456789", "号"]),
        ("", 4, [""]),
    ],
)
def test_no_line_begins_with_a_closing_mark_nor_ends_with_an_opening_one(
    text: str, width: int, lines: list[str]
) -> None:
    assert broken(text, width, len).split("\n") == lines


@given(st.text("甲乙，。（）《》12 ab\n", max_size=60), st.integers(1, 12))
def test_nothing_is_lost_but_blanks_where_lines_break(text: str, width: int) -> None:
    assert broken(text, width, len).replace("\n", "").replace(" ", "") == text.replace("\n", "").replace(" ", "")
