"""What an officer has to mend, as data: by paper, by whom, how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from casereview.faults import Fault
from casereview.model import Document, Source
from casereview.terms import Cure

REMEDIES: Mapping[str, str] = {
    Cure.SUPPLEMENT: "可补正",
    Cure.CORRECT: "依法更正",
    Cure.EXPLAIN: "须书面说明",
    Cure.REDO: "依法重新履行程序",
    Cure.NONE: "不可补正",
}
"""Whether a fault can be cured, in a word."""

MENDABLE = (Cure.SUPPLEMENT, Cure.CORRECT, Cure.REDO)


@dataclass(frozen=True, slots=True)
class CureEntry:
    """One thing to mend, or to look at: what is wrong, who mends it, how. `deducted` stands once for each finding."""

    fault: Fault
    who: str
    how: tuple[str, ...]
    """In sentences."""
    deducted: Decimal = Decimal(0)

    @property
    def what(self) -> str:
        """What is wrong."""
        return self.fault.said

    @property
    def cure(self) -> Cure:
        """What can still be done."""
        return self.fault.finding.cure

    @property
    def sources(self) -> tuple[Source, ...]:
        """The places to open."""
        return self.fault.sources


@dataclass(frozen=True, slots=True)
class PaperToMend:
    """What is wrong with one paper; `title` is empty where it is the volume as a whole."""

    title: str
    document: str | None
    missing: bool
    entries: tuple[CureEntry, ...]


@dataclass(frozen=True, slots=True)
class CureList:
    """What to mend by paper, the weightiest first; apart from it what to look at, and what only people can judge."""

    papers: tuple[PaperToMend, ...]
    questions: tuple[CureEntry, ...]
    by_hand: tuple[CureEntry, ...]
    unread: tuple[Document, ...] = ()

    @property
    def entries(self) -> tuple[CureEntry, ...]:
        """Everything that is wrong."""
        return tuple(entry for paper in self.papers for entry in paper.entries)

    def count(self, *cures: Cure) -> int:
        """How many of the faults can be cured in one of these ways."""
        return sum(entry.cure in cures for entry in self.entries)
