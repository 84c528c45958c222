"""The check that the note at the end counts the papers right."""

from __future__ import annotations

import pytest

from casereview.checks.volume_counts import volume_note_counts
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document


@pytest.mark.parametrize("words", ["本卷共3件。", "本卷齐全完整。"])
def test_without_entries_nothing_is_counted(words: str) -> None:
    assert volume_note_counts(a_case(a_document("volume_note", words)), LawBook()).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("many", "outcome"), [(3, Outcome.PASS), (4, Outcome.PASS), (2, Outcome.FAIL)])
def test_the_note_need_not_count_itself_though_the_list_enters_it(many: int, outcome: Outcome) -> None:
    names = ("立案审批表", "现场检查记录", "询问笔录", "备考表")
    rows = (("序号", "文书名称", "页号"), *((str(n), name, "") for n, name in enumerate(names, 1)))
    papers = [a_document(f"paper{number}", "文书") for number in range(4)]  # one of them is the list of another
    note = a_document("volume_note", f"本卷共{many}件。")
    assert volume_note_counts(a_case(a_document("contents_list", rows), *papers, note), LawBook()).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("本卷内有视听资料光盘1件，共3页。", Outcome.NOT_APPLICABLE),
        ("本卷内有视听资料光盘1件，文书共2件。", Outcome.PASS),
        ("本卷内有视听资料光盘1件，文书共5件。", Outcome.FAIL),
    ],
)
def test_what_is_kept_beside_the_papers_is_none_of_them(words: str, outcome: Outcome) -> None:
    rows = (("序号", "文书名称", "页号"), ("1", "立案审批表", "1"), ("2", "行政处罚决定书", "2"))
    papers = (a_document("filing_approval", "立案"), a_document("penalty_decision", "决定"))
    case = a_case(a_document("contents_list", rows), *papers, a_document("volume_note", words))

    assert volume_note_counts(case, LawBook()).outcome is outcome


def test_of_a_volume_in_two_parts_neither_note_counts_the_papers_of_both() -> None:
    rows = (("序号", "文书名称", "页号"), ("1", "立案审批表", "1"), ("2", "行政处罚决定书", "2"))
    papers = (a_document("filing_approval", "立案"), a_document("penalty_decision", "决定"))
    lists = (a_document("contents_list", rows), a_document("contents_list", rows))
    notes = (a_document("volume_note", "本卷共5件。"), a_document("volume_note", "本卷共1件。"))

    assert volume_note_counts(a_case(*lists, *papers, *notes), LawBook()).outcome is Outcome.NOT_APPLICABLE
    assert volume_note_counts(a_case(lists[0], *papers, notes[0]), LawBook()).outcome is Outcome.FAIL
