"""Which paper of one reading is which of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from casereview.model import CaseFile, Document
from casereview.same_papers import same_papers
from tests.builders import a_case, a_document


def paper(kind: str, id: str, *lines: str, source: str = "", title: str = "", number: str | None = None) -> Document:
    made = a_document(kind, *lines, id=id, title=title or None)
    return replace(made, source=source or made.source, number=number)


def known(before: Sequence[Document], after: Sequence[Document]) -> dict[str, str]:
    return dict(same_papers(a_case(*before), a_case(*after)))


def test_a_paper_written_anew_is_known_by_its_file_and_kind() -> None:
    old = paper("filing_approval", "a1", "承办人", source="03-立案审批表.docx")
    new = paper("filing_approval", "a2", "承办人某甲", source="03-立案审批表.docx")

    assert known([old], [new]) == {"a1": "a2"}


def test_a_paper_that_was_renumbered_is_known_by_its_number_or_its_title() -> None:
    old = [
        paper("penalty_decision", "d1", source="03.docx", number="某应急罚〔2025〕1号"),
        paper("filing_approval", "f1", source="04.docx", title="立案审批表"),
    ]
    new = [
        paper("filing_approval", "f2", source="03.docx", title="立案审批表"),
        paper("penalty_decision", "d2", source="16.docx", number="某应急罚〔2025〕1号"),
    ]

    assert known(old, new) == {"d1": "d2", "f1": "f2"}


def test_of_several_papers_of_one_title_those_that_say_the_same_belong_together() -> None:
    old = [
        paper("inquiry_record", "x1", "问甲", "答甲", title="询问笔录"),
        paper("inquiry_record", "y1", "问乙", "答乙", title="询问笔录"),
    ]
    new = [
        paper("inquiry_record", "z2", "问丙", "答丙", title="询问笔录"),
        paper("inquiry_record", "y2", "问乙", "答乙", "已签", title="询问笔录"),
        paper("inquiry_record", "x2", "问甲", "答甲", title="询问笔录"),
    ]

    assert known(old, new) == {"x1": "x2", "y1": "y2"}


def test_a_paper_whose_kind_was_read_otherwise_is_known_by_its_place_in_the_file() -> None:
    assert known([paper("unknown", "a1", source="07.pdf")], [paper("item_list", "a2", source="07.pdf")]) == {"a1": "a2"}


def test_papers_of_other_kinds_and_files_are_strangers() -> None:
    assert known([paper("filing_approval", "a")], [paper("closing_approval", "b")]) == {}


KINDS = st.sampled_from(["filing_approval", "inquiry_record", "unknown"])
PAPERS = st.lists(st.tuples(KINDS, st.sampled_from("ABC"), st.sampled_from(["甲", "乙", ""])), max_size=6)


def case_of(papers: list[tuple[str, str, str]], run: str) -> CaseFile:
    return a_case(*(paper(k, f"{run}{n}", t, source=f"{s}.docx", title=t) for n, (k, s, t) in enumerate(papers)))


@given(PAPERS, PAPERS)
def test_no_paper_stands_for_two(before: list[tuple[str, str, str]], after: list[tuple[str, str, str]]) -> None:
    old, new = case_of(before, "old"), case_of(after, "new")

    pairs = same_papers(old, new)

    assert len(set(pairs.values())) == len(pairs)
    assert set(pairs) <= {one.id for one in old.documents}
    assert set(pairs.values()) <= {one.id for one in new.documents}


@given(PAPERS)
def test_every_paper_of_a_reading_is_itself(papers: list[tuple[str, str, str]]) -> None:
    case = case_of(papers, "one")

    assert dict(same_papers(case, case)) == {one.id: one.id for one in case.documents}
