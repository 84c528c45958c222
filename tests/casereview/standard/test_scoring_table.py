"""Issued scoring standards of many layouts read as a person reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from casereview.standard.clause_list import ProposedClause
from casereview.standard.deduction_words import shown
from casereview.standard.issued import read_issued
from casereview.standard.scoring_table import proposed_standard
from tests.casereview.standard.issued_papers import Part, as_docx, as_xlsx
from tests.casereview.standard.scoring_papers import PAPERS, Clause, Paper, named

FLAT = named("序号、项目、内容、分值")
WRITERS = {"docx": as_docx, "xlsx": as_xlsx}


def read(path: Path) -> tuple[ProposedClause, ...]:
    return proposed_standard(read_issued(path), path.name).clauses


def as_told(clause: ProposedClause, wanted: Clause) -> Clause:
    """What was read, in the terms of what was wanted."""
    return Clause(
        wanted.section if wanted.section in clause.section else clause.section,
        wanted.title if wanted.title in clause.title else clause.title,
        shown(clause.points) or None,
        wanted.goes if clause.veto else clause.deduction.words,
        clause.veto,
    )


@pytest.mark.parametrize("ending", sorted(WRITERS))
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_clause_is_read_with_section_points_and_deduction(tmp_path: Path, paper: Paper, ending: str) -> None:
    write: Callable[[Path, Sequence[Part]], Path] = WRITERS[ending]

    clauses = read(write(tmp_path / f"标准.{ending}", paper.parts))

    assert [as_told(*pair) for pair in zip(clauses, paper.clauses, strict=True)] == list(paper.clauses)


def test_each_clause_tells_its_file_table_and_row(tmp_path: Path) -> None:
    word = read(as_docx(tmp_path / "标准.docx", FLAT.parts))
    book = read(as_xlsx(tmp_path / "标准.xlsx", FLAT.parts))

    assert (word[1].origin, book[1].origin) == ("标准.docx 表1第3行", "标准.xlsx Sheet第4行")


def test_what_is_open_is_said_not_guessed_away(tmp_path: Path) -> None:
    rows = [["立案", "有立案审批表", "", ""], ["立案", "审批及时", "5", "超期扣2分"]]
    table = [["评查项目", "评查内容", "分值", "扣分标准"], *rows]

    clauses = read(as_docx(tmp_path / "标准.docx", [table]))

    assert [clause.doubts for clause in clauses] == [("没有读到分值",), ("扣分标准不止一种情形，请核对扣分方式",)]


def test_the_total_a_standard_names_is_kept_beside_what_its_clauses_add_up_to(tmp_path: Path) -> None:
    table = [["评查内容", "分值"], ["立案及时", "40"], ["送达合法", "50"]]
    path = as_docx(tmp_path / "标准.docx", ["评查标准（满分100分）", table])

    standard = proposed_standard(read_issued(path), path.name)

    assert (shown(standard.total), shown(standard.points)) == ("100", "90")


def test_a_letter_without_clauses_proposes_none(tmp_path: Path) -> None:
    assert read(as_docx(tmp_path / "函.docx", ["关于开展案卷评查的通知", "各单位：请于月底前报送案卷。"])) == ()


def test_points_that_make_the_total_of_a_section_are_told_apart_from_guesses(tmp_path: Path) -> None:
    ten, fifteen, _ = read(as_docx(tmp_path / "标准.docx", named("没有分值栏").parts))

    assert ten.doubts[0] == "没有写明分值，按本部分的总分推定"
    assert fifteen.doubts[-1] == "没有写明分值，按所扣最多的分数推定"


def test_a_merit_is_no_deduction_and_says_so(tmp_path: Path) -> None:
    *_, merit = read(as_docx(tmp_path / "标准.docx", named("左栏写指标名称").parts))

    assert "加分的条款，本程序只扣分，请核对" in merit.doubts
