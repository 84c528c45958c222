"""Checks on how the base was applied: the amount in its tier, and a ground for what is lighter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from casereview.checks.absence import is_certain, misstated, title_of
from casereview.checks.wording import find_any, matches, phrase_places, place_of, words_of
from casereview.lawbook import OWN, LawBook, Measure
from casereview.model import (
    CaseFile,
    DiscretionCitation,
    Document,
    Fact,
    PenaltyItem,
    Source,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.spelling.amounts import Range, find_ranges
from casereview.spelling.found import Found

_SETTING = ("penalty_decision", "case_approval", "penalty_notice", "investigation_report")
"""The papers that set a fine, the one that counts first: before the decision what was proposed last."""
_REACH = 300
GRADES = ("特别轻微", "轻微", "较轻", "一般", "较重", "严重", "特别严重", "从轻", "从重", "减轻")
"""Tiers that go by a word."""

_LETTERS = "轻中重低高"
_NEXT_TIER = re.compile(
    r"。|(?<![A-Za-z0-9])[A-G](?![A-Za-z0-9])|第?[一二三四五1-5]\s*(?:档|阶(?![段层梯]))|^\s*(?:情节|程度)?(?:特别)?(?:轻微|较轻|一般|较重|严重)(?:情节|情形)?\s*(?:[:(]|$)|^\s*[轻中重低高]\s*$",
    re.MULTILINE,
)
_ITEM_HEADING = re.compile(r"^\s*第\s*(?P<item>[0-9]{1,4})\s*项", re.MULTILINE)
_PERSON = ("被处罚人", "家庭住址", "身份证号", "居民身份证")
_UNIT = ("被处罚单位", "统一社会信用代码", "法定代表人")
_OF_PEOPLE = re.compile(r"主管人员|责任人员|主要负责人|个人|个体")
_ROW_NUMBER = re.compile(r"^\s*(?:第|序号)?\s*([0-9]{1,4})\s*项?\s*$", re.MULTILINE)
_GRADING = re.compile(r"《[^《》]*(?:裁量|罚款处罚规定)[^《》]*》")
_SENTENCE_END = re.compile("[。;《]")
_QUOTED_REACH = 150
_OTHER_SUM = re.compile(
    r"(?:货值|价值|所得|获利|损失|收入|销售额|营业额|产值|资产|投资|造价)(?:总?额|金额|数额)?"
    r"(?:合计|共计|总计|达到?|[为在是约超满:])*[^,;。、(处罚]{0,4}$"
)
"""Before a sum on which the tier hangs, which is none of the fine: goods worth less than so much."""

_LIGHTER = re.compile(
    r"(?<![不无非未])(?<!没有)(?:予以|给予|应当|可以|依法|决定|酌情|适用|从宽|经(?:集体)?(?:研究|讨论|审议)(?:后|决定)?,?)"
    r"(?:(?:对|给予)[^。;,]{1,30}?)?(?:依法|予以|给予)?"
    r"(?:从轻|减轻|免予|不予)(?:或者减轻|、减轻)?(?:行政)?处罚"
    r"|(?<![或者、])(?:从轻|减轻)处罚的,?(?:并处|处|罚款)"
)
_DENIED = re.compile(r"(?:不具有|不存在|没有|无|不符合|未发现|不属于|不适用|是否|有无)[^。;,]{0,20}$")
_QUOTED = re.compile(r"第[^第。]{1,8}条[^。,“]{0,60}[,:]?$|第三十[二三]条[^。]{0,60}$|“[^”]{0,160}$")
"""Words of an article: they follow it at once, or stand in quotation marks, or follow one of those that lighten."""

_GROUNDS = (
    "主动消除",
    "主动减轻",
    "减轻违法行为危害后果",
    "消除*危害后果",
    "受他人胁迫",
    "受*胁迫",
    "受*诱骗",
    "诱骗",
    "主动供述",
    "立功",
    "初次违法",
    "首次违法",
    "首违",
    "违法行为轻微",
    "及时改正",
    "及时纠正",
    "积极配合",
    "配合*查处",
    "减轻*危害后果",
    "主动*整改",
    "积极*整改",
    "主动*改正",
    "按期*整改",
    "按期*改正",
    "没有主观过错",
    "未造成危害后果",
    "没有造成危害后果",
    "危害后果轻微",
    "未满十八周岁",
    "精神病人",
)


@dataclass(frozen=True, slots=True)
class _Fined:
    """A fine set under a tier, with the reading that gives it."""

    amount: Decimal
    tier: str
    fact: Fact
    item: str | None = None


@dataclass(frozen=True, slots=True)
class _Span:
    """A range that a tier sets, where it stands, and whether it is one for people beside that for their unit."""

    span: Range
    source: Source
    of_person: bool


_Ranges = tuple[_Span, ...]


def amount_in_tier(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the fine lies in the range that the excerpt or a quotation in the file gives for the cited tier.

    Without either the law book's tier counts, if it has it. Before the decision the fine proposed last is judged.
    Not applicable where no tier is cited, unsure where the range of a decision cannot be told. Bounds count as inside.
    Values: `title`, `amount`, `tier`, `range` (both in words).
    """
    papers = next((papers for kind in _SETTING if (papers := case.of_kind(kind))), ())
    return merged(*(_applied(case, law, paper) for paper in papers))


