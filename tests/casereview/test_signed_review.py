"""A review that was signed and lies behind a newer one: opened as it was signed, never written to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from casereview.errors import SignedError, StoredCaseError
from casereview.open_case import CaseLibraries, decide, open_signed, take_step, take_up
from casereview.opened import Door, OpenCase, Wish
from casereview.steps import Role, SignOff
from casereview.terms import Outcome
from tests.ui.opened import SAMPLES, read_sample

AT = datetime(2026, 3, 2, 9, 30)
CASE = "fault-signature"


def wishes(opened: OpenCase, verdict: Outcome, reason: str) -> tuple[Wish, ...]:
    return tuple(Wish(one.rule.id, one.outcome, verdict, reason=reason) for one in opened.undecided)


def signed(libraries: CaseLibraries) -> OpenCase:
    opened = take_up(read_sample(CASE), SAMPLES / CASE, Door.REVIEW, libraries, AT)
    for wish in wishes(opened, Outcome.PASS, "核对过"):
        opened = decide(opened, (wish,), libraries, "某甲", AT)
    return take_step(opened, (SignOff("某甲", Role.REVIEWER, AT),), libraries, "某甲", AT)


def reviewed_again(libraries: CaseLibraries) -> OpenCase:
    """The case after it was changed, on which somebody else says otherwise."""
    read = replace(read_sample(CASE), sha256="changed")
    opened = take_up(read, SAMPLES / CASE, Door.REVIEW, libraries, AT + timedelta(days=1))
    first = next(finding for finding in opened.machine.findings if finding.outcome is Outcome.UNSURE)
    wish = Wish(first.rule.id, first.outcome, Outcome.NOT_APPLICABLE, reason="另有看法")
    return decide(opened, (wish,), libraries, "某乙", AT + timedelta(days=1))


def told(opened: OpenCase) -> list[tuple[object, ...]]:
    return [(one.rule.id, one.outcome, one.message, one.sources, one.deducted) for one in opened.review.findings]


def test_it_is_as_it_was_signed_whatever_was_decided_since(libraries: CaseLibraries) -> None:
    before = signed(libraries)
    latest = reviewed_again(libraries)

    seen = open_signed(latest, before.run.id, libraries)

    assert latest.signed_before == {before.run.id: before.signed}
    assert told(seen) == told(before)
    assert (seen.score, seen.steps) == (before.score, before.steps)
    assert seen.decisions == before.decisions
    assert (seen.behind, seen.is_fixed, seen.signed_before) == (True, True, {})


def test_nothing_is_done_to_it(libraries: CaseLibraries) -> None:
    before = signed(libraries)
    latest = reviewed_again(libraries)
    seen = open_signed(latest, before.run.id, libraries)
    log = libraries.store.steps(latest.kept.id)

    with pytest.raises(SignedError):
        take_step(seen, (SignOff("某丙", Role.LEAD, AT),), libraries, "某丙", AT)

    assert libraries.store.steps(latest.kept.id) == log
    assert libraries.store.cases()[0].standing == latest.kept.standing


def test_a_run_that_was_not_signed_is_refused(libraries: CaseLibraries) -> None:
    signed(libraries)
    latest = reviewed_again(libraries)

    with pytest.raises(StoredCaseError):
        open_signed(latest, latest.run.id, libraries)
