"""The dated steps of a case with the limits between them: how long each took, how long it may take, what contradicts.

Told is what was and what the standard allows; never a day on which a past step would have been in order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from casereview.model import CaseFile, Event, Fact, Finding, Review, Rule, Source, day_of
from casereview.spelling.dates import find_dates
from casereview.terms import Outcome
from casereview.workdays import days_between, workdays_between, year_without_table

_BETWEEN_FACTS = frozenset({"within_days", "waited_after_service"})
_BETWEEN_PAPERS = frozenset(
    {"dated_within", "hearing_notified_ahead", "rechecked_in_time", "rechecked_soon", "within_former_limit"}
)
_AT_LEAST = frozenset({"waited_after_service", "hearing_notified_ahead"})
_IN_WORKDAYS = frozenset({"hearing_notified_ahead", "rechecked_soon"})
_IN_TURN = frozenset(
    {
        *("not_before", "dated_in_turn", "approved_beforehand", "approved_by", "approvals_ascend"),
        *("evidence_before_decision", "nothing_after_archiving", "enforcement_in_time", "acted_within_limitation"),
        *(
            "notice_day_told_right",
            "filing_day_told_right",
            "decision_day_told_right",
            "visit_day_told_right",
            "event_day_told_right",
        ),
        *("officers_in_one_place", "record_took_its_time", "receipt_rows_match"),
    }
)
"""Checks that hold one day against another."""
_SHOWN = (Outcome.FAIL, Outcome.UNSURE, Outcome.PASS)
"""What is worth a line, the gravest first."""


class Longer(StrEnum):
    """Why a stretch is in order though it is longer (or, where one must wait, shorter) than the limit."""

    REST_DAY = "期限届满日为休息日，顺延至其后第一个工作日"
    PAPER = "卷内有延长、放弃或者催告的文书"
    PERSON = "评查人员判为符合"


@dataclass(frozen=True, slots=True)
class Limit:
    """A stretch between two steps and what the standard allows for it: at most, or where one must wait `at_least`.

    `elapsed` is None where the working days of a year are not known.
    """

    rule: Rule
    start: date
    end: date
    elapsed: int | None
    days: int
    workdays: bool
    at_least: bool
    outcome: Outcome
    places: tuple[Source, Source]
    longer: Longer | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two places whose days do not go together: a fault, or a question where one of them was not surely read."""

    rule: Rule
    start: date
    end: date
    outcome: Outcome
    message: str
    places: tuple[Source, Source]


