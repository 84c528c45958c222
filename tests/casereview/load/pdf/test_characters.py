"""The printed characters of a page: which blanks between words count though the page does not print them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from casereview.load.pdf.document import read_pages
from tests.casereview.load.made import pdf_of


def one_by_one(document: FPDF, text: str, *, wide: float, blank: float) -> None:
    """Each letter set where it belongs, `wide` points further on than it is broad; a blank leaves as many unprinted."""
    x = 30.0
    for letter in text:
        if letter == " ":
            x += blank / document.k
        else:
            document.text(x, 40, letter)
            x += document.get_string_width(letter) + wide / document.k


@pytest.mark.parametrize(
    ("text", "wide", "read"),
    [
        ("办公室 昝小丽", 0.0, "办公室 昝小丽"),
        ("2025-03-20 10:15", 0.0, "2025-03-20 10:15"),
        ("办公室 昝小丽", 1.0, "办公室昝小丽"),
        ("于 2024年", 0.0, "于2024年"),
    ],
)
def test_a_narrow_blank_between_words_counts_where_letters_follow_close(
    text: str, wide: float, read: str, tmp_path: Path
) -> None:
    path = pdf_of(tmp_path / "p.pdf", lambda document: one_by_one(document, text, wide=wide, blank=2.2))

    assert read_pages(path, range(1))[0].blocks[0].text == read
