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
    ("procedures", "met", "not_met", "outcome"),
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
    procedures: tuple[Procedure, ...], met: tuple[Trait, ...], not_met: tuple[Trait, ...], outcome: Outcome
) -> None:
    assert case_is(HEARD, LAW, procedures=procedures, met=met, not_met=not_met).outcome is outcome


def test_a_case_that_met_with_nothing_has_none_of_them() -> None:
    plain = replace(HEARD, traits=())

    assert case_is(plain, LAW, not_met=tuple(Trait)).outcome is Outcome.PASS
