"""Whether the papers call the penalty alike, lighter, lowered, usual or heavier; whether the base was in force."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from casereview.checks.absence import is_word_sure, misstated, title_of
from casereview.checks.heard import heard_and_fined_otherwise
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.spelling.numerals import number_of

_TIER = re.compile(
    r"(?<![不无非未或者、])(?<!没有)(?P<tier>从轻|减轻|从重|一般)(?!(?:或者?|、|及|和)(?:减轻|从轻|从重))"
    r"(?:行政)?(?:处罚(?:的?(?:裁量)?(?:阶次|情形|幅度|等级|档次))?|阶次|(?:裁量)?等级)(?!的规定|条件|清单|情形的规定)"
)
_GRADE = re.compile(
    r"(?:按照?|属于?|适用)(?P<tier>一般|较重|严重|较轻|轻微)(?:的)?(?:情形|情节|阶次|档次|等次|等级|裁量)"
)
"""How a base that grades by the case names its grades."""

_STEP = re.compile(
    r"(?:按照?|属于?|适用|第[0-9]{1,3}项)的?第(?P<tier>[一二三四五1-5])(?:裁量)?(?:档次?|阶次|等次)(?!(?:及|、|或者?|和)第)"
)
"""How a base that counts its grades has them cited."""

_LETTERED = re.compile(
    r"(?:(?:按照?|属于?|适用|第[0-9]{1,3}项),?的?(?:裁量)?阶次|裁量阶次[为是:])[\"“]?(?P<tier>[A-G])(?![A-Za-z、和或])"
)

_DISCUSSED = frozenset({"collective_discussion", "case_discussion_form"})
_CONCLUDED = re.compile(r"(?:讨论|议案|结论性?|集体|会议|合议)(?:意见|结论|结果|决定)+:?")
"""Where a discussion ends in what was resolved; before it one of those present may have wished otherwise."""

_DENIED = re.compile(
    r"(?:不具有|不存在|没有|无|不符合|未发现|不属于|不适用|是否|有无|请求|要求|申请|希望|恳请|如|(?<!依法)应当)[^。;,]{0,20}$"
)
_QUOTED = re.compile(r"第[^第。]{1,8}条[^。,“]{0,60}(?:规定|所称)[^。,“]{0,12}[,:]?$|“[^”]{0,160}$")
_FROM = re.compile(r"(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)起(?:施行|实施|执行|生效)")
_UNTIL = re.compile(
    r"(?:有效期(?:限)?(?:至|到|截至)|(?:执行|施行|有效)至)(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)|自?(?P<ended>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)起?(?:废止|失效)"
)
_YEARS = re.compile(
    r"[,。;]?(?:其|本[^。;,]{2,8})?有效期(?:限)?[为是]?(?P<many>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})年"
)
"""Right behind its first day."""
_ENOUGH = 2


def tiers_told_alike(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these papers call the penalty lighter, lowered, usual or heavier as the decision does.

    What one paper alone says against two or more fails; where the party was heard and the fine is another it asks.
    A decision that makes it both lighter and heavier fails. Values: `title`, `value`, `expected`.
    """
    papers = case.of_kind("penalty_decision", *kinds)
    told = [(paper, tiers) for paper in papers if (tiers := _found(paper, (_TIER, _GRADE)))]
    decisions = case.of_kind("penalty_decision")
    if len(decisions) != 1:
        return merged()
    decision, own = decisions[0], _found(decisions[0], (_TIER, _GRADE))
    if "从重" in own and set(own) & {"从轻", "减轻"}:
        values = {"title": title_of(decision), "value": "、".join(own), "expected": "一种"}
        return merged(misstated(decision, *own.values(), **values))
    if len(grades := {m["tier"] for m in matches(decision, _GRADE)}) > 1:
        values = {"title": title_of(decision), "value": "、".join(sorted(grades)), "expected": "一种"}
        return merged(misstated(decision, *own.values(), **values))
    stepped = [(paper, steps) for paper in papers if (steps := _found(paper, (_STEP, _LETTERED)))]
    return merged(_alike(case, told), _alike(case, stepped))


