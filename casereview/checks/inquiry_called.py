"""Whether who was called to an inquiry was heard on the day of the notice."""

from __future__ import annotations

import re
from datetime import date

from casereview.checks.absence import is_certain, misstated
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, passed, unsure
from casereview.spelling.dates import find_dates

_CALLED = re.compile(
    r"(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)[^。;,日]{0,14}?(?P<by>之?前|以前)?(?:准时|按时)?(?:到|来|前往|至|在)(?![0-9])"
)


def heard_when_called(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when an inquiry was held on the day, or by it, on which the notice calls; else it asks.

    A day before that of the notice itself fails.

    Values: `start` (the day of the notice), `end` (those of the inquiries).
    """
    held = [f for f in case.facts_of("询问日期") if isinstance(f.value, date) and is_certain(f)]
    called = [(paper, match) for paper in case.of_kind("inquiry_notice") for match in matches(paper, _CALLED)]
    days = {f.day: f.source for f in held}
    passed_over = (_before_the_notice(paper, match) for paper, match in called)
    return merged(*filter(None, passed_over), *(_on_the_day(paper, match, days) for paper, match in called if days))


def _before_the_notice(paper: Document, match: re.Match[str]) -> Verdict | None:
    called = find_dates(match["day"])[0].value
    own = find_dates(paper.flow.text)[-1].value
    return misstated(paper, place_of(paper, *match.span("day")), start=called, end=own) if called < own else None


def _on_the_day(paper: Document, match: re.Match[str], days: dict[date, Source]) -> Verdict:
    called = find_dates(match["day"])[0].value
    place = place_of(paper, *match.span("day"))
    if called in days or (match["by"] and min(days) <= called):
        return passed(place)
    told = "、".join(sorted(map(str, days)))
    reason = f"通知{called}接受询问，询问笔录的日期为{told}，请核对"
    return unsure(reason, place, *days.values(), start=called, end=told)
