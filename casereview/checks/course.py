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
    any_of: tuple[Trait, ...] = (),
    none_of: tuple[Trait, ...] = (),
) -> Verdict:
    """Pass when the case runs on one of these tracks, has met with one of `any_of` and with none of `none_of`.

    What is left out asks nothing. For conditions. Values: `procedure`, `traits`.
    """
    on_track = not procedures or case.procedure in procedures
    met = not any_of or any(trait in case.traits for trait in any_of)
    if on_track and met and not any(trait in case.traits for trait in none_of):
        return passed()
    return failed(procedure=case.procedure.value, traits="、".join(case.traits))
