"""Lists read off pictures: a row whose words nobody read may be any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from casereview.checks.absence import is_word_sure
from casereview.checks.row_gaps import has_unread_row
from casereview.model import Block, Cell, Document, Page
from tests.builders import bound

ROWS = (("1", "立案审批表", "3"), ("2", "询问笔录", "5"), ("3", "行政处罚告知书", "9"), ("4", "行政处罚决定书", "12"))


def listing(rows: Sequence[Sequence[str]] = ROWS, sure: int = 98, legibility: float | None = 0.98) -> Document:
    """A list of these rows, of which the last letter of the second row was read so surely."""
    blocks = []
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            told = (98,) * len(words)
            if (number, column) == (1, 1) and words:
                told = (*told[:-1], sure)
            blocks.append(Block(words, cell=Cell(0, number, column), sure=told if legibility else ()))
    page = Page(1, 595.0, 842.0, tuple(blocks), legibility=legibility)
    return replace(bound("contents_list", page, title="卷内目录"), confidence=1.0)


def test_a_list_read_whole_has_no_such_row() -> None:
    assert not has_unread_row(listing())
    assert is_word_sure(listing())


@pytest.mark.parametrize(
    "rows",
    [
        (*ROWS[:2], ("3", "", "9"), ROWS[3]),
        (("1", "立案审批表", "3"), ("2", "询间", "5"), *ROWS[2:], ("5", "", "14")),
    ],
)
def test_a_row_without_its_words_may_be_any_paper(rows: Sequence[Sequence[str]]) -> None:
    assert has_unread_row(listing(rows))
    assert not is_word_sure(listing(rows))


def test_words_that_were_hardly_read_may_be_others() -> None:
    assert has_unread_row(listing(sure=45))
    assert not has_unread_row(listing(sure=80))


def test_numbers_printed_ahead_are_no_rows() -> None:
    assert not has_unread_row(listing((*ROWS, ("5", "", ""), ("6", "", ""))))


def test_a_typed_list_lacks_what_it_lacks() -> None:
    assert not has_unread_row(listing((*ROWS[:2], ("3", "", "9"), ROWS[3]), legibility=None))


def test_what_a_form_leaves_blank_is_no_row_of_a_list() -> None:
    form = replace(listing((*ROWS[:2], ("3", "", "9"), ROWS[3])), kind="filing_approval")

    assert not has_unread_row(form)
