"""What a person sets of the course of a case."""

from __future__ import annotations

import pytest

from casereview.model import CaseFile, Course
from casereview.terms import Procedure, Stage, Trait
from ui.models.course import course_set

READ = CaseFile((), stage=Stage.CLOSED, procedure=Procedure.ORDINARY, traits=(Trait.HEARD, Trait.SEIZED))


@pytest.mark.parametrize(
    ("stage", "procedure", "traits", "expected"),
    [
        (Stage.CLOSED, Procedure.ORDINARY, (Trait.SEIZED, Trait.HEARD), Course()),  # as read, in whatever order
        (Stage.DECIDED, Procedure.ORDINARY, (Trait.HEARD, Trait.SEIZED), Course(stage=Stage.DECIDED)),
        (Stage.CLOSED, Procedure.FAST, (Trait.HEARD, Trait.SEIZED), Course(procedure=Procedure.FAST)),
        (
            Stage.CLOSED,
            Procedure.ORDINARY,
            (Trait.UNIT_AND_PERSON, Trait.SEIZED, Trait.ACCIDENT),
            Course(met=(Trait.ACCIDENT, Trait.UNIT_AND_PERSON), not_met=(Trait.HEARD,)),
        ),
    ],
)
def test_only_what_differs_from_what_was_read_is_set(
    stage: Stage, procedure: Procedure, traits: tuple[Trait, ...], expected: Course
) -> None:
    course = course_set(READ, stage, procedure, traits)

    assert course == expected
    assert set(course.taken_by(READ).traits) == set(traits)
