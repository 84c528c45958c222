"""Whether the papers of a case cite the discretion base (裁量基准) as the decision does."""

from __future__ import annotations

from collections.abc import Callable

from casereview.checks.absence import CERTAIN, is_certain, title_of
from casereview.checks.discretion import base_cited, cited_in, name_of_base
from casereview.checks.heard import heard_and_fined_otherwise
from casereview.checks.parameters import KindId
from casereview.checks.several_parties import of_its_party
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    DiscretionCitation,
    Document,
    Fact,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)

_DECISION = "penalty_decision"


def base_agrees(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these documents cite the same base, item and tier as the decision, the base by the same number.

    What one of the two papers does not cite is not compared. Values: `title`, `value`, `home_value`.
    """
    decisions = case.of_kind(_DECISION)
    others = tuple(document for document in case.of_kind(*kinds) if document not in decisions)
    if not any(cited_in(case, decision) for decision in decisions):
        return not_applicable()
    return merged(*(_as_decided(case, law, document, decisions) for document in others))


def _as_decided(case: CaseFile, law: LawBook, document: Document, decisions: tuple[Document, ...]) -> Verdict:
    own = of_its_party(case, document, decisions)
    home = tuple(fact for decision in own for fact in cited_in(case, decision))
    if not home or not (cited := cited_in(case, document)):
        return not_applicable()
    return _same(law, document, cited, home, heard=heard_and_fined_otherwise(case, document))


def _same(law: LawBook, document: Document, cited: tuple[Fact, ...], home: tuple[Fact, ...], *, heard: bool) -> Verdict:
    reads: tuple[tuple[str, Callable[[DiscretionCitation], str | None]], ...] = (
        ("《{}》", lambda citation: name_of_base(law, citation) if citation.base else None),
        ("第{}项", lambda citation: citation.item),
        ("裁量阶次{}", lambda citation: citation.tier),
        ("{}", lambda citation: f"文号{citation.number}" if citation.number else None),
    )
    if verdict := _tiers_part(document, cited, home, heard=heard):
        return verdict
    for words, read in reads:
        here, there = _all(cited, read), _all(home, read)
        if here and there and not (here <= there or there <= here):
            values = {"title": title_of(document), "value": _joined(here, words), "home_value": _joined(there, words)}
            sources = (cited[0].source, home[0].source)
            if heard:
                return unsure("听取陈述申辩或听证后裁量有变化，请核对复核意见", *sources, **values)
            apart = not here & there or len(here) == len(there)
            if apart and min(fact.confidence for fact in (*cited, *home)) >= CERTAIN:
                return failed(*sources, **values)
            return unsure("裁量基准的引用似不一致，请核对", *sources, **values)
    return passed(*(fact.source for fact in cited))


def _tiers_part(document: Document, cited: tuple[Fact, ...], home: tuple[Fact, ...], *, heard: bool) -> Verdict | None:
    """Where both papers give one tier to an item and these differ: of several acts one may have been re-tiered."""
    here, there = _by_item(cited), _by_item(home)
    for item in here.keys() & there.keys():
        (fact, tier), (other, standard) = here[item], there[item]
        if tier == standard:
            continue
        said = tuple(f"第{item}项{_worded(told)}" for told in (tier, standard))
        values = {"title": title_of(document), "value": said[0], "home_value": said[1]}
        if heard or not is_certain(fact, other):
            return unsure("裁量阶次的引用似不一致，请核对", fact.source, other.source, **values)
        return failed(fact.source, other.source, **values)
    return None


def _worded(tier: str) -> str:
    """A tier that goes by a number or a letter alone would say nothing."""
    return f"裁量阶次{tier}" if tier.isascii() or len(tier) == 1 else tier


def _by_item(facts: tuple[Fact, ...]) -> dict[str, tuple[Fact, str]]:
    """The item of the base with its tier, where the papers give it just one."""
    found: dict[str, dict[str, Fact]] = {}
    for fact in facts:
        if (value := base_cited(fact)) is not None and value.item and value.tier:
            found.setdefault(value.item, {}).setdefault(value.tier, fact)
    return {item: (fact, tier) for item, tiers in found.items() if len(tiers) == 1 for tier, fact in tiers.items()}


def _all(facts: tuple[Fact, ...], read: Callable[[DiscretionCitation], str | None]) -> frozenset[str]:
    citations = (value for fact in facts if (value := base_cited(fact)) is not None)
    return frozenset(text for citation in citations if (text := read(citation)))


def _joined(texts: frozenset[str], words: str) -> str:
    """The values in the words of the trade; an ASCII letter or number alone would say nothing."""
    return "、".join(words.format(text) if text.isascii() or "《" in words else text for text in sorted(texts))
