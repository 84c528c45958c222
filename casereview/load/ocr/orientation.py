"""How a page lies: upright, on its side or upside down, as a network sees it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from casereview.load.ocr.detect import Plane, normalised
from casereview.load.ocr.models import Model
from casereview.load.ocr.nouns import Picture, Turned

_SHORT, _SEEN = 256, 224  # pixels of the shorter side as the network was trained, and of the square it sees


@dataclass(frozen=True, slots=True)
class Orientation:
    """Tells how pictures lie."""

    model: Model

    def turned(self, picture: Picture) -> Turned:
        """By how many quarter turns clockwise the picture stands upright, and the chance that this is so."""
        chances = self.model.run(normalised(_square(_small(picture))))[0]
        lies = int(chances.argmax())  # by so many quarters clockwise from upright
        return Turned(-lies % 4, float(chances[lies]))


def _small(picture: Picture) -> Plane:
    """The picture in grey, with its shorter side as the network was trained."""
    step = max(min(picture.shape[:2]) // (2 * _SHORT), 1)  # most of the pixels are not even looked at
    sample = np.ascontiguousarray(picture[::step, ::step, 1])
    scale = _SHORT / min(sample.shape)
    sides = [max(round(side * scale), _SEEN) for side in (sample.shape[1], sample.shape[0])]
    return np.asarray(cv2.resize(sample, sides, interpolation=cv2.INTER_AREA), np.uint8)


def _square(grey: Plane) -> Plane:
    """The square of it with the most print."""
    ink = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, np.ones((7, 7), np.uint8))
    sums = cv2.boxFilter(ink, cv2.CV_32F, (_SEEN, _SEEN), anchor=(0, 0), borderType=cv2.BORDER_CONSTANT)
    height, width = (side - _SEEN + 1 for side in grey.shape)
    top, left = np.unravel_index(int(sums[:height, :width].argmax()), (height, width))
    return grey[top : top + _SEEN, left : left + _SEEN]