def _applied(case: CaseFile, law: LawBook, paper: Document) -> Verdict:
    if fines := _fines(case, paper):
        return merged(*(_in_tier(case, law, paper, fine) for fine in fines))
    return _in_quoted_range(case, paper)


def _in_quoted_range(case: CaseFile, paper: Document) -> Verdict:
    """Of a paper with one fine and no tier: whether the fine lies in the one range that it quotes of its base."""
    own = (f for f in case.facts if f.source.document == paper.id and f.name in ("罚款金额", "拟罚款金额"))
    amounts = {f.value: f for f in own if isinstance(f.value, Decimal)}
    words = words_of(paper)
    quoted = {
        found.value: (match.end() + found.start, match.end() + found.end)
        for match in matches(paper, _GRADING)
        for found in _ranges_of_fines(_SENTENCE_END.split(words[match.end() : match.end() + _QUOTED_REACH])[0])
    }
    if len(amounts) != 1 or len(quoted) != 1:
        return not_applicable()
    (amount, fact), (span, bounds) = next(iter(amounts.items())), next(iter(quoted.items()))
    place = place_of(paper, *bounds)
    if _inside(amount, span):
        return passed(fact.source, place)
    values = {"title": title_of(paper), "amount": amount, "tier": "所引裁量标准", "range": worded_range(span)}
    if is_certain(fact) and not _LIGHTER.search(words):
        return misstated(paper, fact.source, place, **values)
    return unsure("罚款金额似不在所引裁量标准的幅度内，请核对", fact.source, place, **values)


def _fines(case: CaseFile, decision: Document) -> tuple[_Fined, ...]:
    """The acts punished with their own tier; of a decision with one tier and one amount, that."""
    own = tuple(f for f in case.facts if f.source.document == decision.id)
    acts = tuple(f for f in own if isinstance(f.value, PenaltyItem))
    cited = tuple(f.value.item for f in own if isinstance(f.value, DiscretionCitation) and f.value.item)
    numbers = cited if len(cited) == len(acts) else (None,) * len(acts)
    items = tuple(
        _Fined(f.value.amount, f.value.tier, f, number)
        for f, number in zip(acts, numbers, strict=True)
        if isinstance(f.value, PenaltyItem) and f.value.amount is not None and f.value.tier
    )
    tiers = {f.value.tier for f in own if isinstance(f.value, DiscretionCitation) and f.value.tier}
    amounts = {f.value: f for f in own if f.name in ("罚款金额", "拟罚款金额") and isinstance(f.value, Decimal)}
    if items or len(tiers) != 1 or len(amounts) != 1:
        return items
    return tuple(_Fined(amount, tier, fact) for amount, fact in amounts.items() for tier in tiers)


def ranges_in_excerpts(case: CaseFile, tier: str, item: str | None = None) -> tuple[_Ranges, ...]:
    """The ranges that the excerpts of the base in the file set for a tier (of an item)."""
    return tuple(group for paper in case.of_kind("discretion_excerpt") for group in _ranges(paper, tier, item))


def _by_law_book(case: CaseFile, law: LawBook, decision: Document, fine: _Fined) -> Verdict | None:
    """What the law book's own tier says of the fine; None where it does not have it."""
    own = (f.value for f in case.facts if f.source.document == decision.id)
    cited = tuple(value for value in own if isinstance(value, DiscretionCitation) and value.tier == fine.tier)
    named = ((law.base_named(value), value.item) for value in cited if value.item)
    tiers = tuple(t for base, item in named if base for t in law.tiers_of(base, item) if t.tier == fine.tier)
    spans = tuple(f for t in tiers if t.judges_in(("national", OWN)) for f in t.fines if f.measure is Measure.YUAN)
    if not spans:
        return None
    if any(span.holds(fine.amount) for span in spans):
        return passed(fine.fact.source)
    told = "或者".join(dict.fromkeys(span.worded() for span in spans))
    values = {"title": title_of(decision), "amount": fine.amount, "tier": _tier_worded(fine.tier), "range": told}
    if is_certain(fine.fact):
        return failed(fine.fact.source, **values)
    return unsure("罚款金额似不在所引裁量阶次的幅度内，请核对", fine.fact.source, **values)


def _in_tier(case: CaseFile, law: LawBook, decision: Document, fine: _Fined) -> Verdict:
    groups = ranges_in_excerpts(case, fine.tier, fine.item)
    groups = groups or tuple(_ranges(decision, fine.tier))
    groups = _own_ranges(decision, groups)
    ranges = tuple(found for group in groups for found in group)
    values = {"title": title_of(decision), "amount": fine.amount, "tier": fine.tier}
    if not ranges and (known := _by_law_book(case, law, decision, fine)) is not None:
        return known
    if not ranges and decision.kind != _SETTING[0]:
        return not_applicable()
    if not ranges:
        return unsure("卷内未见所引裁量阶次的罚款幅度，请对照裁量基准核对", fine.fact.source, **values)
    if any(_inside(fine.amount, found.span) for found in ranges):
        return passed(fine.fact.source, *(found.source for found in ranges))
    span, source = ranges[0].span, ranges[0].source
    if all(fine.amount < (found.span[0] or 0) for found in ranges) and _is_reduced(decision):
        return passed(fine.fact.source, source)  # whether it may be is the question of another rule
    values = {**values, "tier": _tier_worded(fine.tier), "range": worded_range(span)}
    if len(groups) == 1 and is_certain(fine.fact):
        return failed(fine.fact.source, source, **values)
    return unsure("罚款金额似不在所引裁量阶次的幅度内，请核对", fine.fact.source, source, **values)


