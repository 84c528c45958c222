"""Checks on the dates of the case: their sequence and the limits between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from casereview.checks.absence import is_certain, is_unread, unexcused
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Document,
    Fact,
    Source,
    Verdict,
    day_of,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.spelling.dates import find_dates
from casereview.terms import GraphicKind, MarkState
from casereview.workdays import days_between, next_workday, uncounted, workdays_between

_NOTICES = ("penalty_notice", "hearing_right_notice")
_TAKERS = ("当事人", "收件人", "法定代表人", "受委托人")
_WAIVED = re.compile(
    r"(?<!视为)(?<!视同)(?:自愿|明确|书面|主动|表示|声明)?放弃(?:要求)?[^。;,视]{0,12}?(?:陈述|申辩|听证)"
    r"|不要求[^。;]{0,12}?听证|不申请听证|不提出[^。;]{0,12}?陈述"
    r"|(?<![^,。;:、\s])(?:我单位|我公司|我|本人|本单位)?不(?:再|作|做|进行|需要?)?(?:进行)?陈述[和及与、,]?(?:不|和)?申辩(?![^。;]{0,8}视为)"
)
_BY_DEFAULT = re.compile(r"(?:视为|视同|即为|等同|逾期)[^。;]{0,30}$")
"""What a form says of a party that keeps silent is no waiver, and neither is what it asks."""


_GRANTING = frozenset({"deferral_permit", "deferral_approval", "deadline_extension", "special_approval"})
"""Papers whose last day takes the place of the limit; a demand for payment lengthens nothing."""

_DECIDED = "处罚决定日期"
_AGAIN = re.compile("重新(?:告知|作出|制作|下达|送达)|(?:撤回|撤销)[^。;]{0,40}(?:告知书|通知书|指令书|决定书)")
_LAST_DAY = re.compile(r"(?:\(大写\))?(?:之前|以前|前|止)")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date a paper gives, with its reading."""

    on: date
    fact: Fact

    @property
    def source(self) -> Source:
        return self.fact.source


def _dates(case: CaseFile, name: FactName) -> tuple[_Dated, ...]:
    return tuple(_Dated(f.value, f) for f in case.home_facts(name) if isinstance(f.value, date))


def not_before(
    case: CaseFile,
    law: LawBook,
    *,
    later: FactName,
    earlier: FactName,
    also: tuple[FactName, ...] = (),
    once: bool = False,
) -> Verdict:
    """Pass when no `later` date lies before an `earlier` one; the same day passes. Dates of `also`, where other papers
    give them, count as later ones. Where it was done `once` more, in its turn, that is enough.

    Not applicable where either date is not stated; unsure where a reading is not certain, or where several papers of
    both sorts may belong together otherwise.
    Values: `later`, `earlier` (their names), `start` (the date of `earlier`), `end` (that of `later`).
    """
    ends, starts = _dates(case, later), _dates(case, earlier)
    given = {end.source.document for end in ends}
    ends += tuple(end for name in also for end in _dates(case, name) if end.source.document not in given)
    if not ends or not starts:
        return not_applicable()
    if _in_their_turn(starts, ends) and _made_again(case):
        return passed(*(dated.source for dated in (*starts, *ends)))
    verdicts = tuple(_in_sequence(end, _belonging(end, starts), earlier, alone=_of_one_paper(ends)) for end in ends)
    in_turn = tuple(verdict for verdict in verdicts if once and not (verdict.failures or verdict.doubts))
    return merged(*(in_turn or verdicts))


def _in_their_turn(starts: tuple[_Dated, ...], ends: tuple[_Dated, ...]) -> bool:
    """Whether there are as many of both and, each taken in its turn, none ends before it began."""
    begun, ended = (sorted(day_of(dated.on) for dated in dates) for dates in (starts, ends))
    return len(begun) == len(ended) > 1 and all(one <= other for one, other in zip(begun, ended, strict=True))


def _made_again(case: CaseFile) -> bool:
    """Whether the papers tell that one was taken back and made anew, so that there is a later one for the same."""
    return any(next(matches(document, _AGAIN), None) is not None for document in case.documents)


def _belonging(end: _Dated, starts: tuple[_Dated, ...]) -> tuple[_Dated, ...]:
    """The dates of the same paper where it gives any, else all."""
    return tuple(start for start in starts if start.source.document == end.source.document) or starts


def _of_one_paper(dates: tuple[_Dated, ...]) -> bool:
    return len({dated.source.document for dated in dates}) == 1


