"""Handwriting that is no name: days and opinions, which stand as words on the page and sign nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.hands import Hand

_DAY = re.compile(
    r"[\d〇○零一二三四五六七八九十oOlI]{2,4}\s*[年.\-/]\s*[\d一二三四五六七八九十oOlI]{0,3}\s*(?:[月.\-/]\s*[\d一二三四五六七八九十oOlI]{0,3}\s*[日号]?)?"
    r"|[\d一二三四五六七八九十]{1,3}\s*[月日时分](?:\s*\d{1,2}\s*[日分])?|[年月日时分]+"
)
_OPINION = re.compile(
    r"(?:本人)?(?:拟?不?同意(?:[^,，。;；\s]{0,14}[,，。;；]|立案|处罚|结案|意见)?|(?:情况|以上)?属实|(?:没有|无)异议|无意见|已阅"
    r"|核对无误)[,，。;；]?"
)
_SENTENCE = re.compile(
    r"[\u4e00-\u9fff]{3,}[，,；;][\u4e00-\u9fff]{2,}|[\u4e00-\u9fff]{5,}。"
    r"|(?=[\u4e00-\u9fff]*[的了是在不无已未同意请拟处罚经按属实上我此])[\u4e00-\u9fff]{8,}"
)
"""More than a name, however it was read; those of several who sign beside each other say nothing."""
_NUMBERS = re.compile(r"[\dA-Za-z\s.\-—/:：第共页]+")
_MARGIN = 0.09
"""Of the height of a page: there pages are numbered."""
_UNIT = re.compile("[年月日时分]")
_AROUND = 0.35  # of the height of a line, by which what was written by hand reaches out of it
_UNFILLED = " _\u3000"
_REACH, _HIGH = 1.1, 1.35  # times the height of 年月日, to its left and above and below together
_BEFORE_YEAR = 2.6


def without_days(
    left: NDArray[np.bool_], lines: Sequence[ReadLine], hands: Sequence[Sequence[Hand]]
) -> NDArray[np.bool_]:
    """The ink `left` on a page when days and opinions written by hand are taken away, read or not."""
    for line, own in zip(lines, hands, strict=True):
        for hand in own:
            text = line.text[hand.start : hand.end]
            if _SENTENCE.search(text) or (_NUMBERS.fullmatch(text) and _is_in_margin(line, left.shape[0])):
                _clear(left, line, hand.start, hand.end)
                continue
            for match in (*_DAY.finditer(text), *_OPINION.finditer(text)):
                _clear(left, line, hand.start + match.start(), hand.start + match.end())
        _clear_digits(left, line, own)
    return left


def _is_in_margin(line: ReadLine, height: int) -> bool:
    return line.bottom < _MARGIN * height or line.top > (1 - _MARGIN) * height


def _clear(left: NDArray[np.bool_], line: ReadLine, start: int, end: int) -> None:
    margin = _AROUND * (line.bottom - line.top)
    rows = slice(max(int(line.top - margin), 0), int(line.bottom + margin) + 1)
    before, after = (margin if start == 0 else 0.0), (margin if end == len(line.text) else 0.0)
    left[rows, max(int(line.edges[start] - before), 0) : int(line.edges[end] + after) + 1] = False


def _clear_digits(left: NDArray[np.bool_], line: ReadLine, hands: Sequence[Hand]) -> None:
    """Take away what was written by hand before a printed 年, 月 or 日, if it is no larger than numbers are."""
    written = {at for hand in hands for at in range(hand.start, hand.end)}
    for at in (match.start() for match in _UNIT.finditer(line.text)):
        if at in written:
            continue
        width = line.edges[at + 1] - line.edges[at]
        reach = width * (_BEFORE_YEAR if line.text[at] == "年" else _REACH)
        printed = len(line.text[:at].rstrip(_UNFILLED))
        x0 = max(line.edges[at] - reach, line.edges[printed] if printed else 0.0)
        middle, half = (line.top + line.bottom) / 2, _HIGH * width / 2
        top, bottom = max(int(middle - 1.6 * half), 0), int(middle + 1.6 * half) + 1
        place = left[top:bottom, max(int(x0), 0) : max(int(line.edges[at]), 0)]
        if not place.any():
            continue
        rows = np.flatnonzero(place.any(axis=1))
        if rows[-1] - rows[0] + 1 <= 2 * half:
            _clear_parts(left, place, top, max(int(x0), 0))


def _clear_parts(left: NDArray[np.bool_], place: NDArray[np.bool_], top: int, x: int) -> None:
    """Take away the strokes of a place that do not go on to the left of it."""
    count, labels = cv2.connectedComponents(np.ascontiguousarray(place).view(np.uint8))
    at_edge = set(np.unique(labels[:, 0]).tolist()) if x else set()
    inside = [number for number in range(1, count) if number not in at_edge]
    left[top : top + place.shape[0], x : x + place.shape[1]][np.isin(labels, inside)] = False
