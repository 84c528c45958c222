"""What is typed in the place of a signature."""

from __future__ import annotations

import pytest

from casereview.extract.signing.signed_names import has_text, names_in


@pytest.mark.parametrize(
    ("text", "is_text"),
    [("   第1页共2页", False), ("  (第 1 页,共 2 页)", False), ("      2025年3月1日", False), ("  孙某甲 第1页", True)],
)
def test_a_counter_of_pages_behind_a_blank_is_no_text_in_it(text: str, is_text: bool) -> None:
    assert has_text(text) is is_text


def test_a_name_before_a_counter_is_read_alone() -> None:
    assert names_in("孙小甲  第1页共2页") == ("孙小甲",)
