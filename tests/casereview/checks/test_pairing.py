"""Checks that the articles cited belong together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.pairing import basis_fits_act, breach_pairs_with_basis
from casereview.lawbook import read_lawbook
from casereview.model import CaseFile, Citation, PenaltyItem
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact
from tests.casereview.checks.law_cases import DECISION, LAW, a_decision, safety


@pytest.mark.parametrize(
    ("breach", "basis", "outcome"),
    [
        (safety("28"), safety("97"), Outcome.PASS),
        (safety("28", "36"), safety("97"), Outcome.PASS),
        (safety("36"), safety("97"), Outcome.FAIL),
        (safety("97"), safety("28"), Outcome.FAIL),  # swapped
        (safety("50"), safety("97"), Outcome.UNSURE),  # nobody knows what punishes it
        ((Citation("某市安全生产条例", "12"),), safety("97"), Outcome.NOT_APPLICABLE),
        (safety("28"), safety("114"), Outcome.NOT_APPLICABLE),  # its duties are not known
        ((), safety("97"), Outcome.NOT_APPLICABLE),
    ],
)
def test_the_provision_that_punishes_is_the_one_for_the_duty(
    breach: tuple[Citation, ...], basis: tuple[Citation, ...], outcome: Outcome
) -> None:
    assert breach_pairs_with_basis(a_decision(breach, basis), LAW).outcome is outcome


def test_what_is_swapped_is_told_as_swapped() -> None:
    verdict = breach_pairs_with_basis(a_decision(safety("97"), safety("28")), LAW)

    assert [failure.values["fault"] for failure in verdict.failures] == ["互换了位置"]


SIGNS = "未在有较大危险因素的场所设置安全警示标志"


def test_words_that_only_another_item_has_ask() -> None:
    fire = read_lawbook()
    lane, exit_ = Citation("消防法", "60", 1, 5), Citation("消防法", "60", 1, 3)
    act = "在消防车通道上堆放货物，妨碍消防车通行"

    assert basis_fits_act(a_fire_decision(lane, act), fire).outcome is Outcome.PASS
    assert basis_fits_act(a_fire_decision(exit_, act), fire).outcome is Outcome.UNSURE
    assert basis_fits_act(a_fire_decision(exit_, "在疏散通道堆放货物"), fire).outcome is Outcome.PASS


def a_fire_decision(basis: Citation, act: str) -> CaseFile:
    item = PenaltyItem(act, (Citation("消防法", "28"),), (basis,), None, None, Decimal(20_000))
    facts = (
        a_fact("处罚决定日期", date(2024, 3, 18), DECISION),
        a_fact("当事人类型", "单位", DECISION),
        a_fact("处罚事项", item, DECISION),
    )
    return a_case(a_document(DECISION, act), facts=facts)


@pytest.mark.parametrize(
    ("act", "text", "outcome"),
    [
        ("焊工未取得特种作业操作证", "", Outcome.PASS),
        (SIGNS, "", Outcome.FAIL),
        (SIGNS, "焊工也没有操作证。", Outcome.UNSURE),  # the provision cited may be meant after all
        ("未设置警示标志", "", Outcome.UNSURE),  # one word is not much
        ("未制定操作规程", "", Outcome.NOT_APPLICABLE),
    ],
)
def test_what_was_done_is_told_in_words_of_the_provision_cited(act: str, text: str, outcome: Outcome) -> None:
    assert basis_fits_act(a_decision(safety("30"), safety("97"), act, text), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("breach", "basis", "outcome", "now"),
    [
        ("25", "94", Outcome.FAIL, "现行为第28条、第97条"),
        ("46", "100", Outcome.UNSURE, "现行为第49条、第103条"),  # article 100 of today names no duty of its own
    ],
)
def test_articles_that_pair_by_their_old_numbers_are_told_by_the_new(
    breach: str, basis: str, outcome: Outcome, now: str
) -> None:
    verdict = breach_pairs_with_basis(a_decision(safety(breach), safety(basis)), read_lawbook())

    assert (verdict.outcome, str((*verdict.failures, *verdict.doubts)[0].values["fault"]).endswith(now)) == (
        outcome,
        True,
    )
