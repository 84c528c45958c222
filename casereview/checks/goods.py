"""Whether goods that are taken, kept or seized are as many in every paper of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from casereview.checks.absence import is_word_sure, missing, title_of
from casereview.checks.figures import UNITS
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import Block, CaseFile, Document, Source, Verdict, failed, merged, passed, unsure

_QUANTITY = re.compile(
    rf"(?<![0-9.〔〕\-])(?P<number>[0-9]{{1,6}}(?:\.[0-9]{{1,3}})?)(?P<unit>{UNITS})(?!/|每|次|以[上下](?!物|财|所|各|货)|内)"
)
_CLAUSE = re.compile(r"没收(?!违法所得)(?P<goods>[^。;]{2,80}?)(?=[。;]|没收|罚款|\d[.、]|$)")
_LISTS = re.compile(
    r"没收[^。;]{0,8}(?:清单|凭证|收据|处理|处置)|销毁|罚没(?:物品|财物)[^。;]{0,6}(?:处理|处置|清单|移交)"
)
_SOME_WERE_SPARED = re.compile("发还|返还|退还|已灭失|抽样|样品|损耗")
_OF_A_PART = re.compile("(?:含|其中|包括|检[测验]|抽样|样品|留样|损耗)[^。;,]*$")
_BESIDE = 10
_TELLING = (
    "penalty_notice",
    "hearing_right_notice",
    "case_approval",
    "legal_review_opinion",
    "collective_discussion",
    "case_discussion_form",
    "investigation_report",
    "closing_approval",
    "volume_cover",
    "penalty_decision",
)
_LISTING = frozenset({"item_list", "unknown", "party_material"})
_HELD = (
    (
        "preservation_approval",
        "preservation_notice",
        "preservation_disposal_approval",
        "preservation_disposal_decision",
    ),
    ("coercive_approval", "coercive_decision", "coercive_extension", "coercive_disposal", "item_list"),
)
_BEFORE = frozenset(_TELLING) - {"closing_approval"}
_DONE = re.compile(
    r"(?:没收|罚没)[^。;]{0,40}(?:处理|处置|销毁|拍卖|移交|上缴|入库|报废)|(?:销毁|拍卖|上缴|移交)[^。;]{0,40}(?:没收|罚没)"
)
_LISTED = re.compile(
    r"(?:扣押|查封|财物|物品)[^。;]{0,8}清单|(?:没收|罚没)[^。;]{0,12}(?:清单|凭证|收据)|没收[^。;]{0,40}下列物品"
    r"|(?:没收|罚没)(?:物品|财物)[^。;]{0,6}(?:处理|处置|移交|销毁)(?:记录|登记|单)"
)
_Goods = frozenset[tuple[str, str]]
_ENOUGH = 2


def taken_goods_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when what the decision takes is as much in the papers before it, in the lists and in what was done with it.

    Judged where one decision tells how many. A paper that alone gives another number fails. Values: `title`, `value`,
    `expected`.
    """
    decisions = case.of_kind("penalty_decision")
    if len(decisions) != 1 or not is_word_sure(decisions[0]):
        return merged()
    if not _taken(decisions[0]):
        return _forgotten(case, decisions[0])
    told = [(paper, goods) for paper in case.of_kind(*_TELLING) if (goods := _taken(paper))]
    return merged(_alike(_otherwise_measured(told)), *_listed(case, decisions[0], _taken(decisions[0])))


def _otherwise_measured(told: list[tuple[Document, _Goods]]) -> list[tuple[Document, _Goods]]:
    """The same, but goods that some papers count (12桶) and others weigh are told alike."""
    usual = Counter(goods for _, goods in told).most_common(1)[0][0]
    return [
        (paper, usual if len(goods) == len(usual) and not _conflict(goods, usual) else goods) for paper, goods in told
    ]


def _forgotten(case: CaseFile, decision: Document) -> Verdict:
    """A decision that takes nothing, where two papers before it that agree, or one and a list, have goods taken."""
    if _CLAUSE.search(words_of(decision)):
        return merged()  # what the clause takes is told elsewhere
    told = [(paper, goods) for paper in case.of_kind(*_TELLING) if (goods := _taken(paper))]
    counted = Counter(goods for _, goods in told)
    if not counted or counted.most_common(1)[0][1] < _ENOUGH:
        return merged()
    usual = counted.most_common(1)[0][0]
    home = next(paper for paper, goods in told if goods == usual)
    values = {"title": title_of(decision), "value": "无", "expected": _said(usual)}
    return failed(decision.whole(), _place(home, usual), **values)


