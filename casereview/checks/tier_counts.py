"""Whether as many people, places or things were counted as the tier asks that the decision applies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from casereview.checks.absence import misstated, title_of
from casereview.checks.discretion import base_cited, cited_in
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, not_applicable, passed, unsure
from casereview.text import squeezed

_M = r"(?:人死亡|人重伤|人次|人|名|处|台|具|个系统|系统|个|只|项|辆|间|户|件|套)"
_BETWEEN = re.compile(
    rf"(?P<least>[0-9]{{1,4}}){_M}?(?:及?以上|至|到|-|~|—)+(?:、|,|且)?(?:不足|未满)?(?P<most>[0-9]{{1,4}})(?P<of>{_M})(?:及?以[下内])?"
)
_UP_TO = re.compile(
    rf"(?:不足|未满|不超过|少于)(?P<below>[0-9]{{1,4}})(?P<of1>{_M})|(?P<most>[0-9]{{1,4}})(?P<of>{_M})(?:及?以[下内])"
)
_FROM = re.compile(rf"(?:超过|达到)?(?P<least>[0-9]{{1,4}})(?P<of>{_M})(?:及?以上)")
_EXACT = re.compile(rf"(?P<least>[0-9]{{1,4}})(?P<of>{_M})(?:的|且|,|$|[^,。;、以至到-]{{1,14}}的(?:,|$))")
_TOTAL = re.compile(
    rf"(?:(?:共|合计|总计|共计)[^0-9。,;]{{0,8}}|涉及[^0-9。,;]{{0,24}}|造成[^0-9。,;]{{0,4}})(?P<many>[0-9]{{1,4}})(?P<of>{_M})(?!的|以[上下内])"
)
_COUNTED = re.compile(rf"(?<![0-9第.—至到~-])(?P<many>[0-9]{{1,4}})(?P<of>{_M})(?!及?以[上下内]|至|到|[-~—]|[0-9])")
_BASE = re.compile("《[^》]{0,40}裁量[^》]{0,20}》")
_TIER = re.compile(
    r"(?:裁量)?(?:阶次|档次?|等级)?[:]?第?(?P<tier>[A-G一二三四五1-5])(?:档次?|阶次?|级)?"
    r"|(?:情节|程度)?(?P<grade>(?:特别)?(?:轻微|较轻|一般|较重|严重))(?:情形|情节|违法)?"
)
_MOST = 10**6
_ONE = {"名": "人", "人次": "人", "个系统": "系统"}
_MOVED = re.compile("(?:个|人)((?:及?以[上下内])?)(系统|死亡|重伤)")
_OR_SO = re.compile(r"(?<=[台件个具处])\([台套件个具处]\)")
"""台（套）."""

_Range = tuple[int, int, str]


def tier_fits_count(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the total that the decision counts lies in the range of the tier that it applies, by the excerpt.

    Fails where the row of that tier in the table of the base leaves the number out and the row of another takes it in;
    asks where that row is the only one. Judged where each row names one range alone and the decision one total of that
    measure.
    Values: `title`, `value` (the tier), `count`, `expected` (the tier that takes it in).
    """
    decisions = case.of_kind("penalty_decision")
    if len(decisions) != 1:
        return not_applicable()
    decision = decisions[0]
    cited = {(v.item, v.tier) for f in cited_in(case, decision) if (v := base_cited(f)) is not None and v.tier}
    if len(cited) != 1:
        return not_applicable()
    ((item, tier),) = cited
    rows = dict(_rows(case, item))
    return _fits(decision, tier or "", rows)


def _fits(decision: Document, tier: str, rows: dict[str, _Range]) -> Verdict:
    if tier not in rows:
        return not_applicable()
    measure = rows[tier][2]
    totals = {int(m["many"]): m for m in matches(decision, _TOTAL) if _plain(m["of"]) == measure}
    weighed = {int(m["many"]): m for m in _beside_base(decision) if _plain(m["of"]) == measure}
    totals = weighed if len(weighed) == 1 else totals
    if len(totals) != 1:
        return not_applicable()
    ((many, match),) = totals.items()
    place = place_of(decision, *match.span())
    least, most, _ = rows[tier]
    if len(rows) == 1 and not least <= many <= most:
        told = f"决定书认定“{match.group()}”，卷内裁量基准阶次{tier}的范围不同，请核对"
        return unsure(told, place, title=title_of(decision), value=tier, count=match.group(), expected="")
    fitting = [name for name, (least, most, of) in rows.items() if of == measure and least <= many <= most]
    if tier in fitting or not fitting:
        return passed(place)
    values = {"title": title_of(decision), "value": tier, "count": match.group(), "expected": fitting[0]}
    return misstated(decision, place, **values)


def _beside_base(decision: Document) -> Iterator[re.Match[str]]:
    """What the decision counts in the sentence in which it names the base, but for the range that it quotes."""
    words = words_of(decision)
    for base in matches(decision, _BASE):
        begin = max(words.rfind(stop, 0, base.start()) for stop in "。;") + 1
        ends = [at for stop in "。;" if (at := words.find(stop, base.end())) >= 0]
        yield from _COUNTED.finditer(words, begin, min(ends, default=len(words)))


def _rows(case: CaseFile, item: str | None) -> Iterator[tuple[str, _Range]]:
    """Each tier of the item in the tables of the base with the range of numbers that its row asks."""
    rows = [row for paper in case.of_kind("discretion_excerpt") for row in _cells(paper)]
    own = [row for row in rows if item in row] or rows
    for row in own:
        tiers = [m["tier"] or m["grade"] for cell in row if (m := _TIER.fullmatch(cell)) and not cell.isdigit()]
        ranges = [found for cell in row if "或" not in cell for found in _ranges(cell)]
        if len(tiers) == 1 and len(ranges) == 1:
            yield tiers[0], ranges[0]


def _cells(paper: Document) -> list[list[str]]:
    rows: dict[tuple[int, int, int], list[str]] = defaultdict(list)
    for page in paper.pages:
        for block in page.blocks:
            if block.cell is not None:
                rows[page.number, block.cell.table, block.cell.row].append(squeezed(block.text))
    return list(rows.values())


def _ranges(cell: str) -> Iterator[_Range]:
    """The ranges of counted things in a cell, each stretch read once."""
    cell = _OR_SO.sub("", cell)
    cell = _MOVED.sub(lambda m: ("" if m[2] == "系统" else "人") + m[2] + m[1], cell)
    for pattern in (_BETWEEN, _UP_TO, _FROM, _EXACT):
        for match in pattern.finditer(cell):
            told = match.groupdict()
            below = told.get("below")
            least, most = int(told.get("least") or 0), int(told.get("most") or (int(below) - 1 if below else _MOST))
            yield least, (least if pattern is _EXACT else most), _plain(told.get("of") or told.get("of1") or "")
        cell = pattern.sub("", cell)


def _plain(measure: str) -> str:
    return _ONE.get(measure, measure)
