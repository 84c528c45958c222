"""The check that a heavier penalty tells its ground."""

from __future__ import annotations

import pytest

from casereview.checks.heavier import heavier_grounded
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("你单位拒不整改，决定从重处罚，罚款40000元。", Outcome.PASS),
        ("决定对你单位从重处罚。逾期不缴纳罚款的，每日加处百分之三。", Outcome.FAIL),
        ("依照第四十九条“应当依法从重处罚”的规定，罚款40000元。", Outcome.UNSURE),
        ("没有应当从重处罚的情形。", Outcome.NOT_APPLICABLE),
        ("你单位检查时提供虚假的台账，依法从重处罚，罚款40000元。", Outcome.PASS),
        ("该单位把巡查人员锁在门外一个多小时，决定从重处罚，罚款40000元。", Outcome.UNSURE),
        ("综合考虑违法行为的事实、性质和危害程度，本机关决定对你单位从重处罚，罚款40000元。", Outcome.FAIL),
    ],
)
def test_what_is_heavier_has_a_ground(words: str, outcome: Outcome) -> None:
    assert heavier_grounded(a_case(a_document("penalty_decision", words)), LawBook()).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("该单位在人员密集场所在门窗上设置障碍物，现决定从重给予你单位罚款三万元。", Outcome.FAIL),
        ("该单位拒不改正，现决定从重给予你单位罚款三万元。", Outcome.PASS),
    ],
)
def test_what_the_decision_makes_heavier_in_other_words_has_its_ground(text: str, outcome: Outcome) -> None:
    assert heavier_grounded(a_case(a_document("penalty_decision", text)), LawBook()).outcome is outcome


def test_what_the_decision_resolves_behind_an_article_is_no_quotation() -> None:
    words = "依据《安全生产法》第九十七条第三项的规定，决定对你单位从重处罚，罚款90000元。"

    verdict = heavier_grounded(a_case(a_document("penalty_decision", words)), LawBook())

    assert verdict.outcome is Outcome.FAIL


def test_what_a_base_says_of_listed_circumstances_is_a_quotation() -> None:
    words = "《某基准》规定有下列情形之一的应当从重处罚，你单位无上述情形。"

    verdict = heavier_grounded(a_case(a_document("penalty_decision", words)), LawBook())

    assert verdict.outcome is Outcome.UNSURE