def taken_goods_settled(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a case that is closed tells what was done with the goods taken, and lists them.

    No word of what was done fails; no list asks. Values: `title`.
    """
    verdicts = []
    for decision in case.of_kind("penalty_decision"):
        if not _taken(decision) or not case.of_kind("closing_approval"):
            continue
        others = [d for d in case.documents if d.kind not in (*_BEFORE, "contents_list")]
        done = next((d for d in others if _DONE.search(words_of(d))), None)
        listed = next((d for d in case.documents if d.kind in _LISTING and _LISTED.search(words_of(d))), None)
        if done is None:
            verdicts.append(missing(case, decision.whole(), title=title_of(decision)))
        elif listed is None:
            verdicts.append(
                unsure("卷内未见没收物品的清单或者凭证，请核对", decision.whole(), title=title_of(decision))
            )
        else:
            verdicts.append(passed(done.whole(), listed.whole()))
    return merged(*verdicts)


def held_goods_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the papers of one keeping or seizing tell as many goods, each of them with its number.

    Values: `title`, `value`, `expected`.
    """
    return merged(*(_held(case, kinds) for kinds in _HELD))


def _held(case: CaseFile, kinds: tuple[str, ...]) -> Verdict:
    begun = case.of_kind(kinds[1])
    if len(begun) != 1:
        return merged()
    papers = [d for d in case.of_kind(*kinds) if not (d.kind == "item_list" and _LISTS.search(words_of(d)))]
    told = [(paper, goods) for paper in papers if (goods := _quantities(_parted(paper)))]
    told = [(paper, _summed(_parted(paper), goods, told)) for paper, goods in told]
    units = {unit for _, goods in told for _, unit in goods}
    lists = [d for d in papers if "数量" in words_of(d) and d.kind in (kinds[1], "item_list")]
    bare = [d for d in lists if told and not _quantities(_parted(d))]
    return merged(*(_alike(_in_unit(told, unit)) for unit in sorted(units)), *(_uncounted(d, told[0]) for d in bare))


def _summed(words: str, goods: _Goods, told: list[tuple[Document, _Goods]]) -> _Goods:
    """What the paper tells: the number that others give for all of what it lists in equal rows (1册, 1册)."""
    wholes = (other for _, other in told if other != goods and not other & goods and _adds_up(words, other))
    return next((whole for whole in wholes if _in_all(goods) != _in_all(whole)), goods)


def _in_all(goods: _Goods) -> Decimal:
    return sum((Decimal(number) for number, _ in goods), Decimal(0))


def _uncounted(paper: Document, told: tuple[Document, _Goods]) -> Verdict:
    """What a list owes that counts nothing, though another paper of the same goods does."""
    values = {"title": title_of(paper), "value": "没有填写数量", "expected": _said(told[1])}
    if not is_word_sure(paper) or any(re.fullmatch("[0-9]+", b.text.strip()) for b in _behind_first(paper)):
        return merged()
    if not paper.is_scanned:
        return failed(paper.whole(), told[0].whole(), **values)
    reason = f"《{values['title']}》的数量似为空白，可能为手写而未能识别，请对照原件核实"
    return unsure(reason, paper.whole(), told[0].whole(), **values)


def _behind_first(paper: Document) -> Iterator[Block]:
    """What stands in the cells behind the first column, which numbers the rows."""
    return (block for page in paper.pages for block in page.blocks if block.cell is None or block.cell.column > 0)


def _in_unit(told: list[tuple[Document, _Goods]], unit: str) -> list[tuple[Document, _Goods]]:
    """What each paper tells in this unit; one that tells more or less of several goods tells them alike."""
    counted = [(paper, frozenset(one for one in goods if one[1] == unit)) for paper, goods in told]
    counted = [(paper, goods) for paper, goods in counted if goods]
    usual = Counter(goods for _, goods in counted).most_common(1)[0][0]
    return [(paper, usual if goods & usual else goods) for paper, goods in counted]


def _taken(paper: Document) -> _Goods:
    """The numbers of the goods that the paper takes, with their units."""
    found = [_quantities(match["goods"]) for match in matches(paper, _CLAUSE)]
    return frozenset().union(*found)


def _parted(paper: Document) -> str:
    """The words of a paper without spaces but those between a sign and the number of another cell."""
    return re.sub(r"(?<![0-9A-Za-z.])\s+|\s+(?![0-9])", "", paper.flow.text)


def _quantities(words: str) -> _Goods:
    """Numbers of goods; those of what one of them holds (1千克/袋) and of what is in brackets are left out."""
    plain = re.sub(r"\([^()]{0,40}\)", "", words)
    return frozenset((match["number"], match["unit"]) for match in _QUANTITY.finditer(plain))


def _alike(told: list[tuple[Document, _Goods]]) -> Verdict:
    counted = Counter(goods for _, goods in told)
    if len(counted) <= 1:
        return merged(passed(*(paper.whole() for paper, _ in told))) if len(told) > 1 else merged()
    (usual, agreeing), *_ = counted.most_common()
    home = next(paper for paper, goods in told if goods == usual)
    told = [(paper, goods) for paper, goods in told if agreeing >= _ENOUGH or _conflict(goods, usual)]
    return merged(
        *(_differing(paper, goods, home, usual, agreeing, counted) for paper, goods in told if goods != usual)
    )


def _conflict(one: _Goods, other: _Goods) -> bool:
    """Whether both tell another number in one unit, and not only more or fewer goods."""
    return any(
        not {n for n, u in one if u == unit} & {n for n, u in other if u == unit}
        for unit in {u for _, u in one} & {u for _, u in other}
    )


def _differing(
    paper: Document, goods: _Goods, home: Document, usual: _Goods, agreeing: int, counted: Counter[_Goods]
) -> Verdict:
    values = {"title": title_of(paper), "value": _said(goods), "expected": _said(usual)}
    sources = (_place(paper, goods - usual or goods), home.whole())
    if len(goods) == 1 and _in_all(goods) == _in_all(usual):
        return passed(*sources)  # all sorts in one number
    if agreeing >= _ENOUGH and counted[goods] == 1 and is_word_sure(paper) and is_word_sure(home):
        return failed(*sources, **values)
    return unsure(
        f"《{values['title']}》所载物品的数量（{values['value']}）与《{title_of(home)}》不同，请核对",
        *sources,
        **values,
    )


def _listed(case: CaseFile, decision: Document, taken: _Goods) -> Iterator[Verdict]:
    """Whether each list of what was taken, and each paper on what was done with it, holds these numbers."""
    if _SOME_WERE_SPARED.search("".join(match["goods"] for match in matches(decision, _CLAUSE))):
        return
    for paper in case.documents:
        words = words_of(paper)
        if paper.kind not in _LISTING or not _LISTS.search(words) or "没收" not in words:
            continue
        here = frozenset((match["number"], match["unit"]) for match in _QUANTITY.finditer(_parted(paper)))
        if not here & {(number, unit) for number, unit in here for _, other in taken if unit == other}:
            continue
        wrong = frozenset(one for one in here - taken if one[1] in {unit for _, unit in taken})
        if not (taken - here or wrong) or _adds_up(words, taken):
            yield passed(paper.whole())
        else:
            values = {"title": title_of(paper), "value": _said(here), "expected": _said(taken)}
            sources = (_place(paper, wrong or here), _place(decision, taken))
            yield (
                failed(*sources, **values)
                if wrong and is_word_sure(paper) and (taken - here or not _are_parts(words, wrong))
                else unsure(f"《{values['title']}》所载物品的数量与决定书没收的不同，请核对", *sources, **values)
            )


def _are_parts(words: str, goods: _Goods) -> bool:
    """Whether each of these numbers is said to be of a part: (含检测用2枚)."""
    places = [match for match in _QUANTITY.finditer(words) if (match["number"], match["unit"]) in goods]
    return all(_OF_A_PART.search(words[max(match.start() - _BESIDE, 0) : match.start()]) for match in places)


def _adds_up(words: str, taken: _Goods) -> bool:
    """Whether the goods of each unit, told sort by sort, come to the one number of them that was taken."""
    told = {unit: [Decimal(m["number"]) for m in _QUANTITY.finditer(words) if m["unit"] == unit] for _, unit in taken}
    whole = {unit: Decimal(number) for number, unit in taken}
    return len(whole) == len(taken) and all(
        sum(told[unit]) in (total, 2 * total) and (total in told[unit] or sum(told[unit]) == total)
        for unit, total in whole.items()
    )


def _place(paper: Document, goods: _Goods) -> Source:
    for number, unit in sorted(goods):
        at = words_of(paper).find(number + unit)
        if at >= 0:
            return place_of(paper, at, at + len(number + unit))
    return paper.whole()


def _said(goods: _Goods) -> str:
    return "、".join(number + unit for number, unit in sorted(goods))