def _alike(case: CaseFile, told: list[tuple[Document, dict[str, Source]]]) -> Verdict:
    """Whether the papers that call it by one word use the same."""
    single = [(paper, *next(iter(tiers.items()))) for paper, tiers in told if len(tiers) == 1]
    counted = Counter(tier for _, tier, _ in single)
    if len(counted) <= 1:
        return merged(passed(*(place for _, _, place in single))) if len(single) > 1 else merged()
    usual, agreeing = counted.most_common(1)[0]
    home = next(place for _, tier, place in single if tier == usual)
    return merged(
        *(
            _odd(case, paper, (tier, place), (usual, home), alone=counted[tier] == 1 and agreeing >= _ENOUGH)
            for paper, tier, place in single
            if tier != usual
        )
    )


def _found(paper: Document, patterns: tuple[re.Pattern[str], ...]) -> dict[str, Source]:
    """How the paper calls the penalty, each word with its first place; of a discussion what it resolved."""
    words = words_of(paper)
    found: dict[str, Source] = {}
    for match in (match for pattern in patterns for match in matches(paper, pattern)):
        before = words[: match.start()]
        if not _DENIED.search(before) and not _QUOTED.search(before):
            found.setdefault(match["tier"], place_of(paper, *match.span()))
    if paper.kind in _DISCUSSED and len(found) > 1 and (ends := tuple(matches(paper, _CONCLUDED))):
        last = [m for pattern in patterns for m in pattern.finditer(words, ends[-1].end())]
        return {m["tier"]: place_of(paper, *m.span()) for m in last} or found
    return found


def _odd(
    case: CaseFile, paper: Document, told: tuple[str, Source], usual: tuple[str, Source], *, alone: bool
) -> Verdict:
    said, expected = (
        f"阶次{tier}" if tier.isascii() else f"第{tier}档" if len(tier) == 1 else tier for tier, _ in (told, usual)
    )
    values = {"title": title_of(paper), "value": said, "expected": expected}
    if alone and is_word_sure(paper) and not heard_and_fined_otherwise(case, paper):
        return failed(told[1], usual[1], **values)
    reason = f"《{title_of(paper)}》写{said}处罚，其他文书写{expected}处罚，请核对"
    return unsure(reason, told[1], usual[1], **values)


def excerpt_in_force(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the discretion base was in force on the day of the decision, by the days that its excerpt tells.

    Values: `title`, `value` (the day told), `on` (that of the decision).
    """
    made = [f for f in case.home_facts("处罚决定日期") if isinstance(f.value, date)]
    if len({f.value for f in made}) != 1:
        return merged()
    on = date.fromisoformat(str(made[0].value)[:10])
    return merged(*(_in_force(excerpt, on, made[0].source) for excerpt in case.of_kind("discretion_excerpt")))


def _ended_by_years(excerpt: Document, begun: re.Match[str], day: date) -> date | None:
    """The first day on which a base is no longer in force that says for how many years it is from its first day."""
    found = _YEARS.match(words_of(excerpt), begun.end())
    many = number_of(found["many"]) if found else None
    return None if many is None else day.replace(year=day.year + int(many), day=min(day.day, 28))


def _in_force(excerpt: Document, on: date, home: Source) -> Verdict:
    verdicts = []
    for pattern, begins in ((_FROM, True), (_UNTIL, False)):
        days = [(find_dates(m.groupdict().get("day") or m["ended"])[0].value, m) for m in matches(excerpt, pattern)]
        if len(days) != 1:
            continue
        (day, match), place = days[0], place_of(excerpt, *days[0][1].span())
        years = _ended_by_years(excerpt, match, day) if begins else None
        out = on < day or (years is not None and on >= years) if begins else on > day
        values = {"title": title_of(excerpt), "value": match.group(), "on": on}
        verdicts.append(misstated(excerpt, place, home, **values) if out else passed(place))
    return merged(*verdicts)
