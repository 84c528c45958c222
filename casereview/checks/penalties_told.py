"""Whether each sort of penalty that a decision imposes was told in the notice before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_word_sure, misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.several_parties import of_its_party
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, passed

_IMPOSING = re.compile(
    r"决定(?!书)[^。]{0,60}?(?:处罚|罚款|没收|责令停|吊销|暂扣|警告|关闭|降低)|(?:给予|处以)[^。]{0,20}?(?:处罚|罚款)"
)
_END = re.compile(r"自收到|收到本|逾期|如不服|对本|上述罚")
_SORTS = {
    "没收物品": re.compile(r"没收(?!违法所得|非法所得|所得)(?=[^。;,]{1,30})"),
    "没收违法所得": re.compile(r"没收[^。;,]{0,20}?(?:违法|非法)所得"),
    "责令停产停业": re.compile(r"(?:责令)?停(?:产|业)(?:停业)?整顿|责令停产停业"),
    "吊销、暂扣许可证件": re.compile(r"(?:吊销|暂扣)[^。;,]{0,24}(?:证|执照)"),
    "警告": re.compile(r"(?:给予|处以?|并处|[:、]|[0-9]\.)警告"),
    "罚款": re.compile(r"罚款"),
}
_NAMED = {
    "没收违法所得": re.compile(r"(?:违法|非法)所得"),
    "责令停产停业": re.compile(r"停产|停业"),
    "吊销、暂扣许可证件": re.compile(r"吊销|暂扣"),
    "警告": re.compile(r"警告"),
}
"""By what words a paper names it, where any will do."""

_NOTICES = ("penalty_notice", "hearing_right_notice")


def penalties_told(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = ()) -> Verdict:
    """Pass when the notice of its party names each sort of penalty that a decision imposes.

    So must each paper of `kinds`, by itself. Values: `title` (of the paper that lacks it), `penalty`.
    """
    return merged(*(v for decision in case.of_kind("penalty_decision") for v in _told(case, decision, kinds)))


def _told(case: CaseFile, decision: Document, kinds: tuple[KindId, ...]) -> Iterator[Verdict]:
    words = words_of(decision)
    begun = next((m for m in _last(words)), None)
    if begun is None or not is_word_sure(decision):
        return
    end = _END.search(words, begun.end())
    span = words[begun.start() : end.start() if end else len(words)]
    own = [p for p in case.of_kind(*_NOTICES) if decision in of_its_party(case, p, (decision,))]
    groups = [own] if own else []
    groups += [[p] for p in case.of_kind(*kinds) if decision in of_its_party(case, p, (decision,))]
    for name, sort in _SORTS.items():
        if (found := sort.search(span)) is None:
            continue
        place = place_of(decision, begun.start() + found.start(), begun.start() + found.end())
        for papers in groups:
            if any(_NAMED.get(name, sort).search(words_of(paper)) for paper in papers):
                yield passed(place)
            else:
                yield misstated(papers[0], papers[0].whole(), place, title=title_of(papers[0]), penalty=name)


def _last(words: str) -> list[re.Match[str]]:
    """Where the operative part begins: the last decision before the terms of payment."""
    term = _END.search(words, words.rfind("决定") if "决定" in words else 0)
    paid = re.search(r"(?:当事人|你单位|你店|你)?应?当?自收到|如不服", words)
    stop = paid.start() if paid else (term.start() if term else len(words))
    return list(_IMPOSING.finditer(words, 0, stop))[-1:]
