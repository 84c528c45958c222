"""What the other papers of a case tell of a place that may be unsigned."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId, Role
from casereview.checks.signing import signed
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Mark
from casereview.terms import MarkKind, MarkState, Outcome
from tests.builders import a_case, a_document, scanned

LAW = LawBook()
KINDS = ("filing_approval", "case_approval", "closing_approval")
P, B, T = MarkState.PRESENT, MarkState.BLANK, MarkState.TYPED


def marks_on(paper: Document, role: str, *states: MarkState) -> tuple[Mark, ...]:
    return tuple(
        Mark(MarkKind.SIGNATURE, role, f"{role}意见", state, paper.whole(), confidence=0.6 if state is B else 0.9)
        for state in states
    )


def of_three(
    *last: MarkState, role: str = "承办人", scan: bool = False, others: tuple[MarkState, ...] = (P, P)
) -> CaseFile:
    """Two forms that are signed in this way and one that is signed otherwise."""
    papers = [a_document(kind, "承办人意见") for kind in KINDS]
    papers[2] = scanned(papers[2]) if scan else papers[2]
    told = (*(m for paper in papers[:2] for m in marks_on(paper, role, *others)), *marks_on(papers[2], role, *last))
    return a_case(*papers, marks=told)


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (of_three(P, B), Outcome.FAIL),
        (of_three(P), Outcome.FAIL),
        (of_three(P, P), Outcome.PASS),
        (of_three(P, B, scan=True), Outcome.UNSURE),
        (of_three(P, B, others=(P,)), Outcome.UNSURE),  # one signs everywhere
        (of_three(B, B), Outcome.UNSURE),  # nobody was found to sign there: the place may be another
    ],
)
def test_where_two_sign_on_the_other_papers_one_alone_is_too_few(case: CaseFile, outcome: Outcome) -> None:
    verdict = signed(case, LAW, kinds=tuple(map(KindId, KINDS)), role=Role("承办人"), count=2)
    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (of_three(T, role="审批人", others=(P, P, P, P)), Outcome.FAIL),
        (of_three(T, role="审批人", others=(P,)), Outcome.UNSURE),  # few signatures tell nothing
        (of_three(T, role="审批人", others=(P, P, P, P), scan=True), Outcome.UNSURE),
        (of_three(T, T, role="审批人", others=(P, P, P, T)), Outcome.UNSURE),  # other names are printed too
    ],
)
def test_a_printed_name_is_no_signature_where_everybody_else_signs_by_hand(case: CaseFile, outcome: Outcome) -> None:
    assert signed(case, LAW, kinds=(KindId("closing_approval"),), role=Role("审批人")).outcome is outcome
