"""Checks on papers that other papers call for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from casereview.checks.followed_up import correction_rechecked, each_fine_paid, inspection_recorded
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
ORDER, NOTICE = KindId("rectification_order"), KindId("fire_correction_notice")
ORDERED = a_document(NOTICE, "2025年4月10日检查发现下列问题，责令于2025年4月20日前改正。")
FIRST = a_document("fire_inspection_record", "检查形式：☑日常抽查 □复查", id="first")
AGAIN = a_document("fire_inspection_record", "检查形式：复查", id="again")
LOOKED = a_document("fire_inspection_record", "对责令立即改正通知书的改正情况进行复查，已停止营业。", id="looked")
AHEAD = a_document("fire_inspection_record", "已送达责令改正通知书，期满后进行复查。", id="ahead")


@pytest.mark.parametrize(
    ("records", "outcome"),
    [
        ((FIRST,), Outcome.PASS),  # a form that offers the re-check to tick
        ((FIRST, AGAIN), Outcome.PASS),
        ((AGAIN,), Outcome.FAIL),
        ((LOOKED,), Outcome.FAIL),
        ((AHEAD,), Outcome.PASS),  # tells only of a re-check to come
        ((), Outcome.FAIL),
    ],
)
def test_the_record_of_a_recheck_is_not_that_of_the_inspection(records: tuple[Document, ...], outcome: Outcome) -> None:
    case = a_case(*records, ORDERED)

    assert inspection_recorded(case, LAW, orders=(NOTICE,)).outcome is outcome


def _by(agency: str, *documents: Document) -> CaseFile:
    return replace(a_case(*documents), agency=agency)


@pytest.mark.parametrize(
    ("agency", "rest", "outcome"),
    [
        ("丙区消防救援大队", (FIRST,), Outcome.FAIL),
        ("丙区消防救援大队", (FIRST, AGAIN), Outcome.PASS),
        ("丙区应急管理局", (FIRST,), Outcome.FAIL),
        ("丙区市场监督管理局", (FIRST,), Outcome.UNSURE),
        ("丙区市场监督管理局", (FIRST, a_document("closing_approval", "违法行为已改正")), Outcome.PASS),
        ("丙区市场监督管理局", (FIRST, a_document("closing_approval", "叉车已检验合格")), Outcome.PASS),
        ("丙区市场监督管理局", (FIRST, a_document("closing_approval", "检验合格后方可使用")), Outcome.UNSURE),
    ],
)
def test_what_was_to_be_corrected_by_a_day_is_looked_at_again(
    agency: str, rest: tuple[Document, ...], outcome: Outcome
) -> None:
    ordered = ORDERED if "消防" in agency else replace(ORDERED, kind=ORDER)
    case = _by(agency, ordered, *rest)

    assert correction_rechecked(case, LAW, orders=(NOTICE, ORDER)).outcome is outcome


def test_an_order_to_correct_at_once_has_no_term() -> None:
    case = _by("丙区消防救援大队", a_document(NOTICE, "责令你单位立即改正。"), FIRST)

    assert correction_rechecked(case, LAW, orders=(NOTICE,)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("paid", "outcome"),
    [((40000, 20000), Outcome.PASS), ((60000,), Outcome.PASS), ((40000,), Outcome.FAIL)],
)
def test_the_fine_of_each_decision_is_paid(paid: tuple[int, ...], outcome: Outcome) -> None:
    decisions = [a_document("penalty_decision", id=f"d{amount}") for amount in (40000, 20000)]
    slips = [a_document("fine_receipt", id=f"s{amount}") for amount in paid]
    facts = [a_fact("罚款金额", Decimal(document.id[1:]), document.id) for document in (*decisions, *slips)]
    case = a_case(*decisions, *slips, facts=tuple(facts))

    assert each_fine_paid(case, LAW, instead=(KindId("deferral_permit"),)).outcome is outcome


@pytest.mark.parametrize(("second", "outcome"), [("12000.00", Outcome.PASS), ("11000.00", Outcome.FAIL)])
def test_one_slip_may_pay_two_fines_on_two_lines(second: str, outcome: Outcome) -> None:
    decisions = tuple(a_document("penalty_decision", id=name) for name in ("unit", "person"))
    fines = tuple(
        a_fact("罚款金额", Decimal(value), paper.id) for value, paper in zip((60_000, 12_000), decisions, strict=True)
    )
    slip = a_document("fine_receipt", "某公司 罚款60000.00元", f"孙某甲 罚款{second}元", id="slip")
    paid = a_fact("罚款金额", Decimal(60_000), "slip")

    case = a_case(*decisions, slip, facts=(*fines, paid))

    assert each_fine_paid(case, LAW, instead=(KindId("deferral_permit"),)).outcome is outcome


@pytest.mark.parametrize(
    ("choices", "outcome"),
    [
        ("☑1.立即自行卸载；□2.于__年__月__日前整改完毕。", Outcome.NOT_APPLICABLE),
        ("□1.立即自行卸载；☑2.于2025年4月20日前整改完毕。", Outcome.UNSURE),
    ],
)
def test_a_term_that_was_not_ticked_calls_for_no_recheck(choices: str, outcome: Outcome) -> None:
    case = a_case(a_document(ORDER, f"责令你单位：{choices}"))

    assert correction_rechecked(case, LAW, orders=(ORDER,)).outcome is outcome
