"""What became of a case between two checks, as groups: what has appeared first, what remains last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from casereview.model import Document, Finding, Source
from casereview.rechecked import Appeared, Compared, Recheck
from casereview.terms import Outcome
from ui.colours import Meaning, colour
from ui.models.groups import Column, Group
from ui.words import tr


@dataclass(frozen=True, slots=True)
class Line:
    """One thing listed: what it says, on which paper, and what there is to open."""

    said: str
    paper: str
    note: str
    places: tuple[Source, ...]
    finding: Finding | None = None
    meaning: Meaning | None = None


def recheck_columns(palette: Callable[[], QPalette]) -> tuple[Column, ...]:
    """What it is, on which paper, and how it stands."""

    def coloured(line: Line) -> QColor | None:
        return colour(line.meaning, palette()) if line.meaning else None

    return (
        Column(tr("内容"), lambda line: line.said),
        Column(tr("所在文书"), lambda line: line.paper, letters=9),
        Column(tr("说明"), lambda line: line.note, coloured, letters=9),
    )


def recheck_groups(recheck: Recheck) -> tuple[Group, ...]:
    """The groups of the comparison; none is empty."""
    remaining = [line for one in recheck.remaining if not one.fault.finding.manual for line in (_remaining(one),)]
    by_hand = [_remaining(one) for one in recheck.remaining if one.fault.finding.manual]
    groups = (
        Group(changes_title(), tuple(_appeared(one) for one in recheck.changed)),
        Group(held_title(), tuple(_held(fault, one) for one in recheck.changed for fault in one.faults)),
        Group(tr("已改好"), tuple(_closed(one) for one in recheck.closed)),
        Group(tr("新发现"), tuple(_new(one) for one in recheck.new)),
        Group(tr("随文书撤出，不再提示"), tuple(_line(one, tr("文书已不在卷内")) for one in recheck.withdrawn)),
        Group(tr("本次未能读取，无从比较"), tuple(_line(one, tr("文书未能读取")) for one in recheck.unread)),
        Group(tr("仍存在"), tuple(remaining)),
        Group(papers_title(), _papers(recheck)),
        Group(by_hand_title(), tuple(by_hand)),
    )
    return tuple(group for group in groups if group.items)


def changes_title() -> str:
    """The heading of what has appeared on papers that were there already."""
    return tr("前后变动")


def held_title() -> str:
    """The heading of what is gone by nothing but these."""
    return tr("只因前后变动不再提示，不计入已改好")


def papers_title() -> str:
    """The heading of papers that came, went or read otherwise."""
    return tr("文书增减和改动")


def by_hand_title() -> str:
    """The heading of what only people can judge, then as now."""
    return tr("仍须由人评判的")


def summary_text(recheck: Recheck) -> str:
    """How it went, in a sentence."""
    asked = sum(one.fault.asks for one in recheck.remaining)
    return tr(
        "与上次检查相比：已改好 {closed} 项，新发现 {new} 项，仍存在 {remaining} 项，"
        "仍待核对 {asked} 项，前后变动 {changed} 处。"
    ).format(
        closed=len(recheck.closed),
        new=len(recheck.new),
        remaining=len(recheck.remaining) - asked,
        asked=asked,
        changed=len(recheck.changed),
    )


def note_text(recheck: Recheck) -> str:
    """What has to be known to read the comparison; empty where nothing has."""
    notes = []
    if recheck.changed:
        notes.append(tr("前后变动只列出原有文书上新出现或者有变化的签名、印章、日期。"))
    if recheck.was_draft:
        notes.append(tr("上次检查的是未签章的电子文稿。"))
    return "".join(notes)


def _appeared(one: Appeared) -> Line:
    change = one.change
    return Line(change.said, change.title, "", change.sources, meaning=Meaning.CHANGED)


def _held(fault: Compared, one: Appeared) -> Line:
    """A fault that is found no more for nothing but the change, and the change."""
    return _line(fault, one.change.said, Meaning.CHANGED)


def _closed(one: Compared) -> Line:
    return _line(one, tr("本次已不再提示"), Meaning.GOOD)


def _new(one: Compared) -> Line:
    finding = one.fault.finding
    meaning = Meaning.FAULT if finding.outcome is Outcome.FAIL else Meaning.QUESTION
    return _line(one, tr(str(finding.outcome)), meaning, finding)


def _remaining(one: Compared) -> Line:
    """As it stands now; where it was judged otherwise before, that too."""
    now, was = one.fault.finding, one.was.finding if one.was else one.fault.finding
    note = tr(str(now.outcome))
    if was.outcome is not now.outcome:
        note = tr("上次{before}，本次{now}").format(before=tr(str(was.outcome)), now=note)
    return _line(one, note, None, now)


def _line(one: Compared, note: str, meaning: Meaning | None = None, finding: Finding | None = None) -> Line:
    return Line(one.fault.said, one.title, note, one.places, finding, meaning)


def _papers(recheck: Recheck) -> tuple[Line, ...]:
    kinds = ((recheck.added, tr("新增")), (recheck.removed, tr("已撤出")), (recheck.replaced, tr("内容有改动")))
    return tuple(_paper(document, note, document in recheck.removed) for papers, note in kinds for document in papers)


def _paper(document: Document, note: str, gone: bool) -> Line:
    title = "".join((document.title or document.label).split())
    return Line(document.source, title, note, () if gone else (document.whole(),))
