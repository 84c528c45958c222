"""How high the rows of a spreadsheet are."""

from __future__ import annotations

import pytest

from casereview.sheet.row_heights import row_height


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("", 18),
        ("一二三四", 18),
        ("一二三四五", 33),  # ten figures do not go into nine
        ("abcdefghi", 18),
        ("一\n二", 33),
        ("长" * 500, 409),  # no program takes a higher row
    ],
)
def test_a_row_is_as_high_as_its_text_in_a_column_of_ten_figures(text: str, height: int) -> None:
    assert row_height(text, 10) == height
