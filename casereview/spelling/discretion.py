"""Citations of discretion bases: the base, its document number, the item and the tier."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from casereview.model import DiscretionCitation
from casereview.spelling.citations import find_citations, wide_brackets
from casereview.spelling.document_numbers import find_document_numbers
from casereview.spelling.found import Found
from casereview.spelling.numerals import CHINESE_DIGIT, number_of

_S = r"\s*"
_KINDS = r"(?:实施标准|适用标准|标准|基准表|基准|实施细则|细则|规则|规定|办法|指导意见|意见|参考|一览表|清单|执行标准)"
_TITLED = re.compile(r"《(?P<base>[^《》]{0,40}(?:裁量|细化标准|量罚标准|处罚标准)[^《》]{0,30})》")
_UNTITLED = re.compile(rf"(?:行政处罚|处罚|行政执法|安全生产|消防)(?:自由)?裁量(?:权)?{_KINDS}(?:\(试行\))?(?!书)")
_SAME = re.compile(
    r"(?:同一|[该此本上前]|上述|前述|前列|同)(?:行政处罚)?(?:自由)?(?:裁量(?:权)?)?(?:基准|标准|细则)(?=[^。;《》]{0,4}(?:第|序号|编号|\())"
)
"""What is cited of the base that was named before: 同一基准第33项."""
_LONGEST_NAME = 30  # letters before the words that name a base
_LEADING = re.compile(r".*(?:依据|根据|依照|按照|参照|适用|对照|符合|结合|以及|[及和与了的])")
_NUM = rf"(?:[0-9]+(?:[-.][0-9]+)*|[{CHINESE_DIGIT}十百]+)"
_CODE = r"[A-Z]{1,4}(?:[-—][0-9]{1,4}|[0-9]{3,12})(?:[-.][0-9]+)*"
_ITEM = (
    rf"[序编]号{_S}(?:为|:|第)?{_S}[\"“(]?(?P<serial>{_CODE}|{_NUM})[\"”)]?{_S}(?:项|号)?",
    rf"(?<![条款]){_S}第{_S}\(?(?P<nth>{_NUM})\)?{_S}(?:项|号|条裁量|类|种)(?!{_S}(?:违法)?(?:行为|事实|问题))",
    rf"表{_S}(?P<table>[0-9]{{1,3}}(?:-[0-9]{{1,2}})?)(?![0-9.])",
    rf"(?<![第条款])\({_S}(?P<bracketed>{_NUM}){_S}\)(?=[^()。]{{0,80}}阶次)",
)
_ITEMS = tuple(re.compile(pattern) for pattern in _ITEM)
_ITEMS_OR_ARTICLE = (
    *_ITEMS,
    re.compile(rf"(第{_S}{_NUM}{_S}章{_S}第{_S}{_NUM}{_S}条)"),
    re.compile(rf"第{_S}({_NUM}){_S}条(?!{_S}第{_S}\(?{_NUM}\)?{_S}[款项])"),
)
_OPENING_ITEM = re.compile(
    rf"\A(?:{_S}\({_S}([0-9]{{1,3}}){_S}\)|{_S}({_CODE}))"
)  # right behind the base: 《基准》(26), AQ-031
_LISTING = r"(?:基准|标准|基准表|细则|清单|指导意见)(?:（.*）)?$"
_COUNTED = "份次处台套人起个名家件批吨辆间张"
"""Behind a number that says of how many the tier is, and not which it is: “轻”阶次（1份报告）."""
_GRADE = "特别严重|特别轻微|轻微|较轻|一般|较重|严重|从轻|从重|减轻"
_TIERS = (
    re.compile(
        rf"(?<![A-G])(?:裁量)?(?:阶次|等级|档次|幅度档|阶档){_S}(?:为|是|属于|:)?{_S}[\"“(]?(?P<tier>[A-Ga-g](?![A-Za-z]|\)\s*[:=])|[0-9](?![0-9.万元{_COUNTED}]|(?![档级阶的])[\u4e00-\u9fff])|[一二三四五](?![十百万般{_COUNTED}]))[\"”)]?"
    ),
    re.compile(rf"(?<![A-Za-z])(?P<tier>[A-G]){_S}[\"”]?{_S}(?:档|阶次|级|类情形)"),
    re.compile(rf"(?:项|条|号){_S}[\"“(]?(?P<tier>[A-G])(?![A-Za-z0-9\-.])"),
    re.compile(rf"第?(?P<tier>[一二三四五1-5]){_S}(?:档|阶(?![段层梯])|裁量阶次)"),
    re.compile(
        rf"(?<![轻重][、或和])[\"“]?(?P<tier>{_GRADE})[\"”]?{_S}(?:(?:行政)?处罚)?(?:的)?(?:档|阶次|裁量|等次|等级|情形|违法)"
    ),
    re.compile(
        rf"(?:违法程度|裁量(?:等级|等次|档次|情形|幅度)|情节|阶次|等次|档次|等级){_S}(?:(?:为|是|属于|属|:){_S}[\"“]?|[\"“])(?P<tier>{_GRADE})"
    ),
    re.compile(rf"(?:属(?:于)?[\"“]?(?P<tier>{_GRADE})[\"”]?的?(?:违法)?(?:情节|行为|程度))"),
    re.compile(rf"[\"“](?P<tier>{_GRADE})[\"”]{_S}(?:的)?(?:违法)?(?:情节|程度)"),
    re.compile(rf"[\"“](?P<tier>[轻中重低高])[\"”]{_S}(?:裁量)?(?:阶次|档|等次|等级)"),
    re.compile(
        rf"(?:情节|违法程度|危害程度|裁量(?:等级|等次|档次|阶次))[\"“]?(?P<tier>{_GRADE})[\"”]?(?={_S}[,。;]|{_S}(?:处以?)?罚款)"
    ),
    re.compile(
        rf"(?:(?:{_NUM}\)?{_S}(?:项|号|目|类|种)|编号{_S}\(?{_NUM}\)?|{_CODE}|{_NUM}{_S}条(?=[\"“]))[,、:]?|[,、]属(?:于)?){_S}[\"“]?(?P<tier>{_GRADE})"
        rf"(?=[\"”]?(?:的?(?:违法)?(?:情节|程度|行为)|(?:行政)?处罚)?{_S}(?:[(,。;\n的]|$)|[\"”]、)"
    ),
)
_GRADED = re.compile(
    rf"属(?:于)?[\"“]?(?P<tier>{_GRADE})[\"”]?(?:(?:行政)?处罚)?(?:的)?(?:违法|情形|情节|档|阶次|等次|等级|裁量)"
)
_ITEM_BEGINS = re.compile(
    rf"(?:序号{_S}(?:为|:|第)?{_S}{_NUM}\)?{_S}[档阶]|(?:序号{_S}(?:为|:|第)?{_S}|第{_S}\(?){_NUM}\)?{_S}(?:项|号|条|类|种|[A-G裁])|{_CODE}{_S}[\"“])"
)
_WORDS = ("裁量", "标准", "阶次", "等级", "档次", "幅度档", "阶档")  # without any of them nothing is cited
_REACH = 160
_LONGEST_ITEM = 300  # characters of an item written out before its tier


def find_discretion(text: str) -> tuple[Found[DiscretionCitation], ...]:
    """Every cited discretion base in folded text, in order, with what is cited of it in the same sentence.

    An item with its tier but no base (`(26)…裁量阶次A`) is a citation of an unnamed base. The tier is the
    letter or word alone: `A`, `一`, `较重`.
    """
    if not any(word in text for word in _WORDS):
        return ()
    bases = _bases(text)
    found = []
    for index, (start, end, base) in enumerate(bases):
        stop = bases[index + 1][0] if index + 1 < len(bases) else len(text)
        cited = _citations(text, start, end, _sentence_end(text, end, stop), base)
        found += [_with_later_tier(text, cited[0], stop)] if len(cited) == 1 else cited
    taken = [(f.start, max(f.end, _sentence_end(text, f.end, len(text)))) for f in found]
    return tuple(sorted((*found, *_unnamed(text, taken)), key=lambda f: f.start))


def _bases(text: str) -> list[tuple[int, int, str]]:
    bases = [(m.start(), m.end(), wide_brackets("".join(m["base"].split()))) for m in _TITLED.finditer(text)]
    for match in _UNTITLED.finditer(text):
        if any(start < match.end() and match.start() < end for start, end, _ in bases):
            continue
        floor = max((end for _, end, _ in bases if end <= match.start()), default=0)
        base = text[_name_begins(text, match.start(), floor) : match.end()]
        if leading := _LEADING.match(base):
            base = base[leading.end() :]
        if re.match("(?:自由)?裁量|行政处罚(?:自由)?裁量", base) is None or len(base) > 8:
            bases.append((match.end() - len(base), match.end(), wide_brackets(base)))
    return sorted((*bases, *_named_again(text, bases)))


def _named_again(text: str, bases: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Where the base that was last named is cited once more without its name."""
    found = []
    for match in _SAME.finditer(text):
        before = [base for base in sorted(bases) if base[1] <= match.start()]
        if before and not any(start < match.end() and match.start() < end for start, end, _ in bases):
            found.append((match.start(), match.end(), before[-1][2]))
    return found


