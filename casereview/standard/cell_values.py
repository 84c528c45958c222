"""Days and amounts as people type them into cells."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from casereview.spelling.amounts import find_amounts
from casereview.spelling.numerals import decimal_of
from casereview.text import squeezed

_DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:\d{1,2}:\d{2})?|(\d{4})(\d{2})(\d{2})")


def day_of(cell: str) -> date:
    """The day a cell names. Raises ValueError with a Chinese clause."""
    match = _DAY.fullmatch(squeezed(cell))
    parts = [int(part) for part in match.groups() if part] if match else []
    try:
        return date(*parts)
    except (TypeError, ValueError) as error:
        raise ValueError(f"须是真实存在的日期，如 2026-11-20，不能是“{cell}”") from error


def yuan_of(cell: str) -> Decimal:
    """The sum in yuan a cell gives: 50000, 50,000, 5万, 五万元. Raises ValueError with a Chinese clause."""
    plain = squeezed(cell).removeprefix("¥").replace(",", "").removesuffix("元").removesuffix("人民币")
    value = None
    try:
        value = Decimal(plain)
    except InvalidOperation:
        amounts = find_amounts(squeezed(cell))
        value = amounts[0].value if len(amounts) == 1 else decimal_of(plain)
    if value is None or not value.is_finite() or value < 0:
        raise ValueError(f"须是以元为单位的数额，不能是“{cell}”")
    return value
