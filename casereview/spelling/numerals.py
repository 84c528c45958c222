"""Chinese and mixed numerals: 〇零一二…, 壹贰叁…, 廿卅, 十百千万亿, 二〇二四, 3万5千, 3.5万."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_SPELLINGS = (
    "〇零○Oo",
    "一壹弌",
    "二贰貳弍两兩",
    "三叁參叄弎",
    "四肆",
    "五伍",
    "六陆陸",
    "七柒",
    "八捌",
    "九玖",
)
_DIGITS = {letter: digit for digit, letters in enumerate(_SPELLINGS) for letter in letters}
_PLAIN = str.maketrans(
    {letter: str(digit) for letter, digit in _DIGITS.items()}
    | {"拾": "十", "佰": "百", "仟": "千", "萬": "万", "億": "亿", "廿": "2十", "卅": "3十", "卌": "4十"}
)
_UNITS = {"千": 1000, "百": 100, "十": 10}
_BELOW_TEN_THOUSAND = re.compile(
    r"0*(?:(?P<千>\d+(?:\.\d+)?)千)?0*(?:(?P<百>\d+(?:\.\d+)?)百)?0*(?:(?:(?P<十>\d+(?:\.\d+)?)|(?<!0))(?P<tens>十))?(?P<rest>\d+(?:\.\d+)?)?"
)
_FIGURES = re.compile(r"\d+(?:\.\d+)?")

CHINESE_DIGIT = "〇零○一壹二贰貳两三叁參四肆五伍六陆陸七柒八捌九玖"
"""The letters that write one digit, for character classes."""
CHINESE_NUMERAL = CHINESE_DIGIT + "十拾百佰千仟万萬亿億廿卅"
"""All letters a Chinese numeral is written with, for character classes."""


def number_of(words: str) -> int | None:
    """The whole number these words write; None if they write none."""
    value = decimal_of(words)
    return int(value) if value is not None and value == value.to_integral_value() else None


@lru_cache(maxsize=2048)
def decimal_of(words: str) -> Decimal | None:
    """The number these words write, fractions included; None if they write none."""
    return _worth("".join(words.split()).replace(",", "").translate(_PLAIN))


def _worth(plain: str) -> Decimal | None:
    for unit, worth in (("亿", 100_000_000), ("万", 10_000)):
        head, found, tail = plain.rpartition(unit)
        if found:
            return _joined(_worth(head), worth, tail)
    return _below_ten_thousand(plain)


def _joined(head: Decimal | None, worth: int, tail: str) -> Decimal | None:
    if head is None:
        return None
    if not tail:
        return head * worth
    if len(tail) == 1 and tail.isdigit():  # 三万五 is said for 三万五千
        return head * worth + Decimal(tail) * worth / 10
    rest = _worth(tail)
    return head * worth + rest if rest is not None and rest < worth else None


def _below_ten_thousand(plain: str) -> Decimal | None:
    if _FIGURES.fullmatch(plain):
        return Decimal(plain)
    match = _BELOW_TEN_THOUSAND.fullmatch(plain)
    if not plain or match is None:
        return None
    value = sum((Decimal(match[unit]) * worth for unit, worth in _UNITS.items() if match[unit]), Decimal(0))
    if match["tens"] and not match["十"]:
        value += 10
    return value + _last_digit(plain, match) if match["rest"] else value


def _last_digit(plain: str, match: re.Match[str]) -> Decimal:
    rest = Decimal(match["rest"])
    said = plain[match.start("rest") - 1]
    if len(match["rest"]) == 1 and said in "千百":  # 两千五 is said for 两千五百
        return rest * _UNITS[said] / 10
    return rest
