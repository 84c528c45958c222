"""The sheets as files: the same rows in every format, the same bytes twice."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from docx.oxml.ns import qn

from casereview.errors import OutputError, UsageError
from casereview.score import score
from casereview.sheet.table import UNADOPTED, sheet_table
from casereview.sheet.writers import WRITERS, write_sheet
from casereview.terms import Outcome
from tests.review_builder import a_finding, a_review, a_rule

REVIEW = a_review()
SCORE = score(REVIEW)


def text_of(path: Path) -> str:
    """All the text of a written sheet, without white space."""
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        parts = [p.text for p in document.paragraphs]
        parts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    elif path.suffix == ".xlsx":
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
        parts = [
            str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell is not None
        ]
    elif path.suffix == ".pdf":
        parts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]
    else:
        parts = [path.read_text(encoding="utf-8")]
    return "".join("".join(parts).split())


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".pdf", ".html"])
def test_every_format_shows_heading_fault_question_place_and_totals(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"表{ending}"

    write_sheet(REVIEW, SCORE, path)

    text = text_of(path)
    words = (
        "行政处罚案卷评查评分表", UNADOPTED, "罚款大小写不一致", "【待核】未见裁量阶次", "《行政处罚决定书》第1页",
        "《行政处罚法》第五十九条", "滨澜区应急管理局", "4.5—8.5", "评查等次",
    )  # fmt: skip
    missing = [word for word in words if word not in text]
    assert missing == ([] if ending != ".html" else ["【待核】未见裁量阶次"])


@pytest.mark.parametrize("ending", sorted(WRITERS))
def test_a_second_run_gives_the_same_bytes(tmp_path: Path, ending: str) -> None:
    write_sheet(REVIEW, SCORE, tmp_path / f"一{ending}")
    write_sheet(REVIEW, SCORE, tmp_path / f"二{ending}")

    assert (tmp_path / f"一{ending}").read_bytes() == (tmp_path / f"二{ending}").read_bytes()


def test_an_unknown_ending_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="odt"):
        write_sheet(REVIEW, SCORE, tmp_path / "表.odt")


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "占用").write_text("")

    with pytest.raises(OutputError, match="无法写入"):
        write_sheet(REVIEW, SCORE, tmp_path / "占用" / "表.docx")


def test_the_points_of_the_rows_add_up_to_the_sections() -> None:
    table = sheet_table(REVIEW, SCORE)

    assert [c.total for c in table.chapters] == [Decimal(8), Decimal(2)]
    assert [sum((r.points for r in c.rows), Decimal(0)) for c in table.chapters] == [Decimal(8), Decimal(2)]
    assert [sum((r.deducted for r in c.rows), Decimal(0)) for c in table.chapters] == [c.lost for c in table.chapters]


def test_a_proposed_veto_is_named_by_its_clause_and_what_was_found() -> None:
    table = sheet_table(REVIEW, replace(SCORE, proposed_vetoes=("amount",)))

    assert dict(table.totals)["拟否决项"] == "1.1 罚款大小写不一致"
    assert dict(sheet_table(REVIEW, SCORE).totals)["拟否决项"] == "无"


def test_the_rows_of_a_spreadsheet_are_as_high_as_their_text(tmp_path: Path) -> None:
    rule = a_rule("long")
    long = a_review([a_finding(rule, Outcome.FAIL, message="长" * 100), a_finding(a_rule("short"), Outcome.PASS)])
    write_sheet(long, score(long), tmp_path / "表.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "表.xlsx").worksheets[0]
    (line,) = [number for number, row in enumerate(sheet.values, 1) if str(row[5]).startswith("长")]
    assert sheet.row_dimensions[line].height == 5 * 15 + 3
    assert sheet.print_title_rows == f"${line - 2}:${line - 2}"


def test_no_clause_of_a_word_sheet_breaks_over_two_pages(tmp_path: Path) -> None:
    write_sheet(REVIEW, SCORE, tmp_path / "表.docx")
    head, *rows = docx.Document(str(tmp_path / "表.docx")).tables[1].rows

    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in (head, rows[0])] == [True, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
