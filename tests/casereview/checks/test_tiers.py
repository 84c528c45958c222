"""Checks on how the base was applied."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.checks.tiers import amount_in_tier
from casereview.lawbook import DiscretionBase, Fined, FineStage, LawBook, Tier
from casereview.lawbook.fines import fine_of
from casereview.model import DiscretionCitation, PenaltyItem
from casereview.terms import Outcome, Standing
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION = "penalty_decision"
TABLE = (("26", "A", "1人次", "处3万元以下的罚款"), ("26", "B", "2人次", "处3万元以上7万元以下的罚款"))


@pytest.mark.parametrize(
    ("amount", "tier", "outcome"),
    [
        (30_000, "A", Outcome.PASS),  # 以下 includes the figure
        (30_001, "A", Outcome.FAIL),
        (30_000, "B", Outcome.PASS),
        (29_999, "B", Outcome.FAIL),
        (29_999, "C", Outcome.UNSURE),  # the excerpt does not hold the tier
    ],
)
def test_the_fine_lies_in_the_range_of_the_excerpt(amount: int, tier: str, outcome: Outcome) -> None:
    facts = (
        a_fact("罚款金额", Decimal(amount), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", item="26", tier=tier), DECISION),
    )
    case = a_case(a_document(DECISION), a_document("discretion_excerpt", TABLE), facts=facts)

    assert amount_in_tier(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("amount", "area", "outcome"),
    [
        (30_000, "national", Outcome.PASS),
        (35_000, "national", Outcome.FAIL),
        (35_000, "henan", Outcome.UNSURE),  # an entry of another province never judges
    ],
)
def test_without_an_excerpt_the_law_book_gives_the_range_if_it_has_it(amount: int, area: str, outcome: Outcome) -> None:
    base = DiscretionBase("基准", None, None, area, "safety", 1, Standing.SEEN, "基准")
    fine = fine_of("0-30000", Fined.UNIT, FineStage.FIRST)
    tier = Tier("基准", "26", "A", "安全生产法", "97", "1人次", (fine,), Standing.SEEN, "基准", area=area)
    facts = (
        a_fact("罚款金额", Decimal(amount), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", item="26", tier="A"), DECISION),
    )
    law = LawBook(bases=(base,), tiers=(tier,))

    assert amount_in_tier(a_case(a_document(DECISION), facts=facts), law).outcome is outcome


@pytest.mark.parametrize(("amount", "outcome"), [(18_000, Outcome.PASS), (35_000, Outcome.FAIL)])
def test_a_quotation_in_the_decision_gives_the_range_too(amount: int, outcome: Outcome) -> None:
    text = "依据第九十七条处十万元以下的罚款的规定，参照基准第23项，裁量阶次A，处3万元以下的罚款；决定罚款。"
    facts = (
        a_fact("罚款金额", Decimal(amount), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", item="23", tier="A"), DECISION),
    )

    assert amount_in_tier(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is outcome


def test_without_a_tier_there_is_no_range_to_keep() -> None:
    case = a_case(a_document(DECISION), facts=(a_fact("罚款金额", Decimal(1), DECISION),))

    assert amount_in_tier(case, LAW).outcome is Outcome.NOT_APPLICABLE


ROWS = (("第一档", "三人以下", "处3万元以下罚款"), ("第二档", "三人以上", "处3万元以上7万元以下罚款"))
GRADED = (("较轻", "一处", "处五千元以上一万元以下罚款"), ("一般", "两处", "处一万元以上三万元以下罚款"))


@pytest.mark.parametrize(
    ("table", "tier", "amount", "outcome"),
    [
        (ROWS, "二", 35_000, Outcome.PASS),
        (ROWS, "二", 25_000, Outcome.FAIL),
        (GRADED, "较轻", 8_000, Outcome.PASS),
        (GRADED, "较轻", 20_000, Outcome.FAIL),
    ],
)
def test_tiers_go_by_rank_or_by_grade(
    table: tuple[tuple[str, ...], ...], tier: str, amount: int, outcome: Outcome
) -> None:
    facts = (
        a_fact("罚款金额", Decimal(amount), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", item="26", tier=tier), DECISION),
    )
    case = a_case(a_document(DECISION), a_document("discretion_excerpt", table), facts=facts)

    assert amount_in_tier(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("tier", "words"),
    [("二", "第32项第二档（处3万元以上7万元以下罚款）"), ("较轻", "第11项较轻（处3万元以上7万元以下罚款）")],
)
def test_the_decision_may_quote_the_range_beside_the_tier(tier: str, words: str) -> None:
    facts = (
        a_fact("罚款金额", Decimal(80_000), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", tier=tier), DECISION),
    )

    verdict = amount_in_tier(a_case(a_document(DECISION, f"参照《基准》{words}"), facts=facts), LAW)

    assert [failure.values["range"] for failure in verdict.failures] == ["30000元至70000元"]


@pytest.mark.parametrize(("amount", "outcome"), [(40_000, Outcome.PASS), (60_000, Outcome.FAIL)])
def test_each_act_is_held_to_the_part_of_its_own_item(amount: int, outcome: Outcome) -> None:
    excerpt = a_document(
        "discretion_excerpt",
        "第57项　重大危险源未检测",
        (("第二档", "三级", "处5万元以上7万元以下罚款"),),
        "第58项　危险作业无人管理",
        (("第二档", "二级", "处3万元以上5万元以下罚款"),),
    )
    acts = (("57", "60000"), ("58", str(amount)))
    facts = (
        *(a_fact("裁量依据", DiscretionCitation("基准", item=item, tier="二"), DECISION) for item, _ in acts),
        *(a_fact("处罚事项", PenaltyItem("某行为", (), (), "基准", "二", Decimal(fine)), DECISION) for _, fine in acts),
    )

    assert amount_in_tier(a_case(a_document(DECISION), excerpt, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("quoted", "outcome"),
    [("处3万元以下的罚款", Outcome.FAIL), ("处1万元以上5万元以下的罚款", Outcome.PASS), ("", Outcome.NOT_APPLICABLE)],
)
def test_before_the_decision_the_fine_proposed_is_held_to_the_range_quoted(quoted: str, outcome: Outcome) -> None:
    facts = (
        a_fact("拟罚款金额", Decimal(42_000), "investigation_report"),
        a_fact("裁量依据", DiscretionCitation("基准", item="44", tier="B"), "investigation_report"),
    )
    report = a_document("investigation_report", f"参照基准第44项，裁量阶次B，{quoted}，建议罚款。")

    assert amount_in_tier(a_case(report, facts=facts), LAW).outcome is outcome


BOTH = "裁量阶次A：涉及1个单位的，处2万元以下的罚款，对其直接负责的主管人员处4千元以下的罚款"


@pytest.mark.parametrize(
    ("party", "amount", "outcome"),
    [
        ("被处罚单位：甲公司", 12_000, Outcome.PASS),
        ("被处罚人：孙某甲 家庭住址：海河路8号", 3_000, Outcome.PASS),
        ("被处罚人：孙某甲 家庭住址：海河路8号", 6_000, Outcome.FAIL),  # more than the tier has for people
    ],
)
def test_a_tier_for_unit_and_people_holds_each_to_its_own_range(party: str, amount: int, outcome: Outcome) -> None:
    facts = (
        a_fact("罚款金额", Decimal(amount), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", item="58", tier="A"), DECISION),
    )
    case = a_case(a_document(DECISION, party), a_document("discretion_excerpt", BOTH), facts=facts)

    assert amount_in_tier(case, LAW).outcome is outcome


@pytest.mark.parametrize(("item", "outcome"), [("37", Outcome.PASS), ("29", Outcome.FAIL), ("44", Outcome.FAIL)])
def test_of_a_table_of_several_items_the_rows_of_the_one_cited_count(item: str, outcome: Outcome) -> None:
    rows = (
        ("29", "A", "一年", "处3万元以下的罚款"),
        ("37", "A", "十人", "处4万元以上5万元以下的罚款"),
        ("44", "A", "一处", "处1万元以下的罚款"),
    )
    facts = (
        a_fact("处罚事项", PenaltyItem(None, (), (), "基准", "A", Decimal(45_000)), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", item=item, tier="A"), DECISION),
    )
    case = a_case(a_document(DECISION), a_document("discretion_excerpt", rows), facts=facts)

    assert amount_in_tier(case, LAW).outcome is outcome


@pytest.mark.parametrize(("amount", "outcome"), [(20000, Outcome.PASS), (35000, Outcome.FAIL)])
def test_a_row_that_begins_with_its_tier_and_a_colon_ends_where_the_next_begins(amount: int, outcome: Outcome) -> None:
    rows = (
        ("主要负责人未履行职责", "一般:未履行1项", "处二万元以上三万元以下的罚款"),
        ("主要负责人未履行职责", "较重:未履行2项", "处三万元以上四万元以下的罚款"),
    )
    facts = (
        a_fact("罚款金额", Decimal(amount), DECISION),
        a_fact("裁量依据", DiscretionCitation("某省裁量标准", tier="一般"), DECISION),
    )
    party = "被处罚人:李某 家庭住址:某街1号"

    case = a_case(a_document(DECISION, party), a_document("discretion_excerpt", rows), facts=facts)

    assert amount_in_tier(case, LAW).outcome is outcome


OF_A_RULE = "参照《生产安全事故罚款处罚规定》第十四条第二项，造成1人死亡的，处50万元以上70万元以下的罚款，决定罚款。"


@pytest.mark.parametrize(
    ("amount", "text", "outcome"),
    [
        (550_000, OF_A_RULE, Outcome.PASS),
        (450_000, OF_A_RULE, Outcome.FAIL),
        (450_000, OF_A_RULE + "予以减轻处罚。", Outcome.UNSURE),
        (450_000, OF_A_RULE + "参照《裁量基准》，处1万元以上2万元以下的罚款。", Outcome.NOT_APPLICABLE),
        (450_000, "依据《安全生产法》第九十七条，处10万元以下的罚款。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_fine_without_a_tier_lies_in_the_range_quoted_of_its_base(amount: int, text: str, outcome: Outcome) -> None:
    case = a_case(a_document(DECISION, text), facts=(a_fact("罚款金额", Decimal(amount), DECISION),))

    assert amount_in_tier(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("鉴于当事人主动消除危害后果，决定予以减轻处罚，罚款20000元。", Outcome.PASS),
        ("当事人不具有从轻、减轻处罚的情形，罚款20000元。", Outcome.FAIL),
        ("决定予以从轻处罚，罚款20000元。", Outcome.FAIL),
    ],
)
def test_a_mitigated_fine_may_lie_below_its_tier(words: str, outcome: Outcome) -> None:
    facts = (
        a_fact("罚款金额", Decimal(20_000), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", item="26", tier="B"), DECISION),
    )
    case = a_case(a_document(DECISION, words), a_document("discretion_excerpt", TABLE), facts=facts)

    assert amount_in_tier(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("amount", "condition", "fine", "outcome"),
    [
        (20_000, "货值不足1万元、尚未售出", "", Outcome.UNSURE),  # the tier's range is not in the file
        (20_000, "违法所得金额为5000元以上1万元以下", "", Outcome.UNSURE),
        (20_000, "货值不足1万元", "处2万元以上4万元以下罚款", Outcome.PASS),
        (50_000, "直接经济损失达到3万元以上10万元以下", "处2万元以上4万元以下罚款", Outcome.FAIL),
        (50_000, "数额较小", "处1万元以下罚款", Outcome.FAIL),
    ],
)
def test_a_sum_on_which_the_tier_hangs_is_none_of_the_fine(
    amount: int, condition: str, fine: str, outcome: Outcome
) -> None:
    decision = a_document(DECISION, f"参照《基准》A档({condition}),{fine}决定处罚款。")
    facts = (
        a_fact("罚款金额", Decimal(amount), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", item="26", tier="A"), DECISION),
    )

    assert amount_in_tier(a_case(decision, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("tier", "row", "amount", "outcome"),
    [
        ("轻", "轻", 40_000, Outcome.PASS),
        ("重", "重", 40_000, Outcome.FAIL),
        ("较轻", "情节较轻：占用疏散通道1处", 40_000, Outcome.PASS),
        ("较轻", "情节较重：占用疏散通道1处", 40_000, Outcome.UNSURE),
    ],
)
def test_a_tier_may_be_one_letter_or_follow_the_word_for_circumstances(
    tier: str, row: str, amount: int, outcome: Outcome
) -> None:
    span = "处5万元以上10万元以下罚款" if tier == "重" else "处5万元以下罚款"
    cited = a_fact("裁量依据", DiscretionCitation("某省基准", tier=tier), DECISION)
    facts = (a_fact("罚款金额", Decimal(amount), DECISION), cited)
    case = a_case(a_document(DECISION), a_document("discretion_excerpt", ((row, span),)), facts=facts)

    assert amount_in_tier(case, LAW).outcome is outcome


@pytest.mark.parametrize(("tier", "told"), [("二", "裁量阶次二"), ("较轻", "较轻")])
def test_a_tier_that_is_but_a_letter_is_told_as_one(tier: str, told: str) -> None:
    cited = a_fact("裁量依据", DiscretionCitation("某省基准", tier=tier), DECISION)
    rows = ((f"{tier}档" if len(tier) == 1 else tier, "处1万元以上5万元以下罚款"),)
    facts = (a_fact("罚款金额", Decimal(60_000), DECISION), cited)
    case = a_case(a_document(DECISION), a_document("discretion_excerpt", rows), facts=facts)

    assert [failure.values["tier"] for failure in amount_in_tier(case, LAW).failures] == [told]


@pytest.mark.parametrize(("several", "outcome"), [(False, Outcome.FAIL), (True, Outcome.NOT_APPLICABLE)])
def test_the_sum_of_several_fines_is_not_held_to_the_range_of_one(several: bool, outcome: Outcome) -> None:
    text = "参照《某省裁量基准》第31项，处1万元以下罚款，决定罚款。"
    acts = tuple(
        a_fact("处罚事项", PenaltyItem(None, (), (), None, None, Decimal(n)), DECISION)
        for n in (10_000, 15_000)
        if several
    )
    case = a_case(a_document(DECISION, text), facts=(a_fact("罚款金额", Decimal(25_000), DECISION), *acts))

    assert amount_in_tier(case, LAW).outcome is outcome


@pytest.mark.parametrize(("amount", "outcome"), [(12_000, Outcome.PASS), (22_000, Outcome.FAIL)])
def test_a_grade_in_a_table_ends_where_another_begins_though_both_are_called_breaches(
    amount: int, outcome: Outcome
) -> None:
    table = (("一般违法", "10000元以上20000元以下罚款"), ("严重违法", "20000元以上50000元以下罚款"))
    facts = (
        a_fact("罚款金额", Decimal(amount), DECISION),
        a_fact("裁量依据", DiscretionCitation("基准", tier="一般"), DECISION),
    )
    case = a_case(a_document(DECISION), a_document("discretion_excerpt", table), facts=facts)

    assert amount_in_tier(case, LAW).outcome is outcome
