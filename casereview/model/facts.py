"""What the papers say and what marks they bear; money is yuan."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from casereview.model.documents import Source
from casereview.terms import MarkKind, MarkState


@dataclass(frozen=True, slots=True)
class Officer:
    """An enforcement officer as named on a paper, with the certificate number if it is printed."""

    name: str
    certificate: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited article: law as printed between 《》 (or its full name for a short one), numbers as integers.

    `article` may be `69-1` for 第六十九条之一; paragraph 款 and item 项 are None where not cited.
    """

    law: str | None
    article: str | None
    paragraph: int | None = None
    item: int | None = None


@dataclass(frozen=True, slots=True)
class DiscretionCitation:
    """A cited discretion base with its item number and tier, each None where not cited."""

    base: str | None
    number: str | None = None
    item: str | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class PenaltyItem:
    """One act punished in a decision."""

    act: str | None
    breach: tuple[Citation, ...]
    basis: tuple[Citation, ...]
    base: str | None
    tier: str | None
    amount: Decimal | None


def day_of(moment: date) -> date:
    """The day of a moment, whether the hour is known or not."""
    return moment.date() if isinstance(moment, datetime) else moment


FactValue = str | int | Decimal | date | datetime | Officer | Citation | DiscretionCitation | PenaltyItem | None


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the papers say: the name of the contract, the value (None if unread), where, how surely."""

    name: str
    value: FactValue
    source: Source
    confidence: float = 1.0

    @property
    def day(self) -> date:
        """The day that it states, by itself or in a time; only of a fact that states one."""
        assert isinstance(self.value, date)
        return day_of(self.value)


@dataclass(frozen=True, slots=True)
class Mark:
    """What was found at one place where a signature or seal belongs.

    `slot` tells the signature blocks of a document apart (`承办人#1`), `signer` is the typed or digital name, or
    the words of a seal, `signed_on` the date beside it, `digest` the picture's, so that one picture used twice can be
    told, and `hand` the shape of what was written.
    """

    kind: MarkKind
    role: str
    label: str
    state: MarkState
    source: Source
    slot: str = ""
    signer: str | None = None
    signed_on: date | None = None
    digest: str = ""
    confidence: float = 1.0
    hand: str = field(default="", compare=False)
