"""Which commands stand ready for a case as it lies on the desk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from casereview.steps import Role, SignOff
from tests.ui.case_builder import on_desk
from tests.ui.opened import AT
from ui.commands import COMMANDS
from ui.offered import offered


def test_without_a_case_none_is_ready_that_needs_one() -> None:
    assert set(offered(None).values()) == {False}
    assert set(offered(None)) <= {command.id for command in COMMANDS}


def test_an_open_review_takes_all_of_them(tmp_path: Path) -> None:
    assert set(offered(on_desk(tmp_path).opened).values()) == {True}


def test_a_signed_review_is_handed_over_and_no_more_decided(tmp_path: Path) -> None:
    ready = offered(replace(on_desk(tmp_path).opened, signed=SignOff("某甲", Role.REVIEWER, AT)))

    assert (ready["export"], ready["confirm"], ready["undo"], ready["find"]) == (True, False, False, True)


def test_a_case_not_read_to_its_end_is_only_looked_at(tmp_path: Path) -> None:
    ready = offered(replace(on_desk(tmp_path).opened, left=("甲.docx",)))

    assert (ready["export"], ready["confirm"], ready["show_sheet"], ready["check_again"]) == (False, False, False, True)
