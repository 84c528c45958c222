"""What a person mends where the machine took the papers for others than they are, or for one where they are two."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retype:
    """The document of this id is of another kind."""

    document: str
    kind: str


@dataclass(frozen=True, slots=True)
class Split:
    """A new document begins within the one of this id at `page`, a page of its file."""

    document: str
    page: int


@dataclass(frozen=True, slots=True)
class Merge:
    """The second document goes on where the first, of the same file and just before it, ends."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Reorder:
    """The documents lie in this order, by id; what is not named stays behind what it followed."""

    order: tuple[str, ...]


Correction = Retype | Split | Merge | Reorder
