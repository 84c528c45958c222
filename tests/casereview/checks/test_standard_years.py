"""The check that the papers name one edition of a standard."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.standard_years import editions_agree, standard_clause_enclosed
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

DECISION, NOTICE, REPORT = KindId("penalty_decision"), KindId("penalty_notice"), KindId("investigation_report")
OLD, NEW = "不符合GB 2626—2006第7.1条的规定。", "不符合GB 2626—2019第7.1条的规定。"


@pytest.mark.parametrize(
    ("told", "outcome"),
    [(NEW, Outcome.PASS), (OLD, Outcome.FAIL), ("GB 2626—2019代替GB 2626—2006。", Outcome.PASS)],
)
def test_the_edition_is_that_of_the_excerpt(told: str, outcome: Outcome) -> None:
    case = a_case(a_document(DECISION, told), a_document("standard_excerpt", "GB 2626-2019 呼吸防护"))

    assert editions_agree(case, LawBook(), kinds=(DECISION,)).outcome is outcome


def test_without_an_excerpt_the_odd_one_of_three_fails_and_of_two_none() -> None:
    two = (a_document(NOTICE, NEW), a_document(DECISION, OLD))
    kinds = (DECISION, NOTICE, REPORT)

    three = editions_agree(a_case(*two, a_document(REPORT, NEW)), LawBook(), kinds=kinds)

    assert [failure.values["value"] for failure in three.failures] == ["GB2626—2006"]
    assert editions_agree(a_case(*two), LawBook(), kinds=kinds).failures == ()


def test_an_edition_read_off_a_scan_is_asked() -> None:
    case = a_case(scanned(a_document(DECISION, OLD)), a_document("standard_excerpt", "GB 2626-2019 呼吸防护"))

    assert editions_agree(case, LawBook(), kinds=(DECISION,)).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [("第6.1.2条", Outcome.PASS), ("第6.2.1条", Outcome.FAIL), ("的有关", Outcome.PASS)],
)
def test_the_clause_stands_in_the_excerpt(clause: str, outcome: Outcome) -> None:
    excerpt = a_document(
        "standard_excerpt", "《建筑消防设施的维护管理》（GB 25201—2010）", "6.1.2　应处于正常工作状态。"
    )
    case = a_case(a_document(DECISION, f"不符合GB 25201—2010{clause}规定。"), excerpt)

    verdict = standard_clause_enclosed(case, LawBook(), kinds=(DECISION,))

    assert verdict.outcome is outcome or (outcome is Outcome.PASS and not verdict.failures)


def test_each_of_several_clauses_stands_in_the_excerpt() -> None:
    excerpt = a_document("standard_excerpt", "（GB 15603—2022）", "4.3　应设置报警装置。", "4.4　应设置设施。")
    decision = a_document(DECISION, "不符合GB 15603—2022第4.3条、第4.4条、第4.5条的要求。")

    verdict = standard_clause_enclosed(a_case(decision, excerpt), LawBook(), kinds=(DECISION,))

    assert [failure.values["value"] for failure in verdict.failures] == ["第4.5条"]
