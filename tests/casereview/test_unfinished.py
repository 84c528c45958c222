"""Of a case that was not read to its end the faults met are told, and of everything else that it was not checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from casereview.catalogue import read_catalogue
from casereview.divide import divide
from casereview.errors import UnfinishedError
from casereview.lawbook import read_lawbook
from casereview.load.files import Entry
from casereview.load.reading import read_entry
from casereview.load.stopped import not_read
from casereview.model import CaseFile, Page, ReadPaper, Review, RulePack
from casereview.open_case import CaseLibraries, decide, open_case, take_step
from casereview.opened import NOT_CHECKED, Door, OpenCase, Wish
from casereview.papers import paper_workers
from casereview.pipeline import assembled, judge
from casereview.progress import silent
from casereview.rulepack import pack_folders, read_pack
from casereview.steps import Role, SignOff
from casereview.terms import OrderFrom, Outcome
from casereview.understanding import understood
from casereview.unfinished import so_far, told_so_far
from tests.casereview.load.test_stopped import given_up
from tests.ui.opened import SAMPLES, read_sample

AT = datetime(2026, 3, 2, 9, 30)


def cut_off(case: CaseFile, read: int) -> CaseFile:
    """The case of which only the first files were read."""
    files = list(dict.fromkeys(document.source for document in case.documents))
    return assembled(tuple(_papers(case, files, read)), case.order_from, "", read_catalogue())


def _papers(case: CaseFile, files: list[str], read: int) -> Iterator[ReadPaper]:
    for document in case.documents:
        if document.source in files[:read]:
            facts = tuple(fact for fact in case.facts if fact.source.document == document.id)
            yield ReadPaper(document, facts, case.marks_on(document))
    for name in files[read:]:
        yield from map(ReadPaper, divide((not_read(Entry(name, ())),), read_catalogue()))


def judged(case: CaseFile, by: RulePack) -> Review:
    return judge(case, by, read_lawbook())


def faults(review: Review) -> set[str]:
    return {finding.rule.id for finding in review.findings if finding.outcome is Outcome.FAIL}


@pytest.mark.parametrize("name", ["clean-hearing", "many-faults-word", "fault-order", "fault-signature"])
def test_what_is_a_fault_of_part_of_a_case_is_one_of_the_whole(name: str) -> None:
    case = read_sample(name)
    by = read_pack(pack_folders()["reference"], read_catalogue(), read_lawbook(), examples=False)
    files = len({document.source for document in case.documents})

    whole = faults(judged(case, by))
    for read in (1, files // 3, files // 2, files - 1):
        assert faults(so_far(judged(cut_off(case, read), by))) - whole == set()


@pytest.mark.parametrize("name", ["clean-volume", "many-faults-volume"])
def test_what_is_a_fault_of_the_first_pages_of_a_volume_is_one_of_the_whole(name: str) -> None:
    (path,) = (SAMPLES / name).rglob("*.pdf")
    catalogue = read_catalogue()
    by = read_pack(pack_folders()["reference"], catalogue, read_lawbook(), examples=False)
    volume = read_entry(Entry(path.name, (path,)))

    def found(read: int) -> Review:
        left = (Page(page.number, None, None, (), legibility=0.0) for page in volume.pages[read:])
        file = replace(volume, pages=(*volume.pages[:read], *left))
        return judged(assembled(understood(file, catalogue), OrderFrom.VOLUME, "", catalogue), by)

    whole = faults(found(len(volume.pages)))
    for read in (2, 11, 20, 27):
        assert faults(so_far(found(read))) - whole == set()


def test_what_was_not_met_on_a_paper_was_not_checked_and_is_open() -> None:
    case = read_sample("many-faults-word")
    by = read_pack(pack_folders()["reference"], read_catalogue(), read_lawbook(), examples=False)

    review = so_far(judged(cut_off(case, 20), by))

    assert {finding.outcome for finding in review.findings} <= {Outcome.FAIL, Outcome.UNSURE, Outcome.ERROR}
    assert all(finding.sources for finding in review.findings if finding.message != NOT_CHECKED)
    assert {one.outcome for one in review.findings if one.message == NOT_CHECKED} == {Outcome.UNSURE}
    assert [one for one in told_so_far(review).findings if one.message == NOT_CHECKED] == []


def stopped(libraries: CaseLibraries) -> OpenCase:
    with paper_workers() as workers:
        progress = given_up(lambda _step, done: done == 12)
        return open_case(SAMPLES / "many-faults-word", Door.REVIEW, libraries, progress, workers, AT)


def test_a_case_whose_reading_is_stopped_is_shown_and_nothing_of_it_is_kept(libraries: CaseLibraries) -> None:
    opened = stopped(libraries)

    assert opened.left
    assert opened.is_fixed
    assert {one.outcome for one in opened.undecided} <= {Outcome.FAIL}
    assert libraries.store.runs(opened.kept.id) == ()
    assert libraries.store.cases()[0].standing.decided == 0


def test_a_case_that_was_not_read_to_its_end_is_neither_decided_nor_signed(libraries: CaseLibraries) -> None:
    opened = stopped(libraries)
    finding = opened.review.findings[0]

    with pytest.raises(UnfinishedError):
        decide(opened, (Wish(finding.rule.id, finding.outcome, Outcome.PASS, reason="核对"),), libraries, "某甲", AT)
    with pytest.raises(UnfinishedError):
        take_step(opened, (SignOff("某甲", Role.REVIEWER, AT),), libraries, "某甲", AT)
    assert libraries.store.steps(opened.kept.id) == ()


def test_read_on_to_its_end_it_is_a_case_like_any_other(libraries: CaseLibraries) -> None:
    stopped(libraries)

    with paper_workers() as workers:
        opened = open_case(SAMPLES / "many-faults-word", Door.REVIEW, libraries, silent, workers, AT)

    assert (opened.left, opened.is_fixed) == ((), False)
    assert len(libraries.store.runs(opened.kept.id)) == 1
