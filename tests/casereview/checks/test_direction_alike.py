"""Whether all papers of a case lighten a penalty or make it heavier alike."""

from __future__ import annotations

import pytest

from casereview.checks.direction_alike import direction_told_alike
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LIGHTER, NEITHER = "当事人主动整改，决定从轻处罚，罚款2万元。", "决定罚款2万元。"


@pytest.mark.parametrize(
    ("told", "decided", "outcome"),
    [
        ("拟对你单位从轻处以罚款2万元。", LIGHTER, Outcome.PASS),
        ("拟对你单位从重处以罚款2万元。", LIGHTER, Outcome.FAIL),
        ("建议从重罚款2万元。", NEITHER, Outcome.UNSURE),
        ("拟从轻处罚，罚款2万元。", NEITHER, Outcome.PASS),  # what was lightened may not be told again
        ("当事人不具有从重处罚的情形。", LIGHTER, Outcome.NOT_APPLICABLE),
        ("当事人请求给予从轻处罚。", "当事人拒不改正，依法从重处罚。", Outcome.NOT_APPLICABLE),
    ],
)
def test_what_a_paper_lightens_the_decision_does_not_make_heavier(told: str, decided: str, outcome: Outcome) -> None:
    case = a_case(a_document("penalty_notice", told), a_document("penalty_decision", decided))
    assert direction_told_alike(case, LawBook()).outcome is outcome


def test_where_several_speak_it_asks() -> None:
    meeting, decision = (
        a_document("collective_discussion", "甲：建议从重处罚。"),
        a_document("penalty_decision", LIGHTER),
    )
    assert direction_told_alike(a_case(meeting, decision), LawBook()).outcome is Outcome.UNSURE
