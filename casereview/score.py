"""The points of a review, counted afresh each time: kept, lost and open, with vetoes and the grade beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from casereview.model import Finding, Review, RulePack, Score, Section, SectionScore
from casereview.review import Confirmation, Decision, effective_findings, standing_decisions
from casereview.terms import Origin, Outcome, VetoMode

_NONE = Decimal(0)
_CENT = Decimal("0.01")


def score(review: Review, decisions: Iterable[Decision] = ()) -> Score:
    """The score of the findings as people have decided them; kept + lost + open = total, always."""
    made = tuple(decisions)
    findings = effective_findings(review, made)
    confirmed = {key[0] for key, d in standing_decisions(review, made).items() if isinstance(d, Confirmation)}
    scale = _scale(review.pack, findings)
    sections = _sections(review.pack, findings, scale)
    lost = sum((section.lost for section in sections), _NONE)
    left_open = sum((section.open for section in sections), _NONE)
    unsettled = [f for f in findings if f.outcome is Outcome.FAIL and not _settled(f, confirmed)]
    unconfirmed = min(_scaled(sum((f.deducted for f in unsettled), _NONE), scale), lost)
    proposed, vetoed = _vetoes(findings, confirmed)
    total = sum((section.total for section in sections), _NONE)
    kept = total - lost - left_open
    open_veto = any(f.rule.veto and f.outcome in (Outcome.UNSURE, Outcome.ERROR) and not f.manual for f in findings)
    final = not (left_open or unconfirmed or proposed or open_veto) and review.pack.adopted is not None
    return Score(
        total=total,
        kept=kept,
        lost=lost,
        unconfirmed=unconfirmed,
        open=left_open,
        grade=_grade(review.pack, findings, kept, vetoed) if final else None,
        proposed_vetoes=proposed,
        vetoed=vetoed,
        sections=sections,
    )


def _settled(finding: Finding, confirmed: set[str]) -> bool:
    return finding.origin is Origin.PERSON or finding.rule.id in confirmed


def _scaled(points: Decimal, scale: Decimal) -> Decimal:
    """Points as they count; only those that had to grow are rounded."""
    return points if scale == 1 else (points * scale).quantize(_CENT, ROUND_HALF_UP)


def _scale(pack: RulePack, findings: Sequence[Finding]) -> Decimal:
    """By how much points grow so that what applies makes up the whole; 1 where 不涉及 keeps its points."""
    if not pack.renormalise:
        return Decimal(1)
    idle = _idle(findings)
    applicable = sum((rule.points for rule in pack.rules if rule.id not in idle), _NONE)
    return pack.total / applicable if applicable else Decimal(1)


def _idle(findings: Sequence[Finding]) -> set[str]:
    """The rules the case gives no occasion for."""
    return {f.rule.id for f in findings if f.outcome is Outcome.NOT_APPLICABLE} - {
        f.rule.id for f in findings if f.outcome is not Outcome.NOT_APPLICABLE
    }


def _sections(pack: RulePack, findings: Sequence[Finding], scale: Decimal) -> tuple[SectionScore, ...]:
    idle = _idle(findings) if pack.renormalise and scale != 1 else set()
    scores = [_section(section, findings, scale, idle) for section in pack.sections]
    rest = pack.total - sum((s.total for s in scores), _NONE)
    if rest and scores and any(s.total for s in scores):
        largest = max(range(len(scores)), key=lambda index: scores[index].kept)
        grown = scores[largest]
        scores[largest] = SectionScore(grown.title, grown.total + rest, grown.kept + rest, grown.lost, grown.open)
    return tuple(scores)


def _section(section: Section, findings: Sequence[Finding], scale: Decimal, idle: set[str]) -> SectionScore:
    ids = {rule.id for rule in section.rules}
    own = [finding for finding in findings if finding.rule.id in ids]
    total = _scaled(sum((rule.points for rule in section.rules if rule.id not in idle), _NONE), scale)
    lost = min(_scaled(sum((finding.deducted for finding in own), _NONE), scale), total)
    left_open = min(_scaled(sum((finding.open for finding in own), _NONE), scale), total - lost)
    return SectionScore(section.title, total, total - lost - left_open, lost, left_open)


def _vetoes(findings: Sequence[Finding], confirmed: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    broken = [finding for finding in findings if finding.rule.veto and finding.outcome is Outcome.FAIL]
    vetoed = tuple(dict.fromkeys(f.rule.id for f in broken if _settled(f, confirmed)))
    return tuple(dict.fromkeys(f.rule.id for f in broken if f.rule.id not in vetoed)), vetoed


def _grade(pack: RulePack, findings: Sequence[Finding], kept: Decimal, vetoed: tuple[str, ...]) -> str | None:
    """The band the points reach; a veto takes the lowest, a soft one only the highest away."""
    if not pack.bands:
        return None
    modes = {finding.rule.veto for finding in findings if finding.rule.id in vetoed}
    if modes & {VetoMode.ZERO, VetoMode.FAIL}:
        return pack.bands[-1].title
    reached = next((i for i, band in enumerate(pack.bands) if kept >= band.least), len(pack.bands) - 1)
    if VetoMode.NO_EXCELLENT in modes:
        reached = min(max(reached, 1), len(pack.bands) - 1)
    return pack.bands[reached].title
