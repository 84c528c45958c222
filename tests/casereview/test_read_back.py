"""A sheet filled in by somebody, read back."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from casereview.by_hand import Particulars
from casereview.errors import FileUnreadableError, WorkbookError
from casereview.model import Review
from casereview.open_case import decide, open_by_hand
from casereview.opened import Door, Wish
from casereview.read_back import ReadBack, read_back
from casereview.review import Grounds, decided, override
from casereview.score import score
from casereview.sheet.fill_in import DEDUCTED, HEADINGS, KEYS, POINTS, REASON, RULE, SHEET, VERDICT
from casereview.sheet.xlsx import xlsx_bytes
from casereview.terms import Outcome, RuleStatus, VetoMode
from tests.review_builder import a_finding, a_review, a_rule
from tests.ui.opened import AT, libraries_in, opened_sample

REVIEW = a_review()
Cells = Mapping[str, Mapping[str, str | float]]


def filled(folder: Path, cells: Cells, review: Review = REVIEW) -> Path:
    """The exported spreadsheet with these cells written, by rule and heading."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(review, score(review))))
    sheet = book[SHEET]
    lines = {row[HEADINGS.index(RULE)].value: row for row in sheet.iter_rows(min_row=2)}
    for rule, values in cells.items():
        for heading, value in values.items():
            lines[rule][HEADINGS.index(heading)].value = value
    book.save(folder / "填好.xlsx")
    return folder / "填好.xlsx"


def read(folder: Path, cells: Cells, review: Review = REVIEW) -> ReadBack:
    return read_back(filled(folder, cells, review), review, review)


def test_points_and_reasons_come_back_as_wishes_and_what_is_blank_stays_open(tmp_path: Path) -> None:
    result = read(tmp_path, {"tier": {DEDUCTED: 1.5, REASON: "阶次未写"}})

    assert result.wishes == (Wish("tier", Outcome.UNSURE, Outcome.FAIL, Decimal("1.5"), reason="阶次未写"),)
    assert (result.filled, result.left_open) == (1, ("1.1 amount应当符合",))


def test_the_points_of_the_machine_confirm_it_and_others_overrule_it(tmp_path: Path) -> None:
    same = read(tmp_path, {"amount": {DEDUCTED: 1.5}})
    other = read(tmp_path, {"amount": {DEDUCTED: 3, REASON: "两处"}})
    none = read(tmp_path, {"amount": {DEDUCTED: 0, REASON: "系笔误，已更正"}})

    assert same.wishes == (Wish("amount", Outcome.FAIL, deducted=Decimal("1.5")),)
    assert other.wishes == (Wish("amount", Outcome.FAIL, Outcome.FAIL, Decimal(3), reason="两处"),)
    assert none.wishes == (Wish("amount", Outcome.FAIL, Outcome.PASS, reason="系笔误，已更正"),)


def test_a_nought_is_a_pass_and_not_applicable_is_said_in_words(tmp_path: Path) -> None:
    result = read(tmp_path, {"tier": {VERDICT: "不涉及"}, "order": {DEDUCTED: 0}})

    assert result.wishes == (Wish("tier", Outcome.UNSURE, Outcome.NOT_APPLICABLE),)
    assert result.filled == 2


def test_what_the_machine_passed_can_lose_points(tmp_path: Path) -> None:
    result = read(tmp_path, {"order": {DEDUCTED: "0.5", REASON: "倒装"}})

    assert result.wishes == (Wish("order", Outcome.PASS, Outcome.FAIL, Decimal("0.5"), reason="倒装"),)


