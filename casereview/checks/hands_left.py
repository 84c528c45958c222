"""A signature is missing only where no hand is left on the paper that could be it: else the reviewer is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from casereview.checks.absence import title_of
from casereview.model import CaseFile, Document, Mark, Occurrence, Verdict
from casereview.terms import GraphicKind, MarkKind, MarkState

_HANDS = (GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE)


def left_hands(verdict: Verdict, case: CaseFile) -> Verdict:
    """The verdict with those failures as doubts whose places are blank on a paper with handwriting that is nobody's.

    Which of several pictures stands in which place is told by how a form is laid out, and forms are laid out freely.
    """
    if not verdict.failures:
        return verdict
    kept, asked = [], []
    for failure in verdict.failures:
        paper = _paper_of_blanks(failure, case)
        if paper is not None and _nobodys(paper, case.marks_on(paper)):
            why = f"《{title_of(paper)}》有未能归属的手写签名，请核对是否即为所缺的签名"
            asked.append(replace(failure, reason=why))
        else:
            kept.append(failure)
    return replace(verdict, failures=tuple(kept), doubts=(*asked, *verdict.doubts)) if asked else verdict


def _paper_of_blanks(failure: Occurrence, case: CaseFile) -> Document | None:
    """The one paper on which all the places of a failure are places for a signature, one of them blank at least."""
    ids = {source.document for source in failure.sources}
    paper = next((paper for paper in case.documents if {paper.id} == ids), None)
    if paper is None:
        return None
    places = tuple(mark for mark in case.marks_on(paper) if mark.source in failure.sources)
    told = {mark.source for mark in places if mark.kind is MarkKind.SIGNATURE}
    blank = any(mark.state is MarkState.BLANK and mark.kind is MarkKind.SIGNATURE for mark in places)
    return paper if blank and told == set(failure.sources) else None


def _nobodys(paper: Document, marks: tuple[Mark, ...]) -> bool:
    """Whether a picture of handwriting on the paper is that of no place that is signed."""
    given = Counter(mark.digest for mark in marks if mark.state is not MarkState.BLANK and mark.digest)
    return bool(Counter(_hands_on(paper)) - given)


def _hands_on(paper: Document) -> Iterator[str]:
    return (g.digest for page in paper.pages for g in page.graphics if g.kind in _HANDS and g.digest)
