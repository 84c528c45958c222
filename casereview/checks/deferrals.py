"""Whether the papers that let a fine be paid later or in parts go together, and it was paid as they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from casereview.checks.absence import is_certain, misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.presence import present
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, passed, unsure
from casereview.spelling.dates import find_dates

_DAY = r"(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)"
_PART = re.compile(
    rf"{_DAY}(?:\(含\))?(?:之?前|以前|止)[^。;,0-9]{{0,10}}(?:人民币)?(?P<sum>[0-9]+(?:\.[0-9]{{1,2}})?)(?P<unit>万?元)"
)
_TERM = re.compile(rf"(?:延期|延长|推迟|缓缴|暂缓)[^。;0-9]{{0,8}}{_DAY}")
_PERMIT, _APPROVAL, _RECEIPT = "deferral_permit", "deferral_approval", "fine_receipt"


def deferral_told_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the approval sets the days and sums that the permit does; what the party asked for may differ.

    Values: `title`, `value`, `expected`.
    """
    permits = [(paper, parts) for paper in case.of_kind(_PERMIT) if (parts := _parts(paper))]
    if len(permits) != 1:
        return merged()
    (permit, granted), *_ = permits
    asked = (p for p in case.documents if p.kind == "party_material" and "分期" in title_of(p))
    papers = (*case.of_kind(_APPROVAL), *asked)
    return merged(*(_as_granted(paper, parts, permit, granted) for paper in papers if (parts := _parts(paper))))


_Parts = dict[tuple[date, Decimal], Source]


def _parts(paper: Document) -> _Parts:
    """Each part of the fine by the day until which it is to be paid."""
    return {
        (
            find_dates(match["day"])[0].value,
            Decimal(match["sum"]) * (10000 if match["unit"] == "万元" else 1),
        ): place_of(paper, *match.span())
        for match in matches(paper, _PART)
    }


def _as_granted(paper: Document, parts: _Parts, permit: Document, granted: _Parts) -> Verdict:
    odd = [part for part in parts if part not in granted]
    if not odd or len(parts) != len(granted):
        return passed(*parts.values())
    (day, many), home = odd[0], next(iter(part for part in granted if part not in parts))
    values = {"title": title_of(paper), "value": f"{day}前{many}元", "expected": f"{home[0]}前{home[1]}元"}
    places = parts[odd[0]], granted[home]
    if paper.kind == _APPROVAL:
        return misstated(paper, *places, **values)
    return unsure(f"申请写“{values['value']}”，批准书写“{values['expected']}”，请核对", *places, **values)


def paid_by_granted_day(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the payments were made, each in its turn, by the days that the permit sets.

    Values: `start` (the day set), `end` (that of the payment).
    """
    permits = case.of_kind(_PERMIT)
    set_ = sorted({(day, place.quote): place for paper in permits for day, place in _days(paper)}.items())
    paid = sorted(
        (f for f in case.home_facts("缴款日期") if isinstance(f.value, date) and is_certain(f)),
        key=lambda f: str(f.value),
    )
    if len(permits) != 1 or not paid or len(set_) != len({f.source.document for f in paid}):
        return merged()
    verdicts = []
    for ((day, _), place), fact in zip(set_, {f.source.document: f for f in paid}.values(), strict=True):
        assert isinstance(fact.value, date)
        late = fact.value > day
        places = place, fact.source
        verdicts.append(misstated(permits[0], *places, start=day, end=fact.value) if late else passed(*places))
    return merged(*verdicts)


def _days(paper: Document) -> Iterator[tuple[date, Source]]:
    found = list(matches(paper, _PART)) or list(matches(paper, _TERM))
    for match in found:
        yield find_dates(match["day"])[0].value, place_of(paper, *match.span("day"))


_PAID_UP = re.compile(
    r"缴清|已(?:经)?(?:全部|足额|全额|按期|如期)?缴纳|(?<![未应须])(?:全部|足额|全额|按期|如期)缴纳|缴纳罚款[0-9]|缴纳完毕|履行完毕"
)


def fine_receipted(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the case holds a receipt of the fine, or another of these papers, which pursue or put off a fine.

    They stand for no receipt once the closing paper tells that the fine was paid. Values: `missing` (the kinds).
    """
    found = present(case, law, kinds=kinds)
    paid = (paper for paper in case.of_kind("closing_approval") if next(matches(paper, _PAID_UP), None))
    if found.failures or case.of_kind(_RECEIPT) or next(paid, None) is None:
        return found
    return present(case, law, kinds=(KindId(_RECEIPT),))
