"""The terms of remedies that an order of the bureau tells of: it need tell none, but no others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import misstated, title_of
from casereview.checks.wording import matches, place_of
from casereview.model import CaseFile, Document, Verdict, passed
from casereview.spelling.numerals import number_of

_ORDERS = (
    "rectification_order",
    "fire_correction_notice",
    "onsite_measures_decision",
    "coercive_decision",
    "preservation_disposal_decision",
)
_N = r"(?P<many>[0-9]{1,3}|[一二三四五六七八九十]{1,3})"
_TERMS = (
    (
        "复议期限天数",
        re.compile(rf"(?<![0-9月])(?<!月内){_N}(?:个)?(?:工作)?(?:日|天)之?内[^。;0-9]{{0,40}}?复议"),
        "days",
    ),
    ("诉讼期限月数", re.compile(rf"{_N}个?月之?内[^。;复0-9]{{0,40}}?(?:诉讼|起诉)"), "months"),
)


def order_terms(case: CaseFile, wanted: dict[str, int]) -> Iterator[Verdict]:
    """A failure for each other period than the wanted `days` and `months`.

    Values: `title`, `fact`, `value`, `expected`.
    """
    for order in case.of_kind(*_ORDERS):
        for fact, pattern, unit in _TERMS:
            yield from (_judged(order, match, fact, wanted[unit]) for match in matches(order, pattern))


def _judged(order: Document, match: re.Match[str], fact: str, wanted: int) -> Verdict:
    place, many = place_of(order, *match.span("many")), number_of(match["many"])
    if many is None or many == wanted:
        return passed(place)
    return misstated(order, place, title=title_of(order), fact=fact, value=many, expected=wanted)
