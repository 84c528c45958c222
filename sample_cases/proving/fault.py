"""One fault to plant: the rule that must find it, what is done, and how a case is changed for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from sample_cases.proving.volume import Volume

Plant = Callable[[Volume, Random], Volume | None]
"""The same case with one thing wrong; None where the case has no place for it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that `rule` must find in cases of these scenes (the ordinary course of a fine, if none are named).

    Not in those of `except_in`, in which the same is no fault. `asks` where the papers cannot tell for sure, so that a
    question is what is expected of it.
    """

    rule: str
    words: str
    plant: Plant
    scenes: tuple[str, ...] = ()
    asks: bool = False
    except_in: tuple[str, ...] = ()
