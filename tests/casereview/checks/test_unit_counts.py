"""The check that papers have one number in one measure."""

from __future__ import annotations

import pytest

from casereview.checks.unit_counts import unit_counts_alike
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

KINDS = ("investigation_report", "penalty_notice", "penalty_decision")


@pytest.mark.parametrize(
    ("kind", "told", "outcome"),
    [
        ("legal_review_opinion", "存放的12桶稀释剂", Outcome.PASS),
        ("legal_review_opinion", "存放的13桶稀释剂", Outcome.FAIL),
        ("legal_review_opinion", "稀释剂13桶", Outcome.UNSURE),
        ("legal_review_opinion", "12桶稀释剂，另有13桶油漆", Outcome.NOT_APPLICABLE),
        ("inquiry_record", "存放的13桶稀释剂", Outcome.UNSURE),
        ("business_licence", "存放的13桶稀释剂", Outcome.PASS),
        ("legal_review_opinion", "12桶稀释剂，距动火点0.8米", Outcome.PASS),
        ("legal_review_opinion", "1.12桶稀释剂", Outcome.PASS),
        ("legal_review_opinion", "卷内材料13份", Outcome.PASS),
    ],
)
def test_one_paper_with_another_number_than_all_others(kind: str, told: str, outcome: Outcome) -> None:
    papers = (a_document(one, "存放的12桶稀释剂未移走。") for one in KINDS)

    assert unit_counts_alike(a_case(*papers, a_document(kind, told)), LawBook()).outcome is outcome


def test_two_others_are_not_enough() -> None:
    papers = (a_document(one, "存放的12桶稀释剂未移走。") for one in KINDS[:2])

    case = a_case(*papers, a_document("legal_review_opinion", "存放的13桶稀释剂"))

    assert unit_counts_alike(case, LawBook()).outcome is Outcome.NOT_APPLICABLE


def test_of_several_numbers_in_one_measure_one_may_be_odd() -> None:
    papers = (a_document(one, "通道净宽由1.4米减至0.6米。") for one in KINDS)

    case = a_case(*papers, a_document("fire_inspection_record", "通道净宽由1.4米减至0.8米。"))

    assert unit_counts_alike(case, LawBook()).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("kind", "told", "outcome"),
    [
        ("legal_review_opinion", "购进辛硫磷乳油50瓶，另有辛硫磷乳油空瓶3箱", Outcome.FAIL),
        ("inquiry_record", "购进辛硫磷乳油50瓶，卖了辛硫磷18瓶", Outcome.UNSURE),
        ("discretion_excerpt", "购进辛硫磷乳油50瓶，卖了辛硫磷18瓶", Outcome.PASS),
    ],
)
def test_another_number_between_the_same_letters_is_odd(kind: str, told: str, outcome: Outcome) -> None:
    papers = (a_document(one, "购进辛硫磷乳油60瓶，已售出辛硫磷18瓶。") for one in KINDS)

    assert unit_counts_alike(a_case(*papers, a_document(kind, told)), LawBook()).outcome is outcome


def test_what_another_paper_counts_too_is_not_odd() -> None:
    papers = (a_document(one, "开料车间共14名接触粉尘的工人。") for one in KINDS)
    others = (a_document("inquiry_record", "砂光工位有5名。"), a_document("filing_approval", "开料车间共5名工人。"))

    assert unit_counts_alike(a_case(*papers, *others), LawBook()).outcome is not Outcome.FAIL


@pytest.mark.parametrize(
    ("told", "outcome"),
    [("一共680平方米", Outcome.UNSURE), ("一共215平方米", Outcome.NOT_APPLICABLE)],
)
def test_a_number_a_digit_otherwise_than_the_others_have_it_is_asked_about(told: str, outcome: Outcome) -> None:
    papers = [a_document(one, "涉及营业面积860平方米。") for one in KINDS]
    papers += [a_document("case_approval", "面积860平方米，不足1000平方米。")]

    assert unit_counts_alike(a_case(*papers, a_document("inquiry_record", told)), LawBook()).outcome is outcome
