"""The checks on papers that let a fine be paid later or in parts."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.deferrals import deferral_told_alike, fine_receipted, paid_by_granted_day
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
GRANTED = "第一期于2025年9月12日前缴纳40000元，第二期于2025年10月24日前缴纳4万元。"


@pytest.mark.parametrize(
    ("kind", "told", "outcome"),
    [
        ("deferral_approval", "2025年9月12日前40000元，2025年10月24日前40000元。", Outcome.PASS),
        ("deferral_approval", "2025年9月21日前40000元，2025年10月24日前40000元。", Outcome.FAIL),
        ("deferral_approval", "2025年9月12日前45000元，2025年10月24日前40000元。", Outcome.FAIL),
        ("deferral_approval", "同意分两期缴纳。", Outcome.NOT_APPLICABLE),
        ("party_material", "2025年9月12日前缴45000元，2025年10月24日前缴35000元。", Outcome.UNSURE),
    ],
)
def test_the_approval_sets_what_the_permit_does(kind: str, told: str, outcome: Outcome) -> None:
    paper = a_document(kind, "分期缴纳罚款申请书", told, title="分期缴纳罚款申请书")

    assert deferral_told_alike(a_case(paper, a_document("deferral_permit", GRANTED)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("second", "outcome"),
    [(date(2025, 10, 24), Outcome.PASS), (date(2025, 10, 27), Outcome.FAIL)],
)
def test_each_part_is_paid_by_its_day(second: date, outcome: Outcome) -> None:
    receipts = (a_document("fine_receipt", id="r1"), a_document("fine_receipt", id="r2"))
    paid = (a_fact("缴款日期", date(2025, 9, 10), "r1"), a_fact("缴款日期", second, "r2"))
    case = a_case(a_document("deferral_permit", GRANTED), *receipts, facts=paid)

    assert paid_by_granted_day(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [("罚款已全部缴清。", Outcome.FAIL), ("申请法院强制执行。", Outcome.PASS), ("未缴纳罚款。", Outcome.PASS)],
)
def test_a_permit_to_pay_later_is_no_receipt_of_what_was_paid(told: str, outcome: Outcome) -> None:
    papers = (a_document("deferral_permit"), a_document("closing_approval", told))
    kinds = (KindId("fine_receipt"), KindId("deferral_permit"))

    assert fine_receipted(a_case(*papers), LAW, kinds=kinds).outcome is outcome
    assert fine_receipted(a_case(*papers, a_document("fine_receipt")), LAW, kinds=kinds).outcome is Outcome.PASS
