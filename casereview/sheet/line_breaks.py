"""Chinese text broken into lines as it is set: no line begins with a closing mark or ends with an opening one.

The rule is that of GB/T 15834-2011, 5.1: which marks may not stand at the head or the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_NOT_FIRST = "，。、；：！？）》〉」』】〕”’％%,.;:!?)]"
_NOT_LAST = "（《〈「『【〔“‘(["
_UNIT = re.compile(rf"[{re.escape(_NOT_LAST)}]*(?:[0-9A-Za-z.\-/+]+|[^\n])?[{re.escape(_NOT_FIRST)}]*", re.DOTALL)
"""What no line parts: a letter, or a number or Latin word, with the marks that belong to it."""


def broken(text: str, width: float, width_of: Callable[[str], float]) -> str:
    """The text with a newline wherever a line of `width` is full, in the unit that `width_of` gives for a text."""
    return "\n".join(line for paragraph in text.split("\n") for line in _lines(paragraph, width, width_of))


def _lines(paragraph: str, width: float, width_of: Callable[[str], float]) -> Iterator[str]:
    line = ""
    for unit in _UNIT.findall(paragraph):
        if line and width_of(line + unit) > width:
            yield line.rstrip(" ")
            line = unit.lstrip(" ")
        else:
            line += unit
    yield line
