"""Checks on papers that leave out the base the decision applies."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.checks.bases_told import base_told
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import Citation, DiscretionCitation, PenaltyItem
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION, NOTICE = KindId("penalty_decision"), KindId("penalty_notice")
APPROVAL, REPORT = KindId("case_approval"), KindId("investigation_report")
DISCUSSION = KindId("collective_discussion")
NAMING, BARE = "参照某省裁量基准第3项，罚款20000元。", "罚款20000元。"
BASE = DiscretionCitation("某省裁量基准", None, "3", "A")


def outcome_of(**texts: str) -> Outcome:
    papers = tuple(a_document(kind, text) for kind, text in texts.items())
    proposed = tuple(a_fact("拟罚款金额", Decimal(20000), kind) for kind in texts)
    facts = (a_fact("裁量依据", BASE, DECISION), *proposed)
    case = a_case(a_document(DECISION, NAMING), *papers, facts=facts)
    return base_told(case, LAW, kinds=(NOTICE,), internal=(APPROVAL, REPORT, DISCUSSION)).outcome


@pytest.mark.parametrize(
    ("notice", "approval", "report", "outcome"),
    [
        (NAMING, NAMING, NAMING, Outcome.PASS),
        (BARE, NAMING, NAMING, Outcome.UNSURE),
        (NAMING, BARE, NAMING, Outcome.UNSURE),
        (NAMING, BARE, BARE, Outcome.PASS),  # a bureau whose inner papers never name it
    ],
)
def test_a_paper_alone_in_leaving_out_the_base_is_short_of_it(
    notice: str, approval: str, report: str, outcome: Outcome
) -> None:
    assert outcome_of(penalty_notice=notice, case_approval=approval, investigation_report=report) is outcome


def test_one_inner_paper_of_two_asks() -> None:
    assert outcome_of(penalty_notice=NAMING, case_approval=BARE) is Outcome.UNSURE


def test_the_record_of_a_discussion_only_asks() -> None:
    texts = {"penalty_notice": NAMING, "case_approval": NAMING, "collective_discussion": BARE}

    assert outcome_of(**texts) is Outcome.UNSURE


def test_nothing_is_owed_where_the_decision_names_no_base() -> None:
    case = a_case(a_document(DECISION, BARE), a_document(NOTICE, BARE))

    assert base_told(case, LAW, kinds=(NOTICE,)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("second", "outcome"), [("某省裁量基准", Outcome.PASS), (None, Outcome.FAIL)])
def test_each_of_several_acts_is_fined_by_a_base(second: str | None, outcome: Outcome) -> None:
    acts = tuple(
        a_fact("处罚事项", PenaltyItem(None, (), (), base, None, Decimal(1000)), DECISION)
        for base in ("某省裁量基准", second)
    )
    facts = (*acts, a_fact("裁量依据", BASE, DECISION), a_fact("拟罚款金额", Decimal(2000), NOTICE))
    case = a_case(a_document(DECISION, NAMING), a_document(NOTICE, NAMING), facts=facts)

    assert base_told(case, LAW, kinds=(NOTICE,)).outcome is outcome


def test_a_base_told_for_a_provision_is_told_for_all_that_it_fines() -> None:
    basis = (Citation("安全生产法", "103", 2),)
    acts = tuple(
        a_fact("处罚事项", PenaltyItem(None, (), basis, base, None, amount), DECISION)
        for base, amount in (("某省裁量基准", Decimal(15000)), (None, Decimal(3000)))
    )
    facts = (*acts, a_fact("裁量依据", BASE, DECISION))

    outcome = base_told(a_case(a_document(DECISION, NAMING), facts=facts), LAW, kinds=(NOTICE,)).outcome

    assert outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("参照某省裁量基准第3项较轻，责令改正，并作出如下处罚：1.罚款1000元；2.罚款1000元。", Outcome.NOT_APPLICABLE),
        ("参照某省裁量基准第3项较轻，罚款1000元；另罚款1000元。", Outcome.FAIL),
        ("参照某省裁量基准第3项、第4项较轻，罚款1000元；另罚款1000元。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_base_that_leads_the_list_of_penalties_is_told_for_all(said: str, outcome: Outcome) -> None:
    quote = said.split("较轻")[0].removeprefix("参照")
    acts = tuple(
        a_fact("处罚事项", PenaltyItem(None, (), (), base, None, Decimal(1000)), DECISION)
        for base in ("某省裁量基准", None)
    )
    facts = (*acts, a_fact("裁量依据", BASE, DECISION, quote=quote))

    assert base_told(a_case(a_document(DECISION, said), facts=facts), LAW, kinds=(NOTICE,)).outcome is outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("丙：属A档，同意。", Outcome.PASS),
        ("丙：裁量符合基准第26项，同意。", Outcome.PASS),
        ("丙：分别处罚于法有据，档次适当，同意。", Outcome.PASS),
        ("丙：事实清楚，同意。", Outcome.UNSURE),
    ],
)
def test_who_discusses_may_speak_of_the_tier_without_the_name_of_the_base(said: str, outcome: Outcome) -> None:
    texts = {"penalty_notice": NAMING, "case_approval": NAMING, "collective_discussion": f"{BARE}{said}"}

    assert outcome_of(**texts) is outcome
