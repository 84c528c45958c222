"""The records of the rules as a spreadsheet."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from casereview.errors import OutputError
from casereview.fingerprint import fingerprint
from casereview.model import RulePack, Section
from casereview.review import Grounds
from casereview.rule_ledger import write_ledger
from casereview.rule_record import RuleRecord
from casereview.standard.workbook import read_workbook
from tests.review_builder import a_rule

FILED, LATE, TOLD = a_rule("filed", clause="1.1"), a_rule("late", clause="1.2"), a_rule("told", clause="1.3")
PACK = RulePack("house", "本局标准", "某局", "2026", Decimal(12), (Section("决定", (FILED, LATE, TOLD)),))
RECORDS = {
    "filed": RuleRecord("filed", cases=3, confirmed=3),
    "late": RuleRecord("late", 41, 20, 9, ((Grounds.READING, 5), (Grounds.LAW, 4)), 8, 4, better_on_trial=True),
    "gone": RuleRecord("gone", cases=1, confirmed=1),
}


def test_rules_that_people_decided_on_are_listed_those_overturned_most_often_first(tmp_path: Path) -> None:
    write_ledger(PACK, RECORDS, tmp_path / "记录.xlsx")

    (sheet,) = read_workbook(tmp_path / "记录.xlsx")
    rows = [[sheet.text(row, column) for column in range(15)] for row in range(1, sheet.rows)]
    assert rows == [
        [
            *("条款", "编号", "评查项目", "条款指纹", "案卷数", "确认", "推翻"),
            *("识别有误", "材料另存", "法律理解不同", "事实情况特殊", "人工判断"),
            *("核实为符合", "核实为不符合", "建议"),
        ],
        [
            *("1.2", "late", "late应当符合", fingerprint(LATE), "41", "20", "9"),
            *("5", "0", "4", "0", "0", "8", "4", "改为试行"),
        ],
        ["1.1", "filed", "filed应当符合", fingerprint(FILED), "3", "3", "0", *("0",) * 7, ""],
    ]


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="无法写入"):
        write_ledger(PACK, RECORDS, tmp_path)
