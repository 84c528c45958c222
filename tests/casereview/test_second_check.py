"""The check by a second person: sent, passed, sent back with a reason, undone, and never by whoever sent it."""

from __future__ import annotations

from datetime import datetime

import pytest

from casereview.errors import CheckRefusedError, TakenOutError, UnsignableError
from casereview.open_case import CaseLibraries, decide, redo, take_step, take_up, undo
from casereview.opened import Door, OpenCase, Wish
from casereview.steps import CheckState, Deed, PassCheck, Role, SendBack, SendForCheck, SignOff
from casereview.store import Loan, LoanKind, QueueState
from casereview.terms import Outcome
from tests.ui.opened import SAMPLES, read_sample

AT = datetime(2026, 3, 2, 9, 30)
CASE = "fault-signature"


@pytest.fixture
def decided(libraries: CaseLibraries) -> OpenCase:
    """A case of which everything is decided, each by itself."""
    opened = take_up(read_sample(CASE), SAMPLES / CASE, Door.REVIEW, libraries, AT)
    for finding in opened.undecided:
        wish = Wish(finding.rule.id, finding.outcome, Outcome.PASS, reason="核对过")
        opened = decide(opened, (wish,), libraries, "某甲", AT)
    return opened


def state(opened: OpenCase) -> tuple[QueueState, str]:
    return opened.kept.standing.state, opened.kept.standing.check_by


def test_a_review_is_sent_passed_and_signed(libraries: CaseLibraries, decided: OpenCase) -> None:
    sent = take_step(decided, (SendForCheck(),), libraries, "某甲", AT)
    with pytest.raises(UnsignableError, match="复核通过后"):
        take_step(sent, (SignOff("某甲", Role.REVIEWER, AT),), libraries, "某甲", AT)
    passed = take_step(sent, (PassCheck(),), libraries, "某乙", AT)

    assert (state(sent), state(passed)) == ((QueueState.CHECKING, "某甲"), (QueueState.DECIDED_ALL, "某乙"))
    assert passed.check is not None
    assert (passed.check.state, passed.check.by) == (CheckState.PASSED, "某乙")
    assert take_step(passed, (SignOff("某甲", Role.REVIEWER, AT),), libraries, "某甲", AT).signed is not None


def test_it_is_sent_back_with_a_reason_mended_and_sent_again(libraries: CaseLibraries, decided: OpenCase) -> None:
    sent = take_step(decided, (SendForCheck(),), libraries, "某甲", AT)
    back = take_step(sent, (SendBack("第3项理由不足"),), libraries, "某乙", AT)
    with pytest.raises(UnsignableError, match="退回"):
        take_step(back, (SignOff("某甲", Role.REVIEWER, AT),), libraries, "某甲", AT)
    again = take_step(back, (SendForCheck(),), libraries, "某甲", AT)

    assert state(back) == (QueueState.RETURNED, "某乙")
    assert back.check is not None
    assert back.check.reason == "第3项理由不足"
    assert state(again) == (QueueState.CHECKING, "某甲")


def test_a_return_is_undone_and_brought_back(libraries: CaseLibraries, decided: OpenCase) -> None:
    sent = take_step(decided, (SendForCheck(),), libraries, "某甲", AT)
    back = take_step(sent, (SendBack("第3项理由不足"),), libraries, "某乙", AT)

    undone = undo(back, libraries, "某乙", AT)

    assert (undone.check, state(undone)) == (sent.check, (QueueState.CHECKING, "某甲"))
    assert redo(undone, libraries, "某乙", AT).check == back.check
    reopened = take_up(read_sample(CASE), SAMPLES / CASE, Door.REVIEW, libraries, AT)
    assert reopened.check == back.check


def test_what_is_decided_after_a_check_was_not_checked(libraries: CaseLibraries, decided: OpenCase) -> None:
    sent = take_step(decided, (SendForCheck(),), libraries, "某甲", AT)
    passed = take_step(sent, (PassCheck(),), libraries, "某乙", AT)
    changed = next(finding for finding in passed.review.findings if finding.proposed is not None)
    assert changed.proposed is not None
    wish = Wish(changed.rule.id, changed.proposed.outcome, Outcome.NOT_APPLICABLE, reason="另有看法")

    after = decide(passed, (wish,), libraries, "某甲", AT)

    assert after.check is None
    assert state(after) == (QueueState.DECIDED_ALL, "")


@pytest.mark.parametrize(
    ("deed", "by", "why"),
    [
        (PassCheck(), "某甲", "须由他人复核"),
        (SendBack("理由"), "某甲", "须由他人复核"),
        (SendBack("  "), "某乙", "须写明理由"),
        (SendForCheck(), "某甲", "已送复核"),
        (PassCheck(), "", "填写姓名"),
    ],
)
def test_a_check_is_refused_with_a_sentence(
    libraries: CaseLibraries, decided: OpenCase, deed: Deed, by: str, why: str
) -> None:
    sent = take_step(decided, (SendForCheck(),), libraries, "某甲", AT)

    with pytest.raises(CheckRefusedError, match=why):
        take_step(sent, (deed,), libraries, by, AT)
    assert len(libraries.store.steps(sent.kept.id)) == len(sent.steps)


def test_nothing_is_sent_before_all_is_decided(libraries: CaseLibraries) -> None:
    opened = take_up(read_sample(CASE), SAMPLES / CASE, Door.REVIEW, libraries, AT)

    with pytest.raises(CheckRefusedError, match="没有评判"):
        take_step(opened, (SendForCheck(),), libraries, "某甲", AT)
    with pytest.raises(CheckRefusedError, match="没有送复核"):
        take_step(opened, (PassCheck(),), libraries, "某乙", AT)


def test_an_officer_of_the_case_checks_nothing(libraries: CaseLibraries, decided: OpenCase) -> None:
    officer = decided.kept.standing.officers[0]
    sent = take_step(decided, (SendForCheck(),), libraries, "某甲", AT)

    with pytest.raises(CheckRefusedError, match="办案人员"):
        take_step(sent, (PassCheck(),), libraries, officer, AT)


def test_what_somebody_has_taken_out_nobody_else_decides(libraries: CaseLibraries) -> None:
    opened = take_up(read_sample(CASE), SAMPLES / CASE, Door.REVIEW, libraries, AT)
    finding = opened.undecided[0]
    wish = Wish(finding.rule.id, finding.outcome, Outcome.PASS, reason="核对过")
    libraries.store.lend((opened.kept.id,), Loan(LoanKind.OUT, "某乙", AT))

    with pytest.raises(TakenOutError, match="某乙"):
        decide(opened, (wish,), libraries, "某甲", AT)
    libraries.store.lend((opened.kept.id,), Loan(LoanKind.PENDING, "某乙", AT))
    assert decide(opened, (wish,), libraries, "某甲", AT).decisions
