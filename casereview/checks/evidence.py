"""Checks on the evidence: its kinds, its form, and whether what is listed lies in the volume."""

from __future__ import annotations

from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, not_applicable


def evidence_varied(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the facts rest on more than inquiry records and camera footage (two inquiry records are one kind).

    The kinds of article 46 are taken from the stated kinds of evidence and from the papers in the volume. Unsure
    while any document is unread. Values: `found` (the kinds there are).
    """
    return not_applicable()


def standard_enclosed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each technical standard cited by number in decision, notice, order or record has its excerpt.

    No excerpt at all fails, an excerpt that does not show the number asks. Not applicable where none is cited.
    Values: `number` (of the standard), `title` (of the paper that cites it).
    """
    return not_applicable()


def copies_verified(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when each document of these kinds bears a note that it agrees with the original.

    Values: `title`.
    """
    return not_applicable()


def photos_described(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each paper of photographs tells time, place and maker. Values: `title`, `missing` (which of them)."""
    return not_applicable()


def evidence_before_decision(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no evidence is dated after the decision. Values: `title`, `start` (decided), `end` (of the evidence)."""
    return not_applicable()


def facts_rest_on_evidence(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each decision lists its evidence and each item listed is found in the volume.

    No evidence named fails, an item not found in the volume asks. Values: `title`, `missing` (the item, or `证据`).
    """
    return not_applicable()


def evidence_listed_is_enclosed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each item of the evidence list is found in the volume; what is not found asks.

    Not applicable without an evidence list. Values: `title`, `missing` (the item).
    """
    return not_applicable()
