"""The check that each officer has one certificate number."""

from __future__ import annotations

import pytest

from casereview.checks.certificates import certificates_agree
from casereview.lawbook import LawBook
from casereview.model import Fact, Officer
from casereview.terms import Outcome
from tests.builders import a_case, a_document

_KINDS = ("filing_approval", "inspection_record", "inquiry_record")


@pytest.mark.parametrize(
    ("numbers", "outcome"),
    [
        (("12000101", "12000101", "12000101"), Outcome.PASS),
        (("12000101", "12000101", "12000107"), Outcome.FAIL),
        (("12000101", "12000107"), Outcome.UNSURE),
        (("12000101", "12000101", "津A12000101"), Outcome.UNSURE),
    ],
)
def test_a_number_that_differs_from_the_others(numbers: tuple[str, ...], outcome: Outcome) -> None:
    papers = tuple(a_document(kind, f"执法人员赵某某 {number}") for kind, number in zip(_KINDS, numbers, strict=False))
    facts = tuple(
        Fact("执法人员", Officer("赵某某", number), paper.whole(), 1.0)
        for paper, number in zip(papers, numbers, strict=True)
    )

    assert certificates_agree(a_case(*papers, facts=facts), LawBook()).outcome is outcome
