"""The printed characters of a PDF page with their boxes, by as few calls into the library as will do."""

from __future__ import annotations

import ctypes
import re
from collections import deque
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from casereview.load.glyphs import shown
from casereview.load.pdf.calls import address, bare
from casereview.load.pdf.page import Boxes, Frame

_BOX_BYTES = 16
_STRIDE = 16
_WIDE_RUN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff5e]{4,}")
_WORDS = re.compile("[\u4e00-\u9fff]{2}|[0-9A-Za-z]{2}")
_NARROW = (0.1, 0.24)  # of the height, as wide as a blank in letters of most sizes
_CLOSE, _LEVEL = 0.04, 0.1  # of the height
_BREAKS = frozenset("\r\n")
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


NONE = Characters("", np.zeros((0, 4), np.float32))


def characters_of(text_page: Any, frame: Frame) -> Characters:
    """The characters that are printed inside the frame; blanks that the library supplied are left out."""
    handle = address(text_page)
    text = _whole_text(text_page, handle)
    if not text:
        return NONE
    boxes = frame.shown(_boxes(handle, text))
    x0, y0, x1, y1 = boxes.T
    printed = (x1 > x0) & (y1 > y0) & (x0 + x1 >= 0) & (x0 + x1 <= 2 * frame.width)
    printed &= (y0 + y1 >= 0) & (y0 + y1 <= 2 * frame.height)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    for index in np.flatnonzero(printed & (codes == 32)).tolist():
        printed[index] = not _generated_at(handle, index)
    for index in np.flatnonzero(~printed & (codes == 32)).tolist():
        if (blank := _narrow_blank(text, boxes, index)) is not None:
            boxes[index], printed[index] = blank, True
    return Characters(_legible(codes[printed]), boxes[printed])


def _narrow_blank(text: str, boxes: Boxes, index: int) -> tuple[float, float, float, float] | None:
    """Where a blank lies that the page leaves without printing it, between two words alike; None if there is none.

    Narrower than what is seen as a space anyway, it stands out from the letters around it that follow close.
    """
    if not 2 <= index < len(text) - 2 or _WORDS.fullmatch(text[index - 1] + text[index + 1]) is None:
        return None
    before, after = boxes[index - 1], boxes[index + 1]
    height, gap = before[3] - before[1], after[0] - before[2]
    if abs(before[3] - after[3]) > _LEVEL * height or not _NARROW[0] * height < gap < _NARROW[1] * height:
        return None
    inner = (before[0] - boxes[index - 2][2], boxes[index + 2][0] - after[2])
    if any(_CLOSE * height < abs(one) < height for one in inner):
        return None  # set wide, or justified
    return float(before[2]), float(before[1]), float(after[0]), float(before[3])


def _legible(codes: NDArray[np.uint32]) -> str:
    text = codes.tobytes().decode("utf-32-le", "surrogatepass")
    if _CONTROL.search(text):
        text = text.translate(_CONTROLS)
    return shown(text)


def _whole_text(text_page: Any, handle: int) -> str:
    """One character for each index; asked for singly only where the library's text does not match the indexes."""
    count = max(pdfium.FPDFText_CountChars(text_page), 0)
    buffer = (ctypes.c_ushort * (count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    if written == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    return "".join(map(_character, map(_character_at, repeat(handle), range(count))))


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"


def _boxes(handle: int, text: str) -> Boxes:
    """The box of every character as left, top, right, bottom in file coordinates; none for line breaks."""
    store = np.zeros((len(text), 4), dtype=np.float32)
    start = store.ctypes.data
    asked, pairs = _samples(text)
    _ask(handle, asked, start)
    if pairs:
        _ask(handle, _fill_even(store, np.array(pairs, np.intp)), start)
    return store


def _ask(handle: int, indexes: list[int], start: int) -> None:
    deque(map(_box_at, repeat(handle), indexes, [start + _BOX_BYTES * index for index in indexes]), maxlen=0)


def _samples(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The indexes whose boxes must be asked for, and the pairs of these between which print may be even.

    A call for each box costs more than all the rest, and in Chinese text all characters are equally wide.
    """
    asked: list[int] = []
    pairs: list[tuple[int, int]] = []
    last = 0
    for run in _WIDE_RUN.finditer(text):
        start, end = run.span()
        asked.extend(range(last, start))
        stops = [*range(start, end - 1, _STRIDE), end - 1]
        asked.extend(stops)
        pairs.extend(pairwise(stops))
        last = end
    asked.extend(range(last, len(text)))
    return [index for index in asked if text[index] not in _BREAKS], pairs


def _fill_even(store: Boxes, pairs: NDArray[np.intp]) -> list[int]:
    """Fill in the boxes between the pairs that are evenly spaced on one line; the indexes of all others."""
    first, last = store[pairs[:, 0]], store[pairs[:, 1]]
    count = pairs[:, 1] - pairs[:, 0]
    moved = last - first
    width = np.maximum(first[:, 2] - first[:, 0], 1e-3)
    step = moved[:, 0] / np.maximum(count, 1)
    even = (np.abs(moved[:, 1]) < 0.02) & (np.abs(moved[:, 3]) < 0.02)
    even &= np.abs(moved[:, 2] - moved[:, 0]) < 0.02 * width
    even &= (step > 0.985 * width) & (step < 1.06 * width)
    offsets = np.arange(1, _STRIDE)
    starts, gaps = np.nonzero(even[:, None] & (offsets < count[:, None]))
    between = first[starts]
    between[:, ::2] += (step[starts] * offsets[gaps])[:, None]
    store[pairs[starts, 0] + offsets[gaps]] = between
    return [index for low, high in pairs[~even].tolist() for index in range(low + 1, high)]
