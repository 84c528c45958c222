"""Whether what a record says was secured on the spot has its own paper: registered, sampled, sealed or seized."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import missing, misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, passed
from casereview.spelling.choices import is_other_choice

_DONE = {
    "先行登记保存": re.compile(r"(?:先行)?登记保存(?=[,。;、了]|于|在|并|[0-9一二三四五六七八九十]|$)"),
    "抽样取证": re.compile(r"抽样取证(?=[,。;、了]|$)|(?:抽取|提取|采集)[^。;]{1,20}(?:送检|检验|检测)(?=[,。;、]|$)"),
    "查封、扣押": re.compile(r"(?:予以|依法|当场|实施|进行)了?(?:查封|扣押)(?=[,。;、了]|$)"),
}
_NOT_DONE = re.compile(
    r"(?:未|没有|不|拟|将要|可以|可|如|若|需|应当?|必要时|是否|无|告知|建议|申请|有权|问|解除)[^,。;]{0,16}$|[《“][^》”]{0,20}$"
)
_BEFORE = 24


def measures_papered(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], measure: str, papers: tuple[KindId, ...]
) -> Verdict:
    """Pass when the case has a paper of the measure that one of these records says was taken on the spot.

    Not applicable where none says so. Values: `title` (of the record), `measure`.
    """
    told = tuple(pair for record in case.of_kind(*kinds) for pair in _taken(record, _DONE[measure]))
    if not told:
        return merged()
    record, match = told[0]
    place, values = place_of(record, *match.span()), {"title": title_of(record), "measure": measure}
    if found := tuple(d for d in case.documents if d.kind in papers or measure[:2] in title_of(d)):
        return passed(place, *(paper.whole() for paper in found))
    lacking = missing(case, place, **values)
    return misstated(record, place, **values) if lacking.failures else lacking


def _taken(record: Document, pattern: re.Pattern[str]) -> Iterator[tuple[Document, re.Match[str]]]:
    words = words_of(record)
    for match in matches(record, pattern):
        before = words[max(match.start() - _BEFORE, 0) : match.start()]
        if not _NOT_DONE.search(before) and not is_other_choice(words, match.start()):
            yield record, match
