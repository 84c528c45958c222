"""The check that the item cited of a discretion base is one of the act."""

from __future__ import annotations

import pytest

from casereview.checks.base_items import base_item_fits
from casereview.lawbook import read_lawbook
from casereview.model import DiscretionCitation
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

DECISION = "penalty_decision"


@pytest.mark.parametrize(
    ("act", "item", "outcome"),
    [
        ("未与承租单位签订安全生产管理协议", "58", Outcome.PASS),
        ("电工未取得特种作业操作证上岗作业", "58", Outcome.UNSURE),
        ("电工未取得特种作业操作证上岗作业", "26", Outcome.PASS),
        ("未如实记录培训情况", "31", Outcome.NOT_APPLICABLE),  # nobody has seen what that item is for
        ("未如实记录培训情况", None, Outcome.NOT_APPLICABLE),
    ],
)
def test_the_item_cited_is_one_of_the_act(act: str, item: str | None, outcome: Outcome) -> None:
    base = DiscretionCitation("应急管理行政处罚裁量权基准", None, item, "A")
    case = a_case(a_document(DECISION, act), facts=(a_fact("裁量依据", base, DECISION),))

    assert base_item_fits(case, read_lawbook()).outcome is outcome
