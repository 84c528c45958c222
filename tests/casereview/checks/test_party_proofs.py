"""Checks on the papers that prove who the party is."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.party_proofs import operator_named, proofs_agree
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION, LICENCE, CARD = "penalty_decision", "business_licence", "identity_proof"
HOMES = dict.fromkeys(("当事人", "统一社会信用代码", "法定代表人", "身份证号"), (DECISION,))
NUMBER = "320999197703120413"


@pytest.mark.parametrize(
    ("name", "code", "outcome"),
    [
        ("甲公司", "91320999MA2XK7QY3B", Outcome.PASS),
        ("甲公司", "91320999MA2XK7QX3B", Outcome.FAIL),
        ("乙公司", "91320999MA2XK7QX3B", Outcome.NOT_APPLICABLE),  # the licence of a contractor
    ],
)
def test_the_licence_of_the_party_bears_its_code(name: str, code: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", "甲公司", DECISION),
        a_fact("统一社会信用代码", "91320999MA2XK7QY3B", DECISION),
        a_fact("当事人", name, LICENCE),
        a_fact("统一社会信用代码", code, LICENCE),
    )

    assert (
        proofs_agree(a_case(a_document(DECISION), a_document(LICENCE), facts=facts, homes=HOMES), LAW).outcome
        is outcome
    )


def test_the_number_of_one_party_is_not_held_against_the_card_of_another() -> None:
    texts = ("被处罚人：孙某甲", "法定代表人：钱某丙")
    decisions = tuple(a_document(DECISION, text, id=f"{index}") for index, text in enumerate(texts))
    facts = (a_fact("当事人", "孙某甲", "0"), a_fact("身份证号", NUMBER, "0"), a_fact("法定代表人", "钱某丙", "1"))
    card = a_document(CARD, "姓名：钱某丙 公民身份号码：320999197703120431")

    verdict = proofs_agree(a_case(*decisions, card, facts=facts, homes=HOMES), LAW)

    assert verdict.outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (f"姓名：孙某甲 公民身份号码：{NUMBER}", Outcome.PASS),
        ("姓名：孙某甲 公民身份号码：320999197703120431", Outcome.FAIL),
        ("姓名：赵某乙 公民身份号码：320999198001010018", Outcome.NOT_APPLICABLE),  # the card of a witness
    ],
)
def test_the_card_of_the_party_bears_its_number(text: str, outcome: Outcome) -> None:
    facts = (a_fact("当事人", "孙某甲", DECISION), a_fact("身份证号", NUMBER, DECISION))
    case = a_case(a_document(DECISION), a_document(CARD, text), facts=facts, homes=HOMES)

    assert proofs_agree(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("被处罚单位：某区好味餐馆（孙某甲）", Outcome.PASS),
        ("当事人：某区好味餐馆　经营者：孙某甲", Outcome.PASS),
        ("被处罚单位：某区好味餐馆（以下简称餐馆）", Outcome.FAIL),
        ("被处罚单位：某区好味餐馆（个体工商户）", Outcome.FAIL),
    ],
)
def test_who_runs_a_business_is_named_by_a_word_or_in_brackets(words: str, outcome: Outcome) -> None:
    case = a_case(a_document(DECISION, words), facts=(a_fact("当事人", "某区好味餐馆", DECISION),))

    assert operator_named(case, LAW, kinds=(KindId(DECISION),), any_of=("经营者",)).outcome is outcome


@pytest.mark.parametrize(("read", "outcome"), [(True, Outcome.PASS), (False, Outcome.FAIL)])
def test_a_decision_on_the_person_himself_names_who_runs_the_business(read: bool, outcome: Outcome) -> None:
    words = f"当事人：孙某甲，身份证号：{NUMBER} 字号名称：某区好味餐馆（个体工商户）"
    facts = (a_fact("当事人", "孙某甲", DECISION), *((a_fact("身份证号", NUMBER, DECISION),) if read else ()))
    case = a_case(a_document(DECISION, words), facts=facts)

    assert operator_named(case, LAW, kinds=(KindId(DECISION),), any_of=("经营者",)).outcome is outcome
