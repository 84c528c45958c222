"""The checks that a penalty is called alike throughout, by a base in force."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.tier_words import excerpt_in_force, tiers_told_alike
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
_LIGHTER, _HEAVIER = "依法予以从轻处罚。", "依法予以从重处罚。"


@pytest.mark.parametrize(
    ("report", "notice", "decision", "outcome"),
    [
        (_LIGHTER, _LIGHTER, _LIGHTER, Outcome.PASS),
        (_LIGHTER, _LIGHTER, _HEAVIER, Outcome.FAIL),
        (_LIGHTER, _LIGHTER, "依法应当从重处罚。", Outcome.FAIL),
        ("", _LIGHTER, "适用一般处罚。", Outcome.UNSURE),
        (_LIGHTER, "", _LIGHTER + _HEAVIER, Outcome.FAIL),
        ("", "当事人请求从轻处罚。", "适用一般处罚。", Outcome.NOT_APPLICABLE),
        ("", "按一般情形。", "属于一般情形，决定按较重情形处罚。", Outcome.FAIL),
        ("", "应当从轻或者减轻处罚。", "适用一般处罚。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_penalty_is_called_alike(report: str, notice: str, decision: str, outcome: Outcome) -> None:
    texts = {"investigation_report": report, "penalty_notice": notice, "penalty_decision": decision}
    case = a_case(*(a_document(*one) for one in texts.items()))

    assert (
        tiers_told_alike(case, LAW, kinds=(KindId("investigation_report"), KindId("penalty_notice"))).outcome is outcome
    )


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("自2024年5月1日起施行", Outcome.PASS),
        ("自2025年5月1日起施行", Outcome.FAIL),
        ("自2021年5月1日起施行，有效期至2024年4月30日", Outcome.FAIL),
        ("裁量标准", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_base_is_in_force_by_its_own_words(told: str, outcome: Outcome) -> None:
    case = a_case(
        a_document("discretion_excerpt", told),
        a_document("penalty_decision", ""),
        facts=(a_fact("处罚决定日期", date(2025, 3, 8), "penalty_decision"),),
    )

    assert excerpt_in_force(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("notice", "discussion", "outcome"),
    [
        ("参照基准第44项第二档", "结论性意见：同意按第二档处罚。", Outcome.PASS),
        ("参照基准第44项第一档", "结论性意见：同意按第二档处罚。", Outcome.FAIL),
        ("参照基准第44项第二档", "赵明：建议适用第三档。结论性意见：同意按第二档处罚。", Outcome.PASS),
        ("参照基准第44项第二档", "赵明：建议适用第二档。结论性意见：同意按第三档处罚。", Outcome.FAIL),
    ],
)
def test_a_step_of_the_base_is_cited_alike(notice: str, discussion: str, outcome: Outcome) -> None:
    texts = {
        "investigation_report": "参照基准第44项第二档",
        "penalty_notice": notice,
        "collective_discussion": discussion,
        "penalty_decision": "涉及2处，属于第二档。",
    }
    case = a_case(*(a_document(*one) for one in texts.items()))
    kinds = tuple(map(KindId, ("investigation_report", "penalty_notice", "collective_discussion")))

    assert tiers_told_alike(case, LAW, kinds=kinds).outcome is outcome


@pytest.mark.parametrize(("resolved", "outcome"), [("B", Outcome.PASS), ("C", Outcome.FAIL)])
def test_a_discussion_resolves_the_letter_that_the_others_cite(resolved: str, outcome: Outcome) -> None:
    texts = {
        "investigation_report": "参照基准第31项裁量阶次B",
        "collective_discussion": f"汇报：参照基准第31项裁量阶次B。结论性意见：同意按裁量阶次{resolved}罚款。",
        "penalty_decision": "涉及6台，属于裁量阶次B，处2万元以上4万元以下的罚款。",
    }
    case = a_case(*(a_document(*one) for one in texts.items()))
    kinds = tuple(map(KindId, ("investigation_report", "collective_discussion")))

    assert tiers_told_alike(case, LAW, kinds=kinds).outcome is outcome


@pytest.mark.parametrize(
    ("years", "outcome"), [("有效期五年", Outcome.FAIL), ("有效期10年", Outcome.PASS), ("", Outcome.PASS)]
)
def test_a_base_for_so_many_years_ends_with_them(years: str, outcome: Outcome) -> None:
    excerpt = a_document("discretion_excerpt", f"自2019年1月1日起施行，{years}。")
    decided = a_fact("处罚决定日期", date(2025, 3, 18), "penalty_decision")

    assert excerpt_in_force(a_case(a_document("penalty_decision"), excerpt, facts=(decided,)), LAW).outcome is outcome
