"""The checks that sums add up and are paid as decided."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.sums import paid_as_decided, sums_right
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
_KINDS = (KindId("penalty_decision"),)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("购进50箱，销售价30元/箱，已销售32箱，库存18箱。货值金额1500元，违法所得960元。", Outcome.PASS),
        ("购进50箱，购进价20元/箱，销售价30元/箱，已销售32箱，库存18箱，违法所得320元。", Outcome.PASS),
        ("购进50箱，已销售32箱，库存8箱。", Outcome.FAIL),
        ("购进50箱，已销售32箱，库存18箱，销售价30元/箱，货值金额1500元。进货单、销售台账各1份。", Outcome.PASS),
        ("购进50箱，已销售32箱，损耗10箱，库存8箱。", Outcome.UNSURE),
        ("购进50箱，销售价30元/箱，已销售32箱，货值金额1600元。", Outcome.FAIL),
        ("购进50箱，销售价30元/箱，已销售32箱，扣除运费后违法所得900元。", Outcome.UNSURE),
        ("已销售32箱，违法所得900元。", Outcome.NOT_APPLICABLE),
        ("购进20箱，每箱售价150元，货值金额3500元。", Outcome.FAIL),  # none sold yet
        ("购进20箱，每箱售价150元，货值金额3000元。", Outcome.PASS),
    ],
)
def test_numbers_prices_and_sums_go_together(text: str, outcome: Outcome) -> None:
    assert sums_right(a_case(a_document("penalty_decision", text)), LAW, kinds=_KINDS).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "text", "outcome"),
    [
        ("fine_receipt", "罚款5000.00 没收违法所得960.00 合计5960.00", Outcome.PASS),
        ("fine_receipt", "罚款5000.00 没收违法所得690.00", Outcome.FAIL),
        ("fine_receipt", "罚没款5,960.00", Outcome.PASS),
        ("fine_receipt", "罚没款5,690.00", Outcome.FAIL),
        ("fine_receipt", "第一期 2500.00", Outcome.NOT_APPLICABLE),
        ("closing_approval", "已缴清罚没款5960元。", Outcome.PASS),
        ("fine_receipt", "甲罚款3000.00 乙罚款2000.00", Outcome.NOT_APPLICABLE),
        ("volume_cover", "处理结果：罚款500元", Outcome.FAIL),
        ("volume_cover", "处理结果：甲罚款3000元，乙罚款2000元", Outcome.NOT_APPLICABLE),
        ("closing_approval", "已缴清罚没款5000元。", Outcome.FAIL),
        ("closing_approval", "已缴清罚款5000元。", Outcome.PASS),
    ],
)
def test_what_is_paid_is_fine_and_gain(kind: str, text: str, outcome: Outcome) -> None:
    decision = a_document("penalty_decision", "决定：1.没收违法所得960元；2.罚款5000元。")
    case = a_case(decision, a_document(kind, text), facts=(a_fact("罚款金额", 5000, "penalty_decision"),))

    assert paid_as_decided(case, LAW).outcome is outcome


def test_a_total_that_is_not_fine_and_gain_fails() -> None:
    decision = a_document("penalty_decision", "决定：1.没收违法所得960元；2.罚款5000元。罚没款合计5690元。")
    case = a_case(decision, facts=(a_fact("罚款金额", 5000, "penalty_decision"),))

    assert paid_as_decided(case, LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("占用通道，罚款12000元；消火栓无水，罚款18000元。合并罚款人民币叁万元整（30000元）。", Outcome.PASS),
        ("建议分别罚款12000元、18000元，合并罚款30000元。", Outcome.PASS),
        ("建议分别罚款12000元、16000元，合并罚款30000元。", Outcome.FAIL),
        ("建议罚款30000元，合并罚款30000元。", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_fines_of_several_acts_add_up(words: str, outcome: Outcome) -> None:
    case = a_case(a_document("collective_discussion", words))

    assert sums_right(case, LawBook(), kinds=(KindId("penalty_decision"),)).outcome is outcome