def _in_sequence(end: _Dated, starts: tuple[_Dated, ...], earlier: str, *, alone: bool) -> Verdict:
    later = end.fact.name
    reversed_starts = tuple(start for start in starts if _precedes(end.on, start.on))
    if not reversed_starts:
        return passed(*(start.source for start in starts), end.source)
    start = max(reversed_starts, key=lambda dated: day_of(dated.on))
    values = {"later": later, "earlier": earlier, "start": start.on, "end": end.on}
    if not is_certain(start.fact, end.fact):
        return unsure(f"{later}似早于{earlier}，请核对日期", start.source, end.source, **values)
    if alone or len(reversed_starts) == len(starts):
        return failed(start.source, end.source, **values)
    return unsure(f"{later}早于部分{earlier}，请核对是否对应", start.source, end.source, **values)


def _waivers(case: CaseFile) -> Iterator[Source]:
    """Where a paper says that the party wants no hearing."""
    for document in case.documents:
        words = words_of(document)
        for match in matches(document, _WAIVED):
            before = words[: match.start()]
            if not _BY_DEFAULT.search(before) and not before.endswith(("是否", "如")):
                yield place_of(document, *match.span())


def _precedes(one: date, other: date) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    return day_of(one) < day_of(other)


def within_days(
    case: CaseFile,
    law: LawBook,
    *,
    start: FactName,
    end: FactName,
    days: int,
    workdays: bool = False,
    extension: tuple[KindId, ...] = (),
    pursued: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when `end` falls on or before the `days`-th day after `start`; the day of `start` is not counted.

    A limit that ends on a holiday ends on the next working day. A paper of `extension` makes a late end a question,
    one of `pursued` shows that the delay had its consequence.
    Not applicable where no paper of the case would state one of the dates; a date not found there asks.
    Values: `start`, `end` (dates), `elapsed`, `days`.
    """
    followed = tuple(paper.whole() for paper in case.of_kind(*pursued))

    def judge(first: _Dated, last: _Dated) -> Verdict:
        kept = _kept(case, first, last, days, workdays, extension)
        return passed(first.source, last.source, *followed) if followed and kept.failures else kept

    return _each_end(case, start, end, judge)


def _each_end(case: CaseFile, start: FactName, end: FactName, judge: Callable[[_Dated, _Dated], Verdict]) -> Verdict:
    starts, ends = _dates(case, start), _dates(case, end)
    for name, found in ((start, starts), (end, ends)):
        if not found:
            asked = case.of_kind(*case.homes.get(name, ()))
            return unsure(f"未找到{name}", *(d.whole() for d in asked[:1])) if asked else not_applicable()
    verdicts = []
    for last in ends:
        begun = (starts, _told_elsewhere(case, start))  # the record of a measure may be held for that of the inspection
        before = next((b for one in begun if (b := [d for d in one if day_of(d.on) <= day_of(last.on)])), [])
        if before:
            verdicts.append(judge(max(before, key=lambda dated: day_of(dated.on)), last))
        else:
            verdicts.append(unsure(f"{end}早于{start}，请核对日期", starts[0].source, last.source))
    return merged(*verdicts)


def _told_elsewhere(case: CaseFile, name: FactName) -> tuple[_Dated, ...]:
    return tuple(_Dated(f.value, f) for f in case.facts_of(name) if isinstance(f.value, date))


def _counted(begun: date, ended: date, workdays: bool) -> tuple[int | None, int]:
    """The days between as the law counts them, None where a year has no table; and the number to tell."""
    counted = workdays_between(begun, ended) if workdays else days_between(begun, ended)
    return counted, counted if counted is not None else days_between(begun, ended)


def _kept(
    case: CaseFile, first: _Dated, last: _Dated, days: int, workdays: bool, extension: tuple[KindId, ...]
) -> Verdict:
    begun, ended = day_of(first.on), day_of(last.on)
    counted, elapsed = _counted(begun, ended, workdays)
    sources = (first.source, last.source)
    values = {"start": begun, "end": ended, "elapsed": elapsed, "days": days}
    limit = None if workdays else next_workday(begun + timedelta(days=days))
    if elapsed <= days or (limit is not None and ended <= limit):
        return passed(*sources)
    if counted is None or not is_certain(first.fact, last.fact):
        return unsure(uncounted(begun, ended), *sources, **values)
    papers = case.of_kind(*extension)
    if granted := next((place for paper in papers for place in _granted(paper, ended)), None):
        return passed(*sources, granted)
    if published := next((paper for paper in papers if _is_published(paper, begun, days, workdays)), None):
        return passed(*sources, published.whole())
    if papers:
        return unsure("有延期材料，请核对延长后的期限", *sources, papers[0].whole(), **values)
    if last.fact.name == _DECIDED and _made_again(case):
        return unsure("曾撤销或者重新告知、重新作出，期限可能另行计算，请核对", *sources, **values)
    return unexcused(case, *sources, by="延长期限或者催缴的文书", **values) if extension else failed(*sources, **values)


def _is_published(paper: Document, begun: date, days: int, workdays: bool) -> bool:
    """Whether a public notice, the only way left of serving a paper, was put up within the limit."""
    told = [found.value for found in find_dates(paper.flow.text)] if paper.kind == "public_service" else []
    if not told or is_unread(paper) or not begun <= max(told):
        return False
    counted, _ = _counted(begun, max(told), workdays)
    return counted is not None and counted <= days


def _granted(paper: Document, ended: date) -> Iterator[Source]:
    """Where a paper that grants more time names a last day that was kept: 延长至…, 于…前."""
    words = words_of(paper) if paper.kind in _GRANTING else ""
    for found in find_dates(words):
        last = words[: found.start].endswith(("至", "到")) or _LAST_DAY.match(words, found.end)
        if last and found.value >= ended:
            yield place_of(paper, found.start, found.end)


def waited_after_service(
    case: CaseFile,
    law: LawBook,
    *,
    start: FactName,
    end: FactName,
    days: int,
    workdays: bool = True,
    waiver: tuple[KindId, ...] = (),
    or_signed: FactName | None = None,
) -> Verdict:
    """Pass when `end` lies after the `days`-th day from `start`, or a paper of `waiver` says that none was wanted.

    Where no paper gives `start`, the date `or_signed` of a paper that the party signed itself stands for it.
    Words of a waiver in any other paper ask. Not applicable where no paper of the case would state one of the dates.
    Values: `start`, `end` (dates), `elapsed`, `days`.
    """
    if not _dates(case, start) and _dates(case, end) and (papers := case.of_kind(*waiver)):
        return passed(*(paper.whole() for paper in papers))
    begun = start if or_signed is None or _dates(case, start) or not _signed_by_party(case, or_signed) else or_signed
    return _each_end(case, begun, end, lambda first, last: _waited(case, first, last, days, workdays, waiver))


def _signed_by_whom_it_told(case: CaseFile) -> frozenset[str]:
    """The notices that the party signed: words of a waiver above its hand are one in writing."""
    notices = case.of_kind(*_NOTICES)
    written = {d.id for d in notices if any(g.kind is GraphicKind.INK for page in d.pages for g in page.graphics)}
    taken = {m.source.document for m in case.marks if m.role in _TAKERS and m.state is MarkState.PRESENT}
    return frozenset(written | (taken & {paper.id for paper in notices}))


def _signed_by_party(case: CaseFile, fact: FactName) -> bool:
    """Whether each paper that gives the date bears the signature of the party."""
    dated = {reading.source.document for reading in case.home_facts(fact)}
    taken = {m.source.document for m in case.marks if m.role in _TAKERS and m.state is MarkState.PRESENT}
    return bool(dated) and dated <= taken


def _waited(
    case: CaseFile, first: _Dated, last: _Dated, days: int, workdays: bool, waiver: tuple[KindId, ...]
) -> Verdict:
    begun, ended = day_of(first.on), day_of(last.on)
    counted, elapsed = _counted(begun, ended, workdays)
    sources = (first.source, last.source)
    values = {"start": begun, "end": ended, "elapsed": elapsed, "days": days}
    if counted is not None and elapsed > days:
        return passed(*sources)
    if papers := case.of_kind(*waiver):
        return passed(*sources, *(paper.whole() for paper in papers))
    if counted is None or not is_certain(first.fact, last.fact):
        return unsure(uncounted(begun, ended), *sources, **values)
    if waived := next(_waivers(case), None):
        if waived.document in _signed_by_whom_it_told(case):
            return passed(*sources, waived)
        return unsure("卷内有放弃权利的表述，请核对是否为书面放弃", *sources, waived, **values)
    return unexcused(case, *sources, by="放弃权利的书面表示", **values) if waiver else failed(*sources, **values)
