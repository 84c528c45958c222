"""Decisions of earlier cases among the papers of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.catalogue import read_catalogue
from casereview.extract.other_cases import without_other_cases
from tests.builders import a_document, a_fact

CATALOGUE = read_catalogue()


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (date(2023, 10, 16), date(2024, 7, 15), ["filing_approval", "party_material", "penalty_decision"]),
        (date(2024, 7, 12), date(2024, 7, 15), ["filing_approval", "penalty_decision", "penalty_decision"]),
        (date(2023, 10, 16), date(2023, 11, 1), ["filing_approval", "penalty_decision", "penalty_decision"]),
    ],
)
def test_a_decision_made_before_the_case_was_filed_is_evidence_beside_its_own(
    before: date, after: date, kinds: list[str]
) -> None:
    papers = (
        a_document("filing_approval", id="filing"),
        replace(a_document("penalty_decision", id="earlier"), number="应急罚〔2023〕61号"),
        replace(a_document("penalty_decision", id="own"), number="应急罚〔2024〕33号"),
    )
    facts = (
        a_fact("立案日期", date(2024, 5, 8), "filing"),
        a_fact("处罚决定日期", before, "earlier"),
        a_fact("处罚决定日期", after, "own"),
    )

    assert [one.kind for one in without_other_cases(papers, facts, CATALOGUE)] == kinds


def test_a_single_decision_before_the_filing_stays_the_decision_of_the_case() -> None:
    papers = (a_document("filing_approval", id="filing"), a_document("penalty_decision", id="own"))
    facts = (a_fact("立案日期", date(2024, 5, 8), "filing"), a_fact("处罚决定日期", date(2024, 4, 8), "own"))

    assert without_other_cases(papers, facts, CATALOGUE) == papers