def _is_reduced(decision: Document) -> bool:
    """Whether the decision sets less than the tier on purpose (减轻处罚)."""
    words = words_of(decision)
    return any("减轻" in m.group() and not _DENIED.search(words[: m.start()]) for m in matches(decision, _LIGHTER))


def _own_ranges(decision: Document, groups: tuple[_Ranges, ...]) -> tuple[_Ranges, ...]:
    """Of tiers that set one range for the unit and one for its people, the range of whom the decision punishes."""
    person = find_any(decision, _PERSON) is not None and find_any(decision, _UNIT) is None
    told = tuple(tuple(found for found in group if found.of_person is person) for group in groups)
    return tuple(own or group for own, group in zip(told, groups, strict=True))


def _tier_worded(tier: str) -> str:
    return f"裁量阶次{tier}" if tier.isascii() or len(tier) == 1 else tier


def worded_range(span: Range) -> str:
    """A range as a sentence shows it."""
    least, most = (None if bound is None else f"{bound:f}元" for bound in span)
    if least and most:
        return f"{least}至{most}"
    return f"{most}以下" if most else f"{least or '0元'}以上"


def _inside(amount: Decimal, span: Range) -> bool:
    least, most = span
    return (least is None or least <= amount) and (most is None or amount <= most)


def _ranges(document: Document, tier: str, item: str | None = None) -> Iterator[_Ranges]:
    """The ranges written after each mention of the tier, up to the next tier or the end of the sentence.

    Where the document has a heading for the item, its part alone counts.
    """
    text = document.flow.text
    first, last = _part_of(text, item)
    for match in _mentioned(tier, in_table=document.kind == "discretion_excerpt").finditer(text, first, last):
        stretch = text[match.end() : min(match.end() + _REACH, last)]
        if cut := _NEXT_TIER.search(stretch):
            stretch = stretch[: cut.start()]
        if (found := _ranges_of_fines(stretch)) and _of_item(text, match.start(), item):
            start = match.end()
            ends = (0, *(f.end for f in found))
            yield tuple(
                _Span(f.value, document.place(start + f.start, start + f.end), _of_people(stretch[end : f.start]))
                for f, end in zip(found, ends, strict=False)
            )


def _ranges_of_fines(text: str) -> tuple[Found[Range], ...]:
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
    elif tier in GRADES:
        cited = rf"(?<=[项号类目第属于,、“\"]){word}(?=[\u4e00-\u9fff]{{0,4}}[(,\"”])"
        alone = rf"(?m:^\s*(?:情节|程度)?{word})" if in_table else cited
    else:
        alone = rf"第?\s*(?<![0-9一二三四五六七八九十]){word}\s*(?:档|阶(?![段层梯])|裁量阶次)"
    return re.compile(f"{alone}|{named}")


def lighter_grounded(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a decision that lightens the penalty names a ground of articles 32 or 33 of the Penalty Law.

    A decision without such a ground fails where the words are its own; words that quote an article ask, and so does a
    notice without a ground. Not applicable where nothing is lightened. Values: `title`, `value` (the words found).
    """
    notices = (_grounded(d) for d in case.of_kind("penalty_notice"))
    asked = (
        unsure("告知书称从轻、减轻处罚，未见法定情形，请核对", *failure.sources, **failure.values)
        for verdict in notices
        for failure in verdict.failures
    )
    return merged(*(_grounded(d) for d in case.of_kind("penalty_decision", "no_penalty_decision")), *asked)


def _grounded(decision: Document) -> Verdict:
    words = words_of(decision)
    lighter = tuple(m for m in matches(decision, _LIGHTER) if not _DENIED.search(words[: m.start()]))
    if not lighter:
        return not_applicable()
    place = place_of(decision, *lighter[0].span())
    if ground := _ground_of(decision):
        return passed(place, ground)
    values = {"title": title_of(decision), "value": lighter[0].group()}
    if all(_QUOTED.search(words[: match.start()]) for match in lighter):
        return unsure("决定书引用了从轻、减轻的规定，请核对有无法定事由", place, **values)
    return misstated(decision, place, **values)


def _ground_of(decision: Document) -> Source | None:
    """The first ground that the decision finds: not one that it denies (不属于初次违法且危害后果轻微的情形)."""
    words = words_of(decision)
    for phrase in _GROUNDS:
        for found in phrase_places(words, phrase):
            if not _DENIED.search(words[: found.start()]):
                return place_of(decision, *found.span())
    return None
