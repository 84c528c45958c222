"""How high the rows of a spreadsheet must be for their text."""

from __future__ import annotations

from unicodedata import east_asian_width

LINE_HEIGHT = 15  # points
_MOST = 409  # points: no program takes a higher row


def row_height(text: str, width: int) -> int:
    """The points that a wrapped text takes in a column: no program finds them for a file it did not write itself."""
    lines = 0
    for line in text.split("\n"):
        taken = sum(2 if east_asian_width(letter) in "FWA" else 1 for letter in line)
        lines += max(-(-taken // (width - 1)), 1)
    return min(lines * LINE_HEIGHT + 3, _MOST)
