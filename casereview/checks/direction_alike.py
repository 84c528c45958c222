"""Whether all papers of a case lighten a penalty or make it heavier alike: 从轻 in one, 从重 in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, not_applicable, passed, unsure

_TOLD = (
    "penalty_notice",
    "hearing_right_notice",
    "investigation_report",
    "case_approval",
    "legal_review_opinion",
    "collective_discussion",
    "case_discussion_form",
)
_SPOKEN = ("collective_discussion", "case_discussion_form")
"""Where several speak, one of them may be for something else."""

_DIRECTION = re.compile(
    r"(?:予以|给予|应当|应予|应|建议|决定|拟|依法|酌情|对[^。;,]{1,30}|[单人内]位?|[,，])(?:依法|予以|酌情|给予|应当)?"
    r"(?P<way>从轻|减轻|从重)(?:行政)?(?:给予|处以|处罚|罚款|处)"
)
_NOT_ITS_OWN = re.compile(
    r"(?:请求|要求|希望|恳请|申请|请|不|无|未|没有|是否|有无|可以)[^。;,]{0,24}$|“[^”]{0,160}$|《[^》]*$"
)
_HEAVIER = "从重"


def direction_told_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper before the decision lightens where the decision makes heavier, or the other way round.

    A paper that makes heavier where the decision does neither asks, and so does what was said in a meeting. Only where
    one decision stands in the case. Values: `title`, `value`, `expected` (the words of the paper and the decision).
    """
    decisions = case.of_kind("penalty_decision")
    if len(decisions) != 1:
        return not_applicable()
    own = dict(_ways(decisions[0]))
    return merged(*(_held(paper, way, place, decisions[0], own) for paper, way, place in _said(case)))


def _said(case: CaseFile) -> Iterator[tuple[Document, str, Source]]:
    for paper in case.of_kind(*_TOLD):
        for way, place in dict(_ways(paper)).items():
            yield paper, way, place


def _ways(paper: Document) -> Iterator[tuple[str, Source]]:
    words = words_of(paper)
    for found in matches(paper, _DIRECTION):
        if not _NOT_ITS_OWN.search(words[: found.start()]):
            yield _HEAVIER if found["way"] == _HEAVIER else "从轻", place_of(paper, *found.span())


def _held(paper: Document, way: str, place: Source, decision: Document, own: dict[str, Source]) -> Verdict:
    against = next((other for other in own if other != way), None)
    if way in own or (against is None and way != _HEAVIER):
        return passed(place)
    values = {"title": title_of(paper), "value": way, "expected": against or "不从轻、不从重"}
    places = (place, *((own[against],) if against else (decision.whole(),)))
    if against and paper.kind not in _SPOKEN and is_word_sure(paper) and is_word_sure(decision):
        return failed(*places, **values)
    return unsure(f"《{values['title']}》写明{way}处罚，决定书{values['expected']}，请核对", *places, **values)
