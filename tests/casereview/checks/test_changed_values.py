"""Whether the papers tell that a value was another before."""

from __future__ import annotations

import pytest

from casereview.checks.changed_values import told_as_changed
from casereview.checks.consistency import agrees
from casereview.checks.parameters import FactName
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

FORMER, PRESENT = "海川县草源乳业有限公司", "海川县塞外乳品有限公司"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("名称由“海川县草源乳业有限公司”变更为“海川县塞外乳品有限公司”。", True),
        ("当事人：海川县塞外乳品有限公司（原名称：海川县草源乳业有限公司）", True),
        ("海川县塞外乳品有限公司（原海川县草源乳业有限公司）", True),
        ("海川县塞外乳品有限公司与海川县草源乳业有限公司签订合同。", False),
        ("名称由“海川县塞外乳品有限公司”变更为“海川县草源乳业有限公司”。", False),  # the other way round
        ("", False),
    ],
)
def test_the_papers_tell_what_became_what(words: str, told: bool) -> None:
    former, present = a_fact("当事人", FORMER, "filing_approval"), a_fact("当事人", PRESENT, "penalty_decision")
    papers = (a_document("filing_approval"), a_document("penalty_decision"), a_document("party_material", words))
    case = a_case(*papers, facts=(former, present), homes={"当事人": ("penalty_decision",)})

    assert (told_as_changed(case, former, present) is not None) is told
    assert agrees(case, LawBook(), fact=FactName("当事人")).outcome is (Outcome.PASS if told else Outcome.FAIL)


def test_another_head_of_the_same_unit_is_told_likewise() -> None:
    facts = (a_fact("法定代表人", "孟和", "filing_approval"), a_fact("法定代表人", "钱玉梅", "penalty_decision"))
    notice = a_document("party_material", "法定代表人由“孟和”变更为“钱玉梅”。")
    papers = (a_document("filing_approval"), a_document("penalty_decision"))
    homes = {"法定代表人": ("penalty_decision",)}

    told = a_case(*papers, notice, facts=facts, homes=homes)
    untold = a_case(*papers, facts=facts, homes=homes)
    assert agrees(told, LawBook(), fact=FactName("法定代表人")).outcome is Outcome.PASS
    assert agrees(untold, LawBook(), fact=FactName("法定代表人")).outcome is Outcome.FAIL