def test_a_rule_with_a_fault_and_a_question_loses_its_points_once(tmp_path: Path) -> None:
    rule = a_rule("both")
    review = a_review(
        [a_finding(rule, Outcome.FAIL, deducted="1"), a_finding(rule, Outcome.UNSURE, left="3", message="另一处")]
    )

    result = read(tmp_path, {"both": {DEDUCTED: 1}}, review)

    assert result.wishes == (
        Wish("both", Outcome.FAIL, deducted=Decimal(1)),
        Wish("both", Outcome.UNSURE, Outcome.FAIL, Decimal(0)),
    )


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"tier": {DEDUCTED: 5, REASON: "多"}}, "“人工评分”表 G3：扣分不能超过标准分 4。"),
        ({"tier": {DEDUCTED: -1}}, "“人工评分”表 G3：扣分不能是负数。"),
        ({"tier": {DEDUCTED: "一分"}}, "“人工评分”表 G3：“一分”不是数字。"),
        ({"tier": {DEDUCTED: 0.125, REASON: "略"}}, "“人工评分”表 G3：扣分至多两位小数。"),
        ({"tier": {DEDUCTED: 1}}, "“人工评分”表 H3：扣分的须写明理由。"),
        ({"tier": {VERDICT: "还行"}}, "“人工评分”表 F3：“还行”不是评查结论，可写：符合、不符合、不涉及。"),
        ({"tier": {VERDICT: "符合", DEDUCTED: 1}}, "“人工评分”表 G3：结论为“符合”，不能扣分。"),
        ({"tier": {VERDICT: "不符合", REASON: "略"}}, "“人工评分”表 G3：结论为“不符合”，没有写扣分。"),
        ({"tier": {REASON: "略"}}, "“人工评分”表 H3：写了理由，没有写评查结论或扣分。"),
        ({"tier": {POINTS: 10}}, "“人工评分”表 C3：标准分应为 4，不得改动。"),
        ({"tier": {RULE: "amount"}, "amount": {DEDUCTED: 1.5}}, ""),
        ({"tier": {RULE: "other"}}, "“人工评分”表 I3：没有编号为“other”的规则，请不要增行或改动编号。"),
        ({"tier": {DEDUCTED: "=1+1", REASON: "略"}}, "“人工评分”表 G3：是公式，请改为直接填写数值或文字。"),
    ],
)
def test_a_wrong_cell_is_refused_by_sheet_and_name(tmp_path: Path, cells: Cells, said: str) -> None:
    if not said:
        cells, said = (
            {"tier": {RULE: "amount"}, "amount": {DEDUCTED: 1.5}},
            "“人工评分”表 I3：规则“amount”填写了两行，请只留一行。",
        )

    with pytest.raises(WorkbookError) as refused:
        read(tmp_path, cells)

    assert str(refused.value) == said


def test_a_veto_owes_a_reason(tmp_path: Path) -> None:
    rule = replace(a_rule("veto", points="0"), veto=VetoMode.ZERO)
    review = a_review([a_finding(rule, Outcome.UNSURE)])

    with pytest.raises(WorkbookError, match="否决项"):
        read(tmp_path, {"veto": {VERDICT: "符合"}}, review)

    result = read(tmp_path, {"veto": {VERDICT: "不符合", REASON: "越权"}}, review)
    assert result.wishes == (Wish("veto", Outcome.UNSURE, Outcome.FAIL, Decimal(0), reason="越权"),)


@pytest.mark.parametrize(
    ("changed", "cell", "said"),
    [
        (replace(REVIEW, pack=replace(REVIEW.pack, id="other")), "B2", "另一评查标准"),
        (replace(REVIEW, pack=replace(REVIEW.pack, sha256="c" * 64)), "B3", "导出以后有改动"),
        (replace(REVIEW, case=replace(REVIEW.case, sha256="d" * 64)), "B4", "另一案卷"),
    ],
)
def test_a_sheet_of_another_standard_or_case_is_refused(tmp_path: Path, changed: Review, cell: str, said: str) -> None:
    path = filled(tmp_path, {})

    with pytest.raises(WorkbookError, match=f"“{KEYS}”表 {cell}：.*{said}"):
        read_back(path, changed, changed)


