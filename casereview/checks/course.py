"""The course a case has taken, as a condition of rules."""

from __future__ import annotations

from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, failed, passed
from casereview.terms import Procedure, Trait


def case_is(
    case: CaseFile,
    law: LawBook,
    *,
    procedures: tuple[Procedure, ...] = (),
    met: tuple[Trait, ...] = (),
    not_met: tuple[Trait, ...] = (),
) -> Verdict:
    """Pass when the case runs on one of these tracks, has met with one of `met` and with none of `not_met`.

    What is left out asks nothing. For conditions. Values: `procedure`, `traits`.
    """
    on_track = not procedures or case.procedure in procedures
    has_met = not met or any(trait in case.traits for trait in met)
    if on_track and has_met and not any(trait in case.traits for trait in not_met):
        return passed()
    return failed(procedure=case.procedure.value, traits="、".join(case.traits))
