"""Whether the sums of a case add up: what was bought, sold and left, its worth, the gain, what was paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from casereview.checks.absence import is_certain, is_word_sure, title_of
from casereview.checks.figures import NUMBER, Figure, single_figures
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, passed, unsure

_LOST = re.compile(
    r"损耗|损坏|自用|食用|赠送|赠予|送给|退货|退回|召回|报废|丢弃|丢失|试用|样品|抽检|过期|销毁|分拣|破损"
)
_DEDUCTED = re.compile(r"扣除|税|运费|费用|合理支出|人工|租金|原料")
_PRICES = re.compile(r"(?:不等|均价|平均|分别|其中|折|优惠)")
_TOTAL = re.compile(
    rf"(?:罚没款|罚没金额|罚没收入|罚没)(?:共计|合计|总计)?(?:人民币)?(?:[零壹贰叁肆伍陆柒捌玖拾佰仟万]+元整?\()?{NUMBER}元"
)
_PAID = re.compile(
    rf"(?:缴清|缴纳|缴款|收缴|上缴|缴|履行)(?:了|完毕)?(?:全部)?(?P<what>罚没款|罚没收入|罚款)(?:共计|合计|计|人民币)*{NUMBER}元"
)
_FINED = re.compile(rf"(?<!加处)(?<!没收)罚款(?:人民币)?{NUMBER}元")
_MONEY = re.compile(r"(?<![0-9.,])[0-9]{1,9}(?:,[0-9]{3})*\.[0-9]{2}(?![0-9])")
_BY_PARTS = re.compile(r"分期|延期|加处|滞纳|第[一二三12]期|部分")
_TOGETHER = re.compile(rf"合并(?:处|给予|执行)?[^。;,0-9]{{0,24}}{NUMBER}元")
_PART = re.compile(rf"(?:(?<!加处)罚款(?:人民币)?(?:[零壹贰叁肆伍陆柒捌玖拾佰仟万]+元整?\()?|(?<=元)[、和]){NUMBER}元")
_ALSO = ("case_approval", "collective_discussion", "case_discussion_form", "legal_review_opinion")
_REACH = 500
"""So near before the fine for all acts those for each stand."""

_Worth = dict[tuple[str, str], Figure]


def sums_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the figures that a paper gives once each go together: bought = sold + left, worth = number x price.

    Words of what was lost, given away or deducted ask. Values: `title`, `label`, `value`, `expected`.
    """
    added = (verdict for paper in case.of_kind(*kinds) for verdict in _added(paper))
    return merged(*added, *(v for paper in case.of_kind(*kinds, *_ALSO) for v in _fined_together(paper)))


def _fined_together(paper: Document) -> Iterator[Verdict]:
    """Whether the fines of several acts are together the one that the paper tells for all of them."""
    words = words_of(paper)
    for match in matches(paper, _TOGETHER):
        before = words[max(match.start() - _REACH, 0) : match.start()]
        parts = [Decimal(part["number"]) for part in _PART.finditer(before)]
        if len(parts) < 2 or not is_word_sure(paper):
            continue
        place, total = place_of(paper, *match.span()), Decimal(match["number"])
        if sum(parts) == total or total in parts:
            yield passed(place)
        else:
            values = {"title": title_of(paper), "label": "合并罚款", "value": total, "expected": sum(parts)}
            yield failed(place, **values)


def _added(document: Document) -> Iterator[Verdict]:
    told = single_figures(document)
    for unit in dict.fromkeys(unit for label, unit in told if label in _COUNTED):
        counted = {label: told[(label, unit)] for label in _COUNTED if (label, unit) in told}
        if total := counted.get("购进数量") or counted.get("生产数量"):
            yield from _balanced(document, total, counted)
            yield from _valued(document, told, total, counted)


_COUNTED = ("购进数量", "生产数量", "销售数量", "库存数量", "抽样数量")


def _balanced(document: Document, total: Figure, counted: dict[str, Figure]) -> Iterator[Verdict]:
    """Whether what was sold, taken as a sample and left is what was there."""
    if not {"库存数量", "销售数量"} <= counted.keys():
        return
    sold, left = counted["销售数量"], counted["库存数量"]
    sums = {_of(sold) + _of(left)}
    if "抽样数量" in counted:
        sums.add(_of(sold) + _of(left) + _of(counted["抽样数量"]))
    yield _judged(document, total, sums, _LOST)


def _valued(document: Document, told: _Worth, total: Figure, counted: dict[str, Figure]) -> Iterator[Verdict]:
    """Whether worth and gain are the number times the price."""
    price, cost = told.get(("销售价格", "元")), told.get(("购进价格", "元"))
    worth, gain = told.get(("货值金额", "元")), told.get(("违法所得", "元"))
    sold = _of(counted["销售数量"]) if "销售数量" in counted else None
    if price is None or _PRICES.search(words_of(document)[price.start : price.end + 12]):
        return
    many = {_of(figure) for figure in counted.values()}
    many |= {sold + _of(counted["库存数量"])} if sold is not None and "库存数量" in counted else set()
    if worth:
        yield _judged(document, worth, {number * _of(price) for number in many}, _LOST)
    if gain and sold is not None:
        sums = {sold * _of(price)} | ({sold * (_of(price) - _of(cost))} if cost else set())
        yield _judged(document, gain, sums, _DEDUCTED)


