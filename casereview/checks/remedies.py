"""Checks on what the decision must tell the party: remedies and payment."""

from __future__ import annotations

from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, not_applicable


def remedies_told(case: CaseFile, law: LawBook, *, days: int = 60, months: int = 6) -> Verdict:
    """Pass when each decision tells of reconsideration within `days` days and of a suit within `months` months.

    Another period fails, as does a remedy not mentioned at all. Values: `title`, `missing` or `value` and `expected`.
    """
    return not_applicable()


def payment_told(case: CaseFile, law: LawBook, *, days: int = 15) -> Verdict:
    """Pass when each decision that sets a fine gives `days` days to pay. Values: `title`, `missing` or `value`, `expected`."""
    return not_applicable()
