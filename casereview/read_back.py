"""A sheet that somebody filled in as a spreadsheet, read back as what that person wants said of each finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from casereview.errors import WorkbookError
from casereview.model import Finding, Review, Rule
from casereview.opened import Wish
from casereview.phrases import points_text
from casereview.review import owes_reason
from casereview.sheet import fill_in as sheet
from casereview.standard.tables import Line, read_table, sheet_named
from casereview.standard.workbook import Worksheet, read_workbook
from casereview.terms import Outcome

_NONE = Decimal(0)
_MOST_REASON = 500
_OPEN = (Outcome.FAIL, Outcome.UNSURE, Outcome.ERROR)


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a filled-in sheet says: the wishes that differ from how the case stands, and what it leaves open."""

    wishes: tuple[Wish, ...]
    filled: int
    """How many rows were filled in."""
    left_open: tuple[str, ...]
    """The clauses still open after it, each with its title."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says of a rule."""

    verdict: Outcome
    deducted: Decimal
    reason: str


def read_back(path: Path, machine: Review, review: Review) -> ReadBack:
    """What the sheet at `path` says of the case, `machine` as judged and `review` as decided so far.

    Raises WorkbookError at the cell for another standard or case, points that the rule does not have, or a missing
    reason; FileUnreadableError and PathMissingError.
    """
    book = read_workbook(path)
    _hold_against(sheet_named(book, sheet.KEYS), review)
    lines = read_table(sheet_named(book, sheet.SHEET), sheet.HEADINGS).lines
    found, rows = _by_rule(machine.findings), {row.rule.id: row for row in sheet.rule_rows(review)}
    said: dict[str, tuple[_Said, Line]] = {}
    for line in lines:
        rule = _rule_of(line, rows, said)
        if (answer := _said(line, rule)) is not None:
            said[rule.id] = (answer, line)
    wishes = tuple(
        wish for rule_id, (one, line) in said.items() for wish in _wishes(found[rule_id], rows[rule_id], one, line)
    )
    still = (row for row in rows.values() if row.verdict is None and row.rule.id not in said)
    left = tuple(f"{row.rule.clause} {row.rule.title}" for row in still if row.outcome in _OPEN)
    return ReadBack(wishes, len(said), left)


def _by_rule(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.rule.id, []).append(finding)
    return groups


def _hold_against(keys: Worksheet, review: Review) -> None:
    """Refuse a sheet of another form, standard or case."""
    complaints = (
        "不是本程序导出的评查表",
        f"本表依另一评查标准填写，本案现用“{review.pack.title}”，请按同一标准导出后填写",
        f"评查标准“{review.pack.title}”在导出以后有改动，请重新导出后填写",
        "本表填写的是另一案卷，或者案卷在导出以后有改动，请重新导出后填写",
    )
    for row, ((_, expected), complaint) in enumerate(zip(sheet.keys_of(review), complaints, strict=True)):
        if keys.text(row, 1) != expected:
            raise WorkbookError(keys.name, f"B{row + 1}", complaint)


def _rule_of(line: Line, rows: Mapping[str, sheet.RuleRow], said: dict[str, tuple[_Said, Line]]) -> Rule:
    """The rule of a row, with its points as they were."""
    rule_id = line[sheet.RULE]
    if rule_id not in rows:
        raise line.error(f"没有编号为“{rule_id}”的规则，请不要增行或改动编号", sheet.RULE)
    if rule_id in said:
        raise line.error(f"规则“{rule_id}”填写了两行，请只留一行", sheet.RULE)
    rule = rows[rule_id].rule
    if line[sheet.POINTS] != points_text(rule.points):
        raise line.error(f"标准分应为 {points_text(rule.points)}，不得改动", sheet.POINTS)
    return rule


def _said(line: Line, rule: Rule) -> _Said | None:
    """What the row says; None where nothing was filled in."""
    told, points, reason = line[sheet.VERDICT], line[sheet.DEDUCTED], line[sheet.REASON]
    if not told and not points:
        if reason:
            raise line.error("写了理由，没有写评查结论或扣分", sheet.REASON)
        return None
    deducted = _points(line, rule)
    verdict = _verdict(line, deducted)
    if verdict is not Outcome.FAIL and deducted:
        raise line.error(f"结论为“{verdict}”，不能扣分", sheet.DEDUCTED)
    if verdict is Outcome.FAIL and deducted is None and rule.points:
        raise line.error("结论为“不符合”，没有写扣分", sheet.DEDUCTED)
    if len(reason) > _MOST_REASON:
        raise line.error(f"理由超过 {_MOST_REASON} 字，请写得简短些", sheet.REASON)
    return _Said(verdict, deducted or _NONE, reason)


def _points(line: Line, rule: Rule) -> Decimal | None:
    text = line[sheet.DEDUCTED]
    if not text:
        return None
    try:
        deducted = Decimal(text)
    except InvalidOperation as error:
        raise line.error(f"“{text}”不是数字", sheet.DEDUCTED) from error
    if not deducted.is_finite() or deducted != round(deducted, 2):
        raise line.error("扣分至多两位小数", sheet.DEDUCTED)
    if deducted < 0:
        raise line.error("扣分不能是负数", sheet.DEDUCTED)
    if deducted > rule.points:
        raise line.error(f"扣分不能超过标准分 {points_text(rule.points)}", sheet.DEDUCTED)
    return deducted


def _verdict(line: Line, deducted: Decimal | None) -> Outcome:
    told = line[sheet.VERDICT]
    if not told:
        return Outcome.FAIL if deducted else Outcome.PASS
    if told not in (str(verdict) for verdict in sheet.VERDICTS):
        raise line.error(f"“{told}”不是评查结论，可写：{'、'.join(map(str, sheet.VERDICTS))}", sheet.VERDICT)
    return Outcome(told)


def _wishes(machine: list[Finding], row: sheet.RuleRow, said: _Said, line: Line) -> Iterator[Wish]:
    """What is wanted of the findings of a rule: the first that counts takes the points, the others none."""
    if _stands(row, said):
        return
    weighty = [finding for finding in machine if finding.outcome in _OPEN] or machine[:1]
    left = said.deducted
    for finding in weighty:
        wish = _wish(finding, said.verdict, left, said.reason)
        if owes_reason(finding.rule) and not said.reason:
            raise line.error("否决项和幅度扣分的评判须写明理由", sheet.REASON)
        if wish.verdict is Outcome.FAIL and left and not said.reason:
            raise line.error("扣分的须写明理由", sheet.REASON)
        yield wish
        left = _NONE


def _stands(row: sheet.RuleRow, said: _Said) -> bool:
    """Whether the case stands as the row says: decided so, or passed by the machine and by the person."""
    if row.verdict is None:
        passed = row.outcome in (Outcome.PASS, Outcome.NOT_APPLICABLE)
        return passed and said.verdict in (row.outcome, Outcome.PASS)
    same = (row.verdict, row.deducted) == (said.verdict, said.deducted)
    return same and (not row.reason or said.reason in ("", row.reason))


def _wish(finding: Finding, verdict: Outcome, deducted: Decimal, reason: str) -> Wish:
    agrees = finding.outcome is Outcome.FAIL is verdict and deducted == finding.deducted
    if agrees:
        return Wish(finding.rule.id, finding.outcome, deducted=deducted, reason=reason)
    points = deducted if verdict is Outcome.FAIL else None
    return Wish(finding.rule.id, finding.outcome, verdict, points, reason=reason)
