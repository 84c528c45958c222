"""Checks on the dates of the case: their sequence and the limits between them."""

from __future__ import annotations

from casereview.checks.parameters import FactName, KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, not_applicable


def not_before(case: CaseFile, law: LawBook, *, later: FactName, earlier: FactName) -> Verdict:
    """Pass when no `later` date lies before an `earlier` one; the same day passes.

    Not applicable where either date is not stated; unsure where a reading is not certain.
    Values: `later`, `earlier` (their names), `start` (the earlier date), `end` (the later).
    """
    return not_applicable()


def within_days(
    case: CaseFile,
    law: LawBook,
    *,
    start: FactName,
    end: FactName,
    days: int,
    workdays: bool = False,
    extension: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when `end` falls on or before the `days`-th day after `start`; the day of `start` is not counted.

    A paper of `extension` makes a late end a question. Not applicable where `end` is not stated and no paper should
    state it; a date not found asks. Values: `start`, `end` (dates), `elapsed`, `days`.
    """
    return not_applicable()


def waited_after_service(
    case: CaseFile,
    law: LawBook,
    *,
    start: FactName,
    end: FactName,
    days: int,
    workdays: bool = True,
    waiver: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when `end` lies after the `days`-th day from `start`, or a paper of `waiver` says that none was wanted.

    Values: `start`, `end` (dates), `elapsed`, `days`.
    """
    return not_applicable()
