"""The check of decided reviews by a second person: sent, passed or sent back with a reason, all of it in the log."""

from __future__ import annotations

from collections.abc import Sequence

from casereview.errors import CheckRefusedError
from casereview.opened import OpenCase
from casereview.signing_off import officers_of
from casereview.steps import (
    AcceptPapers,
    CheckState,
    Deed,
    PassCheck,
    SecondCheck,
    SendBack,
    SendForCheck,
    Step,
    standing_steps,
)
from casereview.text import squeezed

_STATES = {
    SendForCheck: CheckState.SENT,
    PassCheck: CheckState.PASSED,
    SendBack: CheckState.RETURNED,
}


def second_check_in(steps: Sequence[Step], run: int) -> SecondCheck | None:
    """How the check of this run stands; one that was passed counts no more once something else was decided."""
    last: SecondCheck | None = None
    for step in standing_steps(steps):
        for deed in step.deeds if step.run == run else ():
            if isinstance(deed, SendForCheck | PassCheck | SendBack):
                reason = deed.reason if isinstance(deed, SendBack) else ""
                last = SecondCheck(_STATES[type(deed)], step.by, step.at, reason)
            elif last is not None and last.state is CheckState.PASSED and not isinstance(deed, AcceptPapers):
                last = None if not step.signs else last
    return last


def refuse_check(opened: OpenCase, deed: Deed, by: str) -> None:
    """Raise CheckRefusedError for a check that cannot be asked for or given by this person now."""
    if not isinstance(deed, SendForCheck | PassCheck | SendBack):
        return
    if why := _of_anybody(opened, by) or (_of_sending(opened) if isinstance(deed, SendForCheck) else ""):
        raise CheckRefusedError(why)
    if not isinstance(deed, SendForCheck) and (why := _of_checking(opened, by)):
        raise CheckRefusedError(why)
    if isinstance(deed, SendBack) and not deed.reason.strip():
        raise CheckRefusedError("退回复核须写明理由")


def _of_anybody(opened: OpenCase, by: str) -> str:
    if opened.is_self_check:
        return "自查不送复核，需要评查的，请从“评查”打开案卷"
    if not by.strip():
        return "请先在设置中填写姓名"
    return f"{by}是本案的办案人员，不能参与复核" if squeezed(by) in officers_of(opened.review.case) else ""


def _of_sending(opened: OpenCase) -> str:
    if opened.check is not None and opened.check.state is CheckState.SENT:
        return "本案已送复核"
    return f"还有{len(opened.undecided)}项没有评判，请评完后再送复核" if opened.undecided else ""


def _of_checking(opened: OpenCase, by: str) -> str:
    check = opened.check
    if check is None or check.state is not CheckState.SENT:
        return "本案没有送复核"
    return f"本案由{by}送复核，须由他人复核" if squeezed(by) == squeezed(check.by) else ""
