"""The dated steps of a case."""

from __future__ import annotations

from datetime import date

from casereview.model import Fact
from casereview.timeline import timeline_of
from tests.builders import a_case, a_document


def test_steps_stand_by_date_once_for_each_day_and_only_from_their_home() -> None:
    filing, notice = a_document("filing_approval", "立案审批表", id="f"), a_document("penalty_notice", "告知书", id="n")
    case = a_case(
        filing,
        notice,
        facts=(
            Fact("告知日期", date(2025, 3, 1), notice.whole()),
            Fact("立案日期", date(2025, 1, 5), filing.whole()),
            Fact("立案日期", date(2025, 1, 5), filing.whole()),
            Fact("立案日期", date(2024, 12, 1), notice.whole()),
            Fact("罚款金额", 3, notice.whole()),
        ),
        homes={"立案日期": ("filing_approval",), "告知日期": ("penalty_notice",)},
    )

    assert [(event.title, event.on) for event in timeline_of(case)] == [
        ("立案", date(2025, 1, 5)),
        ("处罚告知", date(2025, 3, 1)),
    ]
