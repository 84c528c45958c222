"""The part of a spreadsheet that somebody fills in by hand and that can be read back: one row a rule that counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import xlsxwriter

from casereview.model import Finding, Review, Rule
from casereview.sheet.row_heights import row_height
from casereview.sheet.told import is_counted, is_spoken
from casereview.terms import Origin, Outcome

SHEET, KEYS = "人工评分", "校验"
CLAUSE, TITLE, POINTS, FOUND, LOST = "条款", "评查项目", "标准分", "程序初评", "程序扣分"
VERDICT, DEDUCTED, REASON, RULE = "评查结论", "扣分", "理由", "规则编号"
HEADINGS = (CLAUSE, TITLE, POINTS, FOUND, LOST, VERDICT, DEDUCTED, REASON, RULE)
FORMAT = "casereview.fill-in/1"
KEY_LABELS = ("格式", "评查标准", "标准校验码", "案卷校验码")
VERDICTS = (Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE)
"""What a person may say."""
_WIDTHS = (7, 60, 8, 12, 9, 12, 8, 50, 28)
_WORST = (Outcome.FAIL, Outcome.ERROR, Outcome.UNSURE, Outcome.PASS, Outcome.NOT_APPLICABLE)
_TO_FILL_IN, _FIXED = "#FFF2CC", "#E7E6E6"


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule with what the machine came to and what people have said so far."""

    rule: Rule
    outcome: Outcome
    lost: Decimal
    verdict: Outcome | None
    deducted: Decimal | None
    reason: str


def rule_rows(review: Review) -> tuple[RuleRow, ...]:
    """The rows of the part to fill in, in the order of the standard."""
    found: dict[str, list[Finding]] = {}
    for finding in review.findings:
        found.setdefault(finding.rule.id, []).append(finding)
    rows = (_row(findings) for findings in found.values() if is_counted(findings[0]))
    return tuple(row for row in rows if row.rule.points or row.rule.veto or row.outcome in _WORST[:3])


def is_decided(findings: Sequence[Finding]) -> bool:
    """Whether people have said something of every fault and question of a rule."""
    return any(f.proposed is not None for f in findings) and all(
        f.proposed is not None for f in findings if is_spoken(f)
    )


def keys_of(review: Review) -> tuple[tuple[str, str], ...]:
    """What a filled-in sheet is known by: its form, the standard, the case."""
    return tuple(zip(KEY_LABELS, (FORMAT, review.pack.id, review.pack.sha256, review.case.sha256), strict=True))


def _row(findings: list[Finding]) -> RuleRow:
    machine = [finding.proposed or finding for finding in findings]
    outcome = min((finding.outcome for finding in machine), key=_WORST.index)
    lost = sum((finding.deducted for finding in machine), Decimal(0))
    if not is_decided(findings):
        return RuleRow(findings[0].rule, outcome, lost, None, None, "")
    verdict = min((finding.outcome for finding in findings), key=_WORST.index)
    deducted = sum((finding.deducted for finding in findings), Decimal(0))
    said = dict.fromkeys(finding.message for finding in findings if finding.origin is Origin.PERSON)
    return RuleRow(findings[0].rule, outcome, lost, verdict, deducted, "；".join(said))


def write_fill_in(book: xlsxwriter.Workbook, review: Review) -> None:
    """Add the sheet to fill in, yellow where it may be written on, and a hidden one by which it is known again."""
    look = {"border": 1, "text_wrap": True, "valign": "top", "font_size": 10}
    fixed, free = book.add_format(look), book.add_format({**look, "locked": False, "bg_color": _TO_FILL_IN})
    words = book.add_format({**look, "locked": False, "bg_color": _TO_FILL_IN, "num_format": "@"})
    head = book.add_format({**look, "bold": True, "bg_color": _FIXED})
    sheet = book.add_worksheet(SHEET)
    for column, (heading, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width, None, {"hidden": heading == RULE})
        sheet.write_string(0, column, heading, head)
    rows = rule_rows(review)
    for line, row in enumerate(rows, 1):
        sheet.set_row(line, max(row_height(row.rule.title, _WIDTHS[1]), row_height(row.reason, _WIDTHS[7])))
        texts = (row.rule.clause, row.rule.title, row.rule.points, str(row.outcome), row.lost or "")
        for column, value in enumerate(texts):
            _write(sheet, (line, column), value, fixed)
        for column, value in enumerate((str(row.verdict or ""), "" if row.deducted is None else row.deducted), 5):
            _write(sheet, (line, column), value, words if column == 5 else free)
        _write(sheet, (line, 7), row.reason, words)
        _write(sheet, (line, 8), row.rule.id, fixed)
    told = {"validate": "list", "source": [str(verdict) for verdict in VERDICTS], "error_title": VERDICT}
    sheet.data_validation(1, 5, max(len(rows), 1), 5, told)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    _keys(book, review)


def _keys(book: xlsxwriter.Workbook, review: Review) -> None:
    sheet = book.add_worksheet(KEYS)
    for line, pair in enumerate(keys_of(review)):
        sheet.write_row(line, 0, pair)
    sheet.hide()
    sheet.protect("")


def _write(sheet: xlsxwriter.worksheet.Worksheet, at: tuple[int, int], value: str | Decimal, look: object) -> None:
    if isinstance(value, Decimal):
        sheet.write_number(*at, float(value), look)
    elif value:
        sheet.write_string(*at, value, look)
    else:
        sheet.write_blank(*at, None, look)
