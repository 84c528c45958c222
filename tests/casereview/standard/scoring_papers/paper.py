"""What a person reads in an issued scoring standard."""

from __future__ import annotations

from dataclasses import dataclass

from tests.casereview.standard.issued_papers import Part


@dataclass(frozen=True, slots=True)
class Clause:
    """What a person reads: section, words of the title, points, how they go, the veto."""

    section: str
    title: str
    points: str | None
    goes: str = "整项扣"
    veto: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One issued standard."""

    name: str
    parts: tuple[Part, ...]
    clauses: tuple[Clause, ...]
