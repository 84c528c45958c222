"""Whether the papers count the same in the same words: as many people, places or things, at the same numbered place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.figures import UNITS
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure

_PLACE = (
    r"号(?=[\u4e00-\u9fff]{0,4}(?:车间|仓库|厂房|库房|宿舍|楼|生产线|产线|炉|窑|井|罐|机组?|料仓)"
    r"|[\u4e00-\u9fff]{0,2}(?:池|槽|塔|泵房|配电室|电梯))"
)
_GAUGES = "千瓦|平方米|立方米|公里|米|吨|升|千克"
_COUNT = re.compile(
    rf"(?<![0-9.第〔〕】\])-])(?:[0-9]{{1,2}}\.(?![0-9]{{1,3}}(?:{_GAUGES})))?"
    rf"(?P<many>[0-9]{{1,6}}\.[0-9]{{1,3}}(?={_GAUGES})|[0-9]{{1,5}}|(?<![一二三四五六七八九十第])[一二三四五六七八九十](?={_PLACE}))"
    rf"(?P<measure>{UNITS}|处|名|人|扇|间|户|具|室|厘米|毫米|小时|分钟|千瓦|{_PLACE})(?!/|次|以[上下内]|令|文|[^。;,]{{0,14}}中,?[^。;,]{{0,8}}[0-9])"
)
"""Numbers, those of things whole, also behind that of a list: 1.2号车间."""

_POWER = "千瓦"
"""What a thing has, whoever counts it on whatever day."""


_TOTAL = re.compile(r"(?:共|合计)[\u4e00-\u9fff]?$")
_LETTERS = re.compile(r"[\u4e00-\u9fff]+")
_FEW, _NAMED, _MANY = 2, 4, 6
"""So many characters beside a number and its measure tell what it counts; a name before it is longer (砂光车间9名)."""

_FINDING = frozenset(
    {
        "penalty_decision",
        "penalty_notice",
        "hearing_right_notice",
        "investigation_report",
        "case_approval",
        "legal_review_opinion",
        "collective_discussion",
        "case_discussion_form",
        "rectification_order",
        "fire_correction_notice",
        "filing_approval",
        "closing_approval",
    }
)
"""Papers that tell what was found of the act; others tell more, as it stood on a day."""

_RECORDS = frozenset({"inspection_record", "fire_inspection_record", "survey_record"})
_INQUIRY = "inquiry_record"
_NOTE = "volume_note"
_ASKED = frozenset(
    {
        _INQUIRY,
        _NOTE,
        "photo_evidence",
        "recheck_opinion",
        "hearing_record",
        "hearing_report",
        "statement_record",
        "statement_review",
    }
)
"""Whoever is asked or heard may speak of others, and things are otherwise when they are seen again: these only ask."""

_ENOUGH = 2
Key = tuple[str, str, str]


def counted_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper counts otherwise what two others count alike in the same words.

    The number stands with its measure in that paper alone. A record fails where it gives a sum or uses the very words;
    other words beside the number ask. Values: `title`, `value`, `expected`.
    """
    papers = tuple(d for d in case.documents if d.kind in _FINDING | _RECORDS | _ASKED)
    known = {paper.id: {(m["many"], m["measure"]) for m in matches(paper, _COUNT)} for paper in papers}
    told: dict[Key, dict[str, dict[str, re.Match[str]]]] = defaultdict(lambda: defaultdict(dict))
    for paper in papers:
        for key, match in _keyed(paper):
            told[key][paper.id][match["many"]] = match
    verdicts = {
        (paper.id, odd.start()): _odd(paper, odd, home, usual, key)
        for key, counted in sorted(told.items(), key=lambda item: -len(item[0][2]))
        for paper, odd, home, usual in _alone(papers, counted, known, whole=key[0] == "共" or len(key[2]) == _MANY)
        if _is_plain(paper, key)
    }
    return merged(*(verdicts.values() or (passed(*(paper.whole() for paper in papers[:1])),)))


