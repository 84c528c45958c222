"""What the columns of the tree of findings say of a line."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from casereview.model import CaseFile, Finding
from casereview.phrases import place_text, points_text
from casereview.terms import Origin, Outcome
from ui.models.finding_lines import ADVISORY, Kind, Line, is_checked, is_waiting
from ui.words import tr

WAITS, DECIDED, OUTLIVED = "●", "✓", "↻"
"""Marks before a clause: somebody has to say something, has said it, has to say it anew."""
_QUOTED = 40  # characters of a place


def column_titles() -> tuple[str, ...]:
    """The heads of the columns."""
    return tr("条款"), tr("评查项目"), tr("结论"), tr("扣分"), tr("待评"), tr("来源")


def texts_of(line: Line, case: CaseFile) -> tuple[Callable[[], str], ...]:
    """How each column of the line is filled, to be asked for only where it is shown."""
    return (
        lambda: _clause(line),
        lambda: title_of(line, case),
        lambda: found_text(line.telling) if line.telling and line.place is None else "",
        lambda: _deducted(line),
        lambda: _open(line),
        lambda: origin_text(line.telling) if line.telling and line.kind is Kind.FINDING else "",
    )


def title_of(line: Line, case: CaseFile) -> str:
    """The words of a line."""
    if line.place is not None:
        quote = line.place.quote[:_QUOTED]
        return place_text(line.place, case) + (f"：“{quote}”" if quote else "")
    if line.kind is Kind.CHAPTER:
        chapter = line.chapter
        if chapter is None:
            return tr(ADVISORY)
        return f"{chapter.title}（{points_text(chapter.kept)}/{points_text(chapter.total)}）"
    if line.kind is Kind.CLAUSE:
        return "；".join(dict.fromkeys(finding.rule.title for finding in line.findings))
    assert line.telling is not None
    return line.telling.message + repeats_text(line.telling.proposed or line.telling)


def found_text(finding: Finding) -> str:
    """What was found in a word; of what was not checked that it was not."""
    return outcome_text(finding.outcome) if is_checked(finding) else tr("未查")


def outcome_text(outcome: Outcome) -> str:
    """The outcome in a word short enough for a column."""
    if outcome is Outcome.UNSURE:
        return tr("待核")
    return tr("未能判断") if outcome is Outcome.ERROR else tr(str(outcome))


def repeats_text(finding: Finding) -> str:
    """How often a fault was met and what that costs, where it is more than once: the cap is seen at work."""
    if finding.occurrences < 2:
        return ""
    rule = finding.rule
    if rule.each is None or not rule.points:
        return tr("（{count} 处）").format(count=finding.occurrences)
    cap = rule.points if rule.at_most is None else min(rule.at_most, rule.points)
    return tr("（{count} 处 × {each} 分，封顶 {cap} 分）").format(
        count=finding.occurrences, each=points_text(rule.each), cap=points_text(cap)
    )


def origin_text(finding: Finding) -> str:
    """Who concluded it: the machine, a person, or a person otherwise than the machine."""
    machine = finding.proposed
    if machine is None:
        return tr("机")
    if machine.outcome in (Outcome.UNSURE, Outcome.ERROR):
        return tr("人")
    if finding.origin is Origin.PERSON or finding.deducted != machine.deducted:
        return tr("机→人改")
    return tr("机✓")


def deducted_text(before: Decimal, now: Decimal) -> str:
    """The points taken, the machine's beside the person's where they differ."""
    if before != now:
        return f"{points_text(before)} → {points_text(now)}"
    return points_text(now) if now else ""


def _clause(line: Line) -> str:
    if line.place is not None or line.kind is Kind.CHAPTER:
        return ""
    waits = any(is_waiting(finding) for finding in line.findings)
    decided = any(finding.proposed is not None for finding in line.findings)
    mark = WAITS if waits else DECIDED if decided else "　"
    return f"{mark} {line.findings[0].rule.clause}" if line.kind is Kind.CLAUSE else mark


def _deducted(line: Line) -> str:
    if line.place is not None:
        return ""
    if line.chapter is not None:
        return points_text(line.chapter.lost) if line.chapter.lost else ""
    before = sum(((finding.proposed or finding).deducted for finding in line.findings), Decimal(0))
    return deducted_text(before, sum((finding.deducted for finding in line.findings), Decimal(0)))


def _open(line: Line) -> str:
    if line.place is not None:
        return ""
    if line.kind is Kind.CHAPTER:
        waiting = sum(is_waiting(finding) for finding in line.findings)
        return tr("{count} 项").format(count=waiting) if waiting else ""
    left = sum((finding.open for finding in line.findings), Decimal(0))
    return points_text(left) if left else ""
