"""Marks as wide as Chinese papers print them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.load.ocr.widths import as_printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("经查,你单位(个体)于", "经查，你单位（个体）于"),
        ("地址:天津市", "地址：天津市"),
        ("罚款22，596.19元", "罚款22,596.19元"),
        ("3．5米", "3.5米"),
        ("第1，2项", "第1，2项"),  # a list, no number
        ("１２月３日", "12月3日"),
        ("A(B):c", "A(B):c"),  # no Chinese about it
        ("时间10:30至11:20", "时间10:30至11:20"),
    ],
)
def test_marks_are_wide_among_chinese_and_narrow_in_numbers(read: str, printed: str) -> None:
    assert as_printed(read) == printed


@settings(deadline=None)
@given(st.text("国法(),:;?!，．１12A ", max_size=30))
def test_each_character_stays_one(text: str) -> None:
    assert len(as_printed(text)) == len(text)
    assert as_printed(as_printed(text)) == as_printed(text)
