"""Points that a standard does not print: what is guessed of them is held to what their section is worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from casereview.standard.clause_list import ProposedClause
from casereview.standard.clause_words import FITTED, GUESSED, all_lost
from casereview.standard.points_words import loss_of

_MOST_OPEN = 8
"""So many clauses of two readings are tried out; of more several ways would fit."""


def fitted(clauses: Sequence[ProposedClause], totals: Mapping[str, Decimal]) -> tuple[ProposedClause, ...]:
    """The clauses, those of guessed points with what their faults take together where only that makes the section's."""
    found = list(clauses)
    for section, total in totals.items():
        places = [index for index, clause in enumerate(found) if clause.section == section]
        if (own := _only_fit([found[index] for index in places], total)) is not None:
            for index, clause in zip(places, own, strict=True):
                found[index] = clause
    return tuple(found)


def _only_fit(clauses: Sequence[ProposedClause], total: Decimal) -> Sequence[ProposedClause] | None:
    """The one reading in which the clauses make the total; None if they do as they are, or none or several do."""
    readings = [tuple(_readings(clause)) for clause in clauses]
    if _worth(clauses) == total or sum(len(one) > 1 for one in readings) > _MOST_OPEN:
        return None
    fits = [chosen for chosen in product(*readings) if _worth(chosen) == total]
    return fits[0] if len(fits) == 1 else None


def _readings(clause: ProposedClause) -> Iterator[ProposedClause]:
    yield clause
    together = all_lost(clause.loss)
    if GUESSED in clause.doubts and together not in (None, clause.points):
        doubts = tuple(FITTED if doubt == GUESSED else doubt for doubt in clause.doubts)
        yield replace(clause, points=together, deduction=loss_of(clause.loss, together).deduction, doubts=doubts)


def _worth(clauses: Sequence[ProposedClause]) -> Decimal:
    return sum((clause.points for clause in clauses if clause.points is not None), Decimal(0))
