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

_TIER = re.compile(
    r"(?<![不无非未或者、])(?<!没有)(?P<tier>从轻|减轻|从重|一般)(?!(?:或者?|、|及|和)(?:减轻|从轻|从重))"
    r"(?:行政)?(?:处罚(?:的?(?:裁量)?(?:阶次|情形|幅度|等级|档次))?|阶次|(?:裁量)?等级)(?!的规定|条件|清单|情形的规定)"
)
_GRADE = re.compile(
    r"(?:按照?|属于?|适用)(?P<tier>一般|较重|严重|较轻|轻微)(?:的)?(?:情形|情节|阶次|档次|等次|等级|裁量)"
)
"""How a base that grades by the case names its grades."""

_DENIED = re.compile(
    r"(?:不具有|不存在|没有|无|不符合|未发现|不属于|不适用|是否|有无|请求|要求|申请|希望|恳请|如|应当)[^。;,]{0,20}$"
)
_QUOTED = re.compile(r"第[^第。]{1,8}条[^。,“]{0,60}(?:规定|所称)[^。,“]{0,12}[,:]?$|“[^”]{0,160}$")
_FROM = re.compile(r"自(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)起(?:施行|实施|执行|生效)")
_UNTIL = re.compile(
    r"(?:有效期(?:限)?(?:至|到|截至)|(?:执行|施行|有效)至)(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)|自?(?P<ended>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)起?(?:废止|失效)"
)
_ENOUGH = 2


def tiers_told_alike(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these papers call the penalty lighter, lowered, usual or heavier as the decision does.

    What one paper alone says against two or more fails; where the party was heard and the fine is another it asks.
    A decision that makes it both lighter and heavier fails. Values: `title`, `value`, `expected`.
    """
    told = [(paper, tiers) for paper in case.of_kind("penalty_decision", *kinds) if (tiers := _tiers(paper))]
    decisions = [(paper, tiers) for paper, tiers in told if paper.kind == "penalty_decision"]
    if len(decisions) != 1:
        return merged()
    decision, own = decisions[0]
    if "从重" in own and set(own) & {"从轻", "减轻"}:
        values = {"title": title_of(decision), "value": "、".join(own), "expected": "一种"}
        return merged(misstated(decision, *own.values(), **values))
    if len(grades := {m["tier"] for m in matches(decision, _GRADE)}) > 1:
        values = {"title": title_of(decision), "value": "、".join(sorted(grades)), "expected": "一种"}
        return merged(misstated(decision, *own.values(), **values))
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


def _tiers(paper: Document) -> dict[str, Source]:
    """How the paper calls the penalty, each word with its first place."""
    words = words_of(paper)
    found: dict[str, Source] = {}
    for match in (*matches(paper, _TIER), *matches(paper, _GRADE)):
        before = words[: match.start()]
        if not _DENIED.search(before) and not _QUOTED.search(before):
            found.setdefault(match["tier"], place_of(paper, *match.span()))
    return found


def _odd(
    case: CaseFile, paper: Document, told: tuple[str, Source], usual: tuple[str, Source], *, alone: bool
) -> Verdict:
    values = {"title": title_of(paper), "value": told[0], "expected": usual[0]}
    if alone and is_word_sure(paper) and not heard_and_fined_otherwise(case, paper):
        return failed(told[1], usual[1], **values)
    reason = f"《{title_of(paper)}》写{told[0]}处罚，其他文书写{usual[0]}处罚，请核对"
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


def _in_force(excerpt: Document, on: date, home: Source) -> Verdict:
    verdicts = []
    for pattern, begins in ((_FROM, True), (_UNTIL, False)):
        days = [(find_dates(m.groupdict().get("day") or m["ended"])[0].value, m) for m in matches(excerpt, pattern)]
        if len(days) != 1:
            continue
        (day, match), place = days[0], place_of(excerpt, *days[0][1].span())
        out = on < day if begins else on > day
        values = {"title": title_of(excerpt), "value": match.group(), "on": on}
        verdicts.append(misstated(excerpt, place, home, **values) if out else passed(place))
    return merged(*verdicts)
