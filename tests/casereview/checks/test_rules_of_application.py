"""Rules that say how to weigh (适用规定, 适用规则) are cited by their articles, and have no tiers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from casereview.checks.discretion import base_complete
from casereview.checks.tiers import amount_in_tier
from casereview.lawbook import LawBook
from casereview.model import CaseFile, DiscretionCitation
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()
DECISION = "penalty_decision"
RULES, TABLE = "某省市场监管领域行政处罚裁量权适用规定", "某省市场监管行政处罚裁量基准"


def _case(base: str, quote: str) -> CaseFile:
    cited = a_fact("裁量依据", DiscretionCitation(base, tier="从轻"), DECISION, quote=quote)
    facts = (cited, a_fact("罚款金额", Decimal(30000), DECISION))
    return a_case(a_document(DECISION, f"符合{quote}，罚款30000元。"), facts=facts)


@pytest.mark.parametrize(
    ("base", "behind", "outcome"),
    [
        (RULES, "第十三条规定的从轻情形", Outcome.PASS),
        (RULES, "规定的从轻情形", Outcome.UNSURE),
        (TABLE, "第十三条规定的从轻情形", Outcome.UNSURE),
    ],
)
def test_the_article_of_rules_of_application_is_enough(base: str, behind: str, outcome: Outcome) -> None:
    assert base_complete(_case(base, f"《{base}》{behind}"), LAW).outcome is outcome


@pytest.mark.parametrize(("base", "outcome"), [(RULES, Outcome.NOT_APPLICABLE), (TABLE, Outcome.UNSURE)])
def test_how_such_rules_weigh_is_no_tier(base: str, outcome: Outcome) -> None:
    assert amount_in_tier(_case(base, f"《{base}》第十三条规定的从轻情形"), LAW).outcome is outcome
