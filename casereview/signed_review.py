"""A review as it was signed: kept whole when it is closed, opened again as it was, whatever has become of its pack."""

from __future__ import annotations

from casereview.errors import StoredCaseError
from casereview.lawbook import LawBook
from casereview.model import Finding, Review
from casereview.opened import Door, OpenCase
from casereview.review import Withdrawal
from casereview.score import score
from casereview.sheet.table import sheet_table
from casereview.steps import Step, decisions_in, sign_off_in
from casereview.store import KeptCase, Run
from casereview.store.store import Store
from casereview.stored_review import ClosedReview, closed_bytes, closed_review
from casereview.terms import Outcome

_WAITING = (Outcome.FAIL, Outcome.UNSURE, Outcome.ERROR)


def as_signed(
    kept: KeptCase, run: Run, steps: tuple[Step, ...], door: Door, law: LawBook, store: Store
) -> OpenCase | None:
    """The review of that run as it was signed; None if it was not, or what was kept cannot be taken up again."""
    signed = sign_off_in(steps, run.id)
    content = store.closed_in(run.id) if signed is not None else None
    if content is None:
        return None
    try:
        closed, read = closed_review(content), store.read_in(run.id)
    except StoredCaseError:
        return None
    review, until = closed.review, _until_signed(steps, run.id)
    made = {(d.subject.rule, d.subject.outcome): d for d in decisions_in(until) if not isinstance(d, Withdrawal)}
    standing = {key: d for f in review.findings if f.proposed for key in [_key(f.proposed)] if (d := made.get(key))}
    return OpenCase(
        door=door,
        kept=kept,
        run=run,
        read=read,
        law=law,
        steps=until,
        machine=closed.machine,
        review=review,
        score=closed.score,
        table=sheet_table(review, closed.score),
        undecided=waiting_in(review),
        signed=signed,
        decisions=standing,
        machine_score=score(closed.machine),
    )


def close(opened: OpenCase, store: Store) -> None:
    """Keep the review as it is signed."""
    store.close_review(opened.run.id, closed_bytes(ClosedReview(opened.machine, opened.review, opened.score)))


def waiting_in(review: Review) -> tuple[Finding, ...]:
    """What waits for a person: faults nobody confirmed, and questions."""
    return tuple(one for one in review.findings if one.proposed is None and one.outcome in _WAITING)


def _until_signed(steps: tuple[Step, ...], run: int) -> tuple[Step, ...]:
    """What had been done by then: on a later reading people may have decided otherwise."""
    signing = [step.id for step in steps if step.run == run and step.signs]
    return tuple(step for step in steps if step.id <= signing[-1])


def _key(finding: Finding) -> tuple[str, Outcome]:
    return finding.rule.id, finding.outcome
