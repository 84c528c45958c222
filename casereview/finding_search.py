"""Finding among findings: clause, title, text, reason, and in which of them the words stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from casereview.model import Finding, Review
from casereview.terms import Origin, Outcome


class FoundIn(StrEnum):
    """In which part of a finding the words stand, the telling ones first."""

    CLAUSE = "条款"
    ID = "条款代号"
    TITLE = "评查项目"
    MESSAGE = "问题说明"
    REASON = "评查理由"
    BASIS = "依据"


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding, by its rule and by the outcome the machine gave it, and where the words were found in it."""

    rule: str
    outcome: Outcome
    found_in: tuple[FoundIn, ...]


def find(review: Review, words: str) -> tuple[Hit, ...]:
    """The findings in which all the words stand, in the order of the review; none for no words.

    A word counts as found where all its neighbouring pairs of characters stand in one part: Chinese has no blanks
    between words, and what people type is seldom the whole wording.
    """
    asked = folded(words).split()
    if not asked:
        return ()
    hits = ((finding, _found_in(finding, asked)) for finding in review.findings)
    return tuple(Hit(f.rule.id, (f.proposed or f).outcome, parts) for f, parts in hits if parts)


def folded(text: str) -> str:
    """The text as it is compared: one width, one case."""
    return unicodedata.normalize("NFKC", text).casefold()


def _found_in(finding: Finding, asked: list[str]) -> tuple[FoundIn, ...]:
    """The parts that hold a word, if every word is held by some part."""
    parts = [(part, folded(text)) for part, text in _parts(finding)]
    held = [[part for part, text in parts if _holds(text, word)] for word in asked]
    return tuple(dict.fromkeys(part for of_word in held for part in of_word)) if all(held) else ()


def _parts(finding: Finding) -> Iterator[tuple[FoundIn, str]]:
    rule, machine = finding.rule, finding.proposed or finding
    yield FoundIn.CLAUSE, rule.clause
    yield FoundIn.ID, rule.id
    yield FoundIn.TITLE, rule.title
    yield FoundIn.MESSAGE, machine.message
    yield FoundIn.BASIS, "；".join(rule.basis)
    if finding.origin is Origin.PERSON:
        yield FoundIn.REASON, finding.message


def _holds(text: str, word: str) -> bool:
    if word in text or len(word) < 3 or word.isascii():
        return word in text
    return all(word[at : at + 2] in text for at in range(len(word) - 1))
