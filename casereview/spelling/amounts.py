"""Sums of money in yuan, in figures and in words, and the ranges the law sets for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from casereview.spelling.found import Found
from casereview.spelling.numerals import CHINESE_DIGIT, decimal_of

_S = r"\s*"
_FIGURES = (
    r"(?:(?<=[币¥款处为])[0-9]{1,4}\. [0-9]{1,4}(?= ?万)|"  # a narrow point, torn off: 人民币6. 5万元
    r"(?<![0-9.])(?<![0-9],)(?:[0-9]{1,3}(?: [0-9]{3})*? 000|[0-9]{1,3}(?:, ?[0-9]{3})+(?![0-9])"
    r"|[0-9]{1,4}(?:, ?[0-9]{4})+(?![0-9])|[0-9]{1,3}(?:,[0-9]{2,3})+(?![0-9,])|[0-9]+)(?:\.[0-9]+)?)"
)
_TORN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*,[0-9]{2}(?![0-9])")
"""A group of two figures: one was lost, nobody can tell which."""
_BIG = "十拾百佰千仟万萬亿億"
_WORDS = rf"[{CHINESE_DIGIT}十拾廿卅](?:{_S}[{CHINESE_DIGIT}{_BIG}廿卅]){{0,30}}"
_BEHIND_UNIT = rf"(?:{_S}(?:零{_S})?(?:[0-9]+(?:\.[0-9]+)?|[{CHINESE_DIGIT}{_BIG}])){{0,20}}"
_NUMBER = rf"(?:{_FIGURES}|{_WORDS})(?:{_S}[{_BIG}]{_BEHIND_UNIT})?"
_YUAN = rf"(?P<vague>[多余]?){_S}(?:元|圆|\(元\))(?![件素旦宵老首帅气凶勋化论次])"
_DIGIT = rf"(?:[0-9]|[{CHINESE_DIGIT}])"
_SMALL_CHANGE = rf"(?:{_S}零?(?P<jiao>{_DIGIT}){_S}角)?(?:{_S}零?(?P<fen>{_DIGIT}){_S}分(?!之|钟))?(?:{_S}[整正])?"
_AMOUNT = re.compile(rf"(?:(?:¥|人民币|RMB){_S}:?{_S})?(?P<number>{_NUMBER}){_YUAN}{_SMALL_CHANGE}")
_MARKED = re.compile(rf"(?:¥|RMB|人民币){_S}:?{_S}(?P<number>{_FIGURES})(?!{_S}[{_BIG}元圆0-9]|,[0-9])")
_BOUND_AFTER = re.compile(
    rf"{_S}(?:\([^()]{{0,16}}\){_S})?(?:人民币)?(?:含本数)?(?:以上|以下|以内|以外|之间|(?:至|到|[-~—–]+){_S}(?:人民币)?(?:{_NUMBER}){_S}[元圆])"
)
_BOUND_BEFORE = re.compile(
    rf"(?:(?:{_NUMBER}){_S}元?{_S}(?:以上)?{_S}(?:至|到|[-~—–]+)|不超过|不得超过|不低于|不少于|不满|不足|超过|低于|高于|少于|多于|最高(?:可处)?){_S}(?:人民币)?{_S}$"
)
_NOTE = rf"{_S}(?:\(不?含[^()]{{0,4}}\){_S})?"
_RANGE = re.compile(
    rf"(?P<low>{_NUMBER}){_S}(?:元|圆)?{_NOTE}(?:以上{_NOTE}[,、]?(?:至|到)?|至|到|[-~—–]+){_S}"
    rf"(?:不满|不超过|不足)?{_S}(?P<high>{_NUMBER}){_S}(?:元|圆){_NOTE}(?:以下)?"
)
_AT_MOST = re.compile(
    rf"(?:(?:不超过|不得超过|不满|不足|低于|少于){_S}(?P<less>{_NUMBER}){_S}(?:元|圆)|(?P<high>{_NUMBER}){_S}(?:元|圆){_NOTE}(?:以下|以内))"
)
_AT_LEAST = re.compile(
    rf"(?:(?:不低于|不少于|超过){_S}(?P<more>{_NUMBER}){_S}(?:元|圆)|(?P<low>{_NUMBER}){_S}(?:元|圆){_NOTE}以上)"
)
_PER_UNIT = re.compile(r"每[\u4e00-\u9fff²³m]{1,5}(?:处以?|罚款)?\s*$")
"""Before a rate: 每平方米100元以上300元以下."""
_BY_UNIT = re.compile(r"\s*(?:每|/(?:[人台吨亩件日天平㎡m]|立方))")
"""Behind one: 100元以上300元以下/平方米."""

Range = tuple[Decimal | None, Decimal | None]
"""The least and the most in yuan, None where open."""


@dataclass(frozen=True, slots=True)
class AmountFound(Found[Decimal]):
    """A sum in yuan: `in_words` if written without figures, `is_bound` if it is one end of a range."""

    in_words: bool = False
    is_bound: bool = False


@lru_cache(maxsize=64)  # the same text is read for several facts
def find_amounts(text: str) -> tuple[AmountFound, ...]:
    """Every sum in folded text, in order, the ends of ranges included (and marked)."""
    found = [amount for match in _AMOUNT.finditer(text) if (amount := _amount(text, match)) is not None]
    for match in _MARKED.finditer(text):
        if not any(a.start < match.end() and match.start() < a.end for a in found):
            value = decimal_of(match["number"]) or Decimal(0)
            found.append(AmountFound(match.start(), match.end(), _plain(value), min(_surely(match["number"]), 0.9)))
    return tuple(sorted(found, key=lambda amount: amount.start))


def find_ranges(text: str) -> tuple[Found[Range], ...]:
    """Every range of sums in folded text, in order: 三万元以上五万元以下, 五万元以下, 一万元以上, 3至5万元."""
    found: list[Found[Range]] = []
    rates: list[Found[Range]] = []
    for pattern in (_RANGE, _AT_MOST, _AT_LEAST):
        for match in pattern.finditer(text):
            ends = _ends(pattern, match)
            if ends != (None, None) and not any(r.start < match.end() and match.start() < r.end for r in found + rates):
                (rates if _is_rate(text, match) else found).append(Found(match.start(), match.end(), ends))
    return tuple(sorted(found, key=lambda r: r.start))


def _is_rate(text: str, match: re.Match[str]) -> bool:
    """Whether a range is for each metre or head: no range of a fine until it is counted out."""
    return _PER_UNIT.search(text[: match.start()][-12:]) is not None or _BY_UNIT.match(text, match.end()) is not None


def _amount(text: str, match: re.Match[str]) -> AmountFound | None:
    value = decimal_of(match["number"])
    if value is None:
        return None
    for name, worth in (("jiao", Decimal("0.1")), ("fen", Decimal("0.01"))):
        if match[name]:
            value += (decimal_of(match[name]) or Decimal(0)) * worth
    bound = _BOUND_AFTER.match(text, match.end()) or _BOUND_BEFORE.search(
        text[max(match.start() - 24, 0) : match.start()]
    )
    sure = 0.6 if match["vague"] else _surely(match["number"])
    in_words = not any("0" <= character <= "9" for character in match["number"])
    return AmountFound(match.start(), match.end(), _plain(value), sure, in_words, bound is not None)


def _surely(number: str) -> float:
    """How sure it is what a number says."""
    return 0.6 if _TORN.match(number) else 1.0


def _ends(pattern: re.Pattern[str], match: re.Match[str]) -> Range:
    if pattern is _AT_MOST:
        return None, _yuan(match["less"] or match["high"])
    if pattern is _AT_LEAST:
        return _yuan(match["more"] or match["low"]), None
    low, high = _yuan(match["low"]), _yuan(match["high"])
    if low is None or high is None:
        return None, None
    shared = re.search(r"[万千百亿萬仟佰億]+$", match["high"])
    if (
        shared
        and "元" not in match[0][: match.start("high") - match.start()]
        and not re.search(f"[{_BIG}]", match["low"])
    ):
        low *= decimal_of("一" + shared[0]) or 1  # 3至5万元 means three ten-thousands
    return (low, high) if low <= high else (None, None)


def _yuan(words: str) -> Decimal | None:
    value = decimal_of(words)
    return None if value is None else _plain(value)


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
