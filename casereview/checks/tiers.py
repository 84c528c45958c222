"""Checks on how the base was applied: the amount in its tier, and a ground for what is lighter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from casereview.checks.absence import is_certain, misstated, title_of
from casereview.checks.discretion import bases_in, is_general
from casereview.checks.lighter import LIGHTER, is_reduced
from casereview.checks.tier_ranges import (
    Ranges,
    is_inside,
    ranges_in_excerpts,
    ranges_of_fines,
    ranges_told,
    worded_range,
)
from casereview.checks.wording import find_any, matches, place_of, words_of
from casereview.lawbook import OWN, LawBook, Measure
from casereview.model import (
    CaseFile,
    DiscretionCitation,
    Document,
    Fact,
    PenaltyItem,
    Verdict,
    failed,
    failed_if,
    merged,
    not_applicable,
    passed,
    unsure,
)

_SETTING = ("penalty_decision", "case_approval", "penalty_notice", "investigation_report")
"""The papers that set a fine, the one that counts first: before the decision what was proposed last."""

_PERSON = ("被处罚人", "家庭住址", "身份证号", "居民身份证")
_UNIT = ("被处罚单位", "统一社会信用代码", "法定代表人")
_GRADING = re.compile(r"《[^《》]*(?:裁量|罚款处罚规定)[^《》]*》")
_SENTENCE_END = re.compile("[。;《]")
_QUOTED_REACH = 150
_WAYS = ("从轻", "减轻", "从重")


@dataclass(frozen=True, slots=True)
class _Fined:
    """A fine set under a tier, with the reading that gives it."""

    amount: Decimal
    tier: str
    fact: Fact
    item: str | None = None


def amount_in_tier(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the fine lies in the range that the excerpt or a quotation in the file gives for the cited tier.

    Without either the law book's tier counts, if it has it. Before the decision the fine proposed last is judged.
    Not applicable where no tier is cited, unsure where the range of a decision cannot be told. Bounds count as inside.
    Values: `title`, `amount`, `tier`, `range` (both in words).
    """
    papers = next((papers for kind in _SETTING if (papers := case.of_kind(kind))), ())
    return merged(*(_applied(case, law, paper) for paper in papers))


def _applied(case: CaseFile, law: LawBook, paper: Document) -> Verdict:
    if fines := _fines(case, paper):
        return merged(*(_in_tier(case, law, paper, fine) for fine in fines))
    return _in_quoted_range(case, paper)


def _in_quoted_range(case: CaseFile, paper: Document) -> Verdict:
    """Of a paper with one fine and no tier: whether the fine lies in the one range that it quotes of its base."""
    own = (f for f in case.facts if f.source.document == paper.id and f.name in ("罚款金额", "拟罚款金额"))
    amounts = {f.value: f for f in own if isinstance(f.value, Decimal)}
    words = words_of(paper)
    quoted = {
        found.value: (match.end() + found.start, match.end() + found.end)
        for match in matches(paper, _GRADING)
        for found in ranges_of_fines(_SENTENCE_END.split(words[match.end() : match.end() + _QUOTED_REACH])[0])
    }
    acts = [f for f in case.facts_of("处罚事项") if f.source.document == paper.id]
    if len(amounts) != 1 or len(quoted) != 1 or len(acts) > 1:
        return not_applicable()  # a sum of several fines lies in no range of one
    (amount, fact), (span, bounds) = next(iter(amounts.items())), next(iter(quoted.items()))
    place = place_of(paper, *bounds)
    if is_inside(amount, span):
        return passed(fact.source, place)
    values = {"title": title_of(paper), "amount": amount, "tier": "所引裁量标准", "range": worded_range(span)}
    if is_certain(fact) and not LIGHTER.search(words):
        return misstated(paper, fact.source, place, **values)
    return unsure("罚款金额似不在所引裁量标准的幅度内，请核对", fact.source, place, **values)


