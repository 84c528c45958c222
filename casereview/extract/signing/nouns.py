"""Where to sign for a label: stretches of the lines of a paper."""

from __future__ import annotations

from dataclasses import dataclass

from casereview.extract.signing.words import Label
from casereview.extract.strips import CellKey, Paper


@dataclass(frozen=True, slots=True)
class Segment:
    """A folded stretch of one strip."""

    strip: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where to sign for a label: its segments in reading order.

    Up to `until` in the line of the label stands nothing that the form asks for: others who sign, and a date for all.
    In a column that the label heads, `row` is the cell and `beside` a strip of it or of the cell before it.
    """

    label: Label
    segments: tuple[Segment, ...]
    row: CellKey | None = None
    beside: int | None = None
    until: int = 0

    def text(self, paper: Paper) -> str:
        """The folded text of the place, its segments apart by two spaces."""
        return "  ".join(paper.strips[s.strip].text[s.start : s.end] for s in self.segments)

    def position(self) -> tuple[int, int]:
        """Where it comes in reading order."""
        return (self.label.strip, self.label.start) if self.beside is None else (self.beside, 0)
