"""Whether the certificates printed beside two officers' signatures are of two officers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Officer, Verdict, merged, passed
from casereview.text import squeezed

_SIGNED = re.compile(
    r"(?:执法|检查|复查|承办|勘验|调查|经办)人员?\(?签[名字章][^:()]{0,4}\)?:(?P<told>.{0,90}?)(?=负责人|当事人|被|20[0-9]{2}年|$)"
)
_NEAR = 2
_NUMBER = re.compile(r"证件?(?:号码?|编号):?(?P<number>[0-9A-Za-z]{5,24})")


def certificates_apart(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when no two places for officers' signatures on these papers bear the number of one certificate.

    Nor may a place bear a number that no other paper has and that almost is an officer's.

    Values: `title`, `number`.
    """
    known = {
        squeezed(fact.value.certificate)
        for fact in case.facts_of("执法人员")
        if isinstance(fact.value, Officer) and fact.value.certificate
    }
    papers = case.of_kind(*kinds)
    return merged(*(v for paper in papers for v in (*_apart(paper), *_unknown(case, paper, known))))


def _unknown(case: CaseFile, paper: Document, known: set[str]) -> Iterator[Verdict]:
    """Numbers beside signatures that only this paper has, and that almost are an officer's."""
    others = [words_of(other) for other in case.documents if other.id != paper.id]
    for match in matches(paper, _SIGNED):
        for found in _NUMBER.finditer(match["told"]):
            number = found["number"]
            if number in known or any(number in words for words in others):
                continue
            if any(_is_almost(number, other) and sum(other in words for words in others) > 1 for other in known):
                yield misstated(paper, place_of(paper, *match.span()), title=title_of(paper), number=number)


def _is_almost(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= _NEAR


def _apart(paper: Document) -> Iterator[Verdict]:
    for match in matches(paper, _SIGNED):
        numbers = [found["number"] for found in _NUMBER.finditer(match["told"])]
        if len(numbers) < 2:
            continue
        place = place_of(paper, *match.span())
        if len(set(numbers)) == 1:
            yield misstated(paper, place, title=title_of(paper), number=numbers[0])
        else:
            yield passed(place)