@dataclass(frozen=True, slots=True)
class LimitedTimeline:
    """The steps by their days, the limits in the order in which they begin, what contradicts."""

    case: CaseFile = field(repr=False)
    events: tuple[Event, ...] = ()
    limits: tuple[Limit, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    year_without_table: int | None = None
    """The first year of the case whose working days are not known."""


def timeline_with_limits(review: Review) -> LimitedTimeline:
    """The steps of the case, the limits its standard sets between them, and the days that contradict each other."""
    days = _days_by_place(review.case)
    limits = tuple(limit for rule, found in _by_rule(review) for limit in _limits(review.case, rule, found, days))
    limits = tuple(sorted(limits, key=lambda limit: (limit.start, limit.end)))
    told = tuple(one for finding in review.findings for one in _contradictions(finding, days))
    return LimitedTimeline(review.case, review.timeline, limits, told, _year_without_table(review.timeline, limits))


def _by_rule(review: Review) -> Iterator[tuple[Rule, tuple[Finding, ...]]]:
    """The rules that limit a time, with what they found where they apply."""
    found: dict[str, tuple[Finding, ...]] = {}
    for finding in review.findings:
        if finding.outcome in _SHOWN and _check(finding.rule) in _BETWEEN_FACTS | _BETWEEN_PAPERS:
            found[finding.rule.id] = (*found.get(finding.rule.id, ()), finding)
    for findings in found.values():
        yield findings[0].rule, findings


def _check(rule: Rule) -> str:
    return rule.check.check.__name__ if rule.check is not None else ""


def _limits(case: CaseFile, rule: Rule, found: tuple[Finding, ...], days: Mapping[Source, date]) -> Iterator[Limit]:
    pairs = _fact_pairs(case, rule) if _check(rule) in _BETWEEN_FACTS else _paper_pairs(found, days)
    for (start, place), (end, other) in pairs:
        finding = next((f for f in _gravest_first(found) if {place, other} <= set(f.sources)), None)
        if finding is not None and day_of(start) <= day_of(end):
            yield _limit(case, rule, finding, (day_of(start), place), (day_of(end), other))


def _gravest_first(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda finding: _SHOWN.index(finding.outcome))


_Placed = tuple[date, Source]


def _fact_pairs(case: CaseFile, rule: Rule) -> Iterator[tuple[_Placed, _Placed]]:
    """Each end with the last start before it, as the check pairs them."""
    assert rule.check is not None
    told = rule.check.parameters
    starts = _placed(case, told["start"]) or _placed(case, told.get("or_signed"))
    for end in _placed(case, told["end"]):
        before = [start for start in starts if day_of(start[0]) <= day_of(end[0])]
        if before:
            yield max(before, key=lambda placed: day_of(placed[0])), end


def _placed(case: CaseFile, name: object) -> list[_Placed]:
    facts = case.home_facts(str(name)) if name else ()
    return [(fact.value, fact.source) for fact in facts if isinstance(fact.value, date)]


def _paper_pairs(found: tuple[Finding, ...], days: Mapping[Source, date]) -> Iterator[tuple[_Placed, _Placed]]:
    for finding in found:
        for first, second in _pairs(finding):
            start, end = _day_at(first, days), _day_at(second, days)
            if start is not None and end is not None:
                yield (start, first), (end, second)


def _pairs(finding: Finding) -> Iterator[tuple[Source, Source]]:
    """The sources of a finding two by two where it has two for each occurrence, else the first two."""
    sources = finding.sources
    many = finding.occurrences if len(sources) == 2 * finding.occurrences else min(len(sources) // 2, 1)
    for index in range(many):
        yield sources[2 * index], sources[2 * index + 1]


def _limit(case: CaseFile, rule: Rule, finding: Finding, start: _Placed, end: _Placed) -> Limit:
    assert rule.check is not None
    told = rule.check.parameters
    workdays = bool(told.get("workdays", _check(rule) in _IN_WORKDAYS))
    days = int(str(told["days"])) + _extended(case, told)
    elapsed = workdays_between(start[0], end[0]) if workdays else days_between(start[0], end[0])
    places = (start[1], end[1])
    at_least = _check(rule) in _AT_LEAST
    longer = _longer(finding, elapsed, days, at_least)
    return Limit(rule, start[0], end[0], elapsed, days, workdays, at_least, finding.outcome, places, longer)


def _extended(case: CaseFile, told: Mapping[str, object]) -> int:
    """The days that a paper in the volume adds to the limit, where the rule says how many."""
    kinds = told.get("extension", ())
    granted = isinstance(kinds, tuple) and bool(case.of_kind(*map(str, kinds)))
    return int(str(told.get("extended", 0))) if granted else 0


def _longer(finding: Finding, elapsed: int | None, days: int, at_least: bool) -> Longer | None:
    """Why the stretch passes though the bare count does not."""
    if finding.outcome is not Outcome.PASS or elapsed is None or _kept(finding.rule, elapsed, days):
        return None
    if finding.proposed is not None and finding.proposed.outcome is not Outcome.PASS:
        return Longer.PERSON
    return Longer.PAPER if len(finding.sources) > 2 or at_least else Longer.REST_DAY


def _kept(rule: Rule, elapsed: int, days: int) -> bool:
    """Whether the bare count is in order; a period granted to the party must be over, not only begun."""
    if _check(rule) == "waited_after_service":
        return elapsed > days
    return elapsed >= days if _check(rule) in _AT_LEAST else elapsed <= days


def _contradictions(finding: Finding, days: Mapping[Source, date]) -> Iterator[Contradiction]:
    """The pairs of places of a finding whose days do not go together."""
    check = _check(finding.rule)
    if finding.outcome not in (Outcome.FAIL, Outcome.UNSURE):
        return
    if check not in _IN_TURN | _BETWEEN_FACTS | _BETWEEN_PAPERS and finding.outcome is Outcome.UNSURE:
        return
    for first, second in _pairs(finding):
        start, end = _day_at(first, days), _day_at(second, days)
        if start is None or end is None or start == end:
            continue
        if check in _BETWEEN_FACTS | _BETWEEN_PAPERS and day_of(start) <= day_of(end):
            continue  # told as a limit
        yield Contradiction(finding.rule, day_of(start), day_of(end), finding.outcome, finding.message, (first, second))


def _days_by_place(case: CaseFile) -> Mapping[Source, date]:
    """What day each place tells, where a fact or the date of a mark was read there."""
    days: dict[Source, date] = {}
    for mark in case.marks:
        if mark.signed_on is not None:
            days[mark.source] = mark.signed_on
    for fact in case.facts:
        if isinstance(fact.value, date):
            _keep(days, fact)
    return days


def _keep(days: dict[Source, date], fact: Fact) -> None:
    if isinstance(fact.value, date) and not isinstance(days.get(fact.source), datetime):
        days[fact.source] = fact.value


def _day_at(place: Source, days: Mapping[Source, date]) -> date | None:
    """The day read at a place, else the only one that its words name."""
    if place in days:
        return days[place]
    told = find_dates(place.quote)
    return told[0].value if len(told) == 1 else None


def _year_without_table(events: tuple[Event, ...], limits: tuple[Limit, ...]) -> int | None:
    years = (year_without_table(limit.start, limit.end) for limit in limits if limit.workdays)
    known = (year_without_table(event.on, event.on) for event in events)
    return min((year for year in (*years, *known) if year is not None), default=None)
