"""Points, deductions and vetoes as issued standards word them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from casereview.spelling.numerals import CHINESE_DIGIT, decimal_of
from casereview.standard.deduction_words import Deduction
from casereview.text import squeezed

_N = rf"(?:[0-9]+(?:\.[0-9]+)?|[{CHINESE_DIGIT}十]{{1,3}})"
_OPEN, _SHUT = r"[(\[【〔]", r"[)\]】〕]"
_CALLED = "(?:共计?|计|满分|本项|本部分|合计|分值|总分|标准分)?[::为]?"
_BRACKETED = re.compile(rf"{_OPEN}{_CALLED}({_N})分[^()]{{0,6}}{_SHUT}")
_BARE_END = re.compile(rf"{_OPEN}{_CALLED}([0-9]+(?:\.[0-9]+)?){_SHUT}[:。;]?$")
_AT_END = re.compile(r"(?<![扣得减为计至0-9.~-])([0-9]+(?:\.[0-9]+)?)分$")
_PLAIN = re.compile(rf"(?:满分|计|共)?({_N})分?")
_SPREAD = re.compile(rf"[-扣减]*({_N})分?[-~—至到]+({_N})分?")
_MINUS = re.compile(rf"[-扣减]({_N})分?")
_EACH = re.compile(rf"(?:每|[1一](?![律般致并旦定切])[\u4e00-\u9fff]|各)[^,;。每]{{0,16}}?,?(?:的)?,?(?:扣|减)({_N})分")
_OWN_ITEM = "(?:该|本|此|全)项"
_WHOLE = re.compile(
    rf"{_OWN_ITEM}(?:分值?)?(?:不得分|计零分|[计为]?0分|全扣|扣完)|不得分|全扣|扣除?{_OWN_ITEM}|扣(?:全|满)分"
)
_EXACT = re.compile(rf"(?:扣|减)({_N})分")
_RANGE = re.compile(rf"(?:扣|减)({_N})分?[-~—至到]+({_N})分")
_LIMIT = re.compile(rf"(?:最多|最高|累计(?:最多)?|合计最多|不超过|至多)(?:不超过)?(?:扣|减)?至?({_N})分|扣[完满]为止")

_ZERO = re.compile(r"零分|(?<![0-9.])0分|-100|扣100分|不再(?:继续)?[评打计]分|不予评分|不计分|终止评查")
_NO_EXCELLENT = re.compile(r"(?:不得|不能|不予|不应|取消)[^。;]{0,12}(?:优|先进)")
_UNFIT = re.compile(r"不合格|不及格|不达标|不[得能予](?:评[为定]|认定为)合格")
_UNFIT_CASE = re.compile("不合格(?:案)?卷|(?<!项)(?<!项直接)(?:评|认|判|确|审)?定[为成]不合格|(?:视|评|列)为不合格")
_VETO = re.compile(r"一票否决|否决")
_WHOLE_CASE = re.compile(r"否决|之一|案卷|直接|判定|-100|扣100分")


@dataclass(frozen=True, slots=True)
class Loss:
    """How the words take points: the deduction where they are plain, and whether they leave a doubt."""

    deduction: Deduction
    plain: bool


def points_cell(cell: str) -> Decimal | None:
    """The points of a cell of nothing else; a spread is worth its most."""
    plain = squeezed(cell)
    match = _PLAIN.fullmatch(plain) or _MINUS.fullmatch(plain)
    if match:
        return decimal_of(match[1])
    spread = _SPREAD.fullmatch(plain)
    return decimal_of(spread[2]) if spread else None


def points_in(text: str) -> Decimal | None:
    """The points a text names in brackets （5分） or at its end; the last of several."""
    plain = squeezed(text)
    found = _BRACKETED.findall(plain)
    if not found and (match := _BARE_END.search(plain) or _AT_END.search(plain.rstrip("。;"))):
        found = [match[1]]
    return decimal_of(found[-1]) if found else None


def bracketed_points(text: str) -> int:
    """How many times the text names points in brackets."""
    return len(_BRACKETED.findall(squeezed(text)))


def without_points(text: str) -> str:
    """The text without points in brackets or at its end."""
    plain = _BARE_END.sub("", _BRACKETED.sub("", text)).strip()
    return re.sub(rf"(?<=[:,、])\s*{_N}\s*分$", "", plain).strip(" :：")


def loss_of(words: str, points: Decimal | None) -> Loss:
    """The deduction the words of a standard describe. What they do not say plainly goes whole, with a doubt."""
    plain = squeezed(words)
    if not plain:
        return Loss(Deduction(), True)
    limit, plain = _limit(plain, points), _LIMIT.sub("", plain)
    each = [value for text in _EACH.findall(plain) if (value := decimal_of(text)) is not None]
    exact = [value for text in _EXACT.findall(plain) if (value := decimal_of(text)) is not None]
    spread = _SPREAD.fullmatch(plain) or _RANGE.search(plain)
    if spread and not each:
        low, high = decimal_of(spread[1]), decimal_of(spread[2])
        if low is not None and high is not None and low <= high:
            least, most = min(low, *exact, high), max(high, *exact, low)
            if points is None or most <= points:
                return Loss(Deduction(spread=(least, most)), (least, most) == (low, high))
    if len(set(each)) == 1 and set(exact) <= set(each):
        return Loss(Deduction(each[0], limit), True)
    if not each and not set(exact) - {points} and (exact or _WHOLE.search(plain)):
        return Loss(Deduction(), True)
    if not each and not exact:
        return Loss(Deduction(), not re.search("扣|减", plain))
    if len(exact) == 1 and not each and not _WHOLE.search(plain):  # less than the clause is worth
        return Loss(Deduction(exact[0], exact[0]), False)
    if points is not None and max(exact + each) <= points:  # several faults, each with its own points
        return Loss(Deduction(spread=(min(exact + each), points)), False)
    return Loss(Deduction(), False)


def _limit(plain: str, points: Decimal | None) -> Decimal | None:
    for match in _LIMIT.finditer(plain):
        if match[1]:
            return decimal_of(match[1])
    return points


def veto_of(text: str) -> str | None:
    """The veto a text announces: zero, fail, no_excellent; None if it announces none."""
    plain = squeezed(text)
    if _NO_EXCELLENT.search(plain):
        return "no_excellent"
    if _UNFIT_CASE.search(plain):
        return "fail"
    if _WHOLE_CASE.search(plain):
        if _ZERO.search(plain):
            return "zero"
        if _UNFIT.search(plain):
            return "fail"
    return "fail" if _VETO.search(plain) else None
