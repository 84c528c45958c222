"""Telling whether a block of text is the title of a document, and of which kinds it may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casereview.catalogue.kinds import Kind


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A block that is a title: the kinds that bear it (several if only the issuer can tell), the title as matched.

    `number` is the document number printed in the same block, `agency` the body printed before the title, both
    None if there is none. `continued` is true for the title of a continuation page, `page` its page counter.
    """

    kinds: tuple[str, ...]
    title: str
    number: str | None = None
    agency: str | None = None
    continued: bool = False


class TitleBook:
    """All titles of the catalogue, longest first."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._kinds = tuple(kinds)

    def titled(self, text: str) -> TitleMatch | None:
        """The title that the block `text` is; None if it is something else."""
        return None
