"""A PDF page as shown: its size, its characters with boxes, and the way from file coordinates to the page's."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from casereview.load.glyphs import shown

Boxes = NDArray[np.float32]
"""One row a box: x0, y0, x1, y1."""

_BOX_BYTES = 16
_SPACE, _LINE_HYPHENS = 32, frozenset({0x02, 0xFFFE})
_SKIPPED = frozenset({10, 13})


def _bare(function: Any, *arguments: Any) -> Any:
    """The same C function taking addresses as numbers, which spares a Python object for each character."""
    return ctypes.PYFUNCTYPE(ctypes.c_int, *arguments)(ctypes.cast(function, ctypes.c_void_p).value)


_character_at = _bare(pdfium.FPDFText_GetUnicode, ctypes.c_void_p, ctypes.c_int)
_box_at = _bare(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_generated_at = _bare(pdfium.FPDFText_IsGenerated, ctypes.c_void_p, ctypes.c_int)


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


def raw_characters(text_page: Any) -> tuple[list[int], Boxes]:
    """The code of every character and its box as left, bottom, right, top in file coordinates."""
    count = max(pdfium.FPDFText_CountChars(text_page), 0)
    store = (ctypes.c_float * (4 * max(count, 1)))()
    start = ctypes.addressof(store)
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    addresses = range(start, start + _BOX_BYTES * count, _BOX_BYTES)
    codes = list(map(_character_at, repeat(handle), range(count)))
    for _ in map(_box_at, repeat(handle), range(count), addresses):
        pass
    boxes = np.frombuffer(store, dtype=np.float32).reshape(-1, 4)[:count]
    return codes, boxes[:, [0, 3, 2, 1]]  # the structure is left, top, right, bottom


def characters_of(text_page: Any, frame: Frame) -> Characters:
    """The characters that are printed inside the frame; blanks that the library supplied are left out."""
    codes, raw = raw_characters(text_page)
    boxes = frame.shown(raw)
    middle_x, middle_y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    inside = (middle_x >= 0) & (middle_x <= frame.width) & (middle_y >= 0) & (middle_y <= frame.height)
    inside &= (boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    kept = [
        index
        for index in np.flatnonzero(inside).tolist()
        if codes[index] not in _SKIPPED and not (codes[index] == _SPACE and _generated_at(handle, index))
    ]
    text = "".join(_character(codes[index]) for index in kept)
    return Characters(shown(text), boxes[kept])


def _character(code: int) -> str:
    if code in _LINE_HYPHENS:
        return "-"
    if code < 32 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return " " if code == 9 else "\ufffd"
    return chr(code)
