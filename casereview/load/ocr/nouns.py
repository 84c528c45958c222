"""What an engine is given and gives: pictures, and lines of characters with their places and certainty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""Height x width x 3: red, green, blue."""
LevelLine = NDArray[np.uint8]
"""48 pixels x width, a multiple of 16: one line, dark on light."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as read: its characters; in pixels their left edges and the right edge of the last, its top and bottom.

    `scores` tells for each character how surely it was read, from 0 to 1; `others` those that an unsure one may be
    instead, the likeliest first, and is empty where nobody can tell.
    """

    text: str
    edges: tuple[float, ...]
    top: float
    bottom: float
    scores: tuple[float, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Characters read off a strip: where their middles are in its pixels, and how sure each is, from 0 to 1.

    `others` are for each those that it may be instead, the likeliest first; none of one that is sure.
    """

    text: str
    middles: tuple[float, ...]
    scores: tuple[float, ...]
    others: tuple[str, ...] = ()


class Turned(NamedTuple):
    """By how many quarter turns clockwise a picture must be turned to stand upright, and how sure that is."""

    turns: int
    sure: float


class Engine(Protocol):
    """What reads pictures. `version` changes whenever the same picture might be read otherwise."""

    @property
    def version(self) -> str:
        """The engine and its models."""

    def turned(self, picture: Picture) -> Turned:
        """How the picture lies."""

    def read(self, picture: Picture) -> tuple[ReadLine, ...]:
        """The lines on a picture that stands upright and straight, from top to bottom, those side by side from left."""

    def read_strip(self, strip: LevelLine) -> Reading:
        """The characters of one line, dark on light, that was laid level and 48 pixels high: the words of a seal."""
