"""Pages whose text stands on its side, as landscape pages bound into a volume do, turned so that it can be read."""

from __future__ import annotations

from collections import Counter
from math import pi
from typing import Any

import pypdfium2.raw as pdfium

_SAMPLES = 24
_FEWEST = 4  # samples; a page number alone does not tell
_MOST = 0.8  # of the samples; labels set upright in a form do not turn its page


def turn_upright(page: Any) -> bool:
    """Turn an open page in memory until its text is upright; whether it had to be turned.

    Whatever shows a place on the page must turn it first, for boxes are those of the page as it is read.
    """
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return False
    try:
        return turned(page, text_page)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def turned(page: Any, text_page: Any) -> bool:
    """The same for a page whose text is open; the text must then be opened anew."""
    count = pdfium.FPDFText_CountChars(text_page)
    angles: Counter[int] = Counter()
    for index in range(0, max(count, 0), max(count // _SAMPLES, 1)):
        angle = pdfium.FPDFText_GetCharAngle(text_page, index)
        if angle >= 0 and not pdfium.FPDFText_IsGenerated(text_page, index):
            angles[-round(angle / (pi / 2)) % 4] += 1
    turns, most = angles.most_common(1)[0] if angles else (0, 0)
    if most < _MOST * angles.total() or most < _FEWEST or turns == pdfium.FPDFPage_GetRotation(page):
        return False
    pdfium.FPDFPage_SetRotation(page, turns)
    return True
