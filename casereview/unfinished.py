"""A review of a case that was not read to its end: the faults met so far, and all else not checked.

A paper that is still to be read may excuse, supply or contradict; nothing is called missing, in order or idle for it.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from casereview.errors import UnfinishedError
from casereview.model import CaseFile, Finding, Review, Source
from casereview.opened import NOT_CHECKED, OpenCase
from casereview.score import score
from casereview.sheet.table import sheet_table
from casereview.terms import Outcome, RuleStatus


def unfinished(judged: OpenCase, left: tuple[str, ...]) -> OpenCase:
    """The case as judged so far, of which this was not read: to be looked at, never decided on."""
    review = so_far(judged.machine)
    counted = score(review)
    faults = tuple(finding for finding in review.findings if finding.outcome is Outcome.FAIL)
    return replace(
        judged,
        machine=review,
        review=review,
        score=counted,
        table=sheet_table(review, counted),
        machine_score=counted,
        undecided=faults,
        left=left,
    )


def so_far(review: Review) -> Review:
    """The review with what was met on a paper; every other clause is not checked."""
    return replace(review, findings=tuple(_so_far(finding, review.case) for finding in review.findings))


def told_so_far(review: Review) -> Review:
    """The review without the clauses that were not checked."""
    return replace(review, findings=tuple(one for one in review.findings if one.message != NOT_CHECKED))


def refuse_unfinished(opened: OpenCase) -> None:
    """Raise UnfinishedError for a case that was not read to its end."""
    if opened.left:
        raise UnfinishedError


def _so_far(finding: Finding, case: CaseFile) -> Finding:
    met = finding.outcome in (Outcome.FAIL, Outcome.UNSURE, Outcome.ERROR) and not finding.manual
    if met and finding.sources and all(_was_read(source, case) for source in finding.sources):
        return finding
    points = finding.rule.points if finding.rule.status is RuleStatus.SCORED else Decimal(0)
    return Finding(finding.rule, Outcome.UNSURE, NOT_CHECKED, open=points)


def _was_read(source: Source, case: CaseFile) -> bool:
    document = case.document(source.document)
    return document.problem is None and source.page not in document.unread
