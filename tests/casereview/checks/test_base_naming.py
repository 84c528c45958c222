"""A decision names the discretion base it went by, since the law wants one."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.base_naming import base_named
from casereview.lawbook import read_lawbook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = read_lawbook()


@pytest.mark.parametrize(("on", "outcome"), [(date(2021, 7, 14), Outcome.UNSURE), (date(2021, 7, 15), Outcome.FAIL)])
def test_no_base_was_wanted_before_the_law_knew_of_any(on: date, outcome: Outcome) -> None:
    day = a_fact("处罚决定日期", on, "penalty_decision")
    decision = a_document("penalty_decision", "决定罚款30000元。")

    assert base_named(a_case(decision, facts=(day,)), LAW).outcome is outcome
