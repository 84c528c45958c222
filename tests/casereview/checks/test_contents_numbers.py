"""Whether the entries of a contents list are numbered one after the other."""

from __future__ import annotations

import pytest

from casereview.checks.contents_numbers import entries_numbered
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned


def a_list(*numbers: int) -> tuple[tuple[str, ...], ...]:
    return (("序号", "文书名称"), *((str(number), "文书") for number in numbers))


@pytest.mark.parametrize(
    ("numbers", "outcome"),
    [
        ((1, 2, 3, 4), Outcome.PASS),
        ((1, 2, 4, 5), Outcome.FAIL),
        ((1, 2, 2, 3), Outcome.FAIL),
        ((1, 2, 3, 1, 2), Outcome.PASS),  # the list of the second part
        ((3, 17, 4, 80, 2), Outcome.NOT_APPLICABLE),  # folios, no running numbers
        ((1, 2), Outcome.NOT_APPLICABLE),
    ],
)
def test_the_entries_count_on_by_one(numbers: tuple[int, ...], outcome: Outcome) -> None:
    paper = a_document("contents_list", a_list(*numbers))
    assert entries_numbered(a_case(paper), LawBook()).outcome is outcome


def test_on_a_scan_a_number_left_out_asks() -> None:
    paper = scanned(a_document("contents_list", a_list(1, 2, 4, 5)))
    assert entries_numbered(a_case(paper), LawBook()).outcome is Outcome.UNSURE
