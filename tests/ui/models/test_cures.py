"""The cure list as groups and words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtGui import QPalette

from casereview.faults import Fault
from casereview.mending import REMEDIES, CureEntry, CureList, PaperToMend
from casereview.terms import Cure, Outcome
from tests.review_builder import a_document, a_finding, a_rule
from ui.colours import Meaning, colour
from ui.models.cures import cure_columns, cure_groups, people_in, summary_text, unread_text


def an_entry(
    said: str = "《立案审批表》缺少签名。",
    who: str = "承办人",
    cure: Cure = Cure.EXPLAIN,
    outcome: Outcome = Outcome.FAIL,
    document: str | None = "filing",
) -> CureEntry:
    finding = replace(a_finding(a_rule("one"), outcome, message=said, deducted="1.5"), cure=cure)
    return CureEntry(Fault(finding, said, (), document), who, ("如实书面说明情况。", "不得再添。"), Decimal("1.5"))


def a_paper(title: str, *entries: CureEntry, missing: bool = False) -> PaperToMend:
    return PaperToMend(title, None if missing or not title else title, missing, entries)


SIGNED, DATED, LATE = an_entry(), an_entry(who="审批人", cure=Cure.NONE), an_entry(who="审批人", cure=Cure.CORRECT)
ASKED = an_entry("看不清，请核对。", "送达人", outcome=Outcome.UNSURE)
FILING, CLOSING = a_paper("立案审批表", SIGNED, DATED), a_paper("结案审批表", LATE, missing=True)
CURES = CureList((FILING, CLOSING, a_paper("", SIGNED)), (ASKED,), (ASKED,))


def test_papers_come_first_and_questions_after_them() -> None:
    assert [(group.title, group.items) for group in cure_groups(CURES)] == [
        ("《立案审批表》", (SIGNED, DATED)),
        ("卷内未见：《结案审批表》", (LATE,)),
        ("全卷", (SIGNED,)),
        ("请自行核对：系统不能断定的", (ASKED,)),
        ("请自行核对：须由人评判的", (ASKED,)),
    ]


def test_one_person_sees_only_what_is_theirs() -> None:
    assert [(group.title, group.items) for group in cure_groups(CURES, "审批人")] == [
        ("《立案审批表》", (DATED,)),
        ("卷内未见：《结案审批表》", (LATE,)),
    ]
    assert people_in(CURES) == ("承办人", "审批人")


def test_an_entry_is_told_in_its_columns() -> None:
    shown = [column.shown(SIGNED) for column in cure_columns(QPalette)]

    assert shown == ["缺少签名。", "承办人", "须书面说明", "如实书面说明情况。不得再添。", "1.5"]


@pytest.mark.parametrize(
    ("entry", "short"),
    [
        (an_entry("《立案审批表》的罚款数额有误。"), "罚款数额有误。"),
        (an_entry("卷内没有结案审批表。", document=None), "卷内没有结案审批表。"),
        (an_entry("《立案审批表》看不清。", outcome=Outcome.UNSURE), "《立案审批表》看不清。"),
        (an_entry("历时过长。"), "历时过长。"),
    ],
)
def test_the_title_is_not_said_again_under_itself(entry: CureEntry, short: str) -> None:
    assert cure_columns(QPalette)[0].shown(entry) == short


@pytest.mark.parametrize(
    ("entry", "word", "meaning"),
    [
        (an_entry(cure=Cure.SUPPLEMENT), "可补正", Meaning.GOOD),
        (an_entry(cure=Cure.CORRECT), "依法更正", Meaning.GOOD),
        (an_entry(cure=Cure.REDO), "依法重新履行程序", Meaning.GOOD),
        (an_entry(cure=Cure.EXPLAIN), "须书面说明", None),
        (an_entry(cure=Cure.NONE), "不可补正", Meaning.FAULT),
        (ASKED, "请核对", Meaning.QUESTION),
    ],
)
def test_whether_it_can_be_cured_is_a_word_and_a_colour(entry: CureEntry, word: str, meaning: Meaning | None) -> None:
    column = cure_columns(QPalette)[2]

    assert column.shown(entry) == word
    assert column.colour(entry) == (colour(meaning, QPalette()) if meaning else None)


def test_every_cure_has_its_word() -> None:
    assert set(REMEDIES) == set(Cure)


def test_the_summary_counts_what_can_be_done() -> None:
    assert summary_text(CURES) == ("共 4 处问题：能改的 1 处，须书面说明的 2 处，不能补正的 1 处；请核对 2 项。")
    assert summary_text(CureList((), (ASKED,), ())) == "没有发现需要改的问题；请核对 1 项。"


def test_files_that_could_not_be_read_are_named_with_the_reason() -> None:
    torn = replace(a_document("03-立案审批表.doc"), problem="文件已损坏。")

    assert unread_text(replace(CURES, unread=(torn,))) == "未能读取“03-立案审批表.doc”：文件已损坏。"
    assert unread_text(CURES) == ""
