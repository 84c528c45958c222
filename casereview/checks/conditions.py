"""Checks for conditions: what the party is, whether an amount is reached."""

from __future__ import annotations

from decimal import Decimal

from casereview.checks.parameters import FactName
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, failed, passed, unsure
from casereview.terms import PartyKind, Trait


def party_is(case: CaseFile, law: LawBook, *, kind: PartyKind) -> Verdict:
    """Pass when the party is of this kind; unsure if the papers do not tell. For conditions."""
    if case.party_kind is None:
        return unsure("未能识别当事人类型")
    return passed() if case.party_kind is kind else failed(kind=case.party_kind.value)


def _unpunished(case: CaseFile) -> bool:
    """Whether the case ends without a penalty."""
    return Trait.UNPUNISHED in case.traits or Trait.UNDECIDED in case.traits


def fact_at_least(case: CaseFile, law: LawBook, *, fact: FactName, amount: Decimal | None) -> Verdict:
    """Pass when the fact reaches the amount. For conditions.

    Unsure where the amount is null or the fact was not read surely; not met where no paper would state it.
    Values: `fact`, `value`, `amount`.
    """
    readings = tuple(f for f in case.home_facts(fact) if isinstance(f.value, int | Decimal))
    if amount is None:
        return unsure("本标准未设定数额，请人工判断")
    if not readings:
        owed = (fact not in case.homes or case.of_kind(*case.homes[fact])) and not _unpunished(case)
        return unsure(f"未找到{fact}") if owed else failed(fact=fact, value=None, amount=amount)
    most = max(readings, key=lambda reading: Decimal(str(reading.value)))
    value = Decimal(str(most.value))
    return passed(most.source) if value >= amount else failed(most.source, fact=fact, value=value, amount=amount)
