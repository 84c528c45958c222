"""Checks on papers that must say the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.consistency import agrees
from casereview.checks.parameters import FactName
from casereview.lawbook import LawBook
from casereview.terms import Outcome, PartyKind
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
PARTY = "天津谷满仓食品有限公司"


@pytest.mark.parametrize(
    ("name", "value", "confidence", "outcome"),
    [
        ("当事人", PARTY, 1.0, Outcome.PASS),
        ("当事人", "天津谷满仓 食品有限公司", 1.0, Outcome.PASS),
        ("当事人", "天津谷满食品有限公司", 1.0, Outcome.FAIL),
        ("当事人", "天津谷满食品有限公司", 0.79, Outcome.UNSURE),
        ("当事人", "谷满仓食品有限公司", 1.0, Outcome.UNSURE),  # a part of the full name
        ("案由", "天津谷满仓食品有限公司案", 1.0, Outcome.PASS),  # worded freely
        ("案由", "未戴安全帽", 1.0, Outcome.UNSURE),
    ],
)
def test_a_paper_says_what_the_home_says(name: str, value: str, confidence: float, outcome: Outcome) -> None:
    facts = (
        a_fact(name, PARTY, "penalty_decision"),
        a_fact(name, value, "filing_approval", confidence=confidence),
    )
    case = a_case(a_document("penalty_decision"), a_document("filing_approval"), facts=facts)

    verdict = agrees(case, LAW, fact=FactName(name))

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("title", "outcome"),
    [("谷满仓未培训案", Outcome.PASS), ("谷满园未培训案", Outcome.UNSURE)],
)
def test_the_name_of_the_case_may_call_the_party_for_short(title: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", PARTY, "penalty_decision"),
        a_fact("当事人", "谷满仓", "legal_review_opinion", confidence=0.75),
        a_fact("案件名称", title, "volume_cover"),
    )
    case = a_case(*map(a_document, ("penalty_decision", "legal_review_opinion", "volume_cover")), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


def test_a_deviation_shows_both_places() -> None:
    facts = (a_fact("当事人", PARTY, "a"), a_fact("当事人", "别家公司", "b"))
    case = a_case(a_document("penalty_decision", id="a"), a_document("filing_approval", id="b"), facts=facts)

    (failure,) = agrees(case, LAW, fact=FactName("当事人")).failures

    assert [source.document for source in failure.sources] == ["b", "a"]
    assert (failure.values["value"], failure.values["home_value"]) == ("别家公司", PARTY)


def test_either_of_two_decisions_may_be_agreed_with() -> None:
    facts = (a_fact("当事人", PARTY, "a"), a_fact("当事人", "孟长庚", "b"), a_fact("当事人", "孟长庚", "c"))
    papers = (a_document("penalty_decision", id="a"), a_document("penalty_decision", id="b"))
    case = a_case(*papers, a_document("penalty_notice", id="c"), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is Outcome.PASS


def test_one_paper_alone_has_nothing_to_agree_with() -> None:
    case = a_case(a_document("penalty_decision"), facts=(a_fact("当事人", PARTY, "penalty_decision"),))

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("words", "outcome"),
    [("被处罚人：彭某甲 所在单位：谷满仓食品有限公司", Outcome.PASS), ("被处罚人：彭某甲", Outcome.FAIL)],
)
def test_the_place_of_work_may_stand_for_the_punished_person(words: str, outcome: Outcome) -> None:
    papers = (a_document("penalty_decision", words), a_document("inspection_record"))
    facts = (
        a_fact("当事人", "彭某甲", "penalty_decision"),
        a_fact("当事人", "谷满仓食品有限公司", "inspection_record"),
    )
    case = a_case(*papers, facts=facts, homes={"当事人": ("penalty_decision",)}, party_kind=PartyKind.PERSON)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (f"{PARTY}、孙某甲", Outcome.PASS),
        (f"{PARTY}（孙某甲）", Outcome.PASS),
        (f"{PARTY}（经营者：孙某甲）", Outcome.PASS),
        ("孙某甲", Outcome.PASS),
        (f"{PARTY}、赵某乙", Outcome.UNSURE),
        (f"{PARTY}（赵某乙）", Outcome.UNSURE),
    ],
)
def test_a_paper_may_name_two_parties_or_the_one_who_runs_the_business(told: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", PARTY, "penalty_decision"),
        a_fact("法定代表人", "孙某甲", "penalty_decision"),
        a_fact("当事人", told, "service_receipt"),
    )
    case = a_case(a_document("penalty_decision"), a_document("service_receipt"), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(("kind", "outcome"), [("service_receipt", Outcome.PASS), ("penalty_notice", Outcome.FAIL)])
def test_what_is_handed_to_another_organ_is_not_served_on_the_party(kind: str, outcome: Outcome) -> None:
    facts = (a_fact("当事人", PARTY, "penalty_decision"), a_fact("当事人", "某县公安局", kind))
    case = a_case(a_document("penalty_decision"), a_document(kind), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        (f"{PARTY}（个人独资企业）", Outcome.PASS),
        (f"{PARTY}（法院执行款）", Outcome.PASS),
        (f"{PARTY}孟长庚", Outcome.PASS),  # the letter is addressed to one of its people
        (f"{PARTY}孟长生", Outcome.UNSURE),  # nobody the case knows
        (f"{PARTY}（有限合伙）", Outcome.UNSURE),
        (f"{PARTY}第二分公司", Outcome.UNSURE),
    ],
)
def test_what_is_added_to_a_name_makes_no_other(value: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", PARTY, "penalty_decision"),
        a_fact("当事人", value, "inquiry_notice"),
        a_fact("被询问人", "孟长庚", "inquiry_record"),
    )
    papers = (a_document(kind) for kind in ("penalty_decision", "inquiry_notice", "inquiry_record"))

    assert agrees(a_case(*papers, facts=facts), LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(("asked", "outcome"), [("孙某甲", Outcome.PASS), ("赵某乙", Outcome.UNSURE)])
def test_a_receipt_may_name_who_else_was_served(asked: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", PARTY, "penalty_decision"),
        a_fact("被询问人", asked, "inquiry_record"),
        a_fact("当事人", f"{PARTY}、孙某甲", "service_receipt"),
    )
    papers = (a_document(kind) for kind in ("penalty_decision", "inquiry_record", "service_receipt"))

    assert agrees(a_case(*papers, facts=facts), LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("value", "outcome"),
    [(f"{PARTY}（委托代理人孙某甲）", Outcome.PASS), (f"{PARTY}（分公司）", Outcome.UNSURE)],
)
def test_who_acts_for_the_party_is_no_part_of_its_name(value: str, outcome: Outcome) -> None:
    facts = (a_fact("当事人", PARTY, "penalty_decision"), a_fact("当事人", value, "service_receipt"))
    case = a_case(a_document("penalty_decision"), a_document("service_receipt"), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("value", "confidence", "outcome"),
    [("谷满仓公司", 0.75, Outcome.PASS), ("谷满堂公司", 0.75, Outcome.UNSURE), ("谷满仓公司", 1.0, Outcome.FAIL)],
)
def test_the_title_of_a_case_may_call_the_party_in_short(value: str, confidence: float, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", PARTY, "penalty_decision"),
        a_fact("当事人", value, "closing_approval", confidence=confidence),
    )
    case = a_case(a_document("penalty_decision"), a_document("closing_approval"), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("served", "words", "outcome"),
    [
        ("孙小甲、周小乙", "送达文书：询问通知书", Outcome.PASS),
        ("孙小甲、周小乙", "送达文书：行政处罚决定书", Outcome.FAIL),
        ("孙小甲、吴小丙", "送达文书：询问通知书", Outcome.FAIL),
    ],
)
def test_a_notice_to_come_may_be_served_on_those_who_are_asked(served: str, words: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", PARTY, "penalty_decision"),
        a_fact("当事人", served, "service_receipt"),
        *(a_fact("被询问人", name, "inquiry_record") for name in ("孙小甲", "周小乙")),
    )
    papers = (a_document("penalty_decision"), a_document("service_receipt", words), a_document("inquiry_record"))

    assert agrees(a_case(*papers, facts=facts), LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [("被处罚人：孙小甲，所在单位：天津谷满仓食品有限公司", Outcome.PASS), ("被处罚人：孙小甲", Outcome.UNSURE)],
)
def test_a_punished_person_may_be_named_together_with_the_unit_worked_for(words: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", "孙小甲", "penalty_decision"),
        a_fact("当事人", f"{PARTY}、孙小甲", "rectification_order"),
    )
    papers = (a_document("penalty_decision", words), a_document("rectification_order"))
    case = a_case(*papers, facts=facts, party_kind=PartyKind.PERSON)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("payer", "outcome"), [("孙*甲", Outcome.PASS), ("周*甲", Outcome.FAIL), ("孙*小甲", Outcome.FAIL)]
)
def test_a_name_of_which_an_app_hides_letters_is_the_one_it_fits(payer: str, outcome: Outcome) -> None:
    facts = (a_fact("当事人", "孙小甲", "penalty_decision"), a_fact("当事人", payer, "fine_receipt"))
    case = a_case(a_document("penalty_decision"), a_document("fine_receipt"), facts=facts, party_kind=PartyKind.PERSON)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "value", "outcome"),
    [
        ("case_source_register", "谷满仓食品", Outcome.PASS),  # as a complaint calls it
        ("fine_receipt", f"孙某甲（代{PARTY}缴）", Outcome.PASS),
        ("filing_approval", "谷满仓食品", Outcome.UNSURE),
        ("case_source_register", "天津谷满食品有限公司", Outcome.FAIL),
    ],
)
def test_who_complains_or_pays_may_call_the_party_as_they_know_it(kind: str, value: str, outcome: Outcome) -> None:
    facts = (a_fact("当事人", PARTY, "penalty_decision"), a_fact("当事人", value, kind))
    case = a_case(a_document("penalty_decision"), a_document(kind), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        ("文书", Outcome.UNSURE),  # the head of the next column
        ("谷满厂", Outcome.FAIL),
        ("1.天津谷满仓食品有限公司 2.孙某甲", Outcome.PASS),
    ],
)
def test_a_word_that_is_no_name_of_a_unit_asks(value: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", "天津谷满仓食品有限公司", "penalty_decision"),
        a_fact("法定代表人", "孙某甲", "penalty_decision"),
        a_fact("当事人", value, "service_receipt"),
    )
    case = a_case(a_document("penalty_decision"), a_document("service_receipt"), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("manager", "outcome"), [("天津谷满仓食品有限公司", Outcome.PASS), ("另一家公司", Outcome.FAIL)]
)
def test_a_place_may_be_named_with_who_manages_it(manager: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", "天津谷满仓食品有限公司", "penalty_decision"),
        a_fact("当事人", "云锦苑小区", "fire_inspection_record", quote=f"云锦苑小区（管理单位：{manager}）"),
    )
    case = a_case(a_document("penalty_decision"), a_document("fire_inspection_record"), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "value", "outcome"),
    [
        ("case_approval", "天津谷满仓食品有限公司（云锦苑小区）", Outcome.PASS),
        ("fire_inspection_record", "天津谷满仓食品有限公司云锦店", Outcome.PASS),
        ("case_approval", "天津谷满仓食品有限公司云锦店", Outcome.UNSURE),
        ("case_approval", "天津谷满仓食品有限公司（云锦分公司）", Outcome.UNSURE),
        ("fire_inspection_record", "云锦苑小区（天津谷满仓食品有限公司）", Outcome.PASS),
        ("fire_inspection_record", "云锦苑小区（另一家公司）", Outcome.FAIL),
    ],
)
def test_the_place_it_runs_may_stand_behind_the_name(kind: str, value: str, outcome: Outcome) -> None:
    facts = (a_fact("当事人", "天津谷满仓食品有限公司", "penalty_decision"), a_fact("当事人", value, kind))
    case = a_case(a_document("penalty_decision"), a_document(kind), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("value", "outcome"),
    [("甲乙丙36岁", Outcome.PASS), ("甲乙丙 男", Outcome.PASS), ("甲乙丁36岁", Outcome.FAIL)],
)
def test_what_a_cell_tells_of_a_person_is_no_part_of_the_name(value: str, outcome: Outcome) -> None:
    facts = (a_fact("当事人", "甲乙丙", "penalty_decision"), a_fact("当事人", value, "case_approval"))
    case = a_case(a_document("penalty_decision"), a_document("case_approval"), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("agency", "outcome"), [("某区消防救援大队", Outcome.PASS), ("别区消防救援大队", Outcome.FAIL)]
)
def test_whom_a_letter_is_to_is_not_the_party(agency: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", "天津谷满仓食品有限公司", "penalty_decision"),
        a_fact("当事人", "某区消防救援大队", "party_material"),
    )
    case = a_case(a_document("penalty_decision"), a_document("party_material"), facts=facts)

    assert agrees(replace(case, agency=agency), LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("value", "outcome"),
    [("某市天和装饰工程有限公司、陶某平", Outcome.PASS), ("某市天和装饰工程有限公司、赵某乙", Outcome.UNSURE)],
)
def test_within_a_name_the_word_for_and_joins_nothing(value: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", "某市天和装饰工程有限公司", "penalty_decision"),
        a_fact("当事人", "陶某平", "penalty_decision"),
        a_fact("当事人", value, "volume_cover"),
    )
    case = a_case(a_document("penalty_decision"), a_document("volume_cover"), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("单位（场所）名称：金源商务大厦　维护保养单位：天津谷满仓食品有限公司", Outcome.PASS),
        ("单位（场所）名称：金源商务大厦", Outcome.FAIL),
    ],
)
def test_the_place_inspected_may_be_anothers_where_the_party_works(words: str, outcome: Outcome) -> None:
    facts = (
        a_fact("当事人", "天津谷满仓食品有限公司", "penalty_decision"),
        a_fact("当事人", "金源商务大厦", "fire_inspection_record"),
    )
    case = a_case(a_document("penalty_decision"), a_document("fire_inspection_record", words), facts=facts)

    assert agrees(case, LAW, fact=FactName("当事人")).outcome is outcome
