"""Checks on papers that must say the same."""

from __future__ import annotations

from casereview.checks.parameters import FactName, KindId
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, not_applicable


def agrees(case: CaseFile, law: LawBook, *, fact: FactName, kinds: tuple[KindId, ...] = ()) -> Verdict:
    """Pass when the fact reads in these documents (by default in all) as in its home.

    Names and texts are compared without spaces and widths; one that contains the other asks, as does any doubtful
    reading. Not applicable with fewer than two papers. Sources: the deviating place and the home's.
    Values: `fact`, `title` (of the deviating paper), `value`, `home_value`.
    """
    return not_applicable()


def amount_agrees(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when notice, approval, discussion, receipts and closing give the amount of the decision, or sum up to it.

    A decision below the notice asks where the party was heard. Values: `title`, `value`, `home_value`.
    """
    return not_applicable()


def amount_not_raised(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the fine decided is not above the fine notified (article 45). Values: `value`, `home_value`."""
    return not_applicable()


def words_agree(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = ()) -> Verdict:
    """Pass when amounts given in figures and in words side by side are equal. Values: `title`, `value`, `words`."""
    return not_applicable()


def receipt_rows_match(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when each document of these kinds is found on a service receipt, by its number or its name.

    Fails where the receipts name neither, or give another number beside the name. Values: `title`, `number`.
    """
    return not_applicable()
