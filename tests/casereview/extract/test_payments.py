"""A receipt of a payment tells the day and the sum, fine and confiscation apart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from casereview.extract.payments import payment_facts
from tests.builders import Part, a_document


def paid(*parts: Part) -> list[tuple[str, object]]:
    return [(fact.name, fact.value) for fact in payment_facts(a_document("fine_receipt", *parts))]


def test_a_receipt_tells_the_fine_from_what_is_confiscated() -> None:
    rows = (("项目名称", "数量", "金额"), ("罚款收入", "1", "30000.00"), ("没收收入", "1", "2,000.00"))
    facts = paid("缴款日期：2024-06-03", rows, "金额合计（大写）叁万贰仟元整 （小写）32000.00")
    assert facts == [
        ("缴款日期", date(2024, 6, 3)),
        ("罚款金额", Decimal(30000)),
        ("没收金额", Decimal(2000)),
    ]


def test_fines_may_be_called_income_of_fines_and_confiscations() -> None:
    rows = (("收费项目名称", "金额"), ("交通罚没收入", "3000.00"), ("没收违法所得", "120.00"))
    assert paid(rows, "合计（大写）叁仟壹佰贰拾元整") == [("罚款金额", Decimal(3000)), ("没收金额", Decimal(120))]


def test_what_was_added_for_delay_is_not_the_fine() -> None:
    rows = (("安全生产罚没收入", "15000.00"), ("加处罚款", "4950.00"))
    assert paid(rows, "合计（大写）壹万玖仟玖佰伍拾元整") == [("罚款金额", Decimal(15000))]


def test_parts_that_do_not_add_up_leave_the_whole() -> None:
    rows = (("罚款收入", "1", "30000.00"), ("没收收入", "1", "1000.00"))
    assert paid(rows, "金额合计：叁万贰仟元整") == [("罚款金额", Decimal(32000))]


def test_what_is_still_owed_or_left_on_the_account_was_not_paid() -> None:
    facts = paid("本次缴纳罚款人民币100000元，尚欠人民币200000元。", "账户余额：1,500,000.00元")
    assert facts == [("罚款金额", Decimal(100000))]


def test_one_line_may_tell_both_parts_of_the_whole() -> None:
    facts = paid("金额：人民币壹拾叁万贰仟陆佰元整", "其中：罚款100000.00 没收违法所得32600.00")
    assert facts == [("罚款金额", Decimal(100000)), ("没收金额", Decimal(32600))]


def test_the_day_of_payment_goes_before_the_day_of_the_form() -> None:
    paper = a_document(
        "fine_receipt", "填制日期：2024年6月1日", (("执收单位：海川市应急管理局", "缴款日期：2024年6月10日"),)
    )
    assert [fact.value for fact in payment_facts(paper)] == [date(2024, 6, 10)]


def test_the_sum_below_the_parts_is_the_whole_though_no_word_for_money_is_printed() -> None:
    rows = (("收费项目", "金额"), ("罚款", "20000.00"), ("没收违法所得", "1600.00"), ("合计", "21600.00"))
    assert paid(rows) == [("罚款金额", Decimal(20000)), ("没收金额", Decimal(1600))]
