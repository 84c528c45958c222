"""原卷核对: what can only be settled with the paper volume in hand, as one group of questions answered together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from casereview.defects import Defect
from casereview.model import CaseFile, Finding, Review
from casereview.phrases import place_text
from casereview.review import owes_reason
from casereview.terms import Outcome, RuleStatus, Topic

_OF_THE_VOLUME = frozenset(("D124", "D125", "D127", "D128", "D129", "D130", "D131", "D132"))
"""Pencil, blanks, folios, binding, retention, loose or missing pages, discs: what no file shows."""
_BOUND = frozenset(("D129", "D131"))
_TOPICS = (Topic.ARCHIVE, Topic.ORDER)
_SEAMS = "骑缝处是否有签名或者骑缝章（规定须骑缝的文书）"


@dataclass(frozen=True, slots=True)
class VolumeQuestion:
    """A question for whoever holds the volume: the finding it closes, what to look at, where, for how many points."""

    rule: str
    outcome: Outcome
    """What the machine came to, by which the finding is known."""
    clause: str
    text: str
    looks: tuple[str, ...]
    places: tuple[str, ...]
    points: Decimal
    """The most that the answer can cost."""
    owes_reason: bool
    counts: bool
    """Whether the rule is scored; a note costs nothing."""


def volume_questions(review: Review, defects: Mapping[str, Defect]) -> tuple[VolumeQuestion, ...]:
    """What nobody has decided yet and only the paper volume can tell, in the order of the standard."""
    asked = (finding for finding in review.findings if is_of_the_volume(finding, review.case))
    return tuple(_question(finding, review.case, defects) for finding in asked)


def is_of_the_volume(finding: Finding, case: CaseFile) -> bool:
    """Whether an open question is about the volume itself, or about ink and seals of papers that came as Word files."""
    rule = finding.rule
    if finding.proposed is not None or finding.outcome is not Outcome.UNSURE or rule.veto:
        return False  # a veto is decided by itself
    if rule.topic in _TOPICS:
        return True
    if rule.topic is Topic.SIGNATURE:
        return _on_word_only(finding, case)
    return rule.check is None and bool(_OF_THE_VOLUME.intersection(rule.covers))


def _on_word_only(finding: Finding, case: CaseFile) -> bool:
    """Whether all that a question points to came without a page to look at: Word has no folios and no ink."""
    papers = [case.document(source.document) for source in finding.sources] or list(case.documents)
    return bool(papers) and all(page.width is None for paper in papers for page in paper.pages)


def _question(finding: Finding, case: CaseFile, defects: Mapping[str, Defect]) -> VolumeQuestion:
    rule = finding.rule
    return VolumeQuestion(
        rule=rule.id,
        outcome=finding.outcome,
        clause=rule.clause,
        text=finding.message,
        looks=tuple(_looks(finding, defects)),
        places=tuple(dict.fromkeys(place_text(source, case) for source in finding.sources)),
        points=rule.points,
        owes_reason=owes_reason(rule),
        counts=rule.status is RuleStatus.SCORED,
    )


def _looks(finding: Finding, defects: Mapping[str, Defect]) -> Iterator[str]:
    """What may be wrong with the volume, in the words of the catalogue of defects."""
    if finding.rule.check is not None:
        return
    covered = _OF_THE_VOLUME.intersection(finding.rule.covers)
    yield from (defects[number].name for number in sorted(covered) if number in defects)
    if _BOUND & covered:
        yield _SEAMS
