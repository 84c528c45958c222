"""Tiers of discretion bases that lie outside the statute they grade (articles 12 to 14 of the Penalty Law)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casereview.lawbook.bases import Tier
from casereview.lawbook.book import LawBook
from casereview.lawbook.fines import Fine, Fined, FineStage
from casereview.lawbook.liabilities import Liability
from casereview.model import Citation

_WHO = {Fined.UNIT: "单位", Fined.PERSON: "个人"}


@dataclass(frozen=True, slots=True)
class OutsideTier:
    """A fine of a tier, and what the statute allows in its place: nothing where it allows none."""

    tier: Tier
    fine: Fine
    allowed: tuple[Fine, ...]

    def worded(self) -> str:
        """The fault as a sentence without a full stop."""
        tier = f"《{self.tier.base}》对《{self.tier.law}》第{self.tier.article}条“{self.tier.condition}”"
        stage = "" if self.fine.stage is FineStage.FIRST else "在逾期等后一阶段"
        allowed = "或者".join(dict.fromkeys(fine.worded() for fine in self.allowed))
        statute = f"，超出法定的{allowed}" if allowed else "，该条没有规定这一罚款"
        return f"{tier}{stage}对{_WHO[self.fine.fined]}罚款{self.fine.worded()}{statute}"


def outside_statute(law: LawBook) -> tuple[OutsideTier, ...]:
    """The fines of tiers that no span of their article holds, by the last text under which the base applied.

    Articles whose fines the law book does not know are not compared.
    """
    return tuple(found for tier in law.tiers for found in _outside(tier, _graded(law, tier)))


def _graded(law: LawBook, tier: Tier) -> tuple[Liability, ...]:
    citation = Citation(tier.law, tier.article, tier.paragraph, tier.law_item)
    until = next((base.until for base in law.bases if base.name == tier.base), None) or date.max
    last = max((one.until or date.max for one in law.texts_of(citation)), default=date.max)
    return law.liabilities_of(citation, min(until, last))


def _outside(tier: Tier, graded: tuple[Liability, ...]) -> Iterator[OutsideTier]:
    if not graded or any(one.fines is None for one in graded):
        return
    for fine in tier.fines:
        allowed = tuple(span for one in graded for span in one.fines_on(fine.fined, fine.stage))
        if not any(_within(fine, span) for span in allowed):
            yield OutsideTier(tier, fine, allowed)


def _within(fine: Fine, span: Fine) -> bool:
    return fine.measure is span.measure and span.least <= fine.least and fine.most <= span.most
