"""The checks of what people say against what was found."""

from __future__ import annotations

import pytest

from casereview.checks.statements import denial_answered, goods_named_alike, representative_written_alike
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()


@pytest.mark.parametrize(
    ("answer", "decision", "outcome"),
    [
        ("答：我从来没有卖过这种药。", "当事人销售该药。", Outcome.FAIL),
        ("答：我没有卖过这种药。", "当事人销售该药。", Outcome.UNSURE),
        ("答：我从来没有卖过这种药。", "当事人否认销售，不予采信。", Outcome.PASS),
        ("答：卖了三盒，没有卖过别的。", "当事人销售该药。", Outcome.PASS),
        ("答：一瓶都没有卖出。", "当事人购进12瓶用于销售，至查获时未售出。", Outcome.PASS),
        ("答：一瓶都没有卖出。", "当事人销售12瓶。", Outcome.FAIL),
        ("答：我没有接受过培训。", "当事人未对职工培训。", Outcome.PASS),
    ],
)
def test_a_denial_is_answered(answer: str, decision: str, outcome: Outcome) -> None:
    case = a_case(a_document("inquiry_record", answer), a_document("penalty_decision", decision))

    assert denial_answered(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("name", "outcome"),
    [("青禾山", Outcome.PASS), ("青和山", Outcome.FAIL), ("大丰收", Outcome.PASS)],
)
def test_goods_bear_one_name(name: str, outcome: Outcome) -> None:
    kinds = ("inspection_record", "inquiry_record", "penalty_notice")
    papers = (a_document(kind, "“青禾山”牌复合肥") for kind in kinds)

    case = a_case(*papers, a_document("penalty_decision", f"“{name}”牌复合肥"))

    assert goods_named_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("法定代表人李一山，住所", Outcome.PASS),
        ("法定代表人李一川，住所", Outcome.FAIL),
        ("法定代表人王五六，住所", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_name_of_the_head_is_written_alike(told: str, outcome: Outcome) -> None:
    kinds = ("filing_approval", "penalty_notice", "penalty_decision")
    facts = tuple(a_fact("法定代表人", "李一山", kind) for kind in kinds)
    case = a_case(*(a_document(kind) for kind in kinds), a_document("investigation_report", told), facts=facts)

    assert representative_written_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("答：我没有安装过固定防盗网。", Outcome.UNSURE),
        ("答：取水许可证办过了。", Outcome.UNSURE),
        ("答：没有办取水许可证。", Outcome.PASS),
        ("答：我没有听说过处罚规定。", Outcome.PASS),
    ],
)
def test_what_is_contrary_to_the_decision_is_asked(answer: str, outcome: Outcome) -> None:
    decision = a_document("penalty_decision", "经查，你厂未取得取水许可证，于2025年7月安装固定防盗网。")
    case = a_case(a_document("inquiry_record", answer), decision)

    assert denial_answered(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    "answer",
    [
        "答：那台设备买来以后从没使用过。",  # nothing that the decision tells of
        "答：我从来没见过这份告知单，不知道有这个规定。",
    ],
)
def test_what_is_denied_beside_the_act_is_no_fault(answer: str) -> None:
    told = a_document("penalty_decision", "当事人未如实告知从业人员危险因素。")

    assert denial_answered(a_case(a_document("inquiry_record", answer), told), LAW).failures == ()


def test_a_paper_that_has_both_names_has_two_goods() -> None:
    kinds = ("inquiry_record", "penalty_notice", "penalty_decision")
    record = a_document("inspection_record", "“红灯笼”牌灭火器、“红灯泡”牌灭火器各一具")

    case = a_case(record, *(a_document(kind, "“红灯笼”牌灭火器") for kind in kinds))

    assert goods_named_alike(case, LAW).outcome is Outcome.PASS
