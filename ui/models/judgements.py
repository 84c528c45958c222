"""What a person can say of a finding, and the wish each judgement makes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from casereview.model import Finding
from casereview.opened import Wish
from casereview.phrases import points_text
from casereview.review import Grounds
from casereview.terms import Outcome, RuleStatus
from ui.models.finding_lines import finding_key
from ui.models.finding_texts import deducted_text
from ui.words import tr


class Judgement(StrEnum):
    """What a person says of a finding, by the id of the command that says it."""

    CONFIRM = "confirm"
    OVERRULE = "overrule"
    NOT_APPLICABLE = "not_applicable"
    PASSES = "passes"
    FAILS = "fails"
    WITHDRAW = "withdraw"


_OFFERED: Mapping[Outcome, Mapping[Judgement, Outcome | None]] = {
    Outcome.FAIL: {
        Judgement.CONFIRM: None,
        Judgement.OVERRULE: Outcome.PASS,
        Judgement.NOT_APPLICABLE: Outcome.NOT_APPLICABLE,
    },
    Outcome.PASS: {Judgement.OVERRULE: Outcome.FAIL, Judgement.NOT_APPLICABLE: Outcome.NOT_APPLICABLE},
    Outcome.NOT_APPLICABLE: {Judgement.PASSES: Outcome.PASS, Judgement.FAILS: Outcome.FAIL},
}
_QUESTION: Mapping[Judgement, Outcome | None] = {
    Judgement.PASSES: Outcome.PASS,
    Judgement.FAILS: Outcome.FAIL,
    Judgement.NOT_APPLICABLE: Outcome.NOT_APPLICABLE,
}


def offered(finding: Finding) -> tuple[Judgement, ...]:
    """The answers that make sense for what the machine found; taking back only where something was said."""
    answers = tuple(_verdicts(finding))
    return (*answers, Judgement.WITHDRAW) if finding.proposed is not None else answers


def is_fault(finding: Finding, judgement: Judgement) -> bool:
    """Whether by this judgement the finding is a fault, which takes points."""
    return judgement is Judgement.CONFIRM or _verdicts(finding).get(judgement) is Outcome.FAIL


def owes_reason(finding: Finding, judgement: Judgement) -> bool:
    """Whether the judgement needs a sentence: who judges on a veto or within a range gives one."""
    return finding.rule.owes_reason and judgement is not Judgement.WITHDRAW


def points_range(finding: Finding) -> tuple[Decimal, Decimal] | None:
    """From how many to how many points may be taken; None where the finding takes none."""
    rule = finding.rule
    if rule.status is not RuleStatus.SCORED or not rule.points:
        return None
    low, high = rule.spread or (Decimal(0), rule.points)
    return min(low, rule.points), min(high, rule.points)


def points_typed(text: str, finding: Finding) -> Decimal | None:
    """The points that were typed; None where they are no number or lie outside what may be taken."""
    within = points_range(finding)
    try:
        points = Decimal(text)
    except InvalidOperation:
        return None
    return points if within is not None and within[0] <= points <= within[1] else None


def range_text(finding: Finding) -> str:
    """From how many to how many points may be taken, in words."""
    within = points_range(finding)
    return tr("可扣 {low}—{high} 分").format(low=points_text(within[0]), high=points_text(within[1])) if within else ""


def value_text(finding: Finding) -> str:
    """What the machine found and takes, beside what a person says and takes."""
    machine = finding.proposed or finding
    said = tr("机器：{outcome}").format(outcome=tr(str(machine.outcome)))
    if finding.proposed is not None:
        now = tr("确认") if finding.outcome is machine.outcome else tr(str(finding.outcome))
        said += tr("；人工：{outcome}").format(outcome=now)
    deducted = deducted_text(machine.deducted, finding.deducted)
    points = tr("，扣 {points} 分").format(points=deducted) if deducted else ""
    cap = tr("，本项封顶 {points} 分").format(points=points_text(finding.rule.points)) if points_range(finding) else ""
    return said + points + cap


def wish_for(
    finding: Finding,
    judgement: Judgement,
    *,
    points: Decimal | None,
    grounds: Grounds = Grounds.PERSONAL,
    reason: str = "",
) -> Wish:
    """What the judgement asks to be written down; points only where they are taken."""
    rule, outcome = finding_key(finding)
    if judgement is Judgement.WITHDRAW:
        return Wish(rule, outcome, withdrawn=True)
    taken = points if is_fault(finding, judgement) else None
    return Wish(rule, outcome, _verdicts(finding)[judgement], taken, grounds, reason)


def _verdicts(finding: Finding) -> Mapping[Judgement, Outcome | None]:
    return _OFFERED.get((finding.proposed or finding).outcome, _QUESTION)
