"""Checks on the citation of the discretion base."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.checks.base_naming import base_named
from casereview.checks.discretion import base_complete, base_in_force, superior_base_used
from casereview.checks.parameters import KindId
from casereview.lawbook import read_lawbook
from casereview.model import CaseFile, Citation, DiscretionCitation, Fact, PenaltyItem
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = read_lawbook()
DECISION, NOTICE = KindId("penalty_decision"), KindId("penalty_notice")
NATIONAL = "应急管理行政处罚裁量权基准"
TIANJIN = "天津市安全生产行政处罚裁量标准"
TRIAL = "天津市安全生产行政处罚自由裁量标准（试行）"
OLD = "安全生产行政处罚自由裁量标准"


def _case(cited: DiscretionCitation | None, on: date = date(2025, 3, 1), text: str = "处罚款三万元") -> CaseFile:
    facts: tuple[Fact, ...] = (a_fact("处罚决定日期", on, DECISION),)
    if cited is not None:
        facts = (*facts, a_fact("裁量依据", cited, DECISION))
    return a_case(a_document(DECISION, text), facts=facts)


@pytest.mark.parametrize(
    ("cited", "text", "outcome"),
    [
        (DiscretionCitation(NATIONAL), "处罚款三万元", Outcome.PASS),
        (None, "处罚款三万元", Outcome.FAIL),
        (None, "依照裁量基准处罚款三万元", Outcome.UNSURE),  # named in words that could not be read as a citation
        (None, "依照第三十二条的规定，予以减轻处罚，处罚款二千元", Outcome.UNSURE),  # below every tier
        (
            None,
            "参照《生产安全事故罚款处罚规定》，造成1人死亡的，处50万元以上70万元以下罚款，处罚款55万元",
            Outcome.PASS,
        ),
        (None, "给予警告。处以罚款的，罚款自收到本决定书之日起15日内缴纳。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_fine_names_its_base(cited: DiscretionCitation | None, text: str, outcome: Outcome) -> None:
    assert base_named(_case(cited, text=text), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("cited", "outcome"),
    [
        (DiscretionCitation(NATIONAL, item="26", tier="A"), Outcome.PASS),
        (DiscretionCitation(NATIONAL, item="26"), Outcome.FAIL),
        (DiscretionCitation(NATIONAL, tier="A"), Outcome.FAIL),
        (DiscretionCitation(TIANJIN, tier="A"), Outcome.UNSURE),  # whether it numbers its items is not known
        (DiscretionCitation(TIANJIN, item="3"), Outcome.FAIL),
        (None, Outcome.NOT_APPLICABLE),
    ],
)
def test_a_citation_gives_item_and_tier(cited: DiscretionCitation | None, outcome: Outcome) -> None:
    assert base_complete(_case(cited), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("属于从轻的裁量阶次", Outcome.UNSURE), ("拟罚款数额已经在裁量阶次之内综合考虑", Outcome.FAIL)],
)
def test_a_tier_is_hidden_in_words_that_speak_of_one(text: str, outcome: Outcome) -> None:
    assert base_complete(_case(DiscretionCitation(NATIONAL, item="26"), text=text), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("base", "behind", "outcome"),
    [
        ("某省裁量基准", "中“二台以下的，处三万元以上五万元以下的罚款”的规定", Outcome.PASS),
        ("某省裁量基准", "，裁量因子合计百分值为8%，决定罚款三万元", Outcome.PASS),
        ("某省裁量基准", "的规定，决定罚款三万元", Outcome.FAIL),
        (NATIONAL, "中“二台以下的，处三万元以上五万元以下的罚款”的规定", Outcome.FAIL),  # its tiers have names
    ],
)
def test_a_range_quoted_tells_the_tier_of_a_base_that_is_not_known(base: str, behind: str, outcome: Outcome) -> None:
    assert base_complete(_case(DiscretionCitation(base), text=f"参照《{base}》{behind}"), LAW).outcome is outcome


def test_an_item_that_lacks_beside_tier_and_range_asks() -> None:
    text = f"参照《{NATIONAL}》，属于较轻情形，处五千元以上一万五千元以下的罚款，决定罚款六千元"

    assert base_complete(_case(DiscretionCitation(NATIONAL, tier="较轻"), text=text), LAW).outcome is Outcome.UNSURE


def test_the_document_number_is_wanted_only_where_the_rule_wants_it() -> None:
    case = _case(DiscretionCitation(NATIONAL, item="26", tier="A"))

    assert base_complete(case, LAW, number=True).failures[0].values["missing"] == "文号"


@pytest.mark.parametrize(
    ("base", "on", "outcome"),
    [
        (NATIONAL, date(2024, 11, 1), Outcome.PASS),  # the first day
        (NATIONAL, date(2024, 10, 31), Outcome.FAIL),
        (OLD, date(2024, 10, 31), Outcome.PASS),  # the last day
        (OLD, date(2024, 11, 1), Outcome.FAIL),
        (TRIAL, date(2023, 12, 11), Outcome.UNSURE),  # its last day; its beginning is not known
        (TRIAL, date(2024, 1, 1), Outcome.FAIL),
        (TIANJIN, date(2025, 1, 1), Outcome.PASS),
        ("某市裁量基准", date(2025, 1, 1), Outcome.UNSURE),
    ],
)
def test_the_day_of_the_decision_decides_whether_a_base_applies(base: str, on: date, outcome: Outcome) -> None:
    assert base_in_force(_case(DiscretionCitation(base), on), LAW).outcome is outcome


def test_before_the_decision_the_last_step_to_it_decides() -> None:
    facts = (
        a_fact("立案日期", date(2025, 3, 1), NOTICE),
        a_fact("裁量依据", DiscretionCitation(OLD), NOTICE),
    )

    assert base_in_force(a_case(a_document(NOTICE), facts=facts), LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("base", "on", "outcome"),
    [
        (TIANJIN, date(2025, 3, 1), Outcome.UNSURE),
        (NATIONAL, date(2025, 3, 1), Outcome.PASS),
        ("某市裁量基准", date(2025, 3, 1), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_local_base_alone_asks_where_a_superior_one_applies(base: str, on: date, outcome: Outcome) -> None:
    assert superior_base_used(_case(DiscretionCitation(base), on), LAW).outcome is outcome


@pytest.mark.parametrize(("article", "outcome"), [("97", Outcome.FAIL), ("110", Outcome.UNSURE)])
def test_a_local_base_is_not_used_for_what_the_superior_grades(article: str, outcome: Outcome) -> None:
    case = _case(DiscretionCitation(TIANJIN), date(2025, 3, 1))
    applied = a_fact("处罚依据", Citation("中华人民共和国安全生产法", article), DECISION)

    assert superior_base_used(replace(case, facts=(*case.facts, applied)), LAW).outcome is outcome


def test_an_unknown_local_base_is_asked_with_the_national_one() -> None:
    verdict = base_in_force(_case(DiscretionCitation("某省安全生产行政处罚裁量标准", item="1", tier="一")), LAW)

    assert [NATIONAL in (doubt.reason or "") for doubt in verdict.doubts] == [True]


@pytest.mark.parametrize(
    ("second", "outcome"),
    [
        (DiscretionCitation(NATIONAL, item="46", tier="A"), Outcome.PASS),
        (DiscretionCitation(NATIONAL, tier="A"), Outcome.FAIL),
        (DiscretionCitation(NATIONAL, item="46"), Outcome.FAIL),
    ],
)
def test_each_of_several_acts_has_its_whole_citation(second: DiscretionCitation, outcome: Outcome) -> None:
    cited = (DiscretionCitation(NATIONAL, item="34", tier="B"), second)
    facts = (
        *(a_fact("裁量依据", citation, DECISION) for citation in cited),
        *(a_fact("处罚事项", PenaltyItem(act, (), (), None, None, None), DECISION) for act in ("未演练", "未维护")),
    )

    assert base_complete(a_case(a_document(DECISION), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("按上一年年收入120000元的百分之四十计算，决定罚款48000元。", Outcome.PASS),
        ("处上一年年收入百分之六十至百分之一百的罚款，决定罚款100000元。", Outcome.FAIL),  # a span leaves a choice
    ],
)
def test_a_fixed_share_of_an_income_needs_no_base(text: str, outcome: Outcome) -> None:
    assert base_named(a_case(a_document("penalty_decision", text)), LAW).outcome is outcome


def test_a_rule_that_divides_its_fines_itself_leaves_the_base_to_be_asked() -> None:
    case = _case(None)
    basis = a_fact("处罚依据", Citation("生产安全事故罚款处罚规定", "14"), DECISION)

    assert base_named(replace(case, facts=(*case.facts, basis)), LAW).outcome is Outcome.UNSURE


def test_a_base_of_general_rules_has_no_tiers_to_name() -> None:
    case = _case(DiscretionCitation("某系统行政处罚裁量权适用规则"))

    assert base_complete(case, LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ((("2处以下", "处5万元以上8万元以下罚款"), ("3处以上", "处8万元以上20万元以下罚款")), Outcome.PASS),
        ((("A", "2处以下", "处5万元以上8万元以下罚款"),), Outcome.FAIL),
    ],
)
def test_a_base_without_tiers_is_cited_by_its_name(rows: tuple[tuple[str, ...], ...], outcome: Outcome) -> None:
    case = _case(DiscretionCitation("某省行政处罚裁量基准"))
    case = replace(case, documents=(*case.documents, a_document("discretion_excerpt", rows)))

    assert base_complete(case, LAW).outcome is outcome


@pytest.mark.parametrize(("rows", "outcome"), [(1, Outcome.PASS), (2, Outcome.UNSURE)])
def test_a_tier_that_the_excerpt_has_once_needs_no_number(rows: int, outcome: Outcome) -> None:
    case = _case(DiscretionCitation("某省行政处罚裁量基准", tier="B"))
    excerpt = a_document("discretion_excerpt", *((("B", "处1万元以上3万元以下罚款"),) for _ in range(rows)))

    assert base_complete(replace(case, documents=(*case.documents, excerpt)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (("第77条", "发生一般事故的单位", "造成1人死亡", "处30万元以上50万元以下罚款"), Outcome.PASS),
        (("第77条", "一档", "造成1人死亡", "处30万元以上50万元以下罚款"), Outcome.FAIL),
    ],
)
def test_an_item_is_enough_of_a_base_that_names_no_tiers(row: tuple[str, ...], outcome: Outcome) -> None:
    case = _case(DiscretionCitation("某省行政处罚裁量基准", item="77"))
    excerpt = a_document("discretion_excerpt", (("编号", "违法行为", "情形", "标准"), row))

    assert base_complete(replace(case, documents=(*case.documents, excerpt)), LAW).outcome is outcome
