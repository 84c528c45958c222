"""What a rule says in the words of the trade: its points, its check, its parameters and conditions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from casereview.catalogue import Catalogue
from casereview.evaluate import worded
from casereview.model import Bound, Rule
from casereview.standard.wordings import CheckWords

_NONE = "无"


@dataclass(frozen=True, slots=True)
class RuleWording:
    """Puts the values of rules into words: kinds by their labels, checks and parameters by theirs."""

    catalogue: Catalogue
    words: CheckWords

    def value(self, value: object) -> str:
        """A parameter's value."""
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, Enum):
            return str(value.value)
        if isinstance(value, tuple):
            parts = (f"（{self.value(one)}）" if isinstance(one, tuple) else self.value(one) for one in value)
            return "、".join(parts) or _NONE
        if isinstance(value, str) and value in self.catalogue.kinds:
            return self.catalogue.kinds[value].label
        return "未知" if value is None else worded(value)

    def check(self, bound: Bound | None) -> str:
        """A check by what lawyers call it."""
        return "请人判断" if bound is None else self.words.check(bound.check.__name__)

    def parameters(self, bound: Bound | None) -> tuple[tuple[str, str], ...]:
        """What a check is given, by the names of the parameters."""
        given = bound.parameters if bound else {}
        return tuple((self.words.parameter(key), self.value(value)) for key, value in given.items())

    def condition(self, bound: Bound | None) -> str:
        """A condition with its parameters."""
        if bound is None:
            return "一律适用"
        given = "，".join(f"{name}：{value}" for name, value in self.parameters(bound))
        return self.check(bound) + (f"，{given}" if given else "")


def points_in_words(rule: Rule) -> str:
    """The points at stake and how they go."""
    told = f"{worded(rule.points)} 分"
    if rule.each is not None:
        told += f"，每处扣 {worded(rule.each)} 分"
    if rule.at_most is not None:
        told += f"，最多扣 {worded(rule.at_most)} 分"
    if rule.spread is not None:
        told += f"，在 {worded(rule.spread[0])} 至 {worded(rule.spread[1])} 分之间扣"
    return told
