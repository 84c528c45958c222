"""Pages of another case bound into this one: they name another party and nothing of this case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from casereview.model import CaseFile, Document, Fact, Source
from casereview.text import squeezed

_SURE, _PLAIN = 0.8, 0.95
"""A name read less surely tells nothing; from the other on it settles the matter."""

_ORGAN = re.compile(r"(?:局|厅|委员会|政府|派出所|检察院|法院|大队|支队|总队)$")
_OTHERWISE = 0.5
"""Names less alike than this are of two parties."""

_KNOWN = 3
"""On so many papers at least the party of a volume stands."""

_SHORTEST = 4
"""A shorter name may be of a person whom both cases know."""


def strange_pages(case: CaseFile) -> Iterator[tuple[Source, str, bool]]:
    """The pages that name another party and nobody of this case, with what is said of them, and whether it is sure."""
    own = _own_names(case)
    if not own:
        return
    for document in case.documents:
        other = (f for f in case.facts_of("当事人") if f.source.document == document.id and _is_other(f, own))
        named = [fact for fact in other if not _is_known_here(case, fact, own)]
        for page in document.pages if named else ():
            here = [fact for fact in named if fact.source.page == page.number]
            words = squeezed("".join(block.text for block in page.blocks))
            if here and not any(told in words for told in (*own, *_other_numbers(case, document))):
                told = f"第{page.number}页的当事人为“{here[0].value}”，不是本案当事人"
                yield document.of_page(page.number), told, here[0].confidence >= _PLAIN


def _own_names(case: CaseFile) -> frozenset[str]:
    """The parties of the case and their people, by names that stand on several papers; none where no party does."""
    parties: Counter[str] = Counter()
    for name, _ in {(squeezed(str(f.value)), f.source.document) for f in case.facts_of("当事人") if f.value}:
        parties[name] += 1
    if not parties or parties.most_common(1)[0][1] < _KNOWN:
        return frozenset()
    most = parties.most_common(1)[0][1]
    several = {name for name, papers in parties.items() if papers >= min(_KNOWN, most)}
    people = {squeezed(str(f.value)) for name in ("法定代表人", "被询问人") for f in case.home_facts(name) if f.value}
    return frozenset(several | people | ({squeezed(case.party)} if case.party else set()))


def _is_other(fact: Fact, own: frozenset[str]) -> bool:
    """Whether the name is surely of nobody in this case: no part of a name of it, none of it, and no organ."""
    name = squeezed(str(fact.value or ""))
    if fact.confidence < _SURE or len(name) < _SHORTEST or _ORGAN.search(name):
        return False
    return all(
        name not in other and other not in name and SequenceMatcher(None, name, other).ratio() < _OTHERWISE
        for other in own
    )


def _is_known_here(case: CaseFile, fact: Fact, own: frozenset[str]) -> bool:
    """Whether another paper that names the party tells of this name too: the place that was inspected."""
    name = squeezed(str(fact.value))
    others = (squeezed(d.flow.text) for d in case.documents if d.id != fact.source.document)
    return any(name in words and any(told in words for told in own) for words in others)


def _other_numbers(case: CaseFile, document: Document) -> frozenset[str]:
    """The numbers that other papers of the case bear."""
    facts = (f for f in case.facts_of("文号") if f.source.document != document.id and f.value)
    return frozenset(squeezed(str(f.value)) for f in facts)
