"""The check that papers cite the articles of the decision."""

from __future__ import annotations

import pytest

from casereview.checks.articles_alike import articles_agree
from casereview.checks.parameters import KindId
from casereview.lawbook import read_lawbook
from casereview.model import Citation
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = read_lawbook()
DECISION = "penalty_decision"
SAFETY, PENALTY = "中华人民共和国安全生产法", "中华人民共和国行政处罚法"


@pytest.mark.parametrize(
    ("here", "outcome"),
    [
        (Citation(SAFETY, "97", item=4), Outcome.PASS),
        (Citation("安全生产法", "97", item=4), Outcome.PASS),
        (Citation(SAFETY, "97"), Outcome.PASS),  # articles without their item are another rule's question
        (Citation(SAFETY, "97", item=3), Outcome.FAIL),
        (Citation(SAFETY, "99", item=4), Outcome.FAIL),
    ],
)
def test_the_papers_cite_the_articles_of_the_decision(here: Citation, outcome: Outcome) -> None:
    notice = KindId("penalty_notice")
    facts = (
        a_fact("处罚依据", here, notice),
        a_fact("处罚依据", Citation(SAFETY, "97", item=4), DECISION),
    )

    case = a_case(a_document(DECISION), a_document(notice), facts=facts, homes={"处罚依据": (DECISION,)})

    assert articles_agree(case, LAW, kinds=(notice,)).outcome is outcome


def test_a_paper_that_cites_more_is_not_at_odds() -> None:
    notice = KindId("penalty_notice")
    own = a_fact("处罚依据", Citation(SAFETY, "97", item=4), DECISION)
    more = (
        a_fact("处罚依据", Citation(SAFETY, "97", item=4), notice),
        a_fact("处罚依据", Citation(PENALTY, "28"), notice),
    )

    case = a_case(a_document(DECISION), a_document(notice), facts=(own, *more), homes={"处罚依据": (DECISION,)})

    assert articles_agree(case, LAW, kinds=(notice,)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("依据《中华人民共和国安全生产法》第九十七条、第九十九条", Outcome.PASS),
        ("依据《中华人民共和国安全生产法》第九十七条", Outcome.FAIL),
    ],
)
def test_each_article_the_decision_applies_is_told_beforehand(told: str, outcome: Outcome) -> None:
    notice = KindId("penalty_notice")
    facts = (
        a_fact("处罚依据", Citation(SAFETY, "97"), DECISION, quote="《中华人民共和国安全生产法》第九十七条"),
        a_fact("处罚依据", Citation(SAFETY, "99"), DECISION, quote="《中华人民共和国安全生产法》第九十九条"),
        a_fact("处罚依据", Citation(SAFETY, "97"), notice, quote="《中华人民共和国安全生产法》第九十七条"),
    )
    case = a_case(a_document(DECISION), a_document(notice, told), facts=facts)

    assert articles_agree(case, LAW, kinds=(notice,)).outcome is outcome
