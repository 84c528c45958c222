"""Checks on the evidence as a whole: of several kinds, with its technical standard, and from before the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casereview.checks.absence import CERTAIN, VERIFIED, is_certain, is_legible, missing, title_of
from casereview.checks.followed_up import is_recheck
from casereview.checks.paper_days import dated_papers
from casereview.checks.standard_numbers import STANDARD
from casereview.checks.wording import find_any, matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Document,
    Source,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.spelling.dates import find_dates
from casereview.text import squeezed

_ORAL = "inquiry_record"
_FOOTAGE = "av_evidence"
_PROVING = (
    "inspection_record",
    "fire_inspection_record",
    "survey_record",
    "sampling_voucher",
    "preservation_notice",
    "appraisal_report",
    "item_list",
    "photo_evidence",
    "party_material",
    "accident_report",
)
"""Papers that prove the act itself; identity papers and standards do not."""

EVIDENCE = (_ORAL, "witness_statement", _FOOTAGE, *_PROVING, "business_licence", "identity_proof", "evidence_list")
_MADE_BY_OTHERS = ("accident_report", "appraisal_report")
"""What proves by what another body found, on the day at its foot."""

_LOOKED_AT = ("inspection_record", "fire_inspection_record", "survey_record", "photo_evidence", _FOOTAGE)
_PICTURED = ("photo_evidence", _FOOTAGE)
_SERVING = re.compile(r"送达|张贴|留置")
"""Words of pictures that show how a paper was served."""

_DEALT_WITH = re.compile("没收|罚没|移交|处[理置]|销毁|拍卖|退还|返还|发还|领[取回]|解除")
"""A list of what became of goods, which is made when the decision is carried out."""

_PUT_RIGHT = re.compile(r"整改|改正|复查")
_TAKEN_ON = ("检查日期", "询问日期", "检查结束", "询问结束")
_CITING = (
    "penalty_decision",
    "penalty_notice",
    "hearing_right_notice",
    "inspection_record",
    "fire_inspection_record",
    "rectification_order",
    "fire_correction_notice",
    "investigation_report",
    "case_approval",
)
_MAY_HOLD = ("unknown", "party_material", "appraisal_report", "discretion_excerpt")
"""Papers that may have the text of a standard with them; others only name it."""

_NAMED_STANDARD = re.compile(
    r"《(?![^》]*(?:裁量|处罚|执法|评查|行政))(?:[^》]{2,40}(?:规范|规程|技术标准|安全标准)》"
    r"|(?<=(?:国家|行业|地方)标准《)[^》]{2,40}》|(?<=强制性标准《)[^》]{2,40}》|[^》]{2,40}》(?=(?:国家|行业|地方)标准))"
)
_SAID_TO_BE = re.compile(r"(?:国家|行业|地方|强制性|推荐性)标准|》(?:\([^)]*\))?(?:的)?第?[0-9]{1,2}\.[0-9]")
"""What makes a name a technical standard's: it is called one, or cited by a decimal clause."""

_HEAD = 60
_ON_DECISION = re.compile("申请|分期|延期|缓缴|履行|整改|承诺书?|保证书|悔过|检讨|教育|感谢")
"""Words at the head of what a party hands in after the decision, too."""

_CARRIED_OUT = re.compile("没收|拍卖|变卖|销毁|缴款|缴纳|票据|收据|回单|公示|信用|听证|授权|委托")


