"""Fields of entries: what each may hold, refused in a Chinese clause where it holds something else.

Hand-made, as the law book is read at every start: classes of a validating library take longer to build than it to read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar

T = TypeVar("T")

Reading = Callable[[object], Any]
"""Gives what a field holds. Raises EntryError, or ValueError with the complaint (empty: just not what it should be)."""


class EntryError(Exception):
    """A mistake in an entry: the keys and indices that lead there, and a Chinese clause without a full stop."""

    def __init__(self, path: tuple[str | int, ...], what: str) -> None:
        super().__init__(what)
        self.path = path
        self.what = what


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """What an entry must and may have, and what is made of it; a field that is absent is not passed on."""

    make: Callable[..., T]
    needed: Mapping[str, Reading]
    allowed: Mapping[str, Reading]

    def made(self, entry: object) -> T:
        """What the entry says. Raises EntryError."""
        if not isinstance(entry, dict):
            raise EntryError((), "应当是一组键和值")
        given = {key: self._read(key, value) for key, value in entry.items()}
        for key in self.needed:
            if key not in given:
                raise EntryError((key,), f"“{key}”缺失")
        try:
            return self.make(**given)
        except ValueError as error:
            raise EntryError((), str(error)) from error

    def _read(self, key: str, value: object) -> Any:
        reading = self.needed.get(key) or self.allowed.get(key)
        if reading is None:
            raise EntryError((key,), f"“{key}”不是可用的键名")
        try:
            return reading(value)
        except EntryError as mistake:
            raise EntryError((key, *mistake.path), mistake.what) from mistake
        except ValueError as error:
            raise EntryError((key,), str(error) or f"“{key}”的值不合要求") from error


def text(value: object) -> str:
    """Words."""
    if isinstance(value, str):
        return value
    raise ValueError


def texts(value: object) -> tuple[str, ...]:
    """A list of words."""
    return tuple(map(text, listed(value)))


def listed(value: object) -> list[object]:
    """Any list."""
    if isinstance(value, list):
        return value
    raise ValueError


def day(value: object) -> date:
    """A day without a time."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise ValueError


def flag(value: object) -> bool:
    """Yes or no."""
    if isinstance(value, bool):
        return value
    raise ValueError


def whole(value: object) -> int:
    """A whole number from zero on."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ValueError


def amount(value: object) -> Decimal:
    """A sum in yuan, or a factor."""
    return Decimal(whole(value))


def or_none(reading: Reading) -> Reading:
    """What `reading` gives, or nothing at all."""
    return lambda value: None if value is None else reading(value)


def one_of(words: Mapping[str, T]) -> Callable[[object], T]:
    """One of these words, as what it stands for."""

    def read(value: object) -> T:
        if isinstance(value, str) and value in words:
            return words[value]
        raise ValueError

    return read


def listing(reading: Reading) -> Reading:
    """A list of what `reading` gives; its mistakes are told at their place in the list."""

    def read(value: object) -> tuple[Any, ...]:
        return tuple(_at(index, reading, one) for index, one in enumerate(listed(value)))

    return read


def _at(index: int, reading: Reading, value: object) -> Any:
    try:
        return reading(value)
    except EntryError as mistake:
        raise EntryError((index, *mistake.path), mistake.what) from mistake
