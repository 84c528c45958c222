"""What the readers are handed and hand back: an entry of the case, and the whole case as loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from casereview.model import SourceFile
from casereview.terms import OrderFrom

T = TypeVar("T")


class UnreadableError(Exception):
    """A file cannot be read; the message is the Chinese sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One source file of the case: its name inside the case with /, and the file or, for page pictures, files."""

    name: str
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Handed(Generic[T]):
    """What was made of a file by the process that read it, and what the case keeps of the file itself."""

    name: str
    sha256: str
    problem: str | None
    is_readable: bool
    made: T
    left: str = ""
    """What of the file was not read because the reading was stopped: the file, or pages of it."""


def handed(file: SourceFile, each: Callable[[SourceFile], T]) -> Handed[T]:
    """The file as the case wants it: what `each` makes of it."""
    is_readable = any(page.blocks or page.graphics for page in file.pages)
    return Handed(file.name, file.sha256, file.problem, is_readable, each(file))


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """A case as read: what was made of its files in physical order, how that order was found, the hash over all."""

    files: tuple[T, ...]
    order_from: OrderFrom
    sha256: str
    left: tuple[str, ...] = ()
    """What was not read because the reading was stopped, in words."""


def unreadable(name: str, sha256: str, problem: str) -> SourceFile:
    """A file that gives no pages, with the sentence that says why and what to do."""
    return SourceFile(name, sha256, (), problem=problem)
