"""Copies of others' papers that the decision lists: whether they lie in the volume and bear out what they prove."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from casereview.checks.absence import is_word_sure, misstated, title_of, unread
from casereview.checks.contents_meant import entries_listed
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.text import squeezed

_ITEM = re.compile(
    r"(?:^|[。;:、,)及和与]|[0-9][.、])(?P<name>[^。;:、,及和与0-9()]{3,24})复印件"
    r"(?=[、,。;及和与各]|[0-9一二三四五六七八九十]+[份张页])"
)
_PROVEN = re.compile(r"(?:^|[。;:]|[0-9][.、])(?P<items>[^。;:,.]{4,60}?),(?:用以|用于|以)?证明(?P<what>[^。;]{4,90})")
_OF_A_KIND = re.compile(
    r"笔录|照片|执照|许可证|身份证|委托书|鉴定|检[测验]|标准|规范|证件|证明|决定|通知|指令|审批|登记证|资格证"
)
"""Papers that another rule looks for, or that copies of many names may be."""

_COUNT = re.compile(r"(?<![0-9.第])(?P<many>[0-9]{1,6}(?:\.[0-9]{1,3})?)(?P<measure>[\u4e00-\u9fff])(?![份张页])")
_OTHERS = ("party_material", "unknown")
_BESIDE_COPIES = (*_OTHERS, "business_licence", "identity_proof", "authorisation", "standard_excerpt", "item_list")
"""What is copied often lies on the sheets of the first copy: a contract behind the licence."""

_HEAD = 80
_LEAST = 3
_HALF = 0.4
_IN_MANY = frozenset("记录凭证单据材料复印件的表册书")


def listed_copies_enclosed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each copy that the decision lists by name is in the volume.

    One of which no paper and no entry of the contents list has a word fails where all was read, else asks.
    Values: `title`, `missing`.
    """
    return merged(*(verdict for decision in case.of_kind("penalty_decision") for verdict in _copies(case, decision)))


def _copies(case: CaseFile, decision: Document) -> Iterator[Verdict]:
    for match in matches(decision, _ITEM):
        name = match["name"]
        if len(name) < _LEAST or _OF_A_KIND.search(name):
            continue
        place = place_of(decision, *match.span("name"))
        held = [share for words in _where_it_may_be(case) if (share := _share(name, words))]
        if max(held, default=0) >= _HALF:
            yield passed(place)
            continue
        values = {"title": title_of(decision), "missing": f"{name}复印件"}
        if held and any(name[-2:] in words for words in _where_it_may_be(case)):
            yield unsure(f"所列证据“{name}复印件”在卷内未能确定，请核对", place, **values)
            continue
        read = not unread(case) and not case.of_kind("unknown") and is_word_sure(decision)
        if read and entries_listed(case):
            yield failed(place, **values)
        else:
            yield unsure(f"所列证据“{name}复印件”在卷内未能找到，请核对", place, **values)


def _where_it_may_be(case: CaseFile) -> Iterator[str]:
    yield from (words_of(paper) for paper in case.of_kind(*_BESIDE_COPIES))
    yield from (squeezed(entry.title) for entry in entries_listed(case))


def _share(name: str, words: str) -> float:
    """How much of a name stands there, by pairs of letters but for what many papers are called."""
    pairs = [pair for at in range(len(name) - 1) if not set(pair := name[at : at + 2]) <= _IN_MANY]
    return sum(pair in words for pair in pairs) / len(pairs) if pairs else 1


def _has_word(name: str, words: str) -> bool:
    """Whether two letters that follow each other in a name stand there, but for what many papers are called."""
    pairs = (name[at : at + 2] for at in range(len(name) - 1))
    return any(pair in words for pair in pairs if not set(pair) <= _IN_MANY)


def proof_bears_out(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a paper of others bears the days and numbers which the decision says that it proves.

    Judged where the item names one such paper alone, which gives days or numbers of the sort, but others; it fails.
    Values: `title` (of the paper), `value` (what it is said to prove).
    """
    papers = case.of_kind(*_OTHERS)
    if not papers:
        return not_applicable()
    verdicts = (
        _borne_out(decision, match, papers)
        for decision in case.of_kind("penalty_decision")
        for match in matches(decision, _PROVEN)
    )
    return merged(*(verdict for found in verdicts for verdict in found))


def _borne_out(decision: Document, match: re.Match[str], papers: tuple[Document, ...]) -> Iterator[Verdict]:
    name = re.sub(r"^[0-9.、]+|复印件", "", match["items"])
    if "、" in name or _OF_A_KIND.search(name):
        return
    alike = tuple(paper for paper in papers if _has_word(name, words_of(paper)[:_HEAD]))
    if len(alike) != 1:
        return
    paper, place = alike[0], place_of(decision, *match.span("what"))
    own, told = find_dates(words_of(paper)), find_dates(match["what"])
    days = {day.value for day in own}
    for day in told:
        if day.value in days:
            yield passed(place)
        elif days:
            yield misstated(
                paper, paper.whole(), place, title=title_of(paper), value=match["what"][day.start : day.end]
            )
    counts = {(m["many"], m["measure"]) for m in matches(paper, _COUNT)}
    for count in _COUNT.finditer(re.sub(r"20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日", "", match["what"])):
        if (count["many"], count["measure"]) in counts or _is_sum(count, paper):
            yield passed(place)
        elif any(measure == count["measure"] for _, measure in counts):
            yield misstated(paper, paper.whole(), place, title=title_of(paper), value=count.group())


def _is_sum(count: re.Match[str], paper: Document) -> bool:
    """Whether the rows of the paper add up to what it is said to prove: 3台 and 5台 to 8台."""
    rows = [m["many"] for m in matches(paper, _COUNT) if m["measure"] == count["measure"]]
    return sum(map(Decimal, rows)) == Decimal(count["many"])
