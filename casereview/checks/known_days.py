"""Whether a day that the decision, a notice or a report tells of the act is known to any other paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.spelling.found import Found

_NOT_PROOF = frozenset({"contents_list", "discretion_excerpt", "standard_excerpt", "volume_cover"})
_NEXT = 4
"""So many characters behind a day tell what happened on it."""

_SPAN = 10
_FOOT = 12
_OF_PAPERS = re.compile("施行|实施|修正|修订|公布|发布|印发|有效")


def days_known(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when no day that these papers tell stands against another day that the others tell in the same words.

    A day that no other paper knows fails where two others tell one day of the same event, and this paper does not.
    Values: `title`, `value`, `expected`.
    """
    return merged(*(verdict for paper in case.of_kind(*kinds) for verdict in _unknown(case, paper)))


def _unknown(case: CaseFile, paper: Document) -> Iterator[Verdict]:
    words = words_of(paper)
    mine = find_dates(words)
    others = [(d, find_dates(words_of(d))) for d in case.documents if d.id != paper.id and d.kind not in _NOT_PROOF]
    known = {found.value for _, days in others for found in days}
    for found in mine:
        if found.value in known:
            yield passed(place_of(paper, found.start, found.end))
            continue
        behind = words[found.end : found.end + 8]
        if len(words) - found.end < _FOOT or _OF_PAPERS.search(behind) or _NEXT_OPINION.match(behind):
            continue
        alike = [(d, day) for d, days in others for day in days if _same_event(words_of(d), day, words[found.end :])]
        days = {day.value for _, day in alike}
        again = {day.value for day in mine if _same_event(words, day, words[found.end :])}
        if len(days) != 1 or days & again or len({d.id for d, _ in alike}) < 2:
            continue
        yield _told(paper, found, *alike[0])


_NEXT_OPINION = re.compile("[\u4e00-\u9fff]{2,6}意见")
"""Behind the day of a signature the row of the next who decides begins."""


def _same_event(words: str, day: Found[date], behind: str) -> bool:
    """Whether what follows a day is what follows the other; of a span of days, its end too."""
    long = _NEXT if behind[:1] not in ("至", "到", "-") else _SPAN
    return len(behind) >= long and words[day.end : day.end + long] == behind[:long]


def _told(paper: Document, found: Found[date], home: Document, there: Found[date]) -> Verdict:
    places = (place_of(paper, found.start, found.end), place_of(home, there.start, there.end))
    values = {"title": title_of(paper), "value": found.value, "expected": there.value}
    if is_word_sure(paper) and is_word_sure(home):
        return failed(*places, **values)
    return unsure(f"《{title_of(paper)}》所述日期{found.value}与其他文书的不同，请核对", *places, **values)