def _fines(case: CaseFile, decision: Document) -> tuple[_Fined, ...]:
    """The acts punished with their own tier; of a decision with one tier and one amount, that."""
    ways = _ways_of_weighing(case, decision)
    own = tuple(f for f in case.facts if f.source.document == decision.id and _tier_of(f) not in ways)
    acts = tuple(f for f in own if isinstance(f.value, PenaltyItem))
    cited = tuple(f.value.item for f in own if isinstance(f.value, DiscretionCitation) and f.value.item)
    numbers = cited if len(cited) == len(acts) else (None,) * len(acts)
    items = tuple(
        _Fined(f.value.amount, f.value.tier, f, number)
        for f, number in zip(acts, numbers, strict=True)
        if isinstance(f.value, PenaltyItem) and f.value.amount is not None and f.value.tier
    )
    tiers = {f.value.tier for f in own if isinstance(f.value, DiscretionCitation) and f.value.tier}
    amounts = {f.value: f for f in own if f.name in ("罚款金额", "拟罚款金额") and isinstance(f.value, Decimal)}
    if items or len(tiers) != 1 or len(amounts) != 1:
        return items
    return tuple(_Fined(amount, tier, fact) for amount, fact in amounts.items() for tier in tiers)


def _tier_of(fact: Fact) -> str | None:
    return fact.value.tier if isinstance(fact.value, DiscretionCitation | PenaltyItem) else None


def _ways_of_weighing(case: CaseFile, decision: Document) -> frozenset[str]:
    """What rules of application say of how to weigh (第十三条规定的从轻情形): no tier with a range of its own."""
    general = (value for _, value in bases_in(case, decision) if is_general(value))
    return frozenset(value.tier for value in general if value.tier in _WAYS)


def _by_law_book(case: CaseFile, law: LawBook, decision: Document, fine: _Fined) -> Verdict | None:
    """What the law book's own tier says of the fine; None where it does not have it."""
    own = (f.value for f in case.facts if f.source.document == decision.id)
    cited = tuple(value for value in own if isinstance(value, DiscretionCitation) and value.tier == fine.tier)
    named = ((law.base_named(value), value.item) for value in cited if value.item)
    tiers = tuple(t for base, item in named if base for t in law.tiers_of(base, item) if t.tier == fine.tier)
    spans = tuple(f for t in tiers if t.judges_in(("national", OWN)) for f in t.fines if f.measure is Measure.YUAN)
    if not spans:
        return None
    if any(span.holds(fine.amount) for span in spans):
        return passed(fine.fact.source)
    told = "或者".join(dict.fromkeys(span.worded() for span in spans))
    values = {"title": title_of(decision), "amount": fine.amount, "tier": _tier_worded(fine.tier), "range": told}
    return failed_if(is_certain(fine.fact), "罚款金额似不在所引裁量阶次的幅度内，请核对", fine.fact.source, **values)


def _in_tier(case: CaseFile, law: LawBook, decision: Document, fine: _Fined) -> Verdict:
    groups = ranges_in_excerpts(case, fine.tier, fine.item)
    groups = groups or tuple(ranges_told(decision, fine.tier))
    groups = _own_ranges(decision, groups)
    ranges = tuple(found for group in groups for found in group)
    values = {"title": title_of(decision), "amount": fine.amount, "tier": fine.tier}
    if not ranges and (known := _by_law_book(case, law, decision, fine)) is not None:
        return known
    if not ranges and decision.kind != _SETTING[0]:
        return not_applicable()
    if not ranges:
        return unsure("卷内未见所引裁量阶次的罚款幅度，请对照裁量基准核对", fine.fact.source, **values)
    if any(is_inside(fine.amount, found.span) for found in ranges):
        return passed(fine.fact.source, *(found.source for found in ranges))
    span, source = ranges[0].span, ranges[0].source
    if all(fine.amount < (found.span[0] or 0) for found in ranges) and is_reduced(decision):
        return passed(fine.fact.source, source)  # whether it may be is the question of another rule
    values = {**values, "tier": _tier_worded(fine.tier), "range": worded_range(span)}
    if len(groups) == 1 and is_certain(fine.fact):
        return failed(fine.fact.source, source, **values)
    return unsure("罚款金额似不在所引裁量阶次的幅度内，请核对", fine.fact.source, source, **values)


def _own_ranges(decision: Document, groups: tuple[Ranges, ...]) -> tuple[Ranges, ...]:
    """Of tiers that set one range for the unit and one for its people, the range of whom the decision punishes."""
    person = find_any(decision, _PERSON) is not None and find_any(decision, _UNIT) is None
    told = tuple(tuple(found for found in group if found.of_person is person) for group in groups)
    return tuple(own or group for own, group in zip(told, groups, strict=True))


def _tier_worded(tier: str) -> str:
    return f"裁量阶次{tier}" if tier.isascii() or len(tier) == 1 else tier
