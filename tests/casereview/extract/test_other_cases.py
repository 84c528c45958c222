"""Decisions of earlier cases among the papers of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.catalogue import read_catalogue
from casereview.extract.other_cases import told_of_this_case, without_other_cases
from tests.builders import a_document, a_fact

CATALOGUE = read_catalogue()


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (date(2023, 10, 16), date(2024, 7, 15), ["filing_approval", "party_material", "penalty_decision"]),
        (date(2024, 7, 12), date(2024, 7, 15), ["filing_approval", "penalty_decision", "penalty_decision"]),
        (date(2023, 10, 16), date(2023, 11, 1), ["filing_approval", "party_material", "penalty_decision"]),
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


def test_a_case_without_a_filing_paper_began_with_its_notice() -> None:
    papers = (
        replace(a_document("penalty_decision", id="earlier"), number="应急罚〔2022〕8号"),
        a_document("penalty_notice", id="notice"),
        replace(a_document("penalty_decision", id="own"), number="应急罚〔2024〕23号"),
    )
    decided = (
        a_fact("处罚决定日期", date(2022, 4, 28), "earlier"),
        a_fact("处罚决定日期", date(2024, 6, 3), "own"),
    )
    told = (*decided, a_fact("告知日期", date(2024, 5, 17), "notice"))

    assert [one.kind for one in without_other_cases(papers, told, CATALOGUE)] == [
        "party_material", "penalty_notice", "penalty_decision"
    ]  # fmt: skip
    assert without_other_cases(papers, decided, CATALOGUE) == papers


@pytest.mark.parametrize(
    ("paid", "other", "kind"),
    [
        ("2022年5月9日\n复印人：甲　2024年4月18日", "2024年6月17日", "party_material"),
        ("2022年5月9日", "2024年6月17日", "party_material"),
        ("2024年4月10日", "2024年6月17日", "fine_receipt"),  # not about the day of the earlier decision
        ("2022年5月9日", "2022年5月10日", "fine_receipt"),  # the case would be left without one
    ],
)
def test_what_tells_of_the_days_of_an_earlier_decision_goes_with_it(paid: str, other: str, kind: str) -> None:
    papers = (
        a_document("filing_approval", id="filing"),
        replace(a_document("penalty_decision", id="earlier"), number="应急罚〔2022〕8号"),
        a_document("fine_receipt", "罚款收据", *paid.split("\n"), id="paid"),
        replace(a_document("penalty_decision", id="own"), number="应急罚〔2024〕23号"),
        a_document("fine_receipt", "罚款收据", other, id="other"),
    )
    facts = (
        a_fact("立案日期", date(2024, 4, 15), "filing"),
        a_fact("处罚决定日期", date(2022, 4, 28), "earlier"),
        a_fact("处罚决定日期", date(2024, 6, 3), "own"),
    )

    assert without_other_cases(papers, facts, CATALOGUE)[2].kind == kind


def test_what_a_paper_of_another_case_tells_is_no_fact_of_this_one() -> None:
    own, other = a_document("penalty_decision", id="own"), a_document("penalty_decision", id="earlier")
    fines = a_fact("罚款金额", 60000, "own"), a_fact("罚款金额", 20000, "earlier")
    facts = (*fines, a_fact("文号", "应急罚〔2022〕8号", "earlier"))

    told = told_of_this_case(facts, (own, other), (own, replace(other, kind="party_material")))

    assert [fact.value for fact in told] == [60000, "应急罚〔2022〕8号"]
    assert told_of_this_case(facts, (own, other), (own, other)) == facts


@pytest.mark.parametrize(
    ("number", "day", "kind"),
    [
        ("应急罚〔2023〕12号", date(2023, 7, 24), "party_material"),
        ("应急罚〔2024〕12号", date(2023, 7, 24), "penalty_decision"),  # the day may be a slip
        ("应急罚〔2023〕12号", date(2024, 4, 24), "penalty_decision"),
        (None, date(2023, 7, 24), "penalty_decision"),
    ],
)
def test_a_single_decision_of_a_year_before_is_none_of_this_case(number: str | None, day: date, kind: str) -> None:
    papers = (
        a_document("filing_approval", id="filing"),
        replace(a_document("penalty_decision", id="one"), number=number),
    )
    facts = (a_fact("立案日期", date(2024, 5, 8), "filing"), a_fact("处罚决定日期", day, "one"))

    assert without_other_cases(papers, facts, CATALOGUE)[1].kind == kind
