"""What became of a case between two checks, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from casereview.faults import Fault
from casereview.model import Document, Source


@dataclass(frozen=True, slots=True)
class Change:
    """Something that a paper bears now and did not then, at one place or several, all of the later reading.

    `name` is the role of a mark, the name of a fact, or empty for a day that stands somewhere in the text.
    """

    document: str
    title: str
    name: str
    said: str
    sources: tuple[Source, ...]
    of_mark: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A fault or question with the paper it stands on, and its places in the later reading; none if these are gone."""

    fault: Fault
    title: str
    places: tuple[Source, ...]
    was: Fault | None = None
    """As it stood before, where it remains."""


@dataclass(frozen=True, slots=True)
class Appeared:
    """A change, with the faults of before that are gone by nothing else."""

    change: Change
    faults: tuple[Compared, ...] = ()


@dataclass(frozen=True, slots=True)
class Recheck:
    """What became of each fault and question of the earlier reading, and what the later one found beside them.

    closed, remaining, withdrawn, unread and the faults of `changed` together are those of the earlier reading.
    """

    closed: tuple[Compared, ...]
    new: tuple[Compared, ...]
    remaining: tuple[Compared, ...]
    changed: tuple[Appeared, ...]
    withdrawn: tuple[Compared, ...]
    """Faults of papers that are no longer there."""
    unread: tuple[Compared, ...] = ()
    """Faults of papers that are there and could not be read this time: nobody knows what became of them."""
    added: tuple[Document, ...] = ()
    removed: tuple[Document, ...] = ()
    replaced: tuple[Document, ...] = ()
    """Papers that were there and read otherwise now."""
    was_draft: bool = False
    """Whether the earlier reading was of typed papers without any mark."""
    at: datetime | None = None
    """When the earlier reading was made."""
