"""Provisions that punish: which duty, whom, how much; and the amounts from which a step is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from casereview.lawbook.bases import Matter
from casereview.lawbook.fines import Fine, Fined, FineStage, Persons
from casereview.model import Citation
from casereview.terms import Standing

Step = Literal["hearing", "legal_review", "collective_discussion", "approval"]

Sanction = Literal[
    "警告", "没收违法所得", "没收财物", "责令停产停业", "责令停止", "暂扣或者吊销证照", "关闭", "职业禁止", "拘留"
]
"""What a provision sets beside fines, or in their stead; 拘留 is for the police alone."""


@dataclass(frozen=True, slots=True)
class Liability:
    """A provision that punishes a breach, as one text of its law has it.

    `paragraph` and `item` are None where the article has none or the entry speaks of all. `duties` are the articles
    that are breached, of the same law (`"28"`) or of another (`消防法16`). Of `fines` the absent ones are not allowed;
    they are None where they are not known. `words` are those by which the breach is told apart from its neighbours:
    prose that tells of the breach has, once its spaces are gone, at least one of them.
    """

    law: str
    since: date
    until: date | None
    article: str
    subject: str
    standing: Standing
    source: str
    paragraph: int | None = None
    item: int | None = None
    words: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    duty_paragraphs: tuple[tuple[str, int], ...] = ()
    """Of the duties those of which the paragraph is known, with it."""
    duties_standing: Standing = Standing.RECALLED
    fines: tuple[Fine, ...] | None = ()
    persons: Persons = Persons.RESPONSIBLE
    """Who is meant by the persons fined."""
    correction: str | None = "责令限期改正"
    """What is ordered beside the penalty; None where the provision orders nothing."""
    later_when: str = "逾期未改正"
    sanctions: tuple[tuple[FineStage, Sanction], ...] = ()
    """What else it sets, and at which stage."""
    aggravated: tuple[Decimal, Decimal] | None = None
    """By how much the fines are multiplied where the law says so of especially serious cases."""
    organ: str | None = None
    """Who alone may punish it, where that is not the department that the law charges with it."""
    superseded_by: str | None = None
    """The provision of a higher or later law that goes before it (`安全生产法114`)."""

    def in_force(self, day: date) -> bool:
        """Whether this text applied on that day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def is_cited_by(self, citation: Citation) -> bool:
        """Whether the citation, of the same law, can mean this provision: what it does not name does not part them."""
        pairs = ((self.paragraph, citation.paragraph), (self.item, citation.item))
        return self.article == citation.article and all(
            mine is None or cited is None or mine == cited for mine, cited in pairs
        )

    def tells(self, prose: str) -> bool:
        """Whether prose, without spaces, speaks of this breach."""
        return any(word in prose for word in self.words)

    def fines_on(self, fined: Fined, stage: FineStage | None = None) -> tuple[Fine, ...]:
        """The fines it allows on a unit or a person, at one stage or at any."""
        return tuple(f for f in self.fines or () if f.fined is fined and stage in (None, f.stage))


@dataclass(frozen=True, slots=True)
class Threshold:
    """The amount in yuan from which a step is due; None where it is not known, so that it asks.

    `inclusive` tells whether the amount itself is enough, `area` which bureau, place or country has fixed it.
    """

    step: Step
    matter: Matter
    area: str
    unit: Decimal | None
    person: Decimal | None
    inclusive: bool
    since: date | None
    until: date | None
    standing: Standing
    source: str
    triggers: tuple[str, ...] = ()
    """What else makes the step due, in words."""

    def in_force(self, day: date) -> bool:
        """Whether it applied on that day, as far as its beginning and end are known."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)
