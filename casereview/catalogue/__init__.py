"""The kinds of documents, the facts and the roles a case file knows: data of `rules/library`, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casereview.catalogue.kinds import (
    SIGNING_SUFFIXES,
    UNKNOWN,
    FactSpec,
    FactType,
    Field,
    Kind,
    Phrase,
    SignatureBlock,
)
from casereview.catalogue.page_tops import (
    Heading,
    counter_of,
    foreign_title,
    headings,
    ordinary_size,
    own_number,
    stands_out,
)
from casereview.catalogue.pointers import points_of
from casereview.catalogue.reading import read_documents
from casereview.catalogue.titles import NUMBER, TitleBook, TitleMatch, bare

__all__ = [
    "LIBRARY",
    "NUMBER",
    "SIGNING_SUFFIXES",
    "UNKNOWN",
    "Catalogue",
    "FactSpec",
    "FactType",
    "Field",
    "Heading",
    "Kind",
    "Phrase",
    "SignatureBlock",
    "TitleBook",
    "TitleMatch",
    "bare",
    "counter_of",
    "foreign_title",
    "headings",
    "ordinary_size",
    "own_number",
    "points_of",
    "read_catalogue",
    "stands_out",
]

LIBRARY = Path(__file__).resolve().parents[2] / "rules" / "library"
"""Where the shipped library lies."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The kinds by id in the order of the library, the facts by name, and the roles of marks."""

    kinds: Mapping[str, Kind]
    facts: Mapping[str, FactSpec]
    roles: frozenset[str]
    titles: TitleBook

    @property
    def homes(self) -> Mapping[str, tuple[str, ...]]:
        """For each fact the kinds it is at home in, as `CaseFile.homes` wants them."""
        return {fact.name: fact.homes for fact in self.facts.values()}

    def titled(self, text: str) -> TitleMatch | None:
        """The title that a block of this text is; None if it is something else, such as a sentence that quotes one."""
        return self.titles.titled(text)


def read_catalogue(folder: Path = LIBRARY) -> Catalogue:
    """The catalogue of `documents.yaml` in `folder`. Raises PackError with the line of a mistake."""
    kinds, facts, roles = read_documents(folder / "documents.yaml")
    return Catalogue(kinds, facts, roles, TitleBook(kinds.values()))
