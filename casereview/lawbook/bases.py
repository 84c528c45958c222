"""Discretion bases (裁量基准): from when to when, for what, and the tiers that are known."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from casereview.lawbook.fines import Fine
from casereview.lawbook.names import short_name
from casereview.model import Citation
from casereview.terms import Standing

Matter = Literal["safety", "fire"]
"""What a base or threshold is for: work safety and emergency management, or fire protection."""

OWN = "own"
"""The area of tiers that a bureau has entered for itself: they judge its cases."""


@dataclass(frozen=True, slots=True)
class BaseItem:
    """An item of a base: its number, the breach it grades, and the words by which that is told."""

    number: str
    subject: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DiscretionBase:
    """A discretion base (裁量基准). `since` and `until` are its first and last day, None where open or unknown.

    `area` is `national` or the province, `level` the rank of its maker (smaller is superior), `matter` what it
    governs. Of the articles it grades the law book knows only those that were seen.
    """

    name: str
    since: date | None
    until: date | None
    area: str
    matter: Matter
    level: int
    standing: Standing
    source: str
    aliases: tuple[str, ...] = ()
    number: str | None = None
    fines_only: bool = False
    until_standing: Standing | None = None
    grades: tuple[str, ...] = ()
    """Articles (law and number, `安全生产法97`) that it is known to grade; it may grade more."""
    yields_to: tuple[str, ...] = ()
    """Names of the bases that go before it where both cover a matter."""
    items: tuple[BaseItem, ...] = ()
    """Those of its items that are known; it may have more."""

    def item_of(self, number: str) -> BaseItem | None:
        """Its item of that number, if that one is known."""
        return next((item for item in self.items if item.number == number), None)

    def is_known_to_grade(self, citation: Citation) -> bool:
        """Whether it is known to grade penalties of the article cited."""
        law = short_name(citation.law or "")
        return bool(law) and f"{law}{citation.article}" in self.grades

    def ended_by(self, day: date) -> bool:
        """Whether the base had ceased before that day."""
        return self.until is not None and self.until < day

    def begun_by(self, day: date) -> bool | None:
        """Whether the base applied already on that day; None if its beginning is not known."""
        return None if self.since is None else self.since <= day


@dataclass(frozen=True, slots=True)
class Tier:
    """One tier (裁量阶次) of a base's item: when it applies, in words, and what it then allows.

    `item` and `tier` are None where the place that showed it named none; `paragraph` and `law_item` are those of the
    article that it grades. A `sample` was seen in passing or stands for another.
    """

    base: str
    item: str | None
    tier: str | None
    law: str
    article: str
    condition: str
    fines: tuple[Fine, ...]
    standing: Standing
    source: str
    area: str
    """Whose it is: `national`, or the province or city; it says nothing of a case elsewhere."""
    sample: bool = False
    paragraph: int | None = None
    law_item: int | None = None

    def judges_in(self, areas: Collection[str]) -> bool:
        """Whether a case of these areas may be judged by it: never by a sample, nor by what is only recalled."""
        return not self.sample and self.standing.deducts and self.area in areas
