"""The clauses read so far from an issued scoring standard, and what the headings above say of those to come."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from casereview.standard.clause_words import ANNOUNCES, CHAPTER, heading, veto_heading
from casereview.standard.deduction_words import Deduction
from casereview.standard.points_words import loss_of, points_in, veto_of
from casereview.text import squeezed

_WHOLE = Deduction()


@dataclass(frozen=True, slots=True)
class ProposedClause:
    """One clause as the program reads it; `loss` are the standard's own words on points lost, `doubts` what is open."""

    section: str
    number: str
    title: str
    points: Decimal | None
    loss: str = ""
    deduction: Deduction = _WHOLE
    veto: str | None = None
    basis: str = ""
    origin: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedStandard:
    """The clauses of an issued standard in their order, and the total it names."""

    title: str
    clauses: tuple[ProposedClause, ...]
    total: Decimal | None = None

    @property
    def points(self) -> Decimal:
        """What the clauses add up to."""
        return sum((clause.points for clause in self.clauses if clause.points is not None), Decimal(0))


@dataclass(slots=True)
class ClauseList:
    """What was read of a file: its clauses, and the section and veto that hold from here on."""

    file: str
    clauses: list[ProposedClause] = field(default_factory=list)
    section: str = ""
    veto: str | None = None
    totals: dict[str, Decimal] = field(default_factory=dict)
    """What the sections are worth, as their headings say."""

    def add(self, clause: ProposedClause, loss: str) -> None:
        """Keep a clause of the present section, with the words on points it loses."""
        veto = clause.veto or self.veto or (veto_of(loss) if loss else None)
        doubts = list(clause.doubts)
        if clause.points is None and veto is None:
            doubts.append("没有读到分值")
        if len(clause.title) < 3:
            doubts.append("内容过短，请核对")
        self.clauses.append(_with_loss(replace(clause, section=self.section, veto=veto, doubts=tuple(doubts)), loss))

    def add_loss(self, words: str) -> None:
        """More words on points lost for the last clause."""
        last = self.clauses[-1]
        self.clauses[-1] = _with_loss(last, (last.loss + words).strip())

    def doubt(self, doubt: str) -> None:
        """One more thing that is open about the last clause."""
        last = self.clauses[-1]
        self.clauses[-1] = replace(last, doubts=(*last.doubts, doubt))

    def chapter(self, text: str) -> None:
        """A chapter begins."""
        self.section, self.veto = heading(text), None
        self.worth(self.section, text)

    def worth(self, section: str, text: str) -> None:
        """Keep what the heading of a section says that it is worth."""
        if (points := points_in(text)) is not None:
            self.totals[section] = points

    def announce(self, veto: str, plain: str) -> None:
        """From here on vetoes are listed; a chapter that said so already keeps its name."""
        if self.veto is None or CHAPTER.match(plain):
            self.section = veto_heading(plain)
        self.veto = veto

    def head(self, text: str) -> None:
        """A line that may head what follows: the announcement of vetoes, or a chapter."""
        plain = squeezed(text)
        if (veto := veto_of(plain)) and ANNOUNCES.search(plain):
            self.announce(veto, plain)
        elif CHAPTER.match(plain):
            self.chapter(text)


def _with_loss(clause: ProposedClause, words: str) -> ProposedClause:
    """The clause with the words on points lost, and what these mean."""
    found = loss_of(words, clause.points)
    doubts = tuple(doubt for doubt in clause.doubts if not doubt.startswith("扣分标准"))
    if not found.plain and clause.veto is None:
        doubts += ("扣分标准不止一种情形，请核对扣分方式",)
    deduction = found.deduction
    if clause.points is not None and deduction.each is not None and deduction.each > clause.points:
        deduction, doubts = _WHOLE, (*doubts, "扣分标准每处所扣超过分值，请核对")
    return replace(clause, loss=words, deduction=deduction, doubts=doubts)
