"""Values that stand elsewhere in a paper than in their place."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from casereview.checks.parameters import FactName, KindId
from casereview.checks.presence import stated
from casereview.lawbook import LawBook
from casereview.model import FactValue
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

DECISION = KindId("penalty_decision")


@pytest.mark.parametrize(
    ("name", "value", "words", "outcome"),
    [
        ("当事人", "津海机械厂", "对津海机械厂作出处罚", Outcome.UNSURE),
        ("当事人", "津海机械厂", "对你单位作出处罚", Outcome.FAIL),
        ("罚款金额", Decimal(5000), "处以5000元罚款", Outcome.UNSURE),
        ("罚款金额", Decimal(5000), "处以罚款", Outcome.FAIL),
    ],
)
def test_a_value_that_other_papers_state_may_stand_in_any_place(
    name: str, value: FactValue, words: str, outcome: Outcome
) -> None:
    facts = (a_fact(name, value, "filing_approval"),)
    case = a_case(a_document("filing_approval"), a_document(DECISION, words), facts=facts)

    assert stated(case, LawBook(), fact=FactName(name), kinds=(DECISION,)).outcome is outcome


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("第1次 时间 2024年10月17日10时00分至10时40分 地点", Outcome.UNSURE),
        ("第1次 时间 2024年10月17日 时 分至 时 分 地点", Outcome.FAIL),
        ("第1次 时间 2024年10月17日10时00分 地点", Outcome.FAIL),
    ],
)
def test_the_hours_of_a_record_may_stand_behind_another_word(head: str, outcome: Outcome) -> None:
    record = KindId("inquiry_record")
    case = a_case(a_document(record, head))

    assert stated(case, LawBook(), fact=FactName("询问开始"), kinds=(record,)).outcome is outcome


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("询问时间 2024年6月6日9时20分 询问地点", Outcome.FAIL),
        ("询问时间 2024年6月6日9时20分至10时15分 询问地点", Outcome.PASS),
    ],
)
def test_in_a_table_no_colon_stands_before_the_hours(head: str, outcome: Outcome) -> None:
    record = KindId("inquiry_record")
    facts = (a_fact("询问开始", datetime(2024, 6, 6, 9, 20), record),)

    verdict = stated(
        a_case(a_document(record, head), facts=facts), LawBook(), fact=FactName("询问开始"), until=True, kinds=(record,)
    )

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("开始时间：2025年5月16日9时30分　结束时间：", Outcome.FAIL),
        ("开始时间：2025年5月16日9时30分　结束时间：2025年5月16日10时12分", Outcome.PASS),
        ("时间：2025年5月16日9时30分 地点：某局", Outcome.FAIL),
    ],
)
def test_a_label_of_the_end_without_anything_behind_it_tells_none(head: str, outcome: Outcome) -> None:
    record = KindId("inquiry_record")
    facts = (a_fact("询问开始", datetime(2025, 5, 16, 9, 30), record),)
    case = a_case(a_document(record, head), facts=facts)

    assert stated(case, LawBook(), fact=FactName("询问开始"), until=True, kinds=(record,)).outcome is outcome
