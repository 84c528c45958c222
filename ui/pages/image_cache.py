"""Drawn pages kept as long as there is room, those asked for longest ago thrown out first."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtGui import QImage


class Wanted(NamedTuple):
    """A page drawn at so many pixels a point: the id of its document, its number in the file."""

    document: str
    number: int
    scale: float


class ImageCache:
    """Images by what they show, of no more bytes together than `most`, but always the last one."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0
        self._images: OrderedDict[Wanted, QImage] = OrderedDict()

    def get(self, wanted: Wanted) -> QImage | None:
        """The image if it is kept, which is then the last to go."""
        if wanted in self._images:
            self._images.move_to_end(wanted)
        return self._images.get(wanted)

    def put(self, wanted: Wanted, image: QImage) -> None:
        """Keep an image."""
        if wanted in self._images:
            self._bytes -= self._images.pop(wanted).sizeInBytes()
        self._images[wanted] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > self._most and len(self._images) > 1:
            self._bytes -= self._images.popitem(last=False)[1].sizeInBytes()

    def clear(self) -> None:
        """Throw all of them out."""
        self._images.clear()
        self._bytes = 0
