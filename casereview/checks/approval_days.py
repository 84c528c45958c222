"""Whether those who propose, examine and approve sign one after the other."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from casereview.checks.absence import title_of
from casereview.checks.parameters import KindId, Role
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Mark, Verdict, merged, passed, unsure


def approvals_ascend(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], roles: tuple[Role, ...]) -> Verdict:
    """Pass when the dates beside the marks of these roles, in this order, do not go back in time.

    Otherwise the dates are stated and asked about: the program alleges nothing.
    Values: `title`, `role` (the earlier in rank), `other`, `start`, `end` (their dates).
    """
    return merged(*(_ascending(case, document, roles) for document in case.of_kind(*kinds)))


def _ascending(case: CaseFile, document: Document, roles: tuple[Role, ...]) -> Verdict:
    dated = [m for role in roles for m in case.marks_on(document) if m.role == role and m.signed_on is not None]
    verdicts = []
    for lower, upper in pairwise(dated):
        if lower.role != upper.role:
            verdicts.append(_in_turn(document, lower, upper))
    return merged(*verdicts)


def _in_turn(document: Document, lower: Mark, upper: Mark) -> Verdict:
    start, end = lower.signed_on or date.min, upper.signed_on or date.max
    values = {"title": title_of(document), "role": lower.role, "other": upper.role, "start": start, "end": end}
    if start <= end:
        return passed(lower.source, upper.source)
    told = f"《{values['title']}》{upper.role}日期{_told(end)}早于{lower.role}日期{_told(start)}，请核对"
    return unsure(told, lower.source, upper.source, **values)


def _told(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
