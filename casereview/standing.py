"""How a case stands, for lists: made anew with every step."""

from __future__ import annotations

from casereview.model import Officer
from casereview.opened import OpenCase
from casereview.steps import CheckState
from casereview.store import QueueState, Standing

_CHECKED = {CheckState.SENT: QueueState.CHECKING, CheckState.RETURNED: QueueState.RETURNED}


def standing_of(opened: OpenCase) -> Standing:
    """How the case stands, for lists."""
    case, found = opened.review.case, opened.review.findings
    officers = (fact.value for fact in case.facts_of("执法人员") if isinstance(fact.value, Officer))
    return Standing(
        state=_state(opened),
        title=case.title or "",
        number=case.number or "",
        party=case.party or "",
        stage=str(case.stage),
        lower=opened.score.lower,
        upper=opened.score.upper,
        total=opened.score.total,
        vetoes=len(opened.score.proposed_vetoes) + len(opened.score.vetoed),
        undecided=len(opened.undecided),
        decided=sum(finding.proposed is not None for finding in found),
        officers=tuple(dict.fromkeys(officer.name for officer in officers)),
        signed_by=opened.signed.by if opened.signed else "",
        check_by=opened.check.by if opened.check else "",
    )


def _state(opened: OpenCase) -> QueueState:
    if opened.signed:
        return QueueState.SIGNED
    if opened.stale:
        return QueueState.CHANGED
    if opened.check is not None and opened.check.state in _CHECKED:
        return _CHECKED[opened.check.state]
    if not opened.undecided:
        return QueueState.DECIDED_ALL
    return QueueState.UNDER_REVIEW if any(f.proposed for f in opened.review.findings) else QueueState.WAITING
