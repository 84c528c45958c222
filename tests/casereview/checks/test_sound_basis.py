"""Checks that what is cited can carry a penalty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.checks.sound_basis import articles_exist, basis_sets_penalties, higher_law_applied, organ_competent
from casereview.lawbook import LawBook
from casereview.model import Citation
from casereview.terms import Outcome
from tests.casereview.checks.law_cases import LAW, OLD, a_decision, a_statute, safety


@pytest.mark.parametrize(
    ("article", "outcome"),
    [("119", Outcome.PASS), ("120", Outcome.FAIL), ("69-1", Outcome.PASS)],
)
def test_a_law_ends_with_its_last_article(article: str, outcome: Outcome) -> None:
    assert articles_exist(a_decision(safety("28"), safety(article)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("basis", "outcome"),
    [
        ((Citation(OLD, "37"),), Outcome.FAIL),
        ((Citation(OLD, "37"), *safety("114")), Outcome.PASS),
        (safety("114"), Outcome.PASS),
        ((Citation("某市安全生产条例", "12"),), Outcome.NOT_APPLICABLE),
    ],
)
def test_the_higher_and_later_law_goes_first(basis: tuple[Citation, ...], outcome: Outcome) -> None:
    assert higher_law_applied(a_decision(safety("28"), basis), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("basis", "outcome"),
    [
        ((Citation("应急管理行政处罚裁量权基准", "3"),), Outcome.FAIL),
        ((Citation("应急管理行政处罚裁量权基准", "3"), *safety("97")), Outcome.PASS),
        ((Citation("某市安全生产条例", "12"),), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_normative_document_alone_sets_no_penalty(basis: tuple[Citation, ...], outcome: Outcome) -> None:
    assert basis_sets_penalties(a_decision(safety("28"), basis), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("article", "agency", "outcome"),
    [
        ("62", "某县应急管理局", Outcome.UNSURE),
        ("62", "某县公安局", Outcome.PASS),
        ("97", "某县应急管理局", Outcome.PASS),
        ("62", None, Outcome.NOT_APPLICABLE),
    ],
)
def test_a_provision_that_another_organ_applies_is_asked_about(
    article: str, agency: str | None, outcome: Outcome
) -> None:
    case = replace(a_decision(safety("28"), safety(article)), agency=agency)

    assert organ_competent(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("first_day", "outcome"), [(date(2024, 3, 18), Outcome.UNSURE), (date(2027, 1, 1), Outcome.PASS)]
)
def test_an_instrument_under_a_newer_and_higher_law_is_asked_about(first_day: date, outcome: Outcome) -> None:
    old = replace(a_statute("某管理条例", "行政法规"), overtaken_by="某安全法", overtaken_on=first_day)
    law = LawBook(statutes=(old,), liabilities=(replace(LAW.liabilities[0], law="某管理条例", article="77"),))

    assert higher_law_applied(a_decision((), (Citation("某管理条例", "77"),)), law).outcome is outcome
