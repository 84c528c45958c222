"""Checks on what the fire and rescue units alone must do: steps in major cases, re-checks, what is no summary case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from casereview.checks.absence import is_certain, missing, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Citation,
    Fact,
    Source,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.terms import PartyKind
from casereview.workdays import workdays_between

_STOPPED = re.compile(
    r"(?:现决定|决定(?:给予|对|处以?|作出|如下|你)|处罚(?:如下|决定:))[^。;“”]{0,60}?"
    r"(?:责令)?(?:停止(?:施工|使用)|停产停业|停止执业)"
)
"""What a decision orders; the article it quotes names these penalties too, before the decision or between quotes."""

_FORCED = re.compile(r"强制执行决定书|决定(?:依法)?强制执行")
_ELSEWHERE = "该情形是否须经这一步骤见于个别支队的公开报告，请按本单位的规定核对"


def major_fire_step_taken(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    amount: Decimal | None,
    practised_by: tuple[str, ...] = (),
) -> Verdict:
    """Pass when a major fire case holds one of these papers; any other unit than those known for the practice is asked.

    Major is a fine from `amount` on, the order to stop building, use or production, a place sealed for a time, and
    forced execution. Not applicable otherwise. Values: `ground`.
    """
    grounds = tuple(_grounds(case, amount))
    if not grounds:
        return not_applicable()
    ground, source = grounds[0]
    if found := case.of_kind(*kinds):
        return passed(source, *(document.whole() for document in found))
    lacking = missing(case, source, ground=ground)
    if lacking.doubts or any(name in (case.agency or "") for name in practised_by):
        return lacking
    return unsure(f"{ground}，{_ELSEWHERE}", source, ground=ground)


def _grounds(case: CaseFile, amount: Decimal | None) -> Iterator[tuple[str, Source]]:
    fines = (f for f in case.home_facts("罚款金额") or case.home_facts("拟罚款金额") if is_certain(f))
    for fine in fines:
        value = Decimal(str(fine.value))
        if amount is not None and value >= amount:
            yield f"罚款{value.normalize():f}元", fine.source
    for decision in case.of_kind("penalty_decision"):
        if stopped := next(matches(decision, _STOPPED), None):
            yield "责令停止施工、停止使用或者停产停业", place_of(decision, *stopped.span())
    for document in case.of_kind("fire_seal_decision"):
        yield "临时查封", document.whole()
    for document in case.of_kind("unknown"):
        if forced := next(matches(document, _FORCED), None):
            yield "强制执行", place_of(document, *forced.span())


def rechecked_soon(case: CaseFile, law: LawBook, *, days: int) -> Verdict:
    """Pass when a re-check after the last day to correct came within so many working days of it; before it, always.

    Values: `start` (the last day), `end` (the re-check), `elapsed`, `days`.
    """
    deadlines = tuple(f for f in case.home_facts("整改期限") if isinstance(f.value, date))
    rechecks = tuple(f for f in case.facts_of("复查日期") if isinstance(f.value, date))
    if not deadlines or not rechecks:
        return not_applicable()
    last = max(deadlines, key=lambda fact: fact.day)
    return _soon(last, min(rechecks, key=lambda fact: fact.day), days)


def _soon(last: Fact, recheck: Fact, days: int) -> Verdict:
    elapsed = workdays_between(last.day, recheck.day)
    sources = (last.source, recheck.source)
    if elapsed is not None and elapsed <= days:
        return passed(*sources)
    if elapsed is None or not is_certain(last, recheck):
        return unsure("日期或工作日未能确定，请核对复查的期限", *sources)
    return failed(*sources, start=last.day, end=recheck.day, elapsed=elapsed, days=days)


def no_unit_fined_on_the_spot(case: CaseFile, law: LawBook, *, statute: str, article: str) -> Verdict:
    """Pass when no decision made on the spot fines a unit under this article, whose least fine is above the limit.

    One that was not surely read asks. Values: `title`, `article`.
    """
    decisions = case.of_kind("summary_decision")
    if case.party_kind is not PartyKind.UNIT or not decisions:
        return not_applicable()
    named = tuple(f for f in case.facts_of("处罚依据", "summary_decision") if _is(f.value, statute, article))
    verdicts = [passed(decision.whole()) for decision in decisions]
    for fact in named:
        values = {"title": title_of(case.document(fact.source.document)), "article": article}
        surely = failed(fact.source, **values)
        verdicts.append(surely if is_certain(fact) else unsure("处罚依据识别不确定，请核对", fact.source, **values))
    return merged(*verdicts)


def _is(value: object, statute: str, article: str) -> bool:
    return (
        isinstance(value, Citation)
        and (value.law or "").removeprefix("中华人民共和国") == statute
        and value.article == article
        and value.paragraph in (None, 1)
    )
