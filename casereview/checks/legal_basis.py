"""Checks on cited articles: both that were broken and that punish, exact, and of the law of the day."""

from __future__ import annotations

from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, not_applicable

_DECISION = (KindId("penalty_decision"),)


def breach_and_basis_cited(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = _DECISION) -> Verdict:
    """Pass when each document of these kinds cites an article broken and an article that punishes.

    Values: `title`, `missing` (`违反条款` or `处罚依据`).
    """
    return not_applicable()


def cited_law_in_force(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when every law cited in notice, approval and decision was in force on the day of the decision.

    A law that had been repealed fails, one the law book does not know is not judged, a doubtful datum asks.
    Values: `title`, `law`, `on` (the day), `end` (the last day of the law).
    """
    return not_applicable()


def articles_precise(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = _DECISION) -> Verdict:
    """Pass when each citation names its law and its article. An article without a paragraph elsewhere cited with one asks.

    Values: `title`, `value` (the citation), `missing` (`法律名称`, `条`, `款`).
    """
    return not_applicable()


def renumbered_articles_current(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper cites an article number of an older text beside the subject that has another number now.

    What is known of old numbers is from memory: it only asks. Values: `title`, `value`, `expected`.
    """
    return not_applicable()
