"""Dates and sums in which letters were read for digits: only digits can stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.model import Block
from casereview.repairs.alike import FIGURES
from casereview.repairs.change import Change

PROOF = "数字格式"
_D = r"[0-9OoQIl|丨〇○]"
_DATES = re.compile(rf"(?<![0-9A-Za-z]){_D}{{4}} ?年 ?{_D}{{1,2}} ?月(?: ?{_D}{{1,2}} ?[日号])?")
_COUNTED = re.compile(rf"(?<![0-9A-Za-z.,]){_D}{{1,3}}(?:,?{_D}{{3}})*(?:\.{_D}{{1,2}})?(?= ?(?:元|万元))")
_FIGURED = str.maketrans(FIGURES)


def figure_changes(block: Block) -> Iterator[Change]:
    """The dates and sums to be put right, of those in which most was read as digits."""
    for shape in (_DATES, _COUNTED):
        for found in shape.finditer(block.text):
            read = found[0]
            letters = sum(letter in FIGURES for letter in read)
            if 0 < letters <= sum(letter.isdigit() and letter.isascii() for letter in read):
                yield Change(found.start(), read.translate(_FIGURED), PROOF)