def test_a_spreadsheet_of_somebody_else_is_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "别的.xlsx")
    (tmp_path / "坏的.xlsx").write_bytes(b"no zip")

    with pytest.raises(WorkbookError, match="没有这张表"):
        read_back(tmp_path / "别的.xlsx", REVIEW, REVIEW)
    with pytest.raises(FileUnreadableError):
        read_back(tmp_path / "坏的.xlsx", REVIEW, REVIEW)


def test_what_was_decided_stands_in_the_sheet_and_comes_back_as_nothing_new(tmp_path: Path) -> None:
    made = override(
        REVIEW, REVIEW.findings[1], Outcome.FAIL, grounds=Grounds.PERSONAL, reason="未写", by="甲", at=AT,
        deducted=Decimal(2),
    )  # fmt: skip
    now = decided(REVIEW, (made,))

    result = read_back(filled(tmp_path, {}, now), REVIEW, now)

    assert result == ReadBack((), 1, ("1.1 amount应当符合",))


def test_notes_are_not_asked_for(tmp_path: Path) -> None:
    note = replace(a_rule("note", points="0"), status=RuleStatus.NOTE)
    review = a_review([a_finding(note, Outcome.UNSURE, message="另存"), a_finding(a_rule("kept"), Outcome.PASS)])

    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(review, score(review))))[SHEET]

    assert [row[-1].value for row in sheet.iter_rows(min_row=2)] == ["kept"]


def test_only_the_cells_to_fill_in_can_be_written_and_the_keys_are_hidden() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(REVIEW, score(REVIEW))))
    sheet = book[SHEET]

    free = [head.value for head, cell in zip(sheet[1], sheet[2], strict=True) if not cell.protection.locked]
    assert free == [VERDICT, DEDUCTED, REASON]
    assert (sheet.protection.sheet, book[KEYS].sheet_state) == (True, "hidden")


def test_a_case_on_paper_is_scored_by_a_sheet_that_somebody_filled_in(tmp_path: Path) -> None:
    libraries = libraries_in(tmp_path)
    opened = open_by_hand(Particulars("某案", "3号"), tmp_path, Door.REVIEW, libraries, AT, "reference")
    rules = [finding.rule for finding in opened.machine.findings]
    cells: Cells = {rule.id: {VERDICT: "符合", REASON: "已核对" if rule.veto else ""} for rule in rules}
    lost = next(rule for rule in rules if rule.points and not rule.veto)

    path = filled(tmp_path, {**cells, lost.id: {DEDUCTED: 0.5, REASON: "缺一份"}}, opened.review)
    result = read_back(path, opened.machine, opened.review)
    after = decide(opened, result.wishes, libraries, "甲", AT)

    assert (result.filled, result.left_open) == (len(rules), ())
    assert (after.score.kept, after.score.lost, after.score.open) == (Decimal("99.5"), Decimal("0.5"), Decimal(0))
    assert after.undecided == ()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_whole_case_saved_by_another_program_scores_as_filled_in(tmp_path: Path) -> None:
    opened = opened_sample("unsigned-draft", tmp_path / "store")
    asked = [f for f in opened.machine.findings if f.outcome is Outcome.UNSURE and f.rule.points and not f.rule.veto]
    cells: Cells = {asked[0].rule.id: {DEDUCTED: 0.25, REASON: "不全"}, asked[1].rule.id: {VERDICT: "符合"}}
    path = filled(tmp_path, cells, opened.review)
    home, out = f"-env:UserInstallation=file://{tmp_path}/profile", tmp_path / "saved"
    command = ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    result = read_back(out / path.name, opened.machine, opened.review)

    after = decide(opened, result.wishes, libraries_in(tmp_path / "store"), "甲", AT)
    assert result.filled == 2
    assert after.score.open == opened.score.open - asked[0].open - asked[1].open
    assert after.score.lost == opened.score.lost + Decimal("0.25")
