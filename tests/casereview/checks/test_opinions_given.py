"""Whether each level of an approval says something."""

from __future__ import annotations

import pytest

from casereview.checks.opinions_given import opinions_given
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

HANDLER = ("承办人意见", "建议立案。2024年3月1日")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("同意立案。2024年3月2日", Outcome.PASS),
        ("事实清楚，可以处罚。签字：2024年3月2日", Outcome.PASS),
        ("签字：　2024年3月2日", Outcome.FAIL),
        ("已阅。2024年3月2日", Outcome.UNSURE),
        ("", Outcome.PASS),  # who has not signed at all is another rule's
    ],
)
def test_a_name_and_a_day_alone_approve_nothing(words: str, outcome: Outcome) -> None:
    paper = a_document("filing_approval", (HANDLER, ("机关负责人意见", words)))
    assert opinions_given(a_case(paper), LawBook(), kinds=(KindId("filing_approval"),)).outcome is outcome


def test_who_handles_the_case_may_propose_elsewhere_and_a_scan_is_not_judged() -> None:
    paper = a_document("filing_approval", (("承办人意见", "2024年3月1日"), ("局领导意见", "同意。2024年3月2日")))
    bare = scanned(a_document("filing_approval", (HANDLER, ("机关负责人意见", "2024年3月2日"))))
    kinds = (KindId("filing_approval"),)
    assert opinions_given(a_case(paper), LawBook(), kinds=kinds).outcome is Outcome.PASS
    assert opinions_given(a_case(bare), LawBook(), kinds=kinds).outcome is Outcome.NOT_APPLICABLE
