"""Checks on unlawful gain, and on how much evidence goes without a list."""

from __future__ import annotations

import pytest

from casereview.checks.gains import gain_established, many_without_list
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
DECISION, PHOTO, LIST = KindId("penalty_decision"), KindId("photo_evidence"), KindId("evidence_list")


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (a_case(a_document(DECISION, "违法所得12000元。决定没收违法所得。")), Outcome.PASS),
        (
            a_case(a_document(DECISION, "决定没收违法所得。"), a_document("inquiry_record", "获利共8000元。")),
            Outcome.UNSURE,  # proved, and nowhere found
        ),
        (
            a_case(a_document(DECISION, "决定没收违法所得。"), a_document("investigation_report", "获利共8000元。")),
            Outcome.PASS,
        ),
        (
            a_case(a_document(DECISION, "决定没收违法所得。"), a_document("fine_receipt", "违法所得：8000元")),
            Outcome.FAIL,  # what was paid finds nothing
        ),
        (a_case(a_document(DECISION, "决定给予没收违法所得的行政处罚。")), Outcome.FAIL),
        (
            a_case(a_document(DECISION, "决定没收违法所得，没收柴油0.8吨，并处罚款110000元。")),
            Outcome.FAIL,  # the sum is that of the fine
        ),
        (
            a_case(a_document(DECISION, "违法所得在10万元以上的，并处罚款。决定没收违法所得。")),
            Outcome.FAIL,  # what the law says is no finding
        ),
        (a_case(a_document(DECISION, "决定没收违法所得。"), a_document("unknown")), Outcome.UNSURE),
        (a_case(a_document(DECISION, "依据规定，没收违法所得，并处罚款的，从其规定。")), Outcome.NOT_APPLICABLE),
        (a_case(a_document(DECISION, "决定罚款30000元。")), Outcome.NOT_APPLICABLE),
    ],
)
def test_gain_that_is_taken_was_established(case: CaseFile, outcome: Outcome) -> None:
    assert gain_established(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (a_case(a_document(PHOTO, id="a"), a_document(PHOTO, id="b")), Outcome.PASS),
        (a_case(a_document(PHOTO)), Outcome.FAIL),
        (a_case(a_document(PHOTO, id="a"), a_document(PHOTO, id="b"), a_document(LIST)), Outcome.FAIL),
    ],
)
def test_much_evidence_goes_with_a_list(case: CaseFile, outcome: Outcome) -> None:
    assert many_without_list(case, LAW, kinds=(PHOTO,), lists=(LIST,), count=2).outcome is outcome
