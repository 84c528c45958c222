"""A small judged case for tests of what comes after judging: say only what matters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from casereview.model import (
    Block,
    Box,
    CaseFile,
    Document,
    Event,
    Fact,
    Finding,
    Mark,
    Page,
    Review,
    Rule,
    RulePack,
    Section,
    Source,
)
from casereview.terms import MarkKind, MarkState, Outcome, Topic
from casereview.text import flow_of


def a_document(name: str = "01-决定书.docx", *lines: str, kind: str = "penalty_decision") -> Document:
    """A one-page Word document of these lines."""
    pages = (Page(1, None, None, tuple(Block(line) for line in lines or ("行政处罚决定书",))),)
    return Document(
        id=f"{name}:1-1",
        sha256="0" * 64,
        source=name,
        pages=pages,
        flow=flow_of(pages),
        kind=kind,
        label="行政处罚决定书",
        title="行政处罚决定书",
        confidence=0.99,
    )


def a_rule(rule_id: str, section: str = "决定", *, clause: str = "1.1", points: str = "4") -> Rule:
    """A scored rule."""
    return Rule(
        rule_id,
        clause,
        f"{rule_id}应当符合",
        Topic.CONTENT,
        section,
        Decimal(points),
        basis=("《行政处罚法》第五十九条",),
    )


def a_finding(
    rule: Rule, outcome: Outcome, *sources: Source, message: str = "", deducted: str = "0", left: str = "0"
) -> Finding:
    """What the rule found."""
    return Finding(rule, outcome, message, sources, Decimal(deducted), Decimal(left))


def a_review(findings: Sequence[Finding] | None = None, *, case: CaseFile | None = None) -> Review:
    """A review of one document by a pack of two sections: one fault with its place, one question, one pass."""
    document = a_document()
    place = Source(document.id, 1, "罚款叁万元", Box(72.0, 100.0, 180.24, 114.0))
    case = case or CaseFile(
        (document,),
        facts=(Fact("罚款金额", Decimal("30000"), place), Fact("处罚决定日期", date(2025, 3, 14), place)),
        marks=(Mark(MarkKind.SEAL, "机关印章", "（印章）", MarkState.BLANK, place),),
        title="滨澜某厂安全生产违法行为案",
        party="滨澜某厂",
        agency="滨澜区应急管理局",
        sha256="a" * 64,
    )
    rules: tuple[Rule, ...] = (
        a_rule("amount", clause="1.1"),
        a_rule("tier", clause="1.2"),
        a_rule("order", "归档", clause="2.1", points="2"),
    )
    if findings is None:
        findings = (
            a_finding(rules[0], Outcome.FAIL, place, message="罚款大小写不一致", deducted="1.5"),
            a_finding(rules[1], Outcome.UNSURE, message="未见裁量阶次", left="4"),
            a_finding(rules[2], Outcome.PASS),
        )
    else:
        rules = tuple({finding.rule.id: finding.rule for finding in findings}.values())
    titles = tuple(dict.fromkeys(rule.section for rule in rules))
    sections = tuple(Section(title, tuple(rule for rule in rules if rule.section == title)) for title in titles)
    pack = RulePack(
        "small", "小标准", "测试", "2026-11", sum((r.points for r in rules), Decimal(0)), sections, sha256="b" * 64
    )
    return Review(case, pack, tuple(findings), (Event("处罚决定", date(2025, 3, 14), place),))
