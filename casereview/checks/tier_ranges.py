"""The ranges that the base sets for a tier, read from an excerpt or a quotation of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from casereview.model import CaseFile, Document, Source
from casereview.spelling.amounts import Range, find_ranges
from casereview.spelling.found import Found

_REACH = 300
_GRADES = ("特别轻微", "轻微", "较轻", "一般", "较重", "严重", "特别严重", "从轻", "从重", "减轻")
"""Tiers that go by a word."""

_LETTERS = "轻中重低高"
_NEXT_TIER = re.compile(
    r"。|(?<![A-Za-z0-9])[A-G](?![A-Za-z0-9])|第?[一二三四五1-5]\s*(?:档|阶(?![段层梯]))|^\s*(?:情节|程度)?(?:特别)?(?:轻微|较轻|一般|较重|严重)(?:违法)?(?:情节|情形|行为|程度|处罚|阶次|档次?)?\s*(?:[:(]|$)|^\s*[轻中重低高]\s*$",
    re.MULTILINE,
)
_ITEM_HEADING = re.compile(r"^\s*第\s*(?P<item>[0-9]{1,4})\s*项", re.MULTILINE)
_OF_PEOPLE = re.compile(r"主管人员|责任人员|主要负责人|个人|个体")
_ROW_NUMBER = re.compile(r"^\s*(?:第|序号)?\s*([0-9]{1,4})\s*项?\s*$", re.MULTILINE)
_OTHER_SUM = re.compile(
    r"(?:货值|价值|所得|获利|损失|收入|销售额|营业额|产值|资产|投资|造价)(?:总?额|金额|数额)?"
    r"(?:合计|共计|总计|达到?|[为在是约超满:])*[^,;。、(处罚]{0,4}$"
)
"""Before a sum on which the tier hangs, which is none of the fine: goods worth less than so much."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range that a tier sets, where it stands, and whether it is one for people beside that for their unit."""

    span: Range
    source: Source
    of_person: bool


Ranges = tuple[Span, ...]


def ranges_in_excerpts(case: CaseFile, tier: str, item: str | None = None) -> tuple[Ranges, ...]:
    """The ranges that the excerpts of the base in the file set for a tier (of an item)."""
    return tuple(group for paper in case.of_kind("discretion_excerpt") for group in ranges_told(paper, tier, item))


def worded_range(span: Range) -> str:
    """A range as a sentence shows it."""
    least, most = (None if bound is None else f"{bound:f}元" for bound in span)
    if least and most:
        return f"{least}至{most}"
    return f"{most}以下" if most else f"{least or '0元'}以上"


def is_inside(amount: Decimal, span: Range) -> bool:
    """Whether a fine lies in a range, its bounds counted in."""
    least, most = span
    return (least is None or least <= amount) and (most is None or amount <= most)


def ranges_told(document: Document, tier: str, item: str | None = None) -> Iterator[Ranges]:
    """The ranges written after each mention of the tier, up to the next tier or the end of the sentence.

    Where the document has a heading for the item, its part alone counts.
    """
    text = document.flow.text
    first, last = _part_of(text, item)
    for match in _mentioned(tier, in_table=document.kind == "discretion_excerpt").finditer(text, first, last):
        stretch = text[match.end() : min(match.end() + _REACH, last)]
        if cut := _NEXT_TIER.search(stretch):
            stretch = stretch[: cut.start()]
        if (found := ranges_of_fines(stretch)) and _of_item(text, match.start(), item):
            start = match.end()
            ends = (0, *(f.end for f in found))
            yield tuple(
                Span(f.value, document.place(start + f.start, start + f.end), _of_people(stretch[end : f.start]))
                for f, end in zip(found, ends, strict=False)
            )


def ranges_of_fines(text: str) -> tuple[Found[Range], ...]:
    """The ranges in a text but for those of the sums on which a tier hangs."""
    return tuple(found for found in find_ranges(text) if not _OTHER_SUM.search(text[: found.start]))


def _of_item(text: str, at: int, item: str | None) -> bool:
    """Whether the row there is one of this item, by the last number that stood alone; any row of other tables is."""
    numbers = tuple(_ROW_NUMBER.finditer(text)) if item else ()
    if item not in (number[1] for number in numbers):
        return True
    above = [number[1] for number in numbers if number.start() < at]
    return bool(above) and above[-1] == item


def _of_people(before: str) -> bool:
    return _OF_PEOPLE.search(before) is not None


def _part_of(text: str, item: str | None) -> tuple[int, int]:
    """Where the part under the heading of an item (第58项) begins and ends; the whole text without one."""
    headings = tuple(_ITEM_HEADING.finditer(text))
    own = next((index for index, heading in enumerate(headings) if item and heading["item"] == item), None)
    if own is None:
        return 0, len(text)
    return headings[own].end(), headings[own + 1].start() if own + 1 < len(headings) else len(text)


@lru_cache(maxsize=64)
def _mentioned(tier: str, *, in_table: bool) -> re.Pattern[str]:
    """Where a text speaks of the tier; a table of the base heads its rows with the letter or the grade alone."""
    word = re.escape(tier)
    named = rf"(?:阶次|等级|档次|阶档|裁量档|情形)\s*(?:为|是|:)?\s*[\"“(]?\s*{word}(?![A-Za-z0-9])"
    if tier.isascii() and not tier.isdigit():
        alone = rf"(?<![A-Za-z0-9]){word}(?![A-Za-z0-9])" if in_table else rf"(?<![A-Za-z0-9]){word}\s*[\"”]?\s*档"
    elif tier in _LETTERS:
        alone = rf"(?m:^\s*{word}\s*$)" if in_table else rf"[\"“]{word}[\"”]\s*(?:阶次|档)"
    elif tier in _GRADES:
        cited = rf"(?<=[项号类目第属于,、“\"]){word}(?=[\u4e00-\u9fff]{{0,4}}[(,\"”])"
        alone = rf"(?m:^\s*(?:情节|程度)?{word})" if in_table else cited
    else:
        alone = rf"第?\s*(?<![0-9一二三四五六七八九十]){word}\s*(?:档|阶(?![段层梯])|裁量阶次)"
    return re.compile(f"{alone}|{named}")
