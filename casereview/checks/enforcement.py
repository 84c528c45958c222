"""Checks on what follows a fine that was not paid: the surcharge, the demand, the application to the court."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from casereview.checks.absence import is_certain, is_legible, is_unread, misstated, title_of
from casereview.checks.paper_days import dated_papers
from casereview.checks.parameters import KindId
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.amounts import find_amounts
from casereview.spelling.numerals import decimal_of
from casereview.workdays import days_between

_RATE, _IMPOSING = Decimal("0.03"), "surcharge_decision"
_SURCHARGE = re.compile(
    r"加处(?:的)?(?:罚款)?(?:金额|数额)?,?(?:计|共计|合计|共|为)?:?(?=(?:人民币)?[¥0-9壹贰叁肆伍陆柒捌玖])"
)
_DAYS = re.compile(
    r"逾期(?:未缴纳?|缴纳)?(?:共计?|计|天数:?)?(?P<days>[0-9]{1,4}|[一二三四五六七八九十百]{1,6})(?:日|天)"
)
_REACH = 16
_REMEDY_MONTHS, _APPLY_MONTHS = 6, 3


def surcharge_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when a surcharge that these papers print is three per cent a day of the fine, and no more than the fine.

    Where the days of delay are printed the amount is counted again; otherwise only the ceiling is held.
    Not applicable without a printed surcharge or without one certain fine. Values: `title`, `amount`, `expected`.
    """
    fines = [f for f in case.facts_of("罚款金额", "penalty_decision") if is_certain(f)]
    amounts = {Decimal(str(f.value)) for f in fines if isinstance(f.value, int | Decimal)}
    if len(amounts) != 1:
        return not_applicable()
    fine = amounts.pop()
    papers = case.of_kind(*kinds)
    return merged(*(_counted(paper, fine, fines[0].source) for paper in papers), _told_alike(papers))


def _told_alike(papers: tuple[Document, ...]) -> Verdict:
    """Whether the others print the surcharge that the decision on it does."""
    told = [(paper, *one) for paper in papers for one in _printed(paper)]
    imposed = {amount: place for paper, amount, place in told if paper.kind == _IMPOSING}
    if len(imposed) != 1:
        return merged()
    ((amount, home),) = imposed.items()
    odd = (one for one in told if one[1] != amount and "日" not in one[2].quote)
    return merged(
        *(misstated(d, place, home, title=title_of(d), amount=many, expected=f"{amount:f}元") for d, many, place in odd)
    )


def _counted(paper: Document, fine: Decimal, home: Source) -> Verdict:
    days = _days_late(words_of(paper))
    return merged(*(_held(paper, amount, fine, days, (place, home)) for amount, place in _printed(paper)))


def _printed(paper: Document) -> Iterator[tuple[Decimal, Source]]:
    """The surcharges that a paper prints."""
    words = words_of(paper)
    for match in _SURCHARGE.finditer(words):
        found = [a for a in find_amounts(words[match.end() : match.end() + _REACH]) if not a.is_bound]
        if found and found[0].start <= 2:
            yield found[0].value, place_of(paper, match.start(), match.end() + found[0].end)


def _days_late(words: str) -> int | None:
    told = {match["days"] for match in _DAYS.finditer(words)}
    number = decimal_of(told.pop()) if len(told) == 1 else None
    return None if number is None else int(number)


def _held(paper: Document, amount: Decimal, fine: Decimal, days: int | None, places: tuple[Source, ...]) -> Verdict:
    counted = None if days is None else min(fine * _RATE * days, fine)
    if amount == counted or (counted is None and amount <= fine):
        return passed(*places)
    expected = f"不超过{fine:f}元" if counted is None else f"{counted.normalize():f}元"
    values = {"title": title_of(paper), "amount": amount, "expected": expected}
    if is_unread(paper) or not is_legible(paper):
        return unsure("加处罚款的数额识别不确定，请核对", *places, **values)
    return failed(*places, **values)


def enforcement_in_time(
    case: CaseFile, law: LawBook, *, demands: tuple[KindId, ...], applications: tuple[KindId, ...], days: int
) -> Verdict:
    """Pass when the court was asked at least so many days after the demand, and while it may still be asked.

    Articles 53 and 54 of the Coercion Law: within three months of the end of the period for remedies. Before that
    end it asks, as the party may have used them. Values: `title`, `start`, `end`, `fault`.
    """
    asked = dated_papers(case.of_kind(*applications))
    return merged(*(_in_time(case, application, demands, days) for application in asked))


def _in_time(
    case: CaseFile, application: tuple[date, Document, Source], demands: tuple[KindId, ...], days: int
) -> Verdict:
    end, paper, place = application
    values = {"title": title_of(paper), "end": end}
    verdicts = [passed(place)]
    earlier = [(day, source) for day, _, source in dated_papers(case.of_kind(*demands)) if day <= end]
    if earlier:
        start, source = min(earlier, key=lambda pair: pair[0])
        if days_between(start, end) < days:
            fault = f"距催告不足{days}日"
            verdicts.append(failed(place, source, **values, start=start, fault=fault))
    verdicts.extend(_after_remedies(case, end, place, values))
    return merged(*verdicts)


def _after_remedies(case: CaseFile, end: date, place: Source, values: dict[str, object]) -> list[Verdict]:
    served = [f for f in case.home_facts("决定送达日期") if isinstance(f.value, date) and is_certain(f)]
    if not served:
        return []
    days = [f.day for f in served if isinstance(f.value, date)]
    start = max(days)
    over = _months(start, _REMEDY_MONTHS)
    told = {**values, "start": start}
    if end > _months(over, _APPLY_MONTHS) + timedelta(days=10):  # a last day on a holiday, in the longest holidays
        return [failed(place, served[0].source, **told, fault="距救济期限届满已超过三个月")]
    if end < over:
        reason = "申请强制执行时起诉期限似未届满，请核对当事人是否已经复议或者诉讼"
        return [unsure(reason, place, served[0].source, **told, fault="起诉期限未满")]
    return [passed(served[0].source)]


def demanded_after_term(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], days: int) -> Verdict:
    """Pass when the party was not called on to pay, or surcharged, before the days for payment were over.

    Values: `title`, `start` (the day of service), `end` (that of the demand).
    """
    served = [f for f in case.home_facts("决定送达日期") if isinstance(f.value, date) and is_certain(f)]
    last = max(served, key=lambda fact: fact.day, default=None)
    papers = dated_papers(case.of_kind(*kinds), scans=True) if last is not None else []
    return merged(*(_after_term(paper, day, place, last, days) for day, paper, place in papers if last is not None))


def _after_term(paper: Document, day: date, place: Source, served: Fact, days: int) -> Verdict:
    if day > served.day + timedelta(days=days):
        return passed(place)
    return misstated(paper, place, served.source, title=title_of(paper), start=served.day, end=day)


def _months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))