def _name_begins(text: str, end: int, floor: int) -> int:
    """Where the Chinese letters before `end` begin, not before `floor`."""
    start = end
    while start > max(floor, end - _LONGEST_NAME) and "\u4e00" <= text[start - 1] <= "\u9fff":
        start -= 1
    return start


def _sentence_end(text: str, start: int, stop: int) -> int:
    limit = min(stop, start + _REACH)
    ends = [place for mark in "。;" if (place := text.find(mark, start, limit)) >= 0]
    return min(ends, default=limit)


def tier_told(text: str) -> str | None:
    """The tier an act is said to belong to where no base is named beside it: 属一般违法."""
    graded = _GRADED.search(text)
    return graded["tier"] if graded else None


def _citations(text: str, start: int, end: int, stop: int, base: str) -> list[Found[DiscretionCitation]]:
    """What is cited of a base: one citation, or one an item where several items have each their own tier."""
    after = _without_laws(text[end:stop])
    number, number_end = _number(text, start, end, stop)
    cuts = [m.start() for m in _ITEM_BEGINS.finditer(after)][1:]
    edges = [0, *cuts, len(after)]
    if _tier(after[: edges[1]])[0] is None:
        edges = [0, len(after)]
    edges = [0, *(cut for cut, stop in pairwise(edges[1:]) if _tier(after[cut:stop])[0] is not None), len(after)]
    patterns = (_OPENING_ITEM, *(_ITEMS_OR_ARTICLE if re.search(_LISTING, base) else _ITEMS))
    found = []
    for left, right in pairwise(edges):
        item, item_end = _item(after[left:right], patterns)
        tier, tier_end = _tier(after[left:right])
        last = max(end, end + left + item_end, end + left + tier_end, end if left else number_end)
        found.append(Found(end + left if left else start, last, DiscretionCitation(base, number, item, tier)))
    return found


