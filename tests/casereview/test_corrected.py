"""A case as a person has mended its papers: read as if its files had been divided and named so from the start."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.catalogue import read_catalogue
from casereview.classify import classify
from casereview.corrected import corrected, unfitting
from casereview.extract.facts import facts_of
from casereview.extract.marks import extract_marks
from casereview.model import CaseFile, Correction, Document, Fact, Mark, Merge, ReadPaper, Reorder, Retype, Split
from casereview.open_case import CaseLibraries, redo, take_step, take_up, undo
from casereview.opened import Door, OpenCase
from casereview.papers import paper_workers
from casereview.pipeline import assembled, read_case
from casereview.progress import silent
from casereview.terms import OrderFrom
from casereview.text import flow_of
from tests.ui.opened import AT, SAMPLES, read_sample

CATALOGUE = read_catalogue()
VOLUME = "many-faults-volume"


@pytest.fixture
def case() -> CaseFile:
    return read_sample(VOLUME)


def mended(case: CaseFile, *corrections: Correction) -> CaseFile:
    return corrected(case, corrections, CATALOGUE)


def long_one(case: CaseFile) -> Document:
    return next(document for document in case.documents if len(document.pages) > 1)


def cut_at(document: Document) -> tuple[Split, str, str]:
    """A cut before the second page, and the ids of what it makes."""
    stem = document.id.partition(":")[0]
    first, second, last = document.pages[0].number, document.pages[1].number, document.pages[-1].number
    return Split(document.id, second), f"{stem}:{first}-{first}", f"{stem}:{second}-{last}"


def said(case: CaseFile, document_id: str) -> tuple[tuple[Fact, ...], tuple[Mark, ...]]:
    """What a document says and bears."""
    facts = tuple(fact for fact in case.facts if fact.source.document == document_id)
    return facts, tuple(mark for mark in case.marks if mark.source.document == document_id)


def order(case: CaseFile) -> tuple[str, ...]:
    return tuple(document.id for document in case.documents)


def test_without_corrections_the_case_is_the_one_that_was_read(case: CaseFile) -> None:
    assert mended(case) is case


@pytest.mark.parametrize("name", [VOLUME, "clean-tianjin", "clean-fire", "clean-hearing", "unsigned-draft"])
def test_agreeing_with_what_was_read_changes_nothing(name: str) -> None:
    case = read_sample(name)
    agreed = [Retype(one.id, one.kind) for one in case.documents if one.confidence >= 0.8]

    assert len(agreed) > 10
    assert mended(case, *agreed) == case


def test_what_was_split_and_put_together_again_is_as_it_was_read(case: CaseFile) -> None:
    split, first, second = cut_at(long_one(case))

    assert mended(case, split, Merge(first, second)) == case


def test_what_was_put_together_and_split_again_is_as_it_was_read(case: CaseFile) -> None:
    first, second = case.documents[4], case.documents[5]
    whole = f"{first.id.partition('-')[0]}-{second.pages[-1].number}"

    assert mended(case, Merge(first.id, second.id), Split(whole, second.pages[0].number)) == case


def test_papers_that_part_a_page_are_put_together_and_split_where_they_parted(case: CaseFile) -> None:
    parted = page_parted(case, case.documents[3])
    upper, lower = parted.documents[3], parted.documents[4]

    whole = mended(parted, Merge(upper.id, lower.id))

    assert (upper.id[16:], lower.id[16:]) == (":5-5", ":5-5.1")
    assert order(whole) == order(case)
    assert [page.number for page in whole.documents[3].pages] == [5, 5]
    assert mended(parted, Merge(upper.id, lower.id), Split(upper.id, 5)) == parted
    assert unfitting(parted, (Merge(case.documents[2].id, lower.id),), CATALOGUE) != ()


def page_parted(case: CaseFile, document: Document) -> CaseFile:
    """The case with two papers on the page of this document."""
    (page,) = document.pages
    half = len(page.blocks) // 2
    parts = (replace(page, blocks=page.blocks[:half]), replace(page, blocks=page.blocks[half:], graphics=()))
    papers = []
    for one in case.documents:
        for number, part in enumerate(parts if one.id == document.id else (None,)):
            made = one if part is None else replace(one, pages=(part,), flow=flow_of((part,)), number=None)
            made = replace(made, id=one.id + (f".{number}" if number else ""))
            (known,) = (made,) if part is None else classify((made,), CATALOGUE)
            papers.append(ReadPaper(known, facts_of(known, CATALOGUE), extract_marks((known,), CATALOGUE)))
    return assembled(tuple(papers), case.order_from, case.sha256, CATALOGUE)


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_any_merging_and_splitting_back_leaves_the_case_as_it_was_read(data: st.DataObject) -> None:
    case = read_sample(VOLUME)
    made: list[Correction] = []
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(case.documents) - 2))
        first, second = case.documents[at], case.documents[at + 1]
        whole = f"{first.id.partition('-')[0]}-{second.pages[-1].number}"
        made += [Merge(first.id, second.id), Split(whole, second.pages[0].number)]

    assert mended(case, *made) == case


def test_a_document_of_another_kind_is_heard_as_that_kind_and_the_others_stay_as_they_were(case: CaseFile) -> None:
    decision = case.of_kind("penalty_decision")[0]

    after = mended(case, Retype(decision.id, "party_material"))

    now = after.document(decision.id)
    assert (now.kind, now.label, now.confidence) == ("party_material", CATALOGUE.kinds["party_material"].label, 1.0)
    assert now.title == decision.title
    assert "处罚决定日期" in {fact.name for fact in said(case, decision.id)[0]}
    assert "处罚决定日期" not in {fact.name for fact in said(after, decision.id)[0]}
    assert {mark.role for mark in said(after, decision.id)[1]} == {"提供单位印章"}
    others = [document for document in case.documents if document.id != decision.id]
    assert [after.document(one.id) for one in others] == others
    assert [said(after, one.id) for one in others] == [said(case, one.id) for one in others]


def test_typed_back_it_is_the_case_that_was_read(case: CaseFile) -> None:
    decision = case.of_kind("penalty_decision")[0]

    assert mended(case, Retype(decision.id, "party_material"), Retype(decision.id, decision.kind)) == case


def test_what_another_paper_did_not_let_a_paper_say_stands_when_that_one_is_another() -> None:
    case = read_sample("clean-tianjin")
    cover = case.of_kind("volume_cover")[0]

    after = mended(case, Retype(cover.id, "party_material"), Retype(cover.id, "volume_cover"))

    assert after == case
    assert order(mended(case, Retype(cover.id, "party_material"))) == order(case)


def test_a_split_gives_two_papers_named_as_dividing_would_have_named_them(case: CaseFile) -> None:
    whole = long_one(case)
    split, first, second = cut_at(whole)

    after = mended(case, split)

    at = order(case).index(whole.id)
    assert order(after) == (*order(case)[:at], first, second, *order(case)[at + 1 :])
    assert after.document(first).pages + after.document(second).pages == whole.pages
    assert after.document(first).kind == whole.kind
    assert said(after, whole.id) == ((), ())


def test_the_parts_of_a_split_can_be_typed_and_the_kind_a_person_gave_stays_with_the_first(case: CaseFile) -> None:
    whole = long_one(case)
    split, first, second = cut_at(whole)

    after = mended(case, Retype(whole.id, "inquiry_record"), split, Retype(second, "party_material"))

    assert after.document(first).kind == "inquiry_record"
    assert after.document(second).kind == "party_material"


def test_only_what_follows_in_the_same_file_can_be_put_together(case: CaseFile) -> None:
    first, second, third = case.documents[:3]
    wrong: tuple[Correction, ...] = (Merge(second.id, first.id), Merge(first.id, third.id), Merge(first.id, first.id))

    assert unfitting(case, wrong, CATALOGUE) == wrong
    assert mended(case, *wrong) is case


def test_an_order_that_a_person_gives_holds_and_what_it_does_not_name_follows_what_it_followed(case: CaseFile) -> None:
    ids = order(case)

    after = mended(case, Reorder((ids[3], ids[1])))

    assert order(after) == (ids[0], *ids[3:], *ids[1:3])
    assert [fact.source.document for fact in after.facts] == sorted(
        (fact.source.document for fact in case.facts), key=order(after).index
    )
    assert set(after.facts) == set(case.facts)
    assert after.order_from is OrderFrom.VOLUME


def test_the_order_of_files_without_numbers_is_as_good_as_numbered_once_a_person_gave_it(tmp_path: Path) -> None:
    case = unnumbered(tmp_path, contents=False)

    after = mended(case, Reorder(tuple(reversed(order(case)))))
    as_it_lies = mended(case, Reorder(order(case)))

    assert case.order_from is OrderFrom.FILE_NAMES
    assert (order(as_it_lies), as_it_lies.order_from) == (order(case), OrderFrom.FILE_NUMBERS)
    assert (order(after), after.order_from) == (tuple(reversed(order(case))), OrderFrom.FILE_NUMBERS)


def test_a_paper_that_is_the_contents_list_after_all_orders_the_others_anew(tmp_path: Path) -> None:
    case = unnumbered(tmp_path, contents=True)
    (contents,) = case.of_kind("contents_list")

    without = mended(case, Retype(contents.id, "party_material"))
    again = mended(case, Retype(contents.id, "party_material"), Retype(contents.id, "contents_list"))

    assert case.order_from is OrderFrom.CONTENTS_LIST
    assert without.order_from is OrderFrom.FILE_NAMES
    assert order(without) != order(case)
    assert again == case


def unnumbered(folder: Path, *, contents: bool) -> CaseFile:
    """A sample whose files lost the numbers in front of their names."""
    for path in (SAMPLES / "clean-tianjin").rglob("*.docx"):
        if contents or "目录" not in path.name:
            shutil.copy(path, folder / path.name.lstrip("0123456789-_.、 "))
    with paper_workers() as workers:
        return read_case(folder, CATALOGUE, silent, workers)


def test_what_refers_to_a_document_that_is_gone_is_passed_over_and_told(case: CaseFile) -> None:
    document = case.documents[3]
    gone = (
        Retype("别的:1-1", "party_material"),
        Split(document.id, document.pages[0].number),
        Split(document.id, 999),
        Reorder(("别的:1-1", document.id)),
        Retype(document.id, "没有这种文书"),
    )
    stands = Retype(document.id, "party_material")

    assert unfitting(case, (*gone, stands), CATALOGUE) == gone
    assert mended(case, *gone, stands) == mended(case, stands)


def test_a_file_that_could_not_be_read_takes_the_kind_a_person_gives_it(tmp_path: Path) -> None:
    shutil.copy(min((SAMPLES / "clean-tianjin").rglob("*.docx")), tmp_path / "01.docx")
    (tmp_path / "02.docx").write_bytes(b"")
    with paper_workers() as workers:
        case = read_case(tmp_path, CATALOGUE, silent, workers)
    unread = next(document for document in case.documents if document.problem)

    after = mended(case, Retype(unread.id, "business_licence"))

    assert after.document(unread.id).kind == "business_licence"
    assert after.document(unread.id).problem == unread.problem


def test_corrections_are_undone_redone_and_remembered_for_the_same_files(
    case: CaseFile, libraries: CaseLibraries, tmp_path: Path
) -> None:
    opened = up(case, libraries, tmp_path)
    split, first, second = cut_at(long_one(case))
    deeds: tuple[Correction, ...] = (split, Retype(second, "party_material"), Reorder((second, first)))

    taken = take_step(opened, deeds, libraries, "甲", AT)

    assert taken.review.case == mended(case, *deeds)
    assert taken.read is case
    back = undo(taken, libraries, "甲", AT)
    assert (back.review, back.score) == (opened.review, opened.score)
    forth = redo(back, libraries, "甲", AT)
    assert (forth.review, forth.score) == (taken.review, taken.score)
    again = up(case, libraries, tmp_path)
    assert (again.review, again.score) == (taken.review, taken.score)


def test_a_correction_moves_the_points_the_paper_stands_for(libraries: CaseLibraries, tmp_path: Path) -> None:
    case = read_sample("clean-tianjin")
    opened = up(case, libraries, tmp_path)
    decision = case.of_kind("penalty_decision")[0]

    taken = take_step(opened, (Retype(decision.id, "party_material"),), libraries, "甲", AT)

    assert opened.score.upper == 100
    assert taken.score.upper < 100
    assert taken.review.case.of_kind("penalty_decision") == ()


def up(read: CaseFile, libraries: CaseLibraries, folder: Path) -> OpenCase:
    return take_up(read, folder / "案卷", Door.REVIEW, libraries, AT)
