"""Checks on the days that papers bear themselves: what was seized or kept is released in time, and approved before."""

from __future__ import annotations

import re
from datetime import date, timedelta

from casereview.checks.absence import CERTAIN, is_legible, is_unread, title_of, unread
from casereview.checks.parameters import KindId, Role
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, failed_if, not_applicable, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.workdays import days_between, next_workday, uncounted, workdays_between

_APPROVER = Role("审批人")

_FOOT = 90
"""How many characters before its end a paper may name its own day."""

_LAST_LINES = 45
_SENTENCE = re.compile(r"[^0-9\n]*")
_LETTER = re.compile(r"[\u4e00-\u9fff]")
_BESIDE = 8  # letters that a label has at most
"""How many of these hold its own day and the day on which it was received, and nothing else."""


def dated_within(
    case: CaseFile,
    law: LawBook,
    *,
    begun_by: tuple[KindId, ...],
    ended_by: tuple[KindId, ...],
    days: int,
    workdays: bool = False,
    extension: tuple[KindId, ...] = (),
    extended: int = 0,
) -> Verdict:
    """Pass when a paper of `ended_by` bears a day within so many days of `begun_by`; one of `extension` adds more.

    Judged where both papers name their own day at their foot; what is late by a scan asks, and so does what would be
    in time if an unread paper extended it. A last day that is a holiday ends on the next working day.
    Values: `title` (of the earlier paper), `start`, `end`, `elapsed`, `days`.
    """
    begun = max(dated_papers(case.of_kind(*begun_by), scans=True), key=_day, default=None)
    if begun is None:
        return not_applicable()
    later = [dated for dated in dated_papers(case.of_kind(*ended_by), scans=True) if dated[0] >= begun[0]]
    if not later:
        return not_applicable()
    granted = case.of_kind(*extension)
    kept = _within(begun, min(later, key=_day), days + (extended if granted else 0), workdays=workdays)
    hidden = unread(case) if extension and not granted and kept.failures else ()
    if not hidden or _within(begun, min(later, key=_day), days + extended, workdays=workdays).failures:
        return kept
    reason = f"有{len(hidden)}份材料未能读取或识别，请核对其中有无延长期限的决定"
    return unsure(reason, *kept.failures[0].sources, **kept.failures[0].values)


_Dated = tuple[date, Document, Source]


def _day(dated: _Dated) -> date:
    return dated[0]


def dated_papers(papers: tuple[Document, ...], *, scans: bool = False) -> list[_Dated]:
    """The papers with the day named at their foot, where they were surely read, or with `scans` as far as they were."""
    found = []
    for paper in papers:
        end = len(paper.flow.text.rstrip())
        told = find_dates(paper.flow.text)
        if (scans or _is_sure(paper)) and not is_unread(paper) and told and told[-1].end >= end - _FOOT:
            # beside the last day may stand the one on which the paper was handed over
            at_foot = (day for day in told if day.end >= end - _LAST_LINES and not _runs_on(paper, day.end))
            own = min(at_foot, default=told[-1], key=lambda day: day.value)
            found.append((own.value, paper, paper.place(own.start, own.end)))
    return found


def _runs_on(paper: Document, end: int) -> bool:
    """Whether a sentence goes on behind a day that ends there: it is told in the text, not at its foot."""
    behind = _SENTENCE.match(paper.flow.text, end)
    return behind is not None and len(_LETTER.findall(behind.group())) > _BESIDE


def _within(begun: _Dated, ended: _Dated, days: int, *, workdays: bool) -> Verdict:
    (start, paper, place), (end, last, other) = begun, ended
    elapsed = workdays_between(start, end) if workdays else days_between(start, end)
    values = {"title": title_of(paper), "start": start, "end": end, "elapsed": elapsed, "days": days}
    limit = None if workdays else next_workday(start + timedelta(days=days))
    if elapsed is None:
        return unsure(uncounted(start, end), place, other, **values)
    if elapsed <= days or (limit is not None and end <= limit):
        return passed(place, other)
    return failed_if(_is_sure(paper) and _is_sure(last), "日期识别不确定，请核对期限", place, other, **values)


def _is_sure(paper: Document) -> bool:
    return is_legible(paper)


def approved_beforehand(
    case: CaseFile,
    law: LawBook,
    *,
    approvals: tuple[KindId, ...],
    kinds: tuple[KindId, ...],
    role: Role,
    grace: int = 0,
) -> Verdict:
    """Pass when `role` has signed the approval no later than the first paper of `kinds`, or `grace` days after it.

    A later day that was not read surely asks. Values: `title` (of the approval), `start` (the day of the paper),
    `end` (that of the approval).
    """
    begun = min(dated_papers(case.of_kind(*kinds), scans=True), key=_day, default=None)
    papers = {document.id: document for document in case.of_kind(*approvals)}
    dated = [mark for mark in case.marks if mark.signed_on and mark.source.document in papers]
    last = _APPROVER if any(mark.role == _APPROVER for mark in dated) else role  # who stands above that role
    signed = [(mark.signed_on, mark) for mark in dated if mark.role == last and mark.signed_on]
    if begun is None or not signed:
        return not_applicable()
    on, mark = min(signed, key=lambda pair: pair[0])
    if on <= begun[0] + timedelta(days=grace):
        return passed(mark.source, begun[2])
    values = {"title": title_of(papers[mark.source.document]), "start": begun[0], "end": on}
    if mark.confidence < CERTAIN or not _is_sure(begun[1]):
        return unsure("审批日期似晚于实施日期，请核对日期", mark.source, begun[2], **values)
    return failed(mark.source, begun[2], **values)