def _with_later_tier(text: str, cited: Found[DiscretionCitation], stop: int) -> Found[DiscretionCitation]:
    """A cited item with the tier named behind what is written out of it, where its own sentence names none."""
    if cited.value.item is None or cited.value.tier is not None:
        return cited
    later = _TIERS[0].search(text[: min(stop, cited.end + _LONGEST_ITEM)], cited.end)
    if later is None or "\n" in text[cited.end : later.start()]:
        return cited
    return Found(cited.start, later.end(), replace(cited.value, tier=later["tier"].upper()), 0.9)


def _number(text: str, start: int, end: int, stop: int) -> tuple[str | None, int]:
    for number in find_document_numbers(text[end : min(stop, end + 40)]):
        if re.fullmatch(r"\s*\(?\s*", text[end : end + number.start]):
            return number.value, end + number.end
    before = max(start - 40, 0)
    for number in find_document_numbers(text[before:start]):
        if before + number.end == start or not text[before + number.end : start].strip(" )"):
            return number.value, end
    return None, end


def _without_laws(after: str) -> str:
    """The text with the articles of laws blanked out, whose items are none of the base."""
    for cited in find_citations(after):
        if cited.value.law is not None and "裁量" not in cited.value.law:
            after = after[: cited.start] + "," * (cited.end - cited.start) + after[cited.end :]
    return after


def _item(after: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str | None, int]:
    for pattern in patterns:
        if match := pattern.search(after):
            words = next(group for group in match.groups() if group)
            value = words if re.match("[0-9A-Z]", words) else str(number_of(words) or words)
            return value, match.end()
    return None, 0


def _tier(after: str) -> tuple[str | None, int]:
    for pattern in _TIERS:
        if match := pattern.search(after):
            return match["tier"].upper(), match.end()
    return None, 0


def _unnamed(text: str, taken: list[tuple[int, int]]) -> list[Found[DiscretionCitation]]:
    found = []
    for match in _TIERS[0].finditer(text):
        if any(start <= match.start() < end for start, end in taken):
            continue
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。;\n《") + 1
        before = text[max(begin, match.start() - 100) : match.end()]
        offset = match.end() - len(before)
        item, _ = _item(before, _ITEMS)
        places = [m.start() for pattern in _ITEMS if (m := pattern.search(before))]
        start = offset + min(places) if item else match.start()
        found.append(Found(start, match.end(), DiscretionCitation(None, None, item, match["tier"].upper()), 0.8))
    return found
