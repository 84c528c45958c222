"""Which rules of a pack cover which defects of the catalogue, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from casereview.defects import Defect
from casereview.model import Rule, RulePack


class Reach(StrEnum):
    """How far a pack looks after a defect."""

    AUTOMATIC = "自动"
    ASKED = "询问"
    NONE = "未覆盖"


@dataclass(frozen=True, slots=True)
class Covered:
    """A defect with the rules that cover it, in the order of the pack."""

    defect: Defect
    rules: tuple[Rule, ...]

    @property
    def reach(self) -> Reach:
        """Automatic if any of its rules is."""
        if not self.rules:
            return Reach.NONE
        return Reach.AUTOMATIC if any(rule.check is not None for rule in self.rules) else Reach.ASKED

    @property
    def examples(self) -> int:
        """How many examples its rules have together."""
        return sum(len(rule.examples) for rule in self.rules)


def coverage_of(pack: RulePack, defects: Mapping[str, Defect]) -> tuple[Covered, ...]:
    """Every defect of the catalogue, in its order, with what the pack does about it."""
    covering: dict[str, list[Rule]] = {number: [] for number in defects}
    for rule in pack.rules:
        for number in rule.covers:
            covering.setdefault(number, []).append(rule)
    return tuple(Covered(defect, tuple(covering[number])) for number, defect in defects.items())
