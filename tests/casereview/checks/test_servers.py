"""The check that a paper was served by as many as the others."""

from __future__ import annotations

import pytest

from casereview.checks.servers import served_by_two
from casereview.lawbook import LawBook
from casereview.terms import MarkState, Outcome
from tests.builders import a_case, a_document, a_mark, scanned


@pytest.mark.parametrize(
    ("servers", "outcome"),
    [
        ((2, 2, 2), Outcome.PASS),
        ((2, 2, 1), Outcome.FAIL),
        ((2, 1), Outcome.UNSURE),
        ((1, 1), Outcome.NOT_APPLICABLE),
    ],
)
def test_one_who_served_alone_where_others_were_two_fails(servers: tuple[int, ...], outcome: Outcome) -> None:
    receipts = tuple(a_document("service_receipt", "送达回证", id=f"receipt-{n}") for n in range(len(servers)))
    marks = tuple(a_mark("送达人", r.id) for r, many in zip(receipts, servers, strict=True) for _ in range(many))

    assert served_by_two(a_case(*receipts, marks=marks), LawBook()).outcome is outcome


def test_each_row_of_one_sheet_is_a_serving_of_its_own() -> None:
    sheet = a_document("service_receipt", "送达回证")
    roles = ("收件人", "送达人", "送达人", "收件人", "送达人", "送达人", "收件人", "送达人")
    case = a_case(sheet, marks=tuple(a_mark(role, sheet.id) for role in roles))

    assert served_by_two(case, LawBook()).outcome is Outcome.FAIL


@pytest.mark.parametrize("legibility", [0.9, 1.0])
def test_names_on_a_scan_are_not_counted(legibility: float) -> None:
    sheet = scanned(a_document("service_receipt", "送达回证"), legibility)
    case = a_case(sheet, marks=tuple(a_mark(role, sheet.id) for role in ("送达人", "送达人", "收件人", "送达人")))

    assert served_by_two(case, LawBook()).outcome is Outcome.PASS


def test_a_blank_place_beside_one_signature_fails_where_two_served_all_others() -> None:
    sheet = a_document("service_receipt", "送达回证")
    roles = ("收件人", "送达人", "送达人") * 3 + ("收件人", "送达人")
    marks = (*(a_mark(role, sheet.id) for role in roles), a_mark("送达人", sheet.id, MarkState.BLANK))

    assert served_by_two(a_case(sheet, marks=marks), LawBook()).outcome is Outcome.FAIL
    assert served_by_two(a_case(sheet, marks=marks[3:]), LawBook()).outcome is Outcome.UNSURE
