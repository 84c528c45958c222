"""What a picture shows, by its colours and how they are spread: ink, seal, fingerprint, photo or nothing."""

from __future__ import annotations

import io
import warnings
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from casereview.handwriting import shape_of
from casereview.terms import GraphicKind

_SIDE = 240
_CLOSER = 8  # times the side, for pictures of which a small view shows nothing much
_MOST_PIXELS = 120_000_000
_TALLEST_INK = 220.0  # points; taller pictures of dark strokes are pages or drawings
_FINGERPRINT_SIDE = 80.0  # points; about 28 mm, below every official seal
_SMALL = 1 << 17  # bytes of a picture worth keeping to know it again
_WIDE_TIP = 1.7  # times its height; no fingertip is as wide
_STRIPES = 4.5  # in a row of a code, at the least
_APART = 48  # of 255, by which a mark differs from the paper
_Mask = NDArray[np.bool_]
Planes = NDArray[np.uint8]
"""Three or four planes of height x width."""


class Size(NamedTuple):
    """How large a picture is printed, in points."""

    width: float
    height: float


class Look(NamedTuple):
    """What a picture shows, and the shape of its strokes if it shows somebody's hand."""

    kind: GraphicKind
    hand: str = ""


def look_of_bytes(picture: bytes, size: Size | None = None) -> Look:
    """What an image file shows; OTHER for formats that cannot be drawn (metafiles) and for broken files."""
    return _look_of_small(picture, size) if len(picture) <= _SMALL else _look_of_file(picture, size)


@lru_cache(maxsize=256)  # one officer's signature stands on many papers
def _look_of_small(picture: bytes, size: Size | None) -> Look:
    return _look_of_file(picture, size)


def _look_of_file(picture: bytes, size: Size | None) -> Look:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(picture)) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return Look(GraphicKind.OTHER)
                image.draft("RGB", (_SIDE * 2, _SIDE * 2))
                return look_of_image(image, size)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, EOFError):
        return Look(GraphicKind.OTHER)


def look_of_image(image: Image.Image, size: Size | None = None) -> Look:
    """What a picture shows, transparent places taken as white paper."""
    if image.mode in ("I;16", "I", "F"):
        return Look(GraphicKind.OTHER)
    coloured = image.convert("RGBA" if image.has_transparency_data else "RGB")
    large = max(coloured.size) > _SIDE
    if large:
        coloured.thumbnail((_SIDE * _CLOSER, _SIDE * _CLOSER), Image.Resampling.BOX)
    small = coloured.copy() if large else coloured
    small.thumbnail((_SIDE, _SIDE), Image.Resampling.BOX)
    planes = _planes(small)
    kind = kind_of_planes(planes, size)
    if large and kind in WASHED_OUT:
        planes = _planes(coloured)
        kind = kind_of_thin(kind, planes, size)
    return Look(kind, hand_on(planes) if kind is GraphicKind.INK else "")


def hand_on(planes: Planes) -> str:
    """The shape of the strokes on a picture of somebody's hand, given as planes."""
    planes = _on_white(planes)
    lowest = np.minimum(np.minimum(planes[0], planes[1]), planes[2])
    return shape_of(_unlike(planes, _background(planes, lowest)))


def _planes(image: Image.Image) -> Planes:
    return np.ascontiguousarray(np.moveaxis(np.asarray(image), 2, 0))


WASHED_OUT = frozenset({GraphicKind.EMPTY, GraphicKind.OTHER})
"""What thin strokes may look like in a small view."""


