"""Facts, and the days that they state."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from casereview.model import day_of
from tests.builders import a_fact

DAY = date(2025, 3, 4)


@pytest.mark.parametrize("moment", [DAY, datetime(2025, 3, 4, 23, 59)])
def test_the_day_of_a_moment_is_its_date(moment: date) -> None:
    days = (day_of(moment), a_fact("检查日期", moment, "inspection_record").day)

    assert [(day, type(day)) for day in days] == [(DAY, date)] * 2
