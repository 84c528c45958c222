"""The check that the decision applies the base as the excerpt in the volume gives it."""

from __future__ import annotations

import pytest

from casereview.checks.base_in_excerpt import base_as_in_excerpt
from casereview.lawbook import LawBook
from casereview.model import Citation, DiscretionCitation
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
BASE = "某省应急管理行政处罚裁量基准"
ROWS = (
    ("21", "《中华人民共和国消防法》第六十条第一款第六项", "轻微", "1万元以上3万元以下"),
    ("21", "《中华人民共和国消防法》第六十条第一款第六项", "一般", "3万元以上7万元以下"),
)


@pytest.mark.parametrize(
    ("told", "quote", "item", "basis", "outcome"),
    [
        ("处3万元以上7万元以下的罚款", "第21项", "21", 6, Outcome.PASS),
        ("处2万元以上5万元以下的罚款", "第21项", "21", 6, Outcome.FAIL),
        ("", "第24项", "24", 6, Outcome.FAIL),
        ("", "第9条", "9", 6, Outcome.PASS),  # articles are counted otherwise than rows
        ("", "第21项", "21", 3, Outcome.FAIL),
    ],
)
def test_item_article_and_range_are_those_of_the_excerpt(
    told: str, quote: str, item: str, basis: int, outcome: Outcome
) -> None:
    decision = a_document("penalty_decision", f"参照《{BASE}》{quote}，属于一般情形，{told}。")
    cited = DiscretionCitation(BASE, None, item, "一般")
    facts = (
        a_fact("裁量依据", cited, "penalty_decision", quote=f"《{BASE}》{quote}"),
        a_fact("处罚依据", Citation("中华人民共和国消防法", "60", 1, basis), "penalty_decision"),
    )

    verdict = base_as_in_excerpt(a_case(a_document("discretion_excerpt", ROWS), decision, facts=facts), LAW)

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("title", "outcome"), [("裁量基准计算表", Outcome.NOT_APPLICABLE), ("裁量基准（摘录）", Outcome.FAIL)]
)
def test_a_paper_that_applies_the_base_shows_nothing_of_its_table(title: str, outcome: Outcome) -> None:
    decision = a_document("penalty_decision", f"参照《{BASE}》第29项的计算方法。")
    cited = a_fact("裁量依据", DiscretionCitation(BASE, None, "29"), "penalty_decision", quote=f"《{BASE}》第29项")
    paper = a_document("discretion_excerpt", ROWS, title=title)

    assert base_as_in_excerpt(a_case(paper, decision, facts=(cited,)), LAW).outcome is outcome
