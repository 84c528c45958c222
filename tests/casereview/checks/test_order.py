"""Checks on the sequence of the papers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.checks.order import ends_in_place, in_filing_order
from casereview.checks.parameters import KindId
from casereview.checks.sequence import longest_run
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict
from casereview.terms import OrderFrom, Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
ORDER = tuple(KindId(name) for name in "abcdef")


def _case(letters: str, order_from: OrderFrom = OrderFrom.VOLUME) -> CaseFile:
    documents = (a_document(letter, id=f"{index}{letter}", title=letter) for index, letter in enumerate(letters))
    return a_case(*documents, order_from=order_from)


def _judged(letters: str) -> Verdict:
    return in_filing_order(_case(letters), LAW, order=ORDER)


@pytest.mark.parametrize(
    ("letters", "misplaced"),
    [
        ("abcdef", []),
        ("aabbc", []),  # several of one kind lie together
        ("axbycz", []),  # kinds without a place never displace another
        ("bacdef", ["a"]),  # of two that changed places the later is named
        ("bcdefa", ["a"]),
        ("fabcde", ["f"]),
        ("abedcf", ["d", "c"]),
    ],
)
def test_the_fewest_papers_are_named_as_misplaced(letters: str, misplaced: list[str]) -> None:
    assert [failure.values["title"] for failure in _judged(letters).failures] == misplaced


def test_a_group_has_no_order_of_its_own() -> None:
    order = (KindId("a"), (KindId("b"), KindId("c")), KindId("d"))

    assert in_filing_order(_case("acbbcd"), LAW, order=order).outcome is Outcome.PASS


def test_the_place_where_a_paper_belongs_is_told_by_its_neighbours() -> None:
    (failure,) = _judged("bcdefa").failures

    assert failure.values["expected"] == "《b》之前"


def test_file_names_without_numbers_only_ask() -> None:
    case = _case("ba", OrderFrom.FILE_NAMES)

    assert in_filing_order(case, LAW, order=ORDER).outcome is Outcome.UNSURE


def test_an_order_from_the_contents_list_judges_only_what_the_list_names() -> None:
    listing = a_document("contents_list", (("序号", "名称"), ("1", "甲通知书"), ("2", "乙通知书")))
    papers = tuple(a_document(kind, id=kind, title=f"{name}通知书") for kind, name in zip("bca", "甲乙丙", strict=True))
    case = a_case(listing, *papers, order_from=OrderFrom.CONTENTS_LIST)

    assert in_filing_order(case, LAW, order=ORDER).outcome is Outcome.PASS


def test_a_paper_whose_kind_is_doubtful_is_asked() -> None:
    case = _case("bcda")
    doubtful = replace(case, documents=(*case.documents[:3], replace(case.documents[3], confidence=0.5)))

    assert in_filing_order(doubtful, LAW, order=ORDER).outcome is Outcome.UNSURE


@given(st.lists(st.integers(0, 5), max_size=9))
def test_what_is_kept_never_descends_and_nothing_longer_could_be_kept(ranks: list[int]) -> None:
    kept = [ranks[index] for index in longest_run(tuple(ranks))]

    assert kept == sorted(kept)
    longest = 0
    for chosen in range(2 ** len(ranks)):
        part = [rank for index, rank in enumerate(ranks) if chosen >> index & 1]
        longest = max(longest, len(part)) if part == sorted(part) else longest
    assert len(kept) == longest


@pytest.mark.parametrize(
    ("letters", "outcome"),
    [("abcf", Outcome.PASS), ("acf", Outcome.PASS), ("bacf", Outcome.FAIL), ("abfc", Outcome.FAIL)],
)
def test_the_cover_opens_the_volume_and_the_note_closes_it(letters: str, outcome: Outcome) -> None:
    first, last = (KindId("a"), KindId("b")), (KindId("f"),)

    assert ends_in_place(_case(letters), LAW, first=first, last=last).outcome is outcome


def test_a_file_that_could_not_be_read_may_be_the_cover() -> None:
    first, last = (KindId("a"), KindId("b")), (KindId("f"),)
    listing, paper, note = _case("bcf").documents
    unread = replace(paper, id="0", kind="unknown", pages=(), problem="是空文件，请核对后重新提交。")
    other = replace(paper, id="0", kind="unknown")

    judged = [
        ends_in_place(a_case(front, listing, paper, note, order_from=OrderFrom.VOLUME), LAW, first=first, last=last)
        for front in (unread, other)
    ]
    assert [verdict.outcome for verdict in judged] == [Outcome.PASS, Outcome.UNSURE]
    known = a_case(paper, listing, note, order_from=OrderFrom.VOLUME)
    assert ends_in_place(known, LAW, first=first, last=last).outcome is Outcome.FAIL
