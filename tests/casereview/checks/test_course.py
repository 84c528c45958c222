"""The course a case has taken, as a condition of rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.course import case_is
from casereview.lawbook import LawBook
from casereview.model import CaseFile
from casereview.terms import Outcome, Procedure, Trait

LAW = LawBook()
HEARD = CaseFile((), procedure=Procedure.FAST, traits=(Trait.HEARD, Trait.UNIT_AND_PERSON))


@pytest.mark.parametrize(
    ("procedures", "any_of", "none_of", "outcome"),
    [
        ((), (), (), Outcome.PASS),
        ((Procedure.FAST, Procedure.ORDINARY), (), (), Outcome.PASS),
        ((Procedure.ORDINARY,), (), (), Outcome.FAIL),
        ((), (Trait.HEARD, Trait.SEIZED), (), Outcome.PASS),
        ((), (Trait.SEIZED,), (), Outcome.FAIL),
        ((), (), (Trait.SEIZED,), Outcome.PASS),
        ((), (Trait.HEARD,), (Trait.UNIT_AND_PERSON,), Outcome.FAIL),
    ],
)
def test_a_rule_applies_by_track_and_by_what_the_case_has_met_with(
    procedures: tuple[Procedure, ...], any_of: tuple[Trait, ...], none_of: tuple[Trait, ...], outcome: Outcome
) -> None:
    assert case_is(HEARD, LAW, procedures=procedures, any_of=any_of, none_of=none_of).outcome is outcome


def test_a_case_that_met_with_nothing_has_none_of_them() -> None:
    plain = replace(HEARD, traits=())

    assert case_is(plain, LAW, none_of=tuple(Trait)).outcome is Outcome.PASS
