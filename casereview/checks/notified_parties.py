"""Checks on each of several parties punished in one case."""

from __future__ import annotations

from casereview.checks.absence import is_certain, missing, title_of
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, not_applicable, passed
from casereview.text import squeezed

_NOTICES = ("penalty_notice", "hearing_right_notice", "waiver_statement")
_HEAD = 120
"""So many characters hold the head of a notice with its addressee."""


def each_party_notified(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each of several parties punished by decisions of their own is told in a notice beforehand.

    A notice is the party's that names it as the party or at its head. Not applicable with one decision, or without
    a notice. Values: `title` (of the decision), `party`.
    """
    decisions, notices = case.of_kind("penalty_decision"), case.of_kind(*_NOTICES)
    if len(decisions) <= 1 or not notices:
        return not_applicable()
    return merged(*(_notified(case, decision, notices) for decision in decisions))


def _notified(case: CaseFile, decision: Document, notices: tuple[Document, ...]) -> Verdict:
    parties = tuple(f for f in case.facts_of("当事人") if f.source.document == decision.id and f.value)
    if not parties or not is_certain(*parties):
        return not_applicable()
    named = {squeezed(str(f.value)) for f in case.facts_of("当事人", *_NOTICES) if f.value}
    own = squeezed(str(parties[0].value))
    if own in named or any(own in words_of(notice)[:_HEAD] for notice in notices):
        return passed(parties[0].source)
    return missing(case, parties[0].source, title=title_of(decision), party=parties[0].value)