@lru_cache(maxsize=512)
def _keyed(paper: Document) -> tuple[tuple[Key, re.Match[str]], ...]:
    """Each count with what stands before and behind it."""
    return tuple((key, match) for match in matches(paper, _COUNT) for key in _keys(match))


def _keys(match: re.Match[str]) -> Iterator[Key]:
    words, measure = match.string, match["measure"]
    before, behind = (
        words[max(match.start() - _FEW, 0) : match.start()],
        words[match.end() :].removeprefix("的")[:_MANY],
    )
    if _TOTAL.search(before):
        yield ("共", measure, "")
    elif _LETTERS.fullmatch(before) and len(before) == _FEW and not _in_a_row(match):
        yield (before, measure, "")
        named = words[max(match.start() - _NAMED, 0) : match.start()]
        if _LETTERS.fullmatch(named) and len(named) == _NAMED:
            yield (named, measure, "")
    if _LETTERS.fullmatch(behind) and len(behind) == _MANY:
        yield ("", measure, behind)
    if _LETTERS.fullmatch(behind[:_FEW]) and len(behind) >= _FEW:
        yield ("", measure, behind[:_FEW])


def _in_a_row(match: re.Match[str]) -> bool:
    """Whether what stands before the number is the last of several that it counts together: 三层、四层14扇."""
    at = match.start() - _FEW - 1
    return at >= 0 and match.string[at] in "、和及与"


def _is_plain(paper: Document, key: Key) -> bool:
    """Whether these words count the act in such a paper: in a record a sum, or the very words."""
    if paper.kind == _NOTE:
        return key[1] == "张"
    if paper.kind in _ASKED:
        return key[1] in "号室" or (paper.kind != _INQUIRY and len(key[2]) == _FEW)
    return paper.kind in _FINDING or key[0] == "共" or key[1] == _POWER or len(key[2]) == _MANY


def _alone(
    papers: tuple[Document, ...],
    counted: dict[str, dict[str, re.Match[str]]],
    known: dict[str, set[tuple[str, str]]],
    *,
    whole: bool,
) -> Iterator[tuple[Document, re.Match[str], Document, re.Match[str]]]:
    """The paper with a number of its own, and one of those that agree on another."""
    by_id = {paper.id: paper for paper in papers}
    for identity, own in counted.items():
        if len(own) != 1:
            continue
        ((number, match),) = own.items()
        others = {one: numbers for one, numbers in counted.items() if one != identity}
        telling = Counter(other for numbers in others.values() for other in numbers)
        usual, agreeing = next(iter(telling.most_common(1)), ("", 0))
        told = (number, match["measure"])
        if by_id[identity].kind in _ASKED and number.endswith(usual):
            continue  # the number of a picture before it: 图9 1号
        if agreeing < _ENOUGH or any(told in known[one] for one in known if one != identity):
            continue
        total = re.search(rf"(?:共|合计|总计)计?{usual}{match['measure']}", words_of(by_id[identity]))
        if (total and number != usual) or (not whole and (usual, match["measure"]) in known[identity]):
            continue  # of the whole, which this paper tells too, it counts a part
        home = next(one for one, numbers in others.items() if usual in numbers)
        yield by_id[identity], match, by_id[home], others[home][usual]


def _odd(paper: Document, odd: re.Match[str], home: Document, usual: re.Match[str], key: Key) -> Verdict:
    places = (place_of(paper, *odd.span()), place_of(home, *usual.span()))
    beside = (key[0], key[2]) if key[0] != "共" else ("共", "")
    said = tuple(f"{beside[0]}{match.group()}{beside[1]}" for match in (odd, usual))
    values = {"title": title_of(paper), "value": said[0], "expected": said[1]}
    if is_word_sure(paper) and is_word_sure(home) and paper.kind not in _ASKED:
        return failed(*places, **values)
    return unsure(f"《{title_of(paper)}》写“{said[0]}”，其他文书写“{said[1]}”，请核对", *places, **values)
