"""What a person reads in an issued discretion base."""

from __future__ import annotations

from dataclasses import dataclass

from tests.casereview.standard.issued_papers import Part


@dataclass(frozen=True, slots=True)
class Row:
    """What a person reads: item, words of the act, tier, words of the condition, the four fines, the article."""

    item: str
    act: str
    tier: str
    condition: str
    unit: str | None = None
    unit_later: str | None = None
    person: str | None = None
    person_later: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One issued base."""

    name: str
    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
