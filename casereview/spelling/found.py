"""A value found in folded text, with where it stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value read from `text[start:end]`; `confidence` below 1 where the spelling leaves a doubt."""

    start: int
    end: int
    value: T_co
    confidence: float = 1.0
