"""What runs inside a worker, which alone imports the readers: files read whole, or long ones in parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from casereview.load.files import Entry, Handed, UnreadableError, handed, unreadable
from casereview.load.pdf.volume import joined
from casereview.model import Page, SourceFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages of a file; the part with its first page also brings the hash of the file."""

    pages: tuple[Page, ...]
    sha256: str


def made_of_batch(batch: Sequence[Entry], each: Callable[[SourceFile], T]) -> list[Handed[T]]:
    """The files of one task, read one after the other, and what is made of them."""
    from casereview.load.reading import read_entry

    return [handed(read_entry(entry), each) for entry in batch]


def count_pages(entry: Entry) -> int:
    """How many pages a file has that can be read by themselves; 0 if it has none such or cannot be opened."""
    from casereview.load import reading

    try:
        return reading.count_pages(entry)
    except Exception:  # reading it whole will tell why
        return 0


def read_part(entry: Entry, pages: range) -> Part:
    """These pages of a file, as indexes from 0. Raises whatever keeps the file shut."""
    from casereview.load.reading import digest_of, read_pages_of

    return Part(read_pages_of(entry, pages), digest_of(entry.paths) if pages.start == 0 else "")


def made_of_parts(entry: Entry, parts: Sequence[Part], each: Callable[[SourceFile], T]) -> list[Handed[T]]:
    """The file that all its parts make, in their order, and what is made of it."""
    return [handed(assembled(entry, parts), each)]


def assembled(entry: Entry, parts: Sequence[Part]) -> SourceFile:
    """The file that all its parts make, in their order; its hash is made here where nobody read its first page."""
    from casereview.load.reading import digest_of

    digest = parts[0].sha256 or digest_of(entry.paths)
    try:
        return SourceFile(entry.name, digest, *joined([page for part in parts for page in part.pages]))
    except UnreadableError as error:
        return unreadable(entry.name, digest, str(error))
