"""Checks on the discretion base (裁量基准): named, complete, in force, kept to."""

from __future__ import annotations

from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, not_applicable

_DECISION = (KindId("penalty_decision"),)


def base_named(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = _DECISION) -> Verdict:
    """Pass when each document of these kinds that sets a fine names a discretion base. Values: `title`."""
    return not_applicable()


def base_complete(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = _DECISION, number: bool = False
) -> Verdict:
    """Pass when the citation of the base gives item and tier, with `number` also the document number.

    Not applicable where no base is named. Values: `title`, `base`, `missing` (`序号`, `裁量阶次`, `文号`).
    """
    return not_applicable()


def base_in_force(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when every base cited was in force on the day of the decision; an unknown base or day asks.

    Values: `title`, `base`, `on` (the day of the decision), `end` (its last day), `start` (its first day).
    """
    return not_applicable()


def superior_base_used(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the decision cites the superior base in force, or one of the same rank; a local one alone asks.

    Values: `title`, `base`, `superior`.
    """
    return not_applicable()


def amount_in_tier(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the fine lies in the range that the excerpt or a quotation in the file gives for the cited tier.

    Not applicable where no tier is cited, unsure where its range cannot be told.
    Values: `title`, `amount`, `tier`, `least`, `most`.
    """
    return not_applicable()


def base_agrees(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these documents cite the same base, item and tier as the decision.

    Values: `title`, `value`, `home_value`.
    """
    return not_applicable()


def lighter_grounded(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a decision that lightens the penalty names a ground of articles 32 or 33 of the Penalty Law.

    Not applicable where nothing is lightened. Values: `title`, `value` (the words found).
    """
    return not_applicable()
