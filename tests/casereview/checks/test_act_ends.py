"""The day on which an act ended."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.act_ends import last_day
from tests.builders import a_case, a_document, a_fact


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("自2020年3月13日至2022年6月14日，未组织演练。", date(2022, 6, 14)),
        ("2020年3月13日起至6月14日未组织演练。", date(2020, 6, 14)),
        ("2020年3月13日，未组织演练，2022年6月14日发现。", date(2020, 3, 13)),
        ("2020年3月13日至今未组织演练，2022年6月14日发现。", date(2020, 3, 13)),
    ],
)
def test_an_act_that_went_on_ended_on_the_day_up_to_which_it_is_told(words: str, day: date) -> None:
    acted = a_fact("违法行为日期", date(2020, 3, 13), "penalty_decision", quote="2020年3月13日")

    assert last_day(a_case(a_document("penalty_decision", words), facts=(acted,)), acted) == day
