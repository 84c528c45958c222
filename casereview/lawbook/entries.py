"""Entries of the law book's files, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from casereview.errors import PackError
from casereview.lawbook.fields import EntryError, Form
from casereview.marked_yaml import Marked, read_yaml

T = TypeVar("T")

_Way = tuple[str | int, ...]
"""The keys and indices that lead to an entry of a file."""


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """Something read, and where it stands."""

    it: T
    marked: Marked
    way: _Way

    def error(self, what: str, *path: str | int) -> PackError:
        """The mistake `what` (a Chinese clause without a full stop) there."""
        return self.marked.error(what, *self.way, *path)


def read_entries(path: Path, form: Form[T]) -> tuple[Placed[T], ...]:
    """What is made of each entry of a file. Raises PackError with the line of a mistake."""
    marked = read_yaml(path)
    return tuple(_placed(marked, way, entry, form) for way, entry in _parts(marked))


def _placed(marked: Marked, way: _Way, entry: Mapping[str, object], form: Form[T]) -> Placed[T]:
    try:
        return Placed(form.made(entry), marked, way)
    except EntryError as mistake:
        raise marked.error(mistake.what, *way, *mistake.path) from mistake


def _parts(marked: Marked) -> Iterator[tuple[_Way, Mapping[str, object]]]:
    """The entries of a file; `parts` of one have what the entry around them says once for all."""
    if not isinstance(marked.value, list):
        raise PackError(marked.path, 1, "应当是一个列表")
    waiting: list[tuple[_Way, Any]] = [((index,), value) for index, value in reversed(list(enumerate(marked.value)))]
    while waiting:
        way, entry = waiting.pop()
        parts = entry.get("parts") if isinstance(entry, dict) else None
        if parts is None:
            yield way, entry
        elif not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
            raise marked.error("parts 应当是一个列表", *way, "parts")
        else:
            common = {key: value for key, value in entry.items() if key != "parts"}
            inner = [((*way, "parts", index), {**common, **part}) for index, part in enumerate(parts)]
            waiting.extend(reversed(inner))
