"""Checks on the dates of the case: their sequence and the limits between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from casereview.checks.absence import is_certain
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import find_any
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Fact, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.workdays import days_between, next_workday, workdays_between

_WAIVED = ("放弃*陈述", "放弃*申辩", "放弃*听证", "不要求*听证", "不申请听证", "不提出*陈述", "无*陈述、申辩意见")


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


def not_before(case: CaseFile, law: LawBook, *, later: FactName, earlier: FactName) -> Verdict:
    """Pass when no `later` date lies before an `earlier` one; the same day passes.

    Not applicable where either date is not stated; unsure where a reading is not certain, or where several papers of
    both sorts may belong together otherwise.
    Values: `later`, `earlier` (their names), `start` (the date of `earlier`), `end` (that of `later`).
    """
    ends, starts = _dates(case, later), _dates(case, earlier)
    if not ends or not starts:
        return not_applicable()
    return merged(
        *(_in_sequence(end, _belonging(end, starts), later, earlier, alone=_of_one_paper(ends)) for end in ends)
    )


def _belonging(end: _Dated, starts: tuple[_Dated, ...]) -> tuple[_Dated, ...]:
    """The dates of the same paper where it gives any, else all."""
    return tuple(start for start in starts if start.source.document == end.source.document) or starts


def _of_one_paper(dates: tuple[_Dated, ...]) -> bool:
    return len({dated.source.document for dated in dates}) == 1


def _in_sequence(end: _Dated, starts: tuple[_Dated, ...], later: str, earlier: str, *, alone: bool) -> Verdict:
    reversed_starts = tuple(start for start in starts if _precedes(end.on, start.on))
    if not reversed_starts:
        return passed(*(start.source for start in starts), end.source)
    start = max(reversed_starts, key=lambda dated: _day(dated.on))
    values = {"later": later, "earlier": earlier, "start": start.on, "end": end.on}
    if not is_certain(start.fact, end.fact):
        return unsure(f"{later}似早于{earlier}，请核对日期", start.source, end.source, **values)
    if alone or len(reversed_starts) == len(starts):
        return failed(start.source, end.source, **values)
    return unsure(f"{later}早于部分{earlier}，请核对是否对应", start.source, end.source, **values)


def _precedes(one: date, other: date) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    return _day(one) < _day(other)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def within_days(
    case: CaseFile,
    law: LawBook,
    *,
    start: FactName,
    end: FactName,
    days: int,
    workdays: bool = False,
    extension: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when `end` falls on or before the `days`-th day after `start`; the day of `start` is not counted.

    A limit that ends on a holiday ends on the next working day. A paper of `extension` makes a late end a question.
    Not applicable where no paper of the case would state one of the dates; a date not found there asks.
    Values: `start`, `end` (dates), `elapsed`, `days`.
    """
    return _each_end(case, start, end, lambda first, last: _kept(case, first, last, days, workdays, extension))


def _each_end(case: CaseFile, start: FactName, end: FactName, judge: Callable[[_Dated, _Dated], Verdict]) -> Verdict:
    starts, ends = _dates(case, start), _dates(case, end)
    for name, found in ((start, starts), (end, ends)):
        if not found:
            asked = case.of_kind(*case.homes.get(name, ()))
            return unsure(f"未找到{name}", *(d.whole() for d in asked[:1])) if asked else not_applicable()
    verdicts = []
    for last in ends:
        before = [first for first in starts if _day(first.on) <= _day(last.on)]
        if before:
            verdicts.append(judge(max(before, key=lambda dated: _day(dated.on)), last))
        else:
            verdicts.append(unsure(f"{end}早于{start}，请核对日期", starts[0].source, last.source))
    return merged(*verdicts)


def _kept(
    case: CaseFile, first: _Dated, last: _Dated, days: int, workdays: bool, extension: tuple[KindId, ...]
) -> Verdict:
    begun, ended = _day(first.on), _day(last.on)
    counted = workdays_between(begun, ended) if workdays else days_between(begun, ended)
    elapsed = counted if counted is not None else days_between(begun, ended)
    sources = (first.source, last.source)
    values = {"start": begun, "end": ended, "elapsed": elapsed, "days": days}
    limit = None if workdays else next_workday(begun + timedelta(days=days))
    if elapsed <= days or (limit is not None and ended <= limit):
        return passed(*sources)
    if counted is None or not is_certain(first.fact, last.fact):
        return unsure("日期或工作日未能确定，请核对期限", *sources, **values)
    if papers := case.of_kind(*extension):
        return unsure("有延期材料，请核对延长后的期限", *sources, papers[0].whole(), **values)
    return failed(*sources, **values)


def waited_after_service(
    case: CaseFile,
    law: LawBook,
    *,
    start: FactName,
    end: FactName,
    days: int,
    workdays: bool = True,
    waiver: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when `end` lies after the `days`-th day from `start`, or a paper of `waiver` says that none was wanted.

    Words of a waiver in any other paper ask. Not applicable where no paper of the case would state one of the dates.
    Values: `start`, `end` (dates), `elapsed`, `days`.
    """
    return _each_end(case, start, end, lambda first, last: _waited(case, first, last, days, workdays, waiver))


def _waited(
    case: CaseFile, first: _Dated, last: _Dated, days: int, workdays: bool, waiver: tuple[KindId, ...]
) -> Verdict:
    begun, ended = _day(first.on), _day(last.on)
    counted = workdays_between(begun, ended) if workdays else days_between(begun, ended)
    elapsed = counted if counted is not None else days_between(begun, ended)
    sources = (first.source, last.source)
    values = {"start": begun, "end": ended, "elapsed": elapsed, "days": days}
    if counted is not None and elapsed > days:
        return passed(*sources)
    if papers := case.of_kind(*waiver):
        return passed(*sources, *(paper.whole() for paper in papers))
    if counted is None or not is_certain(first.fact, last.fact):
        return unsure("日期或工作日未能确定，请核对期限", *sources, **values)
    if waived := tuple(place for d in case.documents if (place := find_any(d, _WAIVED)) is not None):
        return unsure("卷内有放弃权利的表述，请核对是否为书面放弃", *sources, *waived[:1], **values)
    return failed(*sources, **values)
