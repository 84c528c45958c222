"""A line of a picture to its characters with their places, by one network."""

from __future__ import annotations

from dataclasses import dataclass

from casereview.load.ocr.decode import Alphabet, decoded
from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.models import Model
from casereview.load.ocr.nouns import Reading
from casereview.load.ocr.places import Placed, placed
from casereview.load.ocr.strips import strip_of, tensor_of


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Reads lines, made narrower by a factor: a network reads as well, and the narrower the faster."""

    model: Model
    alphabet: Alphabet
    squeezed: float = 1.0

    def read(self, plane: Plane, box: LineBox) -> Placed | None:
        """The characters of the line, their edges in pixels of the picture; None if it holds none."""
        strip = strip_of(plane, box, self.squeezed)
        reading = self.reading(strip.grey)
        if not reading.text.strip():
            return None
        return placed(reading, strip.grey, self.squeezed).on_picture(strip.left, strip.scale)

    def sureness(self, grey: Plane) -> float:
        """How surely a strip is read, from 0 to 1; 0 if nothing is."""
        scores = self.reading(grey).scores
        return sum(scores) / len(scores) if scores else 0.0

    def reading(self, grey: Plane) -> Reading:
        """The characters on a strip, with their middles in its pixels."""
        return decoded(self.model.run(tensor_of(grey))[0], self.alphabet)
