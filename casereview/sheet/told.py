"""The words of a finding: what the machine found, or what a person decided with the machine's value beside it."""

from __future__ import annotations

from casereview.model import Finding
from casereview.phrases import points_text
from casereview.terms import Origin, Outcome, RuleStatus

_ASKED = (Outcome.UNSURE, Outcome.ERROR)
_SPOKEN = (Outcome.FAIL, *_ASKED)


def is_spoken(finding: Finding) -> bool:
    """Whether a sheet has something to say of it: a fault, a question, or what a person decided."""
    return finding.proposed is not None or finding.outcome in _SPOKEN


def is_counted(finding: Finding) -> bool:
    """Whether its rule counts; notes and rules on trial stand apart from what is scored."""
    return finding.rule.status is RuleStatus.SCORED


def told(finding: Finding, *, named: bool = False, beside: bool = True) -> str:
    """The sentence of a finding on every sheet, with a word at its head for who said it.

    `named` where others stand with it: then an answer says to what. `beside` is left out where no machine judged.
    """
    if finding.proposed is not None:
        return _decided(finding, finding.proposed, named=named, beside=beside)
    if finding.outcome is Outcome.FAIL:
        return finding.message
    return f"【{'人工评判' if finding.manual else '待核'}】{finding.message}"


def _decided(finding: Finding, proposed: Finding, *, named: bool, beside: bool) -> str:
    if finding.origin is Origin.MACHINE:
        changed = (finding.deducted, finding.outcome) != (proposed.deducted, proposed.outcome)
        both = f"（程序初评：{_result(proposed)}；人工核定：{_result(finding)}）" if changed else ""
        return f"【已确认】{finding.message}{both}"
    head = "人工认定" if proposed.outcome in _ASKED else "人工改判"
    subject = f"{finding.rule.title.rstrip('。')}——" if named and proposed.manual else ""
    said = finding.message.rstrip("。")
    machine = f"（程序初评：{_proposal(proposed)}）" if beside else ""
    return f"【{head}】{subject}{_result(finding)}：{said}{machine}"


def _proposal(proposed: Finding) -> str:
    """What the machine came to, in its own words too where these are more than the question of the standard."""
    result = "须人工评判" if proposed.manual else _result(proposed)
    waiting = f"，待评 {points_text(proposed.open)} 分" if proposed.open else ""
    said = "" if proposed.manual or not proposed.message else f"：{proposed.message.rstrip('。')}"
    return f"{result}{waiting}{said}"


def _result(finding: Finding) -> str:
    lost = f"，扣 {points_text(finding.deducted)} 分" if finding.deducted else ""
    return f"{finding.outcome}{lost}"
