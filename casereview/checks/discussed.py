"""Whether a case was discussed after the party, once it had the notice, was heard."""

from __future__ import annotations

from datetime import date

from casereview.checks.absence import is_certain
from casereview.checks.parameters import FactName
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Fact, Verdict, failed, not_applicable, passed, unsure

_DISCUSSED, _HEARD, _NOTIFIED = FactName("集体讨论日期"), FactName("陈述申辩日期"), FactName("告知日期")


def discussed_after_defence(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the last discussion is no earlier than the defence, or was held before the notice, on what to propose.

    Values: `start` (the day of the defence), `end` (that of the discussion).
    """
    discussed, heard, notified = (_last(case, name) for name in (_DISCUSSED, _HEARD, _NOTIFIED))
    if discussed is None or heard is None:
        return not_applicable()
    places = heard.source, discussed.source
    if discussed.day >= heard.day or notified is None or discussed.day < notified.day:
        return passed(*places)
    values = {"start": heard.day, "end": discussed.day}
    if is_certain(discussed, heard):
        return failed(*places, **values)
    return unsure("集体讨论似早于陈述申辩，请核对日期", *places, **values)


def _last(case: CaseFile, name: FactName) -> Fact | None:
    days = (f for f in case.home_facts(name) if isinstance(f.value, date))
    return max(days, key=lambda fact: fact.day, default=None)
