"""How long goods may be kept or seized: seven days, thirty days and thirty more, each approved while the last ran."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from casereview.checks.absence import is_word_sure, misstated, title_of
from casereview.checks.paper_days import dated_papers
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.spelling.numerals import number_of

_DATE = r"20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日"
_SPAN = re.compile(rf"自?(?P<start>{_DATE})(?:[0零]时)?(?:起?(?:至|到|-|—)|起,)(?P<end>{_DATE})")
_UNTIL = re.compile(rf"延长(?:期限)?(?:至|到)(?P<end>{_DATE})")
_DAYS = re.compile(
    r"(?:保存|期限)(?:期限)?(?:为|是|:)?(?P<days>[0-9]{1,3}|[一二三四五六七八九十]{1,3})个?(?P<work>工作)?[日天](?!内)"
)
_RELEASED = re.compile(
    rf"(?P<day>{_DATE})(?:,?(?:本局|本机关|我局|依法|决定|作出|起))*(?:(?:对|将|退还|返还)[^。;,]{{2,30}})?解除[^。;,]{{0,12}}(?:登记保存|扣押|查封|强制措施)"
)
_PROLONGED = re.compile(
    r"延长(?:了)?(?:扣押|查封|强制措施|该措施)?[^。;,]{0,8}(?:期限)|(?:扣押|查封|强制措施)[^。;,]{0,6}延长(?!的)|(?:予以|决定)?解除(?:对[^。;]{2,30})?(?:扣押|查封|强制措施)"
    r"|检[测验](?:期间|时间)[^。;]{0,40}不计入"
)
_ONLY_NAMING = ("contents_list", "evidence_list")
_SEIZED, _MOST = 30, 60
_KEPT, _KEPT_CALENDAR = 7, 16
"""Seven working days are no more calendar days than this, over the longest holidays."""


def seized_no_longer(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when goods are seized for thirty days at most, for thirty more if prolonged in time.

    Judged by the terms that the papers of one seizing name. Values: `title`, `value`, `expected`.
    """
    decisions = case.of_kind("coercive_decision")
    spans = [(d, span) for d in decisions if (span := _span(d))]
    if len(decisions) != 1 or len(spans) != 1:
        return merged()
    decision, (begun, ended, place) = spans[0]
    verdicts = [passed(place)]
    if (ended - begun).days > _SEIZED:
        verdicts.append(_too_long(decision, place, ended - begun, _SEIZED))
    prolonging = case.of_kind("coercive_extension")
    verdicts += [v for paper in prolonging for v in _prolonged(paper, begun, ended)]
    if not prolonging and not case.of_kind("coercive_disposal"):
        told = _told_elsewhere(case, decision)
        lapsed = tuple(_lapsed(case, decision, ended, place))
        reason = "有文书提到延长或者解除扣押、查封，未见单独的决定，请核对"
        verdicts += (unsure(reason, told, place),) if told and lapsed else lapsed
    return merged(*verdicts)


def _told_elsewhere(case: CaseFile, decision: Document) -> Source | None:
    """Where another paper, whatever it is called, tells that the seizing was prolonged, or that it ended."""
    papers = (d for d in case.documents if d.id != decision.id and d.kind not in _ONLY_NAMING)
    return next((place_of(d, *found.span()) for d in papers for found in matches(d, _PROLONGED)), None)


def _span(paper: Document) -> tuple[date, date, Source] | None:
    """From when until when a paper has the goods held."""
    for match in matches(paper, _SPAN):
        start, end = (find_dates(match[name])[0].value for name in ("start", "end"))
        return start, end, place_of(paper, *match.span())
    return None


def _prolonged(paper: Document, begun: date, ended: date) -> Iterator[Verdict]:
    """Whether it was prolonged before the first term ran out, and for no more than thirty days."""
    if dated := dated_papers((paper,), scans=False):
        day, _, source = dated[0]
        if day > ended:
            yield misstated(paper, source, title=title_of(paper), value=str(day), expected=f"原期限届满（{ended}）之前")
    words = words_of(paper)
    ends = [(find_dates(m["end"])[0].value, m) for m in (*_SPAN.finditer(words), *_UNTIL.finditer(words))]
    for end, match in ends:
        if (end - begun).days > _MOST:
            yield _too_long(paper, place_of(paper, *match.span()), end - begun, _MOST)


def _lapsed(case: CaseFile, decision: Document, ended: date, place: Source) -> Iterator[Verdict]:
    for day, paper, source in dated_papers(case.of_kind("penalty_decision"), scans=False):
        if day > ended:
            values = {
                "title": title_of(decision),
                "value": f"期限至{ended}，{day}才作出{title_of(paper)}",
                "expected": "期满前延长、解除或者处理",
            }
            sure = is_word_sure(decision) and is_word_sure(paper)
            yield (
                failed(place, source, **values)
                if sure
                else unsure("扣押期满前未见延长、解除或者处理，请核对", place, **values)
            )


def _too_long(paper: Document, place: Source, length: timedelta, most: int) -> Verdict:
    return misstated(paper, place, title=title_of(paper), value=f"{length.days}日", expected=f"不超过{most}日")


def kept_no_longer(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a notice keeps evidence for seven days at most. Values: `title`, `value`, `expected`."""
    return merged(*(verdict for notice in case.of_kind("preservation_notice") for verdict in _kept(notice)))


def _kept(notice: Document) -> Iterator[Verdict]:
    if span := _span(notice):
        begun, ended, place = span
        if (ended - begun).days > _KEPT_CALENDAR - 1:
            yield misstated(
                notice, place, title=title_of(notice), value=f"{(ended - begun).days + 1}日", expected="不超过七日"
            )
        else:
            yield passed(place)
    for match in matches(notice, _DAYS):
        days = number_of(match["days"])
        place = place_of(notice, *match.span())
        if days is not None and days > _KEPT:
            yield misstated(notice, place, title=title_of(notice), value=f"{days}日", expected="不超过七日")
        else:
            yield passed(place)


def release_told_right(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the decision gives the day on which goods were released as the paper does that released them.

    Values: `title`, `value`, `expected`.
    """
    papers = case.of_kind("preservation_disposal_decision", "coercive_disposal")
    days = {found.value for paper in papers for found in find_dates(words_of(paper))}
    verdicts = []
    for decision in case.of_kind("penalty_decision") if days else ():
        for match in matches(decision, _RELEASED):
            told, place = find_dates(match["day"])[0].value, place_of(decision, *match.span())
            values = {"title": title_of(decision), "value": str(told), "expected": title_of(papers[0])}
            verdicts.append(passed(place) if told in days else misstated(decision, place, papers[0].whole(), **values))
    return merged(*verdicts)
