"""The check that what was served is in the volume."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.receipted_papers import receipted_papers_enclosed
from casereview.lawbook import LawBook
from casereview.model import Document
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

LAW = LawBook()


def _notice(number: str | None, title: str = "行政处罚告知书") -> Document:
    return replace(a_document("penalty_notice", id=f"notice-{number}", title=title), number=number, label=title)


FIRST = _notice("（某）应急罚告〔2025〕23-1号")
SECOND = _notice("（某）应急罚告〔2025〕23-2号")
ROWS = (
    ("送达文书名称", "文号"),
    ("行政处罚告知书", "（某）应急罚告〔2025〕23-1号"),
    ("行政处罚告知书", "（某）应急罚告〔2025〕23-2号"),
)


@pytest.mark.parametrize(
    ("papers", "outcome"),
    [
        ((FIRST, SECOND), Outcome.PASS),
        ((FIRST,), Outcome.FAIL),
        ((FIRST, _notice(None)), Outcome.PASS),  # its number was not read
        ((FIRST, _notice("（某）应急罚告〔2025〕25号")), Outcome.PASS),  # the receipt may have the wrong number
    ],
)
def test_each_numbered_paper_of_a_receipt_is_enclosed(papers: tuple[Document, ...], outcome: Outcome) -> None:
    case = a_case(*papers, a_document("service_receipt", ROWS))

    assert receipted_papers_enclosed(case, LAW).outcome is outcome


def test_a_form_for_one_paper_labels_its_number() -> None:
    rows = (("送达文书名称", "询问通知书"), ("送达文书文号", "某应急询〔2025〕7号"))
    verdict = receipted_papers_enclosed(a_case(FIRST, a_document("service_receipt", rows)), LAW)

    assert [o.values for o in verdict.failures] == [{"title": "询问通知书", "number": "某应急询〔2025〕7号"}]


def test_one_paper_is_no_other_because_both_are_called_a_notice() -> None:
    title = "罚款催缴通知书"
    demand = replace(a_document("fine_demand", title=title), number="某应急催〔2025〕7号", label=title)
    rows = (
        ("行政处罚告知书", "（某）应急罚告〔2025〕23-1号", "2025年3月3日", "直接送达"),
        ("询问通知书", "某应急询〔2025〕7号", "2025年3月3日", "直接送达"),
    )
    verdict = receipted_papers_enclosed(a_case(FIRST, demand, a_document("service_receipt", rows)), LAW)

    assert [o.values["title"] for o in verdict.failures] == ["询问通知书"]


def test_a_number_recognised_on_a_scan_asks_under_the_name_of_the_paper() -> None:
    receipt = a_document("service_receipt", "文书送达回执", "听证会通知书（某）应急听通〔2025〕2号")
    typed, recognised = (receipted_papers_enclosed(a_case(FIRST, paper), LAW) for paper in (receipt, scanned(receipt)))

    assert [failure.values["title"] for failure in typed.failures] == ["听证会通知书"]
    assert (recognised.outcome, recognised.failures) == (Outcome.UNSURE, ())


def test_names_without_numbers_are_not_judged() -> None:
    case = a_case(FIRST, a_document("service_receipt", (("送达文书名称",), ("询问通知书",))))

    assert receipted_papers_enclosed(case, LAW).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        ("（某）应急罚告〔2025〕7-1号", Outcome.PASS),
        ("（某）应急罚告〔2025〕7—1号", Outcome.PASS),
        ("（某）应急罚告〔2025〕第71号", Outcome.FAIL),
    ],
)
def test_a_hyphen_amid_the_figures_is_of_the_number(number: str, outcome: Outcome) -> None:
    rows = (
        ("送达文书名称", "文号"),
        ("行政处罚告知书", "（某）应急罚告〔2025〕7-1号"),
        ("行政处罚告知书", "（某）应急罚告〔2025〕71号"),
    )
    others = (_notice("（某）应急罚告〔2025〕71号"), _notice(number))

    assert receipted_papers_enclosed(a_case(*others, a_document("service_receipt", rows)), LAW).outcome is outcome
