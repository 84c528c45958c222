"""A lawful case is lawful on its own course at every stage; on another course it owes what that course asks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.model import CaseFile, Course
from casereview.pipeline import choose_pack, judge, read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Outcome, Procedure, Stage, Trait

SAMPLES = Path(__file__).parent.parent / "sample_cases"
CATALOGUE, LAW = read_catalogue(), read_lawbook()
COURSES = {
    "course-summary": (Procedure.SUMMARY, ()),
    "course-fast-fire": (Procedure.FAST, ()),
    "course-accident": (Procedure.ORDINARY, (Trait.ACCIDENT, Trait.UNIT_AND_PERSON)),
    "course-seized": (Procedure.ORDINARY, (Trait.PRESERVED, Trait.SEIZED)),
    "course-no-penalty": (Procedure.ORDINARY, (Trait.UNPUNISHED,)),
    "course-transferred": (Procedure.ORDINARY, (Trait.TRANSFERRED, Trait.UNDECIDED)),
    "clean-hearing": (Procedure.ORDINARY, (Trait.HEARD,)),
}

ASKED = {"decided-within-former-limit"}
"""What a lawful case is asked all the same: a decision after more than thirty days, under the rule of its time."""


@cache
def read(name: str) -> CaseFile:
    return read_case(SAMPLES / name, CATALOGUE)


def broken(case: CaseFile, course: Course) -> set[str]:
    pack = read_pack(pack_folders()[choose_pack(case, pack_folders())], CATALOGUE, LAW)
    findings = judge(case, pack, LAW, course=course).findings
    return {f.rule.id for f in findings if f.outcome in (Outcome.FAIL, Outcome.UNSURE) and not f.manual}


@pytest.mark.parametrize("name", COURSES)
def test_a_case_is_read_on_its_course(name: str) -> None:
    assert (read(name).procedure, read(name).traits) == COURSES[name]


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("name", COURSES)
def test_a_lawful_case_owes_nothing_at_any_stage(name: str, stage: Stage) -> None:
    assert broken(read(name), Course(stage=stage)) <= ASKED


@pytest.mark.parametrize(
    ("name", "course", "owed"),
    [
        ("course-summary", Course(procedure=Procedure.ORDINARY), {"filing-approved", "party-notified"}),
        ("course-transferred", Course(not_met=(Trait.UNDECIDED,)), {"decision-made", "party-notified"}),
        ("course-no-penalty", Course(not_met=(Trait.UNPUNISHED,)), {"party-notified"}),
        ("clean-tianjin", Course(met=(Trait.HEARD,)), {"hearing-recorded"}),
        ("clean-tianjin", Course(met=(Trait.TRANSFERRED,)), {"transfer-letter-enclosed"}),
        ("clean-fire", Course(procedure=Procedure.FAST), {"fast-handling-agreed"}),
    ],
)
def test_a_course_that_a_person_gives_asks_what_it_asks(name: str, course: Course, owed: set[str]) -> None:
    assert owed <= broken(read(name), course)
