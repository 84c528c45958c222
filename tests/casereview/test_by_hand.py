"""A case on paper, scored by hand."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from casereview.by_hand import Particulars, by_clauses, is_paper_path, judge_by_hand, paper_case, paper_place
from casereview.errors import EmptyCaseError, StoreError
from casereview.open_case import CaseLibraries, decide, open_by_hand, open_case, undo
from casereview.opened import Door, OpenCase, Wish
from casereview.papers import paper_workers
from casereview.progress import silent
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.sheet.table import sheet_table
from casereview.terms import Outcome, Stage

TOLD = Particulars("滨澜某厂未培训案", "（滨）应急罚〔2026〕3号", "滨澜区应急管理局", "滨澜某厂")
AT = datetime(2026, 3, 2, 9, 30)


@pytest.fixture
def opened(tmp_path: Path, libraries: CaseLibraries) -> OpenCase:
    return open_by_hand(TOLD, tmp_path, Door.REVIEW, libraries, AT, "reference")


def test_every_clause_is_a_question_and_all_its_points_are_open(opened: OpenCase) -> None:
    assert {finding.outcome for finding in opened.machine.findings} == {Outcome.UNSURE}
    assert all(finding.manual for finding in opened.machine.findings)
    assert (opened.score.total, opened.score.kept, opened.score.open) == (Decimal(100), Decimal(0), Decimal(100))


def test_a_clause_is_asked_once_and_a_veto_by_itself(libraries: CaseLibraries) -> None:
    pack = read_pack(pack_folders()["reference"], libraries.catalogue, libraries.law, examples=False)

    asked = by_clauses(pack)

    plain = [rule.clause for rule in asked.rules if not rule.veto]
    assert len(plain) == len(set(plain))
    assert [r.id for r in asked.rules if r.veto] == [r.id for r in pack.rules if r.veto and r.status == "scored"]
    assert sum((rule.points for rule in asked.rules), Decimal(0)) == pack.total
    assert len(asked.rules) < 90 < len(pack.rules)
    assert by_clauses(asked) == asked
    asks = {rule.id: rule.ask for rule in asked.rules}
    assert asks["clause-1.2"] == "请对照纸质案卷评判。"
    assert asks["seals-of-the-body"] == "对外文书由有权的行政机关盖章，没有以内设机构的印章代替，请对照纸质案卷评判。"
    assert (asked.id, asked.sha256) == (pack.id, pack.sha256)


def test_what_is_not_due_at_the_stage_is_not_asked(libraries: CaseLibraries) -> None:
    pack = read_pack(pack_folders()["reference"], libraries.catalogue, libraries.law, examples=False)
    early = paper_case(Particulars("某案", stage=Stage.INVESTIGATION))

    review = judge_by_hand(early, pack)

    idle = [finding.rule.clause for finding in review.findings if finding.outcome is Outcome.NOT_APPLICABLE]
    assert "9.1" in idle
    assert "1.1" not in idle


def test_decisions_score_the_case_and_are_there_when_it_is_opened_again(
    opened: OpenCase, libraries: CaseLibraries
) -> None:
    asked = [finding.rule for finding in opened.machine.findings if finding.rule.points and not finding.rule.veto]
    wishes = (
        Wish(asked[0].id, Outcome.UNSURE, Outcome.PASS),
        Wish(asked[1].id, Outcome.UNSURE, Outcome.FAIL, Decimal("0.5"), reason="审批表无日期"),
    )

    decide(opened, wishes, libraries, "甲", AT)
    with paper_workers() as workers:
        again = open_case(opened.path, Door.REVIEW, libraries, silent, workers, AT)

    kept = asked[0].points + asked[1].points - Decimal("0.5")
    assert (again.score.kept, again.score.lost) == (kept, Decimal("0.5"))
    assert (again.review.case.title, again.review.case.party) == (TOLD.title, TOLD.party)
    assert again.run.id == opened.run.id
    assert undo(again, libraries, "甲", AT).score == score(opened.machine)


def test_the_sheet_says_that_the_case_was_on_paper(opened: OpenCase) -> None:
    table = sheet_table(opened.review, opened.score)

    told = dict(table.particulars)
    assert (told["案卷形式"], told["案号"], told["被评查单位"]) == ("纸质案卷（人工评分）", TOLD.number, TOLD.agency)
    assert table.notes[0].startswith("本表由评查人员对照纸质案卷逐条评分")
    assert all(row.open or not row.points for chapter in table.chapters for row in chapter.rows)


def test_an_answer_on_paper_stands_alone_for_no_machine_judged(opened: OpenCase, libraries: CaseLibraries) -> None:
    rule = next(finding.rule for finding in opened.machine.findings if finding.rule.clause == "1.3")
    wish = Wish(rule.id, Outcome.UNSURE, Outcome.FAIL, Decimal("0.5"), reason="先告知后立案")

    after = decide(opened, (wish,), libraries, "甲", AT)

    rows = {row.clause: row.reasons for chapter in after.table.chapters for row in chapter.rows}
    assert rows["1.3"] == ("【人工认定】不符合，扣 0.5 分：先告知后立案",)


def test_the_place_is_an_empty_folder_by_the_number_or_the_title(tmp_path: Path) -> None:
    place = paper_place(tmp_path, Particulars("甲/乙:案"))

    assert place == tmp_path / "纸质案卷" / "甲乙案"
    assert is_paper_path(place)
    assert paper_place(tmp_path, TOLD).name == TOLD.number
    assert not is_paper_path(tmp_path / "纸质案卷" / "没有的案")


def test_a_folder_with_files_in_it_is_a_case_like_any_other(tmp_path: Path) -> None:
    place = paper_place(tmp_path, TOLD)
    (place / "01.pdf").write_bytes(b"")

    assert not is_paper_path(place)


def test_a_place_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "纸质案卷").write_text("")

    with pytest.raises(StoreError, match="无法建立"):
        paper_place(tmp_path, TOLD)


def test_an_empty_folder_that_nobody_told_of_is_an_empty_case(tmp_path: Path, libraries: CaseLibraries) -> None:
    with paper_workers() as workers, pytest.raises(EmptyCaseError):
        open_case(paper_place(tmp_path, TOLD), Door.REVIEW, libraries, silent, workers, AT)
