"""A pack applied to a case: outcomes, shared points, absorption, stages and cures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casereview.evaluate import evaluate
from casereview.lawbook import LawBook
from casereview.model import (
    Bound,
    CaseFile,
    Finding,
    Occurrence,
    Rule,
    RulePack,
    Section,
    Source,
    Verdict,
    failed,
    not_applicable,
    passed,
    unsure,
)
from casereview.terms import Cure, Outcome, RuleStatus, Stage, Standing, Topic

LAW = LawBook()
HERE, THERE = Source("a", 1, "甲"), Source("b", 1, "乙")


def giving(verdict: Verdict) -> Bound:
    def answer(case: CaseFile, law: LawBook) -> Verdict:
        return verdict

    return Bound(answer, {})


def a_rule(name: str = "rule", verdict: Verdict | None = None, points: str = "2", **rest: object) -> Rule:
    rule = Rule(name, "1", "应当如此", Topic.CONTENT, "一", Decimal(points), fail="不如此：{what}")
    return replace(rule, check=giving(verdict) if verdict else None, **rest)  # type: ignore[arg-type]


def judged(*rules: Rule, stage: Stage = Stage.DECIDED) -> Mapping[tuple[str, Outcome], Finding]:
    pack = RulePack("p", "试", "无", "1", Decimal(100), (Section("一", rules),))
    return {(f.rule.id, f.outcome): f for f in evaluate(CaseFile((), stage=stage), pack, LAW)}


def test_a_failure_takes_the_points_and_says_what_is_wrong() -> None:
    found = judged(a_rule(verdict=failed(HERE, what="丙")))

    finding = found["rule", Outcome.FAIL]
    assert (finding.deducted, finding.open, finding.message) == (Decimal(2), Decimal(0), "不如此：丙。")
    assert finding.sources == (HERE,)


def test_a_doubt_leaves_the_points_open() -> None:
    finding = judged(a_rule(verdict=unsure("未能读出日期", HERE)))["rule", Outcome.UNSURE]

    assert (finding.deducted, finding.open) == (Decimal(0), Decimal(2))
    assert finding.message == "未能读出日期，请人工核实。"


@pytest.mark.parametrize(
    ("failures", "doubts", "deducted", "left"),
    [(1, 1, "0.5", "0.5"), (2, 5, "1", "0.5"), (9, 1, "1.5", "0")],  # never more than at_most together
)
def test_failure_and_doubt_share_the_points_of_the_rule(failures: int, doubts: int, deducted: str, left: str) -> None:
    verdict = Verdict((Occurrence((HERE,)),) * failures, (Occurrence((THERE,), reason="看不清"),) * doubts)

    found = judged(a_rule(verdict=verdict, each=Decimal("0.5"), at_most=Decimal("1.5")))

    assert found["rule", Outcome.FAIL].deducted == Decimal(deducted)
    assert found["rule", Outcome.UNSURE].open == Decimal(left)


def test_of_a_range_the_least_is_deducted_and_the_rest_left_to_the_reviewer() -> None:
    finding = judged(a_rule(verdict=failed(HERE), spread=(Decimal("0.5"), Decimal("1.5"))))["rule", Outcome.FAIL]

    assert (finding.deducted, finding.open) == (Decimal("0.5"), Decimal(1))


def test_a_rule_without_a_check_asks_a_person() -> None:
    finding = judged(a_rule(ask="是否如此？"))["rule", Outcome.UNSURE]

    assert finding.manual
    assert (finding.message, finding.open) == ("是否如此？", Decimal(2))


def test_what_is_only_recalled_of_the_law_never_deducts() -> None:
    finding = judged(a_rule(verdict=failed(HERE, what="丙"), standing=Standing.RECALLED))["rule", Outcome.UNSURE]

    assert (finding.deducted, finding.open) == (Decimal(0), Decimal(2))
    assert "不如此：丙" in finding.message


def test_a_check_that_raises_costs_nothing_and_the_others_go_on() -> None:
    def broken(case: CaseFile, law: LawBook) -> Verdict:
        raise RuntimeError

    found = judged(replace(a_rule("first"), check=Bound(broken, {})), a_rule("second", passed(HERE)))

    assert found["first", Outcome.ERROR].open == Decimal(2)
    assert found["second", Outcome.PASS].sources == (HERE,)


def test_before_its_stage_a_rule_does_not_apply() -> None:
    rule = a_rule(verdict=failed(HERE), from_stage=Stage.CLOSED)

    assert list(judged(rule)) == [("rule", Outcome.NOT_APPLICABLE)]
    assert list(judged(rule, stage=Stage.CLOSED)) == [("rule", Outcome.FAIL)]


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        (passed(), Outcome.FAIL),
        (failed(), Outcome.NOT_APPLICABLE),
        (not_applicable(), Outcome.NOT_APPLICABLE),
        (unsure("看不清"), Outcome.UNSURE),
    ],
)
def test_a_condition_decides_whether_the_rule_applies(condition: Verdict, outcome: Outcome) -> None:
    assert list(judged(a_rule(verdict=failed(HERE), applies=giving(condition)))) == [("rule", outcome)]


def test_a_missing_paper_explains_what_is_missing_on_it() -> None:
    found = judged(
        a_rule("paper", failed()),
        a_rule("date", unsure("没有日期", THERE), absorbed_by=("paper",)),
        a_rule("signature", not_applicable(), absorbed_by=("paper",)),
    )

    assert found["date", Outcome.NOT_APPLICABLE].absorbed_by == "paper"
    assert found["signature", Outcome.NOT_APPLICABLE].absorbed_by == "paper"


def test_a_missing_paper_does_not_explain_a_doubt_about_a_signature_on_another() -> None:
    found = judged(
        a_rule("paper", failed()),
        a_rule("signature", unsure("仅见打印姓名", THERE), absorbed_by=("paper",), topic=Topic.SIGNATURE),
    )

    assert found["signature", Outcome.UNSURE].sources == (THERE,)


def test_only_faults_on_the_same_paper_are_explained() -> None:
    faults = Verdict((Occurrence((HERE,)), Occurrence((THERE,))))

    found = judged(a_rule("cause", failed(HERE)), a_rule("other", faults, absorbed_by=("cause",)))

    assert found["other", Outcome.FAIL].sources == (THERE,)


def test_explanations_are_followed_to_their_cause() -> None:
    found = judged(
        a_rule("third", failed(HERE), absorbed_by=("second",)),
        a_rule("second", not_applicable(), absorbed_by=("first",)),
        a_rule("first", failed(HERE)),
    )

    assert found["third", Outcome.NOT_APPLICABLE].absorbed_by == "first"


@pytest.mark.parametrize(
    ("stage", "cure"),
    [
        (Stage.LEGAL_EXAMINATION, Cure.REDO),
        (Stage.DECIDED, Cure.EXPLAIN),  # a step cannot be taken again after the decision
        (Stage.ARCHIVED, Cure.NONE),
    ],
)
def test_the_cure_depends_on_the_stage(stage: Stage, cure: Cure) -> None:
    finding = judged(a_rule(verdict=failed(HERE), cure=Cure.REDO), stage=stage)["rule", Outcome.FAIL]

    assert finding.cure is cure


def test_sentences_show_dates_amounts_and_titles_as_people_write_them() -> None:
    values = {"title": "询 问 笔 录", "on": date(2024, 3, 1), "sum": Decimal("30000.00"), "parts": ("甲", "乙")}
    rule = a_rule(verdict=failed(HERE, **values), fail="《{title}》{on}{sum}元，{parts}、{gone}")

    assert judged(rule)["rule", Outcome.FAIL].message == "《询问笔录》2024年3月1日30000元，甲、乙、（未读出）。"


def test_a_reason_that_asks_is_not_made_to_ask_twice() -> None:
    finding = judged(a_rule(verdict=unsure("金额识别不确定，请核对", HERE)))["rule", Outcome.UNSURE]

    assert finding.message == "金额识别不确定，请核对。"


def test_what_is_not_scored_takes_no_points() -> None:
    finding = judged(a_rule(verdict=failed(HERE), points="0", status=RuleStatus.TRIAL))["rule", Outcome.FAIL]

    assert (finding.deducted, finding.open) == (Decimal(0), Decimal(0))


def test_what_is_missing_is_told_at_the_paper_that_calls_for_it() -> None:
    found = judged(a_rule(verdict=failed(), applies=giving(passed(HERE))))

    assert found["rule", Outcome.FAIL].sources == (HERE,)


@pytest.mark.parametrize(("title", "absorbed"), [("复查意见书", True), ("罚款收据", False)])
def test_an_entry_of_the_contents_list_is_explained_by_the_missing_paper_it_names(title: str, absorbed: bool) -> None:
    cause = a_rule("cause", failed(), fail="卷内没有整改复查意见书")
    entry = failed(HERE, title=title, expected="卷内")
    found = judged(cause, a_rule("list", entry, topic=Topic.ARCHIVE, absorbed_by=("cause",)))

    assert (("list", Outcome.NOT_APPLICABLE) in found) is absorbed


def test_a_condition_in_doubt_for_unread_papers_only_is_no_question() -> None:
    unread = unsure("有2份材料未能读取或识别，不能断定缺少", HERE, unread=2)

    found = judged(
        a_rule(verdict=failed(HERE, what="丙"), applies=giving(unread)),
        a_rule("other", failed(HERE, what="丙"), applies=giving(unsure("未找到罚款金额"))),
    )

    assert sorted(found) == [("other", Outcome.UNSURE), ("rule", Outcome.NOT_APPLICABLE)]


def test_a_paper_out_of_turn_in_the_list_is_explained_by_the_filing_order() -> None:
    moved = failed(HERE, what="丙", expected="次序与目录不同")

    found = judged(
        a_rule("order", failed(HERE, what="丙")),
        a_rule("list", moved, topic=Topic.ARCHIVE, absorbed_by=("order",)),
    )

    assert sorted(found) == [("list", Outcome.NOT_APPLICABLE), ("order", Outcome.FAIL)]
