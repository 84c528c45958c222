"""Rules in the words of the trade."""

from __future__ import annotations

from decimal import Decimal

from casereview.catalogue import read_catalogue
from casereview.checks import CHECKS
from casereview.model import Bound, Rule
from casereview.rule_wording import RuleWording, points_in_words
from casereview.standard.wordings import CheckWords
from casereview.terms import Topic

WORDING = RuleWording(read_catalogue(), CheckWords({"present": "卷内有"}, {"kinds": "文书"}))
PRESENT = Bound(CHECKS["present"], {"kinds": ("filing_approval", "penalty_decision")})


def test_a_condition_names_its_papers_by_their_titles() -> None:
    assert WORDING.condition(PRESENT) == "卷内有（present），文书：立案审批表、行政处罚决定书"
    assert WORDING.condition(None) == "一律适用"


def test_parameters_stand_under_the_names_that_lawyers_give_them() -> None:
    assert WORDING.parameters(PRESENT) == (("文书", "立案审批表、行政处罚决定书"),)
    assert WORDING.parameters(None) == ()


def test_points_are_told_with_the_way_they_go() -> None:
    rule = Rule("r", "1.1", "题", Topic.CONTENT, "章", Decimal("2.50"), each=Decimal("0.5"), at_most=Decimal(2))

    assert points_in_words(rule) == "2.5 分，每处扣 0.5 分，最多扣 2 分"
