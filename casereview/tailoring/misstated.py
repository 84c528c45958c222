"""Sentences of a changed rule that still name the limit it had: printed on a sheet they would be untrue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from casereview.spelling.numerals import CHINESE_NUMERAL, decimal_of
from casereview.tailored import Adjustable, Aspect, Sort

_UNIT = "工作日|日|天|月|年|周|人|名|元|小时|字|分钟"
_NUMBER = re.compile(rf"(?<![第{CHINESE_NUMERAL}\d])([{CHINESE_NUMERAL}\d.]+)个?(?:{_UNIT})")
_NAMED = re.compile(r"《[^《》]*》")


def misstated(adjustables: Mapping[str, tuple[Adjustable, ...]]) -> tuple[str, ...]:
    """A sentence for each text of a rule that names a number which was changed."""
    return tuple(sentence for group in adjustables.values() for sentence in _of_rule(group))


def _of_rule(group: tuple[Adjustable, ...]) -> Iterator[str]:
    numbers = [one for one in group if one.aspect is Aspect.PARAMETER and one.sort is not Sort.CHOICE and one.base]
    for changed in (one for one in numbers if one.local != one.base):
        for text in (one for one in group if one.sort is Sort.TEXT):
            if said := _saying(text.local, changed.base):
                title = next(one.local for one in group if one.aspect is Aspect.TITLE)
                told = f"{changed.label}由 {changed.base} 改为 {changed.local or '无'}"
                yield f"“{title}”的{told}，而其“{text.label}”仍写着“{said}”，请一并改写。"


def _saying(text: str, number: str) -> str:
    """How the text writes the number with its unit; empty where it does not."""
    plain = _NAMED.sub("", text)
    return next((m[0] for m in _NUMBER.finditer(plain) if decimal_of(m[1]) == Decimal(number)), "")
