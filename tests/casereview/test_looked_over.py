"""What somebody looks at before a case is reviewed, and that it is asked once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from casereview.model import CaseFile, Retype
from casereview.open_case import take_step, take_up, undo
from casereview.opened import LookOver
from casereview.steps import AcceptPapers
from casereview.terms import OrderFrom
from tests.ui.opened import SAMPLES, libraries_in, opened_sample, read_sample

AT = datetime(2026, 3, 2, 9, 30)
CASE = "fault-signature"


def with_unknown(case: CaseFile, number: int) -> CaseFile:
    """The case of which one paper was not recognised."""
    papers = list(case.documents)
    papers[number] = replace(papers[number], kind="unknown", label="其他材料", confidence=0.0)
    return replace(case, documents=tuple(papers), sha256="unknown")


@pytest.mark.parametrize("name", ["clean-hearing", "clean-volume", "photo-folder", "many-faults-word"])
def test_where_all_is_sure_nothing_is_to_be_looked_at(name: str) -> None:
    assert not opened_sample(name).to_look_over


def test_papers_of_no_sure_kind_are_looked_at_once(tmp_path: Path) -> None:
    libraries = libraries_in(tmp_path)
    read = with_unknown(read_sample(CASE), 5)
    opened = take_up(read, SAMPLES / CASE, opened_sample(CASE).door, libraries, AT)
    paper = read.documents[5].id

    accepted = take_step(opened, (AcceptPapers((paper,)),), libraries, "某甲", AT)
    again = take_up(read, SAMPLES / CASE, opened.door, libraries, AT)

    assert opened.to_look_over == LookOver((paper,))
    assert (accepted.to_look_over, again.to_look_over) == (LookOver(), LookOver())
    assert undo(accepted, libraries, "某甲", AT).to_look_over == LookOver((paper,))


def test_a_paper_whose_kind_a_person_gives_is_sure(tmp_path: Path) -> None:
    libraries = libraries_in(tmp_path)
    read = with_unknown(read_sample(CASE), 5)
    opened = take_up(read, SAMPLES / CASE, opened_sample(CASE).door, libraries, AT)

    mended = take_step(
        opened, (Retype(read.documents[5].id, read_sample(CASE).documents[5].kind),), libraries, "某甲", AT
    )

    assert not mended.to_look_over


def test_an_order_that_no_file_name_tells_is_looked_at_where_a_clause_asks_for_it(tmp_path: Path) -> None:
    case = replace(read_sample(CASE), order_from=OrderFrom.FILE_NAMES)
    cover, *others = case.documents
    moved = replace(case, documents=(*others, cover))

    def asked(read: CaseFile) -> LookOver:
        opened = take_up(read, SAMPLES / CASE, opened_sample(CASE).door, libraries_in(tmp_path / read.sha256), AT)
        return opened.to_look_over

    assert asked(replace(moved, sha256="moved")) == LookOver((), order=True)
    assert not asked(replace(case, sha256="unmoved"))
