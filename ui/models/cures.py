"""The cure list as groups: papers with what is wrong, then what the officer is to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QColor, QPalette

from casereview.mending import MENDABLE, REMEDIES, CureEntry, CureList, PaperToMend
from casereview.phrases import points_text, problem_text
from casereview.terms import Cure
from ui.colours import Meaning, colour
from ui.models.groups import Column, Group
from ui.words import tr

POINTS = 4
"""The column of the points, which an officer sees only on asking."""


def cure_columns(palette: Callable[[], QPalette]) -> tuple[Column, ...]:
    """What is wrong, who mends it, whether it can be cured, how, what it costs."""

    def coloured(entry: CureEntry) -> QColor | None:
        meaning = meaning_of(entry)
        return colour(meaning, palette()) if meaning else None

    return (
        Column(tr("问题"), short_text),
        Column(tr("谁来改"), lambda entry: tr(entry.who)),
        Column(tr("能否补正"), remedy_text, coloured),
        Column(tr("怎么改"), how_text),
        Column(tr("扣分"), lambda entry: points_text(entry.deducted) if entry.deducted else ""),
    )


def meaning_of(entry: CureEntry) -> Meaning | None:
    """What the colour says: a question, something that can be mended, something that cannot."""
    if entry.fault.asks:
        return Meaning.QUESTION
    if entry.cure in MENDABLE:
        return Meaning.GOOD
    return Meaning.FAULT if entry.cure is Cure.NONE else None


def short_text(entry: CureEntry) -> str:
    """What is wrong, without the title of the paper under which it is listed."""
    title, end, rest = entry.what.partition("》")
    named = entry.fault.document is not None and not entry.fault.asks and end and title.startswith("《")
    return rest.removeprefix("的") if named else entry.what


def remedy_text(entry: CureEntry) -> str:
    """Whether it can be cured, in a word."""
    return tr("请核对") if entry.fault.asks else tr(REMEDIES[entry.cure])


def how_text(entry: CureEntry) -> str:
    """How it is cured, in full."""
    return "".join(tr(sentence) for sentence in entry.how)


def cure_groups(cures: CureList, who: str = "") -> tuple[Group, ...]:
    """The groups of the list, of one person if one is named; none is empty."""
    papers = tuple(replace(paper, entries=_of(paper.entries, who)) for paper in cures.papers)
    groups = (
        *(Group(_title(paper), paper.entries) for paper in papers),
        Group(tr("请自行核对：系统不能断定的"), _of(cures.questions, who)),
        Group(tr("请自行核对：须由人评判的"), _of(cures.by_hand, who)),
    )
    return tuple(group for group in groups if group.items)


def people_in(cures: CureList) -> tuple[str, ...]:
    """Who has something to mend, who has most first."""
    everyone = [entry.who for entry in cures.entries]
    return tuple(sorted(dict.fromkeys(everyone), key=lambda who: -everyone.count(who)))


def summary_text(cures: CureList) -> str:
    """How much there is to do, in a sentence."""
    asked = len(cures.questions) + len(cures.by_hand)
    if not cures.entries:
        return tr("没有发现需要改的问题；请核对 {asked} 项。").format(asked=asked)
    return tr(
        "共 {all} 处问题：能改的 {mendable} 处，须书面说明的 {explained} 处，不能补正的 {past} 处；请核对 {asked} 项。"
    ).format(
        all=len(cures.entries),
        mendable=cures.count(*MENDABLE),
        explained=cures.count(Cure.EXPLAIN),
        past=cures.count(Cure.NONE),
        asked=asked,
    )


def unread_text(cures: CureList) -> str:
    """The files that could not be read, each with its reason; empty where all could."""
    return "\n".join(
        tr("未能读取“{file}”：{why}").format(file=document.source, why=problem_text(document))
        for document in cures.unread
    )


def _title(paper: PaperToMend) -> str:
    if not paper.title:
        return tr("全卷")
    return tr("卷内未见：《{title}》").format(title=paper.title) if paper.missing else f"《{paper.title}》"


def _of(entries: tuple[CureEntry, ...], who: str) -> tuple[CureEntry, ...]:
    return tuple(entry for entry in entries if entry.who == who) if who else entries