def _of(figure: Figure) -> Decimal:
    return Decimal(figure.value)


def _judged(document: Document, figure: Figure, sums: set[Decimal], unless: re.Pattern[str]) -> Verdict:
    place = place_of(document, figure.start, figure.end)
    if _of(figure) in sums:
        return passed(place)
    expected = "或者".join(f"{total:f}" for total in sorted(sums))
    values = {
        "title": title_of(document),
        "label": figure.label,
        "value": f"{figure.value}{figure.unit}",
        "expected": expected,
    }
    words = words_of(document)
    if is_word_sure(document) and not unless.search(words[max(figure.start - 200, 0) : figure.end + 60]):
        return failed(place, **values)
    return unsure(f"《{values['title']}》所载{figure.label}与各项数字相加、相乘的结果不同，请核对", place, **values)


def paid_as_decided(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the total of the decision, of receipts and of what is told to be paid is fine and gain together.

    Judged where one decision fines one sum; payment by parts asks. Values: `title`, `label`, `value`, `expected`.
    """
    decisions = case.of_kind("penalty_decision")
    fines = [fact for fact in case.home_facts("罚款金额") if is_certain(fact)]
    sums = {Decimal(str(fact.value)) for fact in fines if isinstance(fact.value, int | Decimal)}
    if len(decisions) != 1 or len(sums) != 1:
        return merged()
    decision, fine = decisions[0], next(iter(sums))
    gains = {Decimal(f.value) for (label, _), f in single_figures(decision).items() if label == "违法所得"}
    takes = "没收违法所得" in words_of(decision)
    if takes and not gains:
        return merged()
    gain = next(iter(gains)) if takes else Decimal(0)
    home = fines[0].source
    return merged(
        *_totals(decision, home, fine, gain),
        *_told_paid(case, home, fine, gain),
        *_told_beside(case, home, fine),
        *_receipts(case, home, fine, gain),
    )


def _totals(decision: Document, home: Source, fine: Decimal, gain: Decimal) -> Iterator[Verdict]:
    for match in matches(decision, _TOTAL):
        yield _equal(decision, match, "罚没款合计", {fine + gain}, home)


def _told_paid(case: CaseFile, home: Source, fine: Decimal, gain: Decimal) -> Iterator[Verdict]:
    for paper in case.of_kind("closing_approval"):
        if not _BY_PARTS.search(words_of(paper)):
            for match in matches(paper, _PAID):
                allowed = {fine, fine + gain} if match["what"] == "罚款" else {fine + gain}
                yield _equal(paper, match, "缴款金额", allowed, home)


def _told_beside(case: CaseFile, home: Source, fine: Decimal) -> Iterator[Verdict]:
    """What the cover and an announcement say that the fine is."""
    for paper in case.of_kind("volume_cover", "public_service"):
        told = tuple(matches(paper, _FINED))
        if sum({Decimal(match["number"]) for match in told}) == fine:
            continue  # the fines of several acts or people
        for match in told:
            yield _equal(paper, match, "罚款", {fine}, home)


def _receipts(case: CaseFile, home: Source, fine: Decimal, gain: Decimal) -> Iterator[Verdict]:
    """What stands with cents in the one receipt of a case."""
    slips = case.of_kind("fine_receipt")
    if len(slips) != 1 or _BY_PARTS.search(words_of(slips[0])):
        return
    found = tuple(_MONEY.finditer(slips[0].flow.text))
    told = {_yuan(match) for match in found} - {fine + gain, fine, gain, Decimal(0)}
    if sum(told) in (fine, fine + gain):
        return  # the fines of several acts, and what they come to
    for match in found:
        yield _on_the_slip(slips[0], match, {Decimal(0), fine, gain, fine + gain}, home)


def _yuan(match: re.Match[str]) -> Decimal:
    return Decimal(match.group().replace(",", ""))


def _on_the_slip(slip: Document, match: re.Match[str], allowed: set[Decimal], home: Source) -> Verdict:
    return _compared(slip, str(_yuan(match)), slip.place(*match.span()), "缴款金额", allowed, home)


def _equal(paper: Document, match: re.Match[str], label: str, allowed: set[Decimal], home: Source) -> Verdict:
    return _compared(paper, match["number"], place_of(paper, *match.span()), label, allowed, home)


def _compared(paper: Document, number: str, place: Source, label: str, allowed: set[Decimal], home: Source) -> Verdict:
    if Decimal(number) in allowed:
        return passed(place)
    expected = "或者".join(f"{total:f}元" for total in sorted(allowed) if total)
    values = {"title": title_of(paper), "label": label, "value": f"{number}元", "expected": expected}
    if is_word_sure(paper):
        return failed(place, home, **values)
    return unsure(f"《{values['title']}》所载{label}{number}元与决定书的数额不同，请核对", place, home, **values)
