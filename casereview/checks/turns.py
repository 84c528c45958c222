"""Checks on the turn in which dated papers came, and on re-checks and rest days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from casereview.checks.absence import CERTAIN, is_certain, is_legible, title_of
from casereview.checks.paper_days import dated_papers
from casereview.checks.parameters import KindId, Role
from casereview.checks.wording import matches, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Fact, Verdict, day_of, failed, merged, not_applicable, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.terms import MarkState
from casereview.workdays import is_workday, next_workday

_LENGTHENED = re.compile(
    r"(?:同意|批准|准予|准许)[^。;]{0,20}?(?:延期|延长|顺延|延至)[^。;0-9]{0,12}?(?:至|到)?(?=20[0-9]{2})"
)
_DAY = 16
"""A day written out is no longer."""


def dated_in_turn(
    case: CaseFile, law: LawBook, *, begun_by: tuple[KindId, ...], ended_by: tuple[KindId, ...], latest: bool = False
) -> Verdict:
    """Pass when the first paper of `begun_by`, or the `latest`, bears no later day than each paper of `ended_by`.

    Judged where both name their day; a scan asks. Values: `title`, `start` (of the earlier paper), `other`, `end`.
    """
    before = dated_papers(case.of_kind(*begun_by), scans=True)
    after = dated_papers(case.of_kind(*ended_by), scans=True)
    if not before or not after:
        return not_applicable()
    start, paper, place = (max if latest else min)(before, key=lambda dated: dated[0])
    verdicts = [passed(place)]
    for end, other, source in after:
        if end < start:
            values = {"title": title_of(paper), "start": start, "other": title_of(other), "end": end}
            if is_legible(paper) and is_legible(other):
                verdicts.append(failed(place, source, **values))
            else:
                verdicts.append(unsure("两份文书的先后似有倒置，识别不确定，请核对", place, source, **values))
    return merged(*verdicts)


def _days(case: CaseFile, name: str) -> list[tuple[date, Fact]]:
    found = [(f.value, f) for f in case.home_facts(name) if isinstance(f.value, date)]
    return [(day_of(day), fact) for day, fact in found]


def _terms_granted(case: CaseFile) -> Iterator[date]:
    """The later days until which papers on what is to be put right say that its term was lengthened."""
    for paper in case.documents:
        if "整改" in words_of(paper) or "改正" in words_of(paper):
            for match in matches(paper, _LENGTHENED):
                day = next(iter(find_dates(match.string[match.end() : match.end() + _DAY])), None)
                if day is not None and day.start == 0:
                    yield day.value


def rechecked_in_time(case: CaseFile, law: LawBook, *, days: int) -> Verdict:
    """Pass when a re-check took place by so many days after the deadline set, or the one it was lengthened to.

    One asked for earlier passes too.

    Values: `start` (the deadline), `end` (the re-check), `elapsed`, `days`.
    """
    deadlines, rechecks = _days(case, "整改期限"), _days(case, "复查日期")
    if not deadlines or not rechecks:
        return not_applicable()
    (start, first), (end, last) = max(deadlines, key=lambda pair: pair[0]), min(rechecks, key=lambda pair: pair[0])
    start = max((start, *_terms_granted(case)))
    elapsed = (end - start).days
    limit = next_workday(start + timedelta(days=days))
    if elapsed <= days or (limit is not None and end <= limit):
        return passed(first.source, last.source)
    values = {"start": start, "end": end, "elapsed": elapsed, "days": days}
    if not is_certain(first, last):
        return unsure("整改期限或者复查日期识别不确定，请核对", first.source, last.source, **values)
    return failed(first.source, last.source, **values)


def approved_on_rest_days(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], roles: tuple[Role, ...]
) -> Verdict:
    """Pass when a signature of these roles on these papers is dated on a rest day. For conditions.

    A day of a year without a table is no rest day. Values: `start` (the first such day).
    """
    papers = {document.id for document in case.of_kind(*kinds)}
    signed = [
        (mark.signed_on, mark.source)
        for mark in case.marks
        if mark.signed_on is not None
        and mark.role in roles
        and mark.source.document in papers
        and mark.state is MarkState.PRESENT
        and mark.confidence >= CERTAIN
    ]
    resting = [(day, source) for day, source in signed if is_workday(day) is False]
    return passed(*(source for _, source in resting)) if resting else failed()
