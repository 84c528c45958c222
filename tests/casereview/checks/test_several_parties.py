"""Which papers concern which of several parties."""

from __future__ import annotations

import pytest

from casereview.checks.several_parties import of_its_party
from casereview.model import CaseFile, Document, Fact
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


UNIT, OTHER = "海川建设有限公司", "海川劳务有限公司"


def _punished(*papers: Document, facts: tuple[Fact, ...] = ()) -> CaseFile:
    decisions = (a_document(DECISION, id="one"), a_document(DECISION, id="two"))
    parties = (a_fact("当事人", UNIT, "one"), a_fact("当事人", OTHER, "two"))
    return a_case(*decisions, *papers, facts=(*parties, *facts))


@pytest.mark.parametrize(
    ("kind", "words", "own"),
    [
        ("hearing_record", f"当事人：{UNIT}", ["one"]),
        ("hearing_record", f"当事人：{UNIT}，分包单位{OTHER}", ["one", "two"]),  # it names both
        ("case_approval", f"当事人：{UNIT}", ["one", "two"]),  # an approval may tell of all by the first
        ("hearing_report", "听证意见：从轻。", ["one", "two"]),
    ],
)
def test_a_hearing_is_of_the_only_one_punished_whom_its_papers_name(kind: str, words: str, own: list[str]) -> None:
    paper = a_document(kind, words)
    case = _punished(paper)
    assert [one.id for one in of_its_party(case, paper, case.of_kind(DECISION))] == own


def test_a_name_read_less_surely_tells_whose_hearing_it_was() -> None:
    paper = a_document("hearing_record", f"{UNIT}、{OTHER}", id="heard")
    case = _punished(paper, facts=(a_fact("当事人", UNIT, "heard", confidence=0.75),))
    assert [one.id for one in of_its_party(case, paper, case.of_kind(DECISION))] == ["one"]
