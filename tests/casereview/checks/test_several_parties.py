"""Which papers concern which of several parties."""

from __future__ import annotations

import pytest

from casereview.checks.several_parties import of_its_party
from casereview.model import CaseFile
from tests.builders import a_case, a_document, a_fact

DECISION, NOTICE = "penalty_decision", "penalty_notice"


def _case(*named: tuple[str, str]) -> CaseFile:
    papers = (a_document(id.partition("-")[0], id=id) for id, _ in named)
    return a_case(*papers, facts=tuple(a_fact("当事人", party, id) for id, party in named))


@pytest.mark.parametrize(
    ("party", "ids"),
    [
        ("王五", [f"{DECISION}-2"]),
        ("海川石材有限公司", [f"{DECISION}-1"]),
        ("海川石材", [f"{DECISION}-1", f"{DECISION}-2"]),  # a name that nobody punished bears goes with all
    ],
)
def test_a_notice_goes_with_the_decision_of_its_party(party: str, ids: list[str]) -> None:
    case = _case((f"{DECISION}-1", "海川石材有限公司"), (f"{DECISION}-2", "王五"), (NOTICE, party))

    found = of_its_party(case, case.document(NOTICE), case.of_kind(DECISION))

    assert [paper.id for paper in found] == ids


def test_papers_of_one_decision_all_go_together() -> None:
    case = _case((DECISION, "海川石材有限公司"), (NOTICE, "王五"))

    assert of_its_party(case, case.document(NOTICE), case.of_kind(DECISION)) == case.of_kind(DECISION)
