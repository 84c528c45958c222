"""Spreadsheets edited as people edit them, and saved by another program than the one that wrote them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.rulepack import pack_folders, read_pack
from casereview.standard.exporting import pack_workbook
from casereview.standard.setting_changes import Standard
from casereview.standard.written import written_pack

CATALOGUE, LAW = read_catalogue(), read_lawbook()


def a_standard(pack_id: str = "reference") -> Standard:
    """A shipped pack with what its words are held against."""
    folder = pack_folders()[pack_id]
    return Standard(read_pack(folder, CATALOGUE, LAW), written_pack(folder), CATALOGUE, LAW)


def a_small_standard(*ids: str) -> Standard:
    """The reference pack with no more than these rules, of fixed points: one each, the last what is left of 100."""
    whole = a_standard()
    kept = [rule for rule in whole.written.rules if rule.id in ids]
    points = [*([1] * (len(kept) - 1)), 101 - len(kept)]
    worth = {"each": 0.5, "at_most": 1, "range": None, "status": "scored"}
    rules = tuple(
        replace(rule, values={**rule.values, **worth, "points": own}) for rule, own in zip(kept, points, strict=True)
    )
    return replace(whole, written=replace(whole.written, rules=rules))


def exported(path: Path, standard: Standard) -> Path:
    """The pack as its spreadsheet."""
    path.write_bytes(pack_workbook(standard.pack, standard.written, standard.law))
    return path


class Book:
    """A spreadsheet opened by another program."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def sheet(self, name: str) -> Worksheet:
        """The sheet of that name."""
        sheet = self.book[name]
        assert isinstance(sheet, Worksheet)
        return sheet

    def column(self, name: str, heading: str) -> int:
        """The column under that heading."""
        return next(cell.column for cell in self.sheet(name)[1] if cell.value == heading)

    def row(self, name: str, key: str, heading: str) -> int:
        """The row that has this under that heading; the first free one if the key is empty."""
        column = self.column(name, heading)
        sheet = self.sheet(name)
        rows = range(2, sheet.max_row + 1)
        return next(row for row in rows if (sheet.cell(row, column).value or "") == key)

    def put(self, name: str, key: str, cells: Mapping[str, object], heading: str | None = None) -> Book:
        """Fill cells of the row with that key in its first column (or under `heading`)."""
        sheet = self.sheet(name)
        row = self.row(name, key, heading or str(sheet.cell(1, 1).value))
        for title, value in cells.items():
            sheet.cell(row, self.column(name, title)).value = value  # type: ignore[assignment]
        return self

    def own(self, title: str = "某区局评查标准") -> Book:
        """State the bureau's own title, issuer and edition."""
        for item, value in (("本单位标准名称", title), ("发布单位", "某区应急管理局"), ("版本", "2026-1")):
            self.put("总则", item, {"内容": value})
        return self

    def save(self) -> Path:
        """Write it back."""
        self.book.save(self.path)
        return self.path
