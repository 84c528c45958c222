"""The findings of a case as the lines of a tree: chapters, clauses, what was found, and each place of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, StrEnum, auto
from typing import NamedTuple

from casereview.model import Finding, Source
from casereview.opened import NOT_CHECKED, OpenCase
from casereview.sheet.table import Chapter
from casereview.terms import Outcome, RuleStatus

OPEN_OUTCOMES = (Outcome.FAIL, Outcome.UNSURE, Outcome.ERROR)
ADVISORY = "提示（不计分）"
_WORST = (Outcome.FAIL, Outcome.ERROR, Outcome.UNSURE, Outcome.PASS, Outcome.NOT_APPLICABLE)
_RANK = {outcome: rank for rank, outcome in enumerate(_WORST)}

Key = tuple[object, ...]
FindingKey = tuple[str, Outcome]


class Kind(Enum):
    """What a line of the tree is."""

    CHAPTER = auto()
    CLAUSE = auto()
    FINDING = auto()
    PLACE = auto()


class Wanted(StrEnum):
    """Which findings are listed."""

    ALL = "全部"
    UNDECIDED = "待评"
    FAILED = "不符合"
    DECIDED = "已评"
    ADVISED = "提示"


class Line(NamedTuple):
    """A line of the tree. `parent` and `row` say where it hangs; by its `key` it is known again after a decision."""

    kind: Kind
    key: Key
    parent: int
    row: int
    findings: tuple[Finding, ...]
    telling: Finding | None
    place: Source | None = None
    chapter: Chapter | None = None


class Tree(NamedTuple):
    """Lines in the order they are read, and for each (and for the root, last) the lines under it."""

    lines: list[Line]
    children: list[list[int]]


def finding_key(finding: Finding) -> FindingKey:
    """What tells a finding from every other of the case, however it is decided."""
    return finding.rule.id, (finding.proposed or finding).outcome


def is_checked(finding: Finding) -> bool:
    """Whether its clause was checked at all: not where the reading was stopped before what it needs."""
    return finding.message != NOT_CHECKED


def is_waiting(finding: Finding) -> bool:
    """Whether a person still has to say something of it."""
    return finding.proposed is None and finding.outcome in OPEN_OUTCOMES and is_checked(finding)


def is_told(finding: Finding) -> bool:
    """Whether it has a line of its own under its clause: faults, questions, and whatever a person judged."""
    return finding.proposed is not None or (finding.outcome in OPEN_OUTCOMES and is_checked(finding))


def is_official(finding: Finding) -> bool:
    """Whether it stands on the sheet, and not beside it as advice that costs nothing."""
    return finding.rule.status is RuleStatus.SCORED


IS_WANTED: Mapping[Wanted, Callable[[Finding], bool]] = {
    Wanted.ALL: is_official,
    Wanted.UNDECIDED: lambda finding: is_official(finding) and is_waiting(finding),
    Wanted.FAILED: lambda finding: is_official(finding) and finding.outcome is Outcome.FAIL,
    Wanted.DECIDED: lambda finding: is_official(finding) and finding.proposed is not None,
    Wanted.ADVISED: lambda finding: not is_official(finding) and is_told(finding),
}
"""The sheet and what is only advice never share a list."""


def tree_of(opened: OpenCase, is_listed: Callable[[Finding], bool]) -> Tree:
    """What is listed of the case: the chapters of the sheet, and last what is only advice."""
    tree = Tree([], [[]])
    official: dict[str, list[Finding]] = {chapter.title: [] for chapter in opened.table.chapters}
    advisory: list[Finding] = []
    for finding in opened.review.findings:
        if not is_listed(finding):
            continue
        if is_official(finding):
            official.setdefault(finding.rule.section, []).append(finding)
        elif is_told(finding):
            advisory.append(finding)
    for chapter in opened.table.chapters:
        if found := official[chapter.title]:
            _hang_chapter(tree, chapter.title, found, chapter)
    if advisory:
        _hang_chapter(tree, ADVISORY, advisory, None)
    tree.children.append(tree.children.pop(0))  # the root goes last: every line has the number it has in `lines`
    return tree


def _hang_chapter(tree: Tree, title: str, found: list[Finding], chapter: Chapter | None) -> None:
    here = _hang(tree, -1, Kind.CHAPTER, (title,), tuple(found), None, chapter=chapter)
    clauses: dict[str, list[Finding]] = {}
    for finding in found:
        clauses.setdefault(finding.rule.clause, []).append(finding)
    for clause, of_clause in clauses.items():
        worst = min(of_clause, key=lambda finding: (_RANK[finding.outcome], not is_checked(finding)))
        under = _hang(tree, here, Kind.CLAUSE, (title, clause), tuple(of_clause), worst)
        for finding in filter(is_told, of_clause):
            _hang_finding(tree, under, finding)


def _hang_finding(tree: Tree, under: int, finding: Finding) -> None:
    key = finding_key(finding)
    here = _hang(tree, under, Kind.FINDING, key, (finding,), finding)
    if len(finding.sources) > 1:
        for number, source in enumerate(finding.sources):
            _hang(tree, here, Kind.PLACE, (*key, number), (finding,), finding, place=source)


def _hang(
    tree: Tree,
    parent: int,
    kind: Kind,
    key: Key,
    findings: tuple[Finding, ...],
    telling: Finding | None,
    *,
    place: Source | None = None,
    chapter: Chapter | None = None,
) -> int:
    siblings = tree.children[parent + 1]  # while the tree grows, the root comes first
    siblings.append(len(tree.lines))
    tree.lines.append(Line(kind, key, parent, len(siblings) - 1, findings, telling, place, chapter))
    tree.children.append([])
    return len(tree.lines) - 1


def changed_lines(before: Iterable[Line], after: Iterable[Line]) -> list[int]:
    """The lines that no longer tell the same, of two trees of one shape."""
    return [number for number, (old, new) in enumerate(zip(before, after, strict=True)) if _differ(old, new)]


def _differ(old: Line, new: Line) -> bool:
    if old.chapter != new.chapter:
        return True
    # a decision is a new finding beside the old one, and equal to it where it agrees
    return any(a is not b for a, b in zip(old.findings, new.findings, strict=True))
