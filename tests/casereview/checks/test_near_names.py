"""Names are written alike in running text, too."""

from __future__ import annotations

import pytest

from casereview.checks.near_names import named_alike
from casereview.checks.parameters import FactName
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
PARTY, HEAD, DECISION = FactName("当事人"), FactName("法定代表人"), "penalty_decision"
UNIT, PERSON = "天津澜川金属制品有限公司", "孙德旺"


@pytest.mark.parametrize(
    ("kind", "text", "outcome"),
    [
        ("inquiry_record", "工作单位：天津澜川金属制品有限公司", Outcome.PASS),
        ("inquiry_record", "工作单位：天津澜川金属制造有限公司", Outcome.FAIL),
        ("inquiry_record", "问：天津澜川金属制造有限公司是哪一家？", Outcome.UNSURE),  # may be another unit
        ("inquiry_record", "工作单位：天津澜川金属二品有限公司", Outcome.PASS),  # a number tells units apart
        ("party_material", "工作单位：天津澜川金属制造有限公司", Outcome.PASS),  # not made by the bureau
    ],
)
def test_a_unit_is_called_as_in_the_decision(kind: str, text: str, outcome: Outcome) -> None:
    facts = (a_fact(PARTY, UNIT, DECISION), a_fact(PARTY, UNIT, "penalty_notice"))
    papers = (a_document(DECISION, UNIT), a_document("penalty_notice", UNIT), a_document(kind, text))
    case = a_case(*papers, facts=facts, homes={PARTY: (DECISION,)})

    assert named_alike(case, LAW, fact=PARTY).outcome is outcome


@pytest.mark.parametrize(
    ("text", "others", "outcome"),
    [
        ("孙得旺请求少罚。", "", Outcome.UNSURE),
        ("孙德旺请求少罚。", "", Outcome.PASS),
        ("孙得旺请求少罚。", "孙得旺系经营者之弟。", Outcome.PASS),  # somebody else
    ],
)
def test_a_person_whose_name_is_a_letter_off_asks(text: str, others: str, outcome: Outcome) -> None:
    facts = (a_fact(HEAD, PERSON, DECISION), a_fact(HEAD, PERSON, "penalty_notice"))
    papers = (a_document(DECISION), a_document("statement_review", text), a_document("inquiry_record", others))
    case = a_case(*papers, a_document("penalty_notice"), facts=facts, homes={HEAD: (DECISION,)})

    assert named_alike(case, LAW, fact=HEAD).outcome is outcome
