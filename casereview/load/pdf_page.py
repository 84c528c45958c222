"""A PDF page as shown: its size, its characters with boxes, and the way from file coordinates to the page's."""

from __future__ import annotations

import ctypes
import re
from collections import deque
from dataclasses import dataclass
from itertools import compress, pairwise, repeat
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from casereview.load.glyphs import shown
from casereview.load.pdf_calls import bare
from casereview.model import Box

Boxes = NDArray[np.float32]
"""One row a box: x0, y0, x1, y1."""

_BOX_BYTES = 16
_STRIDE = 8
_WIDE_RUN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff5e]{4,}")
_BLANKS = re.compile("[\r\n ]+")
_CONTROL = re.compile("[\x00-\x1f\ud800-\udfff\ufffe]")
_LINE_HYPHENS = dict.fromkeys((0x02, 0xFFFE), "-")
_CONTROLS = {
    **dict.fromkeys((*range(32), *range(0xD800, 0xE000)), "\ufffd"), 9: " ", **_LINE_HYPHENS
}  # fmt: skip


_character_at = bare(pdfium.FPDFText_GetUnicode, ctypes.c_void_p, ctypes.c_int)
_box_at = bare(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_generated_at = bare(pdfium.FPDFText_IsGenerated, ctypes.c_void_p, ctypes.c_int)


@dataclass(frozen=True, slots=True)
class Characters:
    """The printed characters of a page: one of `text` for each row of `boxes`, as shown."""

    text: str
    boxes: Boxes


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible rectangle of a page in file coordinates, and by how many quarter turns it is shown turned."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """The width as shown."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """The height as shown."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place of the file as shown."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the file as shown."""
        (x, y), (other_x, other_y) = self.point(left, bottom), self.point(right, top)
        return Box(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))

    def shown(self, boxes: Boxes) -> Boxes:
        """Boxes given as left, bottom, right, top of the file, turned into boxes of the page as shown."""
        left, bottom, right, top = boxes[:, 0], boxes[:, 1], boxes[:, 2], boxes[:, 3]
        if self.turns == 0:
            sides = (left - self.left, self.top - top, right - self.left, self.top - bottom)
        elif self.turns == 1:
            sides = (bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        elif self.turns == 2:
            sides = (self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        else:
            sides = (self.top - top, self.right - right, self.top - bottom, self.right - left)
        return np.stack(sides, axis=1).astype(np.float32)


def frame_of(page: Any) -> Frame:
    """The frame of an open page: the crop box where there is one."""
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, rectangle):
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        return Frame(0.0, 0.0, width, height, 0)
    turns = pdfium.FPDFPage_GetRotation(page) % 4
    return Frame(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top, turns)


def raw_characters(text_page: Any) -> tuple[str, Boxes]:
    """Every character of the page and its box as left, bottom, right, top in file coordinates."""
    count = max(pdfium.FPDFText_CountChars(text_page), 0)
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    text = _whole_text(text_page, handle, count)
    store = np.zeros((count + 1, 4), dtype=np.float32)
    start = store.ctypes.data
    asked, spans = _samples(text)
    _ask(handle, asked, start)
    _ask(handle, _fill_even(store, spans), start)
    return text, store[:count, [0, 3, 2, 1]]  # the structure is left, top, right, bottom


def _ask(handle: Any, indexes: list[int], start: int) -> None:
    addresses = [start + _BOX_BYTES * index for index in indexes]
    deque(map(_box_at, repeat(handle), indexes, addresses), maxlen=0)


def _whole_text(text_page: Any, handle: Any, count: int) -> str:
    """One character for each index; asked for singly only where the library's text does not match the indexes."""
    buffer = (ctypes.c_ushort * (count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    if written == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    return "".join(map(_character, map(_character_at, repeat(handle), range(count))))


def _samples(text: str) -> tuple[list[int], NDArray[np.int_]]:
    """The indexes whose boxes must be asked for, and the pairs of these between which print may be even.

    A call for each box costs more than all the rest, and in Chinese text all characters are equally wide.
    """
    asked: list[int] = []
    pairs: list[tuple[int, int]] = []
    last = 0
    for run in _WIDE_RUN.finditer(text):
        asked.extend(range(last, run.start()))
        stops = [*range(run.start(), run.end() - 1, _STRIDE), run.end() - 1]
        asked.extend(stops)
        pairs.extend(pairwise(stops))
        last = run.end()
    asked.extend(range(last, len(text)))
    return asked, np.array(pairs, dtype=np.int_).reshape(-1, 2)


def _fill_even(store: Boxes, pairs: NDArray[np.int_]) -> list[int]:
    """Fill in the boxes between the pairs that are evenly spaced on one line; the indexes of all others."""
    first, last = store[pairs[:, 0]], store[pairs[:, 1]]
    count = np.maximum(pairs[:, 1] - pairs[:, 0], 1)
    width = np.maximum(first[:, 2] - first[:, 0], 1e-3)
    step = (last[:, 0] - first[:, 0]) / count
    even = (np.abs(first[:, [1, 3]] - last[:, [1, 3]]).max(axis=1, initial=0.0) < 0.02) & (
        np.abs(last[:, 2] - last[:, 0] - width) < 0.02 * width
    )
    even &= (step > 0.985 * width) & (step < 1.06 * width)
    offsets = np.arange(1, _STRIDE)
    starts, gaps = np.nonzero(even[:, None] & (offsets < count[:, None]))
    rows = pairs[starts, 0] + offsets[gaps]
    moved = (step[starts] * offsets[gaps])[:, None]
    store[rows] = first[starts] + moved * np.array([1, 0, 1, 0], dtype=np.float32)
    return [index for low, high in pairs[~even].tolist() for index in range(low + 1, high)]


def characters_of(text_page: Any, frame: Frame) -> Characters:
    """The characters that are printed inside the frame; blanks that the library supplied are left out."""
    text, raw = raw_characters(text_page)
    boxes = frame.shown(raw)
    middle_x, middle_y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    inside = (middle_x >= 0) & (middle_x <= frame.width) & (middle_y >= 0) & (middle_y <= frame.height)
    inside &= (boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    for blank in _BLANKS.finditer(text):
        for index in range(*blank.span()):
            inside[index] &= text[index] == " " and not _generated_at(handle, index)
    printed = "".join(compress(text, inside.tolist()))
    if _CONTROL.search(printed):
        printed = printed.translate(_CONTROLS)
    return Characters(shown(printed), boxes[inside])


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"
