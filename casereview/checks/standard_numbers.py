"""Technical standards by series and number: GB 15577—2018, AQ/T 4273, DB12/T 1012.1."""

from __future__ import annotations

import re

STANDARD = re.compile(
    r"(?<![A-Za-z])(?P<series>GBZ|GBJ|GB|AQ|TSG|XF|GA|JGJ|CJJ|HG|SY|SH|JB|YB|MT|DB[0-9]{2}|JJG|JJF|JTG|JTS|(?<=》\()[A-Z]{2,4})/?[TZ]?"
    r"(?P<number>[A-Z]?(?:[0-9]{2,5}|(?<!XF)(?<!GA)[0-9]{6})(?:\.[0-9]{1,3})?)(?![0-9])"
)


def standards_in(squeezed: str) -> frozenset[str]:
    """The standards that a text without spaces names, each by series and number, the year left off."""
    return frozenset(match["series"] + match["number"] for match in STANDARD.finditer(squeezed))
