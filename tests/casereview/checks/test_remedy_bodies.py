"""Checks on the bodies that a decision names for its remedies."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.remedy_bodies import remedy_bodies_right
from casereview.lawbook import LawBook
from casereview.model import CaseFile
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION = "penalty_decision"


def decided(agency: str, body: str, on: date = date(2025, 4, 9), court: str = "某区人民法院") -> CaseFile:
    facts = (
        a_fact("办案机关", agency, DECISION),
        a_fact("处罚决定日期", on, DECISION),
        a_fact("复议机关", body, DECISION),
        a_fact("诉讼法院", court, DECISION),
    )
    return a_case(a_document(DECISION, "可以在60日内申请行政复议。"), facts=facts)


@pytest.mark.parametrize(
    ("agency", "body", "outcome"),
    [
        ("甲市乙区应急管理局", "甲市乙区人民政府", Outcome.PASS),
        ("乙区应急管理局", "甲市乙区人民政府", Outcome.PASS),
        ("甲市乙区应急管理局", "乙区司法局（行政复议中心）", Outcome.PASS),
        ("甲市乙区应急管理局", "甲市人民政府", Outcome.FAIL),
        ("甲市乙区应急管理局", "甲市丙区人民政府", Outcome.FAIL),
        ("甲市乙区应急管理局", "甲市应急管理局", Outcome.FAIL),
        ("甲市乙区应急管理局", "甲市乙区应急管理局", Outcome.FAIL),
        ("甲市城市管理局", "甲市人民政府", Outcome.PASS),
        ("甲市经济技术开发区应急管理局", "甲市人民政府", Outcome.PASS),
        ("甲市乙区消防救援大队", "甲市消防救援支队", Outcome.PASS),
        ("甲市乙区消防救援大队", "甲市公安局", Outcome.FAIL),
        ("甲市乙区消防救援大队", "甲市应急管理局", Outcome.PASS),
        ("甲市乙区消防救援大队", "甲市乙区消防救援大队", Outcome.FAIL),
    ],
)
def test_the_government_of_its_place_reconsiders_what_a_bureau_decides(
    agency: str, body: str, outcome: Outcome
) -> None:
    assert remedy_bodies_right(decided(agency, body), LAW).outcome is outcome


def test_before_2024_the_department_above_reconsiders_too() -> None:
    case = decided("甲市乙区应急管理局", "甲市应急管理局", date(2023, 11, 1))

    assert remedy_bodies_right(case, LAW).outcome is Outcome.PASS


def test_no_court_above_the_lowest_hears_a_suit_against_a_bureau() -> None:
    case = decided("甲市乙区应急管理局", "甲市乙区人民政府", court="甲市中级人民法院")

    assert remedy_bodies_right(case, LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("可以在60日内申请行政复议。", Outcome.FAIL),
        ("可以在60日内向有权机关提出。", Outcome.NOT_APPLICABLE),
        ("可以在6个月内依法向人民法院提起行政诉讼。", Outcome.UNSURE),  # which one is not told
        ("逾期不起诉又不履行的，依法申请人民法院强制执行。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_body_to_reconsider_is_named(text: str, outcome: Outcome) -> None:
    assert remedy_bodies_right(a_case(a_document(DECISION, text)), LAW).outcome is outcome


LISTED, COURTS = ("甲市乙区人民政府",), ("甲市丙区人民法院",)


@pytest.mark.parametrize(
    ("body", "court", "outcome"),
    [
        ("甲市乙区人民政府", "甲市丙区人民法院", Outcome.PASS),
        ("乙区人民政府", "丙区人民法院", Outcome.PASS),  # without the city before it
        ("甲市人民政府", "甲市丙区人民法院", Outcome.FAIL),
        ("甲市乙区人民政府", "甲市乙区人民法院", Outcome.FAIL),  # another court hears these suits
    ],
)
def test_the_bodies_that_the_bureau_lists_are_the_right_ones(body: str, court: str, outcome: Outcome) -> None:
    case = decided("甲市乙区应急管理局", body, court=court)

    assert remedy_bodies_right(case, LAW, reconsideration=LISTED, courts=COURTS).outcome is outcome


def test_a_list_says_nothing_of_decisions_from_before_it() -> None:
    case = decided("甲市乙区应急管理局", "甲市应急管理局", date(2023, 11, 1), court="甲市乙区人民法院")

    own = remedy_bodies_right(case, LAW, reconsideration=LISTED, courts=COURTS, since=date(2024, 1, 1))

    assert own.outcome is Outcome.PASS


@pytest.mark.parametrize(("court", "outcome"), [("甲市乙区人民法院", Outcome.PASS), ("丙县人民法院", Outcome.UNSURE)])
def test_another_court_than_the_order_tells_of_asks(court: str, outcome: Outcome) -> None:
    order = a_document("rectification_order", "或者在6个月内依法向乙区人民法院提起行政诉讼。")
    case = decided("甲市乙区应急管理局", "甲市乙区人民政府", court=court)

    verdict = remedy_bodies_right(a_case(*case.documents, order, facts=case.facts), LAW)

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("乙区司法局", Outcome.FAIL),
        ("乙区安全生产委员会办公室", Outcome.FAIL),
        ("乙区安全生产委员会", Outcome.FAIL),
        ("乙开发区管理委员会", Outcome.PASS),
        ("乙区人民政府行政复议办公室", Outcome.PASS),
        ("区政府", Outcome.UNSURE),
    ],
)
def test_an_office_of_the_government_is_not_the_government(body: str, outcome: Outcome) -> None:
    assert remedy_bodies_right(decided("甲市乙区应急管理局", body), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("可以向县政府申请行政复议。", Outcome.FAIL),
        ("或者向县法院提起行政诉讼。", Outcome.UNSURE),
        ("或者向乙县人民法院提起行政诉讼。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_government_or_court_without_its_place_is_not_named(words: str, outcome: Outcome) -> None:
    assert remedy_bodies_right(a_case(a_document(DECISION, words)), LAW).outcome is outcome
