"""The ways of doing a case wrong: papers left out, moved, reworded, unsigned, unsealed, or facts told otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from sample_cases.making.case import Case
from sample_cases.making.matter import Dates, Matter
from sample_cases.making.papers import Ink, Paper, Part, Seal, Text
from sample_cases.proving.fault import Plant

_BLANK = "          "


def changed(case: Case, kinds: Sequence[str], change: Callable[[Paper], Paper], words: str) -> Case | None:
    """The case with the papers of these kinds changed; None if that changes nothing."""
    before = case.papers()

    def each(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        return tuple(change(paper) if paper.kind in kinds else paper for paper in papers)

    return None if each(before) == before else case.with_fault(each, words)


def without(*kinds: str) -> Plant:
    """The papers of these kinds are not in the file, nor in its contents list."""

    def plant(case: Case, random: Random) -> Case | None:
        if not any(paper.kind in kinds for paper in case.papers()):
            return None
        return case.with_fault(lambda papers: tuple(p for p in papers if p.kind not in kinds), f"缺{'、'.join(kinds)}")

    return plant


def said(kind: str | tuple[str, ...], pattern: str, instead: str) -> Plant:
    """What the pattern finds on papers of the kind is said otherwise, or with nothing left out."""
    kinds = (kind,) if isinstance(kind, str) else kind
    compiled = re.compile(pattern)

    def other(text: Text) -> Text:
        parts = tuple(compiled.sub(instead, part) if isinstance(part, str) else part for part in text.parts)
        return replace(text, parts=parts)

    return lambda case, random: changed(case, kinds, lambda paper: paper.mapped(other), f"{pattern}→{instead}")


def without_lines(kind: str, pattern: str) -> Plant:
    """The paragraphs of a kind of paper in which the pattern is found are not there."""
    compiled = re.compile(pattern)

    def bare(text: Text) -> Text:
        words = "".join(part for part in text.parts if isinstance(part, str))
        return replace(text, parts=("",)) if compiled.search(words) else text

    return lambda case, random: changed(case, (kind,), lambda paper: paper.mapped(bare), f"无{pattern}")


def unsigned(kind: str, role: str, *, one: bool = False) -> Plant:
    """The places of a role on a kind of paper are blank, or `one` of them drawn by lot."""

    def plant(case: Case, random: Random) -> Case | None:
        papers = [paper for paper in case.papers() if paper.kind == kind]
        places = sum(_places(paper, role) for paper in papers)
        chosen = set(random.sample(range(places), 1)) if one and places > 1 else set(range(places))
        met = iter(range(places))

        def blank(text: Text) -> Text:
            parts: list[Part] = []
            for part in text.parts:
                taken = isinstance(part, Ink) and part.role == role and next(met) in chosen
                parts.append(_BLANK if taken else part)
            return replace(text, parts=tuple(parts))

        def each(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
            nonlocal met
            met = iter(range(places))
            return tuple(paper.mapped(blank) if paper.kind == kind else paper for paper in papers)

        return case.with_fault(each, f"{kind}缺{role}签名") if places else None

    return plant


def _places(paper: Paper, role: str) -> int:
    count = 0

    def counted(text: Text) -> Text:
        nonlocal count
        count += sum(isinstance(part, Ink) and part.role == role for part in text.parts)
        return text

    paper.mapped(counted)
    return count


def unsealed(kind: str) -> Plant:
    """The papers of a kind bear no seal."""

    def bare(text: Text) -> Text:
        return replace(text, parts=tuple(part for part in text.parts if not isinstance(part, Seal)))

    return lambda case, random: changed(case, (kind,), lambda paper: paper.mapped(bare), f"{kind}未盖章")


def moved(kind: str, *, behind: str) -> Plant:
    """The papers of a kind are bound behind those of another."""

    def change(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        taken = tuple(paper for paper in papers if paper.kind == kind)
        rest = tuple(paper for paper in papers if paper.kind != kind)
        places = [index for index, paper in enumerate(rest) if paper.kind == behind]
        return papers if not taken or not places else (*rest[: places[-1] + 1], *taken, *rest[places[-1] + 1 :])

    def plant(case: Case, random: Random) -> Case | None:
        before = case.papers()
        return None if change(before) == before else case.with_fault(change, f"{kind}错放在{behind}之后")

    return plant


def told(change: Callable[[Matter], Matter]) -> Plant:
    """The facts of the case are others, in all its papers alike."""
    return lambda case, random: replace(case, matter=change(case.matter))


def dated(change: Callable[[Dates], Dates]) -> Plant:
    """Steps are taken on other days, in all papers alike."""
    return told(lambda matter: replace(matter, dates=change(matter.dates)))


def in_turn(*plants: Plant) -> Plant:
    """One of several ways, drawn by lot; another where the case has no place for it."""

    def plant(case: Case, random: Random) -> Case | None:
        for one in random.sample(plants, len(plants)):
            if (changed := one(case, random)) is not None:
                return changed
        return None

    return plant


def together(*plants: Plant) -> Plant:
    """Several changes that make up one fault."""

    def plant(case: Case, random: Random) -> Case | None:
        changed: Case | None = case
        for one in plants:
            if changed is not None:
                changed = one(changed, random)
        return changed

    return plant
