"""Whether a case was filed soon after the visit that gave cause to it."""

from __future__ import annotations

from datetime import date

from casereview.checks.absence import is_certain
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, not_applicable, passed, unsure

_VISITS = ("检查日期", "复查日期", "询问日期")


def filed_soon(case: CaseFile, law: LawBook, *, days: int) -> Verdict:
    """Pass when no more than so many days lie between the last visit or inquiry before the filing and the filing.

    Otherwise asks: no law counts these days, and a case may come from elsewhere. Not applicable without either date.
    Values: `start`, `end`, `elapsed`.
    """
    filed = next((f for f in case.home_facts("立案日期") if isinstance(f.value, date) and is_certain(f)), None)
    if filed is None:
        return not_applicable()
    on = filed.day
    before = [f for name in _VISITS for f in case.facts_of(name) if isinstance(f.value, date) and f.day <= on]
    if not before:
        return not_applicable()
    last = max(before, key=lambda fact: fact.day)
    elapsed = (on - last.day).days
    if elapsed <= days:
        return passed(last.source, filed.source)
    told = f"发现违法线索的最后日期{last.day}，立案日期{on}，相隔{elapsed}日，请核对是否及时立案"
    return unsure(told, last.source, filed.source, start=last.day, end=on, elapsed=elapsed)
