"""Marks as wide as they are printed: wide among Chinese, narrow in numbers. Networks do not tell the two apart."""

from __future__ import annotations

import re

_WIDE = str.maketrans("(),:;?!", "（），：；？！")
_NARROW = {number: number - 0xFEE0 for number in range(0xFF10, 0xFF5B) if chr(number).isalnum()}
_MARK = re.compile(r"(?<=[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e])[(),:;?!]+|[(),:;?!]+(?=[\u3400-\u9fff])")
_IN_NUMBER = re.compile(r"(?<=\d)(?:，(?=\d{3}(?!\d))|．(?=\d))")


def as_printed(text: str) -> str:
    """The text, each character for itself, with the widths that Chinese papers print."""
    text = text.translate(_NARROW)
    text = _MARK.sub(lambda marks: marks[0].translate(_WIDE), text)
    return _IN_NUMBER.sub(lambda mark: "." if mark[0] == "．" else ",", text)
