"""The 案卷评查评分表 as data: the same heading, rows and totals whatever the format they are written in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from casereview.model import CaseFile, Finding, Review, Score
from casereview.phrases import place_text, points_text
from casereview.sheet.imprint import Imprint, notes_of
from casereview.sheet.told import is_counted, is_spoken, told
from casereview.terms import Outcome

TITLE = "行政处罚案卷评查评分表"
UNADOPTED = "参考标准，非本机关正式评查标准"
BY_HAND = "（人工指定）"
"""The mark of what a person and not the papers told of the course of a case."""
ON_PAPER = "纸质案卷（人工评分）"
COLUMNS = ("条款", "评查项目", "标准分", "扣分", "待评分", "扣分理由或待核事项", "所在文书", "依据")
HINTS = "提示（不计分）"
HINT_COLUMNS = ("条款", "提示事项", "所在文书")
SIGNATURES = (
    "被评查单位意见：",
    "被评查单位经办人（签名）：",
    "评查人（签名）：",
    "评查负责人（签名）：",
    "评查日期：",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One clause of the printed sheet with what its rules found."""

    clause: str
    title: str
    points: Decimal
    deducted: Decimal
    open: Decimal
    outcome: Outcome
    reasons: tuple[str, ...]
    places: tuple[str, ...]
    basis: tuple[str, ...]
    findings: tuple[Finding, ...]
    """All that was found under the clause; the other words of the row are those of what counts, if anything does."""

    @property
    def is_counted(self) -> bool:
        """Whether any rule of the clause counts."""
        return any(is_counted(finding) for finding in self.findings)

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as text, one entry for each of `COLUMNS`."""
        return (
            self.clause,
            self.title,
            points_text(self.points),
            points_text(self.deducted) if self.deducted else "",
            points_text(self.open) if self.open else "",
            "\n".join(self.reasons) or self._idle,
            "\n".join(self.places),
            "；".join(self.basis) if self.reasons else "",
        )

    @property
    def _idle(self) -> str:
        """What stands for a reason where there is none."""
        if not self.is_counted and any(is_spoken(finding) for finding in self.findings):
            return "仅作提示，见表后"
        return "" if self.outcome is Outcome.PASS else str(self.outcome)


@dataclass(frozen=True, slots=True)
class Hint:
    """What is noted and never scored: the clause, the sentence, where."""

    clause: str
    text: str
    places: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """The hint as text, one entry for each of `HINT_COLUMNS`."""
        return (self.clause, self.text, "\n".join(self.places))


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the standard with its subtotal."""

    title: str
    total: Decimal
    kept: Decimal
    lost: Decimal
    open: Decimal
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The whole sheet: heading, the case, chapters, totals, notes."""

    title: str
    notice: str | None
    particulars: tuple[tuple[str, str], ...]
    verdict: str
    chapters: tuple[Chapter, ...]
    totals: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    hints: tuple[Hint, ...] = ()
    """What is noted beside the score, apart from the rows that are scored."""


def verdict_text(review: Review, score: Score) -> str:
    """The verdict in one sentence: proposed vetoes first, then the interval, then what is left to people."""
    interval = points_text(score.lower)
    if score.open:
        interval += f"—{points_text(score.upper)}"
    parts = [f"得分 {interval} 分（满分 {points_text(score.total)} 分）"]
    if score.proposed_vetoes:
        parts.insert(0, f"拟否决项 {len(score.proposed_vetoes)} 项")
    if score.vetoed:
        parts.insert(0, f"否决项 {len(score.vetoed)} 项")
    failures = sum(1 for f in review.findings if f.outcome is Outcome.FAIL)
    doubts = sum(1 for f in review.findings if f.outcome is Outcome.UNSURE and not f.manual)
    manual = sum(1 for f in review.findings if f.manual)
    parts.append(f"不符合 {failures} 项，待人工核实 {doubts} 项，须人工评判 {manual} 项")
    return "；".join(parts)


def sheet_table(review: Review, score: Score, imprint: Imprint | None = None) -> Table:
    """The printed sheet of a review, of its findings as people have decided them."""
    case = review.case
    chapters = []
    for section, points in zip(review.pack.sections, score.sections, strict=True):
        found = [f for f in review.findings if f.rule.section == section.title]
        rows = tuple(_row(clause, group, case) for clause, group in _by_clause(found))
        chapters.append(Chapter(section.title, points.total, points.kept, points.lost, points.open, rows))
    return Table(
        title=TITLE,
        notice=None if review.pack.adopted else UNADOPTED,
        particulars=_particulars(review),
        verdict=verdict_text(review, score),
        chapters=tuple(chapters),
        totals=_totals(review, score),
        notes=notes_of(review, imprint or Imprint()),
        hints=tuple(_hint(f, case) for f in review.findings if is_spoken(f) and not is_counted(f)),
    )


def _hint(finding: Finding, case: CaseFile) -> Hint:
    places = dict.fromkeys(place_text(source, case) for source in finding.sources)
    return Hint(finding.rule.clause, told(finding, named=True), tuple(places), (finding,))


def _by_clause(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.rule.clause, []).append(finding)
    return list(groups.items())


_WORST = (Outcome.FAIL, Outcome.ERROR, Outcome.UNSURE, Outcome.PASS, Outcome.NOT_APPLICABLE)


def _row(clause: str, findings: list[Finding], case: CaseFile) -> Row:
    counted = [f for f in findings if is_counted(f)]
    spoken = [f for f in counted if is_spoken(f)]
    points = {f.rule.id: f.rule.points for f in counted}
    places = dict.fromkeys(place_text(s, case) for f in spoken for s in f.sources)
    return Row(
        clause=clause,
        title="；".join(dict.fromkeys(f.rule.title for f in counted or findings)),
        points=sum(points.values(), Decimal(0)),
        deducted=sum((f.deducted for f in findings), Decimal(0)),
        open=sum((f.open for f in findings), Decimal(0)),
        outcome=min((f.outcome for f in counted or findings), key=_WORST.index),
        reasons=tuple(told(f, named=len(points) > 1, beside=bool(case.documents)) for f in spoken),
        places=tuple(places),
        basis=tuple(dict.fromkeys(b for f in spoken for b in f.rule.basis)),
        findings=tuple(findings),
    )


def _particulars(review: Review) -> tuple[tuple[str, str], ...]:
    case = review.case
    return (
        ("被评查单位", case.agency or ""),
        ("案件名称", case.title or ""),
        ("案号", case.number or ""),
        ("被处罚人", case.party or ""),
        *course_texts(review),
        ("案卷形式", str(case.form) if case.documents else ON_PAPER),
        ("评查标准", f"{review.pack.title}（{review.pack.edition}）"),
        ("标准校验码", review.pack.sha256[:16]),
    )


def course_texts(review: Review) -> tuple[tuple[str, str], ...]:
    """The course the case has taken, with a word where a person and not the papers told it."""
    case, said = review.case, review.course
    return (
        ("办案程序", str(case.procedure) + (BY_HAND if said.procedure else "")),
        ("案卷阶段", str(case.stage) + (BY_HAND if said.stage else "")),
        ("案件情形", ("、".join(case.traits) or "无") + (BY_HAND if said.met or said.not_met else "")),
    )


def _totals(review: Review, score: Score) -> tuple[tuple[str, str], ...]:
    grade = score.grade or ("待评定" if score.open or score.unconfirmed else "未评定（标准未经本机关采用）")
    return (
        ("满分", points_text(score.total)),
        ("得分", points_text(score.kept)),
        ("扣分", points_text(score.lost)),
        ("其中未经人工确认", points_text(score.unconfirmed)),
        ("待评分", points_text(score.open)),
        ("得分区间", f"{points_text(score.lower)}—{points_text(score.upper)}"),
        *((("否决项", "；".join(_vetoes(review, score.vetoed))),) if score.vetoed else ()),
        ("拟否决项", "；".join(_vetoes(review, score.proposed_vetoes)) or "无"),
        ("评查等次", grade),
    )


def _vetoes(review: Review, rules: tuple[str, ...]) -> tuple[str, ...]:
    """These clauses that veto, each with what was found."""
    broken = [f for f in review.findings if f.rule.id in rules and f.outcome is Outcome.FAIL]
    return tuple(dict.fromkeys(f"{f.rule.clause} {f.message.rstrip('。')}" for f in broken))
