"""Entries of the law book's files as their forms, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from casereview.errors import PackError
from casereview.lawbook.forms import Form
from casereview.marked_yaml import Marked, read_yaml

T = TypeVar("T")
_M = TypeVar("_M")
_F = TypeVar("_F", bound=Form)

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


def read_entries(path: Path, form: type[_F], make: Callable[[_F], _M]) -> tuple[Placed[_M], ...]:
    """What is made of each entry of a file. Raises PackError with the line of a mistake."""
    marked = read_yaml(path)
    return tuple(Placed(make(_formed(marked, way, value, form)), marked, way) for way, value in _parts(marked))


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


def _formed(marked: Marked, way: _Way, value: object, form: type[_F]) -> _F:
    try:
        return form.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        path = _written_of(first["loc"], value)
        if first["type"] == "value_error":
            raise marked.error(str(first["ctx"]["error"]), *way, *path) from error
        raise marked.error(f"“{'.'.join(map(str, path))}”{_complaint(first['type'])}", *way, *path) from error


def _written_of(path: _Way, value: Any) -> _Way:
    """The part of a path that the entry has, and the key missing there; not which of several types was tried."""
    for length, step in enumerate(path):
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
        else:
            return path[:length]
    return path


def _complaint(kind: str) -> str:
    return {"missing": "缺失", "extra_forbidden": "不是可用的键名"}.get(kind, "的值不合要求")
