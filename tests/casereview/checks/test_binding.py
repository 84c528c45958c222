"""The pages of a bound volume."""

from __future__ import annotations

from casereview.checks.binding import pages_in_sequence
from casereview.lawbook import LawBook
from casereview.model import Block, CaseFile, Page
from casereview.terms import BlockKind, Outcome
from tests.builders import a_case, a_document, bound


def volume(*folios: int) -> CaseFile:
    pages = [Page(n, 595, 842, (Block("正文"), Block(str(one), BlockKind.FOOTER))) for n, one in enumerate(folios, 1)]
    half = len(pages) // 2
    return a_case(bound("filing_approval", *pages[:half]), bound("penalty_decision", *pages[half:]))


def test_folios_that_run_on_pass_and_a_gap_fails() -> None:
    assert pages_in_sequence(volume(1, 2, 3, 4, 5, 6), LawBook()).outcome is Outcome.PASS
    lacking = pages_in_sequence(volume(1, 2, 3, 6, 7, 8, 9), LawBook())
    assert [one.values for one in lacking.failures] == [{"fault": "缺页码第4、5页"}]
    assert [source.page for source in lacking.failures[0].sources] == [3, 4]


def test_a_number_that_two_pages_bear_asks() -> None:
    asked = pages_in_sequence(volume(1, 2, 3, 3, 4, 5, 6), LawBook())

    assert [one.reason for one in asked.doubts] == ["第3页与第4页重复或者重号，请核对原卷"]
    assert asked.failures == ()


def test_papers_without_folios_are_not_judged() -> None:
    case = a_case(a_document("filing_approval", "立案"), a_document("penalty_decision", "决定"))

    assert pages_in_sequence(case, LawBook()).outcome is Outcome.NOT_APPLICABLE
