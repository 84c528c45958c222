"""The papers of a case cite the base of the decision."""

from __future__ import annotations

import pytest

from casereview.checks.bases_alike import base_agrees
from casereview.checks.parameters import KindId
from casereview.lawbook import read_lawbook
from casereview.model import DiscretionCitation
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = read_lawbook()
DECISION, NOTICE = KindId("penalty_decision"), KindId("penalty_notice")
NATIONAL = "应急管理行政处罚裁量权基准"
TIANJIN = "天津市安全生产行政处罚裁量标准"


@pytest.mark.parametrize(
    ("here", "outcome"),
    [
        (DiscretionCitation(NATIONAL, item="26", tier="A"), Outcome.PASS),
        (DiscretionCitation("应急管理行政处罚裁量基准", item="26", tier="A"), Outcome.PASS),  # an alias
        (DiscretionCitation(NATIONAL, item="26", tier="B"), Outcome.FAIL),
        (DiscretionCitation(TIANJIN, item="26", tier="A"), Outcome.FAIL),
        (DiscretionCitation(NATIONAL, number="应急〔2024〕90号", item="26", tier="A"), Outcome.PASS),
        (DiscretionCitation(NATIONAL, number="应急〔2023〕90号", item="26", tier="A"), Outcome.FAIL),
        (DiscretionCitation(NATIONAL), Outcome.PASS),  # what is not cited is not compared
    ],
)
def test_papers_cite_the_base_of_the_decision(here: DiscretionCitation, outcome: Outcome) -> None:
    facts = (
        a_fact("裁量依据", DiscretionCitation(NATIONAL, number="应急〔2024〕90号", item="26", tier="A"), DECISION),
        a_fact("裁量依据", here, NOTICE),
    )
    case = a_case(a_document(DECISION), a_document(NOTICE), facts=facts)

    assert base_agrees(case, LAW, kinds=(NOTICE,)).outcome is outcome


@pytest.mark.parametrize(
    ("items", "outcome"),
    [
        (("57", "58"), Outcome.PASS),
        (("57",), Outcome.PASS),  # a paper that speaks of one act only
        (("57", "61"), Outcome.FAIL),
        (("57", "61", "62"), Outcome.UNSURE),
    ],
)
def test_each_act_keeps_its_item(items: tuple[str, ...], outcome: Outcome) -> None:
    facts = tuple(
        a_fact("裁量依据", DiscretionCitation(NATIONAL, item=item, tier="二"), document)
        for document, own in ((DECISION, ("57", "58")), (NOTICE, items))
        for item in own
    )

    case = a_case(a_document(DECISION), a_document(NOTICE), facts=facts)

    assert base_agrees(case, LAW, kinds=(NOTICE,)).outcome is outcome


@pytest.mark.parametrize(("item", "outcome"), [("18", Outcome.PASS), ("19", Outcome.FAIL)])
def test_the_notice_of_each_of_several_parties_is_held_against_its_own_decision(item: str, outcome: Outcome) -> None:
    papers = tuple(
        a_document(kind, id=f"{kind}-{party}") for kind in (DECISION, NOTICE) for party in ("unit", "person")
    )
    named = {"unit": "海川石材有限公司", "person": "王五"}
    cited = {f"{DECISION}-unit": "71", f"{NOTICE}-unit": "71", f"{DECISION}-person": "18", f"{NOTICE}-person": item}
    facts = (
        *(a_fact("当事人", named[paper.id.rpartition("-")[2]], paper.id) for paper in papers),
        *(a_fact("裁量依据", DiscretionCitation(NATIONAL, item=own, tier="A"), id) for id, own in cited.items()),
    )

    assert base_agrees(a_case(*papers, facts=facts), LAW, kinds=(NOTICE,)).outcome is outcome
