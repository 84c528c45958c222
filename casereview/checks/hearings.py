"""Checks on the hearing: the period to ask for it, and the notice ahead of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from casereview.checks.absence import is_certain, is_word_sure, misstated, title_of, unstated
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Document,
    Fact,
    Officer,
    Source,
    Verdict,
    failed,
    failed_if,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.spelling.dates import find_dates
from casereview.spelling.numerals import number_of
from casereview.text import squeezed
from casereview.workdays import workdays_between

_FIVE_DAYS, _THREE_DAYS = date(2021, 7, 15), 3
"""Since when a hearing may be asked for within five working days; before, within three days."""

_OWN = "hearing_right_notice"
_NOTICE = "hearing_notice"
_HEARD = ("hearing_record", "hearing_report", "hearing_notice")
_SENTENCE = re.compile("[^。;]+")
_RIGHT = re.compile(
    r"(?:要求|申请)(?:[^。;,]{1,12}(?:或者?|及|和|、))?(?:举行|组织|进行)?听证|听证(?:的)?(?:权利|申请|要求)"
)
_NEXT_PAPER = re.compile(r"[知定执]书")
_ROW = 90
"""So many characters of a receipt tell of one paper at most."""

_CLAIMING = ("penalty_decision", "case_approval", "collective_discussion", "waiver_statement")
_HEARING = re.compile("听证")
_CLAUSE = re.compile(",")
_NOT_ASKED = re.compile(
    r"(?:未|没有|放弃|不)(?:在[^。;,]{2,20}内)?(?:(?!达到|属于|符合|需|必要|适用|够|满)[^。;,]){0,14}听证(?!标准|条件|范围|情形|数额)"
)
_SEVERE = re.compile(r"拟[^。;]{0,60}(?:责令停产停业|责令关闭|吊销|降低资质等级|限制从业)")
_GOES_ON = re.compile(r"(?:未|不)(?:提出|行使|申请|要求)|逾期|(?:此|该|上述|以上)(?:项)?权利")
_PERIOD = re.compile(
    r"(?P<days>[0-9]{1,2}|[一二三四五六七八九十伍叁]{1,2})个?(?:工作)?日(?:\((?:工作日|[^()。;]{0,4}工作日[^()。;]{0,8})\))?(?:之)?内"
)


def hearing_period_told(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], days: int = 5) -> Verdict:
    """Pass when each document that tells of the right to a hearing gives `days` days to ask for it.

    A shorter period fails, and so does none in a notice of that right alone; before `_FIVE_DAYS` three were enough. Not
    applicable where no document tells of the right. Values: `title`, `value` (the days given, or None).
    """
    return merged(*(_told(document, _least(case, document, days)) for document in case.of_kind(*kinds)))


def _least(case: CaseFile, document: Document, days: int) -> int:
    """The days that the law of the day of the notice gives."""
    dated = (f for name in ("听证告知日期", "告知日期") for f in case.facts_of(name))
    on = [f.day for f in dated if f.source.document == document.id and isinstance(f.value, date)]
    return min(days, _THREE_DAYS) if on and max(on) < _FIVE_DAYS else days


def _told(document: Document, days: int) -> Verdict:
    given = dict(_periods(document))
    values = {"title": title_of(document), "value": max(given, default=None)}
    if any(period >= days for period in given):
        return passed(*(place_of(document, *span) for span in given.values()))
    if given:
        return misstated(document, *(place_of(document, *span) for span in given.values()), **values)
    return unstated(document, **values) if document.kind == _OWN else not_applicable()


def _periods(document: Document) -> Iterator[tuple[int, tuple[int, int]]]:
    """The periods of the sentences on the right to a hearing and of those that go on about it, with their places."""
    of_right = False
    for sentence in matches(document, _SENTENCE):
        of_right = bool(_RIGHT.search(sentence.group()) or (of_right and _GOES_ON.search(sentence.group())))
        if not of_right:
            continue
        for found in _of_hearing(sentence.group()):
            period = number_of(found["days"])
            if period is not None:
                yield int(period), (sentence.start() + found.start(), sentence.start() + found.end())


def chaired_by_another(case: CaseFile, law: LawBook, *, investigators: tuple[KindId, ...]) -> Verdict:
    """Pass when who chairs the hearing (art. 64 no. 4) is none of the officers named on the papers of the inquiry.

    A reading that is not certain asks. Not applicable where no chair or no officer was read. Values: `title`, `name`.
    """
    officers = {
        squeezed(fact.value.name): fact
        for fact in case.facts_of("执法人员", *investigators)
        if isinstance(fact.value, Officer) and fact.value.name
    }
    chairs = [f for f in case.facts_of("主持人", *_HEARD) if isinstance(f.value, str)]
    return merged(*(_another(case, chair, officers) for chair in chairs)) if officers else not_applicable()


def _another(case: CaseFile, chair: Fact, officers: Mapping[str, Fact]) -> Verdict:
    name = squeezed(str(chair.value))
    values = {"title": title_of(case.document(chair.source.document)), "name": name}
    if (own := officers.get(name)) is None:
        return passed(chair.source)
    return failed_if(is_certain(chair, own), "听证主持人似为本案调查人员，请核对", chair.source, own.source, **values)


def _of_hearing(sentence: str) -> tuple[re.Match[str], ...]:
    """The periods of a sentence: those of the clauses that speak of a hearing where others speak of a defence."""
    periods = tuple(_PERIOD.finditer(sentence))
    bounds = [0, *(match.end() for match in _CLAUSE.finditer(sentence)), len(sentence)]
    own = tuple(
        found
        for found in periods
        for start, end in pairwise(bounds)
        if start <= found.start() < end and _HEARING.search(sentence, start, end)
    )
    return own or periods


def hearing_notified_ahead(case: CaseFile, law: LawBook, *, days: int = 7) -> Verdict:
    """Pass when the notice of the hearing is served, or else dated, at least `days` working days before the hearing.

    The day beside its name on a receipt is that of service; without one the last day that the notice gives before that
    of the hearing is its own. Not applicable without both papers.
    Values: `start` (the day of the notice), `end` (that of the hearing), `elapsed`, `days`.
    """
    heard = tuple(f for f in case.home_facts("听证日期") if isinstance(f.value, date))
    return merged(*(_ahead(case, notice, heard[0], days) for notice in case.of_kind(_NOTICE) if heard))


def _ahead(case: CaseFile, notice: Document, heard: Fact, days: int) -> Verdict:
    on = heard.value
    assert isinstance(on, date)
    told = find_dates(notice.flow.text)
    before = [found for found in told if found.value < on]
    if not before:
        return _heard_too_soon(notice, heard, days)
    own = max(before, key=lambda found: found.value)
    served = [day for day in _days_served(case, title_of(notice)) if own.value <= day[0] <= on]
    told_on, place = min(served, key=lambda day: day[0], default=(own.value, notice.place(own.start, own.end)))
    elapsed = workdays_between(told_on, on)
    values = {"start": told_on, "end": on, "elapsed": elapsed, "days": days}
    sources = (place, heard.source)
    if elapsed is None or not is_certain(heard):
        return unsure("日期或工作日未能确定，请核对期限", *sources, **values)
    return passed(*sources) if elapsed >= days else failed(*sources, **values)


def _days_served(case: CaseFile, title: str) -> Iterator[tuple[date, Source]]:
    """The first day behind each mention of a paper on the receipts, before they name another paper."""
    for receipt in (r for r in case.of_kind("service_receipt") if is_word_sure(r)):
        words = words_of(receipt)
        for named in re.finditer(re.escape(squeezed(title)), words):
            stop = _NEXT_PAPER.search(words, named.end())
            end = min(named.end() + _ROW, stop.start() if stop else len(words))
            for found in find_dates(words[named.end() : end])[:1]:
                at = named.end() + found.start
                yield found.value, place_of(receipt, at, named.end() + found.end)


def _heard_too_soon(notice: Document, heard: Fact, days: int) -> Verdict:
    """A hearing on a day before any that its notice gives."""
    on, told = heard.value, find_dates(notice.flow.text)
    if not told or not isinstance(on, date) or min(found.value for found in told) <= on:
        return not_applicable()
    first = min(told, key=lambda found: found.value)
    values = {"start": first.value, "end": on, "elapsed": 0, "days": days}
    sources = (notice.place(first.start, first.end), heard.source)
    return failed_if(is_certain(heard), "听证早于听证会通知，请核对", *sources, **values)


def hearing_told_as_claimed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the notices tell of the right to a hearing wherever the papers show that the party has it.

    A notice that proposes to stop the business or to revoke a permit (article 63) fails without it, and so does one
    in a case in which a hearing was held. That none was asked for is said of fines far below any threshold too, so
    these words alone only ask. Not applicable without a notice, or where nothing shows the right.
    Values: `title` (of the notice), `ground` (the words that show the right).
    """
    notices = case.of_kind("penalty_notice", _OWN)
    held = case.of_kind(*_HEARD)
    told = tuple(n for n in notices if any(matches(n, _RIGHT if held else _HEARING)))
    claims = tuple((paper, m) for paper in case.of_kind(*_CLAIMING) for m in matches(paper, _NOT_ASKED))
    severe = tuple((notice, m) for notice in notices for m in matches(notice, _SEVERE))
    if not notices or not (claims or severe or held):
        return not_applicable()
    if told:
        return passed(*(notice.whole() for notice in told))
    if held and not severe:
        lacking = merged(*(unstated(n, title=title_of(n), ground=title_of(held[0])) for n in notices[-1:]))
        return replace(
            lacking, failures=tuple(replace(o, sources=(*o.sources, held[0].whole())) for o in lacking.failures)
        )
    paper, found = (severe or claims)[0]
    ground = unstated(notices[0], title=title_of(notices[0]), ground=found.group())
    place = place_of(paper, *found.span())
    if not severe:
        reason = f"卷内文书写有“{found.group()}”，告知文书没有告知听证的权利，请核对本案是否属于应当告知听证的情形"
        return unsure(reason, notices[0].whole(), place, title=title_of(notices[0]), ground=found.group())
    return merged(
        *(failed(notices[0].whole(), place, **o.values) for o in ground.failures), Verdict(doubts=ground.doubts)
    )
