"""Faults to plant: each takes a case and gives the same case with one thing wrong and a word on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sample_cases.making.case import Case, Change
from sample_cases.making.papers import Ink, Paper, Part, Seal, Text

Plant = Callable[[Case], Case]
LABELS = {
    "business_licence": "营业执照复印件",
    "closing_approval": "结案审批表",
    "filing_approval": "立案审批表",
    "inquiry_record": "询问笔录",
    "inspection_record": "现场检查记录",
    "legal_review_opinion": "法制审核意见书",
    "party_material": "当事人整改报告",
    "penalty_decision": "行政处罚决定书",
    "penalty_notice": "行政处罚告知书",
    "photo_evidence": "现场照片",
    "recheck_opinion": "整改复查意见书",
    "service_receipt": "文书送达回执",
    "standard_excerpt": "标准摘页",
}


def _on_kind(kind: str, change: Callable[[Paper], Paper]) -> Change:
    return lambda papers: tuple(change(paper) if paper.kind == kind else paper for paper in papers)


def moved(kind: str, *, after: str) -> Plant:
    """A paper bound behind another than it belongs."""

    def change(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        taken = [paper for paper in papers if paper.kind == kind]
        rest = [paper for paper in papers if paper.kind != kind]
        place = max(index for index, paper in enumerate(rest) if paper.kind == after) + 1
        return (*rest[:place], *taken, *rest[place:])

    return lambda case: case.with_fault(change, f"{LABELS[kind]}错放在{LABELS[after]}之后")


def without(*kinds: str) -> Plant:
    """Papers that are not in the volume at all."""

    def change(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        return tuple(paper for paper in papers if paper.kind not in kinds)

    return lambda case: case.with_fault(change, f"缺{'、'.join(LABELS[kind] for kind in kinds)}")


def unsigned(kind: str, role: str, *, nth: int = 1) -> Plant:
    """The nth signature of a role missing on a kind of paper, its label left blank."""

    def blank(paper: Paper) -> Paper:
        met = 0

        def without_ink(text: Text) -> Text:
            nonlocal met
            parts: list[Part] = []
            for part in text.parts:
                if isinstance(part, Ink) and part.role == role:
                    met += 1
                    parts.append("          " if met == nth else part)
                else:
                    parts.append(part)
            return replace(text, parts=tuple(parts))

        return paper.mapped(without_ink)

    return lambda case: case.with_fault(_on_kind(kind, blank), f"{LABELS[kind]}第{nth}处{role}签名空白")


def unsealed(kind: str) -> Plant:
    """No seal on a kind of paper."""

    def bare(text: Text) -> Text:
        return replace(text, parts=tuple(part for part in text.parts if not isinstance(part, Seal)))

    return lambda case: case.with_fault(_on_kind(kind, lambda paper: paper.mapped(bare)), f"{LABELS[kind]}未盖印章")


def reworded(kind: str, old: str, new: str, words: str) -> Plant:
    """Other words on a kind of paper. Raises ValueError if the old ones are not there."""
    return lambda case: case.with_fault(rewording(kind, old, new), words)


def rewording(kind: str, old: str, new: str) -> Change:
    """The change that puts other words on a kind of paper. Raises ValueError if the old ones are not there."""

    def change(paper: Paper) -> Paper:
        met = False

        def other(text: Text) -> Text:
            nonlocal met
            met = met or any(isinstance(part, str) and old in part for part in text.parts)
            parts = (part.replace(old, new) if isinstance(part, str) else part for part in text.parts)
            return replace(text, parts=tuple(parts))

        changed = paper.mapped(other)
        if not met:
            raise ValueError(f"{kind} does not say {old}")
        return changed

    return _on_kind(kind, change)


def another_base(title: str, number: str) -> Plant:
    """A discretion base that no longer holds, cited throughout the case."""

    def plant(case: Case) -> Case:
        offence = replace(case.matter.offence, base=title, base_number=number)
        matter = replace(case.matter, offence=offence)
        return replace(case, matter=matter, planted=(*case.planted, f"引用已失效的《{title}》"))

    return plant


def another_amount(amount: int) -> Plant:
    """A fine outside its tier, the same in all papers."""

    def plant(case: Case) -> Case:
        matter = replace(case.matter, amount=amount)
        return replace(case, matter=matter, planted=(*case.planted, f"罚款{amount}元超出所引阶次的幅度"))

    return plant


def dated(words: str, **days: date) -> Plant:
    """Steps taken on other days, named as in `Dates`."""

    def plant(case: Case) -> Case:
        matter = replace(case.matter, dates=replace(case.matter.dates, **days))
        return replace(case, matter=matter, planted=(*case.planted, words))

    return plant


def only_talk() -> Plant:
    """A case that rests on inquiry records and the body camera alone, without the standard."""

    def plant(case: Case) -> Case:
        matter = replace(case.matter, evidence=("询问笔录", "音像证据说明", "营业执照复印件"))
        return without("inspection_record", "photo_evidence", "standard_excerpt", "party_material")(
            replace(case, matter=matter)
        )

    return plant


def planted(case: Case, *plants: Plant) -> Case:
    """The case with all these faults."""
    for plant in plants:
        case = plant(case)
    return case
