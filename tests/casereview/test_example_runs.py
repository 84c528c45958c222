"""Examples run against their rule alone, and what contradicts it is told with its file and line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from casereview.catalogue import read_catalogue
from casereview.checks import CHECKS
from casereview.example_runs import lacking, run_examples
from casereview.lawbook import LawBook
from casereview.model import Bound, Example, Rule, RulePack, Section
from casereview.terms import Outcome, Standing, Topic

FILE = Path("rules/own/01-filing.yaml")
RULE = Rule(
    "filing-approved",
    "1",
    "有立案审批表",
    Topic.PROCEDURE,
    "立案",
    Decimal(2),
    check=Bound(CHECKS["present"], {"kinds": ("filing_approval",)}),
    fail="没有立案审批表",
)


def told(*examples: Example, rule: Rule = RULE) -> list[str]:
    shown = replace(rule, examples=examples)
    pack = RulePack("own", "试", "无", "1", Decimal(2), (Section("立案", (shown,)),))
    (run,) = run_examples(pack, read_catalogue(), LawBook())
    assert run.agreeing + len(run.contradictions) == len(examples)
    return [str(error) for error in run.contradictions]


def test_examples_that_come_out_as_written_agree() -> None:
    assert (
        told(Example({"文书": ["立案审批表"]}, Outcome.PASS, 9, FILE), Example({"文书": []}, Outcome.FAIL, 11, FILE))
        == []
    )


def test_a_contradiction_tells_where_it_stands_and_what_came_out() -> None:
    assert told(Example({"文书": ["询问笔录"]}, Outcome.PASS, 9, FILE)) == [
        "“own/01-filing.yaml”第 9 行：规则 filing-approved 的示例应为“符合”，实际判为“不符合”（没有立案审批表）。"
    ]


def test_an_example_that_cannot_be_understood_is_one_too() -> None:
    assert told(Example({"文书": ["立案表格"]}, Outcome.PASS, 9, FILE)) == [
        "“own/01-filing.yaml”第 9 行：规则 filing-approved 的示例写得不对：没有这样的文书：立案表格。"
    ]


def test_a_sentence_that_names_what_the_check_does_not_give_is_one_too() -> None:
    example = Example({"文书": []}, Outcome.FAIL, 9, FILE)

    assert told(example, rule=replace(RULE, fail="没有{papers}")) == [
        "“own/01-filing.yaml”第 9 行：规则 filing-approved 的 fail 写了检查没有给出的值（没有（未读出）。）。"
    ]


def test_an_automatic_rule_needs_two_passing_two_failing_and_one_unsure() -> None:
    one_each = tuple(Example({}, outcome, 1) for outcome in (Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE))

    assert lacking(replace(RULE, examples=one_each)) == {Outcome.PASS: 1, Outcome.FAIL: 1, Outcome.UNSURE: 1}
    assert lacking(replace(RULE, check=None, ask="请核对")) == {}


def test_a_filing_order_that_the_pack_leaves_open_needs_none() -> None:
    assert lacking(replace(RULE, check=Bound(CHECKS["in_filing_order"], {"order": ()}))) == {}
    assert lacking(replace(RULE, check=Bound(CHECKS["in_filing_order"], {"order": ("case_approval",)}))) != {}


def test_where_the_law_is_only_recalled_the_failing_examples_are_unsure_ones() -> None:
    assert lacking(replace(RULE, standing=Standing.RECALLED)) == {Outcome.PASS: 2, Outcome.UNSURE: 3}
    assert lacking(replace(RULE, ask="请核对日期")) == {Outcome.PASS: 2, Outcome.UNSURE: 3}


def test_where_the_check_asks_by_nature_so_are_they() -> None:
    asking, failing = ({"kinds": (), "all_of": ("裁量",), **more} for more in ({}, {"otherwise": Outcome.FAIL}))

    assert lacking(replace(RULE, check=Bound(CHECKS["mentions"], asking))) == {Outcome.PASS: 2, Outcome.UNSURE: 3}
    assert lacking(replace(RULE, check=Bound(CHECKS["mentions"], failing))) == {
        Outcome.PASS: 2,
        Outcome.FAIL: 2,
        Outcome.UNSURE: 1,
    }