def evidence_varied(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the act rests on more than inquiry records and camera footage (two inquiry records are one kind).

    Judged by the papers in the volume, identity papers left aside. Unsure while any document is unread; not
    applicable where the case holds no evidence at all. Values: `found` (the papers there are).
    """
    proving = case.of_kind(*_PROVING)
    weak = case.of_kind(_ORAL, _FOOTAGE)
    if proving:
        return passed(*(document.whole() for document in proving))
    if not weak:
        return not_applicable()
    found = "、".join(dict.fromkeys(title_of(document) for document in weak))
    return missing(case, *(document.itself() for document in weak), found=found)


_OF_THE_UNIT = re.compile(r"(?:作业|操作)规程|管理制度")
"""Rules that a unit has made for itself, a mine for one of its faces say, are no published standards."""


@dataclass(frozen=True, slots=True)
class _Standard:
    """A technical standard by series and number, where it is cited."""

    series: str
    number: str
    document: Document
    source: Source

    @property
    def key(self) -> str:
        return self.series + self.number


def standard_enclosed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each technical standard cited in decision, notice, order, report or record has its excerpt.

    A number without any excerpt in the volume fails, as does a name that is said to be a standard's; an excerpt that
    does not show the number, and a name that need not be a standard's, ask. Not applicable where none is cited.
    Values: `number` (of the standard), `title` (of the paper that cites it).
    """
    papers = case.of_kind(*_CITING)
    cited = {standard.key: standard for paper in reversed(papers) for standard in _standards(paper)}
    if cited:
        return merged(*(_enclosed(case, standard) for standard in cited.values()))
    named = tuple((paper, match) for paper in papers for match in matches(paper, _NAMED_STANDARD))
    return _named_standard(case, named) if named else not_applicable()


def _named_standard(case: CaseFile, named: tuple[tuple[Document, re.Match[str]], ...]) -> Verdict:
    """Standards cited by name: an excerpt, or any other paper that opens with the name, bears them out."""
    surely = tuple(
        pair
        for pair in named
        if _SAID_TO_BE.search(pair[1].string, *_beside(pair[1])) and not _OF_THE_UNIT.search(pair[1].group())
    )
    paper, match = (surely or named)[0]
    place = place_of(paper, *match.span())
    name = match.group().strip("《》")
    holders = (d for d in case.documents if d.kind not in _CITING and name in words_of(d)[:_HEAD])
    if case.of_kind("standard_excerpt") or any(holders):
        return passed(place)
    values = {"number": place.quote, "title": title_of(paper)}
    return missing(case, place, **values) if surely else unsure("文书引用了技术标准，卷内未见标准摘页", place, **values)


def _beside(match: re.Match[str]) -> tuple[int, int]:
    return max(match.start() - 8, 0), match.end() + 12


def _standards(document: Document) -> Iterator[_Standard]:
    for match in matches(document, STANDARD):
        yield _Standard(match["series"], match["number"], document, place_of(document, *match.span()))


def _enclosed(case: CaseFile, standard: _Standard) -> Verdict:
    excerpts = case.of_kind("standard_excerpt")
    values = {"number": standard.source.quote, "title": title_of(standard.document)}
    shown = tuple(e for e in excerpts if standard.key in {other.key for other in _standards(e)})
    if shown:
        return passed(standard.source, *(excerpt.whole() for excerpt in shown))
    if excerpts:
        return unsure("标准摘页上未见该标准编号，请核对", standard.source, excerpts[0].whole(), **values)
    elsewhere = tuple(d for d in case.of_kind(*_MAY_HOLD) if standard.number in words_of(d))
    if annexed := next((place for other in elsewhere if (place := _annexed_to(other, standard))), None):
        return passed(standard.source, annexed)
    if elsewhere:
        other = elsewhere[0]
        return unsure("请核对卷内是否附有该标准的文本", standard.source, other.whole(), **values)
    return missing(case, standard.source, **values)


def _annexed_to(document: Document, standard: _Standard) -> Source | None:
    """Where a paper, a test report say, has pages of the standard with it: 附:GB 12345《…》摘页."""
    annexed = rf"{re.escape(standard.number)}[^。;,]{{0,60}}?(?:摘[录页要编抄]|节[选录])"
    return next((place_of(document, *match.span()) for match in matches(document, re.compile(annexed))), None)


def evidence_before_decision(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no evidence is dated after the (last) decision; only certain dates fail.

    Values: `title` (of the evidence), `start` (the day of the decision), `end` (that of the evidence).
    """
    decided = [f for f in case.home_facts("处罚决定日期") if isinstance(f.value, date) and is_certain(f)]
    if not decided:
        return not_applicable()
    last = max(decided, key=lambda fact: fact.day)
    papers = (*case.of_kind(*EVIDENCE), *(paper for paper in case.of_kind("unknown") if _is_copy(paper)))
    gathered = (paper for paper in papers if not comes_after(case, paper))
    dated = tuple(item for document in gathered for item in days_gathered(case, document))
    verdicts = []
    for on, source, sure in dated:
        values = {"title": title_of(case.document(source.document)), "start": last.day, "end": on}
        if on <= last.day:
            verdicts.append(passed(source))
        elif sure:
            verdicts.append(failed(source, last.source, **values))
        else:
            verdicts.append(unsure("证据日期似晚于处罚决定，请核对", source, last.source, **values))
    return merged(*verdicts)


def _is_copy(paper: Document) -> bool:
    """Whether a paper of no known kind is a copy of an original, which is kept for what it proves."""
    words = words_of(paper)
    return "原件" in words and find_any(paper, VERIFIED) is not None and not _CARRIED_OUT.search(words[:_HEAD])


def comes_after(case: CaseFile, paper: Document) -> bool:
    """Whether the paper proves nothing of the act: it carries the decision out, answers it, or tells of amends."""
    if paper.kind == "item_list" and _DEALT_WITH.search(title_of(paper)):
        return True
    if paper.kind in _PICTURED and _SERVING.search(words_of(paper)):
        return True
    if paper.kind in ("party_material", "unknown"):
        return _ON_DECISION.search(words_of(paper)[:_HEAD]) is not None
    return paper.kind in _LOOKED_AT and (_PUT_RIGHT.search(title_of(paper)) is not None or is_recheck(case, paper))


def days_gathered(case: CaseFile, document: Document) -> Iterator[tuple[date, Source, bool]]:
    """The days on which a paper was made or handed over, each with its place and whether it was surely read."""
    for fact in case.facts:
        if fact.source.document == document.id and fact.name in _TAKEN_ON and isinstance(fact.value, date):
            yield fact.day, fact.source, is_certain(fact)
    for mark in case.marks:
        if mark.source.document == document.id and mark.signed_on is not None:
            yield mark.signed_on, mark.source, mark.confidence >= CERTAIN
    if document.kind == "unknown" and (note := find_any(document, VERIFIED)):
        words = words_of(document)
        at = words.rfind(squeezed(note.quote))
        for day in find_dates(words[at:]) if at >= 0 else ():
            yield day.value, place_of(document, at + day.start, at + day.end), is_legible(document)
    if document.kind in _MADE_BY_OTHERS:
        yield from ((day, place, True) for day, _, place in dated_papers((document,)))
