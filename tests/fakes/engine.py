"""An engine that says what it was told to say."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from casereview.load.ocr.nouns import LevelLine, Picture, Reading, ReadLine, Turned


def digest_of(picture: Picture) -> str:
    """What tells a picture from others."""
    return hashlib.sha256(repr(picture.shape).encode() + picture.tobytes()).hexdigest()


@dataclass
class FakeEngine:
    """Gives for each picture, known by its digest, the lines it was told; others hold nothing.

    Each strip holds `words`, the same for all. `asked` counts the pictures it was given to read.
    """

    lines: Mapping[str, tuple[ReadLine, ...]] = field(default_factory=dict)
    turns: Mapping[str, Turned] = field(default_factory=dict)
    words: Reading = field(default_factory=lambda: Reading("", (), ()))
    version: str = "fake"
    asked: int = 0

    def turned(self, picture: Picture) -> Turned:
        """How it was told that the picture lies; else upright."""
        return self.turns.get(digest_of(picture), Turned(0, 1.0))

    def read(self, picture: Picture) -> tuple[ReadLine, ...]:
        """The lines it was told for the picture."""
        self.asked += 1
        return self.lines.get(digest_of(picture), ())

    def read_strip(self, strip: LevelLine) -> Reading:
        """The words it was told for strips."""
        return self.words
