"""Identity numbers that could be somebody's by their form and are nobody's: of regions that were never given any."""

from __future__ import annotations

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_REGIONS = ("1134", "1234", "3134")
"""No such city was ever numbered in these provinces."""
_YEAR = 2025
"""In or near which the cases of the proof lie."""


def nobodys(drawn: str, age: int) -> str:
    """A man's number of that age with a right check digit, its other digits from those `drawn` by lot."""
    region = f"{_REGIONS[int(drawn[0]) % len(_REGIONS)]}{int(drawn[4:6]) % 40:02d}"
    return checked(f"{region}{_YEAR - age}{drawn[10:14]}{drawn[14:16]}{int(drawn[16]) // 2 * 2 + 1}")


def checked(first: str) -> str:
    """The seventeen digits with the check digit that they give."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first, strict=True))
    return first + _CHECKS[total % 11]
