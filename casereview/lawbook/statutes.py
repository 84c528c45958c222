"""Laws, regulations and rules with their texts through time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from casereview.model import Citation
from casereview.terms import Standing

Rank = Literal["法律", "行政法规", "地方性法规", "部门规章", "地方政府规章", "规范性文件"]
"""The rank of an instrument; only those before 规范性文件 can set a penalty (Penalty Law, articles 10 to 16)."""


@dataclass(frozen=True, slots=True)
class LawVersion:
    """One text of a law with its first and last day (None: still open) and, where known, its number of articles.

    `since` is the earliest day there is where the first day is not known: the text counts as in force.
    """

    label: str
    since: date
    until: date | None
    standing: Standing
    articles: int | None = None
    articles_standing: Standing = Standing.RECALLED
    fines_complete: bool = False
    """Whether the law book has every provision of this text that sets a fine."""


@dataclass(frozen=True, slots=True)
class Statute:
    """A law, regulation or rule with its texts, oldest first. `repealed_on` is the first day without it."""

    name: str
    versions: tuple[LawVersion, ...]
    standing: Standing
    source: str
    aliases: tuple[str, ...] = ()
    rank: Rank | None = None
    repealed_on: date | None = None
    replaced_by: str | None = None
    graded: bool = False
    """Whether it divides the fines by circumstances itself, as a discretion base would."""
    forbids_itself: tuple[str, ...] = ()
    """The articles on penalties that themselves say what is forbidden: no other article of it is broken."""
    overtaken_by: str | None = None
    overtaken_on: date | None = None
    """A higher law on the same matter, and its first day: whether this one still applies beside it is asked."""

    def version_on(self, day: date) -> LawVersion | None:
        """The text in force that day; None before the first known or after repeal."""
        for version in self.versions:
            if version.since <= day and (version.until is None or day <= version.until):
                return version
        return None


@dataclass(frozen=True, slots=True)
class RenumberedSubject:
    """A subject whose article number changed with a revision: the words that name it, the old and the new articles.

    `with_item` where the old article had items and the article that bears its number now has none, so that only a
    citation of an item means the old one.
    """

    law: str
    since: date
    subject: str
    words: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    standing: Standing
    with_item: bool = False

    def is_meant_by(self, citation: Citation, around: str) -> bool:
        """Whether a citation of this law, with the words around it, is one of the subject's old article."""
        if citation.article not in self.old or (self.with_item and citation.item is None):
            return False
        return any(word in around for word in self.words)


@dataclass(frozen=True, slots=True)
class Renumbering:
    """What became of an article's number when the text of `since` took effect.

    `old` is its number in the text before, None for articles that are new; `new` those in the new text, none where it
    was renumbered and nobody has yet entered to where.
    """

    law: str
    since: date
    old: str | None
    new: tuple[str, ...]
    standing: Standing
    source: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """An article that has several paragraphs (款) or items (项), so that a citation must name one."""

    law: str
    since: date
    articles: tuple[str, ...]
    into: Literal["款", "项"]
    standing: Standing
