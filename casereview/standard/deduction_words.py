"""How points go, in words: 整项扣, 每处扣0.5分，最多扣1分, 扣1至3分."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from casereview.text import squeezed

_WHOLE = re.compile(r"(?:整项扣|扣完|全扣|全项扣分?|不得分|该项不得分)?")
_NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
_EACH = re.compile(
    rf"每(?:处|份|项|次|个|例|缺1项|缺一项|有一处|发现一处)?扣{_NUMBER}分?(?:[,;，；](?:最多扣{_NUMBER}分?|扣完为止))?"
)
_RANGE = re.compile(rf"扣{_NUMBER}分?(?:至|到|-|~|—)+{_NUMBER}分?")


@dataclass(frozen=True, slots=True)
class Deduction:
    """How a clause's points go: whole, by occurrence up to a limit, or within a spread the reviewer picks from."""

    each: Decimal | None = None
    at_most: Decimal | None = None
    spread: tuple[Decimal, Decimal] | None = None

    @property
    def words(self) -> str:
        """The way it is told in a spreadsheet."""
        if self.each is not None:
            limit = f"，最多扣{shown(self.at_most)}分" if self.at_most is not None else ""
            return f"每处扣{shown(self.each)}分{limit}"
        if self.spread is not None:
            return f"扣{shown(self.spread[0])}至{shown(self.spread[1])}分"
        return "整项扣"


def deduction_of(words: str) -> Deduction:
    """What the words say. Raises ValueError with a Chinese clause where they say nothing known."""
    plain = squeezed(words).rstrip("。.;；")
    if _WHOLE.fullmatch(plain):
        return Deduction()
    if match := _EACH.fullmatch(plain):
        return Deduction(each=Decimal(match[1]), at_most=Decimal(match[2]) if match[2] else None)
    if match := _RANGE.fullmatch(plain):
        low, high = Decimal(match[1]), Decimal(match[2])
        if low > high:
            raise ValueError(f"“{words}”由大到小，应由小到大")
        return Deduction(spread=(low, high))
    raise ValueError(f"不能是“{words}”，可写“整项扣”“每处扣0.5分，最多扣1分”或者“扣1至3分”")


def plain_number(value: Decimal | None) -> int | float | None:
    """Points as a pack file writes them: a whole number without a fraction."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def shown(points: Decimal | None) -> str:
    """Points without needless zeros."""
    if points is None:
        return ""
    return format(points.quantize(Decimal(1)) if points == points.to_integral_value() else points.normalize(), "f")
