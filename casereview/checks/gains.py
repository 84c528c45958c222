"""Checks on unlawful gain, and on how much evidence goes without a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import missing, title_of, unstated
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, passed, unsure

_TAKEN = re.compile(r"(?:决定|处以|给予|处罚:)[^。;《]{0,40}没收(?:你(?:单位|公司)?|其|该单位|当事人)?的?违法所得")
_RULE = re.compile(r"(?:有|没有|无)违法所得的|违法所得(?:在)?[^。;]{0,20}以[上下]|可以|有下列")
_NONE = re.compile(r"(?:没有|无|未(?:取得|获得|产生))违法所得")
_TOLD = re.compile(
    r"(?:违法所得|获利|利润|收入|收取)(?:(?!罚)[^。;]){0,30}?[0-9壹贰叁肆伍陆柒捌玖一二三四五六七八九十百千万](?:(?!罚)[^。;]){0,12}元(?!以[上下]|的)"
)
_SENTENCE = 60
_DECIDING = (
    "penalty_notice",
    "hearing_right_notice",
    "investigation_report",
    "case_approval",
    "case_discussion_form",
    "collective_discussion",
    "legal_review_opinion",
    "appraisal_report",
    "unknown",
)
"""Papers that find how much the gain was; what the party answered only proves it."""

_AFTERWARDS = ("closing_approval", "fine_receipt", "volume_cover", "service_receipt")


def gain_established(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a decision that takes unlawful gain, or a paper towards it, tells how much it was.

    What only the evidence tells asks. Values: `title`.
    """
    return merged(*(_established(case, decision) for decision in case.of_kind("penalty_decision") if _takes(decision)))


def _takes(decision: Document) -> bool:
    """Whether it takes the gain itself, and does not quote a provision by which gain is taken."""
    for found in matches(decision, _TAKEN):
        text = found.string
        start = max(text.rfind("。", 0, found.start()), found.start() - _SENTENCE, 0)
        end = text.find("。", found.end())
        if not _RULE.search(text[start : end if end > 0 else len(text)]):
            return True
    return False


def _established(case: CaseFile, decision: Document) -> Verdict:
    if (found := next(_told_in(decision, *case.of_kind(*_DECIDING)), None)) is not None:
        return passed(found)
    if none := next(matches(decision, _NONE), None):
        return passed(place_of(decision, *none.span()))
    proving = (paper for paper in case.documents if paper.kind not in _AFTERWARDS)
    if (found := next(_told_in(*proving), None)) is not None:
        reason = "证据中载有违法所得的数额，认定违法事实的文书没有写明，请核对"
        return unsure(reason, decision.whole(), found, title=title_of(decision))
    verdict = missing(case, decision.whole(), title=title_of(decision))
    return verdict if verdict.doubts else unstated(decision, title=title_of(decision))


def _told_in(*papers: Document) -> Iterator[Source]:
    """Where these papers tell how much the gain was, not what a provision says of it."""
    for paper in papers:
        yield from (place_of(paper, *m.span()) for m in matches(paper, _TOLD) if not _RULE.search(m[0]))


def many_without_list(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], lists: tuple[KindId, ...], count: int
) -> Verdict:
    """Pass when the case holds at least so many papers of these kinds and none of `lists`. For conditions."""
    papers = case.of_kind(*kinds)
    return passed(*(p.whole() for p in papers)) if len(papers) >= count and not case.of_kind(*lists) else failed()
