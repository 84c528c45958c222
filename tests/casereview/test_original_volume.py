"""What only the paper volume can tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from casereview.defects import Defect, read_defects
from casereview.model import Bound, Finding, Page, Source, passed
from casereview.open_case import decide
from casereview.opened import Wish
from casereview.original_volume import is_of_the_volume, volume_questions
from casereview.terms import Outcome, Topic, VetoMode
from tests.review_builder import a_document, a_finding, a_review, a_rule
from tests.ui.opened import AT, libraries_in, opened_sample

DEFECTS: Mapping[str, Defect] = read_defects()
CHECK = Bound(lambda _case, _law: passed(), {})
WORD, SCAN = a_document(), replace(a_document("02.pdf"), pages=(Page(1, 595, 842, ()),))


def asked(topic: Topic, *, paper: bool = False, checked: bool = False, covers: tuple[str, ...] = ()) -> Finding:
    rule = replace(a_rule("one"), topic=topic, covers=covers, check=CHECK if checked else None)
    return a_finding(rule, Outcome.UNSURE, Source((SCAN if paper else WORD).id, 1), left="4", message="请核对")


@pytest.mark.parametrize(
    ("finding", "is_asked"),
    [
        (asked(Topic.ARCHIVE), True),
        (asked(Topic.ARCHIVE, checked=True), True),
        (asked(Topic.ORDER, checked=True), True),  # the order of files is not that of the volume
        (asked(Topic.CONTENT, covers=("D124",)), True),
        (asked(Topic.CONTENT, covers=("D005",)), False),
        (asked(Topic.SIGNATURE, checked=True), True),
        (asked(Topic.SIGNATURE, checked=True, paper=True), False),  # the scan shows the ink
        (asked(Topic.EVIDENCE, checked=True, covers=("D132",)), False),
    ],
)
def test_a_question_is_of_the_volume_where_no_file_shows_it(finding: Finding, is_asked: bool) -> None:
    case = replace(a_review().case, documents=(WORD, SCAN))

    assert is_of_the_volume(finding, case) is is_asked


def test_faults_vetoes_and_what_is_decided_are_not_asked() -> None:
    question = asked(Topic.ARCHIVE)
    review = a_review([question])

    for other in (
        replace(question, outcome=Outcome.FAIL),
        replace(question, outcome=Outcome.PASS, proposed=question),
        replace(question, rule=replace(question.rule, veto=VetoMode.FAIL)),
    ):
        assert not is_of_the_volume(other, review.case)


def test_binding_pencil_seams_folios_and_retention_are_one_question_with_what_to_look_at() -> None:
    opened = opened_sample("unsigned-draft")

    checklist, volume = volume_questions(opened.review, DEFECTS)

    assert (checklist.rule, checklist.counts) == ("signature-checklist", False)
    assert (volume.rule, volume.points, volume.owes_reason) == ("volume-bound-and-tidy", Decimal("0.5"), False)
    assert volume.looks == (
        "用铅笔签写",
        "空白栏没有划去",
        "没有编页码或者页码混乱",
        "没有一案一卷、没有装订或者没有写保管期限",
        "文书格式不统一",
        "卷内页面松散、缺失或者不整洁",
        "骑缝处是否有签名或者骑缝章（规定须骑缝的文书）",
    )


def test_answers_close_the_group_in_one_step(tmp_path: Path) -> None:
    opened = opened_sample("unsigned-draft", tmp_path)
    questions = volume_questions(opened.review, DEFECTS)
    wishes = tuple(Wish(question.rule, question.outcome, Outcome.PASS) for question in questions)

    after = decide(opened, wishes, libraries_in(tmp_path), "甲", AT)

    assert volume_questions(after.review, DEFECTS) == ()
    assert len(after.steps) == 1
