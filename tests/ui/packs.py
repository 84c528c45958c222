"""Packs as the rules view is given them: a small one made by hand, with room for changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from casereview.model import Rule, RulePack, Section
from casereview.rule_record import RuleRecord
from casereview.tailored import (
    Adjustable,
    Aspect,
    Balance,
    BrowsedClause,
    BrowsedExample,
    BrowsedPack,
    BrowsedRule,
    BrowsedSection,
    Change,
    Sort,
)
from casereview.terms import RuleStatus, Topic

STATUSES = (("scored", "计分"), ("trial", "试行"), ("note", "提示"))
AT = datetime(2026, 3, 2, 9, 30)


def a_change(aspect: Aspect, subject: str, value: str, *, name: str = "", until: date | None = None) -> Change:
    """A change that Zhang San made."""
    return Change(aspect, subject, name, value, "从严", "张三", AT, until)


def a_browsed_rule(
    rule_id: str,
    clause: str,
    points: str = "4",
    *,
    status: RuleStatus = RuleStatus.SCORED,
    record: RuleRecord | None = None,
    made: tuple[Change, ...] = (),
) -> BrowsedRule:
    """A rule with points, a status and a limit that can be changed, and one example."""
    title = f"{rule_id}应当符合"
    counted = Decimal(points) if status is RuleStatus.SCORED else Decimal(0)
    basis = (f"《行政处罚法》第{clause}条",)
    values = (
        Adjustable(Aspect.POINTS, rule_id, "", "分值", Sort.NUMBER, points, points),
        Adjustable(Aspect.STATUS, rule_id, "", "计分方式", Sort.CHOICE, status, status, choices=STATUSES),
        Adjustable(Aspect.PARAMETER, rule_id, "days", "天数", Sort.COUNT, "90", "90"),
    )
    by_place = {(one.aspect, one.name): one for one in made if one.subject == rule_id}
    laid = tuple(_laid(one, by_place.get((one.aspect, one.name))) for one in values)
    return BrowsedRule(
        rule=Rule(rule_id, clause, title, Topic.CONTENT, "决定", counted, basis=basis, status=status),
        points=f"{points} 分",
        status=dict(STATUSES)[status],
        veto="",
        basis=basis,
        standing="见于资料，待核原文",
        force="法定",
        cure="可补正",
        covers=("D001 缺少立案审批表",),
        check="在期限以内（within_days）",
        parameters=(("天数", "90"),),
        applies="一律适用",
        absorbed_by=(),
        examples=(BrowsedExample("文书：立案审批表", "符合"),),
        reasons=("本局要求更严。",),
        adjustables=laid,
        record=record,
        searched=(("条款", clause), ("编号", rule_id), ("内容", title), ("依据", basis[0])),
    )


def _laid(one: Adjustable, change: Change | None) -> Adjustable:
    return one if change is None else replace(one, local=change.value, change=change)


def a_pack(*rules: BrowsedRule, made: tuple[Change, ...] = (), waiting: int | None = None) -> BrowsedPack:
    """A pack of one section with these rules, ten points to lose."""
    clauses: dict[str, list[BrowsedRule]] = {}
    for rule in rules:
        clauses.setdefault(rule.rule.clause, []).append(rule)
    listed = tuple(
        BrowsedClause(clause, sum((one.rule.points for one in own), Decimal(0)), tuple(own))
        for clause, own in clauses.items()
    )
    points = sum((one.points for one in listed), Decimal(0))
    whole = tuple(rule.rule for rule in rules)
    return BrowsedPack(
        "house",
        "house",
        RulePack("house", "本局标准", "某局", "2026", Decimal(10), (Section("决定", whole),)),
        (BrowsedSection("决定", points, listed),),
        (Adjustable(Aspect.TOTAL, "", "", "总分", Sort.NUMBER, "10", "10"),),
        Balance(points, Decimal(10)),
        changes=made,
        waiting=len(made) if waiting is None else waiting,
    )


def three_rules(*made: Change) -> BrowsedPack:
    """Two rules under one clause and one under another, six and four points, with these changes."""
    record = RuleRecord("late", cases=41, confirmed=34, overruled=7)
    return a_pack(
        a_browsed_rule("late", "1.1", "2", record=record, made=made),
        a_browsed_rule("told", "1.1", "4", made=made),
        a_browsed_rule("kept", "1.10", "4", made=made),
        made=made,
    )
