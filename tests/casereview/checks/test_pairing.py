"""Checks that the articles cited belong together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.pairing import (
    articles_exist,
    basis_fits_act,
    basis_sets_penalties,
    breach_pairs_with_basis,
    higher_law_applied,
    organ_competent,
)
from casereview.lawbook import Fined, FineStage, LawBook, LawVersion, Liability, Statute, read_lawbook
from casereview.lawbook.fines import fine_of
from casereview.model import CaseFile, Citation, PenaltyItem
from casereview.terms import Outcome, Standing
from tests.builders import a_case, a_document, a_fact

DECISION = "penalty_decision"
SINCE = date(2021, 9, 1)
SAFETY, OLD = "中华人民共和国安全生产法", "生产安全事故报告和调查处理条例"
FINE = fine_of("0-100000", Fined.UNIT, FineStage.FIRST)


def a_liability(
    article: str,
    *duties: str,
    law: str = SAFETY,
    superseded_by: str | None = None,
    words: tuple[str, ...] = (),
    organ: str | None = None,
) -> Liability:
    return Liability(
        law=law,
        since=SINCE,
        until=None,
        article=article,
        subject="某行为",
        standing=Standing.SEEN,
        source=law,
        words=words,
        organ=organ,
        duties=duties,
        duties_standing=Standing.SEEN,
        fines=(FINE,),
        superseded_by=superseded_by,
    )


def a_statute(name: str, rank: str, articles: int | None = None) -> Statute:
    version = LawVersion("2021", SINCE, None, Standing.SEEN, articles, Standing.SEEN, fines_complete=True)
    return Statute(name, (version,), Standing.SEEN, name, rank=rank)  # type: ignore[arg-type]  # one of the ranks


LAW = LawBook(
    statutes=(
        a_statute(SAFETY, "法律", 119),
        a_statute(OLD, "行政法规"),
        a_statute("应急管理行政处罚裁量权基准", "规范性文件"),
    ),
    liabilities=(
        a_liability("97", "28", "30", words=("特种作业", "操作证")),
        a_liability("99", "35", "36", words=("警示标志", "较大危险因素")),
        a_liability("114"),
        a_liability("62", organ="公安机关"),
        a_liability("37", law=OLD, superseded_by="安全生产法114"),
    ),
)


def a_decision(
    breach: tuple[Citation, ...], basis: tuple[Citation, ...], act: str = "某行为", text: str = ""
) -> CaseFile:
    facts = (
        a_fact("处罚决定日期", date(2024, 3, 18), DECISION),
        a_fact("处罚事项", PenaltyItem(act, breach, basis, None, None, Decimal(30_000)), DECISION),
        *(a_fact("违反条款", citation, DECISION, quote="违反") for citation in breach),
        *(a_fact("处罚依据", citation, DECISION, quote="依据") for citation in basis),
    )
    return a_case(a_document(DECISION, text), facts=facts)


def safety(*articles: str) -> tuple[Citation, ...]:
    return tuple(Citation("安全生产法", article) for article in articles)


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
