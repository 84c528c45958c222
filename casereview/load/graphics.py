"""What a picture shows, by its colours and how they are spread: ink, seal, fingerprint, photo or nothing."""

from __future__ import annotations

import io
import warnings
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from casereview.terms import GraphicKind

_SIDE = 240
_MOST_PIXELS = 120_000_000
_TALLEST_INK = 220.0  # points; taller pictures of dark strokes are pages or drawings
_FINGERPRINT_SIDE = 80.0  # points; about 28 mm, below every official seal
_Mask = NDArray[np.bool_]


class Size(NamedTuple):
    """How large a picture is printed, in points."""

    width: float
    height: float


@lru_cache(maxsize=256)  # one officer's signature stands on many papers
def kind_of_bytes(picture: bytes, size: Size | None = None) -> GraphicKind:
    """The kind of an image file; OTHER for formats that cannot be drawn (metafiles) and for broken files."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(picture)) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return GraphicKind.OTHER
                image.draft("RGB", (_SIDE * 2, _SIDE * 2))
                return kind_of_image(image, size)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, EOFError):
        return GraphicKind.OTHER


def kind_of_image(image: Image.Image, size: Size | None = None) -> GraphicKind:
    """The kind of a picture, transparent places taken as white paper."""
    if image.mode in ("I;16", "I", "F"):
        return GraphicKind.OTHER
    coloured = image.convert("RGBA")
    coloured.thumbnail((_SIDE, _SIDE), Image.Resampling.BOX)
    paper = Image.new("RGBA", coloured.size, (255, 255, 255, 255))
    pixels = np.asarray(Image.alpha_composite(paper, coloured).convert("RGB"), dtype=np.int16)
    return kind_of_pixels(pixels, size)


def kind_of_pixels(pixels: NDArray[np.int16], size: Size | None = None) -> GraphicKind:
    """The kind of a picture given as height x width x red, green, blue."""
    if min(pixels.shape[:2]) < 3:
        return GraphicKind.OTHER
    background = _background(pixels)
    marks = _highest(np.abs(pixels - background)) > 48
    share = float(marks.mean())
    if share < 0.002:
        return GraphicKind.EMPTY
    red = marks & _is_red(pixels)
    red_share = float(red.sum() / marks.sum())
    if red_share > 0.7:
        return _red_kind(red, size)
    if share > 0.42 or _midtones(pixels, marks) > 0.3:
        return GraphicKind.PHOTO
    return _dark_kind(pixels, marks, red_share, size)


def _background(pixels: NDArray[np.int16]) -> NDArray[np.int16]:
    """The paper: the commonest bright colour, white if the picture has none."""
    bright = pixels[_lowest(pixels) > 150]
    if len(bright) < pixels.shape[0] * pixels.shape[1] * 0.2:
        return np.array([255, 255, 255], dtype=np.int16)
    return np.array([np.median(bright[::4, channel]) for channel in range(3)], dtype=np.int16)


def _highest(pixels: NDArray[np.int16]) -> NDArray[np.int16]:
    """The highest of the three channels; numpy is slow along an axis of three, so channel by channel."""
    return np.asarray(np.maximum(np.maximum(pixels[..., 0], pixels[..., 1]), pixels[..., 2]))


def _lowest(pixels: NDArray[np.int16]) -> NDArray[np.int16]:
    return np.asarray(np.minimum(np.minimum(pixels[..., 0], pixels[..., 1]), pixels[..., 2]))


def _is_red(pixels: NDArray[np.int16]) -> _Mask:
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    return np.asarray((red > 110) & (red - green > 40) & (red - blue > 30))


def _midtones(pixels: NDArray[np.int16], marks: _Mask) -> float:
    """The share of the whole area that is neither paper nor plainly dark or saturated."""
    light, dark = _highest(pixels), _lowest(pixels)
    return float((marks & (dark > 70) & (light - dark < 90)).mean())


def _red_kind(red: _Mask, size: Size | None) -> GraphicKind:
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    inner = red[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    fill = float(inner.mean())
    framed = _framed(inner)
    if size is not None:
        widest = max(
            size.width * inner.shape[1] / red.shape[1],
            size.height * inner.shape[0] / red.shape[0],
        )
        small = widest <= _FINGERPRINT_SIDE
        return GraphicKind.FINGERPRINT if small and not framed and fill > 0.25 else GraphicKind.SEAL
    return GraphicKind.FINGERPRINT if not framed and fill > 0.45 else GraphicKind.SEAL


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


def _dark_kind(pixels: NDArray[np.int16], marks: _Mask, red_share: float, size: Size | None) -> GraphicKind:
    if size is not None and size.height > _TALLEST_INK:
        return GraphicKind.OTHER
    grey = _highest(pixels)
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    dark = marks & ((grey < 140) | ((blue >= green) & (blue - red > 30)))
    if dark.sum() < 0.35 * marks.sum() * (1 - red_share):
        return GraphicKind.OTHER
    if _bands(dark) > 4 or _straight(dark) or _ring(dark, size):
        return GraphicKind.OTHER
    return GraphicKind.INK


def _bands(dark: _Mask) -> int:
    """How many separate rows of strokes: a page of print has many, a signature one or two."""
    filled = dark.mean(axis=1) > 0.01
    return int((np.diff(filled.astype(np.int8)) == 1).sum() + bool(filled[0]))


def _ring(dark: _Mask, size: Size | None) -> bool:
    """Whether it is round or square, framed and as large as a seal: one copied without its colour."""
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    inner = dark[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    large = size is None or min(size.width, size.height) > 0.75 * _FINGERPRINT_SIDE
    return large and 0.75 < inner.shape[1] / inner.shape[0] < 1.33 and _framed(inner)


def _straight(dark: _Mask) -> bool:
    """Whether long ruled lines both ways make it a table or a diagram."""
    return bool((dark.mean(axis=1) > 0.85).sum() >= 2 and (dark.mean(axis=0) > 0.85).sum() >= 2)
