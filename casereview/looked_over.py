"""Which papers a person looks at before a case is reviewed: those of no sure kind, and an order nobody can tell."""

from __future__ import annotations

from collections.abc import Iterable

from casereview.checks.absence import is_unread
from casereview.model import CaseFile, Document, Review
from casereview.opened import LookOver
from casereview.steps import AcceptPapers, Step, standing_steps
from casereview.terms import OrderFrom, Outcome

_OF_ORDER = ("in_filing_order", "ends_in_place")


def to_look_over(review: Review, steps: Iterable[Step]) -> LookOver:
    """What somebody still has to look at, of the case as mended so far; nothing where all is sure or was accepted."""
    accepted = [deed for step in standing_steps(steps) for deed in step.deeds if isinstance(deed, AcceptPapers)]
    seen = {paper for deed in accepted for paper in deed.papers}
    papers = tuple(one.id for one in _unsure(review.case) if one.id not in seen)
    return LookOver(papers, order=_is_order_asked(review) and not any(deed.order for deed in accepted))


def _unsure(case: CaseFile) -> Iterable[Document]:
    """The papers that could be read and may be of another kind; what could not be read nobody can mend here."""
    return (one for one in case.documents if one.problem is None and not one.unread and is_unread(one))


def _is_order_asked(review: Review) -> bool:
    """Whether a clause on the order asks, because no file name tells it."""
    if review.case.order_from is not OrderFrom.FILE_NAMES:
        return False
    asking = (finding.rule.check for finding in review.findings if finding.outcome is Outcome.UNSURE)
    return any(bound is not None and bound.check.__name__ in _OF_ORDER for bound in asking)
