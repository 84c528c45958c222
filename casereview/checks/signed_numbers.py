"""Whether the certificates printed beside two officers' signatures are of two officers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, passed

_SIGNED = re.compile(
    r"(?:执法|检查|复查|承办|勘验|调查|经办)人员?\(?签[名字章][^:()]{0,4}\)?:(?P<told>.{0,90}?)(?=负责人|当事人|被|20[0-9]{2}年|$)"
)
_NUMBER = re.compile(r"证件?(?:号码?|编号):?(?P<number>[0-9A-Za-z]{5,24})")


def certificates_apart(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when no two places for officers' signatures on these papers bear the number of one certificate.

    Values: `title`, `number`.
    """
    return merged(*(verdict for paper in case.of_kind(*kinds) for verdict in _apart(paper)))


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
