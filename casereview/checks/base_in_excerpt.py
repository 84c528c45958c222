"""Whether the decision applies the discretion base as the excerpt in the volume gives it: item, article and range."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from casereview.checks.absence import is_certain, misstated, title_of
from casereview.checks.discretion import base_cited, cited_in
from casereview.checks.tier_ranges import ranges_of_fines, worded_range
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Citation, Document, Verdict, merged, not_applicable, passed, unsure
from casereview.spelling.amounts import Range
from casereview.spelling.citations import find_citations
from casereview.text import squeezed

_BASE = re.compile(r"《[^《》]*裁量[^《》]*》")
_APPLIED = re.compile("计算|审批|说明|情况|意见")
"""How a paper is called that applies the base to the case, and shows nothing of its table."""

_SENTENCE_END = re.compile("[。《]")
_REACH = 220
_ROW = re.compile(r"^\s*(?:第|序号)?\s*(?P<item>[0-9]{1,4})\s*项?\s*$", re.MULTILINE)
_HEADING = re.compile(r"第\s*(?P<item>[0-9]{1,4})\s*项")
_LEAST, _ROWS = 4, 2
"""Rows of an excerpt may be counted anew from one; higher numbers are those of the base."""


def base_as_in_excerpt(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when item, article and range that the decision gives of its base stand in the excerpt of it in the volume.

    A range that no row of the excerpt has fails, and an item of the article that the excerpt gives otherwise; an item
    of the base that it does not show fails where all its rows bear the number of another, else asks.
    Values: `title`, `value`, `expected`.
    """
    excerpts = tuple(d for d in case.of_kind("discretion_excerpt") if not _APPLIED.search(d.title or ""))
    decisions = case.of_kind("penalty_decision")
    if len(decisions) != 1 or not excerpts:
        return not_applicable()
    decision = decisions[0]
    return merged(
        *_ranges(decision, excerpts), *_item(case, decision, excerpts), *_article(case, decision, excerpts)
    )  # fmt: skip


def _ranges(decision: Document, excerpts: tuple[Document, ...]) -> Iterator[Verdict]:
    set_there = {found.value for excerpt in excerpts for found in ranges_of_fines(excerpt.flow.text)}
    if not set_there:
        return
    words = words_of(decision)
    for match in matches(decision, _BASE):
        stretch = _SENTENCE_END.split(words[match.end() : match.end() + _REACH])[0]
        for found in ranges_of_fines(stretch):
            place = place_of(decision, match.end() + found.start, match.end() + found.end)
            if any(_same(found.value, other) for other in set_there):
                yield passed(place)
                continue
            told = "、".join(worded_range(span) for span in sorted(set_there, key=str))
            values = {"title": title_of(decision), "value": f"幅度{worded_range(found.value)}", "expected": told}
            yield misstated(decision, place, excerpts[0].whole(), **values)


def _same(one: Range, other: Range) -> bool:
    """Whether two ranges are one; 三万元以下 begins at nothing."""
    return (one[0] or 0, one[1]) == (other[0] or 0, other[1])


def _item(case: CaseFile, decision: Document, excerpts: tuple[Document, ...]) -> Iterator[Verdict]:
    cited = [(f, value) for f in cited_in(case, decision) if (value := base_cited(f)) is not None and value.item]
    texts = [excerpt.flow.text for excerpt in excerpts]
    shown = Counter(m["item"] for text in texts for pattern in (_ROW, _HEADING) for m in pattern.finditer(text))
    if not shown or len({value.item for _, value in cited}) != 1:
        return
    fact, value = cited[0]
    if value.item in shown:
        yield passed(fact.source)
        return
    if f"第{value.item}项" not in squeezed(fact.source.quote):
        return  # what is cited as 条, 表 or by a letter is counted otherwise
    values = {"title": title_of(decision), "value": f"第{value.item}项", "expected": f"第{'、'.join(sorted(shown))}项"}
    ((first, many), *rest) = shown.most_common()
    if not rest and many >= _ROWS and int(first) >= _LEAST and is_certain(fact):
        yield misstated(decision, fact.source, excerpts[0].whole(), **values)
    else:
        reason = f"决定书引用裁量基准第{value.item}项，卷内所附摘录未见该项，请核对"
        yield unsure(reason, fact.source, excerpts[0].whole(), **values)


def _article(case: CaseFile, decision: Document, excerpts: tuple[Document, ...]) -> Iterator[Verdict]:
    """The item of the article by which the decision fines, where the excerpt gives only another of that article."""
    given = [found.value for excerpt in excerpts for found in find_citations(excerpt.flow.text)]
    for fact in case.facts_of("处罚依据"):
        own = fact.value
        if fact.source.document != decision.id or not isinstance(own, Citation) or own.item is None:
            continue
        alike = [c for c in given if c.law == own.law and c.article == own.article and c.item is not None]
        if not alike:
            continue
        if any(c.item == own.item for c in alike) or not is_certain(fact):
            yield passed(fact.source)
        else:
            expected = "、".join(sorted({f"第{c.item}项" for c in alike}))
            values = {"title": title_of(decision), "value": f"处罚依据第{own.item}项", "expected": expected}
            yield misstated(decision, fact.source, excerpts[0].whole(), **values)
