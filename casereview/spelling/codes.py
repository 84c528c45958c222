"""Identity numbers and credit codes: of the right form, and with the check digit that the rest of them gives."""

from __future__ import annotations

import re
from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
IDENTITY = re.compile(r"[1-8][0-9]{16}[0-9X]")
CREDIT = re.compile(rf"[1-9AHJNY][1-59][0-9]{{6}}[{_CREDIT_LETTERS}]{{10}}")


def is_identity(code: str) -> bool:
    """Whether it is an identity number of a day that was, proved by its check digit."""
    if IDENTITY.fullmatch(code) is None:
        return False
    try:
        date(int(code[6:10]), int(code[10:12]), int(code[12:14]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, code, strict=False))
    return "19" <= code[6:8] <= "20" and _CHECKS[total % 11] == code[-1]


def is_credit(code: str) -> bool:
    """Whether it is a unified social credit code, proved by its check character."""
    if CREDIT.fullmatch(code) is None:
        return False
    total = sum(_CREDIT_LETTERS.index(letter) * pow(3, at, 31) for at, letter in enumerate(code[:-1]))
    return _CREDIT_LETTERS[-total % 31] == code[-1]
