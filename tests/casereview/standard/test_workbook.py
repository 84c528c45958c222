"""Spreadsheets read cell by cell."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from casereview.errors import FileUnreadableError, PathMissingError
from casereview.standard.workbook import Span, WorksheetCell, cell_name, read_workbook


def a_workbook(path: Path, **cells: object) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "规则"
    for name, value in cells.items():
        sheet[name] = value  # type: ignore[assignment]
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  分值 ", "  分值 "),
        (5.0, "5"),
        (0.1 + 0.2, "0.3"),  # what people see of a binary fraction
        (1e-3, "0.001"),
        (100000000000, "100000000000"),
        (datetime.date(2026, 11, 20), "2026-11-20"),
        (datetime.datetime(2026, 11, 20, 9, 30), "2026-11-20 09:30"),
        (True, "是"),
        ("３．１０", "３．１０"),
        ("一\n二", "一\n二"),
    ],
)
def test_a_cell_reads_as_people_see_it(tmp_path: Path, value: object, text: str) -> None:
    (sheet,) = read_workbook(a_workbook(tmp_path / "表.xlsx", B3=value))

    assert sheet.cells == {(2, 1): WorksheetCell(text)}


def test_formulas_are_told_apart(tmp_path: Path) -> None:
    (sheet,) = read_workbook(a_workbook(tmp_path / "表.xlsx", A1="=1+2"))

    assert sheet.cells[0, 0].formula


def test_merged_cells_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.merge_cells("B2:C4")
    sheet["B2"] = "立案"
    book.save(tmp_path / "表.xlsx")

    (read,) = read_workbook(tmp_path / "表.xlsx")

    assert read.spans == (Span(1, 3, 1, 2),)


def test_inline_strings_and_rich_text_read_like_any(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "表.xlsx", {"constant_memory": True}) as book:
        sheet = book.add_worksheet("甲")
        bold = book.add_format({"bold": True})
        sheet.write_string(0, 0, "行内文字")
        sheet.write_rich_string(1, 0, "一部分", bold, "加粗", "其余")

    (read,) = read_workbook(tmp_path / "表.xlsx")

    assert (read.text(0, 0), read.text(1, 0)) == ("行内文字", "一部分加粗其余")


def test_every_sheet_is_read_in_order(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "表.xlsx") as book:
        for name in ("乙", "甲", "丙"):
            book.add_worksheet(name)

    assert [sheet.name for sheet in read_workbook(tmp_path / "表.xlsx")] == ["乙", "甲", "丙"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "旧版 .xls"),
        (b"not a zip", "不是完整的 .xlsx 文件"),
        (b"", "不是完整的 .xlsx 文件"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_with_what_to_do(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(data)

    with pytest.raises(FileUnreadableError, match=words):
        read_workbook(path)


def test_a_word_file_under_the_name_of_a_spreadsheet_is_refused(tmp_path: Path) -> None:
    import docx

    docx.Document().save(str(tmp_path / "表.xlsx"))

    with pytest.raises(FileUnreadableError, match="不是完整的"):
        read_workbook(tmp_path / "表.xlsx")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PathMissingError, match="没有"):
        read_workbook(tmp_path / "没有.xlsx")


@pytest.mark.parametrize(("place", "name"), [((0, 0), "A1"), ((11, 5), "F12"), ((0, 26), "AA1"), ((9, 701), "ZZ10")])
def test_cells_are_named_as_people_name_them(place: tuple[int, int], name: str) -> None:
    assert cell_name(*place) == name
