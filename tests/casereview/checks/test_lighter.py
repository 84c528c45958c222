"""The check that a lighter penalty tells its ground."""

from __future__ import annotations

import pytest

from casereview.checks.lighter import lighter_grounded
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
DECISION = "penalty_decision"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("你单位主动消除违法行为危害后果，依法予以从轻处罚。", Outcome.PASS),
        ("你单位主动完成整改，减轻了危害后果，依照第三十二条的规定予以从轻处罚。", Outcome.PASS),
        ("你单位主动停止了建设，决定对你单位不予行政处罚。", Outcome.PASS),
        ("考虑企业困难，予以减轻处罚。", Outcome.FAIL),
        ("你单位不具有依法应当从轻处罚的情形。", Outcome.NOT_APPLICABLE),
        ("决定处罚款一万元。", Outcome.NOT_APPLICABLE),
    ],
)
def test_what_is_lighter_has_its_ground(text: str, outcome: Outcome) -> None:
    assert lighter_grounded(a_case(a_document(DECISION, text)), LAW).outcome is outcome


def test_what_is_lighter_may_name_the_party_first() -> None:
    decision = a_document(DECISION, "鉴于你单位经营困难，决定对你单位从轻处罚，罚款2万元。")

    assert lighter_grounded(a_case(decision), LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("依据《安全生产法》第九十七条的规定，鉴于你单位态度好，依法从轻处罚，罚款一万元。", Outcome.FAIL),
        ("根据《行政处罚法》第三十二条的规定，依法从轻处罚。", Outcome.UNSURE),  # the article may say on what ground
        ("第五条规定：“可以从轻处罚”。", Outcome.UNSURE),
    ],
)
def test_an_article_quoted_is_no_ground_of_the_decision(text: str, outcome: Outcome) -> None:
    assert lighter_grounded(a_case(a_document(DECISION, text)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("安全设备不符合国家标准1处，裁量阶次为B，根据本案情况予以减轻处罚。", Outcome.FAIL),
        ("属较轻情形，经研究减轻处罚，现决定罚款3000元。", Outcome.FAIL),
        ("经审查，你单位不具有法律规定的应当从轻处罚的情形。", Outcome.NOT_APPLICABLE),
    ],
)
def test_that_something_falls_short_of_a_standard_denies_no_lighter_penalty(text: str, outcome: Outcome) -> None:
    assert lighter_grounded(a_case(a_document(DECISION, text)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("并予以从轻处罚。", Outcome.UNSURE),
        ("因主动消除危害后果，予以从轻处罚。", Outcome.PASS),
        ("拟罚款6000元。", Outcome.PASS),
    ],
)
def test_a_notice_that_lightens_without_a_ground_asks(told: str, outcome: Outcome) -> None:
    decision = a_document(DECISION, "你单位主动消除危害后果，予以从轻处罚。")

    assert lighter_grounded(a_case(decision, a_document("penalty_notice", told)), LAW).outcome is outcome


def test_a_tier_of_a_lighter_penalty_wants_a_ground_too() -> None:
    text = "参照该基准，从轻处罚的，并处2000元以上6000元以下罚款。决定罚款4000元。"

    assert lighter_grounded(a_case(a_document(DECISION, text)), LAW).outcome is not Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "依据《安全生产法》第一百零一条第三项的规定，决定对你单位从轻处人民币二万元罚款。",
            Outcome.FAIL,
        ),
        ("你单位主动消除危害后果，决定对你单位从轻处人民币二万元罚款。", Outcome.PASS),
    ],
)
def test_what_the_decision_sets_less_behind_an_article_has_its_ground(text: str, outcome: Outcome) -> None:
    assert lighter_grounded(a_case(a_document("penalty_decision", text)), LawBook()).outcome is outcome
