"""The sheets as files: the same rows in every format, the same bytes twice."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from docx.oxml.ns import qn

from casereview.carry_over import Moved, Reopened
from casereview.errors import OutputError, UsageError
from casereview.model import CaseFile
from casereview.review import Grounds, Override, confirm, decided, override
from casereview.score import score
from casereview.sheet.imprint import Imprint
from casereview.sheet.table import UNADOPTED, sheet_table
from casereview.sheet.told import told
from casereview.sheet.writers import WRITERS, write_sheet
from casereview.steps import Role, SignOff
from casereview.terms import Form, Outcome, RuleStatus, VetoMode
from tests.review_builder import a_document, a_finding, a_review, a_rule

REVIEW = a_review()
SCORE = score(REVIEW)
AT = datetime(2026, 3, 2, 9, 30)
SIGNED = SignOff("甲", Role.REVIEWER, AT)


def overruled(index: int, outcome: Outcome, reason: str, deducted: str | None = None) -> Override:
    points = Decimal(deducted) if deducted else None
    finding = REVIEW.findings[index]
    return override(REVIEW, finding, outcome, grounds=Grounds.PERSONAL, reason=reason, by="甲", at=AT, deducted=points)


DECISIONS = (
    confirm(REVIEW, REVIEW.findings[0], by="甲", at=AT),
    overruled(1, Outcome.PASS, "阶次写在告知书"),
    overruled(2, Outcome.FAIL, "目录与卷内不符", "1"),
)


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
    assert [word for word in words if word not in text] == []


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


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".pdf", ".html"])
def test_every_format_shows_what_people_decided_beside_what_the_machine_proposed(tmp_path: Path, ending: str) -> None:
    """A fault confirmed, a question answered, a pass judged otherwise; the lines for ink stay empty."""
    decided_on = decided(REVIEW, DECISIONS)
    path = tmp_path / f"表{ending}"

    write_sheet(decided_on, score(REVIEW, DECISIONS), path, imprint=Imprint(SIGNED, dated=date(2026, 3, 3)))

    text = text_of(path)
    words = (
        "【已确认】罚款大小写不一致", "《行政处罚决定书》第1页",
        "【人工认定】符合：阶次写在告知书（程序初评：待人工核实，待评4分：未见裁量阶次）",
        "【人工改判】不符合，扣1分：目录与卷内不符（程序初评：符合）",
        "评查记录签署：甲（评查人）2026-03-02", "校验码" + "b" * 64, "案卷校验码：" + "a" * 64, "制表日期：2026-03-03",
    )  # fmt: skip
    assert [word for word in words if word not in text] == []
    assert "评查人（签名）：甲" not in text


def test_a_confirmation_with_other_points_names_both() -> None:
    confirmed = confirm(REVIEW, REVIEW.findings[0], by="甲", at=AT, deducted=Decimal(2))

    finding = decided(REVIEW, (confirmed,)).findings[0]

    assert told(finding) == "【已确认】罚款大小写不一致（程序初评：不符合，扣 1.5 分；人工核定：不符合，扣 2 分）"


def test_an_answer_beside_others_says_to_which_question() -> None:
    asked = [replace(a_finding(a_rule(name), Outcome.UNSURE, message="请看"), manual=True) for name in ("one", "two")]
    review = a_review(asked)
    made = [
        override(review, finding, Outcome.PASS, grounds=Grounds.PERSONAL, reason="已看", by="甲", at=AT)
        for finding in asked
    ]

    (row,) = sheet_table(decided(review, made), score(review, made)).chapters[0].rows

    assert row.reasons == (
        "【人工认定】one应当符合——符合：已看（程序初评：须人工评判）",
        "【人工认定】two应当符合——符合：已看（程序初评：须人工评判）",
    )


def test_notes_stand_apart_from_what_is_scored() -> None:
    noted = replace(a_rule("noted", clause="1.1", points="0"), status=RuleStatus.NOTE)
    alone = replace(a_rule("alone", clause="1.2", points="0"), status=RuleStatus.NOTE)
    findings = [
        a_finding(a_rule("scored"), Outcome.PASS),
        a_finding(noted, Outcome.FAIL, message="公示另存"),
        a_finding(alone, Outcome.UNSURE, message="平台录入"),
    ]
    review = a_review(findings)

    table = sheet_table(review, score(review))

    assert [row.cells[5] for row in table.chapters[0].rows] == ["", "仅作提示，见表后"]
    assert [hint.cells for hint in table.hints] == [("1.1", "公示另存", ""), ("1.2", "【待核】平台录入", "")]


def test_a_clause_names_only_the_rules_that_count_unless_none_does() -> None:
    tried = replace(a_rule("tried", clause="1.1", points="0"), status=RuleStatus.TRIAL)
    alone = replace(a_rule("alone", clause="1.2", points="0"), status=RuleStatus.TRIAL)
    findings = [
        a_finding(tried, Outcome.FAIL, message="数量不同"),
        a_finding(a_rule("scored"), Outcome.PASS),
        a_finding(alone, Outcome.PASS),
    ]
    review = a_review(findings)

    table = sheet_table(review, score(review))

    assert [row.title for row in table.chapters[0].rows] == ["scored应当符合", "alone应当符合"]
    assert [hint.text for hint in table.hints] == ["数量不同"]


def test_decisions_that_have_gone_stale_are_named_under_the_sheet() -> None:
    made = confirm(REVIEW, REVIEW.findings[0], by="甲", at=AT)
    imprint = Imprint(stale=(Reopened(made, Moved.PAPERS, REVIEW.findings[0]),))

    notes = sheet_table(REVIEW, SCORE, imprint).notes

    assert "评查后有改动，此前的评判不再计入，须重新核对：1.1 amount应当符合（所依据的文书已变）。" in notes


def test_a_sheet_that_shows_nobody_by_name_says_so_first() -> None:
    first, *others, last = sheet_table(REVIEW, SCORE, Imprint(masked=True)).notes
    *seen, made_by = sheet_table(REVIEW, SCORE, Imprint()).notes

    assert first == "盲评用表：单位、人员等均以代称显示，同一代称指同一对象。"
    assert others == seen
    assert last == made_by.replace(f"评查标准：{REVIEW.pack.id}，校验码 ", "评查标准校验码：")


def test_what_was_not_read_or_judged_is_said_under_the_sheet() -> None:
    strange = a_document("02-附件.docx", "某某", kind="unknown")
    broken = replace(a_document("03-损坏.pdf"), problem="文件损坏")
    case = CaseFile((strange, broken), form=Form.DRAFT)
    review = a_review([a_finding(a_rule("amount"), Outcome.ERROR, left="4")], case=case)

    assert sheet_table(review, score(review)).notes[:4] == (
        "未能读取：03-损坏.pdf——文件损坏",
        "未识别出文书种类、未按专项文书审查的材料 1 份：02-附件.docx。",
        "系统未能判断，须人工评判：1.1 amount应当符合。",
        "案卷为未签章的电子文稿，签名、印章未作评判。",
    )


def test_the_rows_of_a_spreadsheet_are_as_high_as_their_text(tmp_path: Path) -> None:
    rule = a_rule("long")
    long = a_review([a_finding(rule, Outcome.FAIL, message="长" * 100), a_finding(a_rule("short"), Outcome.PASS)])
    write_sheet(long, score(long), tmp_path / "表.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "表.xlsx").worksheets[0]
    (line,) = [number for number, row in enumerate(sheet.values, 1) if str(row[5]).startswith("长")]
    assert sheet.row_dimensions[line].height == 5 * 15 + 3
    assert sheet.print_title_rows == f"${line - 2}:${line - 2}"


def test_a_clause_longer_than_a_page_goes_on_to_the_next_in_a_pdf(tmp_path: Path) -> None:
    long = "".join(f"第{number}处缺少签名；" for number in range(400))
    review = a_review([a_finding(a_rule("long"), Outcome.FAIL, message=long)])

    write_sheet(review, score(review), tmp_path / "表.pdf")

    assert len(pypdfium2.PdfDocument(tmp_path / "表.pdf")) > 2
    assert all(f"第{number}处" in text_of(tmp_path / "表.pdf") for number in range(0, 400, 37))


def test_no_title_of_a_chapter_is_the_last_line_of_a_page(tmp_path: Path) -> None:
    findings = [a_finding(a_rule(f"r{n}", f"第{n}章", clause=f"{n}.1"), Outcome.PASS) for n in range(1, 60)]
    review = a_review(findings)

    write_sheet(review, score(review), tmp_path / "表.pdf")

    for page in pypdfium2.PdfDocument(tmp_path / "表.pdf"):
        lines = page.get_textpage().get_text_range().splitlines()
        assert not lines[-1].startswith("第")


@pytest.mark.parametrize("much", range(1, 9))
def test_no_line_of_a_pdf_begins_with_a_closing_mark_wherever_it_stands(tmp_path: Path, much: int) -> None:
    said = f"《{'某' * much}决定书（单位）》没有加盖机关印章；（重）"
    veto = replace(a_rule("sealed"), veto=VetoMode.FAIL, points=Decimal(0))
    review = a_review([a_finding(veto, Outcome.FAIL, message=said)], case=CaseFile((), title=said * 4))

    write_sheet(review, score(review), tmp_path / "表.pdf")

    pages = pypdfium2.PdfDocument(tmp_path / "表.pdf")
    lines = [line.strip() for page in pages for line in page.get_textpage().get_text_range().splitlines()]
    assert [line for line in lines if line[:1] in "，。；：、）》”" and line] == []


def test_no_clause_of_a_word_sheet_breaks_over_two_pages(tmp_path: Path) -> None:
    write_sheet(REVIEW, SCORE, tmp_path / "表.docx")
    head, *rows = docx.Document(str(tmp_path / "表.docx")).tables[1].rows

    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in (head, rows[0])] == [True, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