def kind_of_thin(small: GraphicKind, planes: Planes, size: Size | None = None) -> GraphicKind:
    """The kind of a picture whose small view was `small`, its strokes kept as dark as they are in a larger one."""
    planes = _on_white(planes)
    _, height, width = planes.shape
    every = -(-max(height, width) // _SIDE)
    parts = planes[:, : height // every * every, : width // every * every]
    darkest = parts.reshape(3, height // every, every, width // every, every).min(axis=(2, 4))
    closer = kind_of_planes(darkest, size)
    return closer if small is GraphicKind.EMPTY or closer is GraphicKind.INK else small


def kind_of_planes(planes: Planes, size: Size | None = None) -> GraphicKind:
    """The kind of a picture given as one plane each of red, green, blue and, if there is a fourth, how opaque it is.

    Numpy goes through planes much faster than through a triple for each place.
    """
    if min(planes.shape[1:]) < 3:
        return GraphicKind.OTHER
    planes = _on_white(planes)
    lowest = np.minimum(np.minimum(planes[0], planes[1]), planes[2])
    spots = np.flatnonzero(_unlike(planes, _background(planes, lowest)))
    share = len(spots) / lowest.size
    if share < 0.002:
        return GraphicKind.EMPTY
    marks = _Marks(spots, *(plane.ravel()[spots].astype(np.int16) for plane in planes))
    red = marks.red_ones()
    if np.count_nonzero(red) > 0.7 * len(spots):
        return _red_kind(_mask(spots[red], lowest.shape), size)
    if share > 0.42 or np.count_nonzero(marks.midtones()) > 0.3 * lowest.size:
        return GraphicKind.PHOTO
    dark = marks.dark_ones()
    if np.count_nonzero(dark) < 0.35 * np.count_nonzero(~red):
        return GraphicKind.OTHER
    return _dark_kind(_mask(spots[dark], lowest.shape), size)


class _Marks(NamedTuple):
    """The places in the flattened picture that are not paper, with their colours: few, and quickly gone through."""

    spots: NDArray[np.intp]
    red: NDArray[np.int16]
    green: NDArray[np.int16]
    blue: NDArray[np.int16]

    def red_ones(self) -> _Mask:
        return np.asarray((self.red > 110) & (self.red - self.green > 40) & (self.red - self.blue > 30))

    def midtones(self) -> _Mask:
        """Those neither near paper nor plainly dark or saturated."""
        lowest = np.minimum(np.minimum(self.red, self.green), self.blue)
        return np.asarray((lowest > 70) & (self._highest() - lowest < 90))

    def dark_ones(self) -> _Mask:
        return np.asarray((self._highest() < 140) | ((self.blue >= self.green) & (self.blue - self.red > 30)))

    def _highest(self) -> NDArray[np.int16]:
        return np.asarray(np.maximum(np.maximum(self.red, self.green), self.blue))


def _mask(spots: NDArray[np.intp], shape: tuple[int, ...]) -> _Mask:
    mask = np.zeros(shape, bool)
    mask.ravel()[spots] = True
    return mask


def _on_white(planes: Planes) -> Planes:
    if len(planes) == 3 or planes[3].min() == 255:
        return planes[:3]
    opaque = planes[3].astype(np.uint16)
    nearly = (planes[:3] * opaque + 255 * (255 - opaque)) >> 8  # where 255 should divide
    return np.asarray(nearly, np.uint8)


def _background(planes: Planes, lowest: NDArray[np.uint8]) -> list[int]:
    """The paper: the commonest bright colour, white if the picture has none."""
    bright = np.flatnonzero(lowest > 150)
    if len(bright) < lowest.size * 0.2:
        return [255, 255, 255]
    sample = bright[:: max(len(bright) // 500, 1)]
    return [int(np.sort(plane.ravel()[sample])[len(sample) // 2]) for plane in planes]


def _unlike(planes: Planes, background: list[int]) -> _Mask:
    """Where any of the three colours is far from that of the background."""
    unlike = np.zeros(planes.shape[1:], bool)
    for plane, paper in zip(planes, background, strict=True):
        unlike |= plane < max(paper - _APART, 0)
        if paper + _APART < 255:
            unlike |= plane > paper + _APART
    return unlike


def _red_kind(red: _Mask, size: Size | None) -> GraphicKind:
    inner = _inner(red)
    fill = np.count_nonzero(inner) / inner.size
    framed = _framed(inner) and not _upright_oval(inner)
    if _straight_edged(inner) or inner.shape[1] > _WIDE_TIP * inner.shape[0]:
        return GraphicKind.SEAL
    if size is not None:
        widest = max(
            size.width * inner.shape[1] / red.shape[1],
            size.height * inner.shape[0] / red.shape[0],
        )
        small = widest <= _FINGERPRINT_SIDE
        return GraphicKind.FINGERPRINT if small and not framed and fill > 0.2 else GraphicKind.SEAL
    return GraphicKind.FINGERPRINT if not framed and fill > 0.45 else GraphicKind.SEAL


def _straight_edged(inner: _Mask) -> bool:
    """Whether it ends in straight lines on all sides: a square seal, filled or framed."""
    rim = max(min(inner.shape) // 24, 1)
    sides = (inner[:rim].any(axis=0), inner[-rim:].any(axis=0), inner[:, :rim].any(axis=1), inner[:, -rim:].any(axis=1))
    return min(inner.shape) >= 8 and all(side.mean() > 0.8 for side in sides)


def _upright_oval(inner: _Mask) -> bool:
    """Whether it is higher than wide, as a fingertip is and no round seal."""
    return 1.15 < inner.shape[0] / inner.shape[1] < 1.9 and not _straight_edged(inner)


def _inner(mask: _Mask) -> _Mask:
    """What is left of the picture without the empty rows and columns around."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _framed(inner: _Mask) -> bool:
    """Whether a line runs around, inside which there is less: from every side, red comes first and then a gap."""
    height, width = inner.shape
    if height < 8 or width < 8:
        return False
    middle_row = inner[height // 2 - height // 16 : height // 2 + height // 16 + 1]
    middle_column = inner[:, width // 2 - width // 16 : width // 2 + width // 16 + 1].T
    return all(
        _gap_after_rim(band) for band in (middle_row, middle_row[:, ::-1], middle_column, middle_column[:, ::-1])
    )


def _gap_after_rim(band: _Mask) -> bool:
    profile = band.mean(axis=0)
    quarter = max(len(profile) // 4, 3)
    rim = profile[: max(quarter // 2, 2)].max()
    return bool(rim > 0.8 and profile[1:quarter].min() < 0.15)


def _dark_kind(dark: _Mask, size: Size | None) -> GraphicKind:
    if size is not None and size.height > _TALLEST_INK:
        return GraphicKind.OTHER
    height, width = dark.shape
    along_rows = np.count_nonzero(dark, axis=1) / width
    if _bands(along_rows) > 4:
        return GraphicKind.OTHER
    along_columns = np.count_nonzero(dark, axis=0) / height
    ruled = np.count_nonzero(along_rows > 0.85) >= 2 and np.count_nonzero(along_columns > 0.85) >= 2
    if _code(dark):
        return GraphicKind.CODE
    return GraphicKind.OTHER if ruled or _unsigned(dark, along_rows) or _ring(dark, size) else GraphicKind.INK


def _code(dark: _Mask) -> bool:
    """Whether it is a square strewn with small squares, to be read by a telephone."""
    inner = _inner(dark)
    if not 0.85 < inner.shape[1] / inner.shape[0] < 1.18 or not 0.3 < inner.mean() < 0.7:
        return False
    stripes = np.count_nonzero(inner[:, 1:] > inner[:, :-1], axis=1)
    return bool(np.mean(stripes) > _STRIPES)


def _unsigned(dark: _Mask, along_rows: NDArray[np.float64]) -> bool:
    """Whether it is a line to sign on, nothing but the cross at its beginning above it."""
    line = np.flatnonzero(along_rows > 0.7)
    if not len(line) or line[-1] - line[0] > 4 or line[0] < len(dark) // 3:
        return False
    above = dark[: line[0] - 1, dark.shape[1] // 4 :]
    return bool(np.count_nonzero(above.any(axis=0)) < 0.05 * above.shape[1])


def _bands(along_rows: NDArray[np.float64]) -> int:
    """How many separate rows of strokes: a page of print has many, a signature one or two.

    Between two of them lies a row with next to nothing in it; one thin stroke that goes on joins them.
    """
    marked = along_rows[(along_rows > 0.01) | (along_rows < 0.004)] > 0.01
    return int(np.count_nonzero(marked[1:] > marked[:-1]) + marked[:1].sum())


def _ring(dark: _Mask, size: Size | None) -> bool:
    """Whether it is round or square, framed and as large as a seal: one copied without its colour."""
    if size is not None and min(size.width, size.height) <= 0.75 * _FINGERPRINT_SIDE:
        return False
    inner = _inner(dark)
    return 0.75 < inner.shape[1] / inner.shape[0] < 1.33 and _framed(inner)
