"""Whether the papers give each officer one certificate number throughout."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from casereview.checks.absence import is_certain, is_letter_sure, title_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Fact, Officer, Verdict, failed, merged, passed, unsure
from casereview.text import squeezed

_SHORTEST = 4
"""A number with fewer characters was read in part."""


def certificates_agree(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no officer has another certificate number in one paper than in the others.

    A number in one paper of several that agree fails where it is of the same length; numbers that are as frequent, or
    of different lengths (an officer may hold two certificates), ask. Not applicable where none is told twice.
    Values: `title`, `name`, `value`, `expected`.
    """
    told: dict[str, list[tuple[str, Fact]]] = defaultdict(list)
    for fact in case.facts_of("执法人员"):
        officer = fact.value
        if isinstance(officer, Officer) and officer.name and officer.certificate and is_certain(fact):
            number = squeezed(officer.certificate).upper()
            if len(number) >= _SHORTEST:
                told[squeezed(officer.name)].append((number, fact))
    return merged(*(verdict for name, numbers in told.items() for verdict in _alike(case, name, numbers)))


def _alike(case: CaseFile, name: str, numbers: list[tuple[str, Fact]]) -> Iterator[Verdict]:
    papers = {(number, fact.source.document) for number, fact in numbers}
    counts = Counter(number for number, _ in papers)
    (usual, most), *others = counts.most_common()
    if sum(counts.values()) > 1 and not others:
        yield passed(*(fact.source for _, fact in numbers))
    home = next(fact for number, fact in numbers if number == usual)
    for number, fact in numbers:
        if number == usual:
            continue
        paper = case.document(fact.source.document)
        values = {"title": title_of(paper), "name": name, "value": number, "expected": usual}
        if len(number) == len(usual) and counts[number] < most and is_letter_sure(paper):
            yield failed(fact.source, home.source, **values)
        else:
            reason = f"《{title_of(paper)}》所载{name}的证号{number}与其他文书的{usual}不同，请核对"
            yield unsure(reason, fact.source, home.source, **values)
