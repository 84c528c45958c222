"""The ways of doing a case wrong: papers left out, moved, reworded, unsigned, unsealed, or facts told otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sample_cases.making.forms import Form
from sample_cases.making.matter import Dates, Matter
from sample_cases.making.papers import Ink, Paper, Part, Seal, Text
from sample_cases.proving.fault import Plant
from sample_cases.proving.volume import Volume

_BLANK = "          "


def changed(case: Volume, kinds: Sequence[str], change: Callable[[Paper], Paper], words: str) -> Volume | None:
    """The case with the papers of these kinds changed; None if that changes nothing."""
    before = case.papers()

    def each(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        return tuple(change(paper) if paper.kind in kinds else paper for paper in papers)

    return None if each(before) == before else case.with_fault(each, words)


def without(*kinds: str) -> Plant:
    """The papers of these kinds are not in the file, nor in its contents list."""

    def plant(case: Volume, random: Random) -> Volume | None:
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


def said_in_one(kind: str, pattern: str, instead: str) -> Plant:
    """The last paper of a kind in which the pattern is found says otherwise, the others do not."""
    compiled = re.compile(pattern)

    def other(text: Text) -> Text:
        parts = tuple(compiled.sub(instead, part) if isinstance(part, str) else part for part in text.parts)
        return replace(text, parts=parts)

    def change(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        places = [at for at, paper in enumerate(papers) if paper.kind == kind and paper.mapped(other) != paper]
        return tuple(paper.mapped(other) if at in places[-1:] else paper for at, paper in enumerate(papers))

    def plant(case: Volume, random: Random) -> Volume | None:
        before = case.papers()
        return None if change(before) == before else case.with_fault(change, f"{pattern}→{instead}")

    return plant


def without_lines(kind: str, pattern: str) -> Plant:
    """The paragraphs of a kind of paper in which the pattern is found are not there."""
    compiled = re.compile(pattern)

    def bare(text: Text) -> Text:
        words = "".join(part for part in text.parts if isinstance(part, str))
        return replace(text, parts=("",)) if compiled.search(words) else text

    return lambda case, random: changed(case, (kind,), lambda paper: paper.mapped(bare), f"无{pattern}")


def unsigned(kind: str, role: str, *, one: bool = False) -> Plant:
    """The places of a role on a kind of paper are blank, or `one` of them drawn by lot."""

    def plant(case: Volume, random: Random) -> Volume | None:
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

    def plant(case: Volume, random: Random) -> Volume | None:
        before = case.papers()
        return None if change(before) == before else case.with_fault(change, f"{kind}错放在{behind}之后")

    return plant


def told(change: Callable[[Matter], Matter]) -> Plant:
    """The facts of the case are others, in all its papers alike."""

    def plant(case: Volume, random: Random) -> Volume | None:
        matter = change(case.matter)
        return None if matter == case.matter else replace(case, matter=matter)

    return plant


def dated(change: Callable[[Dates], Dates]) -> Plant:
    """Steps are taken on other days, in all papers alike."""
    return told(lambda matter: replace(matter, dates=change(matter.dates)))


def in_turn(*plants: Plant) -> Plant:
    """One of several ways, drawn by lot; another where the case has no place for it."""

    def plant(case: Volume, random: Random) -> Volume | None:
        for one in random.sample(plants, len(plants)):
            if (changed := one(case, random)) is not None:
                return changed
        return None

    return plant


def together(*plants: Plant) -> Plant:
    """Several changes that make up one fault."""

    def plant(case: Volume, random: Random) -> Volume | None:
        changed: Volume | None = case
        for one in plants:
            if changed is not None:
                changed = one(changed, random)
        return changed

    return plant


_DATE = re.compile(r"(\d{4})( ?)年( ?)(\d+)( ?)月( ?)(\d+)( ?)日")


def redated(kind: str, days: int, *, last: bool = False) -> Plant:
    """The days that stand alone on papers of a kind are others, or the `last` of them is."""

    def later(found: re.Match[str]) -> str:
        day = date(int(found[1]), int(found[4]), int(found[7])) + timedelta(days)
        return f"{day.year}年{day.month}月{day.day}日"

    def alone(text: Text) -> bool:
        return len(text.parts) == 1 and isinstance(text.parts[0], str) and bool(_DATE.fullmatch(text.parts[0]))

    def change(paper: Paper) -> Paper:
        lines: list[Text] = []
        paper.mapped(lambda text: lines.append(text) or text)  # type: ignore[func-returns-value]
        days_alone = [index for index, line in enumerate(lines) if alone(line)]
        chosen, met = set(days_alone[-1:] if last else days_alone), iter(range(len(lines)))
        return paper.mapped(
            lambda text: replace(text, parts=(_DATE.sub(later, str(text.parts[0])),)) if next(met) in chosen else text
        )

    def plant(case: Volume, random: Random) -> Volume | None:
        plain = replace(case, matter=replace(case.matter, style=replace(case.matter.style, written_foot_date=False)))
        return changed(plain, (kind,), change, f"{kind}的日期有误")

    return plant


def remade(kind: str, change: Callable[[Matter], Matter]) -> Plant:
    """The papers of a kind are filled in with other facts than the rest."""

    def plant(case: Volume, random: Random) -> Volume | None:
        forms = tuple(_of_others(form, change) if form(case.matter).kind == kind else form for form in case.forms)
        return replace(case, forms=forms) if forms != case.forms else None

    return plant


def _of_others(form: Form, change: Callable[[Matter], Matter]) -> Form:
    return lambda matter: form(change(matter))


def without_last(kind: str) -> Plant:
    """The last paper of a kind is not in the file."""

    def plant(case: Volume, random: Random) -> Volume | None:
        places = [index for index, paper in enumerate(case.papers()) if paper.kind == kind]
        if not places:
            return None
        return case.with_fault(lambda papers: papers[: places[-1]] + papers[places[-1] + 1 :], f"缺{kind}")

    return plant


def signed_by_another(kind: str, role: str, name: Callable[[Matter], str], *, last: bool = False) -> Plant:
    """The places of a role on a kind of paper, or the `last` of them, bear the hand of another."""

    def plant(case: Volume, random: Random) -> Volume | None:
        places = sum(_places(paper, role) for paper in case.papers() if paper.kind == kind)
        met = iter(range(places))

        def other(part: Part) -> Part:
            if not isinstance(part, Ink) or part.role != role:
                return part
            return replace(part, name=name(case.matter)) if next(met) == places - 1 or not last else part

        def signed(text: Text) -> Text:
            return replace(text, parts=tuple(map(other, text.parts)))

        def each(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
            nonlocal met
            met = iter(range(places))
            return tuple(paper.mapped(signed) if paper.kind == kind else paper for paper in papers)

        return case.with_fault(each, f"{kind}的{role}由他人代签") if places else None

    return plant


def styled(**manner: object) -> Plant:
    """The bureau lays out its papers so."""
    return lambda case, random: replace(
        case,
        matter=replace(case.matter, style=replace(case.matter.style, **manner)),  # type: ignore[arg-type]
    )


def bound_otherwise(change: Callable[[tuple[Paper, ...]], tuple[Paper, ...]]) -> Plant:
    """The volume holds other papers, or in another order, than its contents list says."""

    def plant(case: Volume, random: Random) -> Volume | None:
        before = case.bound_papers()
        return None if change(before) == before else case.rebound(change)

    return plant
