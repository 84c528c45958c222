"""The check that two officers sign wherever the case shows that they sign by two."""

from __future__ import annotations

import pytest

from casereview.checks.by_two import signed_by_two
from casereview.lawbook import LawBook
from casereview.model import Document, Mark
from casereview.terms import MarkState, Outcome
from tests.builders import a_case, a_document, a_mark, scanned

LAW = LawBook()
PRESENT, BLANK, UNREADABLE = MarkState.PRESENT, MarkState.BLANK, MarkState.UNREADABLE


def _usual() -> tuple[tuple[Document, ...], tuple[Mark, ...]]:
    papers = tuple(a_document("filing_approval", id=f"approval-{n}") for n in range(5))
    return papers, tuple(a_mark("承办人", paper.id) for paper in papers for _ in range(2))


@pytest.mark.parametrize(
    ("states", "outcome"),
    [
        ((PRESENT, PRESENT), Outcome.PASS),
        ((PRESENT,), Outcome.FAIL),
        ((PRESENT, BLANK), Outcome.FAIL),
        ((PRESENT, UNREADABLE), Outcome.PASS),
    ],
)
def test_one_name_where_all_other_places_bear_two_fails(states: tuple[MarkState, ...], outcome: Outcome) -> None:
    papers, marks = _usual()
    report = a_document("investigation_report", "报告")
    own = tuple(a_mark("承办人", report.id, state) for state in states)

    assert signed_by_two(a_case(*papers, report, marks=(*marks, *own)), LAW).outcome is outcome


def test_a_place_of_which_the_case_shows_no_other_asks() -> None:
    papers, marks = _usual()
    copy = a_document("identity_proof", "身份证复印件")

    judged = signed_by_two(a_case(*papers, copy, marks=(*marks, a_mark("核对人", copy.id))), LAW)

    assert judged.outcome is Outcome.UNSURE


def test_nothing_is_told_of_scans_and_of_cases_in_which_one_signs() -> None:
    papers, marks = _usual()
    report = scanned(a_document("investigation_report", "报告"))
    alone = tuple(a_mark("承办人", paper.id) for paper in papers)

    assert signed_by_two(a_case(*papers, report, marks=(*marks, a_mark("承办人", report.id))), LAW).failures == ()
    assert signed_by_two(a_case(*papers, marks=alone), LAW).outcome is Outcome.NOT_APPLICABLE


def test_two_that_a_page_parts_are_two() -> None:
    papers, marks = _usual()
    report = a_document("investigation_report", "报告")
    own = tuple(a_mark("承办人", report.id, page=page) for page in (1, 2))

    assert signed_by_two(a_case(*papers, report, marks=(*marks, *own)), LAW).outcome is Outcome.PASS


@pytest.mark.parametrize(("writer", "outcome"), [(PRESENT, Outcome.PASS), (BLANK, Outcome.FAIL)])
def test_who_asks_and_who_writes_down_are_two(writer: MarkState, outcome: Outcome) -> None:
    papers, marks = _usual()
    record = a_document("inquiry_record", "询问笔录")
    other = a_document("inquiry_record", "询问笔录", id="other")
    own = (a_mark("询问人", record.id), a_mark("记录人", record.id, writer))
    two = (a_mark("询问人", other.id), a_mark("询问人", other.id))

    assert signed_by_two(a_case(*papers, record, other, marks=(*marks, *own, *two)), LAW).outcome is outcome
