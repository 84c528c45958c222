"""What was found of a case, paper by paper: the pieces that lists for people are made of, and that are compared."""

from __future__ import annotations

from dataclasses import dataclass

from casereview.model import CaseFile, Document, Finding, Review, Source
from casereview.terms import Outcome

OPEN = (Outcome.UNSURE, Outcome.ERROR)
"""Outcomes that ask."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault as far as it stands on one paper, or a question.

    `document` is None where no paper of the case is at fault; `missing` is then the kind that the case lacks, if that
    is what is wrong. `sources` begin with those on the paper itself.
    """

    finding: Finding
    said: str
    sources: tuple[Source, ...] = ()
    document: str | None = None
    missing: str | None = None

    @property
    def asks(self) -> bool:
        """Whether it is a question, not a fault."""
        return self.finding.outcome in OPEN


def faults_of(review: Review) -> tuple[Fault, ...]:
    """Every fault by the papers it stands on, and every question, in the order of the standard."""
    spoken = (f for f in review.findings if f.outcome is Outcome.FAIL or f.outcome in OPEN)
    return tuple(fault for finding in spoken for fault in _faults(finding, review.case))


def title_of(document: Document) -> str:
    """How a paper is named to people: as printed but without spaces, else by the label of its kind."""
    return "".join((document.title or document.label).split())


def _faults(finding: Finding, case: CaseFile) -> tuple[Fault, ...]:
    papers = _papers(finding, case)
    kinds = _kinds(finding)
    if kinds and not case.of_kind(*kinds):
        return (Fault(finding, finding.message, finding.sources, missing=kinds[0]),)
    if not papers or finding.outcome in OPEN:
        return (Fault(finding, finding.message, finding.sources, papers[0].id if papers else None),)
    return _by_paper(finding, papers)


def _by_paper(finding: Finding, papers: tuple[Document, ...]) -> tuple[Fault, ...]:
    """A fault for each paper that a part of the sentence begins with naming."""
    pieces: dict[str, list[str]] = {}
    beside: dict[str, set[str]] = {}
    for part in finding.message.rstrip("。").split("；"):
        blamed, others = _named_in(part, papers)
        for paper in blamed:
            pieces.setdefault(paper, []).append(part)
            beside.setdefault(paper, set()).update(others)
    return tuple(
        Fault(finding, "；".join(parts) + "。", _sources(finding, paper, set(pieces) - beside[paper]), paper)
        for paper, parts in pieces.items()
    )


def _named_in(part: str, papers: tuple[Document, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The papers a sentence blames, and those it holds them against.

    It blames all of the title it names, or, where it names two papers, the first; the first of its places if none.
    """
    titles = {f"《{title_of(paper)}》" for paper in papers}
    named = tuple(paper.id for paper in papers if f"《{title_of(paper)}》" in part)
    if not named:
        return (papers[0].id,), ()
    first = min((title for title in titles if title in part), key=part.index)
    alike = tuple(paper.id for paper in papers if f"《{title_of(paper)}》" == first)
    return (alike[:1], named) if sum(map(part.count, titles)) > 1 else (alike, ())


def _sources(finding: Finding, paper: str, elsewhere: set[str]) -> tuple[Source, ...]:
    """The places on the paper, then those that no other paper is blamed at."""
    own = tuple(source for source in finding.sources if source.document == paper)
    return own + tuple(s for s in finding.sources if s.document != paper and s.document not in elsewhere)


def _papers(finding: Finding, case: CaseFile) -> tuple[Document, ...]:
    """The papers a finding rests on, the first first; a paper that went since is left out."""
    by_id = {document.id: document for document in case.documents}
    ids = dict.fromkeys(source.document for source in finding.sources)
    return tuple(by_id[one] for one in ids if one in by_id)


def _kinds(finding: Finding) -> tuple[str, ...]:
    """The kinds of papers the rule looks at, where it names any."""
    check = finding.rule.check
    kinds = check.parameters.get("kinds") if check is not None else None
    return kinds if isinstance(kinds, tuple) else ()
