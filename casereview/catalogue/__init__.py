"""The kinds of documents, the facts and the roles a case file knows: data of `rules/library`, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from casereview.catalogue.acts import Acts
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
    page_total,
    stands_out,
)
from casereview.catalogue.pointers import Pointers
from casereview.catalogue.reading import read_documents
from casereview.catalogue.titles import NUMBER, TitleBook, TitleMatch, bare

__all__ = [
    "LIBRARY",
    "NUMBER",
    "SIGNING_SUFFIXES",
    "UNKNOWN",
    "Acts",
    "Catalogue",
    "FactSpec",
    "FactType",
    "Field",
    "Heading",
    "Kind",
    "Phrase",
    "Pointers",
    "SignatureBlock",
    "TitleBook",
    "TitleMatch",
    "bare",
    "counter_of",
    "foreign_title",
    "headings",
    "ordinary_size",
    "own_number",
    "page_total",
    "read_catalogue",
    "stands_out",
]

LIBRARY = Path(__file__).resolve().parents[2] / "rules" / "library"
"""Where the shipped library lies."""
_NONE = Acts(())


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The kinds by id in the order of the library in `folder`, the facts by name, and the roles of marks."""

    kinds: Mapping[str, Kind]
    facts: Mapping[str, FactSpec]
    roles: frozenset[str]
    titles: TitleBook
    pointers: Pointers
    acts: Acts = _NONE
    folder: Path = LIBRARY

    @property
    def homes(self) -> Mapping[str, tuple[str, ...]]:
        """For each fact the kinds it is at home in, as `CaseFile.homes` wants them."""
        return {fact.name: fact.homes for fact in self.facts.values()}

    def titled(self, text: str) -> TitleMatch | None:
        """The title that a block of this text is; None if it is something else, such as a sentence that quotes one."""
        return self.titles.titled(text)


@lru_cache(maxsize=2)
def read_catalogue(folder: Path = LIBRARY) -> Catalogue:
    """The catalogue of `documents.yaml` in `folder`, read once a run. Raises PackError with the line of a mistake."""
    kinds, facts, roles = read_documents(folder / "documents.yaml")
    return Catalogue(
        kinds, facts, roles, TitleBook(kinds.values()), Pointers(kinds.values()), Acts(kinds.values()), folder
    )
