"""The check that the tier is one for as many people or places as the decision counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.tier_counts import tier_fits_count
from casereview.lawbook import LawBook
from casereview.model import CaseFile, DiscretionCitation
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

TABLE = (
    ("序号", "违法行为", "裁量阶次", "裁量幅度"),
    ("35", "未提供防护用品，涉及10人以下的", "A", "处1万元以下的罚款"),
    ("35", "未提供防护用品，涉及11人以上30人以下的", "B", "处1万元以上3万元以下的罚款"),
    ("35", "未提供防护用品，涉及31人以上的", "C", "处3万元以上5万元以下的罚款"),
)


def _case(told: str, tier: str) -> CaseFile:
    decision = replace(a_document("penalty_decision", told), title="行政处罚决定书")
    cited = a_fact("裁量依据", DiscretionCitation("基准", None, "35", tier), decision.id)
    return a_case(decision, a_document("discretion_excerpt", TABLE), facts=(cited,))


@pytest.mark.parametrize(
    ("told", "tier", "outcome"),
    [
        ("发放给砂光车间9名、开料车间5名共14名从业人员。", "B", Outcome.PASS),
        ("发放给砂光车间9名、开料车间5名共14名从业人员。", "A", Outcome.FAIL),
        ("共31人。", "C", Outcome.PASS),
        ("共10名工人，其中共3名。", "B", Outcome.NOT_APPLICABLE),
        ("共14处。", "A", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_total_that_only_another_tier_takes_in_fails(told: str, tier: str, outcome: Outcome) -> None:
    assert tier_fits_count(_case(told, tier), LawBook()).outcome is outcome


def test_systems_are_counted_and_grades_named() -> None:
    rows = (
        ("3", "涉及1个系统且不影响使用功能的", "较轻", "5000元以上18500元以下"),
        ("3", "涉及2个系统的", "一般", "18500元以上36500元以下"),
        ("3", "涉及3个以上系统的", "严重", "36500元以上50000元以下"),
    )
    decision = replace(a_document("penalty_decision", "涉及室内消火栓和火灾自动报警2个系统，"), title="行政处罚决定书")
    cited = a_fact("裁量依据", DiscretionCitation("基准", None, "3", "较轻"), decision.id)

    (failure,) = tier_fits_count(
        a_case(decision, a_document("discretion_excerpt", rows), facts=(cited,)), LawBook()
    ).failures

    assert failure.values["expected"] == "一般"


def test_deaths_are_counted_apart_from_the_hurt() -> None:
    rows = (
        ("61", "造成3人以下重伤，没有人员死亡的", "A", "处30万元以上50万元以下"),
        ("61", "造成1人死亡的", "B", "处50万元以上70万元以下"),
        ("61", "造成2人死亡的", "C", "处70万元以上100万元以下"),
    )
    decision = replace(a_document("penalty_decision", "被搅拌轴卷入，造成1人死亡。"), title="行政处罚决定书")

    def expected(tier: str) -> list[object]:
        cited = a_fact("裁量依据", DiscretionCitation("基准", None, "61", tier), decision.id)
        case = a_case(decision, a_document("discretion_excerpt", rows), facts=(cited,))
        return [failure.values["expected"] for failure in tier_fits_count(case, LawBook()).failures]

    assert [expected(tier) for tier in "BC"] == [[], ["B"]]


def test_the_tier_that_takes_it_in_is_named() -> None:
    (failure,) = tier_fits_count(_case("共14名从业人员。", "A"), LawBook()).failures

    assert failure.values == {"title": "行政处罚决定书", "value": "A", "count": "共14名", "expected": "B"}


@pytest.mark.parametrize(("tier", "outcome"), [("B", Outcome.PASS), ("A", Outcome.FAIL)])
def test_a_measure_may_stand_with_another_in_brackets(tier: str, outcome: Outcome) -> None:
    rows = (("35", "1台（套）的", "A", "1万元以下"), ("35", "2台（套）以上4台（套）以下的", "B", "1万元以上4万元以下"))
    decision = a_document("penalty_decision", "当事人涉及3台报警装置，")
    cited = a_fact("裁量依据", DiscretionCitation("基准", None, "35", tier), decision.id)
    case = a_case(decision, a_document("discretion_excerpt", rows), facts=(cited,))
    assert tier_fits_count(case, LawBook()).outcome is outcome


@pytest.mark.parametrize(("many", "outcome"), [(3, Outcome.PASS), (1, Outcome.FAIL)])
def test_what_is_counted_beside_the_base_lies_in_the_tier(many: int, outcome: Outcome) -> None:
    rows = (
        ("34", "1台安全设备不符合的", "较轻", "1万元以下"),
        ("34", "2台以上5台以下的", "一般", "1万元以上3万元以下"),
    )
    words = f"使用3台冲床。使用{many}台不符合标准的设备，适用《某裁量权基准》第34项一般档次。"
    decision = a_document("penalty_decision", words)
    cited = a_fact("裁量依据", DiscretionCitation("某裁量权基准", None, "34", "一般"), decision.id)
    case = a_case(decision, a_document("discretion_excerpt", rows), facts=(cited,))

    assert tier_fits_count(case, LawBook()).outcome is outcome
