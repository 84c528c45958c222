"""The records of the rules as a spreadsheet: how often each was confirmed or overturned, and nothing of any case."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import xlsxwriter

from casereview.errors import OutputError
from casereview.fingerprint import fingerprint
from casereview.model import Rule, RulePack
from casereview.review import Grounds
from casereview.rule_record import RuleRecord

_HEADINGS = (
    "条款",
    "编号",
    "评查项目",
    "条款指纹",
    "案卷数",
    "确认",
    "推翻",
    *Grounds,
    "核实为符合",
    "核实为不符合",
    "建议",
)
_WIDTHS = (8, 30, 48, 20)
_ON_TRIAL = "改为试行"


def write_ledger(pack: RulePack, records: Mapping[str, RuleRecord], path: Path) -> None:
    """Write the records of the rules of the pack to the file. Raises OutputError.

    Only counts are written: no case, no party, no reviewer and no sentence that a person wrote.
    """
    try:
        path.write_bytes(_bytes(pack, records))
    except OSError as error:
        raise OutputError(path, error.strerror or "写入失败") from error


def _bytes(pack: RulePack, records: Mapping[str, RuleRecord]) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": pack.title, "author": "casereview", "created": datetime(2000, 1, 1)})
    sheet, bold = book.add_worksheet("规则记录"), book.add_format({"bold": True})
    sheet.write_row(0, 0, (f"{pack.title}（{pack.id}，{pack.edition}，{pack.sha256[:16]}）",), bold)
    sheet.write_row(1, 0, _HEADINGS, bold)
    sheet.freeze_panes(2, 0)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    for row, cells in enumerate(_rows(pack, records), 2):
        sheet.write_row(row, 0, cells)
    book.close()
    return buffer.getvalue()


def _rows(pack: RulePack, records: Mapping[str, RuleRecord]) -> Iterator[tuple[str | int, ...]]:
    """A row for each rule that people decided on, those overturned most often first."""
    known = [(rule, records[rule.id]) for rule in pack.rules if rule.id in records]
    for rule, record in sorted(known, key=lambda pair: -pair[1].overruled):
        yield _row(rule, record)


def _row(rule: Rule, record: RuleRecord) -> tuple[str | int, ...]:
    grounds = dict(record.grounds)
    return (
        rule.clause,
        rule.id,
        rule.title,
        fingerprint(rule),
        record.cases,
        record.confirmed,
        record.overruled,
        *(grounds.get(one, 0) for one in Grounds),
        record.answered_in_order,
        record.answered_faulty,
        _ON_TRIAL if record.better_on_trial else "",
    )
